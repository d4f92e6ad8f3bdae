/** Lines, areas, bars and points: plans where everything goes, lets Chart.js draw, sets the labels. */
import type { Chart } from "chart.js";
import type { Insets, Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import { barShare, configOf, isBar, thickest } from "./config.js";
import { drawAxes, drawGrid } from "./axes.js";
import { fitCategoryLabels, fitSideLabels } from "./category-labels.js";
import type { CategoryLabels } from "./category-labels.js";
import type { Sheet } from "./draw.js";
import { formatNumber } from "./format.js";
import type { PlacedHeading } from "./legend.js";
import { placeHeading } from "./legend.js";
import type { ChartModel, NumberFormat, Series } from "./model.js";
import { drawNames, planNames } from "./names.js";
import type { Names } from "./names.js";
import { seriesColor } from "./palette.js";
import type { Ink } from "./pen.js";
import { lineHeight } from "./pen.js";
import { isNearZero, niceScale, tickLabels } from "./scale.js";
import type { Scale } from "./scale.js";
import { drawValues } from "./values.js";

export interface Axis {
  scale: Scale;
  /** One a tick; empty where the values stand at the marks instead. */
  labels: string[];
  format: NumberFormat;
}

/** All that is decided before anything is drawn. */
export interface Plan {
  model: ChartModel;
  /** Bars to the right, by the model or because their labels would not stand under upright ones. */
  horizontal: boolean;
  colors: Rgb[];
  ink: Ink;
  axes: Axis[];
  /** The horizontal axis of a scatter chart. */
  xAxis?: Axis;
  categories: CategoryLabels;
  heading: PlacedHeading;
  names: Names | undefined;
  /** The number of each mark is written at it. */
  values: boolean;
  /** How far the first point stands right of the value axis. */
  inset: Pt;
  margins: Insets;
}

/** More marks than this have no room for their numbers. */
const mostValues = 12;
/** A ranking beside its labels has room for all of them. */
const mostRanked = 30;
const gaps = { axis: 8, names: 12 };

export function drawCartesian(model: ChartModel, sheet: Sheet): Chart {
  const plan = planCartesian(model, sheet);
  return sheet.render(configOf(plan, sheet), plan.margins, {
    before: (chart) => drawGrid(chart, plan, sheet),
    after: (chart) => {
      plan.heading.draw();
      drawAxes(chart, plan, sheet);
      drawNames(chart, plan, sheet);
      drawValues(chart, plan, sheet);
    },
  });
}

function planCartesian(model: ChartModel, sheet: Sheet): Plan {
  const { style, pen, width, height } = sheet;
  const colors = model.series.map(({ rest }, at) => seriesColor(at, style, rest));
  const ink: Ink = { size: style.labelSize, color: style.muted };
  const isCombined = model.axes.length > 1;
  const isBars = model.kind === "bar" && !isCombined;
  const values =
    !isCombined && model.kind !== "scatter" && countMarks(model) <= mostValuesOf(model);
  const names = isCombined ? undefined : planNames(model, colors, sheet);
  const heading = placeHeading(headingOf(model, colors, names), sheet);
  // Half a label of the value axis stands above the plot, or the number over the highest point.
  const top = heading.height + style.labelSize * (values && !isBars ? 1.4 : 0.6);

  const plan = (horizontal: boolean, showsValues: boolean): Plan => {
    const axes = planAxes(model, showsValues && isBars);
    const tickWidth = (axis: Axis | undefined) =>
      axis?.labels.reduce((most, label) => Math.max(most, pen.width(label, ink)), 0) ?? 0;
    const shared = { model, horizontal, colors, ink, heading, names, values: showsValues };
    if (horizontal) {
      const axisHeight = showsValues ? 0 : style.labelSize * lineHeight + gaps.axis;
      const room = height - top - axisHeight;
      const categories = fitSideLabels(model.categories, room, width * 0.42, sheet);
      const margins = {
        top,
        left: categories.width + gaps.axis,
        right: showsValues ? 0 : Math.ceil(tickWidth(axes[0]) / 2),
        bottom: axisHeight,
      };
      const length = width - margins.left - margins.right;
      return {
        ...shared,
        axes: withRoom(axes, showsValues, model, length, ink, sheet, true),
        categories,
        margins,
        inset: 0,
      };
    }
    const halfValue = showsValues && !isBars ? widestValue(model, axes, ink, sheet) / 2 : 0;
    const left =
      Math.max(tickWidth(axes[0]) + (axes[0]?.labels.length ? gaps.axis : 0), 4) + halfValue;
    const nameRoom = names ? names.width + gaps.names : 0;
    const xAxis = model.x ? planXAxis(model.x) : undefined;
    const right = Math.max(
      axes[1] ? tickWidth(axes[1]) + gaps.axis : 0,
      names ? nameRoom - overhang(model, width - left - nameRoom) : 4,
      halfValue,
      xAxis ? tickWidth(xAxis) / 2 : 0,
    );
    const plotWidth = Math.max(20, width - left - right);
    const categories = xAxis
      ? {
          labels: [],
          size: ink.size,
          height: style.labelSize * lineHeight * 2,
          width: 0,
          complete: true,
        }
      : fitCategoryLabels(model, left, plotWidth, sheet);
    const margins = { top, left, right, bottom: categories.height + gaps.axis };
    const length = Math.max(20, height - top - margins.bottom);
    return {
      ...shared,
      axes: withRoom(axes, showsValues && isBars, model, length, ink, sheet, false),
      categories,
      margins,
      inset: halfValue,
      ...(xAxis ? { xAxis } : {}),
    };
  };

  const upright = plan(
    model.horizontal,
    values && (model.horizontal || !isBars || fitsOnBars(model, sheet)),
  );
  const needsSide = isBars && !model.horizontal && !model.time && !upright.categories.complete;
  return needsSide
    ? plan(true, values && (!model.stacked || model.categories.length <= mostValues))
    : upright;
}

function mostValuesOf(model: ChartModel): number {
  return model.horizontal && model.series.length === 1 ? mostRanked : mostValues;
}

function countMarks(model: ChartModel): number {
  if (model.stacked) return model.categories.length;
  return model.series.reduce(
    (sum, { values }) => sum + values.filter((value) => value !== null).length,
    0,
  );
}

function headingOf(model: ChartModel, colors: Rgb[], names: Names | undefined) {
  const [axis] = model.axes;
  const single = model.series.length === 1;
  const item = (series: Series, at: number) => ({
    name: series.name,
    color: colors[at] ?? "",
    mark:
      model.kind === "scatter"
        ? ("dot" as const)
        : isBar(model, series) || model.kind === "area"
          ? ("square" as const)
          : ("line" as const),
  });
  const items = model.series.map(item);
  const on = (which: 0 | 1) => items.filter((_, at) => model.series[at]?.axis === which);
  const twoAxes = model.axes.length > 1;
  const named = names !== undefined || (single && !twoAxes);
  return {
    title: model.title,
    caption: twoAxes ? "" : ((single ? model.series[0]?.name : axis?.name) ?? ""),
    items: named ? [] : twoAxes ? on(0) : items,
    rightItems: twoAxes ? on(1) : [],
  };
}

function planAxes(model: ChartModel, atMarks: boolean): Axis[] {
  const axes: Axis[] = [];
  for (const [index, { format }] of model.axes.entries()) {
    const series = model.series.filter(({ axis }) => axis === index);
    const values = extent(model, series);
    const grows = model.kind === "area" || series.some((one) => isBar(model, one));
    const options = { zero: grows || isNearZero(values) };
    const [first] = axes;
    const scale: Scale = atMarks
      ? { min: Math.min(0, ...values), max: Math.max(0, ...values), ticks: [] }
      : niceScale(
          values,
          first ? { ...options, intervals: first.scale.ticks.length - 1 } : options,
        );
    axes.push({ scale, labels: atMarks ? [] : tickLabels(scale, format), format });
  }
  return axes;
}

function planXAxis({ values, format }: NonNullable<ChartModel["x"]>): Axis {
  const numbers = values.filter((value) => value !== null);
  const scale = niceScale(numbers, { zero: isNearZero(numbers) });
  return { scale, labels: tickLabels(scale, format), format };
}

/** What an axis must hold: the values, or the sums of the stacks above and below zero. */
function extent(model: ChartModel, series: Series[]): number[] {
  if (!model.stacked) {
    let [low, high] = [Infinity, -Infinity];
    let whole = true;
    for (const { values } of series) {
      for (const value of values) {
        if (value === null) continue;
        low = Math.min(low, value);
        high = Math.max(high, value);
        whole &&= Number.isInteger(value);
      }
    }
    // A third value tells the scale that there are fractions between whole ends.
    return low > high ? [] : whole ? [low, high] : [low, high, low + (high - low) / Math.PI];
  }
  const sums = model.categories.map((_, at) => stackSums(series, at));
  return [
    Math.min(...sums.map(({ below }) => below), 0),
    sums.reduce((most, { above }) => Math.max(most, above), 0),
  ];
}

export function stackSums(series: Series[], at: number): { above: number; below: number } {
  let [above, below] = [0, 0];
  for (const { values } of series) {
    const value = values[at] ?? 0;
    if (value > 0) above += value;
    else below += value;
  }
  return { above, below };
}

/** Lengthens the scales so that the numbers at the ends of the bars stand inside the picture. */
function withRoom(
  axes: Axis[],
  atMarks: boolean,
  model: ChartModel,
  length: Pt,
  ink: Ink,
  sheet: Sheet,
  horizontal: boolean,
): Axis[] {
  if (!atMarks) return axes;
  return axes.map((axis) => {
    const label = horizontal
      ? widestValue(model, axes, { ...ink, bold: true }, sheet) + 8
      : ink.size * lineHeight + 5;
    const { min, max } = axis.scale;
    const share = Math.min(0.45, label / length);
    const [above, below] = [max > 0 || min === 0 ? share : 0, min < 0 ? share : 0];
    const total = (max - min || 1) / (1 - above - below);
    return {
      ...axis,
      scale: { ...axis.scale, min: min - below * total, max: min - below * total + total },
    };
  });
}

function widestValue(model: ChartModel, axes: Axis[], ink: Ink, { pen }: Sheet): Pt {
  const format = axes[0]?.format;
  if (!format) return 0;
  const numbers = model.stacked
    ? model.categories.map((_, at) => stackSums(model.series, at).above)
    : model.series.flatMap(({ values }) => values);
  return numbers.reduce<number>(
    (most, value) =>
      Math.max(most, value === null ? 0 : pen.width(formatNumber(value, format), ink)),
    0,
  );
}

/** Whether the numbers over upright bars are no wider than the bars. */
function fitsOnBars(model: ChartModel, sheet: Sheet): boolean {
  const plot = sheet.width * 0.96;
  const bars = model.stacked ? 1 : model.series.length;
  const room = (plot / model.categories.length / (bars + 0.5)) * (bars > 1 ? 1 : 1.4);
  const ink = { size: sheet.style.labelSize, color: "", bold: model.stacked };
  const format = model.axes[0]?.format;
  return format !== undefined && widestValue(model, planAxes(model, true), ink, sheet) <= room;
}

/** The space between the last bar and the end of the axis. */
function overhang(model: ChartModel, plotWidth: Pt): Pt {
  if (model.kind !== "bar") return 0;
  const slot = plotWidth / Math.max(1, model.categories.length);
  return (slot - Math.min(thickest.upright, slot * barShare(1))) / 2;
}
