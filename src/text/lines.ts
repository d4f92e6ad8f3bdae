/**
 * How many lines a paragraph takes at a width, and how high they are: greedy line breaking, as both
 * PowerPoint and LibreOffice do it. A word goes to the next line if it does not fit; one that is
 * wider than a whole line is divided at its hyphens, else between any two of its characters.
 */
import { measureWords, type TextPiece, type Words } from "./prepare.js";
import type { Face } from "./faces.js";

export { lineHeight, type Face } from "./faces.js";
export type { TextPiece } from "./prepare.js";

/** A measured paragraph, in em of its size. */
export interface Prepared {
  /** The widest piece that no line break may divide. */
  minWidth: number;
  /** The same, were there no hyphens. */
  wholeWidth: number;
  /** The widest line if only hard breaks end lines. */
  maxWidth: number;
  words: Words;
  /** The last results by width. */
  memo: Map<number, Lines>;
}

export interface Lines {
  /** At least 1, as an empty paragraph takes a line too. */
  count: number;
  /** In em, without the white space at the lines' ends. */
  widest: number;
  /** The sum of the lines' heights in em, at leading 1. */
  height: number;
  /** In em. */
  lastWidth: number;
}

/** A line of exactly its words' width holds them, whatever the rounding of their sum. */
const tolerance = 1e-6;
/** The layout tries a paragraph at a few widths again and again. */
const memoSize = 8;

/** Linear in the text; a word may cross pieces: `**bold**er` is one. */
export function prepare(pieces: TextPiece[]): Prepared {
  const words = measureWords(pieces);
  let minWidth = 0;
  for (let i = 0; i < words.widths.length; i++) {
    minWidth = Math.max(minWidth, words.widths[i]! + words.hyphens[i]!);
  }
  let wholeWidth = 0;
  for (let i = 0, part = 0, whole = 0; i < words.widths.length; i++) {
    const joined = words.parts[part] === i;
    if (joined) part++;
    whole = (joined ? whole : 0) + words.widths[i]! + words.hyphens[i]!;
    wholeWidth = Math.max(wholeWidth, whole);
  }
  const natural = breakWords(words, Infinity);
  const memo = new Map([[Infinity, natural]]);
  return { minWidth, wholeWidth, maxWidth: natural.widest, words, memo };
}

/** @param widthEm of the line; 0 or less gives one character a line. */
export function breakLines(prepared: Prepared, widthEm: number): Lines {
  const { memo } = prepared;
  const width = widthEm + tolerance >= prepared.maxWidth ? Infinity : widthEm;
  let lines = memo.get(width);
  if (!lines) {
    lines = breakWords(prepared.words, width);
    if (memo.size >= memoSize) memo.clear();
    memo.set(width, lines);
  }
  return lines;
}

/**
 * Where hyphens stand, in the text of all pieces, of words that go to the next line whole, while their first part
 * would have room on the line before: programs that divide words at hyphens would divide these.
 */
export function hyphensToHold({ words }: Prepared, widthEm: number): number[] {
  const found: number[] = [];
  breakWords(words, widthEm, (from, to) => found.push(...words.hyphensAt.slice(from, to)));
  return found;
}

/** In em; the text on one line, its white space included. */
export function textWidth(text: string, face: Face): number {
  const { widths, spaces } = measureWords([{ text, face, scale: 1 }]);
  let width = 0;
  for (let i = 0; i < widths.length; i++) width += widths[i]! + spaces[i]!;
  return width;
}

/** How many words hyphens join to `word`; those up to it are before `words.parts[first]`. */
function partsAfter({ parts }: Words, word: number, first: number): number {
  let count = 0;
  while (parts[first + count] === word + 1 + count) count++;
  return count;
}

/**
 * @param onHeld is told of words that go to the next line whole though this one had room for their first part:
 *   where they begin and end in `words.parts`
 */
function breakWords(
  words: Words,
  widthEm: number,
  onHeld?: (from: number, to: number) => void,
): Lines {
  const { widths, spaces, hyphens, ascents, descents, ends, clusterStarts, clusters, seams } =
    words;
  const limit = widthEm + tolerance;
  let count = 0;
  let widest = 0;
  let height = 0;
  // The line that grows: where its words end, where the white space after them ends, its height.
  let line = 0;
  let pen = 0;
  let ascent = 0;
  let descent = 0;
  let isEmpty = true;
  let seam = 0;
  // Of `parts`: the next; and the last word of what stays whole.
  let part = 0;
  let wholeTo = -1;

  for (let i = 0; i < widths.length; i++) {
    const width = widths[i]!;
    let needed = width + hyphens[i]!;
    const inside = i <= wholeTo;
    const joined = inside ? 0 : partsAfter(words, i, part);
    if (joined > 0) {
      let whole = width;
      for (let j = i + 1; j <= i + joined; j++) whole += widths[j]! + hyphens[j]!;
      part += joined;
      if (whole <= limit) {
        if (!isEmpty && pen + needed <= limit && pen + whole > limit) onHeld?.(part - joined, part);
        wholeTo = i + joined;
        needed = whole;
      }
    }
    if (!isEmpty && !inside && pen + needed > limit && needed > 0) {
      line += hyphens[i - 1]!;
      if (line > widest) widest = line;
      count++;
      height += ascent + descent;
      line = pen = ascent = descent = 0;
      isEmpty = true;
    }
    if (ascents[i]! > ascent) ascent = ascents[i]!;
    if (descents[i]! > descent) descent = descents[i]!;
    if (isEmpty && needed > limit) {
      for (let c = clusterStarts[i]!; c < clusterStarts[i + 1]!; c++) {
        while (seams[seam]! < c) seam++;
        // What no line can hold starts on one of its own, as any other word does.
        const ahead = seams[seam] === c ? widthToSeam(words, i, seam) : clusters[c]!;
        if (pen > 0 && pen + ahead > limit) {
          if (pen > widest) widest = pen;
          count++;
          height += ascent + descent;
          // What follows the word may be lower, so that each line but the last has its own height.
          ascent = ascents[i]!;
          descent = descents[i]!;
          pen = 0;
        }
        pen += clusters[c]!;
      }
      line = pen;
    } else if (width > 0) {
      pen += width;
      line = pen;
    }
    pen += spaces[i]!;
    isEmpty = false;
    if (ends[i]) {
      if (line > widest) widest = line;
      count++;
      height += ascent + descent;
      line = pen = ascent = descent = 0;
      isEmpty = true;
    }
  }
  // `measureWords` ends with a word that does not end its line.
  if (line > widest) widest = line;
  return { count: count + 1, widest, height: height + ascent + descent, lastWidth: line };
}

/** From a seam inside of a word to the next one, or to the word's end. */
function widthToSeam(
  { clusterStarts, clusters, seams }: Words,
  word: number,
  seam: number,
): number {
  const end = Math.min(seams[seam + 1] ?? Infinity, clusterStarts[word + 1]!);
  let width = 0;
  for (let c = seams[seam]!; c < end; c++) width += clusters[c]!;
  return width;
}
