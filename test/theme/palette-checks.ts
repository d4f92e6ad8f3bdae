/** What chart colours must hold to, and brand colours to try it with. */
import type { Rgb } from "../../src/scene/look.js";
import { contrast } from "../../src/color.js";
import { distance, lightness, visions } from "../../src/theme/color-vision.js";

export const brandColors: Record<string, Rgb> = {
  green: "00AA66",
  navy: "17375E",
  yellow: "FFD100",
  "near-black": "0A0A0C",
  "near-white": "FAFAF7",
  "neon green": "39FF14",
  grey: "808080",
  red: "E2001A",
  orange: "FF6600",
  magenta: "E20074",
  "pale blue": "BFE3FF",
  purple: "5B2A86",
  brown: "5A3A22",
  cyan: "00D5FF",
  black: "000000",
  white: "FFFFFF",
};

/** What readers of charts cannot tell apart or see, in words; none in a good palette. */
export function paletteProblems(accents: Rgb[], ground: Rgb): string[] {
  const problems: string[] = [];
  const demand = (value: number, least: number, what: string) => {
    if (value < least) problems.push(`${what}: ${value.toFixed(1)} < ${least}`);
  };
  accents.forEach((a, i) => {
    demand(contrast(a, ground), 3, `contrast of ${a} to ${ground}`);
    accents.slice(i + 1).forEach((b, k) => {
      const neighbours = k === 0;
      for (const [vision, matrix] of Object.entries(visions))
        demand(distance(a, b, matrix), neighbours ? 18 : 10, `${a} and ${b} with ${vision}`);
      const greys = Math.abs(lightness(a) - lightness(b));
      demand(greys, neighbours ? 10 : 4, `${a} and ${b} on a grey copy`);
    });
  });
  return problems;
}
