/** Bars, lines, areas and waterfalls, alone and together, as PowerPoint has them. */
import { numbersBeside, stackSums } from "../../chart/extent.js";
import type { ChartModel } from "../../chart/model.js";
import { isBar } from "../../chart/plan/axes.js";
import { besides, slotOf } from "../../chart/plan/geometry.js";
import { boxOf } from "../../chart/plan/labels.js";
import { ink } from "../../chart/plan/paint.js";
import { planCartesian, type ChartPlan } from "../../chart/plan/plan.js";
import { highlightedCategory, markPaint, spokenOf } from "../../chart/plan/series-paint.js";
import type { ChartStyle } from "../../chart/style.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { axisReferences, categoryAxis, valueAxis } from "./axes.js";
import { calendarOf } from "./calendar.js";
import type { ChartParts } from "./chart-space.js";
import { manualLayout, share } from "./heading.js";
import type { Label, PointLabels } from "./labels.js";
import { cellCode, labelCode } from "./numbers.js";
import { seriesMarkup, type Drawn, type Sheet } from "./series.js";
import { columnLetters, type Cell, type Column } from "./sheet.js";
import { seriesLabels } from "./values.js";
import { waterfallSeries } from "./waterfall-series.js";

const mostDots = 24;
const unmarked: Pick<Drawn, "axis" | "points" | "dots"> = { axis: 0, points: new Map(), dots: [] };

/** What is written: the plan, and the model with the units that its cells have. */
interface Written {
  plan: ChartPlan;
  model: ChartModel;
}

export function cartesianChart(model: ChartModel, style: ChartStyle, lang: string): ChartParts {
  const plan = withRoomForSums(planCartesian(model, style, style, true));
  const { size, legend } = plan;
  const written = { plan, model };
  const { columns, drawn } =
    model.kind === "waterfall" ? waterfallSeries(plan, firstColumn(plan)) : data(written);
  const sheet: Sheet = { columns, categories: 0 };
  const ordered = inOrder(drawn);
  const numbers = new Map(ordered.map((one, index) => [one, index]));
  const groups = groupsOf(drawn).map((group) =>
    groupMarkup(group, plan, (one) => seriesMarkup(one, numbers.get(one)!, sheet, size, lang)),
  );
  const second = plan.axes.length > 1;
  const isListed = ({ series }: Drawn) => legend?.items.some((item) => item.series === series);
  return {
    columns,
    heading: plan.heading,
    ...(legend ? { legend } : {}),
    labelSize: plan.labelSize,
    // LibreOffice counts the entries of horizontal bars from the last: there all are left in.
    hidden: plan.horizontal
      ? []
      : drawn
          .filter((one) => !one.paint || one.unnamed || !isListed(one))
          .map((one) => numbers.get(one)!),
    plotArea: xml`<c:plotArea>
      ${manualLayout(share(plan.plot, size), true)}
      ${groups}
      ${categoryAxis(plan, 0)}${valueAxis(plan, 0, lang)}
      ${second ? valueAxis(plan, 1, lang) : raw("")}
      ${second ? categoryAxis(plan, 1) : raw("")}
    </c:plotArea>`,
  };
}

/**
 * Beside horizontal stacks the sums stand in a further part of the bars that is not seen: the plot is as much
 * longer as they need, and its end is fixed, or that part would make the axis twice as long.
 */
function withRoomForSums(plan: ChartPlan): ChartPlan {
  const [axis] = plan.axes;
  const sums = plan.sums.flatMap((sum) => (sum ? [boxOf(plan, sum)] : []));
  if (!plan.horizontal || sums.length === 0 || !axis) return plan;
  const { plot } = plan;
  const end = Math.max(...sums.map(({ x, width }) => x + width));
  const width = Math.max(plot.width, end + 4 - plot.x);
  const max = Number((axis.min + ((axis.max - axis.min) * width) / plot.width).toPrecision(4));
  const axes = [{ ...axis, max, fixed: { ...axis.fixed, max } }, ...plan.axes.slice(1)];
  return { ...plan, axes, plot: { ...plot, width } };
}

const kinds = ["area", "bar", "line"] as const;

/** The order of the legend: areas, bars, lines. */
const inOrder = (drawn: Drawn[]) =>
  drawn.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.column - b.column);

function firstColumn(plan: ChartPlan): Column {
  const name = plan.model.categoryName || " ";
  const calendar = calendarOf(plan);
  return calendar
    ? { name, code: calendar.cellCode, cells: calendar.days }
    : { name, code: "General", cells: plan.categories.texts };
}

function data(written: Written): { columns: Column[]; drawn: Drawn[] } {
  const { plan, model } = written;
  const columns = [firstColumn(plan)];
  const drawn = model.series.map((series, at): Drawn => {
    const { name, values } = series;
    const format = model.axes[series.axis]!.format;
    columns.push({ name, code: cellCode(format, values), cells: values });
    const kind = isBar(model, series) ? "bar" : model.kind === "area" ? "area" : "line";
    const stacked = model.stacked && kind !== "line";
    return {
      ...{ kind, column: at + 1, series: at, axis: series.axis, stacked },
      ...paintsOf(plan, kind, at),
      labels: kind === "area" ? [] : seriesLabels(plan, at),
      dots: values.length <= mostDots ? "all" : lonePoints(values),
    };
  });
  if (model.percent) addShares(plan, columns, drawn);
  if (plan.sums.length > 0 && model.series.length > 1) addTotals(written, columns, drawn);
  const isOutlined = model.kind === "area" && !model.stacked;
  if (isOutlined) drawn.push(...drawn.map((one, at) => outline(one, seriesLabels(plan, at))));
  if (model.target) addTarget(written, columns, drawn);
  return { columns, drawn };
}

/**
 * What is drawn of shares: cells that divide each value by the sum of its category, so that labels say
 * what the bars do.
 */
function addShares({ model }: ChartPlan, columns: Column[], drawn: Drawn[]): void {
  const last = columnLetters(columns.length - 1);
  drawn.forEach((one, at) => {
    const { name, values } = model.series[at]!;
    const letters = columnLetters(one.column);
    const cells = values.map((value, row): Cell => {
      const whole = model.series.reduce((sum, series) => sum + (series.values[row] ?? 0), 0);
      if (value === null || whole === 0) return null;
      const formula = `100*${letters}${row + 2}/SUM(B${row + 2}:${last}${row + 2})`;
      return { formula, value: Number(((100 * value) / whole).toPrecision(12)) };
    });
    one.name = one.column;
    one.column = columns.length;
    columns.push({ name: freeName(`${name} %`, columns), code: "0", cells });
  });
}

/** The upper edge of an area: a line of the same cells. */
function outline(area: Drawn, labels: PointLabels): Drawn {
  return { ...area, kind: "line", labels, dots: [], unnamed: true };
}

/** A value between two gaps has no line to show it. */
function lonePoints(values: (number | null)[]): number[] {
  return values.flatMap((value, at) =>
    value !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null
      ? [at]
      : [],
  );
}

/** Marks of a colour of their own; of a line the point that is spoken of. */
function paintsOf(
  { model, paints, style }: ChartPlan,
  kind: Drawn["kind"],
  at: number,
): Pick<Drawn, "paint" | "points"> {
  const paint = paints[at]!;
  const highlighted = highlightedCategory(model);
  const chosen = highlighted < 0 ? spokenOf(model) : highlighted;
  if (chosen < 0 || kind === "area") return { paint, points: new Map() };
  const points = new Map([[chosen, paint]]);
  if (kind === "line") return { paint, points };
  return { paint: markPaint(model, style, paint, chosen === 0 ? 1 : 0), points };
}

/**
 * Sums on top of the stacks: labels of a series that is not seen, whose cells add up the others. It is
 * a line over upright bars; beside horizontal ones, where no line can be, it is a bar.
 */
function addTotals({ plan, model }: Written, columns: Column[], drawn: Drawn[]): void {
  const { horizontal } = plan;
  const stacked = model.series.filter((one) => isBar(model, one));
  const last = columnLetters(columns.length - 1);
  const negative = stacked.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  const cells = model.categories.map((_, at): Cell => {
    const range = `B${at + 2}:${last}${at + 2}`;
    const formula = negative ? `SUMIF(${range},">0")` : `SUM(${range})`;
    return { formula, value: Number(stackSums(stacked, at).above.toPrecision(12)) };
  });
  const code = labelCode(
    plan.model.axes[0]!.format,
    numbersBeside(plan.model, plan.model.series[0]!),
  );
  const labels = plan.sums.map(
    (sum): Label | undefined =>
      sum && { show: ["value"], ink: sum.ink, position: horizontal ? "inBase" : "t", code },
  );
  const kind = horizontal ? "bar" : "line";
  const shared = { ...unmarked, kind, stacked: horizontal } as const;
  drawn.push({ ...shared, column: columns.length, labels });
  const format = cellCode(
    model.axes[0]!.format,
    model.categories.map((_, at) => stackSums(stacked, at).above),
  );
  columns.push({ name: freeName("Total", columns), code: format, cells });
}

/** A dashed line that names itself at its end. */
function addTarget({ plan, model }: Written, columns: Column[], drawn: Drawn[]): void {
  const { plot } = plan;
  const { value, name } = model.target!;
  const count = model.categories.length;
  const slot = plot.width / Math.max(1, count);
  const bars = drawn.some(({ kind }) => kind === "bar");
  const labels: PointLabels = model.categories.map(() => undefined);
  const end = plan.names?.entries.find(({ series }) => series === undefined);
  if (end)
    labels[count - 1] = {
      ...{ show: end.says, ink: end.ink, position: "r" },
      code: labelCode(plan.model.axes[0]!.format, [value]),
      ...(bars ? { offset: { x: slot / 2, y: 0 } } : {}),
    };
  drawn.push({
    ...unmarked,
    ...{ kind: "line", column: columns.length, stacked: false, labels },
    ...{ paint: ink, dash: true, dots: count === 1 ? [0] : [] },
    ...(end ? { unnamed: true as const } : {}),
  });
  const cells = model.categories.map(() => value);
  const code = cellCode(model.axes[0]!.format, [value]);
  columns.push({ name: freeName(name, columns), code, cells });
}

function freeName(name: string, columns: Column[]): string {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`;
  return free;
}

type Group = Pick<Drawn, "kind" | "axis" | "stacked"> & { series: Drawn[] };

/** One chart element for each kind on each axis: areas under bars under lines. */
function groupsOf(drawn: Drawn[]): Group[] {
  const groups: Group[] = [];
  for (const kind of kinds) {
    for (const axis of [0, 1] as const) {
      for (const stacked of [true, false]) {
        const series = drawn.filter(
          (one) => one.kind === kind && one.axis === axis && one.stacked === stacked,
        );
        if (series.length > 0) groups.push({ kind, axis, stacked, series });
      }
    }
  }
  return groups;
}

function groupMarkup(group: Group, plan: ChartPlan, write: (one: Drawn) => Markup): Markup {
  const { kind, axis, stacked, series } = group;
  const grouping = stacked ? "stacked" : kind === "bar" ? "clustered" : "standard";
  const ids = axisReferences(axis);
  const head = xml`<c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.map(write)}`;
  if (kind === "area") return xml`<c:areaChart>${head}${ids}</c:areaChart>`;
  if (kind === "line") return xml`<c:lineChart>${head}<c:marker val="1"/>${ids}</c:lineChart>`;
  const { gap, overlap } = barSpacing(plan);
  return xml`<c:barChart>
    <c:barDir val="${plan.horizontal ? "bar" : "col"}"/>${head}
    <c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${ids}
  </c:barChart>`;
}

/** How far bars are apart, in hundredths of a bar. */
function barSpacing(plan: ChartPlan): { gap: number; overlap: number } {
  const { slot, group, bars } = slotOf(plan);
  const gap = Math.round(Math.min(500, Math.max(0, ((slot - group) / (group / bars)) * 100)));
  const stacked = plan.model.stacked || plan.model.kind === "waterfall";
  return { gap, overlap: stacked ? 100 : bars > 1 ? Math.round((besides - 1) * 100) : 0 };
}
