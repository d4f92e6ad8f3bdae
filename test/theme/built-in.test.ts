/** What every built-in theme must hold to, whatever its temper. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import type { Rgb } from "../../src/scene/look.js";
import type { Color } from "../../src/scene/scene.js";
import { contrast } from "../../src/theme/color.js";
import { builtInTheme, themeNames } from "../../src/theme/load.js";
import type { Theme } from "../../src/theme/theme.js";
import { distance, lightness, visions } from "./color-vision.js";

function themeOf(name: string): Theme {
  const theme = builtInTheme(name, () => {});
  if (!theme) throw new Error(name);
  return theme;
}

function rgbOf(color: Color, theme: Theme): Rgb {
  return typeof color === "string" ? theme.look.palette[color] : color.rgb;
}

/** What is left of all pairs, neighbours in the palette alone or not. */
function pairs<T>(values: T[], neighbours: boolean): [T, T][] {
  return values.flatMap((value, i) =>
    values.slice(i + 1, neighbours ? i + 2 : undefined).map((other): [T, T] => [value, other]),
  );
}

it("are eight", () => {
  expect(themeNames()).toEqual([
    "professional",
    "minimal",
    "midnight",
    "executive",
    "vivid",
    "engineer",
    "contrast",
    "print",
  ]);
});

it("differ in the gesture of their title slides", () => {
  const shapes = themeNames().map((name) =>
    JSON.stringify(themeOf(name).look.layouts[0]?.shapes.map(({ shape, box }) => [shape, box])),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
});

describe.each(themeNames())("%s", (name) => {
  const theme = themeOf(name);
  const { look } = theme;
  const { palette } = look;
  const ratio = name === "contrast" ? 7 : 4.5;

  it("has text that can be read", () => {
    const found: Diagnostic[] = [];
    builtInTheme(name, (problem) => found.push(problem));
    expect(found).toEqual([]);
    const onGround = [palette.text, palette.muted, palette.link, palette.visited];
    for (const rgb of [...onGround, rgbOf(theme.heading, theme), rgbOf(look.title.color, theme)])
      expect(contrast(rgb, palette.ground)).toBeGreaterThanOrEqual(ratio);
    for (const color of Object.values(theme.code))
      expect(contrast(rgbOf(color, theme), palette.panel)).toBeGreaterThanOrEqual(ratio);
  });

  it("has text on title and section slides that can be read on all that lies under it", () => {
    for (const layout of look.layouts) {
      for (const { box, style } of layout.placeholders) {
        const under = layout.shapes.filter(
          (shape) =>
            shape.box.x < box.x + box.width &&
            box.x < shape.box.x + shape.box.width &&
            shape.box.y < box.y + box.height &&
            box.y < shape.box.y + shape.box.height &&
            // A circle keeps clear of its box's corners; lines lie between texts.
            shape.shape === "rect",
        );
        const ground = under.at(-1)?.fill ?? layout.ground;
        expect(contrast(rgbOf(style.color, theme), rgbOf(ground, theme))).toBeGreaterThanOrEqual(
          ratio,
        );
      }
    }
  });

  it("has chart colours and alert bars that stand out from the ground", () => {
    const bars = Object.values(theme.alerts).map((color) => rgbOf(color, theme));
    for (const rgb of [...look.chart.series, ...bars])
      expect(contrast(rgb, palette.ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(visions))("has chart colours told apart with %s", (_vision, matrix) => {
    for (const [a, b] of pairs(look.chart.series, true))
      expect(distance(a, b, matrix)).toBeGreaterThanOrEqual(18);
    for (const [a, b] of pairs(look.chart.series, false))
      expect(distance(a, b, matrix)).toBeGreaterThanOrEqual(10);
  });

  it("has chart colours told apart on a grey copy", () => {
    const greys = look.chart.series.map(lightness);
    for (const [a, b] of pairs(greys, true)) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(10);
    for (const [a, b] of pairs(greys, false)) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(4);
  });

  it("keeps titles, content and footers where every theme has them", () => {
    const places = (of: Theme) =>
      of.look.layouts
        .filter((layout) => layout.name !== "title" && layout.name !== "section")
        .map(({ placeholders }) =>
          placeholders
            .filter(({ ref }) => ref.type !== "slide-number")
            .map(({ ref, box, style }) => [ref, box, style.size, style.align]),
        );
    expect(places(theme)).toEqual(places(themeOf("professional")));
  });
});
