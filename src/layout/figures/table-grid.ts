/** A prepared table, and its columns and rows at a width and a size of type. */
import type { Alignment } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { Pt } from "../../geometry.js";
import type { Prepared } from "../../text/lines.js";
import type { Context } from "../context.js";
import type { Span } from "../inlines.js";
import { columnWidths, type Extent, lineCount, shortText, textHeight } from "./table-columns.js";
import type { RowText } from "./table-rows.js";

/**
 * Above and below the text of a cell, in em: with single spacing a row is then 1.7 times as high as its type. Small
 * type is that of tables with many rows, which stand closer before they are divided.
 */
export const rowInset = (size: Pt): number => (size > 14 ? 0.26 : 0.17);

export interface PreparedCell {
  spans: Span[];
  prepared: Prepared;
  /** All of it, by the part of the table that it stands in. */
  bold: boolean;
  /** Room beside the text, in em: for a trend before it, or after it so that decimal points line up. */
  before: number;
  after: number;
  /** Never wrapped. */
  whole: boolean;
  /** Lines where none is wrapped. */
  hardLines: number;
  /** Em of all its text on one line. */
  length: number;
  /** Drawn as a line beside the text. */
  trend?: number[];
}

export interface PreparedRow {
  cells: PreparedCell[];
  texts: RowText[];
}

/** A table ready to be measured; the slices of a long one share it, and so their column widths. */
export interface PreparedTable {
  alt: string;
  caption?: { spans: Span[]; prepared: Prepared };
  align: Alignment[];
  /** Columns of numbers. */
  numeric: boolean[];
  header: PreparedCell[];
  headerRow: boolean;
  firstColumn: boolean;
  /** The last column holds what has changed. */
  lastColumn: boolean;
  /** The last row holds totals. */
  totalRow: boolean;
  rows: PreparedRow[];
  pos: Position;
  context: Context;
  /** The groups of columns of a wide table, this one included: their rows are equally high. */
  groups: PreparedTable[];
  /** By column. */
  extents: Extent[] | undefined;
  /** By width and size. */
  measured: Map<string, Grid>;
}

export interface Grid {
  columns: Pt[];
  /** At the end of each column, beside the insets. */
  air: Pt[];
  headerHeight: Pt;
  rowHeights: Pt[];
  /** `rowEnds[i]` is the height of the first `i` rows. */
  rowEnds: Pt[];
  /** Lines of the highest row, about. */
  mostLines: number;
  badness: number;
}

/** By rows in which a name or a date wraps, beside what lines that wrap cost anyway. */
const tornBadness = 1.5;

/** Columns and rows at this width and size of type. */
export function gridOf(table: PreparedTable, width: Pt, size: Pt): Grid {
  const key = `${width}/${size}`;
  const known = table.measured.get(key);
  if (known) return known;
  const own = ownGrid(table, width, size);
  const grids = table.groups.map((group) => ownGrid(group, width, size));
  const alike = grids.every((grid) => grid.rowHeights.length === own.rowHeights.length);
  const rowHeights =
    alike && grids.length > 1
      ? own.rowHeights.map((_, i) => Math.max(...grids.map((grid) => grid.rowHeights[i] ?? 0)))
      : own.rowHeights;
  const rowEnds = [0];
  for (const height of rowHeights) rowEnds.push((rowEnds.at(-1) ?? 0) + height);
  const grid = {
    ...own,
    headerHeight: alike
      ? Math.max(own.headerHeight, ...grids.map((g) => g.headerHeight))
      : own.headerHeight,
    rowHeights,
    rowEnds,
  };
  table.measured.set(key, grid);
  return grid;
}

/** As if there were no other groups of columns. */
function ownGrid(table: PreparedTable, width: Pt, size: Pt): Grid {
  const key = `own ${width}/${size}`;
  const known = table.measured.get(key);
  if (known) return known;
  const { columns, air, broken } = columnWidths(table, width, size);
  const room = columns.map((w, i) => w - (air[i] ?? 0));
  const heightOf = (row: PreparedCell[]): Pt =>
    Math.max(size * 1.2, ...row.map((cell, i) => textHeight(cell, room[i] ?? 0, size))) +
    2 * rowInset(size) * size;
  const rowHeights = table.rows.map(({ cells }) => heightOf(cells));
  const single = size * (1.25 + 2 * rowInset(size));
  const wrapped = rowHeights.reduce((n, height) => n + Math.max(0, height / single - 1.2), 0);
  const isTorn = (cell: PreparedCell, i: number) =>
    cell.hardLines === 1 && cell.length <= shortText && lineCount(cell, room[i] ?? 0, size) > 1;
  const torn = table.rows.filter(({ cells }) => cells.some(isTorn)).length;
  const breaking = { may: 1.5, must: 4, no: 0 }[broken ?? "no"];
  const grid = {
    columns,
    air,
    headerHeight: table.headerRow ? heightOf(table.header) : 0,
    rowHeights,
    rowEnds: [],
    mostLines:
      (rowHeights.reduce((most, height) => Math.max(most, height), 0) / size - 2 * rowInset(size)) /
      1.2,
    badness: breaking + (2 * wrapped + tornBadness * torn) / Math.max(1, rowHeights.length),
  };
  table.measured.set(key, grid);
  return grid;
}
