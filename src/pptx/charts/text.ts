/** Text of a native chart: how wide it is, and how it is written. */
import type { Pt } from "../../geometry.js";
import type { Look } from "../../scene/look.js";
import { breakLines, prepare } from "../../text/lines.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { hundredths } from "../units.js";
import { fillMarkup, type Paint } from "./colors.js";

export interface TextInk {
  size: Pt;
  paint: Paint;
  bold?: boolean;
}

/** As in pictures of charts. */
export const lineHeight = 1.2;

export interface Ruler {
  width(text: string, ink: Pick<TextInk, "size" | "bold">): Pt;
  /** Lines that it takes, broken at spaces; `undefined` where a word is wider than that. */
  lines(text: string, width: Pt, ink: Pick<TextInk, "size" | "bold">): number | undefined;
}

/** No label can hold more. */
const longest = 600;

export function rulerOf(look: Look): Ruler {
  const prepared = (text: string, bold: boolean | undefined) => {
    const face = { family: look.fonts.body, bold: bold === true, italic: false };
    return prepare([{ text: text.slice(0, longest), face, scale: 1 }]);
  };
  return {
    width: (text, { size, bold }) => prepared(text, bold).maxWidth * size,
    lines(text, width, { size, bold }) {
      const words = prepared(text, bold);
      return words.minWidth * size > width ? undefined : breakLines(words, width / size).count;
    },
  };
}

/** Never turned on its side: a label that is too long is broken into lines. */
const upright = 0;

/** As it fits; to LibreOffice the sign that labels may be left out. */
export const asItFits = -60_000_000;

/** `c:txPr`: how the texts of an element are set that PowerPoint writes itself. */
export function textProperties(ink: TextInk, rotation: number = upright): Markup {
  return xml`<c:txPr>
    <a:bodyPr rot="${rotation}" vert="horz"/><a:lstStyle/>
    <a:p><a:pPr>${runProperties("a:defRPr", ink)}</a:pPr><a:endParaRPr/></a:p>
  </c:txPr>`;
}

/** `c:tx` of paragraphs, flush left or centred, with the author's words. */
export function richText(
  paragraphs: { text: string; ink: TextInk }[],
  lang: string,
  align: "l" | "ctr" = "l",
): Markup {
  const written = paragraphs.map(
    ({ text, ink }) => xml`<a:p>
      <a:pPr algn="${align}">${runProperties("a:defRPr", ink)}</a:pPr>
      <a:r>${runProperties("a:rPr", ink, lang)}<a:t>${text}</a:t></a:r>
    </a:p>`,
  );
  return xml`<c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>${written}</c:rich></c:tx>`;
}

function runProperties(name: string, { size, paint, bold }: TextInk, lang?: string): Markup {
  const tag = raw(name);
  const language = lang === undefined ? undefined : xml` lang="${lang}"`;
  return xml`<${tag}${language} sz="${hundredths(size)}" b="${bold ? 1 : 0}">
    ${fillMarkup(paint)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>
  </${tag}>`;
}
