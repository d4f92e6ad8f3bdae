/** Radar: an axis from the middle for each category. */
import type { ChartModel } from "../../chart/model.js";
import { ink } from "../../chart/plan/paint.js";
import { planRadar } from "../../chart/plan/radar.js";
import { leastLabel } from "../../chart/plan/text.js";
import type { ChartStyle } from "../../chart/style.js";
import { xml } from "../../opc/xml/markup.js";
import { axisIds, axisReferences, gridlines, scaling } from "./axes.js";
import type { ChartParts } from "./chart-space.js";
import { lineMarkup } from "./colors.js";
import { manualLayout, share } from "./heading.js";
import { axisCode, cellCode } from "./numbers.js";
import { dot } from "./series.js";
import { cellReference, nameReference, type Column } from "./sheet.js";
import { textProperties } from "./text.js";

export function radarChart(model: ChartModel, style: ChartStyle): ChartParts {
  const plan = planRadar(model, style);
  const { heading, legend, paints, axis, centre, radius, size, labelSize, spokeSize } = plan;
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
  const { category, value } = axisIds[0];
  const box = { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
  return {
    ...{ columns, heading, labelSize, hidden: [] },
    ...(legend ? { legend } : {}),
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
        ${textProperties({ size: spokeSize, paint: ink })}
        <c:crossAx val="${value}"/><c:crosses val="autoZero"/>
        <c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>
      </c:catAx>
      <c:valAx>
        <c:axId val="${value}"/>
        ${scaling(axis)}
        <c:delete val="0"/><c:axPos val="l"/>${gridlines}
        <c:numFmt formatCode="${axisCode(axis.format, axis.ticks, axis.labels)}" sourceLinked="0"/>
        <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
        <c:spPr>${lineMarkup(undefined)}</c:spPr>
        ${textProperties({ size: leastLabel, paint: ink })}
        <c:crossAx val="${category}"/><c:crosses val="autoZero"/>
        <c:crossBetween val="between"/>
        ${axis.step > 0 && xml`<c:majorUnit val="${axis.step}"/>`}
      </c:valAx>
    </c:plotArea>`,
  };
}
