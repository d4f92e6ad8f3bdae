/** All that is decided before a chart with axes is written: by the rules of the picture, without drawing. */
import { stackSums } from "../../chart/extent.js";
import { formatNumber } from "../../chart/format.js";
import { countMarks, mostValues, mostValuesOf } from "../../chart/marks.js";
import type { ChartModel, Series } from "../../chart/model.js";
import type { Box, Pt, Size } from "../../geometry.js";
import type { Look } from "../../scene/look.js";
import { planCategories, planSideCategories, type Categories } from "./categories.js";
import { greyPaint, readablePaint, seriesPaint, type Paint } from "./colors.js";
import { planHeading, type Heading } from "./heading.js";
import { isBar, planAxes, planXAxis, type Axis } from "./scales.js";
import { lineHeight, rulerOf, type Ruler } from "./text.js";

export interface Plan {
  model: ChartModel;
  look: Look;
  ruler: Ruler;
  size: Size;
  labelSize: Pt;
  /** Bars to the right, by the model or because their labels would not stand under upright ones. */
  horizontal: boolean;
  /** One a series. */
  paints: Paint[];
  /** The category that alone has its colour. */
  highlight: number | undefined;
  axes: Axis[];
  /** The values stand at the marks instead of at an axis. */
  atMarks: boolean;
  xAxis?: Axis;
  categories: Categories;
  heading: Heading;
  /** Lines name themselves at their end. */
  names: boolean;
  /** The number of each mark, or the sum of each stack, is written at it. */
  values: boolean;
  /** The box of the marks, in the chart. */
  plot: Box;
}

const gaps = { axis: 8, names: 12 };
const thickest = { upright: 120, horizontal: 48 };

export function planCartesian(model: ChartModel, size: Size, look: Look): Plan {
  const ruler = rulerOf(look);
  const labelSize = Math.max(10, look.chart.labelSize);
  const bars = isBars(model);
  const wanted = model.labels ?? countMarks(model) <= mostValuesOf(model);
  const values = wanted && !isPoints(model) && (model.labels === true || !isCombined(model));
  const names = namesFit(model, size, labelSize, ruler);
  const heading = planHeading(model, legendOf(model, names), size, labelSize, ruler);
  const isSeries = model.series.some(({ name }) => name === model.highlight);
  const highlight = isSeries ? -1 : model.categories.indexOf(model.highlight ?? "");
  const axes = planAxes(model);
  const shared = {
    ...{ model, look, ruler, size, labelSize, names, heading, axes },
    paints: paintsOf(model, look),
    highlight: highlight < 0 ? undefined : highlight,
    ...(model.x ? { xAxis: planXAxis(model, model.x) } : {}),
  };
  const plan = (horizontal: boolean, showsValues: boolean): Plan => {
    const atMarks = showsValues && (bars || model.kind === "waterfall");
    const decided = { ...shared, horizontal, values: showsValues, atMarks };
    return horizontal ? lyingPlot(decided) : standingPlot(decided);
  };
  const fits = model.horizontal || !bars || model.labels === true;
  const upright = plan(model.horizontal, values && (fits || fitsOnBars(shared)));
  const turns = bars && !model.horizontal && !model.time && !model.target;
  if (!turns || upright.categories.complete) return upright;
  return plan(true, values && (!model.stacked || model.categories.length <= mostValues));
}

type Decided = Omit<Plan, "plot" | "categories">;

function lyingPlot(plan: Decided): Plan {
  const { model, size, labelSize, ruler, heading, axes, atMarks } = plan;
  const top = heading.height + labelSize * 0.4;
  const bottom = atMarks ? 4 : labelSize * lineHeight + gaps.axis;
  const height = Math.max(20, size.height - top - bottom);
  const categories = planSideCategories(model, height, size.width * 0.42, labelSize, ruler);
  const left = categories.width + gaps.axis;
  const beside = atMarks ? widestValue(plan, model.stacked) + gaps.axis : 0;
  const right = atMarks ? beside : Math.ceil(tickWidth(axes[0], plan) / 2);
  const width = Math.max(20, size.width - left - right - legendRoom(heading));
  const plot = { x: left, y: top, width, height };
  if (!model.stacked || model.percent || !atMarks) return { ...plan, categories, plot };
  // The sums stand in a part of the bars that is not seen, and would make the axis twice as long.
  const sums = model.categories.map((_, at) => stackSums(model.series, at).above);
  const most = sums.reduce((all, one) => Math.max(all, one), 0);
  const [first] = axes;
  const max = Number((most * (1 + beside / width)).toPrecision(3));
  const lengthened = first && { ...first, max, fixed: { ...first.fixed, max } };
  return {
    ...{ ...plan, categories, axes: lengthened ? [lengthened] : axes },
    plot: { ...plot, width: width + beside },
  };
}

function standingPlot(plan: Decided): Plan {
  const { model, size, labelSize, ruler, heading, axes, atMarks, values, xAxis } = plan;
  const [first, second] = axes;
  const overMarks = values ? (atMarks ? 1.3 : 1.4) : 0.6;
  const top = heading.height + labelSize * overMarks;
  const left = Math.max(atMarks ? 4 : tickWidth(first, plan) + gaps.axis, 4);
  const offset = hasBars(model);
  const categoryWidth = (room: Pt) => planCategories(model, room, offset, labelSize, ruler);
  const side = Math.max(
    second ? tickWidth(second, plan) + gaps.axis : 0,
    plan.names || model.target ? nameWidth(plan) + gaps.names : 4,
    xAxis ? tickWidth(xAxis, plan) / 2 : 0,
    values && !offset ? widestValue(plan, false) / 2 : 0,
  );
  const right = side + legendRoom(heading);
  const width = Math.max(20, size.width - left - right);
  const categories = xAxis
    ? { ...noCategories, size: labelSize, height: labelSize * lineHeight * 2 }
    : categoryWidth(width);
  // The last label is centred under the last point.
  const over = offset || xAxis ? 0 : Math.max(0, lastLabel(categories, ruler) / 2 - right);
  const bottom = categories.height + gaps.axis;
  const height = Math.max(20, size.height - top - bottom);
  return { ...plan, categories, plot: { x: left, y: top, width: width - over, height } };
}

const noCategories = { texts: [], width: 0, every: 1, complete: true };

const lastLabel = ({ texts, size, calendar, complete }: Categories, ruler: Ruler) =>
  calendar || !complete ? 0 : ruler.width(texts.at(-1) ?? "", { size }) / 2;

const legendRoom = ({ legend }: Heading) =>
  legend?.side === "right" ? legend.box.width + gaps.axis : 0;

function tickWidth(axis: Axis | undefined, { ruler, labelSize }: Decided): Pt {
  const widths = axis?.labels.map((label) => ruler.width(label, { size: labelSize })) ?? [];
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** Bars alone, on one axis. */
const isBars = (model: ChartModel) => model.kind === "bar" && !isCombined(model);

const isCombined = ({ axes, series }: ChartModel) =>
  axes.length > 1 || series.some(({ kind }) => kind === "line");

const isPoints = ({ kind }: ChartModel) => kind === "scatter" || kind === "bubble";

/** The first category stands half a slot from the axis. */
export const hasBars = (model: ChartModel) =>
  model.kind === "waterfall" || model.series.some((one) => isBar(model, one));

function legendOf(model: ChartModel, names: boolean): "top" | "right" | undefined {
  if (model.legend === false || model.kind === "waterfall") return undefined;
  if (model.series.length < 2) return undefined;
  if (names) return undefined;
  const isUprightStack = model.stacked && !model.horizontal && !isCombined(model);
  return isUprightStack && model.legend === undefined ? "right" : "top";
}

function namesFit(model: ChartModel, size: Size, labelSize: Pt, ruler: Ruler): boolean {
  const ends = model.kind === "line" || (model.kind === "area" && !model.stacked);
  if (!ends || isCombined(model) || model.legend === true) return false;
  if (model.series.length < 2) return false;
  const most = Math.min(190, size.width * 0.26);
  const lines = model.series.map(({ name }) =>
    ruler.lines(name, most, { size: labelSize, bold: true }),
  );
  const total = lines.reduce<number>((sum, one) => sum + (one ?? Infinity), 0);
  const isShort = lines.every((one) => one !== undefined && one <= 2);
  // Title, caption and the labels of the axis take about four lines of the height.
  return isShort && (total + 4) * labelSize * lineHeight <= size.height;
}

/** What is written at a line's end: the name, and with it the value where the others have theirs. */
function endName(plan: Pick<Plan, "model" | "values">, { name, values, axis }: Series): string {
  const last = values.findLast((value) => value !== null);
  const format = plan.model.axes[axis]?.format;
  const isLine = plan.model.kind === "line";
  if (!isLine || !plan.values || last === undefined || last === null || !format) return name;
  return `${name} ${formatNumber(last, format)}`;
}

function nameWidth(plan: Decided): Pt {
  const { model, size, labelSize, ruler } = plan;
  const texts = plan.names ? model.series.map((one) => endName(plan, one)) : [];
  const format = model.axes[0]?.format;
  if (model.target && format)
    texts.push(`${model.target.name} ${formatNumber(model.target.value, format)}`);
  const widths = texts.map((text) => ruler.width(text, { size: labelSize, bold: true }) + 6);
  return Math.min(
    Math.max(190, size.width * 0.26),
    widths.reduce((most, width) => Math.max(most, width), 0),
  );
}

function widestValue(
  { model, ruler, labelSize }: Pick<Decided, "model" | "ruler" | "labelSize">,
  bold: boolean,
): Pt {
  const format = model.axes[0]?.format;
  if (!format) return 0;
  const numbers = model.stacked
    ? model.categories.map((_, at) => stackSums(model.series, at).above)
    : model.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const widths = numbers.map((value) =>
    ruler.width(formatNumber(value, format), { size: labelSize, bold }),
  );
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** Whether the numbers over upright bars are no wider than the bars. */
function fitsOnBars(plan: Pick<Decided, "model" | "ruler" | "labelSize" | "size">): boolean {
  const { model, size } = plan;
  const bars = model.stacked ? 1 : model.series.length;
  const slot = (size.width * 0.96) / Math.max(1, model.categories.length);
  return widestValue(plan, model.stacked) <= (slot / (bars + 0.5)) * (bars > 1 ? 1 : 1.4);
}

function paintsOf(model: ChartModel, look: Look): Paint[] {
  const { highlight, series } = model;
  const isSeries = highlight !== undefined && series.some(({ name }) => name === highlight);
  let others = 0;
  return series.map(({ name, rest }, at) => {
    if (isSeries) return name === highlight ? seriesPaint(0, look) : greyPaint(look, others++);
    return rest ? greyPaint(look) : seriesPaint(at, look);
  });
}

/** Of a name or number beside marks of this colour. */
export const inkOf = (paint: Paint, look: Look) => readablePaint(paint, look);

/** How wide bars are, and how far apart, in hundredths of a bar. */
export function barSpacing(plan: Plan): { gap: number; overlap: number; thickness: Pt } {
  const { model, horizontal, plot } = plan;
  const stacked = model.stacked || model.kind === "waterfall";
  const bars = stacked ? 1 : model.series.filter((one) => isBar(model, one)).length;
  const slot = (horizontal ? plot.height : plot.width) / Math.max(1, model.categories.length);
  const most = horizontal ? thickest.horizontal : thickest.upright / Math.min(bars, 2);
  const group = Math.min((slot * bars) / (bars + 0.5), most * bars);
  const thickness = group / bars;
  const gap = Math.round(Math.min(500, Math.max(0, ((slot - group) / thickness) * 100)));
  return { gap, overlap: stacked ? 100 : bars > 1 ? -6 : 0, thickness };
}
