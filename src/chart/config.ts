/** What Chart.js is told: scales without labels, and one dataset for each series. */
import type { ChartConfiguration, ChartDataset } from "chart.js";
import type { Axis, Plan } from "./cartesian.js";
import { css } from "./color.js";
import type { Sheet } from "./draw.js";
import { drawnValues, waterfallSteps } from "./extent.js";
import type { ChartModel, Series } from "./model.js";
import { highlightedCategory, markColor } from "./palette.js";

const mostPointMarks = 24;
/** The part of its slot that a bar fills, or a group of them: half a bar is left between. */
export const barShare = (bars: number) => bars / (bars + 0.5);
export const thickest = { upright: 120, horizontal: 48 };
const thickestOf = (horizontal: boolean, bars: number) =>
  horizontal ? thickest.horizontal : thickest.upright / Math.min(bars, 2);

export const isBar = (model: ChartModel, series: Series) =>
  ["bar", "waterfall"].includes(series.kind ?? model.kind);

export function configOf(plan: Plan, sheet: Sheet): ChartConfiguration {
  const { model, axes, horizontal, xAxis } = plan;
  const [valueAxis, labelAxis] = horizontal ? (["x", "y"] as const) : (["y", "x"] as const);
  const limits = ({ scale }: Axis) => ({ min: scale.min, max: scale.max });
  const first = axes[0] ?? { scale: { min: 0, max: 1, ticks: [] }, labels: [], format: undefined };
  return {
    // Chart.js mixes kinds by a type on each dataset.
    type: model.x ? "scatter" : model.series.some((one) => isBar(model, one)) ? "bar" : "line",
    data: {
      labels: model.categories,
      datasets: [
        ...model.series.map((series, at) => dataset(plan, series, at, sheet)),
        ...casings(plan, sheet),
      ],
    },
    options: {
      indexAxis: horizontal ? "y" : "x",
      scales: {
        [labelAxis]: xAxis
          ? { type: "linear", display: false, ...limits(xAxis) }
          : {
              type: "category",
              display: false,
              offset: model.kind === "bar" || model.kind === "waterfall",
              stacked: model.stacked,
            },
        [valueAxis]: {
          type: "linear",
          display: false,
          stacked: model.stacked,
          min: first.scale.min,
          max: first.scale.max,
        },
        ...(axes[1]
          ? { second: { type: "linear", axis: "y", display: false, ...limits(axes[1]) } }
          : {}),
      },
    } as NonNullable<ChartConfiguration["options"]>,
  };
}

/** Under a line over bars: a wider one in the colour of the ground, or it would drown in theirs. */
function casings({ model }: Plan, { style }: Sheet): ChartDataset[] {
  if (!model.series.some((series) => isBar(model, series))) return [];
  const lines = model.series.filter((series) => !isBar(model, series));
  return lines.map((series) => ({
    type: "line",
    data: series.values,
    borderColor: css(style.ground),
    borderWidth: 6,
    borderJoinStyle: "round",
    pointRadius: 5.5,
    pointBackgroundColor: css(style.ground),
    pointBorderWidth: 0,
    order: 0.5,
    clip: false,
    ...(series.axis === 1 ? { yAxisID: "second" } : {}),
  }));
}

function dataset(plan: Plan, series: Series, at: number, sheet: Sheet): ChartDataset {
  const { model, colors, horizontal } = plan;
  const color = colors[at] ?? "";
  const axis = series.axis === 1 ? { yAxisID: "second" } : {};
  if (isBar(model, series)) {
    const bars = model.stacked ? 1 : model.series.filter((one) => isBar(model, one)).length;
    const { margins } = plan;
    const length = horizontal
      ? sheet.height - margins.top - margins.bottom
      : sheet.width - margins.left - margins.right;
    const slot = Math.max(1, length) / Math.max(1, model.categories.length);
    return {
      type: "bar",
      label: series.name,
      // Bars of a waterfall begin where the one before ends.
      data: (model.kind === "waterfall"
        ? waterfallSteps(model).map(({ from, to }) => [from, to])
        : drawnValues(model, series)) as number[],
      backgroundColor: model.categories.map((_, category) =>
        css(markColor(model, sheet.style, color, category)),
      ),
      // A hairline of the ground parts the segments of a stack.
      ...(model.stacked
        ? {
            borderColor: css(sheet.style.ground),
            borderWidth: horizontal ? { right: 1 } : { top: 1 },
            borderSkipped: false as const,
          }
        : {}),
      categoryPercentage: Math.min(barShare(bars), (bars * thickestOf(horizontal, bars)) / slot),
      barPercentage: bars > 1 ? 0.94 : 1,
      order: 1,
      ...axis,
    };
  }
  if (model.x) {
    const many = model.categories.length > 200;
    const chosen = highlightedCategory(model);
    const drawn = pointsOf(model, series);
    const isPale = (point: number) => chosen >= 0 && drawn[point] !== chosen;
    return {
      type: "scatter",
      label: series.name,
      data: drawn.map((at) => ({ x: model.x?.values[at] ?? 0, y: series.values[at] ?? 0 })),
      backgroundColor: drawn.map((at) =>
        css(markColor(model, sheet.style, color, at), many || model.bubble ? 0.55 : 0.85),
      ),
      borderWidth: model.bubble ? 1 : 0,
      borderColor: css(color),
      pointRadius: ({ dataIndex }) =>
        model.bubble
          ? bubbleRadius(model, drawn[dataIndex] ?? 0, sheet)
          : many
            ? 2.5
            : isPale(dataIndex)
              ? 3.5
              : 4.5,
      clip: false,
    };
  }
  const isArea = model.kind === "area";
  const hasMarks = !isArea && series.values.length <= mostPointMarks;
  const given = drawnValues(model, series);
  const values = isArea && model.stacked ? given.map((value) => value ?? 0) : given;
  const chosen = highlightedCategory(model);
  const isLone = (index: number) =>
    (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
  const fill = css(color, model.stacked ? 0.85 : 0.2);
  return {
    type: "line",
    label: series.name,
    data: values,
    borderColor: css(color),
    borderWidth: values.length > 500 ? 1 : values.length > 200 ? 1.75 : 2.5,
    borderJoinStyle: "round",
    borderCapStyle: "round",
    backgroundColor: isArea ? fill : css(color),
    // A value between two gaps has no line to show it.
    pointRadius: ({ dataIndex }) =>
      dataIndex === chosen ? 6 : hasMarks ? 3.5 : isLone(dataIndex) ? 2 : 0,
    pointBackgroundColor: css(color),
    pointBorderWidth: 0,
    fill: !isArea ? false : !model.stacked || at === 0 ? "origin" : "-1",
    order: 0,
    clip: false,
    ...axis,
  };
}

/** The categories that a series of points has, in order. */
export function pointsOf({ x }: ChartModel, series: Series): number[] {
  return series.values.flatMap((y, at) =>
    y === null || (x?.values[at] ?? null) === null ? [] : [at],
  );
}

/** By area: twice as much is twice as large. */
export function bubbleRadius({ bubble }: ChartModel, at: number, { width, height }: Sheet): number {
  const most = (bubble?.values ?? []).reduce<number>((all, one) => Math.max(all, one ?? 0), 0);
  const share = most > 0 ? Math.max(0, bubble?.values[at] ?? 0) / most : 0;
  return Math.max(2, Math.sqrt(share) * Math.min(width, height) * 0.075);
}
