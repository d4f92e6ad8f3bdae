import type { Block, Deck, Slide } from "../deck/deck.js";
import type { Report, Severity } from "../diagnostic.js";
import { defaultLimits, inWords, type LimitName, type Limits, raise } from "../limits.js";
import { createSlugger } from "./anchors.js";
import { parseNestedBlocks } from "./blocks/index.js";
import { withBoldHeadings } from "./bold-headings.js";
import { parseChunks } from "./chunks.js";
import { backgroundImage } from "./directives.js";
import { normalizeSource } from "./clean.js";
import { parseNotes } from "./comments.js";
import { nothingFound } from "./context.js";
import type { Context } from "./context.js";
import { parseFrontMatter } from "./front-matter.js";
import type { ParsedFrontMatter } from "./front-matter.js";
import { DEFAULT_LANG } from "./language.js";
import { createLexer } from "./lexer.js";
import { warnOfRawMarks } from "./raw-marks.js";
import { withParts } from "./parts.js";
import { nameOf, slideOf } from "./slides.js";
import { chooseSplitting, withoutTableHeadings } from "./splitting.js";
import { openDeck } from "./title.js";

/**
 * Parses a report: front matter, slides, and the blocks of each. Never throws for what a report
 * says; after a problem of severity `error` the deck holds what could be read.
 */
export function parseReport(text: string, report: Report, limits = defaultLimits): Deck {
  const tooLarge = (what: string, name: LimitName, needed: number): void =>
    report({
      code: "too-large",
      severity: "error",
      message: `the report has ${inWords(needed)} ${what}, more than ${inWords(limits[name])}`,
      hint: raise(name, needed),
      position: { line: 1, column: 1 },
    });
  if (text.length > limits.text) {
    tooLarge("characters", "text", text.length);
    return { meta: { keywords: [], lang: DEFAULT_LANG }, slides: [] };
  }
  const source = normalizeSource(text, report);
  const frontMatter = parseFrontMatter(source, report);
  const { meta } = frontMatter;
  const ctx = createContext(source, frontMatter, limits, report);
  const slides = guardNesting(ctx, () => parseSlides(frontMatter, ctx));
  if (ctx.lexer.exceeded.has("cells")) {
    tooLarge("table cells", "cells", ctx.lexer.cells);
    return { meta, slides: [] };
  }
  if (slides === undefined) return { meta, slides: [] };
  if (slides.length === 0) {
    report({
      code: "empty-report",
      severity: "error",
      message: "the report has nothing to show",
      hint: "write a heading and some text, or a `title:` in the front matter",
      position: { line: 1, column: 1 },
    });
  }
  warnOfRawMarks(slides, ctx.lines, report);
  if (slides.length > limits.slides) {
    tooLarge("slides", "slides", slides.length);
    return { meta, slides: [] };
  }
  return { meta, slides };
}

function createContext(
  source: string,
  { tool, commentsAreNotes }: ParsedFrontMatter,
  limits: Limits,
  report: Report,
): Context {
  return {
    report,
    lines: source.split("\n"),
    lexer: createLexer(limits),
    tool,
    commentsAreNotes,
    dividedByRules: false,
    found: nothingFound(),
    open: [],
    warnedOnSlide: new Set(),
    parseBlocks: parseNestedBlocks,
  };
}

function parseSlides(frontMatter: ParsedFrontMatter, ctx: Context): Slide[] {
  const { meta, build, cover, titlePos, body, bodyLine } = frontMatter;
  const defaults = { build };
  const notes = frontMatter.notes && parseNotes(frontMatter.notes.text, frontMatter.notes.pos, ctx);
  const read = withoutTableHeadings(ctx.lexer.report(body));
  // On the slides of another tool, what is bold is loud.
  const tokens = ctx.tool === undefined ? withBoldHeadings(read) : read;
  const splitting = chooseSplitting(read, meta, ctx.tool !== undefined);
  ctx.dividedByRules = splitting.by === "rules";
  const chunks = parseChunks(tokens, { line: bodyLine, column: 1 }, splitting, ctx);
  const { opening, headings, chunks: others } = openDeck(chunks, meta, titlePos, splitting, ctx);
  if (cover) setCover(cover, opening, ctx);
  const rest = withParts(others, headings.length > 0, splitting, ctx);
  const slugger = createSlugger();
  if (opening === undefined)
    return withNotes(
      rest.map((chunk) => slideOf(chunk, defaults, slugger)),
      notes,
    );
  // A title that only the front matter says is no heading and leaves the name to a heading of these
  // words.
  opening.anchors.push(...headings.map((heading) => nameOf(heading, slugger)));
  const slides = rest.map((chunk) => slideOf(chunk, defaults, slugger));
  if (headings.length === 0) opening.anchors.push(nameOf({ inlines: opening.title }, slugger));
  return withNotes([opening, ...slides], notes);
}

/** A picture that the title slide has already is its own, and comes before the front matter's. */
function setCover(
  { src, pos }: NonNullable<ParsedFrontMatter["cover"]>,
  opening: Slide | undefined,
  ctx: Context,
): void {
  if (!opening) {
    ctx.report({
      code: "no-cover",
      severity: "warning",
      message: `\`cover\` is not shown: the report has no title slide`,
      hint: "give it a title: `title: …` in the front matter",
      position: pos,
    });
  } else if (!opening.blocks.some((block) => block.type === "image" && block.placement)) {
    opening.blocks.unshift({ ...backgroundImage(src, pos), dispensable: true });
  }
}

/** What the front matter says aloud is said first. */
function withNotes(slides: Slide[], notes: Block[] = []): Slide[] {
  slides[0]?.notes.unshift(...notes);
  return slides;
}

/**
 * marked calls itself for what is nested; its tokenizer has bounds, this is for what they do not
 * reach.
 */
function guardNesting(ctx: Context, parse: () => Slide[]): Slide[] | undefined {
  const report = (severity: Severity, code: string, message: string, hint: string) =>
    ctx.report({ severity, code, message, hint });
  const tooDeep = "lists, quotes or emphasis are nested too deeply";
  try {
    const slides = parse();
    if (ctx.lexer.exceeded.has("nesting")) {
      report("warning", "too-deep", tooDeep, "what lies deeper than 40 levels is shown as text");
    }
    if (ctx.lexer.exceeded.has("columns")) {
      const message = "a table of more than 200 columns is shown as text";
      report("warning", "table-too-wide", message, "split the table, or turn it by 90 degrees");
    }
    if (ctx.lexer.exceeded.has("emphasis")) {
      const message = "too many `*` or `_` without a partner: some emphasis is shown as text";
      report("warning", "too-much-emphasis", message, "write `\\*` for a plain asterisk");
    }
    if (ctx.lexer.exceeded.has("links")) {
      const message = "too many `[` without a link: some links are shown as text";
      report("warning", "too-many-brackets", message, "write `\\[` for a plain bracket");
    }
    return slides;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report("error", "too-deep", tooDeep, "write fewer levels, and no paragraph of megabytes");
    return undefined;
  }
}
