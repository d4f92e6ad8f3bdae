/** Colours, `RRGGBB`: how light they are, how far apart, and what lies between. */
import type { Rgb } from "./scene/look.js";

/** Relative luminance of WCAG 2.2, 0–1. */
export function luminance(rgb: Rgb): number {
  const [r, g, b] = channels(rgb).map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2.2, 1–21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const target = channels(to);
  return hex(channels(from).map((c, i) => c + ((target[i] ?? c) - c) * share));
}

/** The colour nearest to `color` on the way to `toward` that reaches `ratio` on every ground. */
export function readable(color: Rgb, grounds: Rgb[], toward: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, toward, share);
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return toward;
}

/** `#0a6`, `0A6`, `#00AA66` and `00aa66` all give `00AA66`; anything else gives `undefined`. */
export function parseRgb(text: string): Rgb | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join("") : digits;
  return full.toUpperCase();
}

export function channels(rgb: Rgb): [number, number, number] {
  const value = Number.parseInt(rgb, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Of three channels, 0–255. */
export function hex(values: number[]): Rgb {
  return values
    .map((v) =>
      Math.round(Math.min(255, Math.max(0, v)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
