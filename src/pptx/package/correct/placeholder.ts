import type { Placeholder } from "../../../scene/look.js";
import type { TextItem } from "../../../scene/scene.js";
import { sameBox } from "../../units.js";
import { findPlaceholder, placeholderElement } from "../placeholders.js";
import { element, needChild, type Element } from "../../../opc/xml/element.js";
import type { Rule } from "./context.js";
import { nonVisual } from "./shape-properties.js";

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
  if (item.hidden) nonVisual(node).attributes["hidden"] = "1";
  needChild(nvSpPr, "p:nvPr").children = [placeholderElement(inherited)];
  correctShape(needChild(node, "p:spPr"), item, inherited);
};

function correctShape(spPr: Element, item: TextItem, inherited: Placeholder): void {
  const kept = new Set<string>();
  if (!sameBox(item.box, inherited.box)) kept.add("a:xfrm");
  if (item.radius) kept.add("a:prstGeom");
  if (item.fill) kept.add("a:solidFill");
  if (item.line) kept.add("a:ln");
  spPr.children = spPr.children.filter((one) => typeof one !== "string" && kept.has(one.name));
}
