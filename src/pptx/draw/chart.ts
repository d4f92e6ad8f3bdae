import type { ChartItem } from "../../scene/scene.js";
import type { Draw } from "./index.js";
import { drawStandIn } from "./picture.js";

/** A pixel for the picture that the chart stage drew, or for a native chart, which PptxGenJS never sees. */
export const drawChart: Draw<ChartItem> = (slide, item) => {
  if (!item.native && !item.picture) throw new Error(`chart "${item.name}" has no picture`);
  drawStandIn(slide, item);
};
