/** Where things stand on the slides of our own themes, from the slide's size. */
import type { Box, Pt, Size } from "../geometry.js";
import type { Skeleton } from "../scene/look.js";

/** 16:9, 33.87 × 19.05 cm. */
export const usualSize: Size = { width: 960, height: 540 };

/** Left and right of all zones. */
const margin: Pt = 48;

export function skeletonOf(size: Size): Skeleton {
  const width = size.width - 2 * margin;
  const zone = (y: Pt, height: Pt): Box => ({ x: margin, y, width, height });
  const content = 112;
  const untitled = 48;
  /** What content keeps clear of at the foot. */
  const foot = size.height - 48;
  return {
    size,
    gutter: 32,
    title: zone(32, 64),
    content: zone(content, foot - content),
    untitled: zone(untitled, foot - untitled),
    footer: zone(size.height - 34, 22),
    indentStep: 24,
    sizes: { title: 32, body: 20, bodyNested: 18, caption: 14, chartLabel: 14, footer: 11 },
    scale: { title: [32, 26, 24, 20, 18], cover: [60, 56, 48, 44, 40, 36, 32, 28, 24] },
  };
}

/** A part of a slide that content is set in, with the room between its columns. */
export interface Zone extends Box {
  gutter: Pt;
}

export function zoneOf(box: Box, { gutter }: Skeleton): Zone {
  return { gutter, ...box };
}

/** A part of the zone, in twelfths of its width. */
export function columnBox(start: number, span: number, zone: Zone): Box {
  const unit = (zone.width + zone.gutter) / 12;
  return {
    x: zone.x + start * unit,
    y: zone.y,
    width: span * unit - zone.gutter,
    height: zone.height,
  };
}
