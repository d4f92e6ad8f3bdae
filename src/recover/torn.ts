import { type Line } from "./model.js";
import { breakIsMeant, type Measure } from "./measure.js";
import { readMark } from "./marks.js";

const BARE =
  /^(?:[•◦▪▫‣●○■□◆▶➢✓\uf0a7\uf0b7\uf0d8–—*+-]|\d{1,2}[.)]|[a-z][.)])?\s*(?:\[(?: |x|X|)\]|[☐☑☒])?$/;

/**
 * Marks that were torn from their items: a column of bullets or numbers, then the texts; or each mark on a
 * line of its own. Seen in PDFs copied without their layout, and in text browsers before a task's box.
 */
export function mendTornMarks(
  lines: readonly Line[],
  how: Measure,
): { lines: Line[]; torn: Line[] } {
  const bare = lines.filter((line) => isBare(line));
  const boxes = bare.filter((line) => /[\]☐☑☒]$/.test(line.text)).length;
  const torn: Line[] = [];
  if (bare.length < 3 && boxes === 0) return { lines: [...lines], torn };
  const out: Line[] = [];
  const waiting: Line[] = [];
  let fresh = false;
  let previous: Line | undefined;
  for (const line of lines) {
    if (isBare(line)) {
      if (!how.pages && bare.length < 6 && /^[-*+–—]$/.test(line.text)) {
        out.push(line);
        continue;
      }
      // What waits for its text is given up where the marks begin anew.
      if (/^1[.)]$/.test(line.text) && !fresh) waiting.length = 0;
      waiting.push(line);
      fresh = true;
      continue;
    }
    const takes = waiting.length > 0 && (fresh || startsUnit(line, previous, how));
    if (!takes || isSectionStart(line)) {
      if (takes) waiting.length = 0;
      out.push(fresh && line.gap === 0 ? { ...line, gap: 1 } : line);
    } else {
      // A mark right before its text is this one's; of several the first waits longest.
      const mark =
        fresh && waiting.length > 1 && !sameRun(waiting) ? waiting.pop() : waiting.shift();
      if (mark) {
        torn.push(line);
        out.push({
          ...line,
          at: line.at,
          text: `${mark.text} ${line.text}`,
          gap: Math.min(mark.gap, 1),
          indent: mark.indent,
        });
      }
    }
    fresh = false;
    previous = line;
  }
  for (const line of waiting) out.push(line);
  return { lines: out, torn };
}

function isBare(line: Line): boolean {
  return line.text.length < 8 && line.text !== "" && BARE.test(line.text);
}

/** All marks that wait came in one column: of one kind, or numbers in order. */
function sameRun(waiting: readonly Line[]): boolean {
  const last = waiting.at(-1);
  const before = waiting.at(-2);
  if (!last || !before) return true;
  return last.at - before.at <= 2;
}

function isSectionStart(line: Line): boolean {
  return /^\d+\.\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(line.text);
}

function startsUnit(line: Line, previous: Line | undefined, how: Measure): boolean {
  if (!previous || line.gap > 0 || line.page) return !readMark(line.text);
  if (readMark(line.text)) return false;
  return breakIsMeant(previous, line, how) && !/^\p{Ll}/u.test(line.text);
}
