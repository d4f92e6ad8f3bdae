/**
 * All that is decided about a chart with axes before anything is drawn or written, in points and by the metrics of
 * its font: what the picture draws and what the native chart says are both read from it.
 */
import type { Box, Pt, Size } from "../../geometry.js";
import { countMarks, mostValues, mostValuesOf } from "../marks.js";
import type { ChartModel } from "../model.js";
import type { ChartStyle } from "../style.js";
import { atMarks, isBar, mostIntervals, planAxes, planXAxis, type Axis } from "./axes.js";
import { noCategories, planCategories, planSideCategories, type Categories } from "./categories.js";
import { barSlot } from "./geometry.js";
import {
  captionOf,
  headsFit,
  planHeading,
  planLegend,
  type Heading,
  type Legend,
  type LegendEntry,
} from "./heading.js";
import { besideSize, planLabels, type Label, type Sum } from "./labels.js";
import { planNames, targetName, type EndNames } from "./names.js";
import { widestNumber } from "./numbers.js";
import { ink, readablePaint, type Paint } from "./paint.js";
import { seriesPaints } from "./series-paint.js";
import { axisGap, leastLabel, lineHeight, rulerOf, widest, type Ruler } from "./text.js";
import { named, unitOf, withoutUnits } from "./unit.js";

export interface ChartPlan {
  /** With bare numbers: their unit is in the caption or the names. */
  model: ChartModel;
  style: ChartStyle;
  ruler: Ruler;
  /** Of the chart, without a source under it. */
  size: Size;
  labelSize: Pt;
  /** Bars to the right, by the model or because their labels would not stand under upright ones. */
  horizontal: boolean;
  /** One a series. */
  paints: Paint[];
  axes: Axis[];
  /** The values stand at the marks: there is neither axis nor gridline. */
  values: boolean;
  /** The horizontal axis of points. */
  xAxis?: Axis;
  categories: Categories;
  heading: Heading;
  legend?: Legend;
  names?: EndNames;
  /** The box of the marks. */
  plot: Box;
  /** Between the plot and the categories: room of the numbers of bars below zero, under it or beside it. */
  below: Pt;
  beside: Pt;
  /** Of the numbers and names at the marks: of each series, one a category. */
  labels: (Label | undefined)[][];
  /** Over the stacks, or beside them. */
  sums: (Sum | undefined)[];
}

const nameGap: Pt = 12;

/** Labels are set smaller where a chart is narrow. */
const narrow: Pt = 400;

export function labelSizeOf({ labelSize, width }: ChartStyle): Pt {
  return Math.max(leastLabel, width < narrow ? Math.min(labelSize, leastLabel) : labelSize);
}

/**
 * @param size of the chart, where it is not the style's: without the source under it
 * @param native as PowerPoint can have it: names do not stand beside the parts of stacks
 */
export function planCartesian(
  given: ChartModel,
  style: ChartStyle,
  size: Size = style,
  native = false,
): ChartPlan {
  const units = given.percent ? ["%"] : given.axes.map(({ format }) => unitOf(format));
  const model = withoutUnits(given);
  const ruler = rulerOf(style.font);
  const labelSize = labelSizeOf(style);
  const paints = seriesPaints(model, style);
  const base: Base = {
    ...{ model, style, ruler, labelSize, paints, units, native },
    size: { width: size.width, height: size.height },
  };
  const plan = (horizontal: boolean, values: boolean) => planAt(base, horizontal, values);
  const bars = isBars(model);
  const wanted = wantsValues(model);
  const asked = model.labels === true;
  if (!bars) {
    const shown = wanted ? plan(false, true) : undefined;
    if (shown && isComplete(shown)) return shown;
    const axis = plan(false, false);
    return asked ? { ...axis, labels: planLabels({ ...axis, values: true }).labels } : axis;
  }
  const lies = (values: boolean) => {
    const side = plan(true, values);
    // Numbers of bars that stand too close under each other would touch.
    return values && !asked && besideSize(side) < leastLabel * 0.99 ? plan(true, false) : side;
  };
  const upright = model.horizontal
    ? lies(wanted)
    : plan(false, wanted && (asked || fitsOnBars(base)));
  const turns = !model.horizontal && !model.time && !model.target && !upright.categories.complete;
  return turns
    ? lies(wanted && (!model.stacked || model.categories.length <= mostValues))
    : upright;
}

/** What is the same whichever way the marks run. */
type Base = Pick<ChartPlan, "model" | "style" | "ruler" | "size" | "labelSize" | "paints"> & {
  units: string[];
  native: boolean;
};

type Plotted = Pick<ChartPlan, "plot" | "categories" | "below" | "beside">;

type Decided = Omit<ChartPlan, keyof Plotted | "labels" | "sums"> & {
  /** Under heading and legend. */
  top: Pt;
};

/** Bars alone, those of a waterfall among them. */
const isBars = (model: ChartModel) =>
  (model.kind === "bar" || model.kind === "waterfall") && !isCombined(model);

export const isCombined = ({ axes, series }: ChartModel) =>
  axes.length > 1 || series.some(({ kind }) => kind === "line");

/** The first category stands half a slot from the axis. */
export const hasBars = (model: ChartModel) => model.series.some((one) => isBar(model, one));

function wantsValues(model: ChartModel): boolean {
  if (model.labels !== undefined && model.x === undefined) return model.labels;
  if (isCombined(model) || model.x !== undefined || model.kind === "area") return false;
  return countMarks(model) <= mostValuesOf(model);
}

/** Every mark has its number, or is named by it at its end. */
function isComplete({ model, labels, names }: ChartPlan): boolean {
  return model.series.every(({ values }, at) => {
    const end = names?.ofSeries ? values.findLastIndex((value) => value !== null) : -1;
    return values.every((value, index) => value === null || index === end || labels[at]?.[index]);
  });
}

function planAt(base: Base, horizontal: boolean, values: boolean): ChartPlan {
  const { model, size, style, labelSize, ruler, paints, units, native } = base;
  const shows = { values, inStacks: !native && !horizontal };
  const names = planNames(model, paints, shows, size, style, labelSize, ruler);
  const entries = legendEntries(base, horizontal, names);
  const heads = headsOf(base);
  const withHeads =
    heads.length > 0 && model.legend !== true && headsFit(heads, size.width, labelSize, ruler);
  const heading = planHeading(
    { title: model.title, caption: captionOf(model, units) },
    withHeads ? heads : [],
    ...([size, labelSize, ruler] as const),
  );
  const shown = withHeads ? entries.filter(({ series }) => series === undefined) : entries;
  const legend = planLegend(shown, size, heading.height, labelSize, ruler);
  const shift = legend?.side === "top" ? legend.box.height + labelSize * 0.6 : 0;
  const line = labelSize * lineHeight;
  const height = size.height - heading.height - shift - 2.5 * line;
  // Numbers across need more room than above each other.
  const across = mostIntervals(size.width * 0.75, 5 * labelSize);
  const axes = planAxes(model, horizontal ? across : mostIntervals(height, 1.7 * line));
  const xAxis = planXAxis(model, across);
  const decided: Decided = {
    ...{ model, style, ruler, size, labelSize, paints, horizontal, heading },
    values,
    axes: values ? axes.map((axis) => atMarks(axis, model)) : axes,
    top: heading.height + shift,
    ...(names ? { names } : {}),
    ...(legend ? { legend } : {}),
    ...(xAxis ? { xAxis } : {}),
  };
  const planned = { ...decided, ...(horizontal ? lying(decided) : standing(decided)) };
  return { ...planned, ...planLabels(planned) };
}

/** Names of the series that nothing else names; of the target where it has no room at its line. */
function legendEntries(
  { model, paints, size, ruler, labelSize, units }: Base,
  horizontal: boolean,
  names: EndNames | undefined,
): LegendEntry[] {
  const single = model.series.length === 1;
  const isNamed =
    model.legend === false ||
    (names?.ofSeries === true && !single) ||
    (single && model.axes.length === 1 && model.legend !== true) ||
    model.kind === "waterfall";
  const two = model.axes.length > 1;
  const entries = isNamed
    ? []
    : model.series.map((series, at): LegendEntry => ({
        series: at,
        name: two ? named(series.name, units[series.axis] ?? "") : series.name,
        paint: paints[at] ?? ink,
        mark: model.x ? "dot" : isBar(model, series) || model.kind === "area" ? "square" : "line",
      }));
  // Upright stacks are read from the top.
  if (model.stacked && !horizontal) entries.reverse();
  if (!model.target || names?.entries.some(({ series }) => series === undefined)) return entries;
  const name = targetName(model);
  const fits = horizontal && ruler.width(name, { size: labelSize }) <= size.width;
  return fits ? entries : [...entries, { name, paint: ink, mark: "dash" }];
}

/** Two axes are named where they begin, by their series in their colours. */
function headsOf({
  model,
  paints,
  units,
  style,
}: Base): Omit<Heading["heads"][number], "y" | "width">[] {
  if (model.axes.length < 2 || model.legend === false) return [];
  return ([0, 1] as const).map((axis) => ({
    axis,
    names: model.series.flatMap((series, at) =>
      series.axis === axis
        ? [
            {
              text: named(series.name, units[axis] ?? ""),
              paint: readablePaint(paints[at] ?? ink, style),
            },
          ]
        : [],
    ),
  }));
}

const legendRoom = ({ legend }: Pick<Decided, "legend">) =>
  legend?.side === "right" ? legend.box.width + nameGap * 1.5 : 0;

const tickWidth = (axis: Axis | undefined, { ruler, labelSize }: Decided): Pt =>
  widest(axis?.labels.map((label) => ruler.width(label, { size: labelSize })) ?? []);

function lying(plan: Decided): Plotted {
  const { model, size, labelSize, ruler, axes, values } = plan;
  // The name of a target stands over its line.
  const top = plan.top + (model.target ? labelSize * lineHeight + 4 : 0);
  const bottom = values ? 2 : labelSize * lineHeight + axisGap(labelSize);
  const height = Math.max(20, size.height - top - bottom);
  const categories = planSideCategories(model, height, size.width * 0.42, labelSize, ruler);
  const number = widestNumber(model, { size: labelSize, bold: true }, ruler) + axisGap(labelSize);
  const [first] = axes;
  // Numbers of bars to the left stand between them and the names.
  const before = values && (first?.min ?? 0) < 0 && model.kind !== "waterfall" ? number : 0;
  const left = categories.width + axisGap(labelSize) + before;
  const right = values && !model.percent ? number : Math.ceil(tickWidth(first, plan) / 2);
  const width = Math.max(20, size.width - left - right - legendRoom(plan));
  return { categories, plot: { x: left, y: top, width, height }, below: 0, beside: before };
}

function standing(plan: Decided): Plotted {
  const { model, size, labelSize, ruler, axes, values, names, xAxis } = plan;
  const [first, second] = axes;
  const line = labelSize * lineHeight;
  // Half a label of the axis stands above the plot, or the number over the highest mark.
  const top = plan.top + (values ? line + 6 : labelSize * 0.6);
  const offset = hasBars(model) || model.categories.length === 1;
  const half =
    values && !offset ? widestNumber(model, { size: labelSize, bold: true }, ruler) / 2 + 1 : 0;
  const ticks = tickWidth(first, plan);
  const left = Math.max(ticks > 0 ? ticks + axisGap(labelSize) : 0, half, 4);
  const right =
    Math.max(
      second ? tickWidth(second, plan) + axisGap(labelSize) : 0,
      names ? names.width + nameGap : 4,
      names?.ofSeries ? 0 : half,
      xAxis ? tickWidth(xAxis, plan) / 2 : 0,
    ) + legendRoom(plan);
  const below = values && (first?.min ?? 0) < 0 && isBars(model) ? line + 4 : 0;
  const plotOf = (width: Pt, bottom: Pt): Box => ({
    ...{ x: left, y: top, width: Math.max(20, width) },
    height: Math.max(20, size.height - top - bottom - below),
  });
  const width = Math.max(20, size.width - left - right);
  if (xAxis) {
    const height = line * (model.x?.name ? 2 : 1);
    return {
      categories: { ...noCategories, size: labelSize, height },
      plot: plotOf(width, height + axisGap(labelSize)),
      ...{ below, beside: 0 },
    };
  }
  const edge = size.width - legendRoom(plan);
  const room = { left, plotWidth: width, width: edge, offset };
  const categories = planCategories(model, room, labelSize, ruler);
  return {
    categories,
    plot: plotOf(width, categories.height + axisGap(labelSize)),
    below,
    beside: 0,
  };
}

/** Whether the numbers over upright bars are no wider than the bars. */
function fitsOnBars({ model, size, labelSize, ruler }: Base): boolean {
  const count = Math.max(1, model.categories.length);
  const { slot, group, bars } = barSlot(model, size.width * 0.94, count, false);
  const room = bars > 1 ? group / bars : Math.min(slot - 6, group * 1.4);
  return widestNumber(model, { size: labelSize, bold: model.stacked }, ruler) <= room;
}

/** The labels of the second axis have the colour of what they belong to. */
export function secondInk({ model, paints, style }: ChartPlan): Paint {
  const own = model.series.flatMap(({ axis }, at) => (axis === 1 ? [paints[at]!] : []));
  return own.length === 1 ? readablePaint(own[0]!, style) : ink;
}
