/** A layout by its shape: which placeholders it has, and how they stand to each other. */
import type { Box, Size } from "../geometry.js";
import { atOfficesPlace } from "./office-places.js";
import type { TemplateLayout, TemplatePlaceholder } from "./template.js";

export interface Anatomy {
  layout: TemplateLayout;
  title?: TemplatePlaceholder;
  subtitle?: TemplatePlaceholder;
  /** What takes running text, from top to bottom and from left to right. */
  texts: TemplatePlaceholder[];
  /** The texts that take at least 28 % of the slide. */
  large: TemplatePlaceholder[];
  pictures: TemplatePlaceholder[];
  /** For tables, charts and diagrams alone. */
  others: TemplatePlaceholder[];
  /** Something of it is set from top to bottom. */
  vertical: boolean;
  /** Its title or its text lies where Office puts it. */
  atOfficesPlace: boolean;
  /** Has a ground, or something drawn, of its own. */
  drawsItself: boolean;
}

/** Of the slide: what a text area takes at least. */
const leastArea = 0.28;

export function anatomyOf(layout: TemplateLayout, size: Size): Anatomy {
  const { placeholders } = layout;
  const of = (...types: TemplatePlaceholder["type"][]) =>
    placeholders.filter(({ type }) => types.includes(type));
  const [title] = of("title", "ctrTitle");
  const [subtitle, ...further] = of("subTitle");
  const texts = [...of("obj", "body"), ...further].sort(
    (a, b) => a.box.y - b.box.y || a.box.x - b.box.x,
  );
  const slide = size.width * size.height;
  return {
    layout,
    ...(title ? { title } : {}),
    ...(subtitle ? { subtitle } : {}),
    texts,
    large: texts.filter(({ box }) => areaOf(box) >= leastArea * slide),
    pictures: of("pic", "media", "clipArt"),
    others: of("tbl", "chart", "dgm"),
    vertical: [...of("title", "ctrTitle", "subTitle", "obj", "body")].some((one) => one.vertical),
    atOfficesPlace: atOfficesPlace(placeholders, size),
    drawsItself: layout.ground.own || layout.drawn.length > 0,
  };
}

export function areaOf({ width, height }: Box): number {
  return width * height;
}

/** Titles stand at the same place, as far as anybody sees from slide to slide, and are as large. */
export function isSameTitle(a: TemplatePlaceholder, b: TemplatePlaceholder, size: Size): boolean {
  const near = (of: (box: Box) => number, whole: number) =>
    Math.abs(of(a.box) - of(b.box)) <= 0.04 * whole;
  const [one, other] = [a.levels[0]!.size, b.levels[0]!.size];
  return (
    near((box) => box.x, size.width) &&
    near((box) => box.width, size.width) &&
    // A box may be of any height, where its text stands at the same edge.
    a.anchor === b.anchor &&
    near(edges[a.anchor], size.height) &&
    Math.abs(one - other) <= 0.05 * other
  );
}

const edges: Record<TemplatePlaceholder["anchor"], (box: Box) => number> = {
  top: (box) => box.y,
  middle: (box) => box.y + box.height / 2,
  bottom: (box) => box.y + box.height,
};

/** Two boxes beside each other, as high as each other and about as wide. */
export function isPair(a: Box, b: Box, size: Size): boolean {
  return (
    Math.abs(a.y - b.y) <= 0.03 * size.height &&
    Math.abs(a.height - b.height) <= 0.1 * Math.max(a.height, b.height) &&
    Math.abs(a.width - b.width) <= 0.3 * Math.max(a.width, b.width) &&
    (a.x + a.width <= b.x + 0.01 * size.width || b.x + b.width <= a.x + 0.01 * size.width)
  );
}

/** What of the box lies under the other, 0–1. */
export function covered(box: Box, by: Box): number {
  const width = Math.min(box.x + box.width, by.x + by.width) - Math.max(box.x, by.x);
  const height = Math.min(box.y + box.height, by.y + by.height) - Math.max(box.y, by.y);
  const area = areaOf(box);
  return width <= 0 || height <= 0 || area === 0 ? 0 : (width * height) / area;
}

export function innerBox({ box, insets }: Pick<TemplatePlaceholder, "box" | "insets">): Box {
  return {
    x: box.x + insets.left,
    y: box.y + insets.top,
    width: Math.max(0, box.width - insets.left - insets.right),
    height: Math.max(0, box.height - insets.top - insets.bottom),
  };
}
