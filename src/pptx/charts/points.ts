/** Scatter and bubble: points on two value axes. */
import type { ChartModel, Series } from "../../chart/model.js";
import { overlaps } from "../../chart/pen.js";
import type { Box, Pt, Size } from "../../geometry.js";
import type { Look } from "../../scene/look.js";
import { xml, type Markup } from "../../opc/xml/markup.js";
import { axisIds, axisReferences, gridlines, scaling } from "./axes.js";
import type { ChartParts } from "./chart-space.js";
import { fillMarkup, ink, lineMarkup, mutedInk, seriesPaint, type Paint } from "./colors.js";
import { manualLayout, part, share } from "./heading.js";
import { labelsMarkup, type PointLabels } from "./labels.js";
import { cellCode } from "./numbers.js";
import { planCartesian, type Plan } from "./plan.js";
import type { Axis } from "./scales.js";
import { dot } from "./series.js";
import { cellReference, nameReference, type Column } from "./sheet.js";
import { lineHeight, richText, textProperties } from "./text.js";

const most = { named: 24, letters: 30, large: 200 };
/** Half of a point, and the space beside it. */
const dotRoom: Pt = 6;
const columnOf = { names: 0, x: 1, y: 2 };
/** In percent of PowerPoint's own, whose largest bubble is a quarter of the plot. */
const bubbleScale = 70;

export function pointsChart(model: ChartModel, size: Size, look: Look, lang: string): ChartParts {
  const plan = planCartesian(model, size, look);
  // A point without a place is left out: PowerPoint would put it at zero.
  const kept = model.categories.flatMap((_, at) =>
    (model.x?.values[at] ?? null) === null ? [] : [at],
  );
  const columns = columnsOf(model, kept);
  const series = model.series.map((one, at) => pointSeries(plan, one, at, kept, columns, lang));
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
    hidden: [],
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
  plan: Plan,
  series: Series,
  index: number,
  kept: number[],
  columns: Column[],
  lang: string,
): Markup {
  const { model, size } = plan;
  const y = columnOf.y + index;
  const many = kept.length > most.large;
  const paint: Paint = { ...plan.paints[index]!, alpha: many || model.bubble ? 0.55 : 0.85 };
  const labels = labelsMarkup(nameLabels(plan, series, kept), size, lang);
  const head = xml`<c:idx val="${index}"/><c:order val="${index}"/>${nameReference(columns, y)}`;
  const places = xml`${cellReference("xVal", columns, columnOf.x)}${cellReference("yVal", columns, y)}`;
  const own = plan.highlight === undefined ? -1 : kept.indexOf(plan.highlight);
  const single: Paint = { ...seriesPaint(index, plan.look), alpha: 0.85 };
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

/** Few points that have names carry them, at a side where no other point or name is. */
function nameLabels(plan: Plan, series: Series, kept: number[]): PointLabels {
  const { model, labelSize } = plan;
  const few = model.series.length === 1 && model.categories.length <= most.named;
  if (!few || !model.categoryName || model.labels === false) return [];
  const taken = kept.map((at) => around(placeOf(plan, series, at), dotRoom, dotRoom));
  return kept.map((at) => {
    const text = model.categories[at]!;
    if (text.length > most.letters || (series.values[at] ?? null) === null) return undefined;
    const position = model.bubble ? "r" : freeSide(plan, placeOf(plan, series, at), text, taken);
    if (position === undefined) return undefined;
    const label = { size: labelSize, paint: ink };
    return { show: ["value"], ink: label, position, code: "General", text };
  });
}

/** Takes the side, too; `undefined` where there is none. */
function freeSide(
  { ruler, labelSize, size }: Plan,
  { x, y }: { x: Pt; y: Pt },
  text: string,
  taken: Box[],
): string | undefined {
  const [width, height] = [ruler.width(text, { size: labelSize }), labelSize * lineHeight];
  const [aside, over] = [dotRoom + width / 2, dotRoom + height / 2];
  const sides = [
    ["r", x + aside, y],
    ["l", x - aside, y],
    ["t", x, y - over],
    ["b", x, y + over],
  ] as const;
  for (const [side, middle, line] of sides) {
    const box = around({ x: middle, y: line }, width / 2 - 1, height / 2 - 1);
    if (box.x < 0 || box.x + box.width > size.width) continue;
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    return side;
  }
  return undefined;
}

function placeOf({ model, plot, axes, xAxis }: Plan, { values }: Series, at: number) {
  const share = (value: number, axis: Axis) => (value - axis.min) / (axis.max - axis.min || 1);
  return {
    x: plot.x + plot.width * share(model.x!.values[at] ?? 0, xAxis!),
    y: plot.y + plot.height * (1 - share(values[at] ?? 0, axes[0]!)),
  };
}

function around({ x, y }: { x: Pt; y: Pt }, halfWidth: Pt, halfHeight: Pt): Box {
  return { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}

function numberAxis(plan: Plan, axis: Axis, which: "x" | "y", lang: string): Markup {
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
    <c:numFmt formatCode="${axis.code}" sourceLinked="0"/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
    <c:spPr>${lineMarkup(undefined)}</c:spPr>
    ${textProperties({ size: labelSize, paint: mutedInk })}
    <c:crossAx val="${other}"/><c:crosses val="autoZero"/>
    <c:crossBetween val="midCat"/>
    ${axis.fixed.step !== undefined && xml`<c:majorUnit val="${axis.fixed.step}"/>`}
  </c:valAx>`;
}

/** At the right, under the numbers. */
function axisName({ size, labelSize, ruler }: Plan, name: string, lang: string): Markup {
  const text = { size: labelSize, paint: mutedInk };
  const width = ruler.width(name, text) + 8;
  const x = Math.max(0, (size.width - width) / size.width);
  const y = (size.height - labelSize * lineHeight - 4) / size.height;
  return xml`<c:title>
    ${richText([{ text: name, ink: text }], lang)}
    ${manualLayout({ x: part(x), y: part(y) })}
    <c:overlay val="0"/>
  </c:title>`;
}
