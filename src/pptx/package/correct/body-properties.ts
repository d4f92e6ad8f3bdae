import type { TextItem } from "../../../scene/scene.js";
import { emu, sameLength, thousandthsOfPercent } from "../../units.js";
import { anchors } from "../drawingml.js";
import { findPlaceholder } from "../placeholders.js";
import { element, needChild } from "../../../opc/xml/element.js";
import type { Rule } from "./context.js";

/**
 * Insets, anchor and wrapping; in a placeholder only those that the layout does not say. PptxGenJS
 * takes the four insets in an order of its own and copies everything it is told into every run.
 */
export const bodyProperties: Rule<TextItem> = (node, item, context) => {
  const { insets, anchor } = item;
  const inherited = item.placeholder && findPlaceholder(context.layout, item.placeholder);
  const own: Record<string, string> = {};
  if (!inherited || item.noWrap) own["wrap"] = item.noWrap ? "none" : "square";
  for (const [attribute, side] of sides)
    if (!inherited || !sameLength(insets[side], inherited.insets[side]))
      own[attribute] = String(emu(insets[side]));
  if (!inherited) own["rtlCol"] = "0";
  if (anchor !== inherited?.anchor) own["anchor"] = anchors[anchor];
  const bodyPr = needChild(needChild(node, "p:txBody"), "a:bodyPr");
  bodyPr.attributes = own;
  if (item.shrink !== undefined) {
    const fontScale = thousandthsOfPercent(item.shrink);
    bodyPr.children = [element("a:normAutofit", { fontScale })];
  }
};

const sides = [
  ["lIns", "left"],
  ["tIns", "top"],
  ["rIns", "right"],
  ["bIns", "bottom"],
] as const;
