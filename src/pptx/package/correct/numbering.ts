import type { TextParagraph } from "../../../scene/scene.js";
import type { AutoNumber } from "../drawingml.js";

/** ST_TextBulletStartAtNum; a number outside of 1 to this is written as text. */
const largest = 32767;

interface Sequence extends AutoNumber {
  next: number;
  /** A paragraph without a number ended it. */
  ended?: true;
}

const firstType: AutoNumber["type"] = "arabicPeriod";

const other = { arabicPeriod: "arabicParenR", arabicParenR: "arabicPeriod" } as const;

/** Whether a program would count on from the list before, did both look alike. */
function countsOn(before: Sequence, start: number): boolean {
  return !before.ended || before.startAt >= start;
}

/**
 * Which numbering makes every program show each paragraph's `value`. They count the paragraphs of one
 * level that have the same type and start, over deeper paragraphs, up to a paragraph of that level
 * without a number. So a list that goes on after such a paragraph starts at the number it has reached;
 * and a list right under another one changes the type, as `1.` and `1)` do in Markdown: with the same
 * start PowerPoint would count on, and LibreOffice with a smaller one too. LibreOffice does not see
 * paragraphs without a marker, so that the list after one changes the type as well.
 */
export function autoNumbers(paragraphs: TextParagraph[]): (AutoNumber | undefined)[] {
  const open: (Sequence | undefined)[] = [];
  return paragraphs.map(({ level, marker }) => {
    open.length = Math.min(open.length, level + 1);
    if (marker.type !== "number" || marker.value < 1 || marker.value > largest) {
      const before = open[level];
      if (marker.type === "bullet" || marker.type === "sign") open[level] = undefined;
      else if (before) open[level] = { ...before, ended: true };
      return undefined;
    }
    const before = open[level];
    if (before && !before.ended && before.next === marker.value) {
      before.next++;
      return before;
    }
    const sequence: Sequence = {
      type: before && countsOn(before, marker.value) ? other[before.type] : firstType,
      startAt: marker.value,
      next: marker.value + 1,
    };
    open[level] = sequence;
    return sequence;
  });
}
