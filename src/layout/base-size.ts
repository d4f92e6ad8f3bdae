/** One body size for the deck: the largest at which most of its slides fit. */
import type { Block, Inline, Slide } from "../deck/deck.js";
import type { Pt } from "../geometry.js";
import type { Look } from "../scene/look.js";
import type { Zone } from "../theme/skeleton.js";
import { plainText } from "./inlines.js";

const candidates: Pt[] = [24, 20];

const smallest: Pt = 18;

/** Of the slides that hold text, so many must have room for it. */
const most = 0.66;

/** Of the size, on average: a letter's width, a line's height, a paragraph with what stands above it. */
const letter = 0.5;
const line = 1.22;
const gap = 0.45;

/** Of a key sentence, beside the text. */
const leadScale = 1.35;

/** Of the zone, what a figure takes: its text stands beside or under it. */
const besideFigure = 0.5;

/**
 * A rough reckoning of letters and lines, for all slides are looked at before the first is measured; a slide may
 * leave the size all the same.
 */
export function baseSize(slides: Slide[], zone: Zone, { bound, skeleton }: Look): Pt {
  const size = ownSize(slides, zone);
  // What stands in boxes of a template's slides is no larger than its text.
  const most = [size, 20, 18, 16, 14].find((one) => one <= Math.max(14, skeleton.sizes.body));
  return bound && most !== undefined ? Math.min(size, most) : size;
}

function ownSize(slides: Slide[], zone: Zone): Pt {
  const shown = slides.filter(({ kind, blocks }) => kind === "content" && blocks.some(isText));
  if (shown.length === 0) return candidates[1] ?? smallest;
  const fits = (size: Pt) => shown.filter((slide) => fitsAt(slide, size, zone)).length;
  return candidates.find((size) => fits(size) >= most * shown.length) ?? smallest;
}

function fitsAt({ blocks }: Slide, size: Pt, zone: Zone): boolean {
  const figures = blocks.some((block) => !isText(block) && block.type !== "heading");
  const sections = blocks.filter(({ type }) => type === "heading").length;
  // Sections stand side by side, and so their lines are shorter and more.
  const columns = Math.min(3, Math.max(1, sections));
  const letters = ((zone.width / columns) * 0.9) / (letter * size);
  const height = blocks.reduce((sum, block) => sum + heightOf(block, letters), 0) * size;
  const room = zone.height * columns * (figures ? besideFigure : 1) * 0.92;
  return height <= room;
}

/** In em of the text's size. */
function heightOf(block: Block, letters: number): number {
  const lines = (inlines: Inline[], scale = 1) =>
    (Math.max(1, Math.ceil((plainText(inlines).length * scale) / letters)) * line + gap) * scale;
  switch (block.type) {
    case "paragraph":
      return lines(block.inlines, block.said ? leadScale : 1);
    case "heading":
      return lines(block.inlines);
    case "list":
      return block.items.reduce(
        (sum, item) => sum + item.blocks.reduce((all, inner) => all + heightOf(inner, letters), 0),
        0,
      );
    case "quote":
    case "alert":
      return block.blocks.reduce((sum, inner) => sum + heightOf(inner, letters), 1);
    default:
      return 0;
  }
}

function isText({ type }: Block): boolean {
  return type === "paragraph" || type === "list" || type === "quote" || type === "alert";
}
