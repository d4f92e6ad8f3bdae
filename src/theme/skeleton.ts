/** The grid and type scale that all themes share, in points; a slide is 960 × 540. */
import type { Box, Pt, Size } from "../geometry.js";

export const slideSize: Size = { width: 960, height: 540 };

const margin: Pt = 48;

const gutter: Pt = 32;

export const titleZone: Box = { x: margin, y: 32, width: 864, height: 64 };

export const contentZone: Box = { x: margin, y: 112, width: 864, height: 380 };

/** Content of a slide without a title. */
export const untitledZone: Box = { x: margin, y: 48, width: 864, height: 444 };

/** Above the content of such a slide. */
export const runningHead: Box = { x: margin, y: 16, width: 864, height: 20 };

export const footerZone: Box = { x: margin, y: 506, width: 864, height: 22 };

/** One indent step of lists at the body's size; also the room of a bullet and of a one-digit number. */
export const indentStep: Pt = 24;

/** Sizes by role. */
export const sizes = {
  title: 32,
  /** A title that needs two lines. */
  titleTwoLines: 26,
  body: 20,
  bodyNested: 18,
  caption: 14,
  chartLabel: 14,
  footer: 11,
} as const;

/** A part of the zone, in twelfths of its width. */
export function columnBox(start: number, span: number, zone = contentZone): Box {
  const unit = (zone.width + gutter) / 12;
  return {
    x: zone.x + start * unit,
    y: zone.y,
    width: span * unit - gutter,
    height: zone.height,
  };
}
