/** `c:catAx`, `c:dateAx` and `c:valAx`. */
import type { Axis } from "../../chart/plan/axes.js";
import { ink, mutedInk } from "../../chart/plan/paint.js";
import { hasBars, secondInk, type ChartPlan } from "../../chart/plan/plan.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { calendarOf, type Calendar } from "./calendar.js";
import { gridPaint, lineMarkup } from "./colors.js";
import { headMarkup } from "./heading.js";
import { axisCode } from "./numbers.js";
import { asItFits, textProperties } from "./text.js";

/** Of the first and of the second pair of axes. */
export const axisIds = [
  { category: 111, value: 112 },
  { category: 113, value: 114 },
] as const;

export function axisReferences(axis: 0 | 1): Markup {
  const { category, value } = axisIds[axis];
  return xml`<c:axId val="${category}"/><c:axId val="${value}"/>`;
}

/** @param which the second pair is hidden: its categories are those of the first */
export function categoryAxis(plan: ChartPlan, which: 0 | 1): Markup {
  const { horizontal, categories, axes } = plan;
  const { category, value } = axisIds[which];
  const { every, size } = categories;
  const calendar = calendarOf(plan);
  const tag = raw(calendar ? "c:dateAx" : "c:catAx");
  const stands = (axes[0]?.max ?? 0) >= 0;
  return xml`<${tag}>
    <c:axId val="${category}"/>
    <c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling>
    <c:delete val="${which}"/>
    <c:axPos val="${horizontal ? "l" : "b"}"/>
    <c:numFmt formatCode="${calendar?.code ?? "General"}" sourceLinked="0"/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
    <c:spPr>${lineMarkup(stands ? mutedInk : undefined, 1)}</c:spPr>
    ${textProperties({ size, paint: ink }, calendar || every > 1 ? asItFits : 0)}
    <c:crossAx val="${value}"/><c:crosses val="autoZero"/>
    ${calendar ? calendarEnd(calendar) : categoryEnd(every)}
  </${tag}>`;
}

/** Not `auto`: PowerPoint would make a date axis of years. */
function categoryEnd(every: number): Markup {
  return xml`<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>
    <c:tickLblSkip val="${every}"/><c:tickMarkSkip val="${every}"/><c:noMultiLvlLbl val="1"/>`;
}

function calendarEnd({ base, unit, step }: Calendar): Markup {
  return xml`<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="${base}"/>
    <c:majorUnit val="${step}"/><c:majorTimeUnit val="${unit}"/>`;
}

export function valueAxis(plan: ChartPlan, which: 0 | 1, lang: string): Markup {
  const { horizontal, labelSize, model, values, heading, size, axes } = plan;
  const axis = axes[which]!;
  const { category, value } = axisIds[which];
  const second = which === 1;
  const hidden = values && !second;
  const offset = hasBars(model) || model.categories.length === 1;
  // The categories of horizontal bars run downwards: their end is the foot of the chart.
  // There stand its labels; "low" is the beginning, over the first bar.
  const crosses = second || horizontal ? "max" : "autoZero";
  const head = heading.heads.find((one) => one.axis === which);
  return xml`<c:valAx>
    <c:axId val="${value}"/>
    ${scaling(axis)}
    <c:delete val="${hidden ? 1 : 0}"/>
    <c:axPos val="${horizontal ? "b" : second ? "r" : "l"}"/>
    ${!hidden && !second && gridlines}
    ${head && headMarkup(head, size, labelSize, lang)}
    <c:numFmt formatCode="${axisCode(axis.format, axis.ticks, axis.labels)}" sourceLinked="0"/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${second || horizontal ? "nextTo" : "low"}"/>
    <c:spPr>${lineMarkup(undefined)}</c:spPr>
    ${textProperties({ size: labelSize, paint: second ? secondInk(plan) : ink })}
    <c:crossAx val="${category}"/><c:crosses val="${crosses}"/>
    <c:crossBetween val="${offset ? "between" : "midCat"}"/>
    ${!hidden && axis.step > 0 && xml`<c:majorUnit val="${axis.step}"/>`}
  </c:valAx>`;
}

/** An end that the program finds by itself stays free, so that a larger number is not cut off. */
export function scaling({ fixed: { min, max } }: Axis): Markup {
  return xml`<c:scaling>
    <c:orientation val="minMax"/>
    ${max !== undefined && xml`<c:max val="${max}"/>`}
    ${min !== undefined && xml`<c:min val="${min}"/>`}
  </c:scaling>`;
}

export const gridlines = xml`<c:majorGridlines>
  <c:spPr>${lineMarkup(gridPaint, 1)}</c:spPr>
</c:majorGridlines>`;
