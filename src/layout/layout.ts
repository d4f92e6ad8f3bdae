/** Deck + theme → scene: every slide's items with final boxes. Pure. */
import type { Assets } from "../assets/resolve.js";
import type { Block, Deck, Slide } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import type { Item, Scene, SceneSlide, TextItem } from "../scene/scene.js";
import type { Theme } from "../theme/theme.js";
import { columnBox, contentZone, slideSize, untitledZone } from "../theme/skeleton.js";
import { type Plan, placePlan, type Wish } from "./arrange.js";
import type { Highlighter } from "../code/tokens.js";
import type { Context } from "./context.js";
import { continued } from "./continue.js";
import { plainText } from "./inlines.js";
import { notesOf } from "./notes.js";
import { piecesOf } from "./pieces.js";
import { arrangementNames } from "./sketch.js";
import { coverText, layoutOf, titleItem } from "./titles.js";

export function layoutDeck(
  deck: Deck,
  assets: Assets,
  theme: Theme,
  highlight: Highlighter,
  report: Report,
): Scene {
  const context: Context = { theme, assets, report, highlight, pendingLinks: [] };
  const slides: SceneSlide[] = [];
  const anchors = new Map<string, number>();
  const footer = deck.meta.footer ?? deck.meta.company ?? "";
  for (const slide of deck.slides) {
    for (const anchor of slide.anchors) anchors.set(anchor, slides.length + 1);
    slides.push(...layoutSlide(slide, footer, context));
  }
  resolveLinks(context, anchors);
  const { title, author, company, subject, keywords } = deck.meta;
  const shownTitle = title ?? slides[0]?.title;
  return {
    size: slideSize,
    look: theme.look,
    lang: deck.meta.lang,
    properties: {
      ...(shownTitle ? { title: shownTitle } : {}),
      ...(author ? { author } : {}),
      ...(company ? { company } : {}),
      ...(subject ? { subject } : {}),
      keywords,
    },
    slides,
  };
}

function layoutSlide(slide: Slide, footer: string, context: Context): SceneSlide[] {
  if (slide.kind === "title") return [coverSlide(slide, context)];
  if (slide.kind === "section" && slide.blocks.length === 0) return [sectionSlide(slide, context)];
  return contentSlides(slide, footer, context);
}

/**
 * A slide that would have to continue is first divided at the headings that stand as high as its title:
 * each then titles slides of its own.
 */
function dividedAtHeadings(slide: Slide): Slide[] {
  const parts: Slide[] = [];
  let current: Slide = { ...slide, blocks: [] };
  for (const block of slide.blocks) {
    if (block.type === "heading" && block.level <= slide.level) {
      if (current.blocks.length > 0 || parts.length === 0) parts.push(current);
      current = { ...slide, title: block.inlines, blocks: [], notes: [], pos: block.pos };
    } else {
      current.blocks.push(block);
    }
  }
  parts.push(current);
  return parts;
}

function coverSlide(slide: Slide, context: Context): SceneSlide {
  const layout = layoutOf(context, "title");
  return {
    layout: "title",
    title: plainText(slide.title),
    footer: "",
    slideNumber: false,
    notes: notesOf(slide.notes, context),
    items: named([
      titleItem(slide.title, "", layout, slide, context),
      ...coverText("subtitle", "Subtitle", [slide.subtitle], layout, slide, context),
      ...coverText("body", "Details", slide.details, layout, slide, context),
    ]),
  };
}

function sectionSlide(slide: Slide, context: Context): SceneSlide {
  const layout = layoutOf(context, "section");
  return {
    layout: "section",
    title: plainText(slide.title),
    footer: "",
    slideNumber: false,
    notes: notesOf(slide.notes, context),
    items: named([titleItem(slide.title, "", layout, slide, context)]),
  };
}

function contentSlides(slide: Slide, footer: string, context: Context): SceneSlide[] {
  const pieces = piecesOf(slide.blocks, context);
  const untitled = plainText(slide.title).trim() === "";
  const title = untitled ? [{ type: "text" as const, value: firstWords(slide) }] : slide.title;
  const wish = { ...wishOf(slide, context), ...(untitled ? { zone: untitledZone } : {}) };
  const plans: (Plan | undefined)[] = pieces.length === 0 ? [undefined] : continued(pieces, wish);
  if (plans.length > 1) {
    const parts = dividedAtHeadings(slide);
    if (parts.length > 1) return parts.flatMap((part) => contentSlides(part, footer, context));
  }
  return plans.map((plan, i) => {
    const suffix = plans.length > 1 ? ` (${i + 1}/${plans.length})` : "";
    const body = plan
      ? fillPlaceholders(placePlan(plan, context))
      : { items: [], layout: "title-only" as const };
    const layout = layoutOf(context, body.layout);
    const heading = titleItem(title, suffix, layout, slide, context);
    if (untitled) heading.hidden = true;
    return {
      layout: body.layout,
      title: plainText(title) + suffix,
      footer,
      slideNumber: true,
      notes: i === 0 ? notesOf(slide.notes, context) : [],
      items: named([heading, ...body.items]),
    };
  });
}

/** What a screen reader calls a slide without a heading: the beginning of what it shows. */
function firstWords(slide: Slide): string {
  const words = slide.blocks.map(blockText).find((text) => text.trim() !== "") ?? "Untitled";
  const line = words.trim().replace(/\s+/g, " ");
  return line.length <= longestName ? line : `${line.slice(0, longestName).replace(/\s\S*$/, "")}…`;
}

const longestName = 60;

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return plainText(block.inlines);
    case "list":
      return block.items.flatMap((item) => item.blocks.map(blockText)).join(" ");
    case "quote":
    case "alert":
      return block.blocks.map(blockText).join(" ");
    case "table":
      return block.header.map((cell) => plainText(cell.inlines)).join(" ");
    case "code":
      return block.text;
    case "image":
      return block.alt;
    case "chart":
      return block.options.settings.title ?? block.data;
  }
}

/** The author's arrangement; a name that does not exist is reported and ignored. */
function wishOf(slide: Slide, context: Context): Wish {
  const { layout } = slide;
  if (layout === undefined) return {};
  const name = arrangementNames.find((known) => known === layout);
  if (name) return { name };
  context.report({
    code: "unknown-layout",
    severity: "warning",
    message: `unknown layout \`${layout}\``,
    hint: `expected one of ${arrangementNames.join(", ")}`,
    position: slide.pos,
  });
  return {};
}

/**
 * Running text goes to body placeholders, so that it shows in PowerPoint's outline and follows the
 * layout: one text to the single body, two that stand side by side to the two of Two Content.
 */
function fillPlaceholders(items: Item[]): { items: Item[]; layout: SceneSlide["layout"] } {
  const texts = items.filter(
    (item): item is TextItem => item.type === "text" && item.name === "Text",
  );
  const [first, second] = texts;
  if (!first) return { items, layout: "title-only" };
  const left = columnBox(0, 6);
  const right = columnBox(6, 6);
  const columns =
    texts.length === 2 &&
    first.box.x === left.x &&
    second?.box.x === right.x &&
    first.box.width === left.width &&
    second.box.width === right.width;
  first.placeholder = { type: "body", idx: 1 };
  if (columns && second) second.placeholder = { type: "body", idx: 2 };
  // Alone on its slide, text has the whole of the layout's body, however narrow its lines are set.
  if (items.length === 1 && first.box.width === contentZone.width) first.box = contentZone;
  return { items, layout: columns ? "two-content" : "content" };
}

/** Names as PowerPoint's selection pane shows them, unique on the slide. */
function named(items: Item[]): Item[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const count = (counts.get(item.name) ?? 0) + 1;
    counts.set(item.name, count);
    if (count > 1) item.name = `${item.name} ${count}`;
  }
  return items;
}

function resolveLinks(context: Context, anchors: Map<string, number>): void {
  for (const { run, anchor } of context.pendingLinks) {
    const slide = anchors.get(anchor) ?? anchors.get(anchor.toLowerCase());
    if (slide !== undefined) {
      run.link = { slide };
      continue;
    }
    context.report({
      code: "unknown-anchor",
      severity: "warning",
      message: `no heading for the link \`#${anchor}\``,
      hint: "a heading's name is its words in lower case, joined by hyphens",
    });
  }
}
