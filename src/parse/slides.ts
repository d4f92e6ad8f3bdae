import type { Block, Heading, Inline, Slide } from "../deck/deck.js";
import type { Slugger } from "./anchors.js";
import { applyDirectives } from "./directives.js";
import type { Directives } from "./directives.js";
import type { Chunk } from "./chunks.js";
import { lettersOf } from "./inlines.js";
import { gather } from "./title.js";

/**
 * The slide that a chunk is: its first heading is its title, the others are sections of it.
 * @param defaults what holds for every slide that does not say otherwise
 */
export function slideOf(chunk: Chunk, defaults: Directives, slugger: Slugger): Slide {
  const blocks = chunk.pieces.flatMap((piece) => (piece.type === "block" ? [piece.block] : []));
  const anchors = blocks.filter(isNamed).map((heading) => {
    heading.anchor = nameOf(heading, slugger);
    return heading.anchor;
  });
  const { title, level, rest } = takeTitle(blocks, chunk);
  const { notes, directives } = gather(chunk.pieces);
  const said = rest.filter(isSaid);
  const subtitle = level === 1 ? subtitleOf(said) : undefined;
  const opens = said.length === 0 || chunk.opensPart || subtitle !== undefined;
  const slide: Slide = {
    kind: title.length > 0 && opens ? "section" : "content",
    title,
    level,
    subtitle: [],
    details: [],
    blocks: rest
      .filter((block) => !isHeading(block) || block.inlines.length > 0)
      .map((block) => (block === subtitle ? lineOf(subtitle) : block)),
    notes: [...(chunk.options.notes ?? []), ...notes],
    anchors,
    ...(chunk.apart ? { apart: chunk.apart } : {}),
    pos: chunk.pos,
  };
  applyDirectives(slide, { ...defaults, ...chunk.options.directives, ...directives });
  return slide;
}

/** The name that the report gives the heading, or the one of its words. */
export function nameOf(
  { anchor, inlines }: { anchor?: string; inlines: Inline[] },
  slugger: Slugger,
): string {
  return anchor === undefined ? slugger.slug(lettersOf(inlines)) : slugger.take(anchor);
}

function takeTitle(
  blocks: Block[],
  chunk: Chunk,
): { title: Inline[]; level: number; rest: Block[] } {
  const { title } = chunk;
  if (title !== undefined) return { title: title.inlines, level: title.level, rest: blocks };
  const heading = blocks.find(isHeading);
  if (heading !== undefined) {
    const { inlines, level } = heading;
    return { title: inlines, level, rest: blocks.filter((block) => block !== heading) };
  }
  const named = chunk.options.title;
  return {
    title: named === undefined ? [] : [{ type: "text", value: named }],
    level: named === undefined ? 0 : 2,
    rest: blocks,
  };
}

/** A picture behind it or at its side leaves a heading alone. */
function isSaid(block: Block): boolean {
  return !(block.type === "image" && block.placement);
}

/** A `##` alone under the `#` of a slide is the line under its title. */
function subtitleOf([first, ...others]: Block[]): Heading | undefined {
  const isSubtitle = first && isHeading(first) && first.level === 2 && first.inlines.length > 0;
  return isSubtitle && others.length === 0 ? first : undefined;
}

function lineOf({ inlines, pos }: Heading): Block {
  return { type: "paragraph", inlines, pos };
}

/** A heading without words may still have a name: `## {#end}`. */
function isNamed(block: Block): block is Heading {
  return (
    isHeading(block) && !block.bold && (block.inlines.length > 0 || block.anchor !== undefined)
  );
}

function isHeading(block: Block): block is Heading {
  return block.type === "heading";
}
