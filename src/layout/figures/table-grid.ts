/** A table's columns and rows: widths by content, heights by the lines that the text then takes. */
import type { Alignment } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { Pt } from "../../geometry.js";
import type { Prepared } from "../../text/lines.js";
import { contentZone } from "../../theme/skeleton.js";
import type { Context } from "../context.js";
import type { Span } from "../inlines.js";
import { linesIn, widthSafety } from "../lines.js";

/** Left and right of the text in a cell. */
export const sideInset: Pt = 8;

/** Above and below it, in em: with single spacing a row is then 1.7 times as high as its type. */
export const rowInset = 0.26;

/** A longer word than this may be broken rather than widen its column. */
export const widestKept: Pt = 200;

/** A table narrower than this share of a column, or of the whole slide, is not stretched to it. */
const stretchFrom = { column: 0.62, slide: 0.78, manyColumns: 0.5 };

export interface PreparedCell {
  spans: Span[];
  prepared: Prepared;
}

/** A table ready to be measured; the slices of a long one share it, and so their column widths. */
export interface PreparedTable {
  alt: string;
  align: Alignment[];
  header: PreparedCell[];
  rows: PreparedCell[][];
  pos: Position;
  context: Context;
  /** By width and size. */
  measured: Map<string, Grid>;
}

export interface Grid {
  columns: Pt[];
  headerHeight: Pt;
  rowHeights: Pt[];
  /** `rowEnds[i]` is the height of the first `i` rows. */
  rowEnds: Pt[];
  badness: number;
}

/** Columns and rows at this width and size of type. */
export function gridOf(table: PreparedTable, width: Pt, size: Pt): Grid {
  const key = `${width}/${size}`;
  const known = table.measured.get(key);
  if (known) return known;
  const { columns, broken } = columnWidths(table, width, size);
  const heightOf = (row: PreparedCell[]): Pt =>
    Math.max(
      size * 1.2,
      ...row.map(
        (cell, i) => linesIn(cell.prepared, (columns[i] ?? 0) - 2 * sideInset, size).height * size,
      ),
    ) +
    2 * rowInset * size;
  const rowHeights = table.rows.map(heightOf);
  const rowEnds = [0];
  for (const height of rowHeights) rowEnds.push((rowEnds.at(-1) ?? 0) + height);
  const single = size * (1.25 + 2 * rowInset);
  const wrapped = rowHeights.reduce((n, height) => n + Math.max(0, height / single - 1.2), 0);
  const grid: Grid = {
    columns,
    headerHeight: heightOf(table.header),
    rowHeights,
    rowEnds,
    badness: (broken ? 4 : 0) + (2 * wrapped) / Math.max(1, rowHeights.length),
  };
  table.measured.set(key, grid);
  return grid;
}

/**
 * As wide as the content needs; where that is too much, each column keeps its longest word and the
 * rest is shared by what the columns would like to have.
 */
function columnWidths(
  table: PreparedTable,
  width: Pt,
  size: Pt,
): { columns: Pt[]; broken: boolean } {
  const wanted = table.header.map((_, i) => room(mostOf(table, i), size));
  const most = Math.max(widestKept, width / 3);
  const least = table.header.map((_, i) => Math.min(most, room(leastOf(table, i), size)));
  const total = sum(wanted);
  if (total <= width) {
    const across = table.header.length >= 4 ? stretchFrom.manyColumns : stretchFrom.slide;
    const share = width < contentZone.width * 0.75 ? stretchFrom.column : across;
    const target = total > width * share ? width : Math.min(width, total * 1.2);
    return { columns: wanted.map((w) => w + ((target - total) * w) / total), broken: false };
  }
  const needed = sum(least);
  if (needed > width) return { columns: fairShares(least, width), broken: true };
  const stretch = (width - needed) / (total - needed);
  return {
    columns: least.map((w, i) => w + ((wanted[i] ?? w) - w) * stretch),
    broken: false,
  };
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

/** Em of a column's longest word. */
export function leastOf(table: PreparedTable, column: number): number {
  return table.rows.reduce(
    (most, row) => Math.max(most, row[column]?.prepared.minWidth ?? 0),
    table.header[column]?.prepared.minWidth ?? 0,
  );
}

/** Em of a column's longest text. */
export function mostOf(table: PreparedTable, column: number): number {
  return table.rows.reduce(
    (most, row) => Math.max(most, row[column]?.prepared.maxWidth ?? 0),
    table.header[column]?.prepared.maxWidth ?? 0,
  );
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
