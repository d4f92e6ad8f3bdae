/** One slide of the report → the slides that show it. */
import type { Inline, Slide } from "../deck/deck.js";
import type { Pt } from "../geometry.js";
import { didYouMean } from "../nearest.js";
import type { Skeleton } from "../scene/look.js";
import type { Item, SceneSlide, TextItem } from "../scene/scene.js";
import { columnBox, type Zone, zoneOf } from "../theme/skeleton.js";
import { type Plan, placePlan, trimmed, type Wish } from "./arrange.js";
import {
  type Framed,
  framed,
  panelInset,
  textPanel,
  titleBand,
  withPlaceholders,
} from "./backdrop.js";
import type { Context } from "./context.js";
import { continued } from "./continue.js";
import { firstWords } from "./first-words.js";
import { plainText, prepareSpans, spansOf } from "./inlines.js";
import { widthSafety } from "./lines.js";
import { notesOf } from "./notes.js";
import { type OpeningName, openingLines, openingSlide } from "./openings.js";
import { piecesOf } from "./pieces.js";
import { type ArrangementName, arrangementNames, otherLayouts } from "./sketch.js";
import { fitsTitle, layoutOf, runningTitle, shortTitle, titleItem } from "./titles.js";

/** The slides that show one slide of the report: several where it continues. */
export function layoutSlide(slide: Slide, context: Context): SceneSlide[] {
  const number = context.sections.get(slide);
  const frame = framed(slide, context);
  const { shown, overflow } = shortTitle(frame.slide, frame.context);
  const placed = { ...frame, slide: shown };
  const opening = openingOf(shown, context);
  const slides = opening
    ? [opened(opening.name, opening.lines, number, placed)]
    : contentSlides(placed);
  const [first] = slides;
  for (const anchor of shown.anchors) {
    if (first && !context.anchors.has(anchor)) context.anchors.set(anchor, first);
  }
  return overflow ? [...slides, ...layoutSlide(overflow, context)] : slides;
}

/** Whether the slide is set as one that opens or ends something, by its kind or as the author asks. */
function openingOf(
  slide: Slide,
  context: Context,
): { name: OpeningName; lines: Inline[][] } | undefined {
  const { kind, layout, blocks } = slide;
  if (kind === "title") return { name: "title", lines: [] };
  const asked = layout === "section" || layout === "closing" ? layout : undefined;
  if (!asked)
    return kind === "section" && blocks.length === 0 ? { name: "section", lines: [] } : undefined;
  const lines = openingLines(slide);
  if (lines && plainText(slide.title).trim() !== "") return { name: asked, lines };
  reportImpossible(asked, slide, context);
  return undefined;
}

function opened(
  name: OpeningName,
  lines: Inline[][],
  number: number | undefined,
  frame: Framed,
): SceneSlide {
  const mark = repetition(plainText(frame.slide.title), frame.context);
  const made = openingSlide(name, mark, number, lines, frame);
  return { ...made, items: named(made.items) };
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

/** Titles are unique, as screen readers list them: the second "Summary" is "Summary (2)". */
function repetition(title: string, context: Context): string {
  const key = title.trim().toLowerCase();
  const count = (context.titles.get(key) ?? 0) + 1;
  context.titles.set(key, count);
  return count > 1 ? ` (${count})` : "";
}

function contentSlides(frame: Framed): SceneSlide[] {
  const { slide, context } = frame;
  const untitled = plainText(slide.title).trim() === "";
  const whole = { ...slide, blocks: [...slide.blocks, ...frame.images] };
  const title = untitled ? [{ type: "text" as const, value: firstWords(whole) }] : slide.title;
  const wish: Wish = { ...wishOf(slide, context), zone: context.zone, base: context.base };
  const plans = plansOf(slide, wish, frame);
  if (wish.name && plans.every((plan) => plan?.sketch.name !== wish.name)) {
    reportImpossible(wish.name, slide, context);
  }
  if (plans.length > 1) {
    const parts = divided(slide, plans.length);
    if (parts.length > 1) {
      return parts.flatMap((part, i) =>
        layoutSlide(i === 0 ? withPictures(part, frame) : part, frame.outer),
      );
    }
  }
  const mark = repetition(plainText(title), context);
  return plans.map((plan, i) => {
    const suffix = mark + (plans.length > 1 ? ` (${i + 1}/${plans.length})` : "");
    const body = plan
      ? fillPlaceholders(placePlan(plan, context), context.theme.look.skeleton)
      : { items: [], layout: "title-only" as const };
    // Over a picture, the title keeps to the panel.
    const width =
      plan?.zone.width ?? (untitled ? headWidth(plainText(title) + suffix, context) : 0);
    const over = frame.behind && width > 0 ? withTitleWidth(width, context) : context;
    const layout = layoutOf(over, body.layout);
    const heading = untitled
      ? runningTitle(plainText(title) + suffix, slide, over)
      : titleItem(title, suffix, layout, slide, context);
    const made: SceneSlide = {
      layout: body.layout,
      title: plainText(title) + suffix,
      ...footerBeside(frame),
      notes: i === 0 ? notesOf(slide.notes, context) : [],
      items: named([
        ...frame.pictures(),
        ...panelUnder(heading, plan, frame),
        heading,
        ...body.items,
      ]),
      ...(plan ? { arrangement: plan.sketch.name } : {}),
    };
    for (const anchor of anchorsIn(plan)) context.anchors.set(anchor, made);
    return made;
  });
}

/** Narrower than this where a picture shows beside the text that lies over it. */
const captionWidth: Pt = 504;

function plansOf(slide: Slide, wish: Wish, { context, behind }: Framed): (Plan | undefined)[] {
  const inZone = (zone: Zone) => {
    const pieces = piecesOf(slide.blocks, { ...context, zone });
    return pieces.length === 0 ? [undefined] : continued(pieces, { ...wish, zone });
  };
  if (!behind) return inZone(wish.zone);
  const width = Math.min(captionWidth, wish.zone.width);
  const narrow = inZone({ ...wish.zone, width });
  const [only] = narrow;
  const titleFits = fitsTitle(slide, { ...context.theme.look.skeleton.title, width }, context);
  const fits = titleFits && narrow.length === 1 && (only?.badness ?? 0) <= worstCaption;
  return (fits ? narrow : inZone(wish.zone)).map((plan) => plan && trimmed(plan));
}

/** More, and the text takes the slide's whole width from the picture. */
const worstCaption = 6;

/** The pictures stay with the first of the slides that another one is divided into. */
function withPictures(part: Slide, { images }: Framed): Slide {
  return { ...part, blocks: [...images, ...part.blocks] };
}

/** Of a running head on one line. */
function headWidth(text: string, { theme, zone }: Context): Pt {
  const { maxWidth } = prepareSpans(spansOf([{ type: "text", value: text }]), theme);
  return Math.min(zone.width, maxWidth * theme.look.skeleton.sizes.footer * widthSafety + 1);
}

function withTitleWidth(width: Pt, context: Context): Context {
  const zone = { ...context.zone, width };
  const narrow = withPlaceholders(context, (placeholder) =>
    placeholder.ref.type === "title"
      ? { ...placeholder, box: { ...placeholder.box, width } }
      : placeholder,
  );
  return { ...narrow, zone };
}

/** Under all text that lies over a picture: as high as the text, or the band of a title alone. */
function panelUnder(
  heading: TextItem,
  plan: Plan | undefined,
  { context, behind, free }: Framed,
): Item[] {
  if (!behind) return [];
  const x = Math.max(free.left, (plan?.zone ?? heading.box).x - panelInset);
  if (!plan) {
    const foot = titleBand(context);
    const band = heading.anchor === "middle" && heading.box.y > foot.y;
    const { y, height } = band ? foot : heading.box;
    const right = band ? free.right : heading.box.x + heading.box.width + panelInset;
    return [
      textPanel({ x: band ? free.left : x, y, width: right - (band ? free.left : x), height }),
    ];
  }
  const y = Math.max(0, heading.box.y - panelInset / 2);
  const { zone } = plan;
  return [
    textPanel({
      x,
      y,
      width: zone.width + 2 * panelInset,
      height: zone.y + zone.height + panelInset - y,
    }),
  ];
}

/** Footer and number are left out where a picture lies. */
function footerBeside({
  context,
  free,
  behind,
}: Framed): Pick<SceneSlide, "footer" | "slideNumber"> {
  const { footer, theme } = context;
  const { size, sizes, footer: place } = theme.look.skeleton;
  const covered = behind || free.left > 0;
  const beside = free.right < size.width;
  const spans = spansOf([{ type: "text", value: footer }]);
  const style = theme.look.layouts
    .find((layout) => layout.name === "content")
    ?.placeholders.find(({ ref }) => ref.type === "footer")?.style;
  const font = style?.font === "heading" ? "heading" : "body";
  const width = prepareSpans(spans, theme, font).maxWidth * sizes.footer * widthSafety;
  return {
    footer: covered || (beside && place.x + width > free.right - panelInset) ? "" : footer,
    slideNumber: !behind && !beside,
  };
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

function anchorsIn(plan: Plan | undefined): string[] {
  const pieces = plan?.sketch.rows.flat().flatMap((cell) => cell.pieces) ?? [];
  return pieces.flatMap((piece) =>
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

/**
 * Running text goes to body placeholders, so that it shows in PowerPoint's outline and follows the
 * layout: one text to the single body, two that stand side by side to the two of Two Content.
 */
function fillPlaceholders(
  items: Item[],
  skeleton: Skeleton,
): { items: Item[]; layout: SceneSlide["layout"] } {
  const texts = items.filter(
    (item): item is TextItem => item.type === "text" && item.name === "Text",
  );
  const [first, second] = texts;
  if (!first) return { items, layout: "title-only" };
  const { content } = skeleton;
  const zone = zoneOf(content, skeleton);
  const left = columnBox(0, 6, zone);
  const right = columnBox(6, 6, zone);
  const columns =
    texts.length === 2 &&
    first.box.x === left.x &&
    second?.box.x === right.x &&
    first.box.width === left.width &&
    second.box.width === right.width;
  first.placeholder = { type: "body", idx: 1 };
  if (columns && second) second.placeholder = { type: "body", idx: 2 };
  // Alone on its slide, text has the whole of the layout's body, however narrow its lines are set.
  if (items.length === 1 && first.box.width === content.width && first.box.y === content.y)
    first.box = content;
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
