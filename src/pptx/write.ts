/** Scene → .pptx. */
import type { Item, Scene, SceneSlide } from "../scene/scene.js";
import { drawSheet } from "./draw/index.js";
import { addCommonParts } from "./package/common-parts.js";
import { Media } from "./package/media.js";
import { Parts } from "./package/parts.js";
import { SlideWriter } from "./package/slides.js";

/** Few enough that PptxGenJS holds little at a time, enough that its start is not felt. */
const slidesPerSheet = 100;

/** @returns the bytes of a .pptx file: the same for the same scene, in every process */
export async function writePptx(scene: Scene): Promise<Uint8Array> {
  const parts = new Parts();
  const media = new Media(parts);
  addCommonParts(scene, parts, media);
  const writer = new SlideWriter(scene, parts, media);
  for (const slides of sheets(scene.slides)) {
    const drawn = await drawSheet(itemsOf(slides));
    writer.addSlides(slides, drawn);
  }
  return parts.finish();
}

function* sheets(slides: SceneSlide[]): Generator<SceneSlide[]> {
  for (let i = 0; i < slides.length; i += slidesPerSheet) yield slides.slice(i, i + slidesPerSheet);
}

function itemsOf(slides: SceneSlide[]): Item[] {
  return slides.flatMap((slide) => slide.items);
}
