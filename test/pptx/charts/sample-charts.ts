/** Charts of every kind, and of what is hard about them. */
import type { ChartModel, NumberFormat, Series } from "../../../src/chart/model.js";

const plain: NumberFormat = { prefix: "", suffix: "", decimals: 2, short: false };
const months = ["Jan", "Feb", "Mar", "Apr"];
const axis = { name: "Units", format: plain };

function series(name: string, values: (number | null)[], more: Partial<Series> = {}): Series {
  return { name, values, axis: 0, ...more };
}

export function chart(kind: ChartModel["kind"], more: Partial<ChartModel> = {}): ChartModel {
  return {
    ...{ kind, title: "", categoryName: "Month", categories: months, time: false },
    ...{ stacked: false, horizontal: false, axes: [axis] },
    series: [series("North", [12, 0, null, 21.5]), series("South", [10, 9, -2, 13])],
    ...more,
  };
}

const one = [series("All", [3, 1, 2, 0])];
const x = { name: "Size", values: [1, 2, null, 4], format: plain };
const long = Array.from({ length: 60 }, (_, at) => at);
const days = long.map(
  (at) => `2024-0${1 + Math.floor(at / 28)}-${String((at % 28) + 1).padStart(2, "0")}`,
);

export const sampleCharts: Record<string, ChartModel> = {
  line: chart("line", { time: true }),
  "line without values": chart("line", {
    series: [series("Known", [1, 2, 3, 4]), series("Unknown", [null, null, null, null])],
  }),
  area: chart("area"),
  "stacked area": chart("area", { stacked: true }),
  bar: chart("bar"),
  "horizontal bar": chart("bar", { horizontal: true }),
  "stacked bar": chart("bar", { stacked: true }),
  "stacked horizontal bar": chart("bar", { stacked: true, horizontal: true }),
  "percent bar": chart("bar", { stacked: true, percent: true }),
  combo: chart("bar", {
    series: [series("A", [1, 2, 3, 4]), series("B", [9, 8, 7, 6], { kind: "line", axis: 1 })],
    axes: [axis, { name: "Other", format: { ...plain, suffix: " %" } }],
  }),
  pie: chart("pie", { series: one }),
  doughnut: chart("doughnut", { series: one }),
  scatter: chart("scatter", { x, series: one }),
  bubble: chart("bubble", { x, bubble: { ...x, name: "Weight" }, series: one }),
  radar: chart("radar"),
  waterfall: chart("waterfall", { series: [series("Cash", [20, -35, 40, 25])], totals: [0, 3] }),
  target: chart("bar", { series: one, target: { value: 2, name: "Goal" } }),
  highlight: chart("line", { highlight: "Feb" }),
  "one category": chart("bar", { categories: ["All"], series: [series("A", [1])] }),
  "sixty days": chart("line", { categories: days, time: true, series: [series("A", long)] }),
  "eight series": chart("bar", {
    series: Array.from({ length: 8 }, (_, at) => series(`S${at}`, [at, at, at, at])),
  }),
  names: chart("bar", {
    title: 'A & "B" <c>',
    categories: ["x & <y>", "😀", "_x000A_", "L".repeat(300)],
    series: [series('Tom & "Jerry" <z> 😺', [1, 2, 3, 4]), series("L".repeat(300), [1, 1, 1, 1])],
  }),
};
