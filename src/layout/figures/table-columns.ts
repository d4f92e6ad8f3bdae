/** How wide the columns of a table are: as its content needs, and where that is too much, so that it is low. */
import type { Pt } from "../../geometry.js";
import type { Skeleton } from "../../scene/look.js";
import { columnBox, zoneOf } from "../../theme/skeleton.js";
import { linesIn, widthSafety } from "../lines.js";
import type { PreparedCell, PreparedTable } from "./table-grid.js";

/** Left and right of the text in a cell. */
export const sideInset: Pt = 8;

/** A longer word than this, as paths and addresses are, may be broken rather than make the table higher. */
export const widestKept: Pt = 200;

/** A table wider than this share of a column, or of the whole slide, is stretched to it. */
const stretchFrom = { column: 0.5, slide: 0.5, manyColumns: 0.4 };

/** A table that is not stretched is this much wider than it needs to be, and ends where a twelfth ends. */
const loose = 1.2;

/** Columns of numbers are equally wide where the widest is no wider than this many times the narrowest. */
const alike = 1.8;

/** How much higher a table may become for a long word in one piece. */
const worthAWord = 1.25;

export interface ColumnWidths {
  columns: Pt[];
  /** Words are broken because there is no other way (`must`), or because the table would be too high (`may`). */
  broken?: "may" | "must";
}

export function columnWidths(table: PreparedTable, width: Pt, size: Pt): ColumnWidths {
  const wanted = wantedWidths(table, width, size);
  const total = sum(wanted);
  if (total <= width)
    return { columns: stretched(wanted, total, width, table.context.theme.look.skeleton) };
  const { whole, least } = leastWidths(table, width, size);
  if (sum(least) > width) return { columns: fairShares(least, width), broken: "must" };
  const lowest = lowestWidths(table, least, wanted, width, size);
  if (whole.every((w, i) => w <= (lowest[i] ?? 0) + 0.01)) return { columns: lowest };
  if (sum(whole) <= width) {
    const kept = lowestWidths(table, whole, wanted, width, size);
    if (heightAt(table, kept, size) <= heightAt(table, lowest, size) * worthAWord) {
      return { columns: kept };
    }
  }
  return { columns: lowest, broken: "may" };
}

/** Whether words are broken at this width and size because there is no other way. */
export function mustBreak(table: PreparedTable, width: Pt, size: Pt): boolean {
  return sum(leastWidths(table, width, size).least) > width;
}

/** With each column's longest word in one piece, and with those broken that are too long. */
function leastWidths(table: PreparedTable, width: Pt, size: Pt): { whole: Pt[]; least: Pt[] } {
  const whole = table.header.map((_, i) => room(extentOf(table, i).least, size));
  const most = Math.max(widestKept, width / 3);
  return { whole, least: whole.map((w) => Math.min(most, w)) };
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

function stretched(wanted: Pt[], total: Pt, width: Pt, skeleton: Skeleton): Pt[] {
  const filled = wanted.filter((w) => w > emptyColumn);
  const across = filled.length >= 4 ? stretchFrom.manyColumns : stretchFrom.slide;
  const share = width < skeleton.content.width * 0.75 ? stretchFrom.column : across;
  const target =
    total > width * share ? width : Math.min(width, columnEnd(total * loose, skeleton));
  const extra = target - total;
  if (filled.length === 0) return wanted.map((w) => w + extra / wanted.length);
  const all = sum(filled);
  // Half to each column alike, half to each as it is wide.
  return wanted.map((w) =>
    w > emptyColumn ? w + extra / 2 / filled.length + ((extra / 2) * w) / all : w,
  );
}

/** A column no wider than this has no text. */
const emptyColumn: Pt = 2 * sideInset + 1;

function columnEnd(width: Pt, skeleton: Skeleton): Pt {
  const zone = zoneOf(skeleton.content, skeleton);
  for (let span = 3; span < 12; span++) {
    const end = columnBox(0, span, zone).width;
    if (end >= width) return end;
  }
  return zone.width;
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

/** Em of a column's longest word, where numbers are one, and of its longest text. */
export interface Extent {
  least: number;
  most: number;
}

export function extentOf(table: PreparedTable, column: number): Extent {
  table.extents ??= table.header.map((cell, i) => {
    const extent = { least: cell.prepared.minWidth, most: cell.prepared.maxWidth };
    for (const { cells } of table.rows) {
      const { prepared, before = 0, after = 0, whole } = cells[i] ?? {};
      if (!prepared) continue;
      const { minWidth, maxWidth } = prepared;
      extent.least = Math.max(extent.least, (whole ? maxWidth : minWidth) + before + after);
      extent.most = Math.max(extent.most, maxWidth + before + after);
    }
    return extent;
  });
  return table.extents[column] ?? { least: 0, most: 0 };
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
