/** Draws a pie or doughnut with its list. */
import type { Chart, ChartConfiguration } from "chart.js";
import { css } from "./color.js";
import type { Sheet } from "./draw.js";
import { drawHeading, drawMark } from "./legend.js";
import type { ChartModel } from "./model.js";
import { ink, rgbOf } from "./plan/paint.js";
import { planRound, sumInk, type RoundPlan } from "./plan/round.js";
import { lineHeight } from "./plan/text.js";

export function drawRound(model: ChartModel, sheet: Sheet): Chart {
  const { width, height, style } = sheet;
  const plan = planRound(model, style, sheet);
  const { ring, paints, hole } = plan;
  const values = (model.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  return sheet.render(
    {
      type: "doughnut",
      data: {
        labels: model.categories,
        datasets: [
          {
            data: values,
            backgroundColor: paints.map((paint) => css(rgbOf(paint, style))),
            borderColor: css(style.palette.ground),
            borderWidth: values.filter((value) => value > 0).length > 1 ? 2 : 0,
          },
        ],
      },
      options: { cutout: `${hole * 100}%` } as NonNullable<ChartConfiguration["options"]>,
    },
    {
      top: ring.y,
      left: ring.x,
      right: width - ring.x - ring.width,
      bottom: height - ring.y - ring.height,
    },
    {
      after: () => {
        drawHeading(plan.heading, plan.labelSize, plan.ruler, sheet);
        drawSum(plan, sheet);
        drawList(plan, sheet);
      },
    },
  );
}

function drawSum({ ring, sum, labelSize }: RoundPlan, { pen }: Sheet): void {
  const x = ring.x + ring.width / 2;
  const numberHeight = sum.number === "" ? 0 : sum.size * lineHeight;
  const nameHeight = sum.name.length * labelSize * lineHeight;
  const top = ring.y + ring.height / 2 - (numberHeight + nameHeight) / 2;
  pen.write(sum.number, { x, y: top + numberHeight / 2, align: "center" }, sumInk(sum.size));
  pen.writeLines(
    sum.name,
    { x, y: top + numberHeight + nameHeight / 2, align: "center" },
    { size: labelSize, paint: ink },
  );
}

function drawList({ list, listBox, paints }: RoundPlan, sheet: Sheet): void {
  const { pen } = sheet;
  const { size, nameAt, valueEnd, alsoEnd } = list;
  const { x } = listBox;
  let top = listBox.y;
  list.rows.forEach(({ lines, value, also }, at) => {
    const height = list.rowHeights[at] ?? 0;
    const y = top + height / 2;
    drawMark({ paint: paints[at] ?? ink, mark: "square", x, y }, sheet);
    pen.writeLines(lines, { x: x + nameAt, y, align: "left" }, { size, paint: ink });
    pen.write(value, { x: x + valueEnd, y, align: "right" }, { size, paint: ink, bold: true });
    pen.write(also, { x: x + alsoEnd, y, align: "right" }, { size, paint: ink });
    top += height;
  });
}
