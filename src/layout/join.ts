/** Thin slides that follow each other in one part of the talk, as sections of one slide. */
import type { Block, Heading, Slide } from "../deck/deck.js";
import { arrangesWell } from "./continue.js";
import type { Context } from "./context.js";
import { plainText } from "./inlines.js";
import { piecesOf } from "./pieces.js";

/** What a thin slide holds: letters, and lines of a list. */
const thin = { letters: 180, items: 4 };

/** Where joined slides do not become this many times fewer, each is better on its own. */
const worthwhile = 2;

/** The slides of each part that a `#` opens; what its author's rules keep apart stays so. */
export function withThinJoined(slides: Slide[], context: Context): Slide[] {
  const made: Slide[] = [];
  let part: Slide | undefined;
  let run: Slide[] = [];
  const flush = () => {
    const joined = part && run.length > 1 ? joinedIn(part, run) : undefined;
    made.push(...(joined && fits(joined, run.length, context) ? [joined] : run));
    run = [];
  };
  for (const slide of slides) {
    if (!isThin(slide) || slide.apart || run[0]?.level !== slide.level) flush();
    if (part && isThin(slide) && slide.level > part.level) run.push(slide);
    else {
      flush();
      made.push(slide);
    }
    if (slide.kind === "section") part = slide;
    else if (slide.level <= (part?.level ?? 0)) part = undefined;
  }
  flush();
  return made;
}

/** Little text under a heading, and nothing that is asked for the slide alone. */
function isThin(slide: Slide): boolean {
  const { kind, title, blocks, layout, hidden, build, transition, density } = slide;
  const asks = layout ?? hidden ?? build ?? transition ?? density;
  if (kind !== "content" || asks !== undefined || plainText(title).trim() === "") return false;
  const texts = blocks.map(textOf);
  const lines = texts.flatMap((text) => text ?? []);
  return (
    blocks.length > 0 &&
    !texts.includes(undefined) &&
    lines.length <= thin.items &&
    lines.join("").length <= thin.letters
  );
}

function textOf(block: Block): string[] | undefined {
  if (block.type === "paragraph" && !block.said) return [plainText(block.inlines)];
  if (block.type !== "list") return undefined;
  const lines = block.items.flatMap((item) => item.blocks.map(textOf));
  return lines.includes(undefined) ? undefined : lines.flatMap((line) => line ?? []);
}

function joinedIn({ title, level }: Slide, run: Slide[]): Slide {
  const [first, ...others] = run as [Slide, ...Slide[]];
  return {
    ...first,
    title,
    level,
    blocks: run.flatMap((slide): Block[] => [headingOf(slide), ...slide.blocks]),
    notes: [first, ...others].flatMap(({ notes }) => notes),
    anchors: [first, ...others].flatMap(({ anchors }) => anchors),
  };
}

function headingOf({ title, level, anchors: [anchor], pos }: Slide): Heading {
  const named = anchor === undefined ? {} : { anchor };
  return { type: "heading", level, inlines: title, ...named, pos };
}

function fits(slide: Slide, count: number, context: Context): boolean {
  const pieces = piecesOf(slide.blocks, context, slide.title);
  return arrangesWell(pieces, Math.floor(count / worthwhile), {
    zone: context.zone,
    base: context.base,
  });
}
