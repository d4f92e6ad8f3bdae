/** Says in words what a chart shows, and then its data, for readers who cannot see the picture. */
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

const limits = { cellsWithValues: 200, words: 2000, characters: 20_000, trends: 3, name: 120 };

/**
 * Kind, series and range; the main finding; then every cell of the csv as it was written. Above 200
 * cells the numbers are left out, above 2,000 words (or 20,000 characters, where a script has no spaces) all of the data.
 */
export function altText(model: ChartModel, table: DataTable, columns: Column[]): AltText {
  const named = withBriefNames(model);
  const summary = [model.title, describe(named), finding(named), against(named), model.source ?? ""]
    .filter(Boolean)
    .map(sentence);
  const data = dataInWords(table, columns);
  if (data.length > limits.characters || countWords(data) > limits.words) {
    const names = table.header.map(oneLine).filter(Boolean).map(brief);
    return { text: [...summary, `Columns: ${names.join(", ")}.`].join(" "), holds: "nothing" };
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

function describe(model: ChartModel): string {
  const names = model.series.map(({ name, also }) => (also ? `${name} and ${also.name}` : name));
  const by = model.categoryName ? ` by ${model.categoryName}` : "";
  const ranges = model.axes.map(({ format }, axis) =>
    range(
      model.series.filter((series) => series.axis === axis),
      format,
    ),
  );
  const size = model.bubble ? `, bubbles as large as ${model.bubble.name}` : "";
  const across = model.x ? ` over ${model.x.name}${size}` : by;
  return `${kindName(model)} of ${list(names)}${across}, ${list(ranges.filter(Boolean))}`;
}

/** The target, and how many of the values reach it. */
function against({ target, axes, series, stacked, kind }: ChartModel): string {
  const format = axes[0]?.format;
  if (!target || !format) return "";
  const said = `${target.name}: ${formatNumber(target.value, format)}`;
  const values = series
    .filter(({ axis }) => axis === 0)
    .flatMap((one) => one.values)
    .filter((value) => value !== null);
  if (stacked || kind === "waterfall" || values.length === 0) return said;
  const reached = values.filter((value) => value >= target.value).length;
  return `${said}, reached by ${reached} of ${values.length} values`;
}

export function kindName(model: ChartModel): string {
  const { kind, stacked, percent, horizontal, series } = model;
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
  const full = percent ? `100 % stacked ${name}` : stacked ? `stacked ${name}` : name;
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
  if (!first || model.categories.length < 2) return "";
  if (model.x) return relation(first, model.x.values, model);
  if (model.kind === "waterfall") return balance(first, model);
  if (model.kind === "pie" || model.kind === "doughnut") return leader(first, model);
  const format = (series: Series) => model.axes[series.axis]?.format ?? model.axes[0]?.format;
  if (model.time && model.stacked) {
    const total = model.categories.map((_, at) =>
      model.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
    );
    const largest = largestSeries(model.series);
    const whole = { ...first, name: "Total", values: total };
    return `${trend(whole, model.categories, format(first))}; the largest part: ${largest.name}`;
  }
  if (model.time) {
    const moved = model.series
      .filter(({ rest }) => !rest)
      .toSorted((a, b) => change(b) - change(a))
      .slice(0, limits.trends);
    const shown = model.series.filter((series) => moved.includes(series));
    return shown.map((series) => trend(series, model.categories, format(series))).join("; ");
  }
  const shown = model.series.filter(({ rest }) => !rest).slice(0, 2);
  return shown
    .map((series) => extremes(series, model, format(series)))
    .filter(Boolean)
    .join("; ");
}

/** Of two measures: how closely they go together, where there are points enough to say so. */
function relation({ name, values }: Series, across: (number | null)[], model: ChartModel): string {
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
  if (Math.abs(correlation) < 0.5) return `${name} hardly goes with ${model.x?.name ?? ""}`;
  const direction = correlation > 0 ? "rises" : "falls";
  return `${name} ${direction} with ${model.x?.name ?? ""} (correlation ${formatNumber(correlation, { ...model.axes[0]?.format, prefix: "", suffix: "", decimals: 2, short: false })})`;
}

/** Of steps: where they begin and end, and the largest of them. */
function balance({ values }: Series, model: ChartModel): string {
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
    ? `the largest step is ${model.categories[largest.at] ?? ""} (${formatNumber(largest.value, format)})`
    : "";
  return list([`It comes to ${formatNumber(last.to, format)}`, step].filter(Boolean));
}

/** Of slices: who has the largest share, and how large it is. */
function leader({ values }: Series, model: ChartModel): string {
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  const named = values.map((value, at) => ({ value: value ?? 0, at }));
  const [first, second] = named.toSorted((a, b) => b.value - a.value || a.at - b.at);
  if (!first || total === 0) return "";
  const say = ({ value, at }: { value: number; at: number }) =>
    `${model.categories[at] ?? ""} (${Math.round((value / total) * 100)} %)`;
  return `${say(first)} has the largest share${second ? `, ${say(second)} the next` : ""}`;
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
  if (from < 0 || !format) return `${series.name}: no values`;
  const [first, last] = [formatNumber(start, format), formatNumber(end, format)];
  const [when, until] = [categories[from] ?? "", categories[to] ?? ""];
  if (first === last) return `${series.name}: ${first} in ${when} and in ${until}`;
  // Names may be in the plural, so there is no verb.
  return `${series.name}: ${end > start ? "up" : "down"} from ${first} in ${when} to ${last} in ${until}`;
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
  return model.series.length > 1
    ? `${series.name}: largest in ${say(most)}, smallest in ${say(least)}`
    : `Largest is ${say(most)}, smallest ${say(least)}`;
}

function largestSeries(series: Series[]): Series {
  const sum = ({ values }: Series) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return series.reduce((best, one) => (sum(one) > sum(best) ? one : best));
}

/** Each row as `October: P50 45, P95 89`, in the words of the csv. */
function dataInWords(table: DataTable, columns: Column[]): string {
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
