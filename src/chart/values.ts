/** Numbers at the marks: over bars, inside and on top of stacks, beside points. */
import type { Chart } from "chart.js";
import type { Pt } from "../geometry.js";
import type { Plan } from "./cartesian.js";
import { inkOf, inkOn } from "./color.js";
import { bubbleRadius, pointsOf } from "./config.js";
import type { Sheet } from "./draw.js";
import { drawnValues, numbersBeside, stackSums } from "./extent.js";
import { alike } from "./format.js";
import type { ChartModel, NumberFormat, Series } from "./model.js";
import { highlightedCategory, markColor } from "./palette.js";
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
  const { model, values, isBars } = plan;
  if (model.labels === false) return;
  if (model.x) drawPointNames(chart, plan, sheet);
  else if (isBars && model.stacked) drawStacks(chart, plan, sheet);
  else if (isBars && values) drawBars(chart, plan, sheet);
  else if (values && (model.kind !== "area" || model.labels)) drawPoints(chart, plan, sheet);
  else if (highlightedCategory(model) >= 0) drawPoints(chart, plan, sheet);
}

/** The number of a mark as it is written; steps of a waterfall have a sign. */
export function numberAt(model: ChartModel, series: Series, at: number, write: Writer): string {
  const value = drawnValues(model, series)[at] ?? null;
  if (value === null) return "";
  const isStep = model.kind === "waterfall" && at > 0 && !model.totals?.includes(at);
  return (isStep && value > 0 ? "+" : "") + write(value);
}

export type Writer = (value: number) => string;

/** How the numbers of a series are written, alike at all its marks. */
export function writerOf(model: ChartModel, series: Series, format: NumberFormat): Writer {
  return alike(numbersBeside(model, series), format);
}

export function sumWriter(model: ChartModel, format: NumberFormat): Writer {
  const [first] = model.series;
  return alike(first ? numbersBeside(model, first) : [], format);
}

const barOf = (chart: Chart, series: number, at: number) =>
  chart.getDatasetMeta(series).data[at]?.getProps(["x", "y", "base", "width", "height"], true) as
    Bar | undefined;

function drawBars(chart: Chart, { model, axes, horizontal }: Plan, { pen, style }: Sheet): void {
  const ink: Ink = {
    size: style.labelSize,
    color: style.text,
    ...(model.target ? { halo: style.ground } : {}),
  };
  const format = axes[0]?.format;
  model.series.forEach((series, index) => {
    const write = format && writerOf(model, series, format);
    series.values.forEach((value, at) => {
      const bar = barOf(chart, index, at);
      if (value === null || !bar || !write) return;
      const text = numberAt(model, series, at, write);
      if (horizontal) {
        const side = model.kind === "waterfall" || value >= 0 ? 1 : -1;
        const x = side > 0 ? Math.max(bar.x, bar.base) : Math.min(bar.x, bar.base);
        const align = side > 0 ? ("left" as const) : ("right" as const);
        pen.writeIfFree(text, { x: x + side * (gap + 2), y: bar.y, align }, ink);
      } else {
        const below = model.kind === "waterfall" ? Math.max(bar.y, bar.base) <= 0 : value < 0;
        const end = below ? Math.max(bar.y, bar.base) : Math.min(bar.y, bar.base);
        const away = gap / 2 + (ink.size * lineHeight) / 2;
        pen.writeIfFree(text, { x: bar.x, y: end + (below ? away : -away), align: "center" }, ink);
      }
    });
  });
}

/** The sum on top, and the parts inside where they have room. */
function drawStacks(chart: Chart, plan: Plan, { pen, style }: Sheet): void {
  const { model, axes, horizontal, colors } = plan;
  const format = axes[0]?.format;
  if (!format) return;
  const writers = model.series.map((series) => writerOf(model, series, format));
  const writeSum = sumWriter(model, format);
  const total: Ink = { size: style.labelSize, color: style.text, bold: true };
  model.categories.forEach((_, at) => {
    let end: Bar | undefined;
    model.series.forEach((series, index) => {
      const value = series.values[at] ?? null;
      const fill = markColor(model, style, colors[index] ?? "", at);
      const bar = barOf(chart, index, at);
      const write = writers[index];
      if (value === null || value === 0 || !bar || !write) return;
      const isFurther = !end || (horizontal ? bar.x > end.x : bar.y < end.y);
      if (value > 0 && isFurther) end = bar;
      const ink: Ink = {
        size: Math.max(10, style.labelSize - 1),
        color: inkOn(fill),
      };
      const text = numberAt(model, series, at, write);
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
    if (!end || !plan.values || model.percent) return;
    const text = writeSum(stackSums(model.series, at).above);
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
  const chosen = plan.values ? -1 : highlightedCategory(model);
  reserveLines(chart, plan, sheet);
  model.series.forEach((series, index) => {
    const axis = axes[series.axis];
    const write = axis && writerOf(model, series, axis.format);
    const ink: Ink = {
      size: style.labelSize,
      color: inkOf(colors[index] ?? style.text, style),
      // Gridlines and the lines of other series would strike it out.
      halo: style.ground,
    };
    series.values.forEach((value, at) => {
      const point = chart.getDatasetMeta(index).data[at];
      if (value === null || !point || !write || (chosen >= 0 && at !== chosen)) return;
      const text = numberAt(model, series, at, write);
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

/** Few points that have names carry them; the others of many keep theirs for the alternative text. */
function drawPointNames(chart: Chart, { model, ink }: Plan, sheet: Sheet): void {
  const { pen, style } = sheet;
  if (!model.categoryName) return;
  const chosen = highlightedCategory(model);
  const named = model.series.flatMap((series, index) => {
    const points = chart.getDatasetMeta(index).data;
    return pointsOf(model, series).flatMap((at, point) => {
      const place = points[point];
      return place ? [{ at, place, name: model.categories[at] ?? "" }] : [];
    });
  });
  const isFew = named.length <= mostNamedPoints;
  const radius = (at: number) => (model.bubble ? bubbleRadius(model, at, sheet) : 4);
  for (const { at, place } of named.slice(0, 400)) {
    const r = radius(at) * (model.bubble ? 0.85 : 1);
    pen.reserve({ x: place.x - r, y: place.y - r, width: 2 * r, height: 2 * r });
  }
  for (const { at, place, name } of named) {
    if (name.length > 30 || (!isFew && at !== chosen)) continue;
    const { x, y } = place;
    const r = radius(at);
    const over = r + 2 + (ink.size * lineHeight) / 2;
    const label: Ink = {
      ...ink,
      color: style.text,
      ...(model.bubble ? { halo: style.ground } : {}),
    };
    if (pen.writeIfFree(name, { x: x + r + 3, y, align: "left" }, label)) continue;
    if (pen.writeIfFree(name, { x: x - r - 3, y, align: "right" }, label)) continue;
    if (pen.writeIfFree(name, { x, y: y - over, align: "center" }, label)) continue;
    pen.writeIfFree(name, { x, y: y + over, align: "center" }, label);
  }
}

const mostNamedPoints = 24;
