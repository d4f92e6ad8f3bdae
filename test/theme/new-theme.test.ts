import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import { loadTheme, themeNames } from "../../src/theme/load.js";
import { newThemeText } from "../../src/theme/new-theme.js";
import { normalizeTheme } from "../../src/theme/theme.js";
import type { Variant } from "../../src/theme/variant.js";
import { brandColors, paletteProblems } from "./palette-checks.js";

async function built(text: string, variant?: Variant) {
  const found: Diagnostic[] = [];
  const report = (problem: Diagnostic) => found.push(problem);
  const read = async () => ({ bytes: new TextEncoder().encode(text), shown: "acme.yaml" });
  const loaded = await loadTheme(
    { path: "acme.yaml", ...(variant ? { variant } : {}) },
    read,
    report,
  );
  if (!loaded || "problem" in loaded) return { found };
  return { found, loaded, look: normalizeTheme(loaded.spec, {}, report).look };
}

describe.each([undefined, ...themeNames()])("extending %s", (base) => {
  const extended = base === undefined ? {} : { extends: base };
  it.each(Object.entries(brandColors))("is safe for %s", async (_name, color) => {
    const text = newThemeText({ name: "acme", colors: [color], ...extended })!;
    const { found, look } = await built(text);
    expect(found).toEqual([]);
    expect(paletteProblems(look!.chart.series, look!.palette.ground)).toEqual([]);
    expect(text.split("\n").length).toBeLessThanOrEqual(52);
  });
});

it("says all that was asked for", async () => {
  const text = newThemeText({
    name: "Acme: ours",
    colors: ["#0a6"],
    logo: "../logo.svg",
    font: "Georgia",
    companies: ['Acme "A" Inc.'],
  })!;
  const { found, loaded, look } = await built(text);
  expect(found).toEqual([]);
  expect(loaded!.spec).toMatchObject({ name: "Acme: ours", companies: ['Acme "A" Inc.'] });
  expect(loaded!.logo.dark?.path.replaceAll("\\", "/")).toBe("../logo.svg");
  expect(look!.fonts.heading).toBe("Georgia");
});

it("covers are filled with a brand's own colour where text is not readable in it", async () => {
  const { look } = await built(newThemeText({ name: "acme", colors: ["#FFD100"] })!);
  expect(look!.layouts[0]!.ground).toEqual({ rgb: "FFD100" });
  expect(look!.palette.accent1).not.toBe("FFD100");
});

it("a colour that charts cannot show on white is what it is in the dark variant", async () => {
  const { spec } = (await built(newThemeText({ name: "acme", colors: ["#FFD100"] })!, "dark"))
    .loaded!;
  expect(spec.colors.accents[0]).toBe("FFD100");
  // Meanings do not go with the accents that the variant changes.
  expect(spec.meanings.bad).toEqual({ rgb: expect.any(String) as string });
});

it("a company's second colour stands beside the first", async () => {
  const { found, look } = await built(
    newThemeText({ name: "acme", colors: ["#0058A3", "#FFDB00"] })!,
  );
  expect(found).toEqual([]);
  expect(look!.palette.accent1).toBe("0058A3");
  expect(look!.layouts[0]!.shapes.map(({ fill }) => fill)).toContainEqual({ rgb: "FFDB00" });
});

it("knows what is no colour", () => {
  expect(newThemeText({ name: "acme", colors: ["#0a6", "teal"] })).toBeUndefined();
});

it("a company's second colour is what it is in the dark variant too", async () => {
  const text = newThemeText({ name: "acme", colors: ["#0058A3", "#C8102E"] })!;
  expect((await built(text, "dark")).loaded!.spec.colors.accents[1]).toBe("C8102E");
  const amber = newThemeText({ name: "acme", colors: ["#17375E", "#F2A900"] })!;
  const { cover, section } = (await built(amber, "dark")).loaded!.spec;
  expect([cover.accent, section.accent]).toEqual([{ rgb: "F2A900" }, { rgb: "F2A900" }]);
});
