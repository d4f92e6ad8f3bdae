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

it("Arabic text is measured no narrower than DejaVu Sans draws it in bold, and no wider than a third more", () => {
  // Drawn in DejaVu Sans Bold, in em.
  const drawn = 10.85;
  const measured = width("هذه العملية غير مدعومة");
  expect(measured).toBeGreaterThanOrEqual(drawn);
  expect(measured).toBeLessThan(drawn * 1.34);
});
