/** Which charts are written as ones that PowerPoint can edit. */
import type { ChartModel } from "../chart/model.js";
import type { Chart } from "../deck/deck.js";
import type { Context } from "./context.js";

/** More would make a workbook of megabytes, and PowerPoint slow. */
const mostPoints = 20_000;

/**
 * Whether the chart is written as one that PowerPoint can edit; one that it has no counterpart for stays
 * a picture, and that is said.
 *
 * @param wish of the fence; absent: as the deck says
 */
export function isNative(
  chart: Chart,
  model: ChartModel,
  wish: boolean | undefined,
  { nativeCharts, report }: Pick<Context, "nativeCharts" | "report">,
): boolean {
  if (!(wish ?? nativeCharts)) return false;
  const problem = notNative(model);
  if (problem === undefined) return true;
  report({
    code: "chart-not-native",
    severity: "warning",
    message: `${problem} cannot be a native chart`,
    hint: "it is drawn as a picture; write `csv picture` if that is meant",
    position: chart.pos,
  });
  return false;
}

function notNative({
  kind,
  target,
  horizontal,
  categories,
  series,
}: ChartModel): string | undefined {
  if (categories.length * series.length > mostPoints)
    return `a chart of ${categories.length * series.length} points`;
  if (target && horizontal) return "a target line across horizontal bars";
  if (target && !["line", "area", "bar"].includes(kind)) return `a \`${kind}\` with a target line`;
  return undefined;
}
