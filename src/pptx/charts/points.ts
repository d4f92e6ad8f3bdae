/** Scatter and bubble: points on two value axes. */
import type { ChartModel } from "../../chart/model.js";
import type { Axis } from "../../chart/plan/axes.js";
import { ink, type Paint } from "../../chart/plan/paint.js";
import { planCartesian, type ChartPlan } from "../../chart/plan/plan.js";
import { highlightedCategory, markPaint } from "../../chart/plan/series-paint.js";
import { lineHeight } from "../../chart/plan/text.js";
import type { ChartStyle } from "../../chart/style.js";
import { xml, type Markup } from "../../opc/xml/markup.js";
import { axisIds, axisReferences, gridlines, scaling } from "./axes.js";
import type { ChartParts } from "./chart-space.js";
import { fillMarkup, lineMarkup } from "./colors.js";
import { manualLayout, part, share } from "./heading.js";
import { labelsMarkup, type PointLabels } from "./labels.js";
import { axisCode, cellCode } from "./numbers.js";
import { dot } from "./series.js";
import { cellReference, nameReference, type Column } from "./sheet.js";
import { richText, textProperties } from "./text.js";

/** More points are drawn smaller and paler. */
const mostLarge = 200;
const columnOf = { names: 0, x: 1, y: 2 };
/** In percent of PowerPoint's own, whose largest bubble is a quarter of the plot. */
const bubbleScale = 70;

export function pointsChart(model: ChartModel, style: ChartStyle, lang: string): ChartParts {
  const plan = planCartesian(model, style);
  const { legend, size, labelSize } = plan;
  // A point without a place is left out: PowerPoint would put it at zero.
  const kept = model.categories.flatMap((_, at) =>
    (model.x?.values[at] ?? null) === null ? [] : [at],
  );
  const columns = columnsOf(model, kept);
  const series = model.series.map((_, at) => pointSeries(plan, at, kept, columns, lang));
  const bubbles = model.kind === "bubble";
  const ids = axisReferences(0);
  const chart = bubbles
    ? xml`<c:bubbleChart>
        <c:varyColors val="0"/>${series}
        <c:bubbleScale val="${bubbleScale}"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>
        ${ids}
      </c:bubbleChart>`
    : xml`<c:scatterChart>
        <c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${ids}
      </c:scatterChart>`;
  return {
    columns,
    heading: plan.heading,
    ...(legend ? { legend } : {}),
    ...{ labelSize, hidden: [] },
    plotArea: xml`<c:plotArea>
      ${manualLayout(share(plan.plot, size), true)}
      ${chart}
      ${numberAxis(plan, plan.xAxis!, "x", lang)}${numberAxis(plan, plan.axes[0]!, "y", lang)}
    </c:plotArea>`,
  };
}

function columnsOf(model: ChartModel, kept: number[]): Column[] {
  const pick = <T>(values: T[]) => kept.map((at) => values[at] ?? null);
  const { x, bubble } = model;
  const number = (name: string, values: (number | null)[], code: string): Column => ({
    ...{ name, code },
    cells: pick(values),
  });
  return [
    { name: model.categoryName || " ", code: "General", cells: pick(model.categories) },
    number(x!.name, x!.values, cellCode(x!.format, x!.values)),
    ...model.series.map(({ name, values, axis }) =>
      number(name, values, cellCode(model.axes[axis]!.format, values)),
    ),
    ...(bubble ? [number(bubble.name, bubble.values, cellCode(bubble.format, bubble.values))] : []),
  ];
}

function pointSeries(
  plan: ChartPlan,
  index: number,
  kept: number[],
  columns: Column[],
  lang: string,
): Markup {
  const { model, size } = plan;
  const y = columnOf.y + index;
  const many = kept.length > mostLarge;
  const chosen = highlightedCategory(model);
  const own = chosen < 0 ? -1 : kept.indexOf(chosen);
  const alpha = many || model.bubble ? 0.55 : 0.85;
  const full = plan.paints[index]!;
  const paint: Paint = {
    ...(chosen < 0 ? full : markPaint(model, plan.style, full, chosen === 0 ? 1 : 0)),
    alpha,
  };
  const labels = labelsMarkup(nameLabels(plan, index, kept), size, lang);
  const head = xml`<c:idx val="${index}"/><c:order val="${index}"/>${nameReference(columns, y)}`;
  const places = xml`${cellReference("xVal", columns, columnOf.x)}${cellReference("yVal", columns, y)}`;
  const single: Paint = { ...full, alpha: 0.85 };
  if (model.kind === "bubble") {
    const shape = (
      fill: Paint,
    ) => xml`<c:spPr>${fillMarkup(fill)}${lineMarkup({ slot: paint.slot }, 1)}</c:spPr>
      <c:invertIfNegative val="0"/>`;
    const point = xml`<c:dPt>
      <c:idx val="${own}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>
      <c:spPr>${fillMarkup(single)}${lineMarkup({ slot: paint.slot }, 1)}</c:spPr>
    </c:dPt>`;
    return xml`<c:ser>
      ${head}${shape(paint)}${own >= 0 && point}${labels}${places}
      ${cellReference("bubbleSize", columns, columns.length - 1)}<c:bubble3D val="0"/>
    </c:ser>`;
  }
  const marker = (fill: Paint) => dot(fill, many ? 5 : 9);
  const point = xml`<c:dPt><c:idx val="${own}"/>${marker(single)}<c:bubble3D val="0"/></c:dPt>`;
  return xml`<c:ser>
    ${head}<c:spPr>${lineMarkup(undefined)}</c:spPr>${marker(paint)}${own >= 0 && point}${labels}${places}
    <c:smooth val="0"/>
  </c:ser>`;
}

/** Names of points are texts of their own: a label has no category's name to show. */
function nameLabels({ labels }: ChartPlan, index: number, kept: number[]): PointLabels {
  return kept.map((at) => {
    const label = labels[index]?.[at];
    if (!label) return undefined;
    const { text, ink, position } = label;
    return { show: ["value"], ink, position, code: "General", text };
  });
}

function numberAxis(plan: ChartPlan, axis: Axis, which: "x" | "y", lang: string): Markup {
  const { labelSize, model } = plan;
  const { category, value } = axisIds[0];
  const [own, other] = which === "x" ? [category, value] : [value, category];
  return xml`<c:valAx>
    <c:axId val="${own}"/>
    ${scaling(axis)}
    <c:delete val="0"/>
    <c:axPos val="${which === "x" ? "b" : "l"}"/>
    ${which === "y" && gridlines}
    ${which === "x" && axisName(plan, model.x!.name, lang)}
    <c:numFmt formatCode="${axisCode(axis.format, axis.ticks, axis.labels)}" sourceLinked="0"/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
    <c:spPr>${lineMarkup(undefined)}</c:spPr>
    ${textProperties({ size: labelSize, paint: ink })}
    <c:crossAx val="${other}"/><c:crosses val="autoZero"/>
    <c:crossBetween val="midCat"/>
    ${axis.step > 0 && xml`<c:majorUnit val="${axis.step}"/>`}
  </c:valAx>`;
}

/** At the right, under the numbers. */
function axisName({ size, labelSize, ruler }: ChartPlan, name: string, lang: string): Markup {
  const text = { size: labelSize, paint: ink };
  const width = ruler.width(name, text) + 8;
  const x = Math.max(0, (size.width - width) / size.width);
  const y = (size.height - labelSize * lineHeight - 4) / size.height;
  return xml`<c:title>
    ${richText([[{ text: name, ink: text }]], lang)}
    ${manualLayout({ x: part(x), y: part(y) })}
    <c:overlay val="0"/>
  </c:title>`;
}
