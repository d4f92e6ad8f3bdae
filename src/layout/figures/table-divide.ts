/** A table that fits no slide, in parts that do: groups of columns, and rows in pieces. */
import type { Pt } from "../../geometry.js";
import type { Span } from "../inlines.js";
import { textParts } from "../text-parts.js";
import { airOf, extentOf, room, sum, textHeight, widestKept } from "./table-columns.js";
import { gridOf, type PreparedCell, type PreparedTable, rowInset } from "./table-grid.js";
import { cellOf } from "./table-prepare.js";

/** Columns of a table that is divided are not made narrower than this by others. */
const comfortableColumn: Pt = 110;

export const smallest: Pt = 12;

/** What drawn text may need beyond what was measured, as everywhere on a slide. */
const spare: Pt = 5;

/** First rows higher than this are divided, as a heading stands above them, and rows that stay together are no higher. */
export const highestRow: Pt = 290;

/** Text of fewer em than this, on one line, makes no row too high. */
const longCell = 60;

/** More columns than this are divided rather than set so narrow that a cell has more lines than this. */
const crowded = { columns: 8, lines: 6 };

/** The table in parts that fit a slide: groups of columns, each with the first one, and no row too high. */
export function fittingTables(table: PreparedTable): PreparedTable[] {
  const groups = columnGroups(table);
  const parts = groups.length === 1 ? [table] : groups.map((columns) => pick(table, columns));
  for (const part of parts) {
    splitTallRows(part);
    part.groups = parts;
  }
  return parts;
}

function columnGroups(prepared: PreparedTable): number[][] {
  const { zone } = prepared.context;
  const all = prepared.header.map((_, i) => i);
  const air = airOf(prepared);
  const least = all.map(
    (i) => Math.min(widestKept, room(extentOf(prepared, i).least, smallest)) + (air[i] ?? 0),
  );
  const isCrowded = () => {
    if (all.length <= crowded.columns) return false;
    const { mostLines, headerHeight } = gridOf(prepared, zone.width, smallest);
    return Math.max(mostLines, headerHeight / smallest / 1.3) > crowded.lines;
  };
  if (sum(least) <= zone.width && !isCrowded()) return [all];
  const comfortable = all.map((i) => {
    const wanted = room(extentOf(prepared, i).most, 12);
    return Math.max(least[i] ?? 0, Math.min(wanted, comfortableColumn));
  });
  const widest = zone.width - (comfortable[0] ?? 0);
  const full = filled(comfortable, widest);
  // As many groups, filled evenly: the narrowest that all of them can be.
  let [low, high] = [sum(comfortable.slice(1)) / full.length, widest];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (filled(comfortable, middle).length > full.length) low = middle;
    else high = middle;
  }
  return filled(comfortable, high).map((group) => [0, ...group]);
}

/** Columns after the first, one after the other in groups no wider than `widest`. */
function filled(widths: Pt[], widest: Pt): number[][] {
  const groups: number[][] = [[]];
  let used = 0;
  for (let i = 1; i < widths.length; i++) {
    const width = widths[i] ?? 0;
    if (used > 0 && used + width > widest) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(i);
    used += width;
  }
  return groups;
}

function pick(table: PreparedTable, columns: number[]): PreparedTable {
  const of = <T>(values: T[]): T[] => columns.map((i) => values[i] as T);
  const { caption, ...rest } = table;
  return {
    ...rest,
    // Under the first group.
    ...(caption && columns[1] === 1 ? { caption } : {}),
    align: of(table.align),
    numeric: of(table.numeric),
    lastColumn: table.lastColumn && columns.at(-1) === table.header.length - 1,
    header: of(table.header),
    rows: table.rows.map(({ cells, texts }) => ({ cells: of(cells), texts: of(texts) })),
    measured: new Map(),
    extents: undefined,
  };
}

/** A row that is higher than a slide even in the smallest type becomes several, as few as can be. */
function splitTallRows(table: PreparedTable, again = 4): void {
  const long = (cell: PreparedCell) => cell.length > longCell || cell.hardLines > 10;
  if (!table.header.some(long) && !table.rows.some(({ cells }) => cells.some(long))) return;
  const { header, rows, context } = table;
  const grid = gridOf(table, context.zone.width, smallest);
  const columns = grid.columns.map((width, i) => width - (grid.air[i] ?? 0));
  const room = context.zone.height - spare;
  // The header stands above each row: where both do not fit, what it begins with is the header.
  const highest = grid.rowHeights.reduce((most, one) => Math.max(most, one), 0);
  const isTall = grid.headerHeight + Math.min(highest, highestRow) > room;
  const most = isTall ? highestRow : Math.max(highestRow, room - grid.headerHeight);
  // What stands above a table stands above its first row.
  const limitOf = (row: number): Pt => (row === 0 ? highestRow : most);
  if (!isTall && !grid.rowHeights.some((height, r) => height > limitOf(r))) return;
  // Parts of rows may have other columns than the rows had, and then be higher than they were measured.
  for (const share of [1, 0.94, 0.88, 0.8, 0.7]) {
    const starts: number[] = [];
    table.header = header;
    table.rows = rows.flatMap((row, r) => {
      starts.push(r);
      if ((grid.rowHeights[r] ?? 0) <= limitOf(r)) return [row];
      const first = limitOf(r) * share;
      const parts = dividedCells(table, row.cells, columns, first, most * share);
      parts.slice(1).forEach(() => starts.push(1));
      return parts.map((cells, n) => ({ cells, texts: n === 0 ? row.texts : [] }));
    });
    if (isTall) {
      const height = (room - highestRow) * share;
      const [top = [], ...rest] = dividedCells(table, header, grid.columns, height, highestRow);
      table.header = top;
      table.rows.unshift(...rest.map((cells) => ({ cells, texts: [] })));
      starts.unshift(...rest.map(() => 1));
    }
    table.measured.clear();
    table.extents = undefined;
    const after = gridOf(table, context.zone.width, smallest);
    if (after.rowHeights.every((height, i) => height <= limitOf(starts[i] ?? 1) + 0.01)) return;
  }
  // Each division moves the columns: the rows as they stand now are divided once more.
  if (again > 0) splitTallRows(table, again - 1);
}

/** The cells of a row as those of several, evenly filled: the first no higher than `first`, the others than `most`. */
function dividedCells(
  table: PreparedTable,
  cells: PreparedCell[],
  columns: Pt[],
  first: Pt,
  most: Pt,
): PreparedCell[][] {
  const divided = (share: number): PreparedCell[][] =>
    cells.map((cell, i) => dividedCell(table, cell, columns[i] ?? 0, first * share, most * share));
  const countOf = (parts: PreparedCell[][]) => Math.max(...parts.map((chunks) => chunks.length));
  let parts = divided(1);
  const count = countOf(parts);
  // The lowest that takes no more of them leaves the least for the others to be fuller than the last.
  for (const share of [0.7, 0.85]) {
    if (count > mostEvened) break;
    const lower = divided(share);
    if (countOf(lower) > count) continue;
    parts = lower;
    break;
  }
  return Array.from({ length: count }, (_, n) =>
    parts.map((chunks, i) => chunks[n] ?? cellOf([], cells[i]?.bold === true, table.context)),
  );
}

/** With more parts than this, how full the last one is is not seen. */
const mostEvened = 12;

/** A cell in parts that each end where a line may, with as much in them as the height holds. */
function dividedCell(
  table: PreparedTable,
  { spans, bold }: PreparedCell,
  column: Pt,
  first: Pt,
  most: Pt,
): PreparedCell[] {
  const set = (part: Span[]) => cellOf(part, bold, table.context);
  const heightOf = (part: Span[]) => textHeight(set(part), column, smallest);
  const insets = 2 * rowInset(smallest) * smallest;
  const parts = textParts(spans, heightOf, (part) => (part === 0 ? first : most) - insets);
  return parts.map(set);
}
