/** A table that fits no slide, in parts that do: groups of columns, and rows in pieces. */
import type { Pt } from "../../geometry.js";
import { chunkSpans, spansLength } from "../chunks.js";
import { extentOf, room, sideInset, sum, widestKept } from "./table-columns.js";
import { gridOf, type PreparedCell, type PreparedTable } from "./table-grid.js";
import { cellOf } from "./table-prepare.js";

/** Columns of a table that is divided are not made narrower than this by others. */
const comfortableColumn: Pt = 110;

export const smallest: Pt = 11;

/** Rows higher than this are divided, and rows that stay together are no higher. */
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
  const least = all.map((i) => Math.min(widestKept, room(extentOf(prepared, i).least, smallest)));
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
    header: of(table.header),
    rows: table.rows.map(({ cells, texts }) => ({ cells: of(cells), texts: of(texts) })),
    measured: new Map(),
    extents: undefined,
  };
}

/** A row that is higher than a slide even in the smallest type becomes several. */
function splitTallRows(table: PreparedTable): void {
  const long = (cell: PreparedCell) => cell.length > longCell || cell.hardLines > 10;
  if (!table.header.some(long) && !table.rows.some(({ cells }) => cells.some(long))) return;
  const grid = gridOf(table, table.context.zone.width, smallest);
  const rows = table.rows.flatMap((row, r) => {
    if ((grid.rowHeights[r] ?? 0) <= highestRow) return [row];
    const parts = dividedCells(table, row.cells, highestRow);
    return parts.map((cells, n) => ({ cells, texts: n === 0 ? row.texts : [] }));
  });
  // The header stands above each row: where both do not fit, what it begins with is the header.
  const { height } = table.context.zone;
  const highest = grid.rowHeights.reduce((most, one) => Math.max(most, one), 0);
  const isTall = grid.headerHeight + Math.min(highest, highestRow) > height;
  if (!isTall && rows.length === table.rows.length) return;
  if (isTall) {
    const [header = [], ...rest] = dividedCells(table, table.header, height - highestRow);
    table.header = header;
    rows.unshift(...rest.map((cells) => ({ cells, texts: [] })));
  }
  table.rows = rows;
  table.measured.clear();
  table.extents = undefined;
}

/** The cells of a row, as those of several rows that are no higher than `height` in the smallest type. */
function dividedCells(table: PreparedTable, cells: PreparedCell[], height: Pt): PreparedCell[][] {
  const { columns } = gridOf(table, table.context.zone.width, smallest);
  const lines = Math.max(1, Math.floor(height / (smallest * 1.5)) - 1);
  const parts = cells.map((cell, i) => {
    const ems = ((columns[i] ?? 0) - 2 * sideInset) / smallest;
    const letters = Math.max(1, spansLength(cell.spans));
    const em = Math.max(0.3, cell.length / letters);
    const longest = Math.max(4, Math.floor((ems * lines * 0.8) / em));
    return byLines(cell.spans, lines).flatMap((spans) => chunkSpans(spans, longest));
  });
  const count = Math.max(...parts.map((chunks) => chunks.length));
  return Array.from({ length: count }, (_, n) =>
    parts.map((chunks, i) => cellOf(chunks[n] ?? [], cells[i]?.bold === true, table.context)),
  );
}

/** Spans in parts of at most `most` lines, which the author ended. */
function byLines(spans: PreparedCell["spans"], most: number): PreparedCell["spans"][] {
  const parts: PreparedCell["spans"][] = [[]];
  let lines = 1;
  for (const span of spans) {
    if (span.lineBreak && ++lines > most) {
      parts.push([]);
      lines = 1;
    } else {
      parts.at(-1)?.push(span);
    }
  }
  return parts;
}
