/** What every built-in theme must hold to, whatever its temper. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import type { Rgb } from "../../src/scene/look.js";
import type { Color } from "../../src/scene/scene.js";
import { contrast, mix } from "../../src/color.js";
import { builtInTheme, themeNames } from "../../src/theme/load.js";
import type { Theme } from "../../src/theme/theme.js";
import { paletteProblems } from "./palette-checks.js";

function themeOf(name: string): Theme {
  const theme = builtInTheme(name, () => {});
  if (!theme) throw new Error(name);
  return theme;
}

function rgbOf(color: Color, theme: Theme): Rgb {
  return typeof color === "string" ? theme.look.palette[color] : color.rgb;
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

const all = themeNames().flatMap((name) => [name, `${name}-light`, `${name}-dark`]);

describe.each(all)("%s", (name) => {
  const theme = themeOf(name);
  const { look } = theme;
  const { palette } = look;
  const ratio = name.startsWith("contrast") ? 7 : 4.5;

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
      for (const { ref, box, style } of layout.placeholders) {
        if (ref.type === "picture") continue;
        const under = layout.shapes.filter(
          (shape) =>
            shape.box.x < box.x + box.width &&
            box.x < shape.box.x + shape.box.width &&
            shape.box.y < box.y + box.height &&
            box.y < shape.box.y + shape.box.height &&
            // A circle keeps clear of its box's corners; lines lie between texts.
            shape.shape === "rect",
        );
        const ground = rgbOf(layout.ground, theme);
        const grounds = under.map(({ fill, opacity = 1 }) =>
          mix(ground, rgbOf(fill, theme), opacity),
        );
        for (const one of grounds.length > 0 ? grounds : [ground])
          expect(contrast(rgbOf(style.color, theme), one), layout.name).toBeGreaterThanOrEqual(
            ratio,
          );
      }
    }
  });

  it("has alert bars that stand out from the ground", () => {
    for (const color of Object.values(theme.alerts))
      expect(contrast(rgbOf(color, theme), palette.ground)).toBeGreaterThanOrEqual(3);
  });

  it("has marks of statuses that stand out from tables, banded or not", () => {
    const grounds = [
      palette.ground,
      look.table.band ? rgbOf(look.table.band, theme) : palette.ground,
    ];
    for (const color of Object.values(theme.meanings))
      for (const ground of grounds)
        expect(contrast(rgbOf(color, theme), ground)).toBeGreaterThanOrEqual(3);
  });

  it("has one strong sign of a table's header, and hairlines or bands between its rows", () => {
    const { headerFill, headerRule, rule, band } = look.table;
    expect([headerFill, headerRule].filter((sign) => sign !== undefined)).toHaveLength(1);
    if (headerRule) expect(headerRule.width).toBeGreaterThanOrEqual(1.5);
    expect([rule, band].filter((sign) => sign !== undefined)).toHaveLength(1);
    if (rule) expect(rule.width).toBeLessThanOrEqual(0.75);
  });

  it("has chart colours that stand out and are told apart with every colour vision and in grey", () => {
    expect(paletteProblems(look.chart.series, palette.ground)).toEqual([]);
  });

  it("is as light or as dark as it says", () => {
    if (name.endsWith("-dark")) expect(look.dark).toBe(true);
    if (name.endsWith("-light")) expect(look.dark).toBe(false);
  });

  it("keeps titles, content and footers where every theme has them", () => {
    const places = (of: Theme) =>
      of.look.layouts
        .filter(({ name }) => ["content", "two-content", "title-only"].includes(name))
        .map(({ placeholders }) =>
          placeholders
            .filter(({ ref }) => ref.type !== "slide-number")
            .map(({ ref, box, style }) => [ref, box, style.size, style.align]),
        );
    expect(places(theme)).toEqual(places(themeOf("professional")));
  });
});
