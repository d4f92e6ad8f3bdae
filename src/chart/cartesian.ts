/** Lines, areas, bars and points: plans where everything goes, lets Chart.js draw, sets the labels. */
import type { Chart } from "chart.js";
import type { Insets, Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import { barShare, configOf, isBar, thickest } from "./config.js";
import { drawAxes, drawGrid, drawSteps, drawTarget } from "./axes.js";
import { fitCategoryLabels, fitSideLabels } from "./category-labels.js";
import type { CategoryLabels } from "./category-labels.js";
import type { Sheet } from "./draw.js";
import { extentOf, stackSums } from "./extent.js";
import type { Heading, LegendItem, PlacedHeading } from "./legend.js";
import { placeHeading } from "./legend.js";
import { countMarks, mostValues, mostValuesOf } from "./marks.js";
import type { ChartModel, NumberFormat, ValueAxis } from "./model.js";
import { drawNames, planNames, targetInk, targetName } from "./names.js";
import type { Names } from "./names.js";
import { seriesColors } from "./palette.js";
import type { Ink } from "./pen.js";
import { lineHeight } from "./pen.js";
import { isNearZero, niceScale, tickLabels } from "./scale.js";
import type { Scale } from "./scale.js";
import { drawValues, numberAt, sumWriter, writerOf } from "./values.js";

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
  /** Bars alone, those of a waterfall among them. */
  isBars: boolean;
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

const gaps = { axis: 8, names: 12 };

export function drawCartesian(model: ChartModel, sheet: Sheet): Chart {
  const plan = planCartesian(model, sheet);
  return sheet.render(configOf(plan, sheet), plan.margins, {
    before: (chart) => {
      drawGrid(chart, plan, sheet);
      drawSteps(chart, plan, sheet);
    },
    after: (chart) => {
      plan.heading.draw();
      drawAxes(chart, plan, sheet);
      drawTarget(chart, plan, sheet);
      drawNames(chart, plan, sheet);
      drawValues(chart, plan, sheet);
    },
  });
}

function planCartesian(model: ChartModel, sheet: Sheet): Plan {
  const { style, pen, width, height } = sheet;
  const colors = seriesColors(model, style);
  const ink: Ink = { size: style.labelSize, color: style.muted };
  const isCombined = model.axes.length > 1 || model.series.some(({ kind }) => kind === "line");
  const isBars = (model.kind === "bar" || model.kind === "waterfall") && !isCombined;
  const isPoints = model.x !== undefined;
  // Where every mark has its number, an axis would say the same again.
  const everyValue =
    model.labels !== false && !isCombined && !isPoints && countMarks(model) <= mostValuesOf(model);
  const names = planNames(
    isCombined ? { ...model, kind: "bar", stacked: false } : model,
    colors,
    model.axes.length === 1,
    sheet,
  );
  const heading = placeHeading(headingOf(model, colors, names, sheet), sheet);
  const overBars = everyValue && isBars;
  // Half a label of the value axis stands above the plot, or the number over the highest point.
  const above = heading.height + style.labelSize * (everyValue && !isBars ? 1.4 : 0.6);

  const plan = (horizontal: boolean, showsValues: boolean): Plan => {
    const axes = planAxes(model, showsValues && isBars);
    // The name of a target stands over its line.
    const top = above + (horizontal && model.target ? style.labelSize * lineHeight : 0);
    const tickWidth = (axis: Axis | undefined) =>
      axis?.labels.reduce((most, label) => Math.max(most, pen.width(label, ink)), 0) ?? 0;
    const shared = {
      model,
      horizontal,
      isBars,
      colors,
      ink,
      heading,
      names,
      values: model.labels ?? showsValues,
    };
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
    const xAxis = model.x ? planXAxis(model) : undefined;
    const right = Math.max(
      axes[1] ? tickWidth(axes[1]) + gaps.axis : 0,
      names ? nameRoom - (names.ofSeries ? overhang(model, width - left - nameRoom) : 0) : 4,
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
    model.horizontal || !isBars ? everyValue : overBars && fitsOnBars(model, sheet),
  );
  const needsSide = isBars && !model.horizontal && !model.time && !upright.categories.complete;
  return needsSide
    ? plan(true, everyValue && (!model.stacked || model.categories.length <= mostValues))
    : upright;
}

function headingOf(
  model: ChartModel,
  colors: Rgb[],
  names: Names | undefined,
  sheet: Sheet,
): Heading {
  const [axis] = model.axes;
  const single = model.series.length === 1;
  const items = model.series.map((series, at): LegendItem => ({
    name: series.name,
    color: colors[at] ?? "",
    mark: model.x ? "dot" : isBar(model, series) || model.kind === "area" ? "square" : "line",
  }));
  const on = (which: 0 | 1) => items.filter((_, at) => model.series[at]?.axis === which);
  const twoAxes = model.axes.length > 1;
  const isNamed = names?.ofSeries === true || (single && !twoAxes && model.legend !== true);
  const shown = isNamed || model.legend === false ? [] : twoAxes ? on(0) : items;
  const caption = twoAxes ? "" : ((single ? model.series[0]?.name : axis?.name) ?? "");
  return {
    title: model.title,
    caption: model.bubble ? `${caption} · size: ${model.bubble.name}` : caption,
    items: [...shown, ...targetItem(model, names, sheet)],
    rightItems: twoAxes && model.legend !== false ? on(1) : [],
  };
}

/** Where the target's name has no room at its line. */
function targetItem(model: ChartModel, names: Names | undefined, sheet: Sheet): LegendItem[] {
  if (!model.target) return [];
  const name = targetName(model);
  const isNamed = names?.entries.some(({ series }) => series === undefined);
  const fits = sheet.pen.width(name, targetInk(sheet)) <= sheet.width;
  if (isNamed && fits) return [];
  return [{ name, color: sheet.style.text, mark: "dash" }];
}

const shareFormat: NumberFormat = { prefix: "", suffix: " %", decimals: 0, short: false };

function planAxes(model: ChartModel, atMarks: boolean): Axis[] {
  const axes: Axis[] = [];
  for (const [index, axis] of model.axes.entries()) {
    const series = model.series.filter((one) => one.axis === index);
    const values = valuesOf(model, index === 1 ? 1 : 0, axis);
    const grows =
      ["area", "waterfall"].includes(model.kind) || series.some((one) => isBar(model, one));
    const options = { zero: grows || (axis.min === undefined && isNearZero(values)) };
    const [first] = axes;
    const format = model.percent ? shareFormat : axis.format;
    const scale: Scale = atMarks
      ? { min: Math.min(0, ...values), max: Math.max(0, ...values), ticks: [] }
      : model.percent
        ? { min: 0, max: 100, ticks: [0, 25, 50, 75, 100] }
        : niceScale(
            values,
            first ? { ...options, intervals: first.scale.ticks.length - 1 } : options,
          );
    const ended = first ? scale : withEnds(scale, axis);
    axes.push({ scale: ended, labels: atMarks ? [] : tickLabels(ended, format), format });
  }
  return axes;
}

/** The author's ends are kept to the digit; gridlines stay on round numbers. */
function withEnds(scale: Scale, { min = scale.min, max = scale.max }: ValueAxis): Scale {
  if (min >= max) return scale;
  return { min, max, ticks: scale.ticks.filter((tick) => tick >= min && tick <= max) };
}

function valuesOf(model: ChartModel, index: 0 | 1, axis: ValueAxis): number[] {
  const extent = extentOf(model, index);
  const given = [axis.min, axis.max].filter((end) => end !== undefined);
  if (extent.low > extent.high) return given;
  // Large bubbles reach over their points.
  const margin = model.bubble ? (extent.high - extent.low) * bubbleMargin : 0;
  const low = Math.min(extent.low - margin, axis.min ?? Infinity);
  const high = Math.max(extent.high + margin, axis.max ?? -Infinity);
  // A third value tells the scale that there are fractions between whole ends.
  return extent.whole && margin === 0 ? [low, high] : [low, high, low + (high - low) / Math.PI];
}

const bubbleMargin = 0.12;

function planXAxis({ x, bubble }: ChartModel): Axis | undefined {
  if (!x) return undefined;
  const numbers = x.values.filter((value) => value !== null);
  let [low, high] = [Infinity, -Infinity];
  for (const value of numbers) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const margin = bubble ? (high - low) * bubbleMargin : 0;
  const reach = numbers.length > 0 && margin > 0 ? [low - margin, high + margin] : [];
  const scale = niceScale([...numbers, ...reach], { zero: isNearZero(numbers) });
  return { scale, labels: tickLabels(scale, x.format), format: x.format };
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
  const isSum = model.stacked && !model.percent;
  let widest = 0;
  model.series.forEach((series, index) => {
    if (isSum && index > 0) return;
    const write = isSum ? sumWriter(model, format) : writerOf(model, series, format);
    model.categories.forEach((_, at) => {
      const text = isSum
        ? write(stackSums(model.series, at).above)
        : numberAt(model, series, at, write);
      widest = Math.max(widest, pen.width(text, ink));
    });
  });
  return widest;
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
  if (model.kind !== "bar" && model.kind !== "waterfall") return 0;
  const slot = plotWidth / Math.max(1, model.categories.length);
  return (slot - Math.min(thickest.upright, slot * barShare(1))) / 2;
}
