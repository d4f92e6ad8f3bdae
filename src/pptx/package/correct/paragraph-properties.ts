import type { LevelFormat, Look } from "../../../scene/look.js";
import type { TextParagraph } from "../../../scene/scene.js";
import { emu, hundredths, sameLength, thousandthsOfPercent } from "../../units.js";
import { alignments, listMarker, type AutoNumber } from "../drawingml.js";
import { element, type Element } from "../../../opc/xml/element.js";

/**
 * `a:pPr`, or `undefined` where the paragraph is what it inherits.
 *
 * PptxGenJS writes one for each run of the paragraph (a schema violation that costs a bullet in
 * LibreOffice), switches inherited bullets off, and cannot place a list's text; so the writer's own
 * takes their place.
 */
export function paragraphProperties(
  paragraph: TextParagraph,
  inherited: LevelFormat,
  number: AutoNumber | undefined,
  look: Look,
): Element | undefined {
  const hangs = paragraph.marker.type !== "none" || paragraph.hangs === true;
  const hanging = hangs ? paragraph.hanging : 0;
  const rtl = isRightToLeft(paragraph, inherited.rtl);
  const align = rtl && paragraph.align === "left" ? "right" : paragraph.align;
  const pPr = element(
    "a:pPr",
    {
      marL: sameLength(paragraph.indent, inherited.indent) ? undefined : emu(paragraph.indent),
      indent: sameLength(hanging, inherited.hanging) ? undefined : emu(-hanging),
      lvl: paragraph.level || undefined,
      algn: align === inherited.align ? undefined : alignments[align],
      rtl: rtl === inherited.rtl ? undefined : rtl ? 1 : 0,
    },
    [...spacing(paragraph, inherited), ...bullet(paragraph, inherited, number, look)],
  );
  const says = pPr.children.length > 0 || Object.keys(pPr.attributes).length > 0;
  return says ? pPr : undefined;
}

/** As its runs say; a paragraph without any goes with the others. */
export function isRightToLeft({ runs }: TextParagraph, inherited: boolean): boolean {
  return runs.length === 0 ? inherited : runs.some((run) => run.rtl);
}

function spacing(paragraph: TextParagraph, inherited: LevelFormat): Element[] {
  const { leading, spaceBefore, spaceAfter } = paragraph;
  const children: Element[] = [];
  if (Math.abs(leading - inherited.leading) > 0.001)
    children.push(
      element("a:lnSpc", {}, [element("a:spcPct", { val: thousandthsOfPercent(leading) })]),
    );
  if (!sameLength(spaceBefore, inherited.spaceBefore))
    children.push(points("a:spcBef", spaceBefore));
  if (!sameLength(spaceAfter, inherited.spaceAfter)) children.push(points("a:spcAft", spaceAfter));
  return children;
}

function points(name: string, space: number): Element {
  return element(name, {}, [element("a:spcPts", { val: hundredths(space) })]);
}

function bullet(
  paragraph: TextParagraph,
  inherited: LevelFormat,
  number: AutoNumber | undefined,
  look: Look,
): Element[] {
  const { marker, level } = paragraph;
  if (marker.type === "none") return inherited.bullet === undefined ? [] : [element("a:buNone")];
  if (marker.type === "bullet" && inherited.bullet !== undefined) return [];
  return listMarker(marker, look.body[level]!.bullet, number);
}
