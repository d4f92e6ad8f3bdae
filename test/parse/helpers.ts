import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Block, Deck, Inline, Slide } from "../../src/deck/deck.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { lettersOf, plainText } from "../../src/parse/inlines.js";
import { parseReport } from "../../src/parse/parse.js";

export interface Parsed {
  deck: Deck;
  diagnostics: Diagnostic[];
}

export function parse(text: string): Parsed {
  const diagnostics: Diagnostic[] = [];
  const deck = parseReport(text, (diagnostic) => diagnostics.push(diagnostic));
  return { deck, diagnostics };
}

/** The blocks of the only slide of a report. */
export function blocksOf(text: string): Block[] {
  const { deck } = parse(text);
  if (deck.slides.length !== 1) throw new Error(`${deck.slides.length} slides`);
  return deck.slides[0]?.blocks ?? [];
}

/** The inlines of the first paragraph. */
export function inlinesOf(text: string): Inline[] {
  const block = blocksOf(text)[0];
  if (block?.type !== "paragraph") throw new Error(`no paragraph but ${block?.type}`);
  return block.inlines;
}

/** `kind: title` of each slide. */
export function outline(text: string): string[] {
  return parse(text).deck.slides.map((slide) => `${slide.kind}: ${plainText(slide.title)}`);
}

/** All blocks of a slide, notes too, with what they hold. */
export function* allBlocks(blocks: Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === "list") for (const item of block.items) yield* allBlocks(item.blocks);
    if (block.type === "quote" || block.type === "alert") yield* allBlocks(block.blocks);
  }
}

/** The text of one block apart from the blocks in it. */
export function ownText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return lettersOf(block.inlines);
    case "table":
      return [block.header, ...block.rows]
        .map((row) => row.map((cell) => lettersOf(cell.inlines)).join("\t"))
        .concat(block.caption ? lettersOf(block.caption) : [])
        .join("\n");
    case "code":
      return block.text;
    case "image":
      return `${block.alt} ${block.caption ?? ""}`;
    case "chart":
      return block.data;
    case "alert":
      return block.kind;
    case "list":
    case "quote":
      return "";
  }
}

export function slideText(slide: Slide): string {
  const lines = [lettersOf(slide.title), lettersOf(slide.subtitle)];
  lines.push(...slide.details.map(lettersOf));
  for (const block of allBlocks([...slide.blocks, ...slide.notes])) lines.push(ownText(block));
  return lines.join("\n");
}

/**
 * Reports of people, kept beside the project; the tests that need them are skipped where they are
 * not.
 */
const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));

export interface Sample {
  name: string;
  text: string;
}

export function samples(folder: string): Sample[] {
  const path = join(SHARED, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(path, name), "utf8") }));
}
