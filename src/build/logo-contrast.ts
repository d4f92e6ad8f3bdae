/** Whether a logo stands out from the ground that it stands on. */
import { contrast, hex } from "../color.js";
import type { Rgb } from "../scene/look.js";
import type { Picture } from "../scene/scene.js";

/** Less than this, a shape melts into what it stands on. */
const leastRatio = 2;

/** Pixels of the long side that are looked at. */
const sampled = 48;

/** Most of what is not see-through is nearly as dark, or as light, as the ground. */
export async function meltsInto(logo: Picture, ground: Rgb): Promise<boolean> {
  const { createCanvas, loadImage } = await import("../canvas/canvas.js");
  const image = await loadImage(logo.bytes).catch(() => undefined);
  if (!image) return false;
  const scale = Math.min(1, sampled / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const pen = createCanvas(width, height).getContext("2d");
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  let inked = 0;
  let seen = 0;
  for (let at = 0; at < data.length; at += 4) {
    // What is half seen is an edge.
    if (data[at + 3]! < 128) continue;
    inked++;
    if (contrast(hex([...data.slice(at, at + 3)]), ground) >= leastRatio) seen++;
  }
  return inked > 0 && seen < inked / 4;
}
