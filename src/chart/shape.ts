/** Brings a table into the one shape that charts are made of: categories, and measures over them. */
import { type Words, wordsOf } from "../language/words.js";
import type { Chosen } from "./choose.js";
import type { Column } from "./columns.js";
import type { Measure } from "./rules.js";
import { isAscending, readTimes } from "./time.js";

export interface Frame {
  categoryName: string;
  categories: string[];
  time: boolean;
  measures: Measure[];
  /** The measures are points in time: `Category,October,November`. */
  periods: boolean;
  /** What the measures are kinds of, where they come from one column: `source`. */
  measureName: string;
  /** What the values are, where one column holds all of them: `gdp`. */
  valueName: string;
  /** No column names the rows: the categories are row numbers. */
  numbered: boolean;
  /** Rows of the same category and series were added up. */
  added?: true;
}

/** `undefined` where no column holds numbers to draw. */
export function readFrame(
  columns: Column[],
  chosen: Chosen = {},
  words = wordsOf("en"),
): Frame | undefined {
  const measures = columns.filter(({ role }) => role === "measure");
  const named = (at: number | undefined) => (at === undefined ? undefined : columns[at]);
  const group = named(chosen.series);
  const label =
    named(chosen.x) ??
    labelColumn(
      columns.filter((column) => column !== group && !chosen.y?.includes(column.index)),
      measures,
    );
  // A lone column of keys beside text is drawn after all: it is all there is.
  const drawn = chosen.y
    ? chosen.y.flatMap((at) => columns[at] ?? [])
    : measures.filter((column) => column !== label && column !== group);
  if (drawn.length === 0) drawn.push(...columns.filter(({ role }) => role === "key").slice(-1));
  if (drawn.length === 0 || drawn[0] === label || drawn.every(({ values }) => !values.length))
    return undefined;
  const frame =
    (group && label ? pivoted(label, group, drawn[0]) : undefined) ??
    (chosen.x === undefined ? pivot(columns, drawn) : undefined) ??
    wide(columns, label, drawn, words);
  return inOrderOfTime(frame);
}

/** The column that names the rows; none where every column is a measure. */
export function labelColumn(columns: Column[], measures: Column[]): Column | undefined {
  const [first] = columns;
  const ofRole = (role: Column["role"]) => columns.filter((column) => column.role === role);
  if (first?.role === "text" && first.unique) return first;
  const [time] = ofRole("time");
  const texts = ofRole("text");
  return (
    time ??
    texts.find(({ unique }) => unique) ??
    texts[0] ??
    ofRole("key")[0] ??
    (first?.role === "measure" &&
    measures.length > 1 &&
    (countsRows(first) || namesRows(first, measures))
      ? first
      : undefined)
  );
}

/** A header that says an amount, or a point in time. */
const amount =
  /\d|[(\[%$€£]|\b(?:revenue|sales|cost|price|amount|total|sum|count|number|hours?|minutes?|points|score|users?|visitors?|budget|actual|plan(?:ned)?|profit|margin|share|rate|avg|average|mean|median|min|max|value|umsatz|kosten|preis|betrag|summe|anzahl|stunden|ertrag|x|y|z|height|width|weight|size|distance|length|temperature|speed)\b/i;

/** More rows of two numbers each are points of a cloud. */
const mostNames = 4;

/**
 * In a table without names or dates: whole numbers in the first column, none of them twice, that have no unit and
 * whose header names no amount.
 */
function namesRows({ header, values, unique, format }: Column, measures: Column[]): boolean {
  return (
    unique &&
    (values.length <= mostNames || measures.length > 2) &&
    header !== "" &&
    !amount.test(header) &&
    format.prefix === "" &&
    format.suffix === "" &&
    values.every((value) => value !== null && Number.isInteger(value))
  );
}

/** 1, 2, 3, …: whole numbers that rise from row to row by the same step. */
function countsRows({ values, cells }: Column): boolean {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return (
    cells.length > 1 &&
    step > 0 &&
    values.every(
      (value, at) =>
        value !== null &&
        Number.isInteger(value) &&
        (at === 0 || value - (values[at - 1] ?? 0) === step),
    )
  );
}

function wide(columns: Column[], label: Column | undefined, drawn: Column[], words: Words): Frame {
  const measures = drawn.map(({ header, index, values, format }): Measure => ({
    name: oneLine(header) || `${words.column} ${index + 1}`,
    values,
    format,
  }));
  const rows = drawn[0]?.values.length ?? 0;
  const headers = drawn.map(({ header }) => header);
  const periods = drawn.length > 1 ? readTimes(headers) : undefined;
  return {
    categoryName: oneLine(label?.header ?? ""),
    categories: label
      ? rowLabels(columns, label)
      : Array.from({ length: rows }, (_, row) => `${row + 1}`),
    time: label?.times !== undefined && rows > 1,
    measures,
    periods: periods !== undefined && isAscending(periods) && label?.role === "text",
    measureName: "",
    valueName: "",
    numbered: label === undefined,
  };
}

/** Labels that are there twice are told apart by the next column of text, where that helps. */
function rowLabels(columns: Column[], label: Column): string[] {
  const labels = label.cells.map(oneLine);
  if (label.unique || label.role !== "text") return labels;
  for (const other of columns) {
    if (other === label || other.role !== "text") continue;
    const joined = labels.map((text, row) => `${text} · ${oneLine(other.cells[row] ?? "")}`);
    if (new Set(joined).size === joined.length) return joined;
  }
  return labels;
}

const most = { categories: 30, series: 50, cells: 1_000_000 };

/** Long data, one row per point: `country,year,value` becomes years with a series per country. */
function pivot(columns: Column[], drawn: Column[]): Frame | undefined {
  const [value] = drawn;
  if (!value || drawn.length !== 1) return undefined;
  const texts = columns.filter(({ role }) => role === "text");
  const time = columns.find(({ role }) => role === "time");
  const candidates = time ? texts.map((text) => [time, text]) : [[texts[0], texts[1]]];
  // Of several names for the same thing (`id,name`) the longest reads best.
  const best = candidates
    .filter(([by, of]) => by && of && isGrid(by, of, time ? Infinity : most.categories))
    .sort(([, a], [, b]) => length(b) - length(a))[0];
  const [by, of] = best ?? [];
  return by && of ? pivoted(by, of, value) : undefined;
}

/** A series for each name in `of`, over the labels in `by`; rows of the same pair are added up. */
function pivoted(by: Column, of: Column, value: Column | undefined): Frame | undefined {
  if (!value) return undefined;
  const categories = [...new Set(by.cells)];
  const names = [...new Set(of.cells)];
  // Names without end are no series; their cells would outgrow the memory.
  if (names.length * categories.length > most.cells) return undefined;
  const categoryAt = new Map(categories.map((name, at) => [name, at]));
  const nameAt = new Map(names.map((name, at) => [name, at]));
  const values = names.map(() => Array<number | null>(categories.length).fill(null));
  let added = false;
  by.cells.forEach((category, row) => {
    const series = values[nameAt.get(of.cells[row] ?? "") ?? 0];
    const at = categoryAt.get(category) ?? 0;
    const number = value.values[row] ?? null;
    if (!series || number === null) return;
    const before = series[at] ?? null;
    added ||= before !== null;
    series[at] = before === null ? number : Number((before + number).toPrecision(12));
  });
  return {
    categoryName: oneLine(by.header),
    categories: categories.map(oneLine),
    time: by.role === "time",
    measures: names.map((name, at) => ({
      name: oneLine(name) || oneLine(value.header),
      values: values[at] ?? [],
      format: value.format,
    })),
    periods: false,
    measureName: oneLine(of.header),
    valueName: oneLine(value.header),
    numbered: false,
    ...(added ? { added: true as const } : {}),
  };
}

const length = (column: Column | undefined) =>
  column?.cells.reduce((sum, cell) => sum + cell.length, 0) ?? 0;

/** Both columns repeat, no pair of them does, and most pairs are there. */
function isGrid(by: Column, of: Column, mostCategories: number): boolean {
  const categories = new Set(by.cells).size;
  const names = new Set(of.cells).size;
  const rows = by.cells.length;
  if (categories < 2 || names < 2 || categories === rows || names === rows) return false;
  if (categories > mostCategories || names > most.series || categories * names > 2 * rows)
    return false;
  return new Set(by.cells.map((cell, row) => JSON.stringify([cell, of.cells[row]]))).size === rows;
}

/** Points in time stand in their order; descending exports and unsorted ones are put right. */
function inOrderOfTime(frame: Frame): Frame {
  if (!frame.time) return frame;
  const times = readTimes(frame.categories);
  if (!times || isAscending(times)) return frame;
  if (times.cycle !== undefined) return { ...frame, time: false };
  const order = times.order.map((_, at) => at);
  order.sort((a, b) => (times.order[a] ?? 0) - (times.order[b] ?? 0) || a - b);
  return pick(frame, order);
}

/** The frame with only these categories, in this order. */
export function pick(frame: Frame, order: number[]): Frame {
  return {
    ...frame,
    categories: order.map((at) => frame.categories[at] ?? ""),
    measures: frame.measures.map((measure) => ({
      ...measure,
      values: order.map((at) => measure.values[at] ?? null),
    })),
  };
}

/** Categories become series and series categories. */
export function transpose(frame: Frame, words = wordsOf("en")): Frame {
  const formats = frame.measures.map(({ format }) => format);
  const [first] = formats;
  if (!first) return frame;
  const format = {
    ...first,
    decimals: Math.max(...formats.map(({ decimals }) => decimals)),
    short: formats.some(({ short }) => short),
  };
  return {
    categoryName: "",
    categories: frame.measures.map(({ name }) => name),
    time: true,
    measures: frame.categories.map((name, at) => ({
      name: name || `${words.row} ${at + 1}`,
      values: frame.measures.map(({ values }) => values[at] ?? null),
      format,
    })),
    periods: false,
    measureName: frame.categoryName,
    valueName: "",
    numbered: false,
  };
}

/** Cells may hold newlines and control characters, labels may not. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, " ").trim();
}
