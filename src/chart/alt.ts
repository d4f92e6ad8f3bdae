/** Says in words what a chart shows, and then its data, for readers who cannot see the picture. */
import { type ChartWords, chartWordsOf, fill } from "../language/chart-words.js";
import type { Column } from "./columns.js";
import { waterfallSteps } from "./extent.js";
import { formatNumber } from "./format.js";
import type { ChartModel, NumberFormat, Series } from "./model.js";
import { oneLine } from "./shape.js";
import type { DataTable } from "./table.js";

export interface AltText {
  text: string;
  /** Of the csv: every cell as it was written, its words without the numbers, or not even these. */
  holds: "all" | "words" | "nothing";
}

/** What is told, and in which words. */
type Told = ChartModel & { words: ChartWords };

const limits = { cellsWithValues: 200, words: 2000, characters: 20_000, trends: 3, name: 120 };

/**
 * Kind, series and range; the main finding; then every cell of the csv as it was written. Above 200
 * cells the numbers are left out, above 2,000 words (or 20,000 characters, where a script has no spaces) all of the data.
 *
 * @param words of the deck's language
 */
export function altText(
  model: ChartModel,
  table: DataTable,
  columns: Column[],
  words = chartWordsOf("en"),
): AltText {
  const named: Told = { ...withBriefNames(model), words };
  const summary = [model.title, describe(named), finding(named), against(named), model.source ?? ""]
    .filter(Boolean)
    .map(sentence);
  const data = dataInWords(table, columns, words);
  if (data.length > limits.characters || countWords(data) > limits.words) {
    const names = table.header.map(oneLine).filter(Boolean).map(brief);
    const listed = capital(fill(words.columns, { names: names.join(", ") }));
    return { text: [...summary, `${listed}.`].join(" "), holds: "nothing" };
  }
  const holds = hasManyCells(table) ? "words" : "all";
  return { text: [...summary, data].filter(Boolean).join(" "), holds };
}

const hasManyCells = ({ rows, header }: DataTable) =>
  rows.length * header.length > limits.cellsWithValues;

/** The data follows with the whole names. */
const brief = (name: string) =>
  name.length > limits.name ? `${name.slice(0, limits.name).trimEnd()}…` : name;

function withBriefNames(model: ChartModel): ChartModel {
  return {
    ...model,
    categories: model.categories.map(brief),
    series: model.series.map((series) => ({ ...series, name: brief(series.name) })),
  };
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function describe(model: Told): string {
  const { words } = model;
  const names = model.series.map(({ name, also }) =>
    also ? `${name} ${words.and} ${also.name}` : name,
  );
  const ranges = model.axes.map(({ format }, axis) =>
    range(
      model.series.filter((series) => series.axis === axis),
      format,
      words,
    ),
  );
  const kind = kindName(model, words);
  let what = fill(words.of, { kind, names: list(names, words) });
  if (model.x) what = fill(words.over, { what, name: model.x.name });
  else if (model.categoryName) what = fill(words.by, { what, name: model.categoryName });
  if (model.x && model.bubble) what = fill(words.bubbles, { what, name: model.bubble.name });
  return `${what}, ${list(ranges.filter(Boolean), words)}`;
}

/** The target, and how many of the values reach it. */
function against({ target, axes, series, stacked, kind, words }: Told): string {
  const format = axes[0]?.format;
  if (!target || !format) return "";
  const said = `${target.name}: ${formatNumber(target.value, format)}`;
  const values = series
    .filter(({ axis }) => axis === 0)
    .flatMap((one) => one.values)
    .filter((value) => value !== null);
  if (stacked || kind === "waterfall" || values.length === 0) return said;
  const reached = values.filter((value) => value >= target.value).length;
  return fill(words.reached, { target: said, count: reached, all: values.length });
}

export function kindName(model: ChartModel, words = chartWordsOf("en")): string {
  const { kind, stacked, percent, horizontal, series } = model;
  const { kinds } = words;
  if (series.some((one) => one.kind && one.kind !== kind)) return capital(kinds.combo);
  const name = kinds[kind === "bar" && horizontal ? "horizontal" : kind];
  const frame = percent ? words.percent : stacked ? words.stacked : "{kind}";
  return capital(fill(frame, { kind: name }));
}

function range(series: Series[], format: NumberFormat, words: ChartWords): string {
  let [low, high] = [Infinity, -Infinity];
  for (const { values } of series) {
    for (const value of values) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return words.none;
  const [from, to] = [formatNumber(low, format), formatNumber(high, format)];
  return from === to
    ? fill(words.same, { value: from })
    : fill(words.range, { low: from, high: to });
}

/** The one thing to remember: how it moved, or what is largest and smallest. */
function finding(model: Told): string {
  const [first] = model.series;
  if (!first || model.categories.length < 2) return "";
  if (model.x) return relation(first, model.x.values, model);
  if (model.kind === "waterfall") return balance(first, model);
  if (model.kind === "pie" || model.kind === "doughnut") return leader(first, model);
  const format = (series: Series) => model.axes[series.axis]?.format ?? model.axes[0]?.format;
  if (model.time && model.stacked) {
    const total = model.categories.map((_, at) =>
      model.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
    );
    const { words } = model;
    const largest = fill(words.largestPart, { name: largestSeries(model.series).name });
    const whole = { ...first, name: words.total, values: total };
    return `${trend(whole, model, format(first))}; ${largest}`;
  }
  if (model.time) {
    const moved = model.series
      .filter(({ rest }) => !rest)
      .toSorted((a, b) => change(b) - change(a))
      .slice(0, limits.trends);
    const shown = model.series.filter((series) => moved.includes(series));
    return shown.map((series) => trend(series, model, format(series))).join("; ");
  }
  const shown = model.series.filter(({ rest }) => !rest).slice(0, 2);
  return shown
    .map((series) => extremes(series, model, format(series)))
    .filter(Boolean)
    .join("; ");
}

/** Of two measures: how closely they go together, where there are points enough to say so. */
function relation({ name, values }: Series, across: (number | null)[], model: Told): string {
  const points = values.flatMap((y, at) => {
    const x = across[at] ?? null;
    return x === null || y === null ? [] : [{ x, y }];
  });
  const mean = (of: "x" | "y") => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const middle = { x: mean("x"), y: mean("y") };
  let [xx, yy, xy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - middle.x) ** 2;
    yy += (y - middle.y) ** 2;
    xy += (x - middle.x) * (y - middle.y);
  }
  const correlation = xy / Math.sqrt(xx * yy);
  if (points.length < 5 || !Number.isFinite(correlation) || model.series.length > 1) return "";
  const { words } = model;
  const strong = correlation > 0 ? words.rises : words.falls;
  return fill(Math.abs(correlation) < 0.5 ? words.unrelated : strong, {
    name,
    other: model.x?.name ?? "",
    value: formatNumber(correlation, {
      ...model.axes[0]?.format,
      ...{ prefix: "", suffix: "", decimals: 2, short: false },
    }),
  });
}

/** Of steps: where they begin and end, and the largest of them. */
function balance({ values }: Series, model: Told): string {
  const { words } = model;
  const format = model.axes[0]?.format;
  const steps = waterfallSteps(model);
  const last = steps.at(-1);
  if (!format || !last) return "";
  const deltas = values.flatMap((value, at) =>
    value === null || at === 0 || model.totals?.includes(at) ? [] : [{ value, at }],
  );
  const [first] = deltas;
  const largest =
    first &&
    deltas.reduce((best, one) => (Math.abs(one.value) > Math.abs(best.value) ? one : best), first);
  const step = largest
    ? fill(words.largestStep, {
        name: model.categories[largest.at] ?? "",
        value: formatNumber(largest.value, format),
      })
    : "";
  const result = fill(words.result, { value: formatNumber(last.to, format) });
  return list([result, step].filter(Boolean), words);
}

/** Of slices: who has the largest share, and how large it is. */
function leader({ values }: Series, model: Told): string {
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  const named = values.map((value, at) => ({ value: value ?? 0, at }));
  const [first, second] = named.toSorted((a, b) => b.value - a.value || a.at - b.at);
  if (!first || total === 0) return "";
  const say = ({ value, at }: { value: number; at: number }) =>
    `${model.categories[at] ?? ""} (${Math.round((value / total) * 100)} %)`;
  return second
    ? fill(model.words.shares, { first: say(first), second: say(second) })
    : fill(model.words.share, { first: say(first) });
}

const ends = ({ values }: Series) => {
  const from = values.findIndex((value) => value !== null);
  const to = values.findLastIndex((value) => value !== null);
  return { from, to, start: values[from] ?? 0, end: values[to] ?? 0 };
};

function change(series: Series): number {
  const { start, end } = ends(series);
  return Math.abs(end - start) / Math.max(Math.abs(start), Math.abs(end), 1e-12);
}

function trend(
  series: Series,
  { categories, words }: Told,
  format: NumberFormat | undefined,
): string {
  const { name } = series;
  const { from, to, start, end } = ends(series);
  if (from < 0 || !format) return `${name}: ${words.none}`;
  const [first, last] = [formatNumber(start, format), formatNumber(end, format)];
  const [when, until] = [categories[from] ?? "", categories[to] ?? ""];
  const frame = first === last ? words.still : end > start ? words.rose : words.fell;
  return fill(frame, { name, first, when, last, until });
}

function extremes(series: Series, model: Told, format: NumberFormat | undefined): string {
  const known = series.values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const [first] = known;
  if (!first || !format || known.length < 2) return "";
  const most = known.reduce((best, one) => (one.value > best.value ? one : best), first);
  const least = known.reduce((best, one) => (one.value <= best.value ? one : best), first);
  if (most.value === least.value) return "";
  const say = ({ value, at }: { value: number; at: number }) =>
    `${model.categories[at] ?? ""} (${formatNumber(value, format)})`;
  const { extremes, extremesOf } = model.words;
  return fill(model.series.length > 1 ? extremesOf : extremes, {
    name: series.name,
    most: say(most),
    least: say(least),
  });
}

function largestSeries(series: Series[]): Series {
  const sum = ({ values }: Series) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return series.reduce((best, one) => (sum(one) > sum(best) ? one : best));
}

/** Each row as `October: P50 45, P95 89`, in the words of the csv. */
function dataInWords(table: DataTable, columns: Column[], words: ChartWords): string {
  const names = table.header.map(oneLine);
  const many = hasManyCells(table);
  // Of many cells those that hold only digits say little one by one.
  const isSaid = (cell: string) => (many ? /\p{L}/u.test(cell) : cell !== "");
  const said = new Set<number>();
  const rows: string[] = [];
  for (const row of table.rows) {
    const [label = "", ...cells] = row.map(oneLine);
    const pairs = cells.flatMap((cell, at) => {
      if (!isSaid(cell)) return [];
      if (many && columns[at + 1]?.role === "measure" && !columns[at + 1]?.strays.length) return [];
      if (many) return [cell];
      said.add(at + 1);
      return [`${names[at + 1] ?? ""} ${cell}`.trim()];
    });
    const head = many && !isSaid(label) ? "" : label;
    const text = [head, pairs.join(", ")].filter(Boolean).join(": ");
    if (text) rows.push(text);
  }
  const unsaid = names.filter((name, at) => at > 0 && name !== "" && !said.has(at));
  const frame = many ? words.columns : words.empty;
  const parts = [
    names[0] ? fill(words.data, { name: names[0] }) : "",
    unsaid.length > 0 ? `${fill(frame, { names: unsaid.join(", ") })};` : "",
    rows.join("; "),
  ];
  const text = parts.filter(Boolean).join(" ").replace(/[;:]$/, "");
  return text === "" ? "" : `${capital(text)}.`;
}

function list(items: string[], { and }: ChartWords): string {
  if (items.length < 2) return items[0] ?? "";
  const separator = items.some((item) => item.includes(",")) ? "; " : ", ";
  return `${items.slice(0, -1).join(separator)} ${and} ${items.at(-1) ?? ""}`;
}

const countWords = (text: string) => text.split(/\s+/).length;
