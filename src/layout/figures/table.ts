import type { Alignment, Table } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { Box, Pt } from "../../geometry.js";
import type { TableItem, TableRow } from "../../scene/scene.js";
import { breakLines, type Prepared } from "../../text/lines.js";
import { contentZone } from "../../theme/skeleton.js";
import { chunkSpans, spansLength } from "../chunks.js";
import type { Context } from "../context.js";
import { plainText, prepareSpans, runsOf, spansOf, type Span } from "../inlines.js";
import { type Figure, type FigureSize, widthSafety } from "./figure.js";

const sizes: Pt[] = [16, 14, 12, 11];

/** Left and right of the text in a cell. */
const sideInset: Pt = 8;

/** Above and below it, in em: with single spacing a row is then 1.7 times as high as its type. */
const rowInset = 0.26;

/** A table narrower than this share of a column, or of the whole slide, is not stretched to it. */
const stretchFrom = { column: 0.62, slide: 0.78 };

/** A longer word than this may be broken rather than widen its column. */
const widestKept: Pt = 200;

/** Columns of a table that is divided are not made narrower than this by others. */
const comfortableColumn: Pt = 110;

const highestRow: Pt = 290;

interface PreparedCell {
  spans: Span[];
  prepared: Prepared;
}

/** A table ready to be measured; the slices of a long one share it, and so their column widths. */
interface PreparedTable {
  alt: string;
  align: Alignment[];
  header: PreparedCell[];
  rows: PreparedCell[][];
  pos: Position;
  context: Context;
  /** By width and size. */
  measured: Map<string, Grid>;
}

interface Grid {
  columns: Pt[];
  headerHeight: Pt;
  rowHeights: Pt[];
  /** `rowEnds[i]` is the height of the first `i` rows. */
  rowEnds: Pt[];
  badness: number;
}

/** A table too wide for any slide comes in groups of columns, each with the first column. */
export function tableFigures(table: Table, context: Context): Figure[] {
  return columnGroups(table, context).map((columns) => tableFigure(pick(table, columns), context));
}

function columnGroups(table: Table, context: Context): number[][] {
  const all = table.header.map((_, i) => i);
  const prepared = prepareTable(table, context);
  const least = all.map((i) => Math.min(widestKept, room(leastOf(prepared, i), 11)));
  if (sum(least) <= contentZone.width) return [all];
  const comfortable = all.map((i) => {
    const wanted = room(mostOf(prepared, i), 12);
    return Math.max(least[i] ?? 0, Math.min(wanted, comfortableColumn));
  });
  const groups: number[][] = [];
  let current: number[] = [];
  let used = 0;
  for (const i of all.slice(1)) {
    const width = comfortable[i] ?? 0;
    if (current.length > 0 && (comfortable[0] ?? 0) + used + width > contentZone.width) {
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

function pick(table: Table, columns: number[]): Table {
  const of = <T>(values: T[]): T[] => columns.map((i) => values[i] as T);
  return { ...table, align: of(table.align), header: of(table.header), rows: table.rows.map(of) };
}

function tableFigure(table: Table, context: Context): Figure {
  const prepared = prepareTable(table, context);
  splitTallRows(prepared);
  return slice(prepared, 0, prepared.rows.length);
}

/** A row that is higher than a slide even in the smallest type becomes several. */
function splitTallRows(table: PreparedTable): void {
  const size = 11;
  const grid = gridOf(table, contentZone.width, size);
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

function prepareTable(table: Table, context: Context): PreparedTable {
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

function slice(table: PreparedTable, from: number, to: number): Figure {
  return {
    kind: "table",
    pos: table.pos,
    steps: sizes.length,
    units: Math.max(1, to - from),
    measure(width, step): FigureSize {
      const grid = gridOf(table, width, sizeAt(step));
      const height = grid.headerHeight + (grid.rowEnds[to] ?? 0) - (grid.rowEnds[from] ?? 0);
      return {
        height,
        ideal: height,
        inkWidth: sum(grid.columns),
        badness: grid.badness,
      };
    },
    place: (box, step) => [place(table, from, to, box, sizeAt(step))],
    slice: (first, last) => slice(table, from + first, from + last),
  };
}

function sizeAt(step: number): Pt {
  return sizes[Math.min(step, sizes.length - 1)] ?? 11;
}

function gridOf(table: PreparedTable, width: Pt, size: Pt): Grid {
  const key = `${width}/${size}`;
  const known = table.measured.get(key);
  if (known) return known;
  const { columns, broken } = columnWidths(table, width, size);
  const heightOf = (row: PreparedCell[]): Pt =>
    Math.max(
      size * 1.2,
      ...row.map((cell, i) => {
        const room = ((columns[i] ?? 0) - 2 * sideInset) / widthSafety / size;
        return breakLines(cell.prepared, Math.max(0.1, room)).height * size;
      }),
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
  const least = table.header.map((_, i) => room(leastOf(table, i), size));
  const total = sum(wanted);
  if (total <= width) {
    const share = width < contentZone.width * 0.75 ? stretchFrom.column : stretchFrom.slide;
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
function room(em: number, size: Pt): Pt {
  return em * size * widthSafety + 2 * sideInset + 0.5;
}

/** Em of a column's longest word. */
function leastOf(table: PreparedTable, column: number): number {
  return table.rows.reduce(
    (most, row) => Math.max(most, row[column]?.prepared.minWidth ?? 0),
    table.header[column]?.prepared.minWidth ?? 0,
  );
}

/** Em of a column's longest text. */
function mostOf(table: PreparedTable, column: number): number {
  return table.rows.reduce(
    (most, row) => Math.max(most, row[column]?.prepared.maxWidth ?? 0),
    table.header[column]?.prepared.maxWidth ?? 0,
  );
}

function place(table: PreparedTable, from: number, to: number, box: Box, size: Pt): TableItem {
  const grid = gridOf(table, box.width, size);
  const { context } = table;
  const inset = Math.round(rowInset * size * 10) / 10;
  const rowOf = (cells: PreparedCell[], height: Pt, header: boolean): TableRow => ({
    height,
    cells: cells.map((cell, i) => ({
      paragraphs: [
        {
          runs: runsOf(
            cell.spans,
            {
              size,
              color: header ? context.theme.look.table.headerText : "text",
              bold: header,
            },
            context,
          ),
          level: 0,
          marker: { type: "none" },
          align: table.align[i] ?? "left",
          indent: 0,
          hanging: 0,
          spaceBefore: 0,
          spaceAfter: 0,
          leading: 1,
        },
      ],
      anchor: header ? "bottom" : "middle",
    })),
  });
  const rows = [rowOf(table.header, grid.headerHeight, true)];
  for (let i = from; i < to; i++) {
    rows.push(rowOf(table.rows[i] ?? [], grid.rowHeights[i] ?? 0, false));
  }
  return {
    type: "table",
    name: "Table",
    alt: table.alt,
    box: { x: box.x, y: box.y, width: sum(grid.columns), height: sum(rows.map((r) => r.height)) },
    columns: grid.columns,
    rows,
    headerRow: true,
    firstColumn: false,
    insets: { top: inset, bottom: inset, left: sideInset, right: sideInset },
    pos: table.pos,
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

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
