/** One slide of the report → the slides that show it. */
import type { Slide } from "../deck/deck.js";
import type { Item, SceneSlide, TextItem } from "../scene/scene.js";
import { columnBox, contentZone, untitledZone } from "../theme/skeleton.js";
import { type Plan, placePlan, type Wish } from "./arrange.js";
import type { Context } from "./context.js";
import { continued } from "./continue.js";
import { firstWords } from "./first-words.js";
import { plainText } from "./inlines.js";
import { notesOf } from "./notes.js";
import { piecesOf } from "./pieces.js";
import { arrangementNames } from "./sketch.js";
import { coverText, runningTitle, layoutOf, shortTitle, titleItem } from "./titles.js";

/** The slides that show one slide of the report: several where it continues. */
export function layoutSlide(slide: Slide, context: Context): SceneSlide[] {
  const { shown, overflow } = shortTitle(slide, context);
  const slides =
    shown.kind === "title"
      ? [openingSlide("title", shown, context)]
      : shown.kind === "section" && shown.blocks.length === 0
        ? [openingSlide("section", shown, context)]
        : contentSlides(shown, context);
  const [first] = slides;
  for (const anchor of shown.anchors) {
    if (first && !context.anchors.has(anchor)) context.anchors.set(anchor, first);
  }
  return overflow ? [...slides, ...layoutSlide(overflow, context)] : slides;
}

/** More slides than this under one title, and nobody knows any more what they are about. */
const mostUnderOneTitle = 3;

/**
 * A slide that would have to continue is first divided at the headings that stand as high as its title:
 * each then titles slides of its own. Where many slides would follow, so do the highest headings below.
 */
function divided(slide: Slide, slides: number): Slide[] {
  const parts = dividedAt(slide, slide.level);
  if (parts.length > 1 || slides <= mostUnderOneTitle) return parts;
  const levels = slide.blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
  return levels.length > 1 ? dividedAt(slide, Math.min(...levels)) : parts;
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

/** A title slide, or a section slide, which is its title alone. */
function openingSlide(name: "title" | "section", slide: Slide, context: Context): SceneSlide {
  const layout = layoutOf(context, name);
  const mark = repetition(plainText(slide.title), context);
  const items: Item[] = [titleItem(slide.title, mark, layout, slide, context)];
  if (name === "title") {
    items.push(
      ...coverText("subtitle", "Subtitle", [slide.subtitle], layout, slide, context),
      ...coverText("body", "Details", slide.details, layout, slide, context),
    );
  }
  return {
    layout: name,
    title: plainText(slide.title) + mark,
    footer: "",
    slideNumber: false,
    notes: notesOf(slide.notes, context),
    items: named(items),
  };
}

/** Titles are unique, as screen readers list them: the second "Summary" is "Summary (2)". */
function repetition(title: string, context: Context): string {
  const key = title.trim().toLowerCase();
  const count = (context.titles.get(key) ?? 0) + 1;
  context.titles.set(key, count);
  return count > 1 ? ` (${count})` : "";
}

function contentSlides(slide: Slide, context: Context): SceneSlide[] {
  const pieces = piecesOf(slide.blocks, context);
  const untitled = plainText(slide.title).trim() === "";
  const title = untitled ? [{ type: "text" as const, value: firstWords(slide) }] : slide.title;
  const wish = { ...wishOf(slide, context), ...(untitled ? { zone: untitledZone } : {}) };
  const plans: (Plan | undefined)[] = pieces.length === 0 ? [undefined] : continued(pieces, wish);
  if (wish.name && plans.every((plan) => plan?.sketch.name !== wish.name)) {
    context.report({
      code: "layout-impossible",
      severity: "warning",
      message: `layout \`${wish.name}\` does not suit what the slide holds`,
      hint: "the best of the others is taken",
      position: slide.pos,
    });
  }
  if (plans.length > 1) {
    const parts = divided(slide, plans.length);
    if (parts.length > 1) return parts.flatMap((part) => layoutSlide(part, context));
  }
  const mark = repetition(plainText(title), context);
  return plans.map((plan, i) => {
    const suffix = mark + (plans.length > 1 ? ` (${i + 1}/${plans.length})` : "");
    const body = plan
      ? fillPlaceholders(placePlan(plan, context))
      : { items: [], layout: "title-only" as const };
    const layout = layoutOf(context, body.layout);
    const heading = untitled
      ? runningTitle(plainText(title) + suffix, slide, context)
      : titleItem(title, suffix, layout, slide, context);
    const made: SceneSlide = {
      layout: body.layout,
      title: plainText(title) + suffix,
      footer: context.footer,
      slideNumber: true,
      notes: i === 0 ? notesOf(slide.notes, context) : [],
      items: named([heading, ...body.items]),
      ...(plan ? { arrangement: plan.sketch.name } : {}),
    };
    for (const anchor of anchorsIn(plan)) context.anchors.set(anchor, made);
    return made;
  });
}

function anchorsIn(plan: Plan | undefined): string[] {
  const pieces = plan?.sketch.rows.flat().flatMap((cell) => cell.pieces) ?? [];
  return pieces.flatMap((piece) =>
    piece.type === "text" && piece.paragraph.anchor !== undefined ? [piece.paragraph.anchor] : [],
  );
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
  if (items.length === 1 && first.box.width === contentZone.width && first.box.y === contentZone.y)
    first.box = contentZone;
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
