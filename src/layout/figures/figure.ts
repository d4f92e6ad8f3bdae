/** A block with a body of its own, beside running text: a table, code, a picture, a chart, tiles, a panel. */
import type { Position } from "../../diagnostic.js";
import type { Box, Pt } from "../../geometry.js";
import type { TextSetting } from "../flow.js";
import type { Item } from "../../scene/scene.js";

export interface Figure {
  kind: "table" | "code" | "picture" | "chart" | "tiles" | "steps" | "agenda" | "quote" | "alert";
  pos: Position;
  /** Figures of a kind that say the same here are sisters: tables with the same headings. */
  likeness?: string;
  /** Sizes that it can be set in; step 0 is the largest. */
  steps: number;
  measure(width: Pt, step: number, text: TextSetting): FigureSize;
  /** `box` is as wide as was measured and between least and ideal height. */
  place(box: Box, step: number, text: TextSetting): Item[];
  /** Rows, lines or paragraphs between which it can continue on a next slide; 1 where it cannot. */
  units: number;
  slice(from: number, to: number): Figure;
  /** How bad it is to continue before this unit, 0–1; default: all are alike. */
  cutBadness?(unit: number): number;
  /** A table that is a single row, such as its header alone. */
  oneRow?: true;
  /** Of each unit, where they differ. */
  unitHeights?(width: Pt, step: number): Pt[];
}

export interface FigureSize {
  /** It cannot be lower than this. */
  height: Pt;
  /** It grows up to this where there is room; equal to `height` where it does not grow. */
  ideal: Pt;
  inkWidth: Pt;
  /** What is bad about it at this width and step: lines that wrap, words broken. */
  badness: number;
}

/** Distance of a figure from the text or the figure above it. */
export const figureGap: Pt = 16;

/** Distance of a figure from the heading that it stands under. */
export const headingGap: Pt = 8;
