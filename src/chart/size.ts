/** How large a picture has to be for its labels; needs no canvas, so that the layout can ask. */
import type { Pt } from "../geometry.js";
import type { ChartModel } from "./model.js";

const leastPlot = 110;

/**
 * The least height at which every bar or slice keeps its own label of 12 pt, at a width of 260 pt
 * or more. Lower pictures are drawn, too, but leave labels out.
 */
export function leastHeight(model: ChartModel): Pt {
  const line = 14.5;
  const title = model.title === "" ? 0 : 24;
  const count = model.categories.length;
  const source = model.source === undefined ? 0 : 18;
  const fixed = title + source;
  if (model.kind === "pie" || model.kind === "doughnut") return fixed + Math.max(120, count * line);
  const heading = fixed + (model.series.length > 1 ? 27 : 24);
  if (model.kind === "radar") return heading + 200;
  if (model.horizontal) {
    const target = model.target ? line : 0;
    return heading + target + Math.max(leastPlot, count * line) + line + 8;
  }
  // Names at the ends of lines stand under each other.
  const names = model.kind === "line" || model.stacked ? model.series.length * 15 : 0;
  return heading + Math.max(leastPlot, names) + 2 * line;
}
