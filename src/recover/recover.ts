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
import { type Piece } from "./model.js";
import { dropFurniture } from "./pages.js";
import { findPairs } from "./pairs.js";
import { dedent, unquote } from "./quoted.js";
import { splitRunOns } from "./run-on.js";
import { findSections } from "./sections.js";
import { findDrawnTables } from "./tables.js";
import { mendTornMarks } from "./torn.js";
import { writeBlocks } from "./write.js";

/** Something that the text does not say and that was decided by its look. */
export interface Assumption {
  /** First line of the input that it is about, from 1. */
  from: number;
  /** Last line, inclusive. */
  to: number;
  /** What was taken for what, short and in lower case: `short line taken for a heading`. */
  what: string;
  sureness: Sureness;
}

export type Sureness = "sure" | "likely" | "doubtful";

export interface Recovered {
  markdown: string;
  /** By line. Empty where the text came back as it was. */
  assumptions: Assumption[];
}

/** Pasted text → well-structured Markdown, and what was assumed on the way. */
export function recover(text: string): Recovered {
  if (isMarkdown(text)) return { markdown: text, assumptions: [] };
  const mended = mendCharacters(text);
  const { text: plain } = unquote(mended.text);
  const { lines: read } = dropFurniture(dedent(toLines(plain)));
  const how = measure(read);
  const { lines } = mendTornMarks(read, how);
  const known = vocabularyOf(lines.map((line) => line.text));
  let pieces: Piece[] = lines;
  pieces = findDrawnTables(pieces, known);
  pieces = findSections(pieces, how);
  pieces = findCode(pieces, how);
  pieces = findGutterTables(pieces, known);
  pieces = findFlatTables(pieces, how, known);
  pieces = splitRunOns(pieces);
  let blocks = flow(pieces, how, known);
  blocks = findHeadings(blocks, how);
  blocks = findPairs(blocks);
  return { markdown: writeBlocks(blocks), assumptions: [] };
}
