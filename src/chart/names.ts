/** Names of series at the end of their lines, bands or bars, in their colours. */
import type { Chart } from "chart.js";
import type { Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import type { Plan } from "./cartesian.js";
import { css, readable } from "./color.js";
import type { Sheet } from "./draw.js";
import type { ChartModel } from "./model.js";
import type { Ink } from "./pen.js";
import { lineHeight, spread, wrap } from "./pen.js";

export interface Names {
  /** Lines of each series' name. */
  lines: string[][];
  inks: Ink[];
  /** Of the longest line. */
  width: Pt;
}

/** `undefined` where a legend is needed: grouped bars, or names that have no room at the right. */
export function planNames(model: ChartModel, colors: Rgb[], sheet: Sheet): Names | undefined {
  const { pen, style, width, height } = sheet;
  const isEnded = model.kind === "line" || model.stacked;
  if (!isEnded || model.horizontal || model.series.length < 2) return undefined;
  const inks = colors.map((color) => ({
    size: style.labelSize,
    color: readable(color, style.ground, style.text),
    bold: true,
  }));
  const plain: Ink = { size: style.labelSize, color: style.text };
  const most = Math.min(190, width * 0.26);
  const wrapped = model.series.map(({ name }, at) => wrap(pen, name, inks[at] ?? plain, most, 2));
  const lines = wrapped.map((one) => one.lines);
  const total = lines.reduce((sum, one) => sum + one.length, 0) * style.labelSize * lineHeight;
  // Title, caption and the labels of the axis take about four lines of the height.
  if (wrapped.some(({ cut }) => cut) || total > height - 4 * style.labelSize * lineHeight)
    return undefined;
  const widest = lines.reduce(
    (all, one, at) =>
      one.reduce((wide, line) => Math.max(wide, pen.width(line, inks[at] ?? plain)), all),
    0,
  );
  return { lines, inks, width: widest };
}

export function drawNames(chart: Chart, plan: Plan, { pen, ctx }: Sheet): void {
  const { names, model, colors } = plan;
  if (!names || plan.horizontal) return;
  const ends = model.series.map((_, at) => endOf(chart, model, at));
  const heights = names.lines.map(
    (lines, at) => lines.length * (names.inks[at]?.size ?? 12) * lineHeight,
  );
  const middles = spread(
    ends.map(({ y }) => y),
    heights,
    chart.chartArea.top - 8,
    chart.chartArea.bottom + (model.kind === "bar" ? 0 : 8),
  );
  const x = ends.reduce((most, end) => Math.max(most, end.x), 0) + 12;
  names.lines.forEach((lines, at) => {
    const ink = names.inks[at];
    const end = ends[at];
    const middle = middles?.[at] ?? end?.y ?? 0;
    if (!ink || !end) return;
    if (Math.abs(middle - end.y) > 3) {
      ctx.save();
      ctx.strokeStyle = css(colors[at] ?? "");
      ctx.lineWidth = 0.75;
      ctx.beginPath();
      ctx.moveTo(end.x + 3, end.y);
      ctx.lineTo(x - 2, middle);
      ctx.stroke();
      ctx.restore();
    }
    lines.forEach((line, index) => {
      const y = middle + (index - (lines.length - 1) / 2) * ink.size * lineHeight;
      pen.write(line, { x, y, align: "left" }, ink);
    });
  });
}

/** Where a series ends at the right: its last point, or the middle of its last band or segment. */
function endOf(chart: Chart, model: ChartModel, at: number): { x: Pt; y: Pt } {
  const { data } = chart.getDatasetMeta(at);
  const values = model.series[at]?.values ?? [];
  const last = model.stacked ? values.length - 1 : values.findLastIndex((value) => value !== null);
  const element = data[last]?.getProps(["x", "y", "base", "width"], true) as
    { x: number; y: number; base?: number; width?: number } | undefined;
  const right = chart.chartArea.right;
  if (!element || !Number.isFinite(element.y)) return { x: right, y: chart.chartArea.bottom };
  if (model.kind === "bar")
    return {
      x: element.x + (element.width ?? 0) / 2,
      y: (element.y + (element.base ?? element.y)) / 2,
    };
  if (!model.stacked) return { x: right, y: element.y };
  const y = chart.scales["y"];
  const below = model.series
    .slice(0, at)
    .reduce((sum, series) => sum + (series.values.at(-1) ?? 0), 0);
  const own = values.at(-1) ?? 0;
  return { x: right, y: y?.getPixelForValue(below + own / 2) ?? element.y };
}
