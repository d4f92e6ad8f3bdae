/** Sizes and places of pictures, in the words of Marp, Deckset and Pandoc. */
import type { Image, Length, Placement } from "../deck/deck.js";

/** What the text between the brackets, and attributes behind the picture, ask for. */
export interface ImageWish {
  /** The alternative text: all but the keywords. */
  alt: string;
  width?: Length;
  height?: Length;
  placement?: Placement;
  /** Keywords that are known and not drawn, as written: `blur:10px`. */
  unused: string[];
}

const SIZE = /^(w|width|h|height):(\S+)$/;

/** Marp's filters, with a value. */
const FILTER =
  /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia):\S+$/;

const BARE_FILTER = /^(?:blur|contrast|drop-shadow|grayscale|invert|opacity|saturate|sepia)$/;

const PERCENT = /^\d+(?:\.\d+)?%$/;

const SIDE = /^(left|right)(?::(\d+(?:\.\d+)?)%)?$/;

/** Beside `bg` (Marp). */
const BACKGROUND_WORDS = new Set(["bg", "contain", "cover", "fit", "auto", "vertical"]);

/** Where there is nothing else (Deckset). */
const ALONE_WORDS = new Set(["inline", "fit", "fill", "left", "right", "original"]);
const ALONE_UNUSED = /^(?:corner-radius\(\d+\)|autoplay|loop|mute)$/;

/**
 * Reads the keywords of an alternative text. `w:200px` is one wherever it stands. A plain word may be
 * a word of the text ("left ventricle"), so it counts only next to `bg`, at the beginning or the end
 * (`bg left`), or where all words are keywords (`left fit`).
 */
export function readImageWords(text: string): ImageWish {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const wish: ImageWish = { alt: text, unused: [] };
  const run = backgroundRun(words);
  const alone = words.length > 0 && words.every(isAlone) && words.some(isPlainAlone);
  if (run !== undefined) readBackground(words.slice(run.start, run.end), wish);
  else if (alone) readAlone(words, wish);

  const kept = words.filter((word, index) => {
    if (alone || (run !== undefined && index >= run.start && index < run.end)) return false;
    return !readCertain(word, wish);
  });
  // Without keywords the text stays as it was typed.
  if (kept.length < words.length) wish.alt = kept.join(" ");
  return wish;
}

/** The words around a `bg` at the beginning, or at the end, that are all keywords. */
function backgroundRun(words: string[]): { start: number; end: number } | undefined {
  const isKeyword = (word: string) =>
    BACKGROUND_WORDS.has(word) ||
    SIDE.test(word) ||
    PERCENT.test(word) ||
    BARE_FILTER.test(word) ||
    isCertain(word);
  const firstOther = words.findIndex((word) => !isKeyword(word));
  const end = firstOther === -1 ? words.length : firstOther;
  if (words.slice(0, end).includes("bg")) return { start: 0, end };
  const start = words.findLastIndex((word) => !isKeyword(word)) + 1;
  return words.slice(start).includes("bg") ? { start, end: words.length } : undefined;
}

function isCertain(word: string): boolean {
  const size = SIZE.exec(word)?.[2];
  return FILTER.test(word) || (size !== undefined && (size === "auto" || /^\.?\d/.test(size)));
}

/** @returns whether the word is a keyword by itself */
function readCertain(word: string, wish: ImageWish): boolean {
  if (!isCertain(word)) return false;
  const [, key = "", value = ""] = SIZE.exec(word) ?? [];
  if (key === "") wish.unused.push(word);
  else setSize(wish, key.startsWith("w") ? "width" : "height", value, word);
  return true;
}

function readBackground(words: string[], wish: ImageWish): void {
  const placement: Placement = { side: "background", fit: "cover" };
  for (const word of words) {
    const [, side, share] = SIDE.exec(word) ?? [];
    if (side === "left" || side === "right") {
      placement.side = side;
      if (share !== undefined && Number(share) > 0) placement.share = Math.min(100, Number(share));
    } else if (word === "contain" || word === "fit" || word === "auto") {
      placement.fit = "contain";
    } else if (PERCENT.test(word)) {
      // Of the slide: a larger one than the slide is cut off at its edges.
      placement.fit = parseFloat(word) < 100 ? "contain" : "cover";
    } else if (BARE_FILTER.test(word)) {
      wish.unused.push(word);
    } else {
      readCertain(word, wish);
    }
  }
  wish.placement = placement;
}

function isAlone(word: string): boolean {
  return ALONE_WORDS.has(word) || PERCENT.test(word) || ALONE_UNUSED.test(word);
}

function isPlainAlone(word: string): boolean {
  return ALONE_WORDS.has(word);
}

/** Deckset: a picture is full-bleed unless it is `inline`; `fit` and `original` show all of it. */
function readAlone(words: string[], wish: ImageWish): void {
  wish.unused.push(...words.filter((word) => ALONE_UNUSED.test(word)));
  const percent = words.find((word) => PERCENT.test(word));
  if (words.includes("inline")) {
    if (percent !== undefined) setSize(wish, "width", percent, percent);
    else if (words.includes("fill")) wish.width = { percent: 100 };
    return;
  }
  const side = words.find((word) => word === "left" || word === "right");
  const whole = words.includes("fit") || words.includes("original");
  wish.placement = {
    side: side === "left" || side === "right" ? side : "background",
    fit: whole ? "contain" : "cover",
  };
}

const UNITS: Record<string, number> = {
  "": 0.75,
  px: 0.75,
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
};

/** `200px`, `30cm`, `50%`; a number alone is pixels, 96 to the inch. */
function readLength(text: string): Length | undefined {
  const [, digits = "", unit = ""] = /^(\d*\.?\d+)([a-z%]*)$/.exec(text.toLowerCase()) ?? [];
  const value = Number(digits);
  if (!(value > 0)) return undefined;
  if (unit === "%") return { percent: value };
  const points = UNITS[unit];
  return points === undefined ? undefined : { points: Math.round(value * points * 100) / 100 };
}

/** @param word as the author wrote it, for the warning */
export function setSize(
  wish: Pick<ImageWish, "width" | "height" | "unused">,
  key: "width" | "height",
  value: string,
  word: string,
): void {
  const length = readLength(value);
  if (length !== undefined) wish[key] = length;
  else if (value !== "auto") wish.unused.push(word);
}

/** The parts of a wish that an image keeps. */
export function placed({ width, height, placement }: ImageWish): Partial<Image> {
  return {
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...(placement ? { placement } : {}),
  };
}
