/** Scene → .pptx. */
import type { Item, Scene, SceneSlide } from "../scene/scene.js";
import { drawSheet } from "./draw/index.js";
import { addCommonParts } from "./package/common-parts.js";
import { Media } from "./package/media.js";
import { Parts } from "./package/parts.js";
import { SlideWriter } from "./package/slides.js";
import type { DeckTemplate } from "./template.js";
import { addTemplateParts } from "./template/graft.js";
import { customProperties } from "./template/properties.js";
import { realScene } from "./template/real-scene.js";

/** Few enough that PptxGenJS holds little at a time, enough that its start is not felt. */
const slidesPerSheet = 100;

/**
 * @param template what the deck is written into; the look is then its
 * @returns the bytes of a .pptx file: the same for the same scene, in every process
 */
export async function writePptx(said: Scene, template?: DeckTemplate): Promise<Uint8Array> {
  const scene = template ? realScene(said, template) : said;
  const parts = new Parts();
  const media = new Media(parts);
  const places = template
    ? addTemplateParts(scene, template, parts)
    : addCommonParts(scene, parts, media);
  const writer = new SlideWriter(scene, parts, media, places, template?.fonts);
  for (const slides of sheets(scene.slides)) {
    const drawn = await drawSheet(itemsOf(slides));
    writer.addSlides(slides, drawn);
  }
  return parts.finish(template && customProperties(template));
}

function* sheets(slides: SceneSlide[]): Generator<SceneSlide[]> {
  for (let i = 0; i < slides.length; i += slidesPerSheet) yield slides.slice(i, i + slidesPerSheet);
}

function itemsOf(slides: SceneSlide[]): Item[] {
  return slides.flatMap((slide) => slide.items);
}
