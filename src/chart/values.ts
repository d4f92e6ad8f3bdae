/** Numbers at the marks: over bars, inside and on top of stacks, beside points. */
import type { Chart } from "chart.js";
import type { Pt } from "../geometry.js";
import type { Plan } from "./cartesian.js";
import { stackSums } from "./cartesian.js";
import { inkOn, readable } from "./color.js";
import type { Sheet } from "./draw.js";
import { formatNumber } from "./format.js";
import type { Ink } from "./pen.js";
import { lineHeight } from "./pen.js";

interface Bar {
  x: Pt;
  y: Pt;
  base: Pt;
  width: Pt;
  height: Pt;
}

const gap = 4;

export function drawValues(chart: Chart, plan: Plan, sheet: Sheet): void {
  const { model, values } = plan;
  if (model.kind === "scatter") drawPointNames(chart, plan, sheet);
  else if (model.kind === "bar" && model.stacked) drawStacks(chart, plan, sheet);
  else if (!values) return;
  else if (model.kind === "bar") drawBars(chart, plan, sheet);
  else if (model.kind === "line") drawPoints(chart, plan, sheet);
}

const barOf = (chart: Chart, series: number, at: number) =>
  chart.getDatasetMeta(series).data[at]?.getProps(["x", "y", "base", "width", "height"], true) as
    Bar | undefined;

function drawBars(chart: Chart, { model, axes, horizontal }: Plan, { pen, style }: Sheet): void {
  const ink: Ink = { size: style.labelSize, color: style.text };
  const format = axes[0]?.format;
  model.series.forEach((series, index) => {
    series.values.forEach((value, at) => {
      const bar = barOf(chart, index, at);
      if (value === null || !bar || !format) return;
      const text = formatNumber(value, format);
      const side = value < 0 ? -1 : 1;
      if (horizontal) {
        const align = side > 0 ? ("left" as const) : ("right" as const);
        pen.writeIfFree(text, { x: bar.x + side * (gap + 2), y: bar.y, align }, ink);
      } else {
        const y = bar.y - side * (gap / 2 + (ink.size * lineHeight) / 2);
        pen.writeIfFree(text, { x: bar.x, y, align: "center" }, ink);
      }
    });
  });
}

/** The sum on top, and the parts inside where they have room. */
function drawStacks(chart: Chart, plan: Plan, { pen, style }: Sheet): void {
  const { model, axes, horizontal, colors } = plan;
  const format = axes[0]?.format;
  if (!format) return;
  const total: Ink = { size: style.labelSize, color: style.text, bold: true };
  model.categories.forEach((_, at) => {
    let end: Bar | undefined;
    model.series.forEach((series, index) => {
      const value = series.values[at] ?? null;
      const bar = barOf(chart, index, at);
      if (value === null || value === 0 || !bar) return;
      const isFurther = !end || (horizontal ? bar.x > end.x : bar.y < end.y);
      if (value > 0 && isFurther) end = bar;
      const ink: Ink = {
        size: Math.max(10, style.labelSize - 1),
        color: inkOn(colors[index] ?? ""),
      };
      const text = formatNumber(value, format);
      const length = Math.abs(horizontal ? bar.x - bar.base : bar.y - bar.base);
      const [across, along] = horizontal
        ? [bar.height, pen.width(text, ink) + 6]
        : [bar.width, ink.size * lineHeight + 2];
      const needed = horizontal ? ink.size * lineHeight : pen.width(text, ink) + 4;
      if (length < along || across < needed) return;
      const place = horizontal
        ? { x: (bar.x + bar.base) / 2, y: bar.y }
        : { x: bar.x, y: (bar.y + bar.base) / 2 };
      pen.writeIfFree(text, { ...place, align: "center" }, ink);
    });
    if (!end || !plan.values) return;
    const text = formatNumber(stackSums(model.series, at).above, format);
    if (horizontal) pen.writeIfFree(text, { x: end.x + gap + 2, y: end.y, align: "left" }, total);
    else {
      const y = end.y - gap / 2 - (total.size * lineHeight) / 2;
      pen.writeIfFree(text, { x: end.x, y, align: "center" }, total);
    }
  });
}

/** Over each point, or under it where a line or another number is in the way. */
function drawPoints(chart: Chart, plan: Plan, sheet: Sheet): void {
  const { pen, style } = sheet;
  const { model, axes, colors } = plan;
  reserveLines(chart, plan, sheet);
  model.series.forEach((series, index) => {
    const format = axes[series.axis]?.format;
    const ink: Ink = {
      size: style.labelSize,
      color: readable(colors[index] ?? style.text, style.ground, style.text),
    };
    series.values.forEach((value, at) => {
      const point = chart.getDatasetMeta(index).data[at];
      if (value === null || !point || !format) return;
      const text = formatNumber(value, format);
      const away = 6 + (ink.size * lineHeight) / 2;
      for (const y of [point.y - away, point.y + away, point.y - away - 6]) {
        if (pen.writeIfFree(text, { x: point.x, y, align: "center" }, ink)) return;
      }
    });
  });
}

/** Numbers keep off the lines: each is fenced by small boxes along it. */
function reserveLines(chart: Chart, { model }: Plan, { pen }: Sheet): void {
  const size = 3;
  model.series.forEach((_, index) => {
    const points = chart.getDatasetMeta(index).data;
    points.forEach((point, at) => {
      const next = points[at + 1];
      if (!next || ![point.x, point.y, next.x, next.y].every(Number.isFinite)) return;
      const length = Math.hypot(next.x - point.x, next.y - point.y);
      for (let along = 0; along <= length; along += 4) {
        const x = point.x + ((next.x - point.x) * along) / length;
        const y = point.y + ((next.y - point.y) * along) / length;
        pen.reserve({ x: x - size / 2, y: y - size / 2, width: size, height: size });
      }
    });
  });
}

/** Few points that have names carry them. */
function drawPointNames(chart: Chart, { model, ink }: Plan, { pen, style }: Sheet): void {
  if (model.series.length > 1 || model.categories.length > 20 || !model.categoryName) return;
  const points = chart.getDatasetMeta(0).data;
  for (const { x, y } of points) pen.reserve({ x: x - 4, y: y - 4, width: 8, height: 8 });
  const named = model.categories.filter(
    (_, at) =>
      (model.x?.values[at] ?? null) !== null && (model.series[0]?.values[at] ?? null) !== null,
  );
  named.forEach((name, at) => {
    const point = points[at];
    if (!point || name.length > 30) return;
    const over = 6 + (ink.size * lineHeight) / 2;
    const label = { ...ink, color: style.text };
    if (pen.writeIfFree(name, { x: point.x + 7, y: point.y, align: "left" }, label)) return;
    if (pen.writeIfFree(name, { x: point.x - 7, y: point.y, align: "right" }, label)) return;
    if (pen.writeIfFree(name, { x: point.x, y: point.y - over, align: "center" }, label)) return;
    pen.writeIfFree(name, { x: point.x, y: point.y + over, align: "center" }, label);
  });
}
