/** Palettes derived from a company's colour, over the whole circle, light, dark, bright and grey. */
import { describe, expect, it } from "vitest";
import type { Color } from "../../src/scene/scene.js";
import type { Palette, Rgb } from "../../src/scene/look.js";
import { contrast } from "../../src/color.js";
import { lightness } from "../../src/theme/color-vision.js";
import { completeSpec, type ThemeSpec } from "../../src/theme/complete.js";
import { greyest, isEarthy, oklchOf, rgbOfOklch, turn } from "../../src/theme/oklch.js";
import { accentsOn } from "../../src/theme/palette.js";
import { meaningsOn } from "../../src/theme/shades.js";
import { rgbOf } from "../../src/theme/text-on.js";
import { paletteOf } from "../../src/theme/theme.js";
import { type Variant, variantOf } from "../../src/theme/variant.js";
import { brandColors, paletteProblems } from "./palette-checks.js";

const hues = Array.from({ length: 8 }, (_, i) => 10 + i * 45);

/** Of one hue: pale, dark, bright and nearly grey; what a screen cannot show is as near as it can. */
function colorsOf(h: number): Rgb[] {
  const all = [
    [0.25, 0.06],
    [0.4, 0.13],
    [0.55, 0.02],
    [0.6, 0.22],
    [0.72, 0.09],
    [0.78, 0.25],
    [0.93, 0.05],
  ] as const;
  return all.map(([l, c]) => rgbOfOklch({ l, c, h }));
}

interface Derived {
  spec: ThemeSpec;
  palette: Palette;
  rgb: (color: Color) => Rgb;
}

function derived(color: Rgb, variant?: Variant): Derived {
  const own = { name: "acme", colors: { accents: [`#${color}`] } };
  const file = { ...own, cover: {}, edge: { style: "tab" as const } };
  const spec = completeSpec(variant ? variantOf(file, "acme", variant) : file, "acme");
  const palette = paletteOf(spec);
  return { spec, palette, rgb: (one) => rgbOf(one, palette) };
}

/** Large and small surfaces. */
const surfaces = ({ spec, rgb }: Derived): Rgb[] =>
  [
    spec.cover.ground,
    spec.cover.accent,
    spec.section.ground,
    spec.section.accent,
    spec.edge!.color,
  ].map(rgb);

/** With the colour in each message, for a loop says nothing else of where it failed. */
const about = (color: Rgb, more = "") => `#${color} ${more}`;

describe.each(hues)("of the hue %i", (h) => {
  const colors = colorsOf(h);
  const light = new Map(colors.map((color) => [color, derived(color)]));
  const dark = new Map(colors.map((color) => [color, derived(color, "dark")]));
  const both = (color: Rgb) => [light.get(color)!, dark.get(color)!];

  it("is told apart in charts, on white, on black and in the dark variant", () => {
    for (const color of colors) {
      for (const ground of ["FFFFFF", "0B1526"])
        expect(paletteProblems(accentsOn(ground, [color]), ground), about(color)).toEqual([]);
      const { palette, spec } = derived(color, "dark");
      expect(paletteProblems(spec.colors.accents, palette.ground), about(color, "dark")).toEqual(
        [],
      );
    }
  });

  it("has texts that can be read on all that they stand on", () => {
    for (const color of colors) {
      for (const one of both(color)) {
        const { spec, palette, rgb } = one;
        expect(contrast(palette.text, palette.ground), about(color)).toBeGreaterThanOrEqual(7);
        const onPanels = [palette.muted, palette.link, rgb(spec.headings.color)];
        for (const front of onPanels)
          for (const back of [palette.ground, palette.panel])
            expect(contrast(front, back), about(color, front)).toBeGreaterThanOrEqual(4.5);
        for (const { ground, text } of [spec.cover, spec.section])
          expect(contrast(rgb(text), rgb(ground)), about(color)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("keeps the colour: first in charts where it can be seen, and on a surface everywhere", () => {
    for (const color of colors) {
      const [onLight, onDark] = both(color) as [Derived, Derived];
      for (const { palette } of [onLight, onDark])
        if (contrast(color, palette.ground) >= 3) expect(palette.accent1).toBe(color);
      // Near-white is no colour to fill anything with.
      if (contrast(color, "FFFFFF") >= 1.25)
        expect(surfaces(onLight), about(color)).toContain(color);
      if (contrast(color, onDark.palette.ground) >= 1.25)
        expect(surfaces(onDark), about(color, "dark")).toContain(color);
    }
  });

  it("is brown or olive only where the colour is", () => {
    for (const color of colors.filter((one) => !isEarthy(one))) {
      for (const one of both(color)) {
        const { palette, spec } = one;
        const all = [...spec.colors.accents, palette.link, palette.visited, ...surfaces(one)];
        expect(all.filter(isEarthy), about(color)).toEqual([]);
      }
    }
  });

  it("has a ground deep enough for white text, and a text, a panel and a neutral like the colour", () => {
    for (const color of colors) {
      const { spec, palette, rgb } = light.get(color)!;
      expect(contrast(rgb(spec.section.ground), "FFFFFF"), about(color)).toBeGreaterThanOrEqual(7);
      const own = oklchOf(color);
      const neutrals = [palette.text, palette.panel, palette.muted];
      // A grey company's last accent is a hue: it has greys enough.
      if (own.c > greyest) neutrals.push(palette.accent6);
      for (const neutral of neutrals) {
        const { c, h: hue } = oklchOf(neutral);
        expect(c, about(color, neutral)).toBeLessThan(0.032);
        if (c > 0.012) expect(turn(hue, own.h), about(color, neutral)).toBeLessThan(30);
      }
    }
  });
});

describe("accents", () => {
  it.each(Object.entries(brandColors))("on ivory follow from %s", (_brand, color) => {
    const accents = accentsOn("FBF7EC", [color]);
    expect(accents).toHaveLength(6);
    expect(paletteProblems(accents, "FBF7EC")).toEqual([]);
  });

  it("begin with a company's two colours, in its order", () => {
    const accents = accentsOn("FFFFFF", ["4D148C", "FF5A00"]);
    expect(accents.slice(0, 2)).toEqual(["4D148C", "FF5A00"]);
    expect(accents).toHaveLength(6);
  });

  it("darken yellow to amber and lime to green rather than to olive", () => {
    expect(oklchOf(accentsOn("FFFFFF", ["FFCC00"])[0]!).h).toBeLessThan(65);
    expect(oklchOf(accentsOn("FFFFFF", ["A4C400"])[0]!).h).toBeGreaterThan(138);
  });

  it("have a neutral last", () => {
    expect(oklchOf(accentsOn("FFFFFF", ["0050AA"])[5]!).c).toBeLessThan(greyest);
  });
});

describe("surfaces", () => {
  it("are yellow where yellow text could not be read", () => {
    const { spec, rgb, palette } = derived("FFCC00");
    expect(rgb(spec.cover.ground)).toBe("FFCC00");
    expect(rgb(spec.edge!.color)).toBe("FFCC00");
    expect(spec.headings.color).toBe("text");
    expect(lightness(palette.accent2)).toBeLessThan(30);
  });

  it("are the deep shade where the colour would glare", () => {
    const { spec, rgb } = derived("39FF14");
    expect(lightness(rgb(spec.cover.ground))).toBeLessThan(30);
    expect(rgb(spec.cover.accent)).toBe("39FF14");
  });

  it("take white text where a hardly darker shade can carry it", () => {
    const { spec, rgb } = derived("E8380D");
    expect(rgb(spec.cover.text)).toBe("FFFFFF");
    expect(lightness("E8380D") - lightness(rgb(spec.cover.ground))).toBeLessThan(4);
  });
});

it.each(["FFFFFF", "0B1526"])("green, amber and red stand out from %s", (ground) => {
  const { good, warning, bad } = meaningsOn(ground);
  for (const color of [good, warning, bad])
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
  expect(turn(oklchOf(good).h, 150)).toBeLessThan(12);
  expect(turn(oklchOf(warning).h, 65)).toBeLessThan(12);
  expect(turn(oklchOf(bad).h, 27)).toBeLessThan(12);
});
