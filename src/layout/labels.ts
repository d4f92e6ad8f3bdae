/** Lines that name what stands below them, and mean nothing without it: "For example:", **file.py**. */
import type { FlowParagraph } from "./flow.js";
import type { Piece } from "./pieces.js";

/** Longer ones, in letters, are text that happens to end with a colon, or to be bold. */
const longestLabel = 120;

/** Whether `piece` is a line that `next` answers: a list, table, code, chart or picture, or for a bold line any text. */
export function isLabel(piece: Piece | undefined, next: Piece | undefined): boolean {
  if (piece?.type !== "text" || next === undefined) return false;
  const { paragraph } = piece;
  if (paragraph.role === "heading" || paragraph.length > longestLabel) return false;
  if (next.type === "text" && !isBelow(next.paragraph, paragraph)) {
    return !paragraph.inList && isBold(paragraph) && !isHeadingLike(next.paragraph);
  }
  return introduces(paragraph) || (!paragraph.inList && isBold(paragraph));
}

/** An item of a list that begins after `above`, or that is nested in it. */
function isBelow(paragraph: FlowParagraph, above: FlowParagraph): boolean {
  return paragraph.inList && (!above.inList || paragraph.level > above.level);
}

function introduces({ spans }: FlowParagraph): boolean {
  const text = spans.map((span) => span.text).join("");
  return /[:：]\s*$|\bas follows\s*\.?\s*$/i.test(text);
}

function isBold({ spans }: FlowParagraph): boolean {
  const filled = spans.filter((span) => span.text.trim() !== "");
  return filled.length > 0 && filled.every((span) => span.bold);
}

function isHeadingLike(paragraph: FlowParagraph): boolean {
  return paragraph.role === "heading" || (!paragraph.inList && isBold(paragraph));
}
