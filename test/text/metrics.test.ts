import { readdirSync } from "node:fs";
import { openSync } from "fontkit";
import { describe, expect, it } from "vitest";
import { lineHeight, textWidth, type Face } from "../../src/text/lines.js";

const twins: [family: string, font: string][] = [
  ["Calibri", "carlito"],
  ["Cambria", "caladea"],
  ["Arial", "arimo"],
  ["Georgia", "gelasio"],
  ["Times New Roman", "tinos"],
  ["Courier New", "cousine"],
];
const styles: [folder: string, style: Pick<Face, "bold" | "italic">][] = [
  ["400Regular", { bold: false, italic: false }],
  ["400Regular_Italic", { bold: false, italic: true }],
  ["700Bold", { bold: true, italic: false }],
  ["700Bold_Italic", { bold: true, italic: true }],
];
const regular = { bold: false, italic: false };
const samples = [
  "The quick brown fox jumps over the lazy dog.",
  "Q3 revenue: $45,000 (+23.5 %) — “well done” & more…",
  "Ärger über die größten Flüsse: ça déjà vu, Łódź, İstanbul",
];

describe("widths are the fonts' own", () => {
  for (const [family, font] of twins) {
    for (const [folder, style] of styles) {
      it(`${family} ${folder}`, () => {
        const path = `node_modules/@expo-google-fonts/${font}/${folder}`;
        const file = readdirSync(path).find((name) => name.endsWith(".ttf"));
        const opened = openSync(`${path}/${file}`);
        for (const sample of samples) {
          const { advanceWidth } = opened.layout(sample, { kern: false, liga: false });
          const expected = advanceWidth / opened.unitsPerEm;
          expect(textWidth(sample, { family, ...style })).toBeCloseTo(expected, 9);
        }
      });
    }
  }

  it("of Cyrillic and Greek too", () => {
    const opened = openSync(
      "node_modules/@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf",
    );
    const sample = "Выручка за квартал Έσοδα";
    const { advanceWidth } = opened.layout(sample, { kern: false, liga: false });
    expect(textWidth(sample, { family: "Calibri", ...regular })).toBeCloseTo(
      advanceWidth / opened.unitsPerEm,
      9,
    );
  });
});

describe("families without a twin", () => {
  const sample = "Quarterly revenue grew by a quarter";
  const arial = textWidth(sample, { family: "Arial", ...regular });

  it.each(["Verdana", "Aptos", "Segoe UI", "No Such Font", "constructor", ""])(
    "%j is measured wider than Arial",
    (family) => {
      expect(textWidth(sample, { family, ...regular })).toBeGreaterThan(1.14 * arial);
    },
  );

  it.each(["Consolas", "Fira Code", "Cascadia Mono", "Menlo"])("%s is monospaced", (family) => {
    expect(textWidth("iiii", { family, ...regular })).toBeCloseTo(4 * 0.612, 2);
  });

  it("ignores the case of a family's name", () => {
    expect(textWidth(sample, { family: "ARIAL", ...regular })).toBe(arial);
  });
});

describe("lineHeight", () => {
  it.each([
    ["Calibri", 1.2207],
    ["Georgia", 1.2695],
    ["Arial", 1.2],
    ["Segoe UI", 1.34],
  ])("%s is %d em", (family, height) => {
    expect(lineHeight(family)).toBeCloseTo(height, 3);
  });
});
