/** `c:chartSpace`: the part of a native chart. docs/ooxml/charts.md says why it is as it is. */
import type { ChartModel } from "../../chart/model.js";
import type { Heading } from "../../chart/plan/heading.js";
import { ink } from "../../chart/plan/paint.js";
import { styleOf, type ChartStyle } from "../../chart/style.js";
import type { Box, Pt, Size } from "../../geometry.js";
import type { Look } from "../../scene/look.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { cartesianChart } from "./cartesian.js";
import { legendMarkup, titleMarkup } from "./heading.js";
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
  legend?: { side: "top" | "right" | "bottom"; box: Box; size: Pt };
  /** Series that the legend leaves out. */
  hidden: number[];
  labelSize: Pt;
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
  const parts = chartParts(model, { ...styleOf(look), ...size }, lang);
  const { heading, legend, hidden, columns, plotArea } = parts;
  const text = { size: parts.labelSize, paint: ink };
  const title = parts.title ?? titleMarkup(heading, lang);
  const markup = xml`<c:chartSpace ${namespaces}>
    <c:date1904 val="0"/>
    <c:lang val="${lang}"/>
    <c:roundedCorners val="0"/>
    <c:chart>
      ${title}
      <c:autoTitleDeleted val="${title.markup === "" ? 1 : 0}"/>
      ${plotArea}
      ${legend && legendMarkup(legend, hidden, size, { ...text, size: legend.size })}
      <c:plotVisOnly val="1"/>
      <c:dispBlanksAs val="gap"/>
    </c:chart>
    <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
    ${textProperties(text)}
    <c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData>
  </c:chartSpace>`;
  return { markup, columns };
}

function chartParts(model: ChartModel, style: ChartStyle, lang: string): ChartParts {
  switch (model.kind) {
    case "pie":
    case "doughnut":
      return roundChart(model, style);
    case "scatter":
    case "bubble":
      return pointsChart(model, style, lang);
    case "radar":
      return radarChart(model, style);
    case "line":
    case "area":
    case "bar":
    case "waterfall":
      return cartesianChart(model, style, lang);
    default: {
      const never: never = model.kind;
      throw new Error(`unknown kind of chart ${String(never)}`);
    }
  }
}
