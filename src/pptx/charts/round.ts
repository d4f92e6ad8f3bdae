/** Pie and doughnut: the ring at the left, its slices named in the legend beside it. */
import { formatNumber } from "../../chart/format.js";
import type { ChartModel } from "../../chart/model.js";
import type { Box, Pt, Size } from "../../geometry.js";
import type { Look } from "../../scene/look.js";
import { xml, type Markup } from "../../opc/xml/markup.js";
import type { ChartParts } from "./chart-space.js";
import {
  fillMarkup,
  greyPaint,
  ground,
  ink,
  inkOnPaint,
  lineMarkup,
  seriesPaint,
} from "./colors.js";
import { manualLayout, part, planHeading, share } from "./heading.js";
import { labelsMarkup, type Label, type PointLabels } from "./labels.js";
import { cellCode, labelCode, percentCode } from "./numbers.js";
import { cellReference, columnLetters, nameReference, sheetName, type Column } from "./sheet.js";
import { lineHeight, rulerOf, textProperties, type Ruler } from "./text.js";

/** Of the ring, in percent. */
const hole = 62;
/** A smaller share of the whole has no room for its number. */
const leastInside = 0.06;

export function roundChart(model: ChartModel, size: Size, look: Look, lang: string): ChartParts {
  const ruler = rulerOf(look);
  const labelSize = Math.max(10, look.chart.labelSize);
  const title = planHeading(model, undefined, size, labelSize, ruler);
  const { ring, legend, textSize } = placeRound(model, size, title.height, labelSize, ruler);
  const { columns, sum } = columnsOf(model);
  const highlight = model.categories.indexOf(model.highlight ?? "");
  let others = 0;
  const paints = model.categories.map((_, at) => {
    if (highlight < 0) return seriesPaint(at, look);
    return highlight === at ? seriesPaint(0, look) : greyPaint(look, others++);
  });
  const slices = paints.map(
    (paint, at) => xml`<c:dPt>
      <c:idx val="${at}"/><c:bubble3D val="0"/>
      <c:spPr>${fillMarkup(paint)}${lineMarkup(ground, 1.5)}</c:spPr>
    </c:dPt>`,
  );
  const inks = paints.map((paint) => inkOnPaint(paint, look));
  const labels = sliceLabels(model, ring.width, labelSize).map((label, at) =>
    label && !label.offset && label.position !== "outEnd"
      ? { ...label, ink: { ...label.ink, paint: inks[at]! } }
      : label,
  );
  const doughnut = model.kind === "doughnut";
  const written = xml`<c:varyColors val="1"/>
    <c:ser>
      <c:idx val="0"/><c:order val="0"/>${nameReference(columns, 1)}
      ${slices}${labelsMarkup(labels, size, lang)}
      ${cellReference("cat", columns, 0)}${cellReference("val", columns, 1)}
    </c:ser>
    <c:firstSliceAng val="0"/>`;
  const text = sumText(model, sum);
  const middle = { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 };
  const width = ruler.width(text, { size: labelSize * 2, bold: true });
  const fits = doughnut && model.title === "" && text !== "" && width < ring.width * 0.5;
  return {
    columns: fits ? columns : columns.filter((column) => column !== sum?.column),
    heading: { ...title, legend: { side: "right", box: legend } },
    legendSize: textSize,
    hidden: [],
    ...(fits
      ? { title: sumTitle(columns.length - 1, text, middle, width, labelSize * 2, size) }
      : {}),
    plotArea: xml`<c:plotArea>
      ${manualLayout(share(ring, size), true)}
      ${
        doughnut
          ? xml`<c:doughnutChart>${written}<c:holeSize val="${hole}"/></c:doughnutChart>`
          : xml`<c:pieChart>${written}</c:pieChart>`
      }
    </c:plotArea>`,
  };
}

function columnsOf(model: ChartModel): {
  columns: Column[];
  sum?: { column: Column; value: number };
} {
  const [series] = model.series;
  if (!series) return { columns: [] };
  const format = model.axes[0]!.format;
  const columns: Column[] = [
    { name: model.categoryName || " ", code: "General", cells: model.categories },
    { name: series.name, code: cellCode(format, series.values), cells: series.values },
  ];
  const { also } = series;
  if (also)
    columns.push({ name: also.name, code: cellCode(also.format, also.values), cells: also.values });
  const amounts = also ?? { values: series.values, format };
  if (isInPercent(amounts.values, amounts.format)) return { columns };
  const value = amounts.values.reduce<number>((all, one) => all + (one ?? 0), 0);
  const letters = columnLetters(columns.length - 1);
  const formula = `SUM(${letters}2:${letters}${model.categories.length + 1})`;
  const cells = model.categories.map((_, at) =>
    at === 0 ? { formula, value: Number(value.toPrecision(12)) } : null,
  );
  const column = { name: "Sum", code: labelCode(amounts.format, [value]), cells };
  const taken = columns.some(({ name }) => name.toLowerCase() === "sum");
  if (taken) column.name = "Sum of all";
  return { columns: [...columns, column], sum: { column, value } };
}

function sumText(model: ChartModel, sum: { value: number } | undefined): string {
  const format = model.series[0]?.also?.format ?? model.axes[0]?.format;
  return sum && format ? formatNumber(sum.value, format) : "";
}

/** The whole in the hole: a title that shows a cell, so that it follows the numbers. */
function sumTitle(
  at: number,
  text: string,
  middle: { x: Pt; y: Pt },
  width: Pt,
  size: Pt,
  chart: Size,
): Markup {
  const x = (middle.x - width / 2 - 4) / chart.width;
  const y = (middle.y - (size * lineHeight) / 2 - 3) / chart.height;
  return xml`<c:title>
    <c:tx>
      <c:strRef>
        <c:f>${sheetName}!$${columnLetters(at)}$2</c:f>
        <c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache>
      </c:strRef>
    </c:tx>
    ${manualLayout({ x: part(x), y: part(y) })}
    <c:overlay val="1"/>
    ${textProperties({ size, paint: ink, bold: true })}
  </c:title>`;
}

function placeRound(model: ChartModel, size: Size, top: Pt, labelSize: Pt, ruler: Ruler) {
  const { width, height } = size;
  const gap = labelSize * 2;
  const room = height - top;
  const wide = width >= height * 1.25;
  const count = model.categories.length;
  const listRoom = wide ? room : room * 0.5;
  const textSize =
    [1.25, 1.1, 1].map((step) => labelSize * step).find((one) => count * one * 1.6 <= listRoom) ??
    10;
  const names = model.categories.map((name) => ruler.width(name, { size: textSize }) + 30);
  const widest = names.reduce((most, one) => Math.max(most, one), 0);
  const rows = Math.min(listRoom, count * textSize * 1.7);
  // Small slices have their numbers around the ring.
  const air = hasSmallSlice(model) ? labelSize * 1.6 : 2;
  if (wide) {
    const listWidth = Math.min(widest, width * 0.55);
    const ring = Math.max(40, Math.min(room, width - listWidth - gap, width * 0.5) - air * 2);
    const left = Math.max(0, (width - ring - air * 2 - gap - listWidth) / 2) + air;
    const box = { x: left, y: top + (room - ring) / 2, width: ring, height: ring };
    const x = left + ring + air + gap;
    const legend: Box = { x, y: top + (room - rows) / 2, width: width - x, height: rows };
    return { ring: box, legend, textSize };
  }
  const ring = Math.max(40, Math.min(width, room - rows - gap / 2) - air * 2);
  const box = { x: (width - ring) / 2, y: top + air, width: ring, height: ring };
  const listWidth = Math.min(width, widest);
  const y = box.y + ring + air + gap / 2;
  return {
    ring: box,
    legend: { x: (width - listWidth) / 2, y, width: listWidth, height: rows },
    textSize,
  };
}

function hasSmallSlice({ series }: ChartModel): boolean {
  const values = (series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.some((value) => value > 0 && value / total < leastInside);
}

/** Whether the values are shares themselves: said so, or of a hundred. */
function isInPercent(values: (number | null)[], { suffix }: { suffix: string }): boolean {
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return suffix.trim() === "%" || Math.abs(total - 100) < 0.6;
}

function sliceLabels(model: ChartModel, diameter: Pt, labelSize: Pt): PointLabels {
  const [series] = model.series;
  const format = model.axes[0]?.format;
  if (!series || !format || model.labels === false) return [];
  const values = series.values.map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const percent = isInPercent(series.values, format);
  const shown = format.suffix.trim() === "%" ? format : { ...format, suffix: " %" };
  const code = percent ? labelCode(shown, series.values) : percentCode;
  const show: Label["show"] = [percent ? "value" : "percent"];
  const doughnut = model.kind === "doughnut";
  let [angle, last] = [0, -1];
  return values.map((value) => {
    const part = total > 0 ? value / total : 0;
    const at = (angle + part / 2) * 2 * Math.PI;
    angle += part;
    if (part === 0) return undefined;
    const label = { show, ink: { size: labelSize, paint: ink } };
    if (part >= leastInside) return { ...label, ...(doughnut ? {} : { position: "ctr" }), code };
    // Around the ring, neighbours keep the distance of a number.
    const arc = (at - last) * (diameter / 2 + labelSize);
    if (last >= 0 && arc < labelSize * 1.7) return undefined;
    last = at;
    if (!doughnut) return { ...label, position: "outEnd", code };
    const far = diameter / 2 + labelSize - (diameter / 4) * (1 + hole / 100);
    return { ...label, code, offset: { x: Math.sin(at) * far, y: -Math.cos(at) * far } };
  });
}
