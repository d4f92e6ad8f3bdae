/** Values around a centre: one axis a category, one outline a series. */
import type { Chart, ChartConfiguration } from "chart.js";
import type { Pt } from "../geometry.js";
import { css, inkOf } from "./color.js";
import type { Sheet } from "./draw.js";
import { extentOf } from "./extent.js";
import { placeHeading } from "./legend.js";
import type { ChartModel } from "./model.js";
import { seriesColors } from "./palette.js";
import type { Ink } from "./pen.js";
import { lineHeight, wrap } from "./pen.js";
import { niceScale, tickLabels } from "./scale.js";
import type { Scale } from "./scale.js";

const least = 10;
const gap = 7;

export function drawRadar(model: ChartModel, sheet: Sheet): Chart {
  const { width, height, style, pen } = sheet;
  const colors = seriesColors(model, style);
  const single = model.series.length === 1 && model.legend !== true;
  const heading = placeHeading(
    {
      title: model.title,
      caption: single ? (model.series[0]?.name ?? "") : (model.axes[0]?.name ?? ""),
      items:
        single || model.legend === false
          ? []
          : model.series.map(({ name }, at) => ({ name, color: colors[at] ?? "", mark: "line" })),
      rightItems: [],
    },
    sheet,
  );
  const { low, high } = extentOf(model, 0);
  const scale = niceScale(low > high ? [] : [0, high], { zero: true });
  const room = height - heading.height;
  const plan = planLabels(model, width, room, sheet);
  const top = heading.height + plan.above;
  const centre = { x: width / 2, y: top + plan.radius };
  return sheet.render(
    configOf(model, colors, scale),
    {
      top: centre.y - plan.radius,
      left: centre.x - plan.radius,
      right: width - centre.x - plan.radius,
      bottom: height - centre.y - plan.radius,
    },
    {
      before: () => drawWeb(model.categories.length, scale, centre, plan.radius, sheet),
      after: () => {
        heading.draw();
        plan.labels.forEach(({ lines, ink }, at) => {
          const spoke = angleOf(at, model.categories.length);
          const x = centre.x + Math.cos(spoke) * (plan.radius + gap);
          const rise = Math.sin(spoke);
          const block = lines.length * ink.size * lineHeight;
          const y = centre.y + rise * (plan.radius + gap) + (rise * block) / 2;
          const align =
            Math.abs(Math.cos(spoke)) < 0.1 ? "center" : Math.cos(spoke) > 0 ? "left" : "right";
          lines.forEach((line, index) => {
            const lineY = y + (index - (lines.length - 1) / 2) * ink.size * lineHeight;
            pen.writeIfFree(line, { x, y: lineY, align }, ink);
          });
        });
        drawTicks(model, scale, centre, plan.radius, sheet);
      },
    },
  );
}

/** The first spoke points up, the others follow the clock. */
const angleOf = (at: number, count: number) => (at / count) * 2 * Math.PI - Math.PI / 2;

interface LabelPlan {
  labels: { lines: string[]; ink: Ink }[];
  radius: Pt;
  /** From the heading to the outermost ring. */
  above: Pt;
}

/** The largest web that leaves each label its room at the sides, above and below. */
function planLabels(model: ChartModel, width: Pt, room: Pt, { pen, style }: Sheet): LabelPlan {
  const count = model.categories.length;
  const at = (size: Pt): LabelPlan & { whole: boolean } => {
    const ink: Ink = { size, color: style.text };
    const wrapped = model.categories.map((name) => wrap(pen, name, ink, width * 0.28, 2));
    const heights = wrapped.map(({ lines }) => lines.length * size * lineHeight);
    const tallest = heights.reduce((most, one) => Math.max(most, one), 0);
    const around = tallest + gap;
    const sideways = wrapped.reduce((most, { lines }, index) => {
      const cos = Math.abs(Math.cos(angleOf(index, count)));
      if (cos < 0.1) return most;
      const widest = lines.reduce((wide, line) => Math.max(wide, pen.width(line, ink)), 0);
      return Math.min(most, (width / 2 - widest) / cos - gap);
    }, Infinity);
    const radius = Math.max(20, Math.min((room - 2 * around) / 2, sideways));
    const above = Math.max(around, (room - 2 * radius) / 2);
    return {
      labels: wrapped.map(({ lines }) => ({ lines, ink })),
      radius,
      above,
      whole: wrapped.every(({ cut }) => !cut),
    };
  };
  const normal = at(style.labelSize);
  return normal.whole ? normal : at(least);
}

function configOf(model: ChartModel, colors: string[], scale: Scale): ChartConfiguration {
  return {
    type: "radar",
    data: {
      labels: model.categories,
      datasets: model.series.map(({ name, values }, at) => ({
        label: name,
        data: values,
        borderColor: css(colors[at] ?? ""),
        borderWidth: 2.5,
        backgroundColor: css(colors[at] ?? "", model.series.length > 3 ? 0 : 0.12),
        pointBackgroundColor: css(colors[at] ?? ""),
        pointBorderWidth: 0,
        pointRadius: 3,
        spanGaps: false,
      })),
    },
    options: { scales: { r: { display: false, min: scale.min, max: scale.max } } } as NonNullable<
      ChartConfiguration["options"]
    >,
  };
}

function drawWeb(
  count: number,
  { ticks, max }: Scale,
  centre: { x: Pt; y: Pt },
  radius: Pt,
  { ctx, style }: Sheet,
): void {
  ctx.save();
  ctx.strokeStyle = css(style.grid);
  ctx.lineWidth = 1;
  const point = (at: number, length: Pt) => ({
    x: centre.x + Math.cos(angleOf(at, count)) * length,
    y: centre.y + Math.sin(angleOf(at, count)) * length,
  });
  ctx.beginPath();
  for (const tick of ticks) {
    for (let at = 0; at <= count; at++) {
      const { x, y } = point(at, (radius * tick) / max);
      if (at === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
  }
  for (let at = 0; at < count; at++) {
    const { x, y } = point(at, radius);
    ctx.moveTo(centre.x, centre.y);
    ctx.lineTo(x, y);
  }
  ctx.stroke();
  ctx.restore();
}

/** Beside the spoke that points up. */
function drawTicks(
  model: ChartModel,
  scale: Scale,
  centre: { x: Pt; y: Pt },
  radius: Pt,
  { pen, style }: Sheet,
): void {
  const format = model.axes[0]?.format;
  if (!format || model.labels === false) return;
  const ink: Ink = {
    size: Math.max(least, style.labelSize - 2),
    color: inkOf(style.muted, style),
    halo: style.ground,
  };
  tickLabels(scale, format).forEach((label, at) => {
    const tick = scale.ticks[at] ?? 0;
    if (tick === 0) return;
    const y = centre.y - (radius * tick) / scale.max;
    pen.writeIfFree(label, { x: centre.x + 5, y: y + ink.size / 2, align: "left" }, ink);
  });
}
