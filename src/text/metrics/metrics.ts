/**
 * The metrics of a font family as the files of this folder hold them, and how they are read. Each
 * style is unpacked when it is first asked for: about a tenth of a millisecond.
 */

export interface FamilyMetrics {
  unitsPerEm: number;
  /** In font units, with the font's line gap, which both programs put above the line. */
  ascent: number;
  /** In font units, positive. */
  descent: number;
  /** `gap,length` pairs in base 36: the distance from the last range's end, then how many follow. */
  codePoints: string;
  /** Two base-64 digits a code point; `~` and two digits repeat the width before as many times. */
  widths: Record<FontStyle, string>;
}

export type FontStyle = "regular" | "italic" | "bold" | "boldItalic";

/** The width of each code point of the BMP in font units plus 1; 0 where the font has no glyph. */
export function unpackWidths(family: FamilyMetrics, style: FontStyle): Uint16Array {
  const table = new Uint16Array(0x10000);
  const packed = family.widths[style];
  let at = 0;
  let width = 0;
  let repeats = 0;
  let codePoint = 0;
  for (const range of family.codePoints.split(" ")) {
    const comma = range.indexOf(",");
    codePoint += parseInt(range.slice(0, comma), 36);
    const end = codePoint + parseInt(range.slice(comma + 1), 36);
    for (; codePoint < end; codePoint++) {
      if (repeats > 0) {
        repeats--;
      } else {
        width = readTwoDigits(packed, at);
        at += 2;
        if (packed.charCodeAt(at) === TILDE) {
          repeats = readTwoDigits(packed, at + 1);
          at += 3;
        }
      }
      table[codePoint] = width + 1;
    }
  }
  return table;
}

const TILDE = 0x7e;

function readTwoDigits(text: string, at: number): number {
  return digitValue(text.charCodeAt(at)) * 64 + digitValue(text.charCodeAt(at + 1));
}

/** The digits are `0-9A-Za-z-_`. */
function digitValue(code: number): number {
  if (code >= 0x61) return code - 0x61 + 36;
  if (code === 0x5f) return 63;
  if (code >= 0x41) return code - 0x41 + 10;
  return code === 0x2d ? 62 : code - 0x30;
}
