import type { Table } from "../../deck/deck.js";
import type { Box, Insets, Pt } from "../../geometry.js";
import type { Item, TableItem, TableRow, TextItem, TextParagraph } from "../../scene/scene.js";
import type { Context } from "../context.js";
import { flush, plainSpan, runsOf } from "../inlines.js";
import { linesIn } from "../lines.js";
import { plainParagraph } from "../paragraph.js";
import type { Figure, FigureSize } from "./figure.js";
import { stepBadness } from "../badness.js";
import type { TextSetting } from "../flow.js";
import { fitsOnLines, mustBreak, ownWidths, sideInset, sum } from "./table-columns.js";
import { fittingTables, highestRow, smallest } from "./table-divide.js";
import {
  type Grid,
  gridOf,
  type PreparedCell,
  type PreparedTable,
  rowInset,
} from "./table-grid.js";
import { prepareTable } from "./table-prepare.js";
import { partsOf } from "./table-rows.js";
import { trendItem, trendSize } from "./table-trend.js";

const sizes: Pt[] = [20, 18, 16, 14, 12];

/** On a slide with room, a row of one line grows to this height, and by no more than so many em of its type. */
const highRow: Pt = 48;
const mostGrowth = 1;

/** A table with room on all sides is set as large as the text, up to this. */
const largest: Pt = 24;

const growthAt = (size: Pt): Pt =>
  Math.min(mostGrowth * size, highRow - (1.22 + 2 * rowInset(size)) * size);

/** Type below this is small print: better a table on two slides, where it is long enough for that. */
const leastRead: Pt = 14;
const smallPrint = 1.5;

/** Between a table and its caption. */
const captionGap: Pt = 6;

/** In a table with cells of more lines than this, what stands beside them is read from the top. */
const fewLines = 2.5;

/** A table too wide for any slide comes in groups of columns, each with the first column. */
export function tableFigures(table: Table, context: Context): Figure[] {
  return fittingTables(prepareTable(table, context)).map((part) => {
    const { rowHeights } = gridOf(part, context.zone.width, smallest);
    const texts = part.rows.map((row) => row.texts);
    const starts = partsOf(texts, part.totalRow, rowHeights, highestRow);
    return slice(part, [...starts, part.rows.length], 0, starts.length);
  });
}

/** @param ends of the parts of rows that stay together: part `i` goes from `ends[i]` to `ends[i + 1]` */
function slice(table: PreparedTable, ends: number[], from: number, to: number): Figure {
  const rows: Rows = { from: ends[from] ?? 0, to: ends[to] ?? table.rows.length };
  return {
    kind: "table",
    pos: table.pos,
    likeness: table.header.map(({ spans }) => spans.map(plainSpan).join("")).join("|"),
    steps: sizes.length,
    units: Math.max(1, to - from),
    ...(table.rows.length + (table.headerRow ? 1 : 0) === 1 ? { oneRow: true } : {}),
    measure(width, step, setting): FigureSize {
      const { size, badness } = sizeIn(table, width, step);
      const grid = gridOf(table, width, size);
      const caption = captionHeight(table, rows, width);
      const own = setting.stretched ? undefined : ownWidths(table, width, size);
      const large = largeSize(table, width, size, setting);
      const most = heightOf(gridOf(table, width, large), rows);
      return {
        height: heightOf(grid, rows) + caption,
        ideal: most + countOf(table, rows) * growthAt(large) + caption,
        // What it needs: it could do with less air.
        inkWidth: own ? Math.min(sum(own.columns), own.needed * 1.25) : width,
        badness: grid.badness + badness + (size < leastRead ? smallPrint : 0),
      };
    },
    place(box, step, setting) {
      const { size } = sizeIn(table, box.width, step);
      const large = largeSize(table, box.width, size, setting);
      const most = heightOf(gridOf(table, box.width, large), rows);
      const fits = most + captionHeight(table, rows, box.width) <= box.height;
      return place(table, rows, box, fits ? large : size, setting);
    },
    slice: (first, last) => slice(table, ends, from + first, from + last),
    unitHeights(width, step) {
      const { rowEnds } = gridOf(table, width, sizeIn(table, width, step).size);
      const at = (part: number) => rowEnds[ends[part] ?? 0] ?? 0;
      return Array.from({ length: to - from }, (_, i) => at(from + i + 1) - at(from + i));
    },
  };
}

interface Rows {
  from: number;
  to: number;
}

/** With the header. */
function countOf(table: PreparedTable, { from, to }: Rows): number {
  return to - from + (table.headerRow ? 1 : 0);
}

function heightOf(grid: Grid, { from, to }: Rows): Pt {
  return grid.headerHeight + (grid.rowEnds[to] ?? 0) - (grid.rowEnds[from] ?? 0);
}

/** Under a table's first part. */
function captionHeight({ caption, context }: PreparedTable, { from }: Rows, width: Pt): Pt {
  if (!caption || from > 0) return 0;
  const size = context.theme.look.skeleton.sizes.caption;
  return captionGap + linesIn(caption.prepared, width - 2 * sideInset, size).height * size;
}

/** That of the step, or smaller where no word must then be broken; `badness` is what that costs more. */
function sizeIn(table: PreparedTable, width: Pt, step: number): { size: Pt; badness: number } {
  let at = Math.min(step, sizes.length - 1);
  while (at < sizes.length - 1 && mustBreak(table, width, sizes[at] ?? smallest)) at++;
  const badness = (stepBadness[at] ?? 0) - (stepBadness[step] ?? 0);
  return { size: sizes[at] ?? smallest, badness: Math.max(0, badness) };
}

/** That of the text, for a narrow table where no cell wraps in it. */
function largeSize(table: PreparedTable, width: Pt, size: Pt, { body }: TextSetting): Pt {
  const large = Math.min(body, largest);
  const isNarrow = size === sizes[0] && large > size && ownWidths(table, width, size);
  return isNarrow && fitsOnLines(table, width, large) ? large : size;
}

function place(
  table: PreparedTable,
  rows: Rows,
  box: Box,
  size: Pt,
  { stretched }: TextSetting,
): Item[] {
  const own = stretched ? undefined : ownWidths(table, box.width, size);
  const grid = { ...gridOf(table, box.width, size), ...own };
  const caption = captionHeight(table, rows, box.width);
  const room = Math.max(0, box.height - caption - heightOf(grid, rows));
  const extra = Math.min(growthAt(size), room / Math.max(1, countOf(table, rows)));
  const item = tableItem(table, rows, box, grid, size, extra);
  const items: Item[] = [item, ...trendItems(table, rows, item, size)];
  if (caption > 0) {
    const y = item.box.y + item.box.height + captionGap;
    items.push(captionItem(table, { x: box.x, y, width: box.width, height: caption - captionGap }));
  }
  return items;
}

/** @param extra what each row is higher than it needs to be */
function tableItem(
  table: PreparedTable,
  { from, to }: Rows,
  at: Box,
  grid: Grid,
  size: Pt,
  extra: Pt,
): TableItem {
  const { header, headerRow, firstColumn, lastColumn } = table;
  const inset = rowInset(size) * size;
  const insets = {
    top: round(inset),
    bottom: round(inset),
    left: sideInset,
    right: sideInset,
  };
  // Text in the middle leaves the extra height to lines that are drawn higher than was measured.
  const half = round(inset + extra / 2);
  const body =
    grid.mostLines > fewLines
      ? ({ anchor: "top", insets: { ...insets, top: half } } as const)
      : ({ anchor: "middle", insets } as const);
  const wraps = grid.headerHeight > size * (1.9 + 2 * rowInset(size));
  const head = wraps
    ? ({ anchor: "bottom", insets: { ...insets, bottom: half } } as const)
    : ({ anchor: "middle", insets } as const);
  const rowOf = (cells: PreparedCell[], height: Pt, part: typeof body | typeof head): TableRow => ({
    height: height + extra,
    cells: cells.map((cell, i) => ({
      paragraphs: [cellParagraph(table, cell, i, size, part === head)],
      anchor: part.anchor,
      ...ownInsets(cell, size, part.insets, {
        usual: body.insets,
        rtl: table.context.rtl,
        air: grid.air[i] ?? 0,
      }),
    })),
  });
  const rows = headerRow ? [rowOf(header, grid.headerHeight, head)] : [];
  for (let i = from; i < to; i++) {
    rows.push(rowOf(table.rows[i]?.cells ?? [], grid.rowHeights[i] ?? 0, body));
  }
  const height = sum(rows.map((row) => row.height));
  return {
    type: "table",
    name: "Table",
    alt: table.alt,
    box: { x: at.x, y: at.y, width: sum(grid.columns), height },
    columns: grid.columns,
    rows,
    headerRow,
    totalRow: table.totalRow && to === table.rows.length,
    firstColumn,
    lastColumn,
    insets: body.insets,
    pos: table.pos,
  };
}

function cellParagraph(
  table: PreparedTable,
  cell: PreparedCell,
  column: number,
  size: Pt,
  header: boolean,
): TextParagraph {
  const { context, pos } = table;
  const color = header ? context.theme.look.table.headerText : "text";
  const runs = runsOf(cell.spans, { size, color, bold: cell.bold, pos }, context);
  // On a band, the colour of links cannot be relied on to be read.
  if (header && context.theme.look.table.headerFill) runs.forEach((run) => (run.color = color));
  return plainParagraph(runs, { align: table.align[column] ?? "left" });
}

/**
 * Where a cell's insets are not those of the table. What stands before the text is turned with the slide;
 * what makes decimal points line up is not, as numbers end at the right in either direction.
 */
function ownInsets(
  cell: PreparedCell,
  size: Pt,
  insets: Insets,
  { usual, rtl, air }: { usual: Insets; rtl: boolean; air: Pt },
): { insets?: Insets } {
  if (cell.before === 0 && cell.after === 0 && air === 0) return insets === usual ? {} : { insets };
  const [before, after] = [cell.before * size, cell.after * size];
  const left = round(insets.left + (rtl ? air : before));
  const right = round(insets.right + after + (rtl ? before : air));
  return { insets: { ...insets, left, right } };
}

/** Over the cells whose numbers they show. */
function trendItems(table: PreparedTable, { from, to }: Rows, item: TableItem, size: Pt): Item[] {
  const items: Item[] = [];
  const [width, height] = [trendSize.width * size, trendSize.height * size];
  let y = item.box.y + (table.headerRow ? (item.rows[0]?.height ?? 0) : 0);
  for (let i = from; i < to; i++) {
    const { cells = [], texts = [] } = table.rows[i] ?? {};
    const row = item.rows[i - from + (table.headerRow ? 1 : 0)];
    cells.forEach((cell, j) => {
      if (!cell.trend || !row) return;
      const left = item.box.x + sum(item.columns.slice(0, j)) + sideInset;
      const free = row.cells[j]?.anchor === "top" ? item.insets.top * 2 + size * 1.22 : row.height;
      const name = j > 0 ? (texts[0]?.text ?? "") : "";
      const alt = [name, texts[j]?.text ?? ""].filter((text) => text !== "").join(": ");
      const box = { x: left, y: y + (free - height) / 2, width, height };
      items.push({ ...trendItem(cell.trend, box, size, alt), pos: table.pos });
    });
    y += row?.height ?? 0;
  }
  return items;
}

function captionItem({ caption, context, pos }: PreparedTable, box: Box): TextItem {
  const style = { size: context.theme.look.skeleton.sizes.caption, color: "muted", pos } as const;
  return {
    type: "text",
    name: "Caption",
    box,
    paragraphs: [
      plainParagraph(runsOf(caption?.spans ?? [], style, context), { align: flush(context) }),
    ],
    // Under the text of the first column.
    insets: { top: 0, right: sideInset, bottom: 0, left: sideInset },
    anchor: "top",
    pos,
  };
}

/** What the layout decides is kept to a tenth of a point. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
