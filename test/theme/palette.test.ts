/** Palettes derived from one brand colour hold to what the built-in ones hold to. */
import { describe, expect, it } from "vitest";
import { contrast } from "../../src/color.js";
import { byHue, lightnessRange, accentsOn } from "../../src/theme/palette.js";
import { lchOf, rgbOfLch } from "../../src/theme/color-vision.js";
import { brandColors, paletteProblems } from "./palette-checks.js";

const grounds = { white: "FFFFFF", ivory: "FBF7EC", "near-black": "0B1526", black: "000000" };

const free = { keepLightness: false, ratio: 3 };

describe.each(Object.entries(grounds))("on %s", (_name, ground) => {
  it.each(Object.entries(brandColors))("six accents follow from %s", (_brand, color) => {
    const brand = { color, keepLightness: true, ratio: 4.5 };
    const accents = accentsOn(ground, [brand, free, free, free, free, free]);
    expect(accents).toHaveLength(6);
    expect(paletteProblems(accents, ground)).toEqual([]);
    expect(contrast(accents[0]!, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps a colour that can be seen, and the hue of one that cannot", () => {
    const seen = ground === "FFFFFF" || ground === "FBF7EC" ? "0A5C36" : "7FD0A0";
    const [kept] = accentsOn(ground, [{ color: seen, keepLightness: true, ratio: 3 }]);
    expect(kept).toBe(seen);
    const range = lightnessRange(ground, 3);
    const hidden = rgbOfLch({ l: range.lo > 20 ? 10 : 95, c: 30, h: 100 });
    const [moved] = accentsOn(ground, [{ color: hidden, keepLightness: true, ratio: 3 }]);
    expect(moved).not.toBe(hidden);
    expect(Math.abs(lchOf(moved!).h - lchOf(hidden).h)).toBeLessThan(12);
  });
});

it("finds the accents that mean something by their hue", () => {
  const colors = ["0055AA", "BB2222", "228833", "CC8800"];
  expect(byHue(colors, [145, 75, 30])).toEqual([2, 3, 1]);
});
