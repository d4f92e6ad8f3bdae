import { mendCharacters } from "./characters.js";
import { findCode } from "./code.js";
import { findFlatTables } from "./flat-rows.js";
import { flow } from "./flow.js";
import { findGutterTables } from "./gutters.js";
import { findHeadings } from "./headings.js";
import { vocabularyOf } from "./join.js";
import { toLines } from "./lines.js";
import { isMarkdown } from "./markdown.js";
import { measure } from "./measure.js";
import { type Guess, type Line, type Piece } from "./model.js";
import { dropFurniture } from "./pages.js";
import { findPairs } from "./pairs.js";
import { dedent, unquote } from "./quoted.js";
import { splitRunOns } from "./run-on.js";
import { findSections } from "./sections.js";
import { findDrawnTables } from "./tables.js";
import { mendTornMarks } from "./torn.js";
import { keepLetters } from "./verify.js";
import { writeBlocks } from "./write.js";

/** Something that the text does not say and that was decided by its look. */
export interface Assumption extends Guess {
  /** First line of the input that it is about, from 1. */
  from: number;
  /** Last line, inclusive. */
  to: number;
}

export interface Recovered {
  markdown: string;
  /** By line. Empty where the text came back as it was. */
  assumptions: Assumption[];
}

/** Pasted text → well-structured Markdown, and what was assumed on the way. */
export function recover(text: string): Recovered {
  if (isMarkdown(text)) return { markdown: text, assumptions: [] };
  const assumptions: Assumption[] = [];
  const assume = (lines: readonly Line[], { what, sureness }: Guess) => {
    const from = Math.min(...lines.map((line) => line.at));
    const to = Math.max(...lines.map((line) => line.to));
    if (lines.length > 0) assumptions.push({ from, to, what, sureness });
  };

  const mended = mendCharacters(text);
  for (const { line, what, sure } of mended.notes) {
    assumptions.push({ from: line, to: line, what, sureness: sure ? "sure" : "doubtful" });
  }
  const { text: plain, quoted } = unquote(mended.text);
  const read = dedent(toLines(plain));
  if (quoted) assume(read, { what: "marks of a quoted mail taken off", sureness: "sure" });
  const paged = dropFurniture(read);
  for (const line of paged.dropped) {
    assume([line], { what: "head or foot of a page, left out", sureness: "likely" });
  }
  const how = measure(paged.lines);
  const { lines, torn } = mendTornMarks(paged.lines, how);
  for (const line of torn) {
    assume([line], { what: "mark put back to the item that it was torn from", sureness: "likely" });
  }
  const known = vocabularyOf(lines.map((line) => line.text));

  let pieces: Piece[] = lines;
  pieces = findDrawnTables(pieces, known);
  pieces = findSections(pieces, how);
  pieces = findCode(pieces, how);
  pieces = findGutterTables(pieces, known);
  pieces = findFlatTables(pieces, how, known);
  pieces = splitRunOns(pieces);
  const blocks = findPairs(findHeadings(flow(pieces, how, known), how)).map((found) => {
    const { block, given } = keepLetters(found);
    const guess = given
      ? { what: "lines left as they were", sureness: "doubtful" as const }
      : block.guess;
    if (guess) assume(block.lines, guess);
    return block;
  });
  assumptions.sort((a, b) => a.from - b.from || a.to - b.to);
  return { markdown: writeBlocks(blocks), assumptions };
}
