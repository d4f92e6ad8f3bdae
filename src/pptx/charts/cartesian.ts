/** Bars, lines, areas and waterfalls, alone and together, as PowerPoint has them. */
import { numbersBeside, stackSums } from "../../chart/extent.js";
import type { ChartModel } from "../../chart/model.js";
import type { Size } from "../../geometry.js";
import type { Look } from "../../scene/look.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { axisReferences, categoryAxis, valueAxis } from "./axes.js";
import { greyPaint, ink, mutedInk, palePaint, type Paint } from "./colors.js";
import { manualLayout, share } from "./heading.js";
import type { Label, PointLabels } from "./labels.js";
import { cellCode, labelCode } from "./numbers.js";
import { barSpacing, inkOf, planCartesian, type Plan } from "./plan.js";
import { isBar } from "./scales.js";
import { seriesMarkup, type Drawn, type Sheet } from "./series.js";
import { columnLetters, type Cell, type Column } from "./sheet.js";
import type { ChartParts } from "./chart-space.js";
import { barLabels, lineLabels, segmentLabels } from "./values.js";
import { waterfallSeries } from "./waterfall-series.js";

const mostDots = 24;
const unmarked: Pick<Drawn, "axis" | "points" | "dots"> = { axis: 0, points: new Map(), dots: [] };

export function cartesianChart(
  model: ChartModel,
  size: Size,
  look: Look,
  lang: string,
): ChartParts {
  const plan = planCartesian(model, size, look);
  const { columns, drawn } =
    model.kind === "waterfall" ? waterfallSeries(plan, firstColumn(plan)) : data(plan);
  const sheet: Sheet = { columns, categories: 0 };
  const numbers = new Map(inOrder(drawn).map((one, index) => [one, index]));
  const groups = groupsOf(drawn).map((group) =>
    groupMarkup(group, plan, (one) => seriesMarkup(one, numbers.get(one)!, sheet, size, lang)),
  );
  const { axes } = plan;
  const second = axes[1];
  return {
    columns,
    heading: plan.heading,
    // LibreOffice counts the entries of horizontal bars from the last: there all are left in.
    hidden: plan.horizontal
      ? []
      : drawn.filter((one) => !one.paint || one.unnamed).map((one) => numbers.get(one)!),
    plotArea: xml`<c:plotArea>
      ${manualLayout(share(plan.plot, size), true)}
      ${groups}
      ${categoryAxis(plan, 0)}${valueAxis(plan, 0, axes[0]!)}
      ${second ? valueAxis(plan, 1, second, secondInk(plan)) : raw("")}
      ${second ? categoryAxis(plan, 1) : raw("")}
    </c:plotArea>`,
  };
}

const kinds = ["area", "bar", "line"] as const;

/** The order of the legend: areas, bars, lines. */
const inOrder = (drawn: Drawn[]) =>
  drawn.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.column - b.column);

/** The labels of the second axis have the colour of what they belong to. */
function secondInk({ model, paints, look }: Plan): Paint {
  const own = model.series.flatMap(({ axis }, at) => (axis === 1 ? [paints[at]!] : []));
  return own.length === 1 ? inkOf(own[0]!, look) : mutedInk;
}

function firstColumn({ model, categories }: Plan): Column {
  const name = model.categoryName || " ";
  const { calendar, texts } = categories;
  return calendar
    ? { name, code: calendar.cellCode, cells: calendar.days }
    : { name, code: "General", cells: texts };
}

function data(plan: Plan): { columns: Column[]; drawn: Drawn[] } {
  const { model } = plan;
  const columns = [firstColumn(plan)];
  const lines = lineLabels(plan);
  const drawn = model.series.map((series, at): Drawn => {
    const { name, values } = series;
    const format = model.axes[series.axis]!.format;
    columns.push({ name, code: cellCode(format, values), cells: values });
    const kind = isBar(model, series) ? "bar" : model.kind === "area" ? "area" : "line";
    const stacked = model.stacked && kind !== "line";
    return {
      ...{ kind, column: at + 1, axis: series.axis, stacked },
      ...paintsOf(plan, kind, at),
      labels:
        kind === "bar"
          ? stacked
            ? segmentLabels(plan, at)
            : barLabels(plan, series)
          : kind === "line"
            ? lines[at]!
            : [],
      dots: values.length <= mostDots ? "all" : lonePoints(values),
    };
  });
  if (model.percent) addShares(plan, columns, drawn);
  const isStackedBars = model.stacked && model.kind === "bar" && !model.percent;
  if (isStackedBars && plan.values && model.series.length > 1) addTotals(plan, columns, drawn);
  const isOutlined = model.kind === "area" && !model.stacked;
  if (isOutlined)
    drawn.push(
      ...drawn.filter(({ kind }) => kind === "area").map((one, at) => outline(one, lines[at]!)),
    );
  if (model.target) addTarget(plan, columns, drawn);
  return { columns, drawn };
}

/**
 * What is drawn of shares: cells that divide each value by the sum of its category, so that labels say
 * what the bars do.
 */
function addShares({ model }: Plan, columns: Column[], drawn: Drawn[]): void {
  const last = columnLetters(columns.length - 1);
  drawn.forEach((one, at) => {
    const { name, values } = model.series[at]!;
    const letters = columnLetters(one.column);
    const cells = values.map((value, row): Cell => {
      const whole = model.series.reduce((sum, series) => sum + (series.values[row] ?? 0), 0);
      if (value === null || whole === 0) return null;
      const formula = `${letters}${row + 2}/SUM(B${row + 2}:${last}${row + 2})`;
      return { formula, value: Number((value / whole).toPrecision(12)) };
    });
    one.name = one.column;
    one.column = columns.length;
    columns.push({ name: freeName(`${name} %`, columns), code: "0%", cells });
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

/** The point that is highlighted has its colour, the others are grey or pale; a line keeps its own. */
function paintsOf(plan: Plan, kind: Drawn["kind"], at: number): Pick<Drawn, "paint" | "points"> {
  const { highlight, look, model } = plan;
  const paint = plan.paints[at]!;
  if (highlight === undefined || kind === "area") return { paint, points: new Map() };
  const points = new Map([[highlight, paint]]);
  if (kind === "line") return { paint, points };
  return { paint: model.series.length === 1 ? greyPaint(look) : palePaint(paint, look), points };
}

/**
 * Sums on top of the stacks: labels of a series that is not seen, whose cells add up the others. It is
 * a line over upright bars; beside horizontal ones, where no line can be, it is a bar.
 */
function addTotals(plan: Plan, columns: Column[], drawn: Drawn[]): void {
  const { model, horizontal } = plan;
  const stacked = model.series.filter((one) => isBar(model, one));
  const last = columnLetters(columns.length - 1);
  const negative = stacked.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  const cells = model.categories.map((_, at): Cell => {
    const range = `B${at + 2}:${last}${at + 2}`;
    const formula = negative ? `SUMIF(${range},">0")` : `SUM(${range})`;
    return { formula, value: Number(stackSums(stacked, at).above.toPrecision(12)) };
  });
  const sums = model.categories.map((_, at) => stackSums(stacked, at).above);
  const format = model.axes[0]!.format;
  const label: Label = {
    show: ["value"],
    ink: { size: plan.labelSize, paint: ink, bold: true },
    position: horizontal ? "inBase" : "t",
    code: labelCode(format, numbersBeside(model, model.series[0]!)),
  };
  const labels = sums.map((sum) => (sum > 0 ? label : undefined));
  const kind = horizontal ? "bar" : "line";
  const shared = { ...unmarked, kind, stacked: horizontal } as const;
  drawn.push({ ...shared, column: columns.length, labels });
  columns.push({ name: freeName("Total", columns), code: cellCode(format, sums), cells });
}

/** A dashed line that names itself at its end. */
function addTarget(plan: Plan, columns: Column[], drawn: Drawn[]): void {
  const { model, labelSize, plot } = plan;
  const { value, name } = model.target!;
  const count = model.categories.length;
  const slot = plot.width / Math.max(1, count);
  const bars = drawn.some(({ kind }) => kind === "bar");
  const format = model.axes[0]!.format;
  const labels: PointLabels = model.categories.map(() => undefined);
  labels[count - 1] = {
    show: ["name", "value"],
    ink: { size: labelSize, paint: ink },
    position: "r",
    code: labelCode(format, [value]),
    ...(bars ? { offset: { x: slot / 2, y: 0 } } : {}),
  };
  drawn.push({
    ...unmarked,
    ...{ kind: "line", column: columns.length, stacked: false, labels },
    ...{ paint: ink, dash: true, unnamed: true, dots: count === 1 ? [0] : [] },
  });
  const cells = model.categories.map(() => value);
  columns.push({ name: freeName(name, columns), code: cellCode(format, [value]), cells });
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

function groupMarkup(group: Group, plan: Plan, write: (one: Drawn) => Markup): Markup {
  const { kind, axis, stacked, series } = group;
  const stackedName = plan.model.percent ? "percentStacked" : "stacked";
  const grouping = stacked ? stackedName : kind === "bar" ? "clustered" : "standard";
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
