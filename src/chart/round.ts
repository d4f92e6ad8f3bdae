/** Pie and doughnut: the ring at the left, its slices named in a list beside it. */
import type { Chart, ChartConfiguration } from "chart.js";
import type { Pt } from "../geometry.js";
import { css } from "./color.js";
import type { Sheet } from "./draw.js";
import { formatNumber } from "./format.js";
import { drawMark, placeHeading } from "./legend.js";
import type { ChartModel, NumberFormat } from "./model.js";
import { seriesColors } from "./palette.js";
import { lineHeight, wrap } from "./pen.js";
import { planSliceList, isInPercent } from "./slice-list.js";

const plain: NumberFormat = { prefix: "", suffix: "", decimals: 0, short: true };

export function drawRound(model: ChartModel, sheet: Sheet): Chart {
  const { width, height, style, pen } = sheet;
  const [series] = model.series;
  const values = (series?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const colors = seriesColors(model, style);
  const isWide = width >= height * 1.25;
  const heading = placeHeading(
    { title: model.title, caption: "", items: [], rightItems: [] },
    sheet,
  );
  const top = heading.height;
  const room = height - top;
  const gap = style.labelSize * 2;

  // The ring gives way to the list, down to the half of what it could be.
  const ringMost = isWide ? Math.min(room, width * 0.5) : Math.min(room, width);
  const list = planSliceList(
    model,
    isWide
      ? { width: width - gap - ringMost * 0.5, height: room }
      : { width, height: Math.max(room * 0.5, room - gap / 2 - width) },
    sheet,
  );
  const listHeight = list.rowHeights.reduce((sum, one) => sum + one, 0);
  const ring = Math.max(
    40,
    isWide
      ? Math.min(room, width - list.width - gap, width * 0.5)
      : Math.min(width, room - listHeight - gap / 2),
  );
  // Ring and list stand together in the middle of the picture's width.
  const left = isWide ? Math.max(0, (width - ring - gap - list.width) / 2) : (width - ring) / 2;
  const ringTop = isWide ? top + (room - ring) / 2 : top;
  const listLeft = isWide ? left + ring + gap : Math.max(0, (width - list.width) / 2);
  const listTop = isWide ? top + Math.max(0, (room - listHeight) / 2) : top + ring + gap / 2;

  return sheet.render(
    {
      type: "doughnut",
      data: {
        labels: model.categories,
        datasets: [
          {
            data: values,
            backgroundColor: colors.map((color) => css(color)),
            borderColor: css(style.ground),
            borderWidth: values.filter((value) => value > 0).length > 1 ? 2 : 0,
          },
        ],
      },
      options: {
        cutout: model.kind === "pie" ? 0 : "62%",
      } as NonNullable<ChartConfiguration["options"]>,
    },
    {
      top: ringTop,
      left,
      right: width - left - ring,
      bottom: height - ringTop - ring,
    },
    {
      after: () => {
        heading.draw();
        if (model.kind === "doughnut")
          drawSum(model, { x: left + ring / 2, y: ringTop + ring / 2 }, ring * 0.62, sheet);
        let y = listTop;
        list.rows.forEach((row, at) => {
          const rowHeight = list.rowHeights[at] ?? 0;
          const middle = y + rowHeight / 2;
          drawMark(
            { name: "", color: colors[at] ?? style.muted, mark: "square" },
            listLeft,
            middle,
            sheet,
          );
          row.lines.forEach((line, index) => {
            const shift = (index - (row.lines.length - 1) / 2) * list.ink.size * lineHeight;
            pen.write(
              line,
              { x: listLeft + list.nameAt, y: middle + shift, align: "left" },
              list.ink,
            );
          });
          pen.write(
            row.value,
            { x: listLeft + list.valueEnd, y: middle, align: "right" },
            list.strong,
          );
          pen.write(
            row.also,
            { x: listLeft + list.alsoEnd, y: middle, align: "right" },
            list.faint,
          );
          y += rowHeight;
        });
      },
    },
  );
}

/** The whole in the hole: the sum of the amounts and what they are, where that fits. */
function drawSum(model: ChartModel, middle: { x: Pt; y: Pt }, hole: Pt, sheet: Sheet): void {
  const { pen, style } = sheet;
  const [series] = model.series;
  const format = series?.also?.format ?? model.axes[0]?.format ?? plain;
  const values = series?.also?.values ?? series?.values ?? [];
  const isPercent = isInPercent(values, format);
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const strong = { size: style.labelSize * 2, color: style.text, bold: true };
  const faint = { size: style.labelSize, color: style.muted };
  const number = isPercent ? "" : formatNumber(sum, format);
  const name = wrap(pen, series?.also?.name ?? series?.name ?? "", faint, hole * 0.8, 2);
  const lines = name.cut ? [] : name.lines.filter(Boolean);
  const height = (number ? strong.size * lineHeight : 0) + lines.length * faint.size * lineHeight;
  if (pen.width(number, strong) > hole * 0.8 || height > hole * 0.75) return;
  let y = middle.y - height / 2;
  if (number) {
    y += (strong.size * lineHeight) / 2;
    pen.write(number, { x: middle.x, y, align: "center" }, strong);
    y += (strong.size * lineHeight) / 2;
  }
  for (const line of lines) {
    pen.write(line, { x: middle.x, y: y + (faint.size * lineHeight) / 2, align: "center" }, faint);
    y += faint.size * lineHeight;
  }
}
