import type { Placeholder } from "../../../scene/look.js";
import type { TextItem } from "../../../scene/scene.js";
import { emu, sameBox, sameLength } from "../../units.js";
import { anchors } from "../drawingml.js";
import { findPlaceholder, placeholderElement } from "../placeholders.js";
import { element, needChild, type Element } from "../xml/element.js";
import type { Rule } from "./context.js";

/**
 * PptxGenJS knows placeholders of its own layouts only, and copies position, geometry and format onto
 * the slide, so that later changes of the layout have no effect. A placeholder here says no more than
 * which one it is, and what differs.
 */
export const placeholder: Rule<TextItem> = (node, item, context) => {
  if (!item.placeholder) return;
  const { layout } = context;
  const inherited = findPlaceholder(layout, item.placeholder);
  const nvSpPr = needChild(node, "p:nvSpPr");
  const cNvSpPr = needChild(nvSpPr, "p:cNvSpPr");
  cNvSpPr.attributes = {};
  cNvSpPr.children = [element("a:spLocks", { noGrp: 1 })];
  needChild(nvSpPr, "p:nvPr").children = [placeholderElement(layout.name, item.placeholder)];
  correctShape(needChild(node, "p:spPr"), item, inherited);
  correctBody(needChild(needChild(node, "p:txBody"), "a:bodyPr"), item, inherited);
};

function correctShape(spPr: Element, item: TextItem, inherited: Placeholder): void {
  const kept = new Set<string>();
  if (!sameBox(item.box, inherited.box)) kept.add("a:xfrm");
  if (item.radius) kept.add("a:prstGeom");
  if (item.fill) kept.add("a:solidFill");
  if (item.line) kept.add("a:ln");
  spPr.children = spPr.children.filter((one) => typeof one !== "string" && kept.has(one.name));
}

function correctBody(bodyPr: Element, item: TextItem, inherited: Placeholder): void {
  const { insets } = item;
  const own: Record<string, string> = {};
  if (item.noWrap) own["wrap"] = "none";
  if (!sameLength(insets.left, inherited.insets.left)) own["lIns"] = String(emu(insets.left));
  if (!sameLength(insets.top, inherited.insets.top)) own["tIns"] = String(emu(insets.top));
  if (!sameLength(insets.right, inherited.insets.right)) own["rIns"] = String(emu(insets.right));
  if (!sameLength(insets.bottom, inherited.insets.bottom)) own["bIns"] = String(emu(insets.bottom));
  if (item.anchor !== inherited.anchor) own["anchor"] = anchors[item.anchor];
  bodyPr.attributes = own;
}
