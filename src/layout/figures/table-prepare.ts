/** A table of the report, ready to be measured: cells prepared, columns aligned, divided where it must be. */
import type { Table } from "../../deck/deck.js";
import type { Pt } from "../../geometry.js";
import { chunkSpans, spansLength } from "../chunks.js";
import type { Context } from "../context.js";
import { plainText, prepareSpans, spansOf, type Span } from "../inlines.js";
import {
  gridOf,
  leastOf,
  mostOf,
  type PreparedCell,
  type PreparedTable,
  room,
  sideInset,
  sum,
  widestKept,
} from "./table-grid.js";

/** Columns of a table that is divided are not made narrower than this by others. */
const comfortableColumn: Pt = 110;

const highestRow: Pt = 290;

/** Text of fewer em than this, on one line, makes no row too high. */
const longCell = 60;

/** The table in parts that fit a slide: groups of columns, each with the first one, and no row too high. */
export function fittingTables(table: PreparedTable): PreparedTable[] {
  const groups = columnGroups(table);
  const parts = groups.length === 1 ? [table] : groups.map((columns) => pick(table, columns));
  for (const part of parts) splitTallRows(part);
  return parts;
}

function columnGroups(prepared: PreparedTable): number[][] {
  const { zone } = prepared.context;
  const all = prepared.header.map((_, i) => i);
  const least = all.map((i) => Math.min(widestKept, room(leastOf(prepared, i), 11)));
  if (sum(least) <= zone.width) return [all];
  const comfortable = all.map((i) => {
    const wanted = room(mostOf(prepared, i), 12);
    return Math.max(least[i] ?? 0, Math.min(wanted, comfortableColumn));
  });
  const groups: number[][] = [];
  let current: number[] = [];
  let used = 0;
  for (const i of all.slice(1)) {
    const width = comfortable[i] ?? 0;
    if (current.length > 0 && (comfortable[0] ?? 0) + used + width > zone.width) {
      groups.push([0, ...current]);
      current = [];
      used = 0;
    }
    current.push(i);
    used += width;
  }
  groups.push([0, ...current]);
  return groups;
}

function pick(table: PreparedTable, columns: number[]): PreparedTable {
  const of = <T>(values: T[]): T[] => columns.map((i) => values[i] as T);
  return {
    ...table,
    align: of(table.align),
    header: of(table.header),
    rows: table.rows.map(of),
    measured: new Map(),
  };
}

/** A row that is higher than a slide even in the smallest type becomes several. */
function splitTallRows(table: PreparedTable): void {
  const long = (cell: PreparedCell) => cell.prepared.maxWidth > longCell;
  if (!table.rows.some((row) => row.some(long))) return;
  const size = 11;
  const grid = gridOf(table, table.context.zone.width, size);
  if (grid.rowHeights.every((height) => height <= highestRow)) return;
  const linesPerRow = Math.floor(highestRow / (size * 1.5)) - 1;
  table.rows = table.rows.flatMap((row, r) => {
    if ((grid.rowHeights[r] ?? 0) <= highestRow) return [row];
    const parts = row.map((cell, i) => {
      const ems = ((grid.columns[i] ?? 0) - 2 * sideInset) / size;
      const letters = Math.max(1, spansLength(cell.spans));
      const em = Math.max(0.3, cell.prepared.maxWidth / letters);
      return chunkSpans(cell.spans, Math.max(4, Math.floor((ems * linesPerRow * 0.8) / em)));
    });
    const count = Math.max(...parts.map((chunks) => chunks.length));
    return Array.from({ length: count }, (_, n) =>
      parts.map((chunks) => cellOf(chunks[n] ?? [], false, table.context)),
    );
  });
  table.measured.clear();
}

function cellOf(spans: Span[], bold: boolean, context: Context): PreparedCell {
  return { spans, prepared: prepareSpans(spans, context.theme, "body", bold) };
}

export function prepareTable(table: Table, context: Context): PreparedTable {
  const header = table.header.map((cell) => cellOf(spansOf(cell.inlines), true, context));
  const rows = table.rows.map((row) =>
    row.map((cell) => cellOf(spansOf(cell.inlines), false, context)),
  );
  const columns = table.header.map((cell) => plainText(cell.inlines)).filter((name) => name !== "");
  return {
    alt: columns.length > 0 ? `Table of ${columns.join(", ")}` : "Table",
    align: table.align.map((align, i) => align ?? (isNumeric(table, i) ? "right" : "left")),
    header,
    rows,
    pos: table.pos,
    context,
    measured: new Map(),
  };
}

/** `87.5%`, `$120,000`, `+0.6%`, `< 2 min`, `12 GB`, `(1,200)`; not `Phase 1`, not `2024-01-05`. */
const number =
  /^[<>≤≥≈~±+\-−–(]*\s*[$€£¥]?\s*[+\-−]?\d[\d.,' \u00a0\u202f]*\s?(?:%|‰|[kKMB]|[a-zA-Zµ°€$£¥]{1,4})?\)?$/;

const missing = /^(?:|[-–—]|n\/a|N\/A)$/;

function isNumeric(table: Table, column: number): boolean {
  let numbers = 0;
  for (const row of table.rows) {
    const text = plainText(row[column]?.inlines ?? []).trim();
    if (missing.test(text)) continue;
    if (text.length > 24 || !number.test(text)) return false;
    numbers++;
  }
  return numbers > 0;
}
