/** Large text on lines of about the same length, by the width of its box: nothing is written into it. */
import type { Pt } from "../geometry.js";
import { type FlowParagraph, measureFlow, type TextSetting } from "./flow.js";

/** Lines are no shorter than this share of the width. */
const narrowest = 0.5;

/** Beyond the narrowest width that holds the lines: programs break them a little otherwise. */
const air = 1.02;

/** @returns the narrowest width at which the text takes no more lines than at `width` */
export function balancedWidth(paragraphs: FlowParagraph[], width: Pt, setting: TextSetting): Pt {
  const linesAt = (at: Pt) => measureFlow(paragraphs, at, setting).lines;
  const lines = linesAt(width);
  if (lines === paragraphs.length) return width;
  let [bad, good] = [width * narrowest, width];
  while (good - bad > 4) {
    const middle = (good + bad) / 2;
    if (linesAt(middle) > lines) bad = middle;
    else good = middle;
  }
  return Math.min(width, Math.ceil(good * air));
}
