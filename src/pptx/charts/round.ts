/** Pie and doughnut: the ring, and a legend at its side with the slices' names and shares. */
import type { ChartModel } from "../../chart/model.js";
import { ground } from "../../chart/plan/paint.js";
import { isInPercent, planRound, sumInk, type RoundPlan } from "../../chart/plan/round.js";
import { lineHeight } from "../../chart/plan/text.js";
import type { ChartStyle } from "../../chart/style.js";
import type { Pt } from "../../geometry.js";
import { xml, type Markup } from "../../opc/xml/markup.js";
import type { ChartParts } from "./chart-space.js";
import { fillMarkup, lineMarkup } from "./colors.js";
import { manualLayout, part, share } from "./heading.js";
import { cellCode, labelCode } from "./numbers.js";
import {
  cellReference,
  columnLetters,
  nameReference,
  sheetName,
  type Cell,
  type Column,
} from "./sheet.js";
import { textProperties } from "./text.js";

export function roundChart(model: ChartModel, style: ChartStyle): ChartParts {
  const plan = planRound(model, style);
  const { ring, list, listBox, side, size, labelSize, heading, hole } = plan;
  const { columns, names, sum } = columnsOf(plan);
  const slices = plan.paints.map(
    (paint, at) => xml`<c:dPt>
      <c:idx val="${at}"/><c:bubble3D val="0"/>
      <c:spPr>${fillMarkup(paint)}${lineMarkup(ground, 1.5)}</c:spPr>
    </c:dPt>`,
  );
  const written = xml`<c:varyColors val="1"/>
    <c:ser>
      <c:idx val="0"/><c:order val="0"/>${nameReference(columns, 1)}
      ${slices}
      ${cellReference("cat", columns, names)}${cellReference("val", columns, 1)}
    </c:ser>
    <c:firstSliceAng val="0"/>`;
  // A title that the author gives stands where the sum would.
  const shown = sum !== undefined && model.title === "" && plan.sum.number !== "";
  return {
    columns: shown ? columns : columns.filter((_, at) => at !== sum),
    heading,
    ...{ labelSize, hidden: [] },
    legend: {
      side,
      size: list.size,
      box: {
        ...listBox,
        // In a wider one LibreOffice sets the names beside each other.
        width: Math.min(size.width - listBox.x, list.valueEnd + list.size),
      },
    },
    ...(shown ? { title: sumTitle(plan, sum) } : {}),
    plotArea: xml`<c:plotArea>
      ${manualLayout(share(ring, size), true)}
      ${
        hole > 0
          ? xml`<c:doughnutChart>${written}<c:holeSize val="${Math.round(hole * 100)}"/></c:doughnutChart>`
          : xml`<c:pieChart>${written}</c:pieChart>`
      }
    </c:plotArea>`,
  };
}

/** @returns the columns, the one that names the slices with their shares, and the one of the sum, by index */
function columnsOf({ model, list }: RoundPlan): { columns: Column[]; names: number; sum?: number } {
  const [series] = model.series;
  if (!series) return { columns: [], names: 0 };
  const format = model.axes[0]!.format;
  const count = model.categories.length;
  const columns: Column[] = [
    { name: model.categoryName || " ", code: "General", cells: model.categories },
    { name: series.name, code: cellCode(format, series.values), cells: series.values },
  ];
  const { also } = series;
  if (also)
    columns.push({ name: also.name, code: cellCode(also.format, also.values), cells: also.values });
  const amounts = also ?? { values: series.values, format };
  const letters = columnLetters(columns.length - 1);
  const names = columns.length;
  const labels = model.categories.map((category, at): Cell => {
    const text = list.rows[at]?.value ?? "";
    return { formula: labelFormula(model, text, at), value: `${category}${apart}${text}` };
  });
  columns.push({ name: freeName("Label", columns), code: "General", cells: labels });
  if (isInPercent(amounts.values, amounts.format)) return { columns, names };
  const value = amounts.values.reduce<number>((all, one) => all + (one ?? 0), 0);
  const formula = `SUM(${letters}2:${letters}${count + 1})`;
  const cells = model.categories.map((_, at) =>
    at === 0 ? { formula, value: Number(value.toPrecision(12)) } : null,
  );
  columns.push({
    name: freeName("Sum", columns),
    code: labelCode(amounts.format, [value]),
    cells,
  });
  return { columns, names, sum: columns.length - 1 };
}

/** Between a name and its share. */
const apart = "   ";

/** The name and the share, so that the legend follows the numbers. */
function labelFormula(model: ChartModel, text: string, at: number): string {
  const row = at + 2;
  const format = model.axes[0]!.format;
  const values = model.series[0]?.values ?? [];
  if (isInPercent(values, format)) {
    const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
    return `A${row}&"${apart}"&FIXED(B${row},${decimals},TRUE)&" %"`;
  }
  const part = `B${row}/SUM(B$2:B$${values.length + 1})`;
  return `A${row}&"${apart}"&IF(AND(${part}>0,${part}<0.005),"< 1",FIXED(100*${part},0))&" %"`;
}

function freeName(name: string, columns: Column[]): string {
  const taken = columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
  return taken ? `${name} of all` : name;
}

/** The whole in the hole: a title that shows a cell, so that it follows the numbers. */
function sumTitle({ ring, sum, size: chart, ruler }: RoundPlan, column: number): Markup {
  const own = sumInk(sum.size);
  const middle: { x: Pt; y: Pt } = { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 };
  const x = (middle.x - ruler.width(sum.number, own) / 2 - 4) / chart.width;
  const y = (middle.y - (sum.size * lineHeight) / 2 - 3) / chart.height;
  return xml`<c:title>
    <c:tx>
      <c:strRef>
        <c:f>${sheetName}!$${columnLetters(column)}$2</c:f>
        <c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${sum.number}</c:v></c:pt></c:strCache>
      </c:strRef>
    </c:tx>
    ${manualLayout({ x: part(x), y: part(y) })}
    <c:overlay val="1"/>
    ${textProperties(own)}
  </c:title>`;
}
