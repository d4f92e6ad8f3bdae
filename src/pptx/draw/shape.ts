import type { ShapeItem } from "../../scene/scene.js";
import { inches } from "../units.js";
import { drawnFill, drawnLine } from "./colors.js";
import type { Draw } from "./index.js";
import { drawnPosition } from "./position.js";
import { cornerRadius } from "./text.js";

export const drawShape: Draw<ShapeItem> = (slide, item) => {
  const { box, radius = 0 } = item;
  slide.addShape(item.shape, {
    ...drawnPosition(box),
    ...drawnFill(item.fill),
    ...drawnLine(item.line),
    ...(item.shape === "roundRect" && radius > 0
      ? { rectRadius: inches(cornerRadius(box, radius)) }
      : {}),
    objectName: item.name,
  });
};
