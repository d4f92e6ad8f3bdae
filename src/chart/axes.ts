/** Gridlines, the zero line, and the labels of both axes. */
import type { Chart } from "chart.js";
import type { Plan } from "./cartesian.js";
import { css, inkOf } from "./color.js";
import type { Sheet } from "./draw.js";
import { waterfallSteps } from "./extent.js";
import { targetInk, targetName } from "./names.js";
import { lineHeight } from "./pen.js";

const gap = 8;

/** Light lines under the marks, one a tick of the first value axis; none across them. */
export function drawGrid(chart: Chart, plan: Plan, { ctx, style }: Sheet): void {
  const scale = chart.scales[plan.horizontal ? "x" : "y"];
  const area = chart.chartArea;
  if (!scale) return;
  ctx.save();
  ctx.lineWidth = 1;
  ctx.strokeStyle = css(style.grid);
  for (const tick of plan.axes[0]?.scale.ticks ?? []) {
    const at = snap(scale.getPixelForValue(tick));
    ctx.beginPath();
    if (plan.horizontal) {
      ctx.moveTo(at, area.top);
      ctx.lineTo(at, area.bottom);
    } else {
      ctx.moveTo(area.left - plan.inset, at);
      ctx.lineTo(area.right, at);
    }
    ctx.stroke();
  }
  ctx.restore();
}

/** On the middle of a pixel pair, so that hairlines are sharp. */
const snap = (at: number) => Math.round(at * 2) / 2;

export function drawAxes(chart: Chart, plan: Plan, sheet: Sheet): void {
  drawZeroLine(chart, plan, sheet);
  drawValueLabels(chart, plan, sheet);
  drawCategoryLabels(chart, plan, sheet);
}

/** Bars and areas stand on it; lines that cross it are read by it. */
function drawZeroLine(chart: Chart, plan: Plan, { ctx, style }: Sheet): void {
  const scale = chart.scales[plan.horizontal ? "x" : "y"];
  const { min, max } = plan.axes[0]?.scale ?? { min: 0, max: 0 };
  if (!scale || min > 0 || max < 0 || plan.model.x) return;
  if (plan.model.kind === "line" && min === 0) return;
  const area = chart.chartArea;
  const at = snap(scale.getPixelForValue(0));
  ctx.save();
  ctx.strokeStyle = css(style.muted);
  ctx.lineWidth = 1;
  ctx.beginPath();
  if (plan.horizontal) {
    ctx.moveTo(at, area.top);
    ctx.lineTo(at, area.bottom);
  } else {
    ctx.moveTo(area.left, at);
    ctx.lineTo(area.right, at);
  }
  ctx.stroke();
  ctx.restore();
}

/** From the end of each step of a waterfall to the beginning of the next. */
export function drawSteps(chart: Chart, plan: Plan, { ctx, style }: Sheet): void {
  if (plan.model.kind !== "waterfall") return;
  const scale = chart.scales[plan.horizontal ? "x" : "y"];
  const bars = chart.getDatasetMeta(0).data;
  if (!scale) return;
  ctx.save();
  ctx.strokeStyle = css(style.muted);
  ctx.lineWidth = 0.75;
  ctx.beginPath();
  waterfallSteps(plan.model).forEach(({ to }, at) => {
    const [bar, next] = [bars[at], bars[at + 1]];
    if (!bar || !next) return;
    const level = snap(scale.getPixelForValue(to));
    if (plan.horizontal) {
      ctx.moveTo(level, bar.y);
      ctx.lineTo(level, next.y);
    } else {
      ctx.moveTo(bar.x, level);
      ctx.lineTo(next.x, level);
    }
  });
  ctx.stroke();
  ctx.restore();
}

/** A dashed line over the marks; its name stands beside it, over it, or in the legend. */
export function drawTarget(chart: Chart, plan: Plan, sheet: Sheet): void {
  const { target } = plan.model;
  const scale = chart.scales[plan.horizontal ? "x" : "y"];
  if (!target || !scale) return;
  const { ctx, style, pen, width } = sheet;
  const area = chart.chartArea;
  const at = snap(scale.getPixelForValue(target.value));
  ctx.save();
  ctx.beginPath();
  if (plan.horizontal) {
    ctx.moveTo(at, area.top - 2);
    ctx.lineTo(at, area.bottom);
  } else {
    ctx.moveTo(area.left - plan.inset, at);
    ctx.lineTo(area.right + (plan.names ? 6 : 0), at);
  }
  // On a ground of its own, so that it is seen over dark bars.
  ctx.strokeStyle = css(style.ground, 0.75);
  ctx.lineWidth = 3.5;
  ctx.stroke();
  ctx.strokeStyle = css(style.text);
  ctx.lineWidth = 1.25;
  ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.restore();
  const isNamed = plan.names?.entries.some(({ series }) => series === undefined);
  if (!plan.horizontal || !isNamed) return;
  const ink = targetInk(sheet);
  const name = targetName(plan.model);
  const half = pen.width(name, ink) / 2;
  const x = Math.max(half, Math.min(width - half, at));
  pen.writeIfFree(name, { x, y: area.top - 3 - (ink.size * lineHeight) / 2, align: "center" }, ink);
}

function drawValueLabels(chart: Chart, plan: Plan, sheet: Sheet): void {
  const { pen, style } = sheet;
  const { ink, axes, horizontal, xAxis } = plan;
  const area = chart.chartArea;
  const [first, second] = axes;
  const scale = chart.scales[horizontal ? "x" : "y"];
  first?.labels.forEach((label, at) => {
    const position = scale?.getPixelForValue(first.scale.ticks[at] ?? 0) ?? 0;
    if (horizontal) {
      const y = area.bottom + gap + (ink.size * lineHeight) / 2;
      pen.writeIfFree(label, { x: position, y, align: "center" }, ink);
    } else {
      const x = area.left - gap - plan.inset;
      pen.writeIfFree(label, { x, y: position, align: "right" }, ink);
    }
  });
  second?.labels.forEach((label, at) => {
    const y = chart.scales["second"]?.getPixelForValue(second.scale.ticks[at] ?? 0) ?? 0;
    const only = plan.model.series.findIndex(({ axis }) => axis === 1);
    const color = inkOf(plan.colors[only] ?? style.muted, style);
    pen.writeIfFree(label, { x: area.right + gap, y, align: "left" }, { ...ink, color });
  });
  if (!xAxis || !plan.model.x) return;
  const y = area.bottom + gap + (ink.size * lineHeight) / 2;
  xAxis.labels.forEach((label, at) => {
    const x = chart.scales["x"]?.getPixelForValue(xAxis.scale.ticks[at] ?? 0) ?? 0;
    pen.writeIfFree(label, { x, y, align: "center" }, ink);
  });
  pen.writeIfFree(
    plan.model.x.name,
    { x: area.right, y: y + ink.size * lineHeight, align: "right" },
    ink,
  );
}

function drawCategoryLabels(chart: Chart, plan: Plan, sheet: Sheet): void {
  const { pen, width, height, style } = sheet;
  const { categories, horizontal } = plan;
  const area = chart.chartArea;
  const scale = chart.scales[horizontal ? "y" : "x"];
  const ink = { size: categories.size, color: horizontal ? style.text : style.muted };
  for (const { index, lines } of categories.labels) {
    const position = scale?.getPixelForValue(index) ?? 0;
    lines.forEach((line, at) => {
      const step = ink.size * lineHeight;
      if (horizontal) {
        const half = (lines.length * step) / 2;
        const middle = Math.max(half, Math.min(height - half, position));
        const y = middle + (at - (lines.length - 1) / 2) * step;
        pen.writeIfFree(line, { x: area.left - gap, y, align: "right" }, ink);
      } else {
        const half = pen.width(line, ink) / 2;
        const x = Math.max(half, Math.min(width - half, position));
        pen.writeIfFree(
          line,
          { x, y: area.bottom + gap + (at + 0.5) * step, align: "center" },
          ink,
        );
      }
    });
  }
}
