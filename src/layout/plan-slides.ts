/** One slide of the report → what stands on the slides that show it: in which arrangement and sizes. Nothing is placed yet. */
import type { Block, Inline, Paragraph, Slide } from "../deck/deck.js";
import type { Pt } from "../geometry.js";
import { didYouMean } from "../nearest.js";
import type { Zone } from "../theme/skeleton.js";
import { type Plan, trimmed, type Wish } from "./arrange.js";
import { type Framed, framed } from "./backdrop.js";
import { boundTexts } from "./bound.js";
import type { Context } from "./context.js";
import { continued } from "./continue.js";
import { firstWords } from "./first-words.js";
import { plainText } from "./inlines.js";
import { withSubtitle } from "./opening-title.js";
import { type OpeningName, openingLines } from "./openings.js";
import { type Piece, piecesOf } from "./pieces.js";
import { type ArrangementName, arrangementNames, otherLayouts } from "./sketch-cells.js";
import { fitsTitle, shortTitle } from "./titles.js";

export type PlannedSlide = PlannedOpening | PlannedContent;

interface Planned {
  /** What the report says, and what its pictures leave of the slide for it. */
  frame: Framed;
  /** After the title, where the slide continues: ` (1/3)`. */
  mark: string;
  /** After the title in the slide's name, where another slide has the same: ` (2)`. */
  repetition: string;
  /** The whole paragraphs of which it shows the key sentences, in order. */
  said: Paragraph[];
}

/** A slide that is little more than its title. */
export interface PlannedOpening extends Planned {
  type: "opening";
  name: OpeningName;
  lines: Inline[][];
  /** Of the part of the talk that it opens. */
  number: number | undefined;
}

export interface PlannedContent extends Planned {
  type: "content";
  /** Its own, or its first words where it is `untitled`. */
  title: Inline[];
  untitled: boolean;
  /** Absent where the slide is a title alone. */
  plan: Plan | undefined;
  /** What it may be arranged anew from; absent where it continues, and where its author says how. */
  source?: Source;
  /** Of its author, who may have none on a slide that goes on. */
  notes: Block[];
}

export interface Source {
  pieces: Piece[];
  wish: Wish;
}

/** The slides that show one slide of the report: several where it continues. */
export function planSlide(slide: Slide, context: Context): PlannedSlide[] {
  const number = context.sections.get(slide);
  const frame = framed(withSubtitle(slide), context);
  const { shown, overflow } = shortTitle(frame.slide, frame.context);
  const placed = { ...frame, slide: shown };
  const opening = openingOf(shown, context);
  const slides = opening
    ? [plannedOpening(opening.name, opening.lines, number, placed)]
    : contentSlides(placed);
  const [first] = slides;
  for (const anchor of shown.anchors) {
    if (first && !context.anchors.has(anchor)) context.anchors.set(anchor, first);
  }
  return overflow ? [...slides, ...planSlide(overflow, context)] : slides;
}

/** Whether the slide is set as one that opens or ends something, by its kind or as the author asks. */
function openingOf(
  slide: Slide,
  context: Context,
): { name: OpeningName; lines: Inline[][] } | undefined {
  const { kind, layout } = slide;
  if (kind === "title") return { name: "title", lines: [] };
  const asked = layout === "section" || layout === "closing" ? layout : undefined;
  if (!asked && kind !== "section") return undefined;
  const lines = openingLines(slide);
  if (!asked) return lines && { name: "section", lines };
  if (lines && plainText(slide.title).trim() !== "") return { name: asked, lines };
  reportImpossible(asked, slide, context);
  return undefined;
}

function plannedOpening(
  name: OpeningName,
  lines: Inline[][],
  number: number | undefined,
  frame: Framed,
): PlannedSlide {
  const repetition = repetitionOf(plainText(frame.slide.title), frame.context);
  const said = frame.slide.blocks.flatMap((block) =>
    block.type === "paragraph" ? wholeOf(block.said, block.pos) : [],
  );
  return { type: "opening", frame, mark: "", repetition, said, name, lines, number };
}

function wholeOf(said: Inline[] | undefined, pos: Paragraph["pos"]): Paragraph[] {
  return said ? [{ type: "paragraph", inlines: said, pos }] : [];
}

/** More slides than this under one title, and nobody knows any more what they are about. */
const mostUnderOneTitle = 3;

/** The same, where the sections are bold lines, which say little without what they stand under. */
const mostOfBoldLines = 5;

/** Sections on each slide, on average: where they share slides, their titles would stand over little. */
const sharing = 1.4;

/**
 * A slide that would have to continue is first divided at the headings that stand as high as its title:
 * each then titles slides of its own. Where many slides would follow, so do the highest headings below, if
 * most take a slide.
 */
function divided(slide: Slide, slides: number): Slide[] {
  const parts = dividedAt(slide, slide.level);
  if (parts.length > 1) return parts;
  const headings = slide.blocks.flatMap((block) => (block.type === "heading" ? [block] : []));
  const level = Math.min(...headings.map((heading) => heading.level));
  const highest = headings.filter((heading) => heading.level === level);
  const sections = highest.length / slides;
  const most = highest.some(({ bold }) => bold) ? mostOfBoldLines : mostUnderOneTitle;
  const titles = slides > most && headings.length > 1 && sections < sharing;
  return titles ? dividedAt(slide, level) : parts;
}

function dividedAt(slide: Slide, highest: number): Slide[] {
  const parts: Slide[] = [];
  let current: Slide = { ...slide, anchors: slide.anchors.slice(0, 1), blocks: [] };
  for (const block of slide.blocks) {
    if (block.type === "heading" && block.level <= highest) {
      parts.push(current);
      const { inlines: title, level, pos } = block;
      const anchors = block.anchor === undefined ? [] : [block.anchor];
      current = { ...slide, title, level, anchors, blocks: [], notes: [], pos };
    } else {
      current.blocks.push(block);
    }
  }
  parts.push(current);
  // A heading right under another one opens a part of the talk.
  return parts.map((part) => (part.blocks.length === 0 ? { ...part, kind: "section" } : part));
}

/**
 * Names are unique, as programs list slides by them: the second "Summary" is "Summary (2)". Its title is
 * still what its author wrote.
 */
function repetitionOf(title: string, context: Context): string {
  const { titles } = context;
  const key = title.trim().toLowerCase();
  let count = (titles.get(key) ?? 0) + 1;
  while (count > 1 && titles.has(`${key} (${count})`)) count++;
  titles.set(key, count);
  if (count === 1) return "";
  const mark = ` (${count})`;
  titles.set(key + mark, 1);
  return mark;
}

function contentSlides(frame: Framed): PlannedSlide[] {
  const { slide, context } = frame;
  const untitled = plainText(slide.title).trim() === "";
  const whole = { ...slide, blocks: [...slide.blocks, ...frame.images] };
  const title = untitled
    ? [{ type: "text" as const, value: firstWords(whole, context.words) }]
    : slide.title;
  const { look } = context.theme;
  // Beside or over a picture, and where there is no title, text has a box of its own.
  const inPlace = look.bound && context.zone.width === look.skeleton.content.width && !untitled;
  const wish: Wish = {
    ...wishOf(slide, context),
    ...{ zone: context.zone, base: context.base },
    ...(inPlace && !frame.behind ? { bound: boundTexts(look) } : {}),
  };
  const { plans, source } = plansOf(slide, wish, frame);
  if (wish.name && plans.every((plan) => plan?.sketch.name !== wish.name)) {
    reportImpossible(wish.name, slide, context);
  }
  if (plans.length > 1) {
    const parts = divided(slide, plans.length);
    if (parts.length > 1) {
      return parts.flatMap((part, i) =>
        planSlide(i === 0 ? withPictures(part, frame) : part, frame.outer),
      );
    }
  }
  const repetition = repetitionOf(plainText(title), context);
  return plans.map((plan, i) => {
    const planned: PlannedSlide = {
      type: "content",
      frame,
      mark: plans.length > 1 ? ` (${i + 1}/${plans.length})` : "",
      repetition,
      title,
      untitled,
      plan,
      ...(source && !wish.name ? { source } : {}),
      said: piecesIn(plan).flatMap((piece) =>
        piece.type === "text" ? wholeOf(piece.paragraph.said, piece.paragraph.pos) : [],
      ),
      notes: i === 0 ? slide.notes : [],
    };
    for (const anchor of anchorsIn(plan)) context.anchors.set(anchor, planned);
    return planned;
  });
}

/** Narrower than this where a picture shows beside the text that lies over it. */
const captionWidth: Pt = 504;

/** Text over a picture leaves as much of it to see as it can. */
const overPicture = { compact: true, base: 20 } as const;

function plansOf(
  slide: Slide,
  wish: Wish,
  { context, behind }: Framed,
): { plans: (Plan | undefined)[]; source?: Source } {
  const inZone = (zone: Zone) => {
    const pieces = piecesOf(slide.blocks, { ...context, zone }, slide.title);
    const within = behind ? { ...wish, zone, ...overPicture } : { ...wish, zone };
    const plans = pieces.length === 0 ? [undefined] : continued(pieces, within);
    return { plans, ...(plans.length === 1 ? { source: { pieces, wish: within } } : {}) };
  };
  if (!behind) return inZone(wish.zone);
  const width = Math.min(captionWidth, wish.zone.width);
  const narrow = inZone({ ...wish.zone, width }).plans;
  const [only] = narrow;
  const titleFits = fitsTitle(slide, { ...context.theme.look.skeleton.title, width }, context);
  const fits = titleFits && narrow.length === 1 && (only?.badness ?? 0) <= worstCaption;
  const plans = fits ? narrow : inZone(wish.zone).plans;
  return { plans: plans.map((plan) => plan && trimmed(plan)) };
}

/** More, and the text takes the slide's whole width from the picture. */
const worstCaption = 6;

/** The pictures stay with the first of the slides that another one is divided into. */
function withPictures(part: Slide, { images }: Framed): Slide {
  return { ...part, blocks: [...images, ...part.blocks] };
}

function reportImpossible(name: string, slide: Slide, context: Context): void {
  context.report({
    code: "layout-impossible",
    severity: "warning",
    message: `layout \`${name}\` does not suit what the slide holds`,
    hint: "the best of the others is taken",
    position: slide.layoutPos ?? slide.pos,
  });
}

export function piecesIn(plan: Plan | undefined): Piece[] {
  return plan?.sketch.rows.flat().flatMap((cell) => cell.pieces) ?? [];
}

function anchorsIn(plan: Plan | undefined): string[] {
  return piecesIn(plan).flatMap((piece) =>
    piece.type === "text" && piece.paragraph.anchor !== undefined ? [piece.paragraph.anchor] : [],
  );
}

/** The author's arrangement; a name that does not exist is reported and ignored. */
function wishOf(slide: Slide, context: Context): { name?: ArrangementName } {
  const { layout } = slide;
  if (layout === undefined) return {};
  const name = arrangementNames.find((known) => known === layout);
  if (name) return { name };
  if (otherLayouts.includes(layout)) return {};
  const known = [...arrangementNames, ...otherLayouts];
  context.report({
    code: "unknown-layout",
    severity: "warning",
    message: `unknown layout \`${layout}\``,
    hint: didYouMean(layout, known, `expected one of ${known.join(", ")}`),
    position: slide.layoutPos ?? slide.pos,
  });
  return {};
}
