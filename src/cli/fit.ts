/** The fit report: how each slide came out, in values. */
import type { Deck } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import type { Pt } from "../geometry.js";
import type { Item, Run, Scene, SceneSlide, TextParagraph } from "../scene/scene.js";
import { wordsPerMinute } from "./deliver.js";

export interface SlideFit {
  /** From 1. */
  number: number;
  title: string;
  /** Of the slide's heading in the report, from 1. */
  line?: number;
  /** `title`, `section`, or an arrangement of the layout; absent on a slide of a heading alone. */
  arrangement?: string;
  /** The size of most of its running text, in points; absent where there is none. */
  textSize?: Pt;
  /** The smallest size on it, labels in charts among them. */
  smallestSize?: Pt;
  /** How much smaller its running text is than the theme's, 0–1; absent where it is not. */
  shrunk?: number;
  /** What does not fit on one slide goes on, on this one. */
  continues?: { part: number; of: number; reason: string };
  /** Long paragraphs of which it shows the first sentence, and that are in its notes. */
  moved?: { line: number; words: number }[];
  remarks: Remark[];
  /** Of its notes. */
  spokenWords: number;
  /** At 130 words a minute, to one decimal. */
  spokenMinutes: number;
}

/** What is not wrong, and could be better for readers who do not see the slide. */
export interface Remark {
  code: "no-alternative-text" | "no-title";
  message: string;
  hint: string;
  position?: Position;
}

export function fitOf(deck: Deck, scene: Scene): SlideFit[] {
  const parts = partsOf(scene.slides);
  return scene.slides.map((slide, i) => {
    const [index, of] = parts[i] ?? [0, 1];
    const line = headingOf(slide)?.pos?.line;
    const arrangement = openings.has(slide.layout) ? slide.layout : slide.arrangement;
    const textSize = openings.has(slide.layout) ? undefined : usualSize(slide);
    const smallestSize = smallest(slide, scene);
    const usual = scene.look.body[0]?.size ?? 0;
    const continues = continuation(scene.slides, i, index, of, deck);
    const spokenWords = wordsIn(slide.notes);
    return {
      number: i + 1,
      title: slide.title,
      ...(line === undefined ? {} : { line }),
      ...(arrangement === undefined ? {} : { arrangement }),
      ...(textSize === undefined ? {} : { textSize }),
      ...(smallestSize === undefined ? {} : { smallestSize }),
      ...(textSize !== undefined && textSize < usual
        ? { shrunk: rounded(1 - textSize / usual, 2) }
        : {}),
      ...(continues ? { continues } : {}),
      ...(slide.moved
        ? { moved: slide.moved.map(({ words, pos }) => ({ line: pos.line, words })) }
        : {}),
      remarks: remarksOn(slide, index, deck),
      spokenWords,
      spokenMinutes: rounded(spokenWords / wordsPerMinute, 1),
    };
  });
}

const openings = new Set<string>(["title", "section"]);

function headingOf(slide: SceneSlide): Item | undefined {
  return slide.items.find((item) => item.type === "text" && item.placeholder?.type === "title");
}

/** Of each slide, which part it is and of how many: slides under one heading follow each other. */
function partsOf(slides: SceneSlide[]): [number, number][] {
  const keys = slides.map((slide, i) =>
    // An agenda stands in the report where its title slide does, and is no part of it.
    openings.has(slide.layout) ? i : JSON.stringify(headingOf(slide)?.pos ?? slide.title),
  );
  return keys.map((key, i) => {
    let first = i;
    while (first > 0 && keys[first - 1] === key) first--;
    let end = i + 1;
    while (end < keys.length && keys[end] === key) end++;
    return [i - first, end - first];
  });
}

function continuation(
  slides: SceneSlide[],
  i: number,
  index: number,
  of: number,
  deck: Deck,
): SlideFit["continues"] {
  const slide = slides[i];
  if (!slide) return undefined;
  if (index > 0) {
    const before = slides[i - 1]?.items.at(-1);
    const after = slide.items.find((item) => item !== headingOf(slide));
    const line = after?.pos?.line;
    const isSame = line !== undefined && before?.type === after?.type && before?.pos?.line === line;
    const isInside = isSame && after?.type !== "text";
    const place = isInside
      ? `inside the ${nounOf(after)} of line ${line}`
      : line === undefined
        ? "here"
        : `at line ${line}`;
    return { part: index + 1, of, reason: `more than one slide holds; divided ${place}` };
  }
  const pos = headingOf(slide)?.pos;
  // A slide of its own made of a heading inside a slide of the report.
  const isOwn = deck.slides.some((each) => samePlace(each.pos, pos));
  if (isOwn || !pos) return undefined;
  const from = deck.slides.filter((each) => each.pos.line < pos.line).at(-1);
  if (!from) return undefined;
  const reason = `the slide of line ${from.pos.line} holds too much; divided at its heading`;
  return { part: 1, of, reason };
}

function nounOf(item: Item | undefined): string {
  if (item?.type === "table") return "table";
  return item?.name.toLowerCase().replace(/ \d+$/, "") ?? "block";
}

function samePlace(a: Position, b: Position | undefined): boolean {
  return a.line === b?.line && a.column === b.column;
}

/** Of running text, by characters; tiles and code are no running text. */
function usualSize(slide: SceneSlide): Pt | undefined {
  const counts = new Map<Pt, number>();
  for (const item of slide.items) {
    if (item.type !== "text" || item === headingOf(slide)) continue;
    if (item.placeholder?.type !== "body" && !/^(Text|Quote|Alert)\b/.test(item.name)) continue;
    for (const run of item.paragraphs.flatMap(({ runs }) => runs)) {
      if (run.font === "mono" && item.name !== "Text") continue;
      counts.set(run.size, (counts.get(run.size) ?? 0) + run.text.length);
    }
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0];
}

function smallest(slide: SceneSlide, { look }: Scene): Pt | undefined {
  const sizes = slide.items.flatMap((item) => {
    if (item.type === "chart") return [look.chart.labelSize];
    if (item === headingOf(slide)) return [];
    return runsIn(item).map((run) => run.size);
  });
  return sizes.length > 0 ? Math.min(...sizes) : undefined;
}

function runsIn(item: Item): Run[] {
  const paragraphs =
    item.type === "text"
      ? item.paragraphs
      : item.type === "table"
        ? item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
        : [];
  return paragraphs.flatMap(({ runs }) => runs.filter((run) => run.text.trim() !== ""));
}

function remarksOn(slide: SceneSlide, index: number, deck: Deck): Remark[] {
  const remarks: Remark[] = [];
  const pos = headingOf(slide)?.pos;
  const source = deck.slides.find((each) => samePlace(each.pos, pos));
  if (index === 0 && source && source.title.length === 0 && !openings.has(slide.layout)) {
    remarks.push({
      code: "no-title",
      message: "slide without a heading: lists of slides name it by its first words",
      hint: "begin it with `## …`",
      ...(pos ? { position: pos } : {}),
    });
  }
  for (const item of slide.items) {
    if (item.type !== "picture" || item.alt.trim() !== "" || !item.pos) continue;
    remarks.push({
      code: "no-alternative-text",
      message: "picture without alternative text: screen readers pass over it",
      hint: "say what it shows: `![…](…)`",
      position: item.pos,
    });
  }
  return remarks;
}

function wordsIn(paragraphs: TextParagraph[]): number {
  return paragraphs
    .map(({ runs }) => runs.map((run) => run.text).join(""))
    .flatMap((text) => text.split(/\s+/).filter((word) => word !== "")).length;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
