/** How wide the columns of a table are: as its content needs, and where that is too much, so that it is low. */
import type { Pt } from "../../geometry.js";
import { flush } from "../inlines.js";
import { linesIn, widthSafety } from "../lines.js";
import type { PreparedCell, PreparedTable } from "./table-grid.js";

/** Left and right of the text in a cell. */
export const sideInset: Pt = 8;

/** A longer word than this, as paths and addresses are, may be broken rather than make the table higher. */
export const widestKept: Pt = 200;

/** Between a number and the text of the next column: what the insets leave and this, so that they are not read as one. */
const airAfterNumbers: Pt = 8;

/** Two columns that need less of the measure than this have room behind them, as between them: a value stands near its name. */
const narrow = 0.45;

/** Columns of numbers are equally wide where the widest is no wider than this many times the narrowest. */
const alike = 1.8;

/** Text of no more em than this, a name or a date, stays on one line where there is width for it. */
export const shortText = 9;

/** Between the columns of a table that needs little of the measure, in em: further apart, and rows are no longer read as such. */
const mostAir = 6;

/** A table that with that air is nearly as wide as the measure is as wide. */
const nearlyFull = 0.8;

/** How much higher a table may become for a long word in one piece. */
const worthAWord = 1.25;

export interface ColumnWidths {
  columns: Pt[];
  /** At the end of each column that is flush with its end: no text goes there. */
  air: Pt[];
  /** Words are broken because there is no other way (`must`), or because the table would be too high (`may`). */
  broken?: "may" | "must";
}

export function columnWidths(table: PreparedTable, full: Pt, size: Pt): ColumnWidths {
  const air = airOf(table);
  const width = full - sum(air);
  const wanted = wantedWidths(table, width, size);
  const total = sum(wanted);
  if (total <= width) return spread(table, wanted, air, full);
  const among = (columns: Pt[]) => ({
    columns: columns.map((w, i) => w + (air[i] ?? 0)),
    air,
  });
  const { named, short, whole, least } = leastWidths(table, width, size);
  if (sum(least) > width) return { ...among(fairShares(least, width)), broken: "must" };
  for (const names of [named, short]) {
    if (sum(names) > width) continue;
    const kept = lowestWidths(table, names, wanted, width, size);
    const free = lowestWidths(table, whole, wanted, width, size);
    if (heightAt(table, kept, size) <= heightAt(table, free, size) * worthAWord) return among(kept);
  }
  const lowest = lowestWidths(table, least, wanted, width, size);
  if (whole.every((w, i) => w <= (lowest[i] ?? 0) + 0.01)) return among(lowest);
  if (sum(whole) <= width) {
    const kept = lowestWidths(table, whole, wanted, width, size);
    if (heightAt(table, kept, size) <= heightAt(table, lowest, size) * worthAWord) {
      return among(kept);
    }
  }
  return { ...among(lowest), broken: "may" };
}

/**
 * As wide as its texts and some air between them, where that is far less than the measure; else `undefined`.
 * `needed` is what it is without that air.
 */
export function ownWidths(
  table: PreparedTable,
  full: Pt,
  size: Pt,
): { columns: Pt[]; air: Pt[]; needed: Pt } | undefined {
  const air = airOf(table);
  const wanted = wantedWidths(table, full - sum(air), size);
  const last = wanted.length - 1;
  const gaps = last + (sideOf(table, last) === "end" ? 0 : 0.5);
  const needed = sum(wanted) + sum(air);
  const width = needed + gaps * mostAir * size;
  return width > full * nearlyFull ? undefined : { ...spread(table, wanted, air, width), needed };
}

/** Whether each cell stands on one line. */
export function fitsOnLines(table: PreparedTable, full: Pt, size: Pt): boolean {
  const width = full - sum(airOf(table));
  return sum(wantedWidths(table, width, size)) <= width;
}

/** Whether words are broken at this width and size because there is no other way. */
export function mustBreak(table: PreparedTable, width: Pt, size: Pt): boolean {
  const room = width - sum(airOf(table));
  return sum(leastWidths(table, room, size).least) > room;
}

/** What stands at the end of each column beside the insets, at the least. */
export function airOf(table: PreparedTable): Pt[] {
  return table.align.map((_, i) => {
    const next = table.align[i + 1];
    return next !== undefined && sideOf(table, i) === "end" && sideOf(table, i + 1) === "start"
      ? airAfterNumbers
      : 0;
  });
}

/** Where a column's text stands, as the table is read. */
function sideOf({ align, context }: PreparedTable, column: number): "start" | "center" | "end" {
  const own = align[column];
  if (own === "center") return "center";
  return own === undefined || own === flush(context) ? "start" : "end";
}

/**
 * Over the whole measure, with as much between one column's text and the next one's everywhere: numbers stand between
 * the texts beside them, not at one of these.
 */
function spread(
  table: PreparedTable,
  wanted: Pt[],
  air: Pt[],
  width: Pt,
): { columns: Pt[]; air: Pt[] } {
  const needed = sum(wanted) + sum(air);
  const extra = width - needed;
  const sides = wanted.map((_, i) => sideOf(table, i));
  if (sides.includes("center") || wanted.some((w) => w <= emptyColumn)) {
    const filled = wanted.filter((w) => w > emptyColumn).length;
    const each = (w: Pt) =>
      filled === 0 || w > emptyColumn ? extra / (filled || wanted.length) : 0;
    return { columns: wanted.map((w, i) => w + each(w) + (air[i] ?? 0)), air };
  }
  const last = wanted.length - 1;
  const isNarrow = last < 2 && needed < width * narrow;
  const atEnd = isNarrow ? 1 : sides[last] === "end" ? 0 : 0.5;
  const gap = last + atEnd === 0 ? 0 : extra / (last + atEnd);
  const columns = wanted.map((w, i) => w + (air[i] ?? 0));
  const widened = [...air];
  const add = (column: number, points: Pt) => {
    columns[column] = (columns[column] ?? 0) + points;
  };
  sides.forEach((side, i) => {
    const next = i === last ? undefined : sides[i + 1];
    const own = next === undefined ? gap * atEnd : gap;
    if (side === "start" && next === "end") {
      add(i, own / 2);
      add(i + 1, own / 2);
    } else if (side === "end" && next === "end") {
      add(i + 1, own);
    } else {
      add(i, own);
      if (side === "end") widened[i] = (widened[i] ?? 0) + own;
    }
  });
  return { columns, air: widened };
}

/** A column no wider than this has no text. */
const emptyColumn: Pt = 2 * sideInset + 1;

/** With each column's name and short texts on one line, with its short texts alone, its longest word in one piece, and with those broken that are too long. */
function leastWidths(
  table: PreparedTable,
  width: Pt,
  size: Pt,
): { named: Pt[]; short: Pt[]; whole: Pt[]; least: Pt[] } {
  const named = table.header.map((_, i) => room(extentOf(table, i).named, size));
  const short = table.header.map((_, i) => room(extentOf(table, i).short, size));
  const whole = table.header.map((_, i) => room(extentOf(table, i).least, size));
  const most = Math.max(widestKept, width / 3);
  return { named, short, whole, least: whole.map((w) => Math.min(most, w)) };
}

/** Each column on one line; columns of numbers side by side are alike where there is room. */
function wantedWidths(table: PreparedTable, width: Pt, size: Pt): Pt[] {
  const wanted = table.header.map((_, i) => room(extentOf(table, i).most, size));
  const numbers = wanted.filter((_, i) => table.numeric[i]);
  const widest = Math.max(...numbers);
  if (numbers.length < 2 || widest > alike * Math.min(...numbers)) return wanted;
  const even = wanted.map((w, i) => (table.numeric[i] ? widest : w));
  return sum(even) <= width ? even : wanted;
}

/** More rows than this say no more about widths. */
const mostRows = 60;

/** What each column gives or takes in turn, in points. */
const strides: Pt[] = [64, 24, 8];

/**
 * Between least and wanted so that the rows have as few lines as can be: from what is in proportion, width goes
 * from column to column as long as that makes the table lower.
 */
function lowestWidths(table: PreparedTable, least: Pt[], wanted: Pt[], width: Pt, size: Pt): Pt[] {
  const start = inProportion(least, wanted, width);
  const cells = [...table.rows.map(({ cells }) => cells)]
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, mostRows)
    .concat([table.header]);
  const columns = [...start];
  const lines = cells.map((row) => columns.map((w, i) => linesOf(row[i], w, size)));
  const costOf = (row: number[]): number => Math.max(...row) + 0.02 * sum(row);
  let cost = sum(lines.map(costOf));
  /** Moves width if that is better; the cells of the two columns alone are looked at. */
  const move = (from: number, to: number, by: Pt): boolean => {
    const [less, more] = [(columns[from] ?? 0) - by, (columns[to] ?? 0) + by];
    if (less < (least[from] ?? 0)) return false;
    const tried = lines.map((row, r) => {
      const next = [...row];
      next[from] = linesOf(cells[r]?.[from], less, size);
      next[to] = linesOf(cells[r]?.[to], more, size);
      return next;
    });
    const after = sum(tried.map(costOf));
    if (after >= cost - 1e-9) return false;
    cost = after;
    columns[from] = less;
    columns[to] = more;
    tried.forEach((row, r) => (lines[r] = row));
    return true;
  };
  for (const stride of strides) {
    for (let turn = 0, better = true; better && turn < 12; turn++) {
      better = false;
      for (let to = 0; to < columns.length; to++) {
        if ((columns[to] ?? 0) >= (wanted[to] ?? 0)) continue;
        for (let from = 0; from < columns.length; from++) {
          if (from !== to && move(from, to, stride)) better = true;
        }
      }
    }
  }
  return heightAt(table, columns, size) < heightAt(table, start, size) ? columns : start;
}

/** Each keeps its least; the rest is shared by what the columns would like to have. */
function inProportion(least: Pt[], wanted: Pt[], width: Pt): Pt[] {
  const needed = sum(least);
  const stretch = (width - needed) / Math.max(1, sum(wanted) - needed);
  return least.map((w, i) => w + ((wanted[i] ?? w) - w) * Math.min(1, stretch));
}

/** About how many; that a line breaks where a word ends costs a third of a line in all. */
function linesOf(cell: PreparedCell | undefined, column: Pt, size: Pt): number {
  if (!cell) return 1;
  const em = innerEm(cell, column, size) / widthSafety;
  return em >= cell.prepared.maxWidth
    ? cell.hardLines
    : Math.max(cell.hardLines, Math.ceil(cell.length / em + 0.3));
}

function lengthOf(row: PreparedCell[]): number {
  return Math.max(...row.map((cell) => cell.length));
}

function heightAt(table: PreparedTable, columns: Pt[], size: Pt): Pt {
  return sum(
    table.rows.map(({ cells }) =>
      Math.max(...cells.map((cell, i) => textHeight(cell, columns[i] ?? 0, size))),
    ),
  );
}

export function textHeight(cell: PreparedCell, column: Pt, size: Pt): Pt {
  return linesIn(cell.prepared, innerEm(cell, column, size) * size, size).height * size;
}

export function lineCount(cell: PreparedCell, column: Pt, size: Pt): number {
  return linesIn(cell.prepared, innerEm(cell, column, size) * size, size).count;
}

/** For a cell's text, in em of its size. */
function innerEm(cell: PreparedCell, column: Pt, size: Pt): number {
  return Math.max(0.1, (column - 2 * sideInset) / size - cell.before - cell.after);
}

/** What each asks for, except those that ask for more than an equal share of what is left. */
function fairShares(asked: Pt[], width: Pt): Pt[] {
  const order = asked.map((_, i) => i).sort((a, b) => (asked[a] ?? 0) - (asked[b] ?? 0));
  const shares = asked.map(() => 0);
  let left = width;
  order.forEach((column, n) => {
    const share = Math.min(asked[column] ?? 0, left / (order.length - n));
    shares[column] = share;
    left -= share;
  });
  return shares;
}

/** Width of a column whose widest text has `em`. */
export function room(em: number, size: Pt): Pt {
  return em * size * widthSafety + 2 * sideInset + 0.5;
}

/**
 * Em of a column's longest word, where numbers are one, of its longest short text or word that hyphens join, of that and
 * its name, and of its longest text.
 */
export interface Extent {
  least: number;
  short: number;
  named: number;
  most: number;
}

export function extentOf(table: PreparedTable, column: number): Extent {
  table.extents ??= table.header.map((cell, i) => {
    const { minWidth: least, maxWidth: most } = cell.prepared;
    const extent = { least, short: shortOf(cell.prepared), named: least, most };
    for (const { cells } of table.rows) {
      const { prepared, before = 0, after = 0, whole } = cells[i] ?? {};
      if (!prepared) continue;
      const { minWidth, maxWidth } = prepared;
      const beside = before + after;
      extent.least = Math.max(extent.least, (whole ? maxWidth : minWidth) + beside);
      extent.most = Math.max(extent.most, maxWidth + beside);
      const short = maxWidth <= shortText ? maxWidth : shortOf(prepared);
      extent.short = Math.max(extent.short, extent.least, short + beside);
    }
    extent.named = Math.max(extent.short, most <= shortText ? most : 0);
    return extent;
  });
  return table.extents[column] ?? { least: 0, short: 0, named: 0, most: 0 };
}

/** The longest word, with the others that hyphens join to it as long as they are short together. */
function shortOf({ minWidth, wholeWidth }: PreparedCell["prepared"]): number {
  return wholeWidth <= shortText ? wholeWidth : minWidth;
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
