/**
 * What line breaking and measuring need to know of a character: its kind, and a width for the
 * characters that a font has no glyph for. Such a width is that of the widest of the fonts that
 * PowerPoint and LibreOffice take instead, never less.
 */
import type { Vertical } from "./faces.js";

/** Kinds of characters; plain numbers, as they fill a byte table. */
export const Kind = {
  other: 1,
  letter: 2,
  digit: 3,
  space: 4,
  zeroWidthSpace: 5,
  softHyphen: 6,
  /** Zero width, and no break on either side: U+2060, U+FEFF. */
  joiner: 7,
  lineEnd: 8,
  /** A hyphen or dash: a line may break after it, between letters. */
  hyphen: 9,
  /** A line may break on either side: ideographs and kana. */
  ideograph: 10,
  /** As an ideograph, but no line starts with it (kinsoku): `。`, `」`, `っ`. */
  closing: 11,
  /** As an ideograph, but no line ends with it: `「`. */
  opening: 12,
  /** Full width beside ideographs, as both programs then take the East Asian font: `“”…·`. */
  ambiguous: 13,
  emoji: 14,
  /** No width, drawn with the character before: combining marks, format controls. */
  mark: 15,
  /** Has a width but belongs to the character before: many Indic vowels. */
  spacingMark: 16,
  zeroWidthJoiner: 17,
  /** U+FE0F: the character before is drawn as an emoji. */
  emojiSelector: 18,
  keycap: 19,
  skinTone: 20,
  /** Half a flag. */
  regional: 21,
} as const;

/**
 * Segoe UI Emoji, in PowerPoint on Windows, is 1.37 em wide; Noto Color Emoji 1.245, Apple's 1.25.
 */
export const emojiWidth = 1.38;

/** Segoe UI Symbol and Segoe UI Emoji, which PowerPoint takes for what a font lacks: 1.33 em. */
export const symbolVertical: Vertical = { ascent: 1.079, descent: 0.251 };
/** Tahoma, which decks name for Arabic: 1.207 em; DejaVu Sans, which LibreOffice takes for it, 1.164. */
export const complexVertical: Vertical = { ascent: 1.001, descent: 0.236 };
/** Noto Sans CJK, in LibreOffice; Office's own CJK fonts are 1.3 to 1.4 em high. */
const cjkVertical: Vertical = { ascent: 1.16, descent: 0.288 };
/** Noto Sans Thai is 1.06 + 0.45; the other Indic and South East Asian fonts are lower. */
const tallVertical: Vertical = { ascent: 1.08, descent: 0.45 };

const noLineStart =
  "、。，．・：；？！ー々〻ゝゞヽヾ〜～゠’”」』）】〕〉》〗〙〛〟｝］｠‥％℃°′″￠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ" +
  "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ゛゜";
const noLineEnd = "「『（【〔〈《〖〘〚〝｛［｟￥＄￡｢";

/** Filled as characters are met; a cache of constants. */
const kinds = new Uint8Array(0x10000);
for (const [text, kind] of [
  ["\n\v\f\r\u2028\u2029", Kind.lineEnd],
  ["\t \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", Kind.space],
  ["\u200b", Kind.zeroWidthSpace],
  ["\u00ad", Kind.softHyphen],
  ["\u2060\ufeff", Kind.joiner],
  ["-\u2010\u2013\u2014", Kind.hyphen],
  ["\u00b7\u2018\u2019\u201c\u201d\u2026", Kind.ambiguous],
  ["\u200d", Kind.zeroWidthJoiner],
  ["\ufe0f", Kind.emojiSelector],
  ["\u20e3", Kind.keycap],
] as const) {
  for (const character of text) kinds[character.charCodeAt(0)] = kind;
}
for (const [text, kind] of [
  [noLineStart, Kind.closing],
  [noLineEnd, Kind.opening],
] as const) {
  for (const character of text) {
    const code = character.charCodeAt(0);
    // The punctuation shared with Latin text stays what it is there.
    if (code >= 0x2e80) kinds[code] = kind;
  }
}

export function kindOf(codePoint: number): number {
  if (codePoint > 0xffff) return findAstralKind(codePoint);
  return kinds[codePoint] || (kinds[codePoint] = findKind(codePoint));
}

function findKind(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{Emoji_Presentation}/u.test(character)) return Kind.emoji;
  if (isCjk(code)) {
    if (/\p{M}/u.test(character)) return Kind.mark;
    // Korean is broken between words alone, its default in PowerPoint.
    return /\p{Script=Hangul}/u.test(character) ? Kind.letter : Kind.ideograph;
  }
  // Conjoining vowels and finals are drawn inside the syllable of the consonant before.
  if ((code >= 0x1160 && code <= 0x11ff) || (code >= 0xd7b0 && code <= 0xd7ff)) return Kind.mark;
  if (/\p{L}/u.test(character)) return Kind.letter;
  if (/\p{Nd}/u.test(character)) return Kind.digit;
  if (/\p{Mc}/u.test(character)) return Kind.spacingMark;
  if (/[\p{M}\p{Cc}]/u.test(character)) return Kind.mark;
  // The Arabic number signs are format controls too, but drawn.
  if (/\p{Cf}/u.test(character))
    return /\p{Script=Arabic}/u.test(character) ? Kind.other : Kind.mark;
  return /\p{Default_Ignorable_Code_Point}/u.test(character) ? Kind.mark : Kind.other;
}

function findAstralKind(codePoint: number): number {
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return Kind.skinTone;
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return Kind.regional;
  // All of the pictograph blocks: what has no colour glyph today may have one tomorrow.
  if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return Kind.emoji;
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return Kind.ideograph;
  if (codePoint >= 0x1b000 && codePoint <= 0x1b2ff) return Kind.ideograph;
  // Tags, which spell the flags of regions, and more variation selectors.
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return Kind.mark;
  return /\p{M}/u.test(String.fromCodePoint(codePoint)) ? Kind.mark : Kind.letter;
}

/** May be drawn as an emoji: digits, `©`, `☎`, `❤`. */
export function isEmojiBase(codePoint: number): boolean {
  return /\p{Emoji}/u.test(String.fromCodePoint(codePoint));
}

/** In em: the width of a character that the font has no glyph for. */
export function fallbackWidth(codePoint: number, kind: number): number {
  switch (kind) {
    case Kind.mark:
    case Kind.zeroWidthSpace:
    case Kind.softHyphen:
    case Kind.joiner:
    case Kind.zeroWidthJoiner:
    case Kind.emojiSelector:
    case Kind.lineEnd:
      return 0;
    case Kind.spacingMark:
      // Tamil to Sinhala: many stand on both sides of their consonant.
      return codePoint >= 0x0b80 && codePoint <= 0x0dff ? 0.9 : 0.5;
    case Kind.ideograph:
    case Kind.closing:
    case Kind.opening:
      return codePoint >= 0xff61 && codePoint <= 0xff9f ? 0.5 : 1;
    case Kind.emoji:
    case Kind.regional:
    case Kind.skinTone:
      return emojiWidth;
    case Kind.space:
      return codePoint === 0x3000 || codePoint === 0x2003 ? 1 : 0.5;
  }
  for (const [from, to, width] of fallbackWidths) {
    if (codePoint >= from && codePoint <= to) return width;
  }
  // Text symbols that Windows or macOS may draw in colour all the same.
  return codePoint >= 0x2190 && codePoint <= 0x3299 && isEmojiBase(codePoint) ? emojiWidth : 1;
}

/**
 * Means of a script's letters in the widest bold font that draws it. Thai and Lao have no spaces and
 * are broken between words of a dictionary, which differs between programs (and between versions of
 * `Intl.Segmenter`, so that it would make decks differ): they are measured wider by what a line loses.
 */
const fallbackWidths: [from: number, to: number, width: number][] = [
  [0x00a0, 0x00a0, 0.35],
  [0x0180, 0x058f, 0.85],
  [0x0590, 0x05ff, 0.65],
  [0x0600, 0x07bf, 0.8],
  [0x0900, 0x0aff, 0.75],
  [0x0b80, 0x0bff, 1.2],
  [0x0d00, 0x0d7f, 1.2],
  [0x0e00, 0x0e7f, 0.75],
  [0x0e80, 0x0eff, 0.85],
  [0x10a0, 0x10ff, 0.75],
  [0x1e00, 0x1fff, 0.85],
  [0x2007, 0x2007, 0.6],
  [0x2011, 0x2011, 0.4],
  [0x202f, 0x202f, 0.35],
  // Double and triple integrals, very much less and greater, long arrows.
  [0x222c, 0x2230, 1.45],
  [0x22d8, 0x22d9, 1.45],
  [0x27f5, 0x27ff, 1.45],
  [0x2800, 0x28ff, 0.75],
  [0x2e3a, 0x2e3a, 2],
  [0x2e3b, 0x2e3b, 3],
  [0xfb50, 0xfdcf, 0.8],
  [0xfdf0, 0xfdfb, 2.2],
  // A whole sentence in one glyph.
  [0xfdfd, 0xfdfd, 11],
  [0xfe70, 0xfefc, 0.8],
  [0xffa0, 0xffdc, 0.5],
];

/** The vertical metrics of the font that draws what the text's own font has no glyph for. */
export function fallbackVertical(codePoint: number): Vertical {
  if (isCjk(codePoint)) return cjkVertical;
  if (codePoint >= 0x0900 && codePoint <= 0x109f) return tallVertical;
  if (codePoint >= 0x1780 && codePoint <= 0x17ff) return tallVertical;
  return symbolVertical;
}

/** Whether a letter or sign is East Asian; undefined for what goes with either, as white space and quotation marks do. */
export function isEastAsian(codePoint: number, kind: number): boolean | undefined {
  if (codePoint < 0x80) return codePoint <= 0x20 ? undefined : false;
  switch (kind) {
    case Kind.ideograph:
    case Kind.closing:
    case Kind.opening:
      return true;
    case Kind.letter:
    case Kind.digit:
    case Kind.other:
      return isCjk(codePoint);
    default:
      return undefined;
  }
}

function isCjk(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff01 && codePoint <= 0xffe6) ||
    (codePoint >= 0x1b000 && codePoint <= 0x1b2ff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}
