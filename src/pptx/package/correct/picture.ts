import type { ChartItem, PictureItem, TextItem } from "../../../scene/scene.js";
import { thousandthsOfPercent } from "../../units.js";
import { blip } from "../blip.js";
import { linkAttributes } from "../links.js";
import { findPlaceholder, placeholderElement } from "../placeholders.js";
import { element, needChild, removeChildren } from "../../../opc/xml/element.js";
import type { Rule } from "./context.js";
import { nonVisual } from "./shape-properties.js";

/**
 * The real picture in place of the drawn pixel. PptxGenJS would write each picture once for each
 * time it is shown, an SVG as its own fallback, and the path on the author's disk as its description.
 */
export const pictureMedia: Rule<PictureItem | ChartItem> = (node, item, context) => {
  const picture = item.type === "picture" ? item.image : item.picture!;
  const drawn = needChild(needChild(node, "p:blipFill"), "a:blip");
  const { attributes, children } = blip(picture, context);
  Object.assign(drawn, { attributes, children });
};

/** PptxGenJS guesses from the size of a crop whether it is pixels or inches (issue #1286). */
export const pictureCrop: Rule<PictureItem> = (node, { crop }) => {
  if (!crop) return;
  const { left, top, right, bottom } = crop;
  const [l, t, r, b] = [left, top, right, bottom].map((share) =>
    share > 0 ? thousandthsOfPercent(share) : undefined,
  );
  const blipFill = needChild(node, "p:blipFill");
  removeChildren(blipFill, "a:srcRect");
  const after = blipFill.children.indexOf(needChild(blipFill, "a:blip")) + 1;
  blipFill.children.splice(after, 0, element("a:srcRect", { l, t, r, b }));
};

/** PptxGenJS puts no picture into a placeholder. */
export const picturePlaceholder: Rule<PictureItem> = (node, { placeholder }, { layout }) => {
  if (!placeholder) return;
  needChild(needChild(node, "p:nvPicPr"), "p:nvPr").children = [
    placeholderElement(findPlaceholder(layout, placeholder)),
  ];
};

/** PptxGenJS does not escape the address of a link on a picture or a text box, and gives it an id that is taken. */
export const itemLink: Rule<PictureItem | TextItem> = (node, item, context) => {
  const attributes = item.link && linkAttributes(item.link, context.relationships);
  if (attributes) nonVisual(node).children.unshift(element("a:hlinkClick", { ...attributes }));
};
