import type { ChartItem, PictureItem } from "../../scene/scene.js";
import type { Draw } from "./index.js";
import { drawnPosition } from "./position.js";
import type { Slide } from "./pptxgenjs.js";

export const drawPicture: Draw<PictureItem> = drawStandIn;

/**
 * PptxGenJS keeps a copy of a picture in base64 for each time it is shown, so it gets a single pixel;
 * the correction `pictureMedia` puts the real bytes in its place, once for each picture.
 */
export function drawStandIn(slide: Slide, item: PictureItem | ChartItem): void {
  slide.addImage({ data: pixel, objectName: item.name, ...drawnPosition(item.box) });
}

const pixel =
  "image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
