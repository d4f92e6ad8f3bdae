import type { Box } from "../../geometry.js";
import { inches } from "../units.js";

export function drawnPosition(box: Box): { x: number; y: number; w: number; h: number } {
  return { x: inches(box.x), y: inches(box.y), w: inches(box.width), h: inches(box.height) };
}
