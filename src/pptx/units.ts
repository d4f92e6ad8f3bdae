/** Points in, OOXML's units out: the only place that knows an EMU. */
import type { Box, Pt } from "../geometry.js";

const emuPerPoint = 12700;

/** English Metric Units, always a whole number. */
export function emu(length: Pt): number {
  return Math.round(length * emuPerPoint);
}

/** Hundredths of a point, as font sizes and paragraph spacing are written. */
export function hundredths(length: Pt): number {
  return Math.round(length * 100);
}

/** Thousandths of a percent, as line spacing is written: 1.2 is 120000. */
export function thousandthsOfPercent(ratio: number): number {
  return Math.round(ratio * 100_000);
}

/** PptxGenJS takes inches; as EMU it would read lengths below 100 as inches. */
export function inches(length: Pt): number {
  return length / 72;
}

/** Equal as far as anyone can see: within a hundredth of a point. */
export function sameLength(a: Pt, b: Pt): boolean {
  return Math.abs(a - b) <= 0.01;
}

export function sameBox(a: Box, b: Box): boolean {
  return (
    sameLength(a.x, b.x) &&
    sameLength(a.y, b.y) &&
    sameLength(a.width, b.width) &&
    sameLength(a.height, b.height)
  );
}
