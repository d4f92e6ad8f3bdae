/** Draws gridlines, the line that marks stand on, and the labels of both axes. */
import { css } from "./color.js";
import type { Sheet } from "./draw.js";
import { waterfallSteps } from "./extent.js";
import { shareOf } from "./plan/axes.js";
import { barBox, valueAt } from "./plan/geometry.js";
import { middleOf } from "./plan/geometry.js";
import { targetName } from "./plan/names.js";
import { ink, mutedInk, rgbOf } from "./plan/paint.js";
import { secondInk, type ChartPlan } from "./plan/plan.js";
import { axisGap, lineHeight, type Ink } from "./plan/text.js";

/** Light lines under the marks, one a tick of the first value axis; none across them. */
export function drawGrid(plan: ChartPlan, sheet: Sheet): void {
  for (const tick of plan.axes[0]?.ticks ?? [])
    drawAcross(plan, sheet, tick, { color: sheet.style.grid, width: 1 });
}

/** A line over the whole plot, at a value of the first axis. */
function drawAcross(
  plan: ChartPlan,
  { ctx }: Sheet,
  value: number,
  { color, width, over = 0 }: { color: string; width: number; over?: number },
): void {
  const { plot, horizontal } = plan;
  const at = snap(valueAt(plan, 0, value));
  ctx.save();
  ctx.lineWidth = width;
  ctx.strokeStyle = css(color);
  ctx.beginPath();
  if (horizontal) {
    ctx.moveTo(at, plot.y - over);
    ctx.lineTo(at, plot.y + plot.height);
  } else {
    ctx.moveTo(plot.x, at);
    ctx.lineTo(plot.x + plot.width + over, at);
  }
  ctx.stroke();
  ctx.restore();
}

/** On the middle of a pixel pair, so that hairlines are sharp. */
const snap = (at: number) => Math.round(at * 2) / 2;

export function drawAxes(plan: ChartPlan, sheet: Sheet): void {
  drawStanding(plan, sheet);
  drawValueLabels(plan, sheet);
  drawCategoryLabels(plan, sheet);
}

/** Bars and areas stand on zero, lines on the foot of the plot; a line that crosses zero is read by it. */
function drawStanding(plan: ChartPlan, sheet: Sheet): void {
  const { min, max } = plan.axes[0] ?? { min: 0, max: 0 };
  if (plan.model.x) return;
  const base = Math.max(min, Math.min(max, 0));
  drawAcross(plan, sheet, base, { color: rgbOf(mutedInk, sheet.style), width: 1 });
}

/** From the end of each step of a waterfall to the beginning of the next. */
export function drawSteps(plan: ChartPlan, { ctx, style }: Sheet): void {
  if (plan.model.kind !== "waterfall") return;
  ctx.save();
  ctx.strokeStyle = css(style.palette.muted);
  ctx.lineWidth = 0.75;
  ctx.beginPath();
  waterfallSteps(plan.model).forEach(({ to }, at) => {
    const [bar, next] = [barBox(plan, 0, at), barBox(plan, 0, at + 1)];
    if (!bar || !next) return;
    const level = snap(valueAt(plan, 0, to));
    if (plan.horizontal) {
      ctx.moveTo(level, bar.y + bar.height / 2);
      ctx.lineTo(level, next.y + next.height / 2);
    } else {
      ctx.moveTo(bar.x + bar.width / 2, level);
      ctx.lineTo(next.x + next.width / 2, level);
    }
  });
  ctx.stroke();
  ctx.restore();
}

/** A dashed line over the marks; its name stands beside it, over it, or in the legend. */
export function drawTarget(plan: ChartPlan, sheet: Sheet): void {
  const { model, names, legend, horizontal, plot, ruler } = plan;
  const { target } = model;
  if (!target) return;
  const { ctx, style, pen, width } = sheet;
  const over = horizontal ? 2 : names ? 6 : 0;
  // On a ground of its own, so that it is seen over dark bars.
  drawAcross(plan, sheet, target.value, { color: style.palette.ground, width: 3.5, over });
  ctx.save();
  ctx.setLineDash([5, 4]);
  drawAcross(plan, sheet, target.value, { color: style.palette.text, width: 1.25, over });
  ctx.restore();
  if (!horizontal || legend?.items.some(({ series }) => series === undefined)) return;
  const own: Ink = { size: plan.labelSize, paint: ink };
  const name = targetName(model);
  const half = ruler.width(name, own) / 2;
  const x = Math.max(half, Math.min(width - half, valueAt(plan, 0, target.value)));
  const y = plot.y - 3 - (own.size * lineHeight) / 2;
  pen.write(name, { x, y, align: "center" }, own);
}

function drawValueLabels(plan: ChartPlan, { pen, width }: Sheet): void {
  const { axes, horizontal, xAxis, plot, labelSize, model, ruler } = plan;
  const [first, second] = axes;
  const own: Ink = { size: labelSize, paint: ink };
  const gap = axisGap(labelSize);
  const half = (labelSize * lineHeight) / 2;
  const foot = plot.y + plot.height + gap + half;
  first?.labels.forEach((label, at) => {
    const place = valueAt(plan, 0, first.ticks[at] ?? 0);
    if (horizontal) pen.write(label, { x: place, y: foot, align: "center" }, own);
    else pen.write(label, { x: plot.x - gap, y: place, align: "right" }, own);
  });
  second?.labels.forEach((label, at) => {
    const y = valueAt(plan, 1, second.ticks[at] ?? 0);
    pen.write(
      label,
      { x: plot.x + plot.width + gap, y, align: "left" },
      { ...own, paint: secondInk(plan) },
    );
  });
  if (!xAxis || !model.x) return;
  let end = -Infinity;
  xAxis.labels.forEach((label, at) => {
    const middle = plot.x + plot.width * shareOf(xAxis, xAxis.ticks[at] ?? 0);
    const own = { size: labelSize, paint: ink };
    const wide = ruler.width(label, own) / 2;
    if (middle - wide < end) return;
    end = middle + wide + 2;
    pen.write(label, { x: middle, y: foot, align: "center" }, own);
  });
  const place = { x: Math.min(width, plot.x + plot.width), y: foot + 2 * half };
  pen.write(model.x.name, { ...place, align: "right" }, own);
}

function drawCategoryLabels(plan: ChartPlan, { pen, width, height }: Sheet): void {
  const { categories, horizontal, plot, ruler, axes } = plan;
  const own: Ink = { size: categories.size, paint: ink };
  const gap = axisGap(plan.labelSize);
  // Numbers of bars below zero stand between them and the names.
  const low = axes[0] && !horizontal ? plan.below : 0;
  for (const { index, lines } of categories.labels) {
    const middle = middleOf(plan, index);
    const block = (lines.length * own.size * lineHeight) / 2;
    if (horizontal) {
      const y = Math.max(block, Math.min(height - block, middle));
      pen.writeLines(lines, { x: plot.x - gap - plan.beside, y, align: "right" }, own);
      continue;
    }
    const half = Math.max(...lines.map((line) => ruler.width(line, own))) / 2;
    const x = Math.max(half, Math.min(width - half, middle));
    const y = plot.y + plot.height + low + gap + block;
    pen.writeLines(lines, { x, y, align: "center" }, own);
  }
}
