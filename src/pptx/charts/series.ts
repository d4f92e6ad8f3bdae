/** Series of bars, lines and areas: what they show, and how they are written. */
import { ground, type Paint } from "../../chart/plan/paint.js";
import type { Size } from "../../geometry.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { fillMarkup, lineMarkup } from "./colors.js";
import { labelsMarkup, type PointLabels } from "./labels.js";
import { cellReference, nameReference, type Column } from "./sheet.js";

export interface Drawn {
  kind: "bar" | "line" | "area";
  /** Of the sheet. */
  column: number;
  /** The column whose header names it; default: its own. */
  name?: number;
  /** Of the model, which a legend may name; absent: a target, sums, a base. */
  series?: number;
  axis: 0 | 1;
  stacked: boolean;
  /** Absent: not seen, it carries labels or a base. */
  paint?: Paint;
  /** The legend leaves it out. */
  unnamed?: true;
  dash?: true;
  /** Points of a colour of their own. */
  points: Map<number, Paint>;
  labels: PointLabels;
  /** Points that a line marks by a dot. */
  dots: "all" | number[];
}

export interface Sheet {
  columns: Column[];
  /** That names the points. */
  categories: number;
}

const lineWidths = { few: 2.5, many: 1.75, most: 1 };
const dotSize = 6;
const highlightedDot = 11;

/** @param index its place among all series of the chart */
export function seriesMarkup(
  drawn: Drawn,
  index: number,
  sheet: Sheet,
  size: Size,
  lang: string,
): Markup {
  const { columns, categories } = sheet;
  const count = columns[0]!.cells.length;
  const write = { bar: writeBar, line: writeLine, area: writeArea }[drawn.kind];
  return xml`<c:ser>
    <c:idx val="${index}"/><c:order val="${index}"/>
    ${nameReference(columns, drawn.name ?? drawn.column)}
    ${write(drawn, count, labelsMarkup(drawn.labels, size, lang))}
    ${cellReference("cat", columns, categories)}
    ${cellReference("val", columns, drawn.column)}
    ${drawn.kind === "line" && xml`<c:smooth val="0"/>`}
  </c:ser>`;
}

function writeBar({ paint, points, stacked }: Drawn, _: number, labels: Markup): Markup {
  // A hairline of the ground parts the segments of a stack.
  const line = lineMarkup(stacked && paint ? ground : undefined, 1);
  const shape = (fill: Paint | undefined) => xml`<c:spPr>${fillMarkup(fill)}${line}</c:spPr>`;
  const own = [...points].map(
    ([at, fill]) => xml`<c:dPt>
      <c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape(fill)}
    </c:dPt>`,
  );
  return xml`${shape(paint)}<c:invertIfNegative val="0"/>${own}${labels}`;
}

function writeLine({ paint, dash, points, dots }: Drawn, count: number, labels: Markup): Markup {
  const width = count > 500 ? lineWidths.most : count > 200 ? lineWidths.many : lineWidths.few;
  const line = lineMarkup(paint, dash ? 1.5 : width, dash && "dash");
  const own = new Map([...points].map(([at, fill]) => [at, dot(fill, highlightedDot)]));
  if (dots !== "all" && paint) for (const at of dots) own.set(at, dot(paint, 5));
  const single = [...own]
    .sort(([a], [b]) => a - b)
    .map(
      ([at, marker]) => xml`<c:dPt><c:idx val="${at}"/>${marker}<c:bubble3D val="0"/>
      <c:spPr>${line}</c:spPr>
    </c:dPt>`,
    );
  const marker =
    dots === "all" && paint ? dot(paint) : xml`<c:marker><c:symbol val="none"/></c:marker>`;
  return xml`<c:spPr>${line}</c:spPr>${marker}${single}${labels}`;
}

export function dot(paint: Paint, size = dotSize): Markup {
  return xml`<c:marker>
    <c:symbol val="circle"/><c:size val="${size}"/>
    <c:spPr>${fillMarkup(paint)}${lineMarkup(undefined)}</c:spPr>
  </c:marker>`;
}

function writeArea({ paint, stacked }: Drawn, _: number, labels: Markup): Markup {
  if (!paint) return raw("");
  // A line would go round the whole area.
  const fill = fillMarkup({ ...paint, alpha: stacked ? 0.85 : 0.2 });
  return xml`<c:spPr>${fill}${lineMarkup(undefined)}</c:spPr>${labels}`;
}
