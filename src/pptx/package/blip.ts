import type { Picture } from "../../scene/scene.js";
import { extension } from "./drawingml.js";
import type { Media } from "./media.js";
import type { Relationships } from "./relationships.js";
import { element, type Element } from "../../opc/xml/element.js";

/** The reference of a part to a picture, with the vector original where there is one. */
export function blip(
  picture: Picture,
  { media, relationships }: { media: Media; relationships: Relationships },
): Element {
  const paths = media.add(picture);
  const relate = (path: string) => relationships.add("image", path.replace("ppt/", "../"));
  const embed = { "r:embed": relate(paths.picture) };
  if (paths.svg === undefined) return element("a:blip", embed);
  const svgBlip = element("asvg:svgBlip", {
    "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "r:embed": relate(paths.svg),
  });
  return element("a:blip", embed, [extension("{96DAC541-7B7A-43D3-8B79-37D633B846F1}", svgBlip)]);
}
