/** Text of a native chart. */
import type { Ink } from "../../chart/plan/text.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { hundredths } from "../units.js";
import { fillMarkup } from "./colors.js";

/** Never turned on its side: a label that is too long is broken into lines. */
const upright = 0;

/** As it fits; to LibreOffice the sign that labels may be left out. */
export const asItFits = -60_000_000;

/** `c:txPr`: how the texts of an element are set that PowerPoint writes itself. */
export function textProperties(ink: Ink, rotation: number = upright): Markup {
  return xml`<c:txPr>
    <a:bodyPr rot="${rotation}" vert="horz"/><a:lstStyle/>
    <a:p><a:pPr>${runProperties("a:defRPr", ink)}</a:pPr><a:endParaRPr/></a:p>
  </c:txPr>`;
}

export interface Run {
  text: string;
  ink: Ink;
}

/** `c:tx` of paragraphs, flush left or centred, with the author's words. */
export function richText(paragraphs: Run[][], lang: string, align: "l" | "ctr" = "l"): Markup {
  const written = paragraphs.map(
    (runs) => xml`<a:p>
      <a:pPr algn="${align}">${runs[0] && runProperties("a:defRPr", runs[0].ink)}</a:pPr>
      ${runs.map(({ text, ink }) => xml`<a:r>${runProperties("a:rPr", ink, lang)}<a:t>${text}</a:t></a:r>`)}
    </a:p>`,
  );
  return xml`<c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>${written}</c:rich></c:tx>`;
}

function runProperties(name: string, { size, paint, bold }: Ink, lang?: string): Markup {
  const tag = raw(name);
  const language = lang === undefined ? undefined : xml` lang="${lang}"`;
  return xml`<${tag}${language} sz="${hundredths(size)}" b="${bold ? 1 : 0}">
    ${fillMarkup(paint)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>
  </${tag}>`;
}
