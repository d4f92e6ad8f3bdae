/**
 * Writes `src/text/metrics/*.ts`: the advance widths and vertical metrics of the open fonts that
 * have the same widths as Office's fonts. Run by hand when one of the font packages changes:
 *
 *     npx esbuild scripts/extract-metrics.ts --bundle --platform=node --format=esm \
 *       --packages=external --outfile=scripts/extract-metrics.mjs
 *     node scripts/extract-metrics.mjs && rm scripts/extract-metrics.mjs
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { openSync, type Font } from "fontkit";
import { format } from "prettier";

const families = ["arimo", "caladea", "carlito", "cousine", "gelasio", "tinos"];
const styles = {
  regular: "400Regular",
  italic: "400Regular_Italic",
  bold: "700Bold",
  boldItalic: "700Bold_Italic",
};
/**
 * The blocks that reports use. What is left out (phonetic extensions, Coptic, historic letters) has
 * the fallback's generous width.
 */
const blocks: [from: number, to: number][] = [
  [0x0020, 0x05ff], // Latin, IPA, marks, Greek, Cyrillic, Armenian, Hebrew
  [0x0e3f, 0x0e3f], // Baht
  [0x1e00, 0x27bf], // Latin and Greek extended, punctuation, arrows, mathematics, boxes, symbols
  [0xfb00, 0xfb06], // ligatures
  [0xfffc, 0xfffd],
];
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

mkdirSync("src/text/metrics", { recursive: true });
for (const family of families) {
  const fonts = Object.values(styles).map((style) => openFont(family, style));
  const { unitsPerEm, hhea } = fonts[0]!;
  // The four styles of a family share one list of code points; the few that only some have are left
  // to the fallback widths.
  const codePoints = fonts[0]!.characterSet
    .filter((codePoint) => fonts.every((font) => font.characterSet.includes(codePoint)))
    .filter((codePoint) => blocks.some(([from, to]) => codePoint >= from && codePoint <= to))
    .sort((a, b) => a - b);
  const widths = fonts.map((font) => encodeWidths(codePoints.map((c) => advance(font, c))));
  const source = `/** Written by scripts/extract-metrics.ts from @expo-google-fonts/${family}. */
    import type { FamilyMetrics } from "./metrics.js";

    export const ${family}: FamilyMetrics = {
      unitsPerEm: ${unitsPerEm},
      ascent: ${hhea.ascent + hhea.lineGap},
      descent: ${-hhea.descent},
      codePoints: "${encodeRanges(codePoints)}",
      widths: {
        ${Object.keys(styles)
          .map((style, index) => `${style}: "${widths[index]}",`)
          .join("\n")}
      },
    };
  `;
  writeFileSync(
    `src/text/metrics/${family}.ts`,
    await format(source, { parser: "typescript", printWidth: 100 }),
  );
}

function openFont(family: string, style: string): Font {
  const folder = `node_modules/@expo-google-fonts/${family}/${style}`;
  const file = readdirSync(folder).find((name) => name.endsWith(".ttf"));
  return openSync(`${folder}/${file}`);
}

/** From `hmtx` itself: fontkit's own `advanceWidth` reads each outline and fails on some of them. */
function advance(font: Font, codePoint: number): number {
  const { metrics } = font.hmtx;
  const glyph = font.glyphForCodePoint(codePoint).id;
  return metrics.get(Math.min(glyph, metrics.length - 1)).advance;
}

/** `gap,length` pairs in base 36: the distance from the last range's end, then how many follow. */
function encodeRanges(codePoints: number[]): string {
  const ranges: string[] = [];
  let end = 0;
  for (let i = 0; i < codePoints.length;) {
    const start = codePoints[i]!;
    let length = 1;
    while (codePoints[i + length] === start + length) length++;
    ranges.push(`${(start - end).toString(36)},${length.toString(36)}`);
    end = start + length;
    i += length;
  }
  return ranges.join(" ");
}

/** Two base-64 digits a width; `~` and two digits repeat the width before as many times. */
function encodeWidths(widths: number[]): string {
  let text = "";
  for (let i = 0; i < widths.length;) {
    const width = widths[i]!;
    let run = 1;
    while (run < 4095 && widths[i + run] === width) run++;
    text += twoDigits(width);
    if (run > 2) {
      text += `~${twoDigits(run - 1)}`;
      i += run;
    } else {
      i++;
    }
  }
  return text;
}

function twoDigits(value: number): string {
  if (value > 4095) throw new Error(`${value} does not fit into two digits`);
  return digits[value >> 6]! + digits[value & 63]!;
}
