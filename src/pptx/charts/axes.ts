/** `c:catAx`, `c:dateAx` and `c:valAx`. */
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { gridPaint, ink, lineMarkup, mutedInk, type Paint } from "./colors.js";
import type { Calendar } from "./categories.js";
import { hasBars, type Plan } from "./plan.js";
import type { Axis } from "./scales.js";
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

/** @param hidden of the second pair: its categories are those of the first */
export function categoryAxis(plan: Plan, which: 0 | 1): Markup {
  const { horizontal, categories, axes, model } = plan;
  const hidden = which === 1;
  const { category, value } = axisIds[which];
  const { calendar, every, size } = categories;
  // Lines whose axis begins at zero stand on its gridline.
  const stands = hasBars(model) || model.kind === "area" || (axes[0]?.min ?? 0) < 0;
  const tag = raw(calendar ? "c:dateAx" : "c:catAx");
  return xml`<${tag}>
    <c:axId val="${category}"/>
    <c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling>
    <c:delete val="${hidden ? 1 : 0}"/>
    <c:axPos val="${horizontal ? "l" : "b"}"/>
    <c:numFmt formatCode="${calendar?.code ?? "General"}" sourceLinked="0"/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
    <c:spPr>${lineMarkup(stands && (axes[0]?.max ?? 0) >= 0 ? mutedInk : undefined, 1)}</c:spPr>
    ${textProperties({ size, paint: horizontal ? ink : mutedInk }, calendar || every > 1 ? asItFits : 0)}
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

export function valueAxis(plan: Plan, which: 0 | 1, axis: Axis, label: Paint = mutedInk): Markup {
  const { horizontal, labelSize, model } = plan;
  const { category, value } = axisIds[which];
  const second = which === 1;
  const hidden = plan.atMarks && !second;
  const between = hasBars(model) ? "between" : "midCat";
  // The categories of horizontal bars run downwards: their end is the foot of the chart.
  // There stand its labels; "low" is the beginning, over the first bar.
  const crosses = second || horizontal ? "max" : "autoZero";
  return xml`<c:valAx>
    <c:axId val="${value}"/>
    ${scaling(axis)}
    <c:delete val="${hidden ? 1 : 0}"/>
    <c:axPos val="${horizontal ? "b" : second ? "r" : "l"}"/>
    ${!hidden && !second && gridlines}
    <c:numFmt formatCode="${axis.code}" sourceLinked="0"/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${second || horizontal ? "nextTo" : "low"}"/>
    <c:spPr>${lineMarkup(undefined)}</c:spPr>
    ${textProperties({ size: labelSize, paint: label })}
    <c:crossAx val="${category}"/><c:crosses val="${crosses}"/>
    <c:crossBetween val="${between}"/>
    ${!hidden && axis.fixed.step !== undefined && xml`<c:majorUnit val="${axis.fixed.step}"/>`}
  </c:valAx>`;
}

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
