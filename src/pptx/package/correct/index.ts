/** The corrections of what PptxGenJS draws: small rules, each for one defect, listed by kind of item. */
import type {
  ChartItem,
  Item,
  PictureItem,
  ShapeItem,
  TableItem,
  TextItem,
} from "../../../scene/scene.js";
import type { Element } from "../../../opc/xml/element.js";
import { bodyProperties } from "./body-properties.js";
import { chartContent } from "./chart.js";
import type { Rule, SlideContext } from "./context.js";
import { textBody } from "./paragraphs.js";
import { itemLink, pictureCrop, pictureMedia, picturePlaceholder } from "./picture.js";
import { placeholder } from "./placeholder.js";
import {
  alternativeText,
  emptyLine,
  fillOpacity,
  linkColor,
  shapeMeaning,
  textBox,
  uniqueId,
} from "./shape-properties.js";
import { cellText, noModificationId, cellProperties, tableProperties } from "./table.js";

const text: Rule<TextItem>[] = [
  uniqueId,
  emptyLine,
  linkColor,
  textBox,
  placeholder,
  bodyProperties,
  textBody,
  itemLink,
];
const shape: Rule<ShapeItem>[] = [uniqueId, emptyLine, linkColor, fillOpacity, shapeMeaning];
const picture: Rule<PictureItem>[] = [
  uniqueId,
  alternativeText,
  pictureMedia,
  pictureCrop,
  picturePlaceholder,
  itemLink,
];
const table: Rule<TableItem>[] = [
  uniqueId,
  alternativeText,
  noModificationId,
  tableProperties,
  cellProperties,
  cellText,
];
const chart: Rule<ChartItem>[] = [uniqueId, alternativeText, chartContent];

const rules = { text, shape, picture, table, chart } satisfies {
  [T in Item["type"]]: Rule<Extract<Item, { type: T }>>[];
};

/** Corrects the element that was drawn for the item, in place. */
export function correctItem(node: Element, item: Item, context: SlideContext): void {
  for (const rule of rules[item.type] as Rule<Item>[]) rule(node, item, context);
}
