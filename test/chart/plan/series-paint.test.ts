import { describe, expect, test } from "vitest";
import { contrast } from "../../../src/color.js";
import { hueOf } from "../../../src/chart/color.js";
import { inkOnPaint, rgbOf } from "../../../src/chart/plan/paint.js";
import { seriesPaints, stepPaints } from "../../../src/chart/plan/series-paint.js";
import { styleOf, type ChartStyle } from "../../../src/chart/style.js";
import type { ChartModel } from "../../../src/chart/model.js";
import { builtInTheme, themeNames } from "../../../src/theme/load.js";

const styleIn = (theme: string): ChartStyle => ({
  ...styleOf(builtInTheme(theme, () => {})!.look),
  ...{ width: 640, height: 320 },
});

const style = styleIn("professional");

function named(names: string[], more: Partial<ChartModel> = {}): ChartModel {
  return {
    ...{ kind: "line", title: "", categoryName: "", categories: ["a", "b"], time: false },
    ...{ stacked: false, horizontal: false },
    axes: [{ name: "", format: { prefix: "", suffix: "", decimals: 0, short: false } }],
    series: names.map((name) => ({ name, values: [1, 2], axis: 0 as const })),
    ...more,
  };
}

const slots = (names: string[], more?: Partial<ChartModel>) =>
  seriesPaints(named(names, more), style).map(({ slot }) => slot);

const isRedOrGreen = (rgb: string) => {
  const hue = hueOf(rgb);
  return hue !== undefined && (hue < 15 || hue > 345 || (hue > 90 && hue < 160));
};

describe("colours of series", () => {
  test("one has the accent, two the accent and a neutral", () => {
    expect(slots(["Sales"])).toEqual(["accent1"]);
    expect(slots(["North", "South"])).toEqual(["accent1", "muted"]);
  });

  test("of two the one that is compared with is neutral, and the earlier period", () => {
    expect(slots(["Plan", "Actual"])).toEqual(["muted", "accent1"]);
    expect(slots(["Actual", "Plan"])).toEqual(["accent1", "muted"]);
    expect(slots(["2023", "2024"])).toEqual(["muted", "accent1"]);
    expect(slots(["Before", "After"])).toEqual(["muted", "accent1"]);
  });

  test.each([
    [["2021", "2022", "2023"]],
    [["P50", "P95", "P99"]],
    [["0–17", "18–34", "35–64", "65+"]],
    [["Small", "Medium", "Large"]],
    [["Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree"]],
    [["First quarter", "Second quarter", "Third quarter"]],
  ])("ordered ones are tints of one hue: %j", (names) => {
    const paints = seriesPaints(named(names), style);
    expect(new Set(paints.map(({ slot }) => slot))).toEqual(new Set(["accent1"]));
    expect(new Set(paints.map((paint) => rgbOf(paint, style))).size).toBe(names.length);
  });

  test("unordered ones differ in hue, Other is grey", () => {
    const found = slots(["Compute", "Storage", "Network", "Other"]);
    expect(new Set(found).size).toBe(4);
    expect(found[3]).toBe("muted");
  });

  test("a unit behind the names is no part of their order", () => {
    expect(new Set(slots(["P50 (ms)", "P95 (ms)", "P99 (ms)"]))).toEqual(new Set(["accent1"]));
  });

  test("slices are tints of one hue by size, the largest the strongest", () => {
    const ring = named(["n"], {
      kind: "doughnut",
      categories: ["North", "South", "East", "Other"],
    });
    ring.series[0]!.values = [20, 50, 10, 20];
    const paints = seriesPaints(ring, style);
    expect(paints.map(({ slot }) => slot)).toEqual(["accent1", "accent1", "accent1", "muted"]);
    const strength = paints.slice(0, 3).map((one) => contrast(rgbOf(one, style), "FFFFFF"));
    expect(strength[1]).toBeGreaterThan(strength[0]!);
    expect(strength[0]).toBeGreaterThan(strength[2]!);
  });

  test.each(themeNames())("in %s lines are seen, and numbers on marks are read", (name) => {
    const own = styleIn(name);
    const { ground } = own.palette;
    const lists = [
      ["P50", "P95", "P99"],
      ["Plan", "Actual"],
      ["North", "South", "East", "Other"],
    ];
    for (const names of lists)
      for (const paint of seriesPaints(named(names), own))
        expect(contrast(rgbOf(paint, own), ground)).toBeGreaterThanOrEqual(3);
    const marks = seriesPaints(named(["A", "B", "C", "D", "E", "F"], { kind: "bar" }), own);
    for (const paint of [...marks, ...Object.values(stepPaints(own))])
      expect(
        contrast(rgbOf(inkOnPaint(paint, own), own), rgbOf(paint, own)),
      ).toBeGreaterThanOrEqual(4.5);
  });

  test("slices follow the same rules", () => {
    const ring = { kind: "doughnut" as const };
    expect(slots(["n"], { ...ring, categories: ["Yes", "No"] })).toEqual(["accent1", "muted"]);
    expect(slots(["n"], { ...ring, categories: ["A1", "B7", "Other (3)"] })[2]).toBe("muted");
  });

  test.each(themeNames())("in %s none but the accent is red or green, all are seen", (name) => {
    const own = styleIn(name);
    const names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"];
    const [, ...others] = seriesPaints(named(names), own).map((paint) => rgbOf(paint, own));
    const accentIs = isRedOrGreen(own.palette.accent1);
    if (!accentIs) for (const rgb of others) expect(isRedOrGreen(rgb), rgb).toBe(false);
    const ladder = seriesPaints(named(["1", "2", "3", "4", "5"]), own);
    for (const paint of [...ladder, ...Object.values(stepPaints(own))])
      expect(contrast(rgbOf(paint, own), own.palette.ground)).toBeGreaterThan(1.35);
  });
});
