/** Titles of opening slides: parted at a dash or colon, on lines that a reader would end there. */
import type { Inline, Slide } from "../deck/deck.js";
import type { Pt } from "../geometry.js";
import type { Layout } from "../scene/look.js";
import type { TextItem } from "../scene/scene.js";
import type { Context } from "./context.js";
import { plain, plainText, prepareSpans, runsOf, type Span, spansOf } from "./inlines.js";
import { linesIn, widthSafety } from "./lines.js";
import { placeholderOf, titleItem } from "./titles.js";

/** Between the parts of a title: `Review - what went well`, `Atlas: the plan`, `Costs | 2025`. */
const separator = /\s+(?:-{1,3}|[–—|·])\s+|(?<=\p{L}):\s+/u;

/** In letters; less is part of a name: `Apollo: 11`. */
const shortestPart = 4;

/** A title slide without a subtitle takes what stands behind its title's dash or colon for one. */
export function withSubtitle(slide: Slide): Slide {
  if (slide.kind !== "title" || plainText(slide.subtitle).trim() !== "") return slide;
  for (const [i, inline] of slide.title.entries()) {
    if (inline.type !== "text") continue;
    const found = separator.exec(inline.value);
    if (!found) continue;
    const cut = (value: string): Inline[] => (value === "" ? [] : [{ type: "text", value }]);
    const title = [...slide.title.slice(0, i), ...cut(inline.value.slice(0, found.index))];
    const subtitle = [
      ...cut(inline.value.slice(found.index + found[0].length)),
      ...slide.title.slice(i + 1),
    ];
    const long = [title, subtitle].every((part) => plainText(part).trim().length >= shortestPart);
    return long ? { ...slide, title, subtitle } : slide;
  }
  return slide;
}

/** The title in the layout's placeholder, in the size and on the lines that suit it best. */
export function openingTitle(
  title: Inline[],
  suffix: string,
  layout: Layout,
  slide: Slide,
  context: Context,
): TextItem {
  const usual = titleItem(title, suffix, layout, slide, context);
  const [paragraph] = usual.paragraphs;
  const spans = spansOf(title);
  if (!paragraph || spans.some(({ lineBreak }) => lineBreak)) return usual;
  if (suffix !== "") spans.push({ ...plain, text: suffix });
  const { style } = placeholderOf(layout, "title");
  const { color, bold } = style;
  const broken = onLines(spans, layout, context);
  if (!broken) return usual;
  const runs = runsOf(broken.spans, { size: broken.size, color, bold, font: "heading" }, context);
  return { ...usual, paragraphs: [{ ...paragraph, runs }] };
}

interface Word {
  spans: Span[];
  text: string;
  /** In em. */
  width: number;
}

/** What one step down the scale costs, against what is bad about breaks. */
const stepCost = 0.7;

/** A third line, which a title takes rather than become small. */
const thirdLineCost = 2.4;

/** Titles have fewer; more would take long to try. */
const mostWords = 40;

function onLines(
  spans: Span[],
  layout: Layout,
  context: Context,
): { spans: Span[]; size: Pt } | undefined {
  const { style, box } = placeholderOf(layout, "title");
  const prepared = (of: Span[]) => prepareSpans(of, context.theme, "heading", style.bold);
  const widthOf = (text: string) => prepared([{ ...plain, text }]).maxWidth;
  const space = widthOf("n n") - 2 * widthOf("n");
  const words = wordsOf(spans).map((of): Word => ({
    spans: of,
    text: of.map(({ text }) => text).join(""),
    width: prepared(of).maxWidth,
  }));
  if (words.length === 0 || words.length > mostWords) return undefined;
  const line = linesIn(prepared(spans), Infinity, 1).height * style.leading;
  const sizes = context.theme.look.skeleton.scale.cover.filter((size) => size <= style.size);
  let best: { ends: number[]; size: Pt; cost: number } | undefined;
  for (const [step, size] of sizes.entries()) {
    if (best && best.cost <= step * stepCost) break;
    const width = box.width / size / widthSafety;
    const most = Math.min(mostLines, Math.floor(box.height / (size * line)));
    for (const ends of divisions(words.length, most)) {
      const more = step * stepCost + (ends.length > 2 ? thirdLineCost : 0);
      const cost = more + costOf(linesOf(words, ends), space, width);
      if (cost < (best?.cost ?? Infinity)) best = { ends, size, cost };
    }
  }
  if (!best) return undefined;
  const { ends, size } = best;
  const broken = linesOf(words, ends).flatMap((words, i): Span[] => [
    ...(i > 0 ? [{ ...plain, text: "", lineBreak: true as const }] : []),
    ...words.flatMap((word, n) => (n > 0 ? spaced(word.spans) : word.spans)),
  ]);
  const { count, height } = linesIn(prepared(broken), box.width, size);
  const holds = count === ends.length && height * size * style.leading <= box.height;
  return holds ? { spans: broken, size } : undefined;
}

const mostLines = 3;

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

/** How bad the breaks are; infinite where a line is too wide. */
function costOf(lines: Word[][], space: number, width: number): number {
  const widths = lines.map((line) =>
    line.reduce((sum, word) => sum + word.width, space * (line.length - 1)),
  );
  const widest = Math.max(...widths);
  if (widest > width) return Infinity;
  let cost = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1]?.[0];
    if (next) cost += breakCost(line.at(-1)?.text ?? "", next.text);
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
  if (/^[-–—|·(&+]/.test(after)) return 0.8;
  if (small.has(before.toLowerCase()) || /^[&+]$/.test(before)) return 2;
  if (/\d$/.test(before) || /^\d/.test(after)) return 1.6;
  return small.has(after.toLowerCase()) ? 0.4 : 1;
}

/** Words that belong to the one that follows, in the languages of most reports. */
const small = new Set(
  (
    "a an the and or but nor of for in on at to by from with without into over under about as is are our its vs " +
    "der die das den dem des ein eine und oder von vom zu zum zur für im am auf mit ohne aus bei nach über " +
    "le la les un une et ou de du des à au aux en dans pour par sur avec sans " +
    "el los las una y o del al con sin para por il lo gli e di da per " +
    "os as e ou do dos da das em no na com sem het een en of van voor met op og i på av til fra för och"
  ).split(" "),
);
