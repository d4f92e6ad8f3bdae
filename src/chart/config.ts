/** What Chart.js is told: scales without labels, and one dataset for each series. */
import type { ChartConfiguration, ChartDataset } from "chart.js";
import { css } from "./color.js";
import { drawnValues, waterfallSteps } from "./extent.js";
import type { Series } from "./model.js";
import { isBar, type Axis } from "./plan/axes.js";
import { besides, slotOf } from "./plan/geometry.js";
import { pointRadius, pointsOf } from "./plan/labels.js";
import { ink, rgbOf, type Paint } from "./plan/paint.js";
import { hasBars, type ChartPlan } from "./plan/plan.js";
import { highlightedCategory, markPaint, spokenOf } from "./plan/series-paint.js";

const mostPointMarks = 24;

export function configOf(plan: ChartPlan): ChartConfiguration {
  const { model, axes, horizontal, xAxis } = plan;
  const [valueAxis, labelAxis] = horizontal ? (["x", "y"] as const) : (["y", "x"] as const);
  const limits = ({ min, max }: Pick<Axis, "min" | "max">) => ({ min, max });
  const first = axes[0] ?? { min: 0, max: 1 };
  return {
    // Chart.js mixes kinds by a type on each dataset.
    type: model.x ? "scatter" : hasBars(model) ? "bar" : "line",
    data: {
      labels: model.categories,
      datasets: [...model.series.map((series, at) => dataset(plan, series, at)), ...casings(plan)],
    },
    options: {
      indexAxis: horizontal ? "y" : "x",
      scales: {
        [labelAxis]: xAxis
          ? { type: "linear", display: false, ...limits(xAxis) }
          : {
              type: "category",
              display: false,
              offset: hasBars(model) || model.categories.length === 1,
              stacked: model.stacked,
            },
        [valueAxis]: { type: "linear", display: false, stacked: model.stacked, ...limits(first) },
        ...(axes[1]
          ? { second: { type: "linear", axis: "y", display: false, ...limits(axes[1]) } }
          : {}),
      },
    } as NonNullable<ChartConfiguration["options"]>,
  };
}

/** Under a line over bars: a wider one in the colour of the ground, or it would drown in theirs. */
function casings({ model, style }: ChartPlan): ChartDataset[] {
  if (!hasBars(model)) return [];
  const lines = model.series.filter((series) => !isBar(model, series));
  return lines.map((series) => ({
    type: "line",
    data: series.values,
    borderColor: css(style.palette.ground),
    borderWidth: 6,
    borderJoinStyle: "round",
    pointRadius: 5.5,
    pointBackgroundColor: css(style.palette.ground),
    pointBorderWidth: 0,
    order: 0.5,
    clip: false,
    ...(series.axis === 1 ? { yAxisID: "second" } : {}),
  }));
}

function dataset(plan: ChartPlan, series: Series, at: number): ChartDataset {
  const { model } = plan;
  if (isBar(model, series)) return bars(plan, series, plan.paints[at] ?? ink);
  return model.x ? points(plan, series, at) : line(plan, series, at);
}

const axisOf = (series: Series) => (series.axis === 1 ? { yAxisID: "second" } : {});

function bars(plan: ChartPlan, series: Series, paint: Paint): ChartDataset {
  const { model, style, horizontal } = plan;
  const { slot, group, bars } = slotOf(plan);
  return {
    type: "bar",
    label: series.name,
    // Bars of a waterfall begin where the one before ends.
    data: (model.kind === "waterfall"
      ? waterfallSteps(model).map(({ from, to }) => [from, to])
      : drawnValues(model, series)) as number[],
    backgroundColor: model.categories.map((_, category) =>
      css(rgbOf(markPaint(model, style, paint, category), style)),
    ),
    // A hairline of the ground parts the segments of a stack.
    ...(model.stacked
      ? {
          borderColor: css(style.palette.ground),
          borderWidth: horizontal ? { right: 1 } : { top: 1 },
          borderSkipped: false as const,
        }
      : {}),
    categoryPercentage: group / slot,
    barPercentage: bars > 1 ? besides : 1,
    order: 1,
    ...axisOf(series),
  };
}

function points(plan: ChartPlan, series: Series, at: number): ChartDataset {
  const { model, style, paints } = plan;
  const many = model.categories.length > 200;
  const chosen = highlightedCategory(model);
  const drawn = pointsOf(model, at);
  const isPale = (point: number) => chosen >= 0 && drawn[point] !== chosen;
  const paint = paints[at] ?? ink;
  return {
    type: "scatter",
    label: series.name,
    data: drawn.map((one) => ({ x: model.x?.values[one] ?? 0, y: series.values[one] ?? 0 })),
    backgroundColor: drawn.map((one) =>
      css(rgbOf(markPaint(model, style, paint, one), style), many || model.bubble ? 0.55 : 0.85),
    ),
    borderWidth: model.bubble ? 1 : 0,
    borderColor: css(rgbOf(paint, style)),
    pointRadius: ({ dataIndex }) =>
      model.bubble
        ? pointRadius(plan, drawn[dataIndex] ?? 0)
        : many
          ? 2.5
          : isPale(dataIndex)
            ? 3.5
            : 4.5,
    clip: false,
  };
}

function line(plan: ChartPlan, series: Series, at: number): ChartDataset {
  const { model, style, paints } = plan;
  const color = rgbOf(paints[at] ?? ink, style);
  const isArea = model.kind === "area";
  const hasMarks = !isArea && series.values.length <= mostPointMarks;
  const given = drawnValues(model, series);
  const values = isArea && model.stacked ? given.map((value) => value ?? 0) : given;
  const chosen = spokenOf(model);
  const isLone = (index: number) =>
    (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
  return {
    type: "line",
    label: series.name,
    data: values,
    borderColor: css(color),
    borderWidth: values.length > 500 ? 1 : values.length > 200 ? 1.75 : 2.5,
    borderJoinStyle: "round",
    borderCapStyle: "round",
    backgroundColor: isArea ? css(color, model.stacked ? 0.85 : 0.2) : css(color),
    // A value between two gaps has no line to show it.
    pointRadius: ({ dataIndex }) =>
      dataIndex === chosen && !isArea ? 5.5 : hasMarks ? 3.5 : isLone(dataIndex) ? 2 : 0,
    pointBackgroundColor: css(color),
    pointBorderWidth: 0,
    fill: !isArea ? false : !model.stacked || at === 0 ? "origin" : "-1",
    order: 0,
    clip: false,
    ...axisOf(series),
  };
}
