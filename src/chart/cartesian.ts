/** Draws lines, areas, bars and points as they are planned: Chart.js the marks, the rest is drawn here. */
import type { Chart } from "chart.js";
import { drawAxes, drawGrid, drawSteps, drawTarget } from "./axes.js";
import { configOf } from "./config.js";
import type { Sheet } from "./draw.js";
import { drawHeading, drawLegend } from "./legend.js";
import type { ChartModel } from "./model.js";
import { drawLabels, drawNames } from "./names.js";
import { planCartesian } from "./plan/plan.js";

export function drawCartesian(model: ChartModel, sheet: Sheet): Chart {
  const plan = planCartesian(model, sheet.style, sheet);
  const { plot } = plan;
  const margins = {
    top: plot.y,
    left: plot.x,
    right: sheet.width - plot.x - plot.width,
    bottom: sheet.height - plot.y - plot.height,
  };
  return sheet.render(configOf(plan), margins, {
    before: () => {
      drawGrid(plan, sheet);
      drawSteps(plan, sheet);
    },
    after: () => {
      drawHeading(plan.heading, plan.labelSize, plan.ruler, sheet);
      if (plan.legend) drawLegend(plan.legend, sheet);
      drawAxes(plan, sheet);
      drawTarget(plan, sheet);
      drawNames(plan, sheet);
      drawLabels(plan, sheet);
    },
  });
}
