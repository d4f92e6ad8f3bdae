/** Draws names at the right of the marks, and the numbers and names at them. */
import type { Pt } from "../geometry.js";
import { css } from "./color.js";
import type { Sheet } from "./draw.js";
import { endsOf } from "./plan/ends.js";
import { ink, rgbOf } from "./plan/paint.js";
import type { ChartPlan } from "./plan/plan.js";

export function drawNames(plan: ChartPlan, { pen, ctx, style }: Sheet): void {
  for (const { name, from, x, y } of endsOf(plan)) {
    const paint = name.series === undefined ? ink : (plan.paints[name.series] ?? ink);
    if (Math.abs(y - from.y) > 3) drawLeader(ctx, { from, x, y }, css(rgbOf(paint, style)));
    pen.writeLines(name.lines, { x, y, align: "left" }, name.ink);
  }
}

/** From a line's end to its name that had to make room for others. */
function drawLeader(
  ctx: Sheet["ctx"],
  { from, x, y }: { from: { x: Pt; y: Pt }; x: Pt; y: Pt },
  color: string,
): void {
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = 0.75;
  ctx.beginPath();
  ctx.moveTo(from.x + 3, from.y);
  ctx.lineTo(x - 2, y);
  ctx.stroke();
  ctx.restore();
}

export function drawLabels({ labels, sums, model }: ChartPlan, { pen, style }: Sheet): void {
  const halo = style.palette.ground;
  const isFilled = model.kind === "bar" || model.kind === "waterfall";
  for (const label of labels.flat()) {
    if (!label) continue;
    // Lines would strike it out; on a bar it would have a rim.
    const isOnBar = label.position === "ctr";
    const needsHalo = !isOnBar && (!isFilled || model.target !== undefined);
    pen.write(label.text, label, needsHalo ? { ...label.ink, halo } : label.ink);
  }
  for (const sum of sums) if (sum) pen.write(sum.text, sum, sum.ink);
}
