import type {
  ChartItem,
  Color,
  PictureItem,
  ShapeItem,
  TableItem,
  TextItem,
} from "../../../scene/scene.js";
import { colorTag, colorValue } from "../../color.js";
import { thousandthsOfPercent } from "../../units.js";
import { decorativeMark } from "../drawingml.js";
import {
  child,
  element,
  needChild,
  removeChildren,
  type Element,
} from "../../../opc/xml/element.js";
import type { Rule } from "./context.js";

/**
 * PptxGenJS numbers tables apart from other shapes, so that ids meet (issue #1532); the ids of a
 * slide are counted anew.
 */
export const uniqueId: Rule<unknown> = (node, _item, context) => {
  nonVisual(node).attributes["id"] = String(context.nextId++);
};

/** A shape without a line gets an empty `a:ln`, which says nothing. */
export const emptyLine: Rule<TextItem | ShapeItem> = (node) => {
  const spPr = needChild(node, "p:spPr");
  const ln = child(spPr, "a:ln");
  if (ln && ln.children.length === 0) removeChildren(spPr, "a:ln");
};

/** To PowerPoint a shape with text is a text box only where it says so. */
export const textBox: Rule<TextItem> = (node) => {
  needChild(needChild(node, "p:nvSpPr"), "p:cNvSpPr").attributes["txBox"] = "1";
};

/** PptxGenJS cannot say `hlink`: fill and line are drawn in a stand-in. */
export const linkColor: Rule<TextItem | ShapeItem> = (node, item) => {
  const spPr = needChild(node, "p:spPr");
  if (item.fill === "link") setSolidFill(spPr, item.fill);
  if (item.line?.color === "link") setSolidFill(needChild(spPr, "a:ln"), item.line.color);
};

export function setSolidFill(parent: Element, color: Color): void {
  needChild(parent, "a:solidFill").children = [
    element(colorTag(color), { val: colorValue(color) }),
  ];
}

/** Shapes are drawn opaque, for `linkColor` may put another colour in the place of the drawn one. */
export const fillOpacity: Rule<ShapeItem> = (node, { fill, opacity }) => {
  if (fill === undefined || opacity === undefined || opacity >= 1) return;
  const [color] = needChild(needChild(node, "p:spPr"), "a:solidFill").children;
  if (typeof color !== "object") return;
  color.children = [element("a:alpha", { val: thousandthsOfPercent(opacity) })];
};

/** PptxGenJS has no word for shapes that a screen reader should pass over, or read. */
export const shapeMeaning: Rule<ShapeItem> = (node, item) => {
  const cNvPr = nonVisual(node);
  if (item.alt) cNvPr.attributes["descr"] = item.alt;
  else cNvPr.children.push(decorativeMark());
};

/** Alternative text: PptxGenJS writes a file name for pictures without, and none for tables. */
export const alternativeText: Rule<PictureItem | ChartItem | TableItem> = (node, item) => {
  const cNvPr = nonVisual(node);
  delete cNvPr.attributes["descr"];
  if (item.alt !== "") cNvPr.attributes["descr"] = item.alt;
  else if (item.type === "picture") cNvPr.children.push(decorativeMark());
};

/** `p:cNvPr`, in the first child of every kind of shape. */
export function nonVisual(node: Element): Element {
  return needChild(node.children[0] as Element, "p:cNvPr");
}
