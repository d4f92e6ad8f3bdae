/** Numbers at the marks: over bars, inside and on top of stacks, beside points, as far as they have room. */
import { overlaps, spread } from "../../chart/pen.js";
import { numbersBeside } from "../../chart/extent.js";
import { formatNumber } from "../../chart/format.js";
import type { Series } from "../../chart/model.js";
import type { Box, Pt } from "../../geometry.js";
import { ink, inkOnPaint } from "./colors.js";
import type { Label, PointLabels } from "./labels.js";
import { labelCode, percentCode } from "./numbers.js";
import { barSpacing, inkOf, type Plan } from "./plan.js";
import { lineHeight, type TextInk } from "./text.js";

/** Over or beside bars that stand alone or side by side. */
export function barLabels(plan: Plan, series: Series): PointLabels {
  if (!plan.values) return [];
  const label: Label = {
    show: ["value"],
    ink: { size: plan.labelSize, paint: ink },
    position: "outEnd",
    code: codeOf(plan, series),
  };
  return series.values.map((value) => (value === null ? undefined : label));
}

/** Inside the segments of stacks. */
export function segmentLabels(plan: Plan, index: number): PointLabels {
  const { model, ruler, labelSize, horizontal, plot, axes, look } = plan;
  const series = model.series[index]!;
  const format = model.axes[series.axis]?.format;
  if (model.labels === false || !format) return [];
  const text: TextInk = {
    size: Math.max(10, labelSize - 1),
    paint: inkOnPaint(plan.paints[index]!, look),
  };
  const label: Label = {
    show: ["value"],
    ink: text,
    position: "ctr",
    code: model.percent ? percentCode : codeOf(plan, series),
  };
  const [across, along] = [barSpacing(plan).thickness, horizontal ? plot.width : plot.height];
  const { min, max } = axes[0]!;
  return series.values.map((value, at) => {
    if (value === null || value === 0) return undefined;
    const whole = model.percent
      ? model.series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0)
      : max - min;
    const length = (Math.abs(value) / whole) * along;
    const shown = model.percent ? "100 %" : formatNumber(value, format);
    const width = ruler.width(shown, text);
    const line = text.size * lineHeight;
    const [room, needs] = horizontal
      ? [length >= width + 6, across >= line]
      : [length >= line + 2, across >= width + 4];
    return room && needs ? label : undefined;
  });
}

/** Over each point or under it, where no line and no other number is in the way; names at the ends. */
export function lineLabels(plan: Plan): PointLabels[] {
  const { model, look, labelSize } = plan;
  const labels: PointLabels[] = model.series.map(({ values }) => values.map(() => undefined));
  const { highlight } = plan;
  if (plan.values && model.kind === "line") placeValues(plan, labels);
  else if (highlight !== undefined)
    model.series.forEach((series, at) => {
      if ((series.values[highlight] ?? null) === null) return;
      const text = { size: labelSize, paint: inkOf(plan.paints[at]!, look) };
      const code = codeOf(plan, series);
      labels[at]![highlight] = { show: ["value"], ink: text, position: "t", code };
    });
  if (!plan.names) return labels;
  const ends = model.series.map(({ values }) => values.findLastIndex((value) => value !== null));
  const wanted = model.series.map((one, at) => heightOf(plan, one, ends[at]!));
  const heights = wanted.map(() => labelSize * lineHeight);
  const { plot } = plan;
  const middles = spread(wanted, heights, plot.y - 8, plot.y + plot.height + 8) ?? wanted;
  model.series.forEach((series, at) => {
    const last = ends[at]!;
    if (last < 0) return;
    const offset = { x: plot.width - across(plan, last), y: middles[at]! - wanted[at]! };
    labels[at]![last] = {
      show: plan.values && model.kind === "line" ? ["name", "value"] : ["name"],
      ink: { size: labelSize, paint: inkOf(plan.paints[at]!, look), bold: true },
      position: "r",
      code: codeOf(plan, series),
      ...(Math.abs(offset.x) > 1 || Math.abs(offset.y) > 1 ? { offset } : {}),
    };
  });
  return labels;
}

function placeValues(plan: Plan, labels: PointLabels[]): void {
  const { model, ruler, labelSize, look, size, plot } = plan;
  const foot = plot.y + plot.height;
  const taken: Box[] = [];
  model.series.forEach((series) => taken.push(...fence(plan, series)));
  taken.push(...tickBoxes(plan));
  model.series.forEach((series, index) => {
    const format = model.axes[series.axis]?.format;
    if (!format) return;
    const text: TextInk = { size: labelSize, paint: inkOf(plan.paints[index]!, look) };
    const code = codeOf(plan, series);
    series.values.forEach((value, at) => {
      if (value === null) return;
      const [x, y] = [plot.x + across(plan, at), heightOf(plan, series, at)];
      const width = ruler.width(formatNumber(value, format), text);
      const height = labelSize * lineHeight;
      const aside = 7 + width / 2;
      const away = 6 + height / 2;
      const places = [
        ["t", x, y - away],
        ["b", x, y + away],
        ["r", x + aside, y],
        ["l", x - aside, y],
      ] as const;
      for (const [position, middle, line] of places) {
        const box = { x: middle - width / 2, y: line - height / 2, width, height };
        const outside = box.y + height > foot || box.x < 0 || box.x + width > size.width;
        if (outside || taken.some((other) => overlaps(box, other))) continue;
        taken.push(box);
        labels[index]![at] = { show: ["value"], ink: text, position, code };
        return;
      }
    });
  });
}

/** The labels of the axis, beside which the first points stand. */
function tickBoxes({ axes, plot, ruler, labelSize }: Plan): Box[] {
  const [axis] = axes;
  if (!axis) return [];
  const height = labelSize * lineHeight;
  return axis.ticks.map((tick, at) => {
    const width = ruler.width(axis.labels[at] ?? "", { size: labelSize });
    const middle = plot.y + plot.height * (1 - (tick - axis.min) / (axis.max - axis.min || 1));
    return { x: plot.x - 8 - width, y: middle - height / 2, width: width + 2, height };
  });
}

/** Numbers keep off a line: small boxes along it. */
function fence(plan: Plan, series: Series): Box[] {
  const size = 3;
  const boxes: Box[] = [];
  series.values.slice(1).forEach((value, before) => {
    if (value === null || series.values[before] === null) return;
    const [x1, y1] = [plan.plot.x + across(plan, before), heightOf(plan, series, before)];
    const [x2, y2] = [plan.plot.x + across(plan, before + 1), heightOf(plan, series, before + 1)];
    const length = Math.hypot(x2 - x1, y2 - y1);
    for (let along = 0; along <= length; along += 4) {
      const share = along / length;
      const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
      boxes.push({ x: x - size / 2, y: y - size / 2, width: size, height: size });
    }
  });
  return boxes;
}

/** From the left of the plot. */
function across({ model, plot }: Plan, at: number): Pt {
  const count = model.categories.length;
  return count < 2 ? plot.width / 2 : (plot.width * at) / (count - 1);
}

/** From the top of the chart. */
function heightOf({ plot, axes }: Plan, series: Series, at: number): Pt {
  const { min, max } = axes[series.axis] ?? { min: 0, max: 1 };
  const value = series.values[at] ?? min;
  return plot.y + plot.height * (1 - (value - min) / (max - min || 1));
}

export function codeOf({ model }: Plan, series: Series): string {
  const format = model.axes[series.axis]?.format ?? model.axes[0]?.format;
  return format ? labelCode(format, numbersBeside(model, series)) : "General";
}
