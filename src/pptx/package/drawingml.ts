/** Words and small elements of DrawingML that slides, layouts and masters share. */
import type { Color, Marker } from "../../scene/scene.js";
import { colorTag, colorValue } from "../color.js";
import { element, type Element } from "../../opc/xml/element.js";

export const anchors = { top: "t", middle: "ctr", bottom: "b" } as const;

export const alignments = { left: "l", center: "ctr", right: "r" } as const;

/** Office has signs here that are in no text font; other programs take theirs instead. */
export const symbolFont = "Segoe UI Symbol";

/** Attributes of an `a:buAutoNum`. */
export interface AutoNumber {
  type: "arabicPeriod" | "arabicParenR";
  /** Number of the list's first item. */
  startAt: number;
}

/** Arial has the usual bullets, and they look alike beside every font. */
export function bulletCharacter(char: string): Element[] {
  return [element("a:buFont", { typeface: "Arial" }), element("a:buChar", { char })];
}

/**
 * @param character of a bullet at the paragraph's level
 * @param number absent where the number stands in the text
 */
export function listMarker(
  marker: Exclude<Marker, { type: "none" }>,
  character: string,
  number: AutoNumber | undefined,
): Element[] {
  switch (marker.type) {
    case "bullet":
      return bulletCharacter(character);
    case "number":
      return number ? autoNumber(number) : [element("a:buNone")];
    case "sign":
      return [
        // Else as the text.
        ...(marker.color === "text" ? [] : [bulletColor(marker.color)]),
        element("a:buFont", { typeface: symbolFont }),
        element("a:buChar", { char: marker.sign }),
      ];
  }
}

function bulletColor(color: Color): Element {
  return element("a:buClr", {}, [element(colorTag(color), { val: colorValue(color) })]);
}

function autoNumber({ type, startAt }: AutoNumber): Element[] {
  return [
    element("a:buFont", { typeface: "+mn-lt" }),
    element("a:buAutoNum", { type, startAt: startAt === 1 ? undefined : startAt }),
  ];
}

/**
 * Tells a screen reader to pass over a shape; the content of its `p:cNvPr`. Office 2019 and later know
 * it; another program sees an object without a description.
 */
export function decorativeMark(): Element {
  const decorative = element("adec:decorative", {
    "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    val: 1,
  });
  return extension("{C183D7F6-B498-43B3-948B-1728B52AA6E4}", decorative);
}

export function extension(uri: string, content: Element): Element {
  return element("a:extLst", {}, [element("a:ext", { uri }, [content])]);
}
