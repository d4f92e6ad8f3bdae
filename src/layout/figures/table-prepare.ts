/** A table of the report, ready to be measured: cells prepared, columns aligned, rows told apart. */
import type { Alignment, Cell, Table } from "../../deck/deck.js";
import { namesChanges } from "../../language/statuses.js";
import { tableOf } from "../../language/words.js";
import { textWidth } from "../../text/lines.js";
import type { Context } from "../context.js";
import { flush, plainText, prepareSpans, spansOf, type Span } from "../inlines.js";
import { markWidth, statusMark, statusesIn, withSigns } from "../status.js";
import type { PreparedCell, PreparedTable } from "./table-grid.js";
import { areNames, decimalTails, isNumber, isNumberColumn } from "./table-numbers.js";
import { hasRowNames, hasTotals, rowText } from "./table-rows.js";
import { isTrendColumn, type Trend, trendOf, trendSize } from "./table-trend.js";

/** Decimal points line up where that moves no number further than this, in em. */
const furthest = 4;

export function prepareTable(table: Table, context: Context): PreparedTable {
  const names = table.header.map((cell) => plainText(cell.inlines).trim());
  const spans = table.rows.map((row) => row.map((cell) => spansOf(cell.inlines)));
  const texts = spans.map((row) => row.map(rowText));
  const totalRow = hasTotals(texts);
  const headerRow = names.some((name) => name !== "");
  const firstColumn = table.header.length > 1 && hasRowNames(texts);
  const columns = names.map((name, i) =>
    columnOf(
      texts.map((row) => row[i]?.text ?? ""),
      name,
    ),
  );
  const align = alignmentOf(table, columns, context);
  const body = totalRow ? spans.slice(0, -1) : spans;
  const changes = isMarked(body, firstColumn) ? [] : changesIn(names, columns, context);
  const lastColumn = changes.includes(names.length - 1);
  const statuses = columns.map(({ values }, i) =>
    i === 0 ? [] : statusesIn(values, names[i] ?? "", context.lang),
  );
  const rows = texts.map((row, r) => {
    const isTotal = totalRow && r === texts.length - 1;
    return {
      texts: row,
      cells: row.map((_, i) => {
        const trend = columns[i]?.trends[r];
        const own = trend ? [ofTrend(trend)] : withSigns(spans[r]?.[i] ?? [], context.theme);
        const isLast = lastColumn && i === names.length - 1;
        const loud = changes.includes(i) && !isLast && isNumber(columns[i]?.values[r] ?? "");
        const meaning = statuses[i]?.[r];
        const cell = cellOf(
          [
            ...(meaning ? [statusMark(meaning, context.theme)] : []),
            ...(loud ? own.map((span) => ({ ...span, bold: true })) : own),
          ],
          isTotal || isLast || (firstColumn && i === 0),
          context,
        );
        cell.whole = columns[i]?.numeric === true && isNumber(columns[i].values[r] ?? "");
        if (trend) {
          cell.trend = trend.values;
          cell.before = trendSize.width + trendSize.gap;
        } else if (!meaning && (statuses[i]?.length ?? 0) > 0 && own.length > 0) {
          // Words stand under each other, with a mark before them or not.
          cell.before = markWidth(context.theme);
        }
        return cell;
      }),
    };
  });
  columns.forEach(({ numeric, values }, i) => {
    if (numeric && align[i] === "right") {
      lineUpPoints(
        values,
        rows.map(({ cells }) => cells[i] as PreparedCell),
        context,
      );
    }
  });
  const prepared: PreparedTable = {
    alt: alternativeText(names, table.caption, context),
    align,
    numeric: columns.map(({ numeric }) => numeric),
    header: table.header.map((cell: Cell) => cellOf(spansOf(cell.inlines), true, context)),
    headerRow,
    firstColumn,
    lastColumn,
    totalRow,
    rows,
    pos: table.pos,
    context,
    groups: [],
    extents: undefined,
    measured: new Map(),
  };
  if (table.caption) {
    const caption = spansOf(table.caption);
    prepared.caption = { spans: caption, prepared: prepareSpans(caption, context.theme) };
  }
  return prepared;
}

/** The author has set something bold, beside names of rows: nothing else is then to be louder. */
function isMarked(rows: Span[][][], firstColumn: boolean): boolean {
  return rows.some((row) =>
    row.some((cell, i) => !(firstColumn && i === 0) && cell.some((span) => span.bold)),
  );
}

/** A table says more than what has changed, or none of it is set off. */
const mostChanges = 2;

/** The columns of what has changed, which are read first. */
function changesIn(names: string[], columns: Column[], { lang }: Context): number[] {
  const numeric = columns.flatMap((column, i) => (column.numeric && i > 0 ? [i] : []));
  const changes = numeric.filter((i) => namesChanges(names[i] ?? "", lang));
  return changes.length <= mostChanges && changes.length < numeric.length ? changes : [];
}

/** What all columns are told alike is no choice of the author's: programs write `:---` everywhere. */
function alignmentOf(table: Table, columns: Column[], context: Context): Alignment[] {
  const chosen = table.align.length === 1 || table.align.some((given) => given !== "left");
  return table.align.map(
    (given, i) => (chosen ? given : undefined) ?? usualAlign(columns[i], i, context),
  );
}

interface Column {
  numeric: boolean;
  /** What its cells show. */
  values: string[];
  trends: (Trend | undefined)[];
}

function columnOf(texts: string[], name: string): Column {
  const trends = isTrendColumn(name, texts) ? texts.map(trendOf) : [];
  const values = texts.map((text, i) => trends[i]?.last ?? text);
  return { numeric: isNumberColumn(values), values, trends };
}

/** Numbers are flush right; those that name the rows of a first column are not. */
function usualAlign(column: Column | undefined, i: number, context: Context): Alignment {
  return column?.numeric === true && !(i === 0 && areNames(column.values))
    ? "right"
    : flush(context);
}

function ofTrend(trend: Trend): Span {
  return { text: trend.last, bold: false, italic: false, strike: false, mono: false, scale: 1 };
}

/**
 * Numbers with fewer decimals end further left, so that the points stand under each other. It is done by the cells'
 * margins: tab stops for decimals do nothing in cells, and spaces would be text that is not the report's.
 */
function lineUpPoints(values: string[], cells: PreparedCell[], context: Context): void {
  const tails = decimalTails(values);
  if (!tails) return;
  const widths = cells.map((cell, i) => {
    const [span, ...more] = cell.spans;
    if (!span || more.length > 0) return 0;
    const { fonts } = context.theme.look;
    const family = span.mono ? fonts.mono : fonts.body;
    const face = { family, bold: span.bold || cell.bold, italic: span.italic };
    return textWidth(tails[i] ?? "", face) * span.scale;
  });
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest > furthest) return;
  // Without a number to line up there is nothing to make room for.
  cells.forEach((cell, i) => {
    if (cell.spans.length > 0) cell.after = widest - (widths[i] ?? 0);
  });
}

function alternativeText(
  names: string[],
  caption: Table["caption"],
  { words }: Pick<Context, "words">,
): string {
  const named = names.filter((name) => name !== "");
  const about = tableOf(named, words);
  const text = caption ? plainText(caption).trim() : "";
  return text === "" ? about : `${text}${/[.!?:…。]$/.test(text) ? "" : "."} ${about}`;
}

/** @param bold by the part of the table that it stands in */
export function cellOf(spans: Span[], bold: boolean, context: Context): PreparedCell {
  const prepared = prepareSpans(spans, context.theme, "body", bold, context.rtl);
  const { widths, spaces, ends } = prepared.words;
  const length = widths.reduce((total, width, i) => total + width + (spaces[i] ?? 0), 0);
  const hardLines = ends.reduce((lines, end) => lines + (end ? 1 : 0), 1);
  return { spans, prepared, bold, before: 0, after: 0, whole: false, hardLines, length };
}
