import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import { chooseTheme } from "../../src/theme/choose.js";
import { contrast, mix, parseRgb, readable } from "../../src/theme/color.js";
import { parseTheme } from "../../src/theme/load.js";

const valid = {
  name: "acme",
  colors: {
    ground: "#fff",
    text: "#222222",
    accents: ["#C81E1E", "#333333", "#8A6D1D", "#1D5F8A", "#5B4B8A", "#7A7A7A"],
  },
  fonts: { heading: "Georgia", body: "Calibri" },
};

function themeOf(spec: unknown): { found: Diagnostic[]; name: string | undefined } {
  const found: Diagnostic[] = [];
  const text = typeof spec === "string" ? spec : JSON.stringify(spec, null, 2);
  const theme = parseTheme(text, "acme.json", (problem) => found.push(problem));
  return { found, name: theme?.name };
}

describe("colours", () => {
  it("reads short and long notations", () => {
    expect(["#0a6", "0A6", "#00aa66"].map(parseRgb)).toEqual(["00AA66", "00AA66", "00AA66"]);
    expect(parseRgb("green")).toBeUndefined();
  });

  it("computes contrast as WCAG does", () => {
    expect(contrast("000000", "FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("777777", "FFFFFF")).toBeCloseTo(4.48, 2);
  });

  it("makes a colour readable on every ground", () => {
    const found = readable("FFDD00", ["FFFFFF", "F0F0F0"], "000000", 4.5);
    expect(contrast(found, "F0F0F0")).toBeGreaterThanOrEqual(4.5);
    expect(mix("000000", "FFFFFF", 0.5)).toBe("808080");
  });
});

describe("theme files", () => {
  it("completes a small one", () => {
    expect(themeOf(valid)).toEqual({ found: [], name: "acme" });
  });

  it("reports a wrong value at its line", () => {
    const { found, name } = themeOf({ ...valid, fonts: { heading: 3, body: "Calibri" } });
    expect(name).toBeUndefined();
    expect(found[0]?.message).toContain("fonts.heading");
    expect(found[0]?.position).toMatchObject({ file: "acme.json", line: 16 });
  });

  it("reports broken JSON", () => {
    expect(themeOf('{ "name": ').found[0]?.code).toBe("theme-syntax");
  });

  it("warns of text that cannot be read", () => {
    const colors = { ...valid.colors, text: "#AAAAAA" };
    expect(themeOf({ ...valid, colors }).found.map((problem) => problem.code)).toContain(
      "theme-contrast",
    );
  });
});

describe("choosing", () => {
  it("reports an unknown name with the known ones and stands in with the default", async () => {
    const found: Diagnostic[] = [];
    const read = async () => ({ problem: "not asked" });
    const theme = await chooseTheme({ name: "midnigt", read }, (problem) => found.push(problem));
    expect(theme.name).toBe("professional");
    expect(found[0]).toMatchObject({ severity: "error", hint: "did you mean `midnight`?" });
  });

  it("warns of a theme of another tool that the report names", async () => {
    const found: Diagnostic[] = [];
    const position = { line: 4, column: 1 };
    const read = async () => ({ problem: "not asked" });
    await chooseTheme({ name: "gaia", position, read }, (problem) => found.push(problem));
    expect(found[0]).toMatchObject({ severity: "warning", position });
  });

  it("reads a file where the name has a dot", async () => {
    const read = async () => ({ text: JSON.stringify(valid) });
    const theme = await chooseTheme({ name: "./acme.json", read }, () => {});
    expect(theme.look.fonts.heading).toBe("Georgia");
  });
});
