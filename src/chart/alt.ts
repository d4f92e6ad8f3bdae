/** Says in words what a chart shows, and then its data, for readers who cannot see the picture. */
import type { Column } from "./columns.js";
import { formatNumber } from "./format.js";
import type { ChartModel, NumberFormat, Series } from "./model.js";
import { oneLine } from "./shape.js";
import type { DataTable } from "./table.js";

export interface AltText {
  text: string;
  /** The data had more words than an alternative text can hold: show it as a table, too. */
  truncated: boolean;
}

const limits = { cellsWithValues: 200, words: 2000, characters: 20_000, trends: 3, name: 120 };

/**
 * Kind, series and range; the main finding; then every cell of the csv as it was written. Above 200
 * cells the numbers are left out, above 2,000 words (or 20,000 characters, where a script has no spaces) all of the data.
 */
export function altText(model: ChartModel, table: DataTable, columns: Column[]): AltText {
  const named = withBriefNames(model);
  const summary = [model.title, describe(named), finding(named)].filter(Boolean).map(sentence);
  const data = dataInWords(table, columns);
  if (data.length > limits.characters || countWords(data) > limits.words) {
    const names = table.header.map(oneLine).filter(Boolean).map(brief);
    return { text: [...summary, `Columns: ${names.join(", ")}.`].join(" "), truncated: true };
  }
  return { text: [...summary, data].filter(Boolean).join(" "), truncated: false };
}

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

function describe(model: ChartModel): string {
  const names = model.series.map(({ name, also }) => (also ? `${name} and ${also.name}` : name));
  const by = model.categoryName ? ` by ${model.categoryName}` : "";
  const ranges = model.axes.map(({ format }, axis) =>
    range(
      model.series.filter((series) => series.axis === axis),
      format,
    ),
  );
  const across = model.x ? ` over ${model.x.name}` : by;
  return `${kindName(model)} of ${list(names)}${across}, ${list(ranges.filter(Boolean))}`;
}

export function kindName({ kind, stacked, horizontal, series }: ChartModel): string {
  if (series.some((one) => one.kind && one.kind !== kind)) return "Bar and line chart";
  const name = {
    line: "line chart",
    area: "area chart",
    bar: horizontal ? "horizontal bar chart" : "bar chart",
    pie: "pie chart",
    doughnut: "doughnut chart",
    scatter: "scatter chart",
    bubble: "bubble chart",
    radar: "radar chart",
    waterfall: "waterfall chart",
  }[kind];
  const full = stacked ? `stacked ${name}` : name;
  return full.charAt(0).toUpperCase() + full.slice(1);
}

function range(series: Series[], format: NumberFormat): string {
  let [low, high] = [Infinity, -Infinity];
  for (const { values } of series) {
    for (const value of values) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return "without values";
  const [from, to] = [formatNumber(low, format), formatNumber(high, format)];
  return from === to ? `all ${from}` : `from ${from} to ${to}`;
}

/** The one thing to remember: how it moved, or what is largest and smallest. */
function finding(model: ChartModel): string {
  const [first] = model.series;
  if (!first || model.kind === "scatter" || model.categories.length < 2) return "";
  const format = (series: Series) => model.axes[series.axis]?.format ?? model.axes[0]?.format;
  if (model.time && model.stacked) {
    const total = model.categories.map((_, at) =>
      model.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
    );
    const largest = largestSeries(model.series);
    return list([
      trend({ ...first, name: "The total", values: total }, model.categories, format(first)),
      `${largest.name} is the largest part`,
    ]);
  }
  if (model.time) {
    const moved = model.series
      .filter(({ rest }) => !rest)
      .toSorted((a, b) => change(b) - change(a))
      .slice(0, limits.trends);
    const shown = model.series.filter((series) => moved.includes(series));
    return list(shown.map((series) => trend(series, model.categories, format(series))));
  }
  const shown = model.series.filter(({ rest }) => !rest).slice(0, 2);
  return list(shown.map((series) => extremes(series, model, format(series))).filter(Boolean));
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

function trend(series: Series, categories: string[], format: NumberFormat | undefined): string {
  const { from, to, start, end } = ends(series);
  if (from < 0 || !format) return `${series.name} has no values`;
  const [first, last] = [formatNumber(start, format), formatNumber(end, format)];
  const [when, until] = [categories[from] ?? "", categories[to] ?? ""];
  if (first === last) return `${series.name} is ${first} in ${when} and in ${until}`;
  return `${series.name} ${end > start ? "rises" : "falls"} from ${first} in ${when} to ${last} in ${until}`;
}

function extremes(series: Series, model: ChartModel, format: NumberFormat | undefined): string {
  const known = series.values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const [first] = known;
  if (!first || !format || known.length < 2) return "";
  const most = known.reduce((best, one) => (one.value > best.value ? one : best), first);
  const least = known.reduce((best, one) => (one.value <= best.value ? one : best), first);
  if (most.value === least.value) return "";
  const say = ({ value, at }: { value: number; at: number }) =>
    `${model.categories[at] ?? ""} (${formatNumber(value, format)})`;
  const of = model.series.length > 1 ? `${series.name} is` : "Largest is";
  return model.series.length > 1
    ? `${of} largest in ${say(most)} and smallest in ${say(least)}`
    : `${of} ${say(most)}, smallest ${say(least)}`;
}

function largestSeries(series: Series[]): Series {
  const sum = ({ values }: Series) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return series.reduce((best, one) => (sum(one) > sum(best) ? one : best));
}

/** Each row as `October: P50 45, P95 89`, in the words of the csv. */
function dataInWords(table: DataTable, columns: Column[]): string {
  const names = table.header.map(oneLine);
  const many = table.rows.length * names.length > limits.cellsWithValues;
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
  const parts = [
    names[0] ? `By ${names[0]}:` : "",
    unsaid.length > 0 ? `${many ? "columns" : "without values"} ${unsaid.join(", ")};` : "",
    rows.join("; "),
  ];
  const text = parts.filter(Boolean).join(" ").replace(/[;:]$/, "");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function list(items: string[]): string {
  if (items.length < 2) return items[0] ?? "";
  const separator = items.some((item) => item.includes(",")) ? "; " : ", ";
  return `${items.slice(0, -1).join(separator)} and ${items.at(-1) ?? ""}`;
}

const countWords = (text: string) => text.split(/\s+/).length;
