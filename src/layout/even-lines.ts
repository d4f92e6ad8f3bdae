/** Large text on lines of about the same length, which end where a reader pauses. */
import type { Pt } from "../geometry.js";
import type { Context } from "./context.js";
import { plain, prepareSpans, type Span } from "./inlines.js";
import { linesIn, widthSafety } from "./lines.js";

interface Word {
  spans: Span[];
  text: string;
  /** In em. */
  width: number;
}

export interface EvenSetting {
  width: Pt;
  height: Pt;
  /** From large to small. */
  sizes: Pt[];
  /** Of lines. */
  most: number;
  font: "heading" | "body";
  bold: boolean;
  leading: number;
}

/** What one step down the scale costs, against what is bad about breaks; more where text becomes small. */
const stepCost = 0.7;
const smallCost = 0.8;
const least: Pt = 40;

/** A third line, which a title takes rather than become small. */
const thirdLineCost = 2.4;

/** Titles have fewer; more would take long to try. */
const mostWords = 40;

/**
 * The text on lines of about the same length that end where a reader pauses, in the size that suits it best.
 *
 * @returns the spans with breaks between the lines; `undefined` where no breaks help
 */
export function evenLines(
  spans: Span[],
  { width: room, height, sizes, most: mostLines, font, bold, leading }: EvenSetting,
  context: Pick<Context, "theme">,
): { spans: Span[]; size: Pt } | undefined {
  const prepared = (of: Span[]) => prepareSpans(of, context.theme, font, bold);
  const widthOf = (text: string) => prepared([{ ...plain, text }]).maxWidth;
  const space = widthOf("n n") - 2 * widthOf("n");
  const words = wordsOf(spans).map((of): Word => ({
    spans: of,
    text: of.map(({ text }) => text).join(""),
    width: prepared(of).maxWidth,
  }));
  if (words.length === 0 || words.length > mostWords) return undefined;
  const easiest = Math.min(
    ...words.slice(1).map((word, i) => breakCost(words[i]!.text, word.text)),
  );
  const line = linesIn(prepared(spans), Infinity, 1).height * leading;
  let best: { ends: number[]; size: Pt; cost: number } | undefined;
  for (const [step, size] of sizes.entries()) {
    const small = size < least ? ((least - size) / 4) * smallCost : 0;
    const dear = step === 0 ? 0 : step * stepCost + small;
    if (best && best.cost <= dear) break;
    const width = room / size / widthSafety;
    const lines = Math.min(mostLines, Math.floor(height / (size * line)));
    for (const ends of divisions(words.length, lines)) {
      const more = dear + (ends.length > 2 ? thirdLineCost : 0);
      const cost = more + costOf(linesOf(words, ends), space, width, easiest);
      if (cost < (best?.cost ?? Infinity)) best = { ends, size, cost };
    }
  }
  if (!best) return undefined;
  const { ends, size } = best;
  const broken = linesOf(words, ends).flatMap((words, i): Span[] => [
    ...(i > 0 ? [{ ...plain, text: "", lineBreak: true as const }] : []),
    ...words.flatMap((word, n) => (n > 0 ? spaced(word.spans) : word.spans)),
  ]);
  const set = linesIn(prepared(broken), room, size);
  const holds = set.count === ends.length && set.height * size * leading <= height;
  return holds ? { spans: broken, size } : undefined;
}

/** A word may be made of spans, and a span of words. */
function wordsOf(spans: Span[]): Span[][] {
  const words: Span[][] = [];
  let open = false;
  for (const span of spans) {
    for (const [i, text] of span.text.split(/[ \t\n]+/).entries()) {
      if (i > 0) open = false;
      if (text === "") continue;
      const last = words.at(-1);
      if (open && last) last.push({ ...span, text });
      else words.push([{ ...span, text }]);
      open = true;
    }
  }
  return words;
}

function spaced([first, ...rest]: Span[]): Span[] {
  return first ? [{ ...first, text: ` ${first.text}` }, ...rest] : [];
}

/** All ways to set so many words on up to `most` lines, by the count of words at each line's end. */
function divisions(words: number, most: number): number[][] {
  if (most < 1) return [];
  const all = [[words]];
  if (most > 1) for (let a = 1; a < words; a++) all.push([a, words]);
  if (most > 2)
    for (let a = 1; a < words - 1; a++) for (let b = a + 1; b < words; b++) all.push([a, b, words]);
  return all;
}

function linesOf(words: Word[], ends: number[]): Word[][] {
  return ends.map((end, i) => words.slice(ends[i - 1] ?? 0, end));
}

/** How much worse the breaks are than the best of the text; infinite where a line is too wide. */
function costOf(lines: Word[][], space: number, width: number, easiest: number): number {
  const widths = lines.map((line) =>
    line.reduce((sum, word) => sum + word.width, space * (line.length - 1)),
  );
  const widest = Math.max(...widths);
  if (widest > width) return Infinity;
  let cost = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1]?.[0];
    if (next) cost += breakCost(line.at(-1)?.text ?? "", next.text) - easiest;
    cost += 1 - (widths[i] ?? 0) / widest;
  });
  const words = lines.flat().length;
  if (lines.length > 1 && lines.at(-1)?.length === 1 && words > 2) cost += loneWord;
  return cost;
}

const loneWord = 2.5;

/** A reader pauses behind a mark, and before a word that begins a phrase. */
function breakCost(before: string, after: string): number {
  if (/[:;!?.…]$|^[-–—|·]+$/.test(before)) return 0;
  if (/[,)\]]$/.test(before)) return 0.2;
  if (/^[-–—|·(&+]/.test(after)) return 1.4;
  if (binding.has(before.toLowerCase()) || /^[&+]$/.test(before)) return 4;
  if (/\d$/.test(before) || /^\d/.test(after)) return 3;
  return binding.has(after.toLowerCase()) ? 1.4 : 2.4;
}

/** Words that belong to the one that follows, in the languages of most reports. */
const binding = new Set(
  (
    "a an the and or but nor of for in on at to by from with without into over under about as is are our its vs " +
    "der die das den dem des ein eine und oder von vom zu zum zur für im am auf mit ohne aus bei nach über " +
    "le la les un une et ou de du des à au aux en dans pour par sur avec sans " +
    "el los las una y o del al con sin para por il lo gli e di da per " +
    "os as e ou do dos da das em no na com sem het een en of van voor met op og i på av til fra för och"
  ).split(" "),
);
