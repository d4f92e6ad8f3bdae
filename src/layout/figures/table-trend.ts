/** A column of `Trend`s: each cell's numbers are a line beside the last of them. */
import type { Box, Pt } from "../../geometry.js";
import type { ShapeItem } from "../../scene/scene.js";

/**
 * What a column of trends is headed by. Lists of numbers under another heading may be pages or issues, where each number is
 * to be read.
 */
const heading =
  /^(?:trends?|sparklines?|trendlinien?|verlauf|tendances?|tendencias?|tendenz(?:en)?|andamento|trendy)$/i;

const fewest = 3;

/** The line's width and height, and its distance from the number, in em. */
export const trendSize = { width: 4.6, height: 0.95, gap: 0.7 };

export interface Trend {
  values: number[];
  /** As written. */
  last: string;
}

export function isTrendColumn(header: string, texts: string[]): boolean {
  return heading.test(header.trim()) && texts.some((text) => trendOf(text) !== undefined);
}

/** `3, 5.5, 4`, `3 5 4`, `3 → 5 → 4`; with semicolons the decimal sign may be a comma. */
export function trendOf(text: string): Trend | undefined {
  const semicolons = text.includes(";");
  const parts = text.trim().split(semicolons ? /\s*;\s*/ : /\s*[,→]\s*|\s+/);
  const values = parts.map((part) => {
    const plain = (semicolons ? part.replace(",", ".") : part).replace("−", "-");
    return /^[+-]?\d+(?:\.\d+)?\s?%?$/.test(plain) ? Number.parseFloat(plain) : Number.NaN;
  });
  if (values.length < fewest || values.some(Number.isNaN)) return undefined;
  return { values, last: parts.at(-1) ?? "" };
}

/** The line in a box of `trendSize`; one that stays as it is runs through the middle. */
export function trendItem(values: number[], box: Box, size: Pt, alt: string): ShapeItem {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const points = values.map((value, i) => ({
    x: (box.width * i) / (values.length - 1),
    y: box.height * (range === 0 ? 0.5 : 1 - (value - low) / range),
  }));
  return {
    type: "shape",
    name: "Trend",
    shape: "polyline",
    box,
    points,
    line: { color: "accent1", width: size >= 14 ? 1.75 : 1.25 },
    alt,
  };
}
