/** `c:chartSpace`: the part of a native chart. docs/ooxml/charts.md says why it is as it is. */
import type { ChartModel } from "../../chart/model.js";
import type { Pt, Size } from "../../geometry.js";
import type { Look } from "../../scene/look.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { cartesianChart } from "./cartesian.js";
import { ink } from "./colors.js";
import { legendMarkup, titleMarkup, type Heading } from "./heading.js";
import { pointsChart } from "./points.js";
import { radarChart } from "./radar.js";
import { roundChart } from "./round.js";
import type { Column } from "./sheet.js";
import { textProperties } from "./text.js";

/** What a kind of chart decides. */
export interface ChartParts {
  columns: Column[];
  heading: Heading;
  /** Default: the heading's. */
  title?: Markup;
  /** Series that the legend leaves out. */
  hidden: number[];
  /** Default: as other labels. */
  legendSize?: Pt;
  plotArea: Markup;
}

const namespaces = raw(
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
);

/**
 * @param size of its frame
 * @param data id of the relationship to the workbook
 * @returns the part, and what the workbook must hold
 */
export function chartSpace(
  model: ChartModel,
  { width, height }: Size,
  look: Look,
  { lang, data }: { lang: string; data: string },
): { markup: Markup; columns: Column[] } {
  const size = { width, height };
  const parts = chartParts(model, size, look, lang);
  const { heading, hidden, columns, plotArea } = parts;
  const labelSize = Math.max(10, look.chart.labelSize);
  const text = { size: labelSize, paint: ink };
  const title = parts.title ?? titleMarkup(heading, lang);
  const markup = xml`<c:chartSpace ${namespaces}>
    <c:date1904 val="0"/>
    <c:lang val="${lang}"/>
    <c:roundedCorners val="0"/>
    <c:chart>
      ${title}
      <c:autoTitleDeleted val="${title.markup === "" ? 1 : 0}"/>
      ${plotArea}
      ${heading.legend && legendMarkup(heading.legend, hidden, size, { ...text, size: parts.legendSize ?? labelSize })}
      <c:plotVisOnly val="1"/>
      <c:dispBlanksAs val="gap"/>
    </c:chart>
    <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
    ${textProperties(text)}
    <c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData>
  </c:chartSpace>`;
  return { markup, columns };
}

function chartParts(model: ChartModel, size: Size, look: Look, lang: string): ChartParts {
  switch (model.kind) {
    case "pie":
    case "doughnut":
      return roundChart(model, size, look, lang);
    case "scatter":
    case "bubble":
      return pointsChart(model, size, look, lang);
    case "radar":
      return radarChart(model, size, look);
    case "line":
    case "area":
    case "bar":
    case "waterfall":
      return cartesianChart(model, size, look, lang);
    default: {
      const never: never = model.kind;
      throw new Error(`unknown kind of chart ${String(never)}`);
    }
  }
}
