import { isLine, type Line, type Piece, type Table } from "./model.js";
import { joinRows, type Vocabulary } from "./join.js";
import { readMark } from "./marks.js";

/**
 * Tables whose columns are set apart by blanks that all of their lines share. Seen in text browsers and in
 * PDFs copied with their layout; a cell that was wrapped goes on in lines that leave the other columns empty.
 */
export function findGutterTables(pieces: readonly Piece[], known: Vocabulary): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    const table = isLine(piece) && hasGutter(piece) ? tableAt(pieces, at, known) : undefined;
    if (table) {
      out.push(table.block);
      at = table.end;
    } else {
      if (piece) out.push(piece);
      at++;
    }
  }
  return out;
}

/** Two blanks after a full stop are a typist's habit, not a gutter. */
function hasGutter(line: Line): boolean {
  if (line.text.includes("\t") || line.text.length > 200) return false;
  const mark = readMark(line.text);
  return /[^\s.!?:] {2,}\S|\S {3,}\S/.test(
    mark && mark.width > mark.mark.length + 1 ? mark.rest : line.text,
  );
}

function tableAt(
  pieces: readonly Piece[],
  start: number,
  known: Vocabulary,
): { block: Table; end: number } | undefined {
  const lines: Line[] = [];
  let gutters: Gutter[] = [];
  let mask: Mask | undefined;
  let gappy = 0;
  for (let at = start; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!isLine(piece) || piece.text.includes("\t")) break;
    if (at > start && piece.gap > 0 && !goesOn(piece, gutters)) break;
    const next = addLine(mask, piece);
    const found = guttersOf(next, lines.length > 0 ? 1 : 2);
    if (found.length === 0) break;
    // A line that spans the columns is no row; nor is one that leaves only one of them after many.
    if (lines.length > 1 && found.length < gutters.length - 1 && !piece.page) break;
    if (lines.length > 2 && found.length < gutters.length && !hasGutter(piece)) break;
    mask = next;
    gutters = found;
    lines.push(piece);
    if (hasGutter(piece)) gappy++;
  }
  if (!mask) return undefined;
  while (lines.length > 1) {
    const last = lines.at(-1);
    const cells = last ? split(last, gutters) : [];
    if (cells[0] === "" || cells.filter((cell) => cell !== "").length > 1) break;
    const before = lines.at(-2);
    const above = before ? (split(before, gutters)[0] ?? "") : "";
    if (above !== "" && isFull(above, cells[0] ?? "", widths(lines, gutters)[0] ?? 0)) break;
    lines.pop();
  }
  if (lines.length < 2 || gappy < Math.max(2, lines.length * 0.3)) return undefined;
  const rows = toRows(lines, gutters, known);
  const columns = gutters.length + 1;
  if (rows.length < 2 || rows[0]?.length !== columns) return undefined;
  if (columns === 2 && rows.length < 3 && gappy < 2) return undefined;
  const guess = { what: "columns of blanks taken for a table", sureness: "likely" as const };
  return { block: { type: "table", lines, rows, guess }, end: start + lines.length };
}

/** A blank line is inside a table if the next line has the same columns, more than one of them filled. */
function goesOn(line: Line, gutters: readonly Gutter[]): boolean {
  if (gutters.length === 0 || line.gap > 2 || !hasGutter(line)) return false;
  const cells = split(line, gutters);
  return cells.filter((cell) => cell !== "").length > Math.min(2, gutters.length);
}

interface Gutter {
  from: number;
  to: number;
}

/** Columns in which no line has a sign, and how far the lines reach. */
interface Mask {
  used: boolean[];
  /** Where one line at least has two blanks or more. */
  wide: boolean[];
  left: number;
}

function addLine(mask: Mask | undefined, line: Line): Mask {
  const used = mask ? [...mask.used] : [];
  const wide = mask ? [...mask.wide] : [];
  const text = " ".repeat(line.indent) + line.text;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== " ") used[at] = true;
    else if (text[at + 1] === " " || text[at - 1] === " ") {
      if (!/[.!?:] {2}\S/.test(text.slice(Math.max(0, at - 2), at + 3))) wide[at] = true;
    }
  }
  return { used, wide, left: Math.min(mask?.left ?? Infinity, line.indent) };
}

function guttersOf(mask: Mask, least: number): Gutter[] {
  const found: Gutter[] = [];
  let from = -1;
  for (let at = mask.left; at <= mask.used.length; at++) {
    if (!mask.used[at] && at < mask.used.length) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      const wide = mask.wide.slice(from, at).some(Boolean);
      if (at - from >= least && wide && at < mask.used.length) found.push({ from, to: at });
      from = -1;
    }
  }
  return found;
}

function split(line: Line, gutters: readonly Gutter[]): string[] {
  const text = " ".repeat(line.indent) + line.text;
  const cells: string[] = [];
  let from = 0;
  for (const gutter of gutters) {
    cells.push(text.slice(from, gutter.from).trim());
    from = gutter.to;
  }
  return [...cells, text.slice(from).trim()];
}

function widths(lines: readonly Line[], gutters: readonly Gutter[]): number[] {
  const all = lines.map((line) => split(line, gutters));
  return Array.from({ length: gutters.length + 1 }, (_, column) =>
    Math.max(...all.map((cells) => (cells[column] ?? "").length)),
  );
}

function isFull(cell: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  return cell.length + 1 + word > width - 2 && cell.length > 3;
}

/** A line goes on with the row above if each of its cells can be the rest of the cell above it. */
function toRows(lines: readonly Line[], gutters: readonly Gutter[], known: Vocabulary): string[][] {
  const all = lines.map((line) => split(line, gutters));
  const columns = widths(lines, gutters);
  const rows: string[][][] = [];
  let above: string[] = [];
  all.forEach((cells, nth) => {
    const row = rows.at(-1);
    const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
    const continues =
      row !== undefined &&
      (lines[nth]?.gap ?? 0) === 0 &&
      (cells[0] === "" && cells.length > 1
        ? filled.every((column) => (above[column] ?? "") !== "" || (row[column]?.length ?? 0) === 0)
        : filled.length < cells.length || columns.every((width) => width > 0)
          ? filled.every((column) =>
              isFull(above[column] ?? "", cells[column] ?? "", columns[column] ?? 0),
            )
          : false);
    if (continues && row) {
      for (const column of filled) (row[column] ??= []).push(cells[column] ?? "");
    } else {
      rows.push(cells.map((cell) => (cell === "" ? [] : [cell])));
    }
    above = continues
      ? cells.map((cell, column) => cell || (filled.length < 1 ? (above[column] ?? "") : ""))
      : cells;
  });
  return rows.map((row) => row.map((parts) => joinRows(parts, known)));
}
