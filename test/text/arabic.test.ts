import { expect, it } from "vitest";
import { prepare } from "../../src/text/lines.js";

const width = (text: string) =>
  prepare([{ text, face: { family: "Calibri", bold: false, italic: false }, scale: 1 }]).maxWidth;

it("an Arabic letter that the next one joins is narrower than at a word's end", () => {
  expect(width("بب")).toBeLessThan(width("ب") * 1.5);
  // With a mark between the two, too.
  expect(width("بَب")).toBeCloseTo(width("بب"));
  // An alef joins nothing after it, and a word's end nothing at all.
  expect(width("اب")).toBeCloseTo(width("ا") + width("ب"));
  expect(width("ب ب")).toBeGreaterThan(width("بب") + 0.5);
});

it("Arabic text is measured no narrower than DejaVu Sans draws it in bold, and no wider than a fifth more", () => {
  // Drawn in DejaVu Sans Bold, in em.
  const drawn = 11.72;
  const measured = width("هذه العملية غير مدعومة");
  expect(measured).toBeGreaterThanOrEqual(drawn);
  expect(measured).toBeLessThan(drawn * 1.2);
});

it("digits are measured in the font of Arabic where no Latin letter stands before them", () => {
  const face = { family: "Calibri", bold: false, italic: false };
  const digits = (complex: boolean, before = "") =>
    prepare([
      { text: `${before}104`, face, scale: 1, ...(complex ? { complex: true as const } : {}) },
    ]).maxWidth - prepare([{ text: before, face, scale: 1 }]).maxWidth;
  expect(digits(true)).toBeCloseTo(3 * 0.7);
  expect(digits(false)).toBeLessThan(3 * 0.55);
  expect(digits(false, "ب")).toBeCloseTo(3 * 0.7);
  expect(digits(true, "A")).toBeLessThan(3 * 0.55);
});
