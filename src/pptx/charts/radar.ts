/** Radar: an axis from the middle for each category. */
import type { ChartModel } from "../../chart/model.js";
import type { Size } from "../../geometry.js";
import type { Look } from "../../scene/look.js";
import { xml } from "../../opc/xml/markup.js";
import { axisIds, axisReferences, gridlines, scaling } from "./axes.js";
import type { ChartParts } from "./chart-space.js";
import { ink, lineMarkup, mutedInk } from "./colors.js";
import { manualLayout, share } from "./heading.js";
import { cellCode } from "./numbers.js";
import { planCartesian } from "./plan.js";
import { dot } from "./series.js";
import { cellReference, nameReference, type Column } from "./sheet.js";
import { lineHeight, textProperties } from "./text.js";

export function radarChart(model: ChartModel, size: Size, look: Look): ChartParts {
  const { heading, paints, axes, labelSize } = planCartesian(model, size, look);
  const columns: Column[] = [
    { name: model.categoryName || " ", code: "General", cells: model.categories },
    ...model.series.map(({ name, values, axis }) => ({
      ...{ name, code: cellCode(model.axes[axis]!.format, values), cells: values },
    })),
  ];
  const series = model.series.map(
    (_, at) => xml`<c:ser>
      <c:idx val="${at}"/><c:order val="${at}"/>${nameReference(columns, at + 1)}
      <c:spPr>${lineMarkup(paints[at]!, 2.5)}</c:spPr>${dot(paints[at]!, 6)}
      ${cellReference("cat", columns, 0)}${cellReference("val", columns, at + 1)}
    </c:ser>`,
  );
  const axis = axes[0]!;
  const { category, value } = axisIds[0];
  const line = labelSize * lineHeight;
  const top = heading.height + line * 1.5;
  const side = Math.max(40, Math.min(size.width * 0.7, size.height - top - line * 1.5));
  const box = { x: (size.width - side) / 2, y: top, width: side, height: side };
  return {
    columns,
    heading,
    hidden: [],
    plotArea: xml`<c:plotArea>
      ${manualLayout(share(box, size), true)}
      <c:radarChart>
        <c:radarStyle val="marker"/><c:varyColors val="0"/>${series}${axisReferences(0)}
      </c:radarChart>
      <c:catAx>
        <c:axId val="${category}"/>
        <c:scaling><c:orientation val="minMax"/></c:scaling>
        <c:delete val="0"/><c:axPos val="b"/>${gridlines}
        <c:numFmt formatCode="General" sourceLinked="0"/>
        <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
        <c:spPr>${lineMarkup(undefined)}</c:spPr>
        ${textProperties({ size: labelSize, paint: ink })}
        <c:crossAx val="${value}"/><c:crosses val="autoZero"/>
        <c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>
      </c:catAx>
      <c:valAx>
        <c:axId val="${value}"/>
        ${scaling(axis)}
        <c:delete val="0"/><c:axPos val="l"/>${gridlines}
        <c:numFmt formatCode="${axis.code}" sourceLinked="0"/>
        <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
        <c:spPr>${lineMarkup(undefined)}</c:spPr>
        ${textProperties({ size: Math.max(10, labelSize - 2), paint: mutedInk })}
        <c:crossAx val="${category}"/><c:crosses val="autoZero"/>
        <c:crossBetween val="between"/>
        ${axis.fixed.step !== undefined && xml`<c:majorUnit val="${axis.fixed.step}"/>`}
      </c:valAx>
    </c:plotArea>`,
  };
}
