import { describe, expect, it } from "vitest";
import { fallbackWidth, kindOf } from "../../src/text/characters.js";
import { breakLines, prepare, textWidth } from "../../src/text/lines.js";

const face = { family: "Calibri", bold: false, italic: false };

function lines(text: string, widthEm: number): number {
  return breakLines(prepare([{ text, face, scale: 1 }]), widthEm).count;
}

/**
 * The mean width of each script's letters in em, measured in the bold faces of Noto Sans and DejaVu
 * Sans: what LibreOffice draws where a deck's own font lacks the script.
 */
const drawn: [script: string, from: number, to: number, mean: number][] = [
  ["Hebrew", 0x5d0, 0x5ea, 0.6],
  ["Arabic", 0x620, 0x64a, 0.79],
  ["Devanagari", 0x904, 0x939, 0.72],
  ["Bengali", 0x985, 0x9b9, 0.75],
  ["Gurmukhi", 0xa05, 0xa39, 0.7],
  ["Gujarati", 0xa85, 0xab9, 0.75],
  ["Tamil", 0xb85, 0xbb9, 1.17],
  ["Telugu", 0xc05, 0xc39, 0.86],
  ["Kannada", 0xc85, 0xcb9, 0.92],
  ["Malayalam", 0xd05, 0xd39, 1.19],
  ["Sinhala", 0xd85, 0xdc6, 0.99],
  ["Thai", 0xe01, 0xe2e, 0.65],
  ["Lao", 0xe81, 0xeae, 0.78],
  ["Myanmar", 0x1000, 0x102a, 0.91],
  ["Georgian", 0x10d0, 0x10f0, 0.68],
  ["Ethiopic", 0x1200, 0x1357, 0.77],
  ["Khmer", 0x1780, 0x17a2, 0.77],
];

describe("a script that our fonts lack", () => {
  it.each(drawn)("%s is measured no narrower than it is drawn", (_, from, to, mean) => {
    let sum = 0;
    for (let code = from; code <= to; code++) sum += fallbackWidth(code, kindOf(code));
    expect(sum / (to - from + 1)).toBeGreaterThanOrEqual(mean);
  });
});

describe("emoji sequences are one", () => {
  const one = textWidth("\u{1f600}", face);
  it.each([
    ["a family", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}"],
    ["a skin tone", "\u{1f44d}\u{1f3fd}"],
    ["a flag", "\u{1f1e9}\u{1f1ea}"],
    ["the flag of a region", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["a sign shown as an emoji", "\u2764\ufe0f"],
    ["a keycap", "1\ufe0f\u20e3"],
    ["a profession", "\u{1f469}\u{1f3fe}\u200d\u{1f4bb}"],
  ])("%s", (_, text) => {
    expect(textWidth(text, face)).toBeCloseTo(one, 5);
  });
});

describe("Chinese and Japanese lines", () => {
  it("break anywhere but before closing and after opening signs", () => {
    expect(lines("日本語日本語", 3)).toBe(2);
    // The stop would be alone on a second line, and takes a character with it.
    expect(breakLines(prepare([{ text: "日本語。", face, scale: 1 }]), 3).lastWidth).toBeCloseTo(2);
    expect(breakLines(prepare([{ text: "日本「語", face, scale: 1 }]), 3).lastWidth).toBeCloseTo(2);
  });

  it("measure full-width forms as one em, half-width as half", () => {
    expect(textWidth("ＡＢＣ１２３", face)).toBeCloseTo(6);
    expect(textWidth("ｱｲｳ", face)).toBeCloseTo(1.5);
  });
});

it("combining marks have no width", () => {
  expect(textWidth("e\u0301\u0323", face)).toBeCloseTo(textWidth("e", face));
  expect(textWidth("\u05e9\u05c1\u05b8", face)).toBeCloseTo(textWidth("\u05e9", face));
});
