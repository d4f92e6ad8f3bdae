/** What stands above the marks: the author's title, what is measured, and the legend. */
import type { ChartModel } from "../../chart/model.js";
import type { Box, Pt, Size } from "../../geometry.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { ink, mutedInk } from "./colors.js";
import { lineHeight, richText, textProperties, type Ruler, type TextInk } from "./text.js";

export interface Heading {
  paragraphs: { text: string; ink: TextInk }[];
  /** Of the title alone. */
  titleHeight: Pt;
  /** With the space under it; 0 if there is nothing to show. */
  height: Pt;
  legend?: { side: "top" | "right"; box: Box };
}

/** The key before a name, and the space after it. */
const entryRoom = 28;

export function planHeading(
  model: ChartModel,
  legend: "top" | "right" | undefined,
  size: Size,
  labelSize: Pt,
  ruler: Ruler,
): Heading {
  const paragraphs: Heading["paragraphs"] = [];
  const titleInk: TextInk = { size: labelSize * 1.25, paint: ink, bold: true };
  if (model.title) paragraphs.push({ text: model.title, ink: titleInk });
  const caption = captionOf(model);
  if (caption) paragraphs.push({ text: caption, ink: { size: labelSize, paint: mutedInk } });
  // PowerPoint breaks a title at four fifths of the chart's width.
  const titleHeight = paragraphs.reduce((sum, one) => {
    const lines = ruler.lines(one.text, size.width * 0.8, one.ink) ?? 2;
    return sum + Math.min(3, lines) * one.ink.size * lineHeight;
  }, 0);
  const names = model.series.map(({ name }) => ruler.width(name, { size: labelSize }) + entryRoom);
  const widest = names.reduce((most, one) => Math.max(most, one), 0);
  const row = labelSize * 1.5;
  const below = titleHeight === 0 ? 0 : titleHeight + 4;
  if (legend === "top") {
    const columns = Math.max(1, Math.min(names.length, Math.floor(size.width / widest)));
    const rows = Math.ceil(names.length / columns);
    const box = {
      x: 0,
      y: below,
      width: Math.min(size.width, columns * widest),
      height: rows * row,
    };
    return {
      ...{ paragraphs, titleHeight, height: below + box.height + labelSize * 0.7 },
      legend: { side: "top", box },
    };
  }
  const height = below === 0 ? 0 : below + labelSize * 0.7;
  if (legend === undefined) return { paragraphs, titleHeight, height };
  const width = Math.min(size.width * 0.32, widest);
  const box = { x: size.width - width, y: height, width, height: size.height - height };
  return { paragraphs, titleHeight, height, legend: { side: "right", box } };
}

/** The measure's name. Two axes are named by their series. */
function captionOf({ kind, series, axes, bubble }: ChartModel): string {
  if (kind === "pie" || kind === "doughnut") return "";
  const size = bubble ? ` · size: ${bubble.name}` : "";
  if (series.length === 1) return series[0]!.name + size;
  return axes.length > 1 ? "" : (axes[0]?.name ?? "") + size;
}

export function titleMarkup({ paragraphs }: Heading, lang: string): Markup {
  if (paragraphs.length === 0) return raw("");
  return xml`<c:title>
    ${richText(paragraphs, lang)}
    ${manualLayout({ x: 0, y: 0 })}
    <c:overlay val="0"/>
  </c:title>`;
}

/** @param hidden series that name themselves otherwise, by their place among all */
export function legendMarkup(
  legend: NonNullable<Heading["legend"]>,
  hidden: number[],
  size: Size,
  text: TextInk,
): Markup {
  const { box, side } = legend;
  return xml`<c:legend>
    <c:legendPos val="${side === "top" ? "t" : "r"}"/>
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
