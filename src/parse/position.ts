import type { Position } from "../diagnostic.js";

/** The report's lines, as positions count them: the first is line 1. */
export interface SourceLines {
  lines: string[];
}

/** How many lines after the predicted one are searched for a nested block. */
const SEARCHED_LINES = 3;

/** How much of a block's first line is enough to know it by. */
const NEEDLE_LENGTH = 60;

/**
 * Where a block begins. marked's tokens carry no positions, but their raw texts follow one another
 * without a gap, so the line is known by counting; inside lists and quotes the raw texts lack the
 * indentation and markers of their lines, and (after a lazy line) now and then a newline, so there
 * the line is looked up in the source near where it should stand.
 */
export function locate(raw: string, near: Position, source: SourceLines): Position {
  const lead = leadingLines(raw);
  const start = near.line + lead.lines;
  const needle = lead.firstLine.trim().slice(0, NEEDLE_LENGTH);
  for (let line = start; line <= start + SEARCHED_LINES; line++) {
    const text = source.lines[line - 1];
    if (text === undefined) break;
    const from = line === near.line ? near.column - 1 : 0;
    const index = needle === "" ? -1 : text.indexOf(needle, from);
    if (index !== -1) return { line, column: index + 1 };
  }
  const text = source.lines[start - 1] ?? "";
  return { line: start, column: Math.max(text.search(/\S/), 0) + 1 };
}

/** The position after `raw`, for the block that follows it. */
export function after(raw: string, start: Position): Position {
  const newlines = countNewlines(raw);
  if (newlines > 0) return { line: start.line + newlines, column: 1 };
  return { line: start.line, column: start.column + raw.length };
}

export function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function leadingLines(raw: string): { lines: number; firstLine: string } {
  const first = raw.search(/\S/);
  if (first <= 0) return { lines: 0, firstLine: firstLineOf(raw, 0) };
  const newline = raw.lastIndexOf("\n", first);
  return { lines: countNewlines(raw.slice(0, first)), firstLine: firstLineOf(raw, newline + 1) };
}

function firstLineOf(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.slice(start) : text.slice(start, end);
}
