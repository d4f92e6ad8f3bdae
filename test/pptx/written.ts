/** Scenes of one slide, written and read again. */
import type { Look } from "../../src/scene/look.js";
import type { Item, Scene, SceneSlide, TextParagraph } from "../../src/scene/scene.js";
import { writePptx } from "../../src/pptx/write.js";
import { type Package, type XmlElement, find, openPackage, readXml } from "../helpers/package.js";
import { body, lightLook, sampleScene, slide } from "../helpers/sample-scene.js";

export async function writeSlide(one: SceneSlide, look: Look = lightLook): Promise<Package> {
  const scene: Scene = { ...sampleScene(look), slides: [one] };
  return openPackage(await writePptx(scene));
}

/** The shapes of a slide that has these items and nothing else. */
export async function writtenShapes(
  items: Item[],
  layout: SceneSlide["layout"] = "content",
  look: Look = lightLook,
): Promise<XmlElement[]> {
  const deck = await writeSlide({ ...slide(layout, items), slideNumber: false }, look);
  const spTree = find(readXml(deck.text("ppt/slides/slide1.xml")), "p:spTree");
  return spTree.children.slice(2);
}

export async function writtenShape(item: Item, look: Look = lightLook): Promise<XmlElement> {
  const [shape] = await writtenShapes([item], "content", look);
  return shape!;
}

/** The `a:p` of a body placeholder. */
export async function writtenParagraphs(paragraphs: TextParagraph[]): Promise<XmlElement[]> {
  return find(await writtenShape(body(paragraphs)), "p:txBody").children.slice(2);
}
