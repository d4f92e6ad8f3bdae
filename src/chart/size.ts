/** How large a picture has to be for its labels; needs no canvas, so that the layout can ask. */
import type { Pt } from "../geometry.js";
import type { ChartModel } from "./model.js";

const leastPlot = 110;

/**
 * The least height at which every bar or slice keeps its own label of 10 pt, at a width of 260 pt
 * or more. Lower pictures are drawn, too, but leave labels out.
 */
export function leastHeight(model: ChartModel): Pt {
  const line = 13;
  const title = model.title === "" ? 0 : 24;
  const count = model.categories.length;
  if (model.kind === "pie" || model.kind === "doughnut") return title + Math.max(120, count * line);
  const heading = title + (model.series.length > 1 ? 27 : 24);
  if (model.horizontal) return heading + Math.max(leastPlot, count * line) + line + 8;
  // Names at the ends of lines stand under each other.
  const names = model.kind === "line" || model.stacked ? model.series.length * 15 : 0;
  return heading + Math.max(leastPlot, names) + 2 * line;
}
