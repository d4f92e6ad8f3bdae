/** Scene items as PptxGenJS draws them. */
import type { Item } from "../../scene/scene.js";
import { drawChart } from "./chart.js";
import { drawPicture } from "./picture.js";
import { PptxGenJS, type Slide } from "./pptxgenjs.js";
import { drawShape } from "./shape.js";
import { drawTable } from "./table.js";
import { drawText } from "./text.js";

/** Adds exactly one element to the slide. */
export type Draw<T extends Item> = (slide: Slide, item: T) => void;

const draws = {
  text: drawText,
  shape: drawShape,
  picture: drawPicture,
  table: drawTable,
  chart: drawChart,
} satisfies { [T in Item["type"]]: Draw<Extract<Item, { type: T }>> };

/**
 * Draws items, each as one element in their order, onto one slide of PptxGenJS.
 *
 * They may come from many slides of the scene: of what PptxGenJS writes only the elements are kept,
 * and each of its slides costs five parts and their way through JSZip, a third of its time.
 *
 * @returns the package that PptxGenJS writes, uncompressed
 */
export async function drawSheet(items: Iterable<Item>): Promise<Uint8Array> {
  const presentation = new PptxGenJS();
  const slide = presentation.addSlide();
  for (const item of items) (draws[item.type] as Draw<Item>)(slide, item);
  return (await presentation.write({ outputType: "nodebuffer" })) as Buffer;
}
