import type { ShapeItem } from "../../scene/scene.js";
import { drawnFill, drawnLine } from "./colors.js";
import type { Draw } from "./index.js";
import { inches } from "../units.js";
import { drawnPosition } from "./position.js";
import { cornerRadius } from "./text.js";

export const drawShape: Draw<ShapeItem> = (slide, item) => {
  const rounded = item.shape === "roundRect" && item.radius !== undefined && item.radius > 0;
  const { shape, points } = item;
  // Its types leave out the one name that `points` are for.
  const name = (shape === "polyline" ? "custGeom" : shape) as Parameters<typeof slide.addShape>[0];
  slide.addShape(name, {
    objectName: item.name,
    ...drawnPosition(item.box),
    ...drawnFill(item.fill),
    ...drawnLine(item.line),
    ...(rounded ? { rectRadius: cornerRadius(item.box, item.radius!) } : {}),
    ...(points ? { points: points.map(({ x, y }) => ({ x: inches(x), y: inches(y) })) } : {}),
  });
};
