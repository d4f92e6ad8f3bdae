/** Writes what stands above and beside the marks: the author's title, what is measured, and the legend. */
import { headInk, type Head, type Heading } from "../../chart/plan/heading.js";
import type { Ink } from "../../chart/plan/text.js";
import type { Box, Pt, Size } from "../../geometry.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { richText, textProperties } from "./text.js";

export function titleMarkup({ title, caption }: Heading, lang: string): Markup {
  const paragraphs = [
    ...(title.lines.length > 0 ? [[{ text: title.lines.join(" "), ink: title.ink }]] : []),
    ...(caption.text === "" ? [] : [[caption]]),
  ];
  if (paragraphs.length === 0) return raw("");
  return xml`<c:title>
    ${richText(paragraphs, lang)}
    ${manualLayout({ x: 0, y: 0 })}
    <c:overlay val="0"/>
  </c:title>`;
}

/** The title of a value axis that stands at its head. */
export function headMarkup(head: Head, size: Size, labelSize: Pt, lang: string): Markup {
  const room = 8;
  const x = head.axis === 0 ? 0 : Math.max(0, size.width - head.width - room);
  const y = Math.max(0, head.y - labelSize);
  const runs = head.names.map(({ text, paint }, at) => ({
    text: at === 0 ? text : `   ${text}`,
    ink: headInk(paint, labelSize),
  }));
  return xml`<c:title>
    ${richText([runs], lang)}
    ${manualLayout({ x: x / size.width, y: y / size.height })}
    <c:overlay val="1"/>
  </c:title>`;
}

/** @param hidden series that name themselves otherwise, by their place among all */
export function legendMarkup(
  { side, box }: { side: "top" | "right" | "bottom"; box: Box },
  hidden: number[],
  size: Size,
  text: Ink,
): Markup {
  return xml`<c:legend>
    <c:legendPos val="${{ top: "t", right: "r", bottom: "b" }[side]}"/>
    ${hidden.map((index) => xml`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`)}
    ${manualLayout(share(box, size))}
    <c:overlay val="0"/>
    ${textProperties(text)}
  </c:legend>`;
}

/** A box in points as parts of the chart's size. */
export function share(box: Box, size: Size): Box {
  const { width, height } = size;
  return {
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  };
}

/** Of the chart's size. @param inner the box of the marks alone, without the labels of the axes */
export function manualLayout(
  { x, y, width, height }: { x: number; y: number; width?: number; height?: number },
  inner = false,
): Markup {
  return xml`<c:layout>
    <c:manualLayout>
      ${inner && xml`<c:layoutTarget val="inner"/>`}
      <c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${part(x)}"/><c:y val="${part(y)}"/>
      ${width !== undefined && xml`<c:w val="${part(width)}"/>`}
      ${height !== undefined && xml`<c:h val="${part(height)}"/>`}
    </c:manualLayout>
  </c:layout>`;
}

export const part = (share: number) => Number(share.toFixed(4));
