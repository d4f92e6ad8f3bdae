import type { LevelFormat } from "../../../scene/look.js";
import type { Run } from "../../../scene/scene.js";
import { sameColor } from "../../color.js";
import { hundredths, sameLength } from "../../units.js";
import { extension, symbolFont } from "../drawingml.js";
import { linkAttributes } from "../links.js";
import { element, removeChildren, type Element } from "../../../opc/xml/element.js";
import type { SlideContext } from "./context.js";
import { setSolidFill } from "./shape-properties.js";

/** Corrects one defect in the `a:rPr` of a run. In the order in which its children must stand. */
type RunRule = (rPr: Element, run: Run, inherited: LevelFormat, context: SlideContext) => void;

/** PptxGenJS calls all text American English, and spell-checked. */
const language: RunRule = (rPr, run, _inherited, context) => {
  rPr.attributes["dirty"] = undefined;
  rPr.attributes["lang"] = run.lang ?? context.lang;
  // No red waves under code.
  if (run.font === "mono") rPr.attributes["noProof"] = "1";
};

/** Size and weight that the text has anyway would keep it from following the master. */
const inheritedFormat: RunRule = (rPr, run, inherited) => {
  if (sameLength(run.size, inherited.size)) rPr.attributes["sz"] = undefined;
  if (run.bold === inherited.bold) rPr.attributes["b"] = undefined;
  // PptxGenJS writes nothing for `bold: false`, which leaves the text bold where that is inherited.
  else rPr.attributes["b"] = run.bold ? "1" : "0";
};

/** In thousandths of the size, as PowerPoint's own buttons write them; PptxGenJS lowers text by more. */
export const baselines = { raised: "30000", lowered: "-25000" };

const baseline: RunRule = (rPr, run) => {
  if (run.baseline !== undefined) rPr.attributes["baseline"] = baselines[run.baseline];
};

/** The same for colour; PptxGenJS writes one in every run, black where none is given. */
const inheritedColor: RunRule = (rPr, run, inherited) => {
  if (sameColor(run.color, inherited.color)) removeChildren(rPr, "a:solidFill");
  else if (run.color === "link") setSolidFill(rPr, run.color);
};

/**
 * The theme's fonts by reference. A `fontFace` of PptxGenJS names the Latin font for Asian and complex
 * scripts as well, with a wrong charset, and is not escaped; so none is drawn.
 */
const themeFont: RunRule = (rPr, run, inherited, context) => {
  if (run.symbol) {
    // Which of these a sign goes by differs between programs.
    const typeface = symbolFont;
    for (const tag of ["a:latin", "a:ea", "a:cs", "a:sym"])
      rPr.children.push(element(tag, { typeface }));
    return;
  }
  if (run.font === inherited.font) return;
  const typeface = context.typefaces[run.font];
  rPr.children.push(element("a:latin", { typeface }));
  if (run.font === "mono") rPr.children.push(element("a:cs", { typeface }));
};

/**
 * PptxGenJS writes links black, with empty attributes, one relationship each, and their addresses as
 * they come. PowerPoint gives links the theme's colour; another one is kept by an extension.
 */
const link: RunRule = (rPr, run, _inherited, context) => {
  const attributes = run.link && linkAttributes(run.link, context.relationships);
  if (!attributes) return;
  const own = run.color === "link" ? [] : [ownLinkColor()];
  rPr.children.push(element("a:hlinkClick", { ...attributes }, own));
};

function ownLinkColor(): Element {
  const hlinkClr = element("ahyp:hlinkClr", {
    "xmlns:ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
    val: "tx",
  });
  return extension("{A12FA001-AC4F-418D-AE19-62706E023703}", hlinkClr);
}

const runRules = [language, inheritedFormat, baseline, inheritedColor, themeFont, link];

export function correctRun(
  rPr: Element,
  run: Run,
  inherited: LevelFormat,
  context: SlideContext,
): void {
  for (const rule of runRules) rule(rPr, run, inherited, context);
}

/** What a line break or an empty paragraph is as high as. */
export function emptyRunProperties(
  name: "a:rPr" | "a:endParaRPr",
  size: number,
  inherited: LevelFormat,
  lang: string,
): Element {
  return element(name, {
    lang,
    sz: sameLength(size, inherited.size) ? undefined : hundredths(size),
  });
}
