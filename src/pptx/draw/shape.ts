import type { ShapeItem } from "../../scene/scene.js";
import { drawnFill, drawnLine } from "./colors.js";
import type { Draw } from "./index.js";
import { drawnPosition } from "./position.js";
import { cornerRadius } from "./text.js";

export const drawShape: Draw<ShapeItem> = (slide, item) => {
  const rounded = item.shape === "roundRect" && item.radius !== undefined && item.radius > 0;
  slide.addShape(item.shape, {
    ...drawnPosition(item.box),
    ...drawnFill(item.fill),
    ...drawnLine(item.line),
    ...(rounded ? { rectRadius: cornerRadius(item.box, item.radius!) } : {}),
    objectName: item.name,
  });
};
