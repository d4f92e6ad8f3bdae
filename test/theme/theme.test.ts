import { describe, expect, it } from "vitest";
import { contrast, mix, parseRgb, readable } from "../../src/color.js";
import { skeletonOf, usualSize } from "../../src/theme/skeleton.js";
import { themes } from "./files.js";

const brand = 'colors: {accents: ["#0A5C36"]}';

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
  it("completes one of a name and a colour", async () => {
    const { found, theme } = await themes({ "acme.yaml": `name: Acme\n${brand}\n` }).load();
    expect(found).toEqual([]);
    expect(theme).toMatchObject({ name: "Acme", look: { palette: { accent1: "0A5C36" } } });
  });

  it("is named by its file where it has no name", async () => {
    const { theme } = await themes({ "acme.yaml": brand }).load();
    expect(theme?.name).toBe("acme");
  });

  it("may be JSON", async () => {
    const json = JSON.stringify({ name: "Acme", colors: { accents: ["#0A5C36"] } }, null, 2);
    const { found, theme } = await themes({ "acme.json": json }).load("acme.json");
    expect(found).toEqual([]);
    expect(theme?.name).toBe("Acme");
  });

  it("reads true, false and numbers as such, and colours of digits as colours", async () => {
    const file =
      "colors: {accents: [112233], text: 001122}\ntitle: {bold: false}\ncover: {size: 56}\n";
    const { found, theme } = await themes({ "acme.yaml": file }).load();
    expect(found).toEqual([]);
    expect(theme?.look.title.bold).toBe(false);
    expect(theme?.look.palette).toMatchObject({ accent1: "112233", text: "001122" });
    expect(theme?.look.layouts[0]?.placeholders[0]?.style.size).toBe(56);
  });

  it("sees a value that an alias repeats", async () => {
    const file = `base: &c "#0A5C36"\n`;
    const { found, theme } = await themes({
      "acme.yaml":
        'colors:\n  accents: &a ["#0A5C36"]\nvariants: {dark: {colors: {accents: *a}}}\n',
    }).load();
    expect(found).toEqual([]);
    expect(theme?.look.palette.accent1).toBe("0A5C36");
    expect((await themes({ "acme.yaml": file }).load()).found[0]?.code).toBe("theme-key");
  });

  it("warns of text that cannot be read, and of chart colours that cannot be seen", async () => {
    const six = '["#FFEE00", "#333333", "#8A6D1D", "#1D5F8A", "#5B4B8A", "#7A7A7A"]';
    const file = `colors: {text: "#AAAAAA", accents: ${six}}\ncover: {ground: text, text: ground}\n`;
    const { found } = await themes({ "acme.yaml": file }).load();
    expect(new Set(found.map((problem) => problem.code))).toEqual(new Set(["theme-contrast"]));
    expect(found.map((problem) => problem.message).join("\n")).toMatch(/texts on the ground/);
    expect(found.map((problem) => problem.message).join("\n")).toMatch(/in accent1/);
  });

  it("has an alert bar of its own for notes", async () => {
    const { theme } = await themes({ "acme.yaml": `${brand}\nmeanings: {note: muted}\n` }).load();
    expect(theme?.alerts.note).toBe("muted");
  });

  it("may outline panels", async () => {
    const { theme } = await themes({ "acme.yaml": `${brand}\npanels: outline\n` }).load();
    expect(theme?.look.panel).toMatchObject({ line: { width: 0.75 } });
    expect(theme?.look.panel.fill).toBeUndefined();
  });
});

describe.each(["tab", "corner", "rail", "bar", "mark", "ribbon", "frame", "scale"])(
  "the edge %s",
  (style) => {
    it("is drawn on content slides, beside all that stands on them", async () => {
      const { found, theme } = await themes({
        "acme.yaml": `${brand}\nedge: {style: ${style}}\n`,
      }).load();
      expect(found).toEqual([]);
      const layout = theme?.look.layouts.find(({ name }) => name === "content");
      expect(layout?.shapes).not.toEqual([]);
      const { size, title, content, footer } = skeletonOf(usualSize);
      for (const { box } of layout?.shapes ?? []) {
        expect(box.x < size.width && box.y < size.height).toBe(true);
        for (const zone of [title, content, footer]) {
          const apart =
            box.x + box.width <= zone.x ||
            zone.x + zone.width <= box.x ||
            box.y + box.height <= zone.y ||
            zone.y + zone.height <= box.y;
          expect(apart, JSON.stringify({ box, zone })).toBe(true);
        }
      }
    });
  },
);
