/** Draws values around a centre: one axis a category, one outline a series. */
import type { Chart, ChartConfiguration } from "chart.js";
import type { Pt } from "../geometry.js";
import { css } from "./color.js";
import type { Sheet } from "./draw.js";
import { drawHeading, drawLegend } from "./legend.js";
import type { ChartModel } from "./model.js";
import { ink, rgbOf } from "./plan/paint.js";
import { angleOf, planRadar, type RadarPlan } from "./plan/radar.js";
import { leastLabel, lineHeight } from "./plan/text.js";

export function drawRadar(model: ChartModel, sheet: Sheet): Chart {
  const plan = planRadar(model, sheet.style, sheet);
  const { centre, radius } = plan;
  return sheet.render(
    configOf(plan),
    {
      top: centre.y - radius,
      left: centre.x - radius,
      right: sheet.width - centre.x - radius,
      bottom: sheet.height - centre.y - radius,
    },
    {
      before: () => drawWeb(plan, sheet),
      after: () => {
        drawHeading(plan.heading, plan.labelSize, plan.ruler, sheet);
        if (plan.legend) drawLegend(plan.legend, sheet);
        for (const { lines, ...place } of plan.spokes)
          sheet.pen.writeLines(lines, place, { size: plan.spokeSize, paint: ink });
        drawTicks(plan, sheet);
      },
    },
  );
}

function configOf({ model, paints, axis, style }: RadarPlan): ChartConfiguration {
  return {
    type: "radar",
    data: {
      labels: model.categories,
      datasets: model.series.map(({ name, values }, at) => {
        const color = rgbOf(paints[at] ?? ink, style);
        return {
          label: name,
          data: values,
          borderColor: css(color),
          borderWidth: 2.5,
          backgroundColor: css(color, 0),
          pointBackgroundColor: css(color),
          pointBorderWidth: 0,
          pointRadius: 3,
          spanGaps: false,
        };
      }),
    },
    options: { scales: { r: { display: false, min: axis.min, max: axis.max } } } as NonNullable<
      ChartConfiguration["options"]
    >,
  };
}

function drawWeb({ model, axis, centre, radius }: RadarPlan, { ctx, style }: Sheet): void {
  const count = model.categories.length;
  const { ticks, max } = axis;
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
function drawTicks({ model, axis, centre, radius }: RadarPlan, { pen, style }: Sheet): void {
  if (model.labels === false) return;
  const own = { size: leastLabel, paint: ink, halo: style.palette.ground };
  let last = Infinity;
  axis.labels.forEach((label, at) => {
    const tick = axis.ticks[at] ?? 0;
    const y = centre.y - (radius * tick) / axis.max + own.size / 2;
    if (tick === 0 || last - y < own.size * lineHeight) return;
    last = y;
    pen.write(label, { x: centre.x + 5, y, align: "left" }, own);
  });
}
