/** Names at the right of the marks, in their colours: of series where they end, and of the target. */
import type { Chart } from "chart.js";
import type { Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import type { Plan } from "./cartesian.js";
import { css, inkOf } from "./color.js";
import type { Sheet } from "./draw.js";
import { drawnValues } from "./extent.js";
import { formatNumber } from "./format.js";
import type { ChartModel } from "./model.js";
import type { Ink } from "./pen.js";
import { lineHeight, spread, wrap } from "./pen.js";

export interface Name {
  /** Its index; absent: the target. */
  series?: number;
  lines: string[];
  ink: Ink;
}

export interface Names {
  entries: Name[];
  /** Of the longest line. */
  width: Pt;
  /** The series are among them: no legend is needed. */
  ofSeries: boolean;
}

/** What the target is called: `Goal 99.9 %`. */
export function targetName({ target, axes }: ChartModel): string {
  const format = axes[0]?.format;
  return target && format ? `${target.name} ${formatNumber(target.value, format)}` : "";
}

/**
 * Series are named so where they end at the right and their names have room; grouped bars, and what does not
 * fit, need a legend. A target stands among them, or alone.
 */
export function planNames(
  model: ChartModel,
  colors: Rgb[],
  withTarget: boolean,
  sheet: Sheet,
): Names | undefined {
  const target =
    withTarget && model.target ? nameOf(targetName(model), targetInk(sheet), sheet) : undefined;
  const targets = target && !target.cut ? [target] : [];
  const isEnded = model.kind === "line" || model.kind === "area" || model.stacked;
  const isShown = isEnded && !model.horizontal && model.series.length > 1 && model.legend !== true;
  const series = isShown
    ? model.series.map(({ name }, at) => ({
        ...nameOf(name, nameInk(colors[at], sheet), sheet),
        series: at,
      }))
    : [];
  const all = [...series, ...targets];
  const total = all.reduce((sum, { lines, ink }) => sum + lines.length * ink.size * lineHeight, 0);
  // Title, caption and the labels of the axis take about four lines of the height.
  const room = sheet.height - 4 * sheet.style.labelSize * lineHeight;
  const ofSeries = series.length > 0 && !series.some(({ cut }) => cut) && total <= room;
  const entries = ofSeries ? all : targets;
  if (entries.length === 0) return undefined;
  const width = entries.reduce(
    (most, { lines, ink }) =>
      lines.reduce((wide, line) => Math.max(wide, sheet.pen.width(line, ink)), most),
    0,
  );
  return { entries, width, ofSeries };
}

const nameInk = (color: Rgb | undefined, { style }: Sheet): Ink => ({
  size: style.labelSize,
  color: inkOf(color ?? style.text, style),
  bold: true,
});

export const targetInk = ({ style }: Sheet): Ink => ({ size: style.labelSize, color: style.text });

function nameOf(text: string, ink: Ink, { pen, width }: Sheet): Name & { cut: boolean } {
  return { ...wrap(pen, text, ink, Math.min(190, width * 0.26), 2), ink };
}

export function drawNames(chart: Chart, plan: Plan, { pen, ctx, style }: Sheet): void {
  const { names, model, colors } = plan;
  if (!names || plan.horizontal) return;
  const y = chart.scales["y"];
  const ends = names.entries.map(({ series }) =>
    series === undefined
      ? { x: chart.chartArea.right, y: y?.getPixelForValue(model.target?.value ?? 0) ?? 0 }
      : endOf(chart, model, series),
  );
  const middles = spread(
    ends.map((end) => end.y),
    names.entries.map(({ lines, ink }) => lines.length * ink.size * lineHeight),
    chart.chartArea.top - 8,
    chart.chartArea.bottom + (plan.isBars ? 0 : 8),
  );
  const x = ends.reduce((most, end) => Math.max(most, end.x), 0) + 12;
  names.entries.forEach(({ series, lines, ink }, at) => {
    const end = ends[at];
    const middle = middles?.[at] ?? end?.y ?? 0;
    if (!end) return;
    if (Math.abs(middle - end.y) > 3) {
      ctx.save();
      ctx.strokeStyle = css(series === undefined ? style.text : (colors[series] ?? style.text));
      ctx.lineWidth = 0.75;
      ctx.beginPath();
      ctx.moveTo(end.x + 3, end.y);
      ctx.lineTo(x - 2, middle);
      ctx.stroke();
      ctx.restore();
    }
    lines.forEach((line, index) => {
      const lineY = middle + (index - (lines.length - 1) / 2) * ink.size * lineHeight;
      pen.write(line, { x, y: lineY, align: "left" }, ink);
    });
  });
}

/** Where a series ends at the right: its last point, or the middle of its last band or segment. */
function endOf(chart: Chart, model: ChartModel, at: number): { x: Pt; y: Pt } {
  const { data } = chart.getDatasetMeta(at);
  const values = model.series[at]?.values ?? [];
  const last = model.stacked ? values.length - 1 : values.findLastIndex((value) => value !== null);
  const element = data[last]?.getProps(["x", "y", "base", "width"], true) as
    { x: number; y: number; base?: number; width?: number } | undefined;
  const right = chart.chartArea.right;
  if (!element || !Number.isFinite(element.y)) return { x: right, y: chart.chartArea.bottom };
  if (model.kind === "bar")
    return {
      x: element.x + (element.width ?? 0) / 2,
      y: (element.y + (element.base ?? element.y)) / 2,
    };
  if (!model.stacked) return { x: right, y: element.y };
  const y = chart.scales["y"];
  const lastOf = (index: number) => {
    const series = model.series[index];
    return (series && drawnValues(model, series).at(-1)) ?? 0;
  };
  let below = 0;
  for (let index = 0; index < at; index++) below += lastOf(index);
  return { x: right, y: y?.getPixelForValue(below + lastOf(at) / 2) ?? element.y };
}
