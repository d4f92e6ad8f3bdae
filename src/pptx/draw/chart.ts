import type { ChartItem } from "../../scene/scene.js";
import type { Draw } from "./index.js";
import { drawStandIn } from "./picture.js";

/** The picture that the chart stage drew. */
export const drawChart: Draw<ChartItem> = (slide, item) => {
  if (!item.picture) throw new Error(`chart "${item.name}" has no picture`);
  drawStandIn(slide, item);
};
