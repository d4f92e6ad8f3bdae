/** A planned slide → its items, each in its place. */
import type { Block, Paragraph } from "../deck/deck.js";
import type { Pt } from "../geometry.js";
import type { Layout, LayoutRole, Skeleton } from "../scene/look.js";
import type { Choice, Color, Item, SceneSlide, TextItem } from "../scene/scene.js";
import { columnBox, zoneOf } from "../theme/skeleton.js";
import { isStatement, type Plan } from "./arrange.js";
import { verdictOf } from "./badness.js";
import { balancedWidth } from "./balance.js";
import { type Framed, panelInset, textPanel, titleBand, withPlaceholders } from "./backdrop.js";
import { boundItem } from "./bound.js";
import type { Context } from "./context.js";
import { plainText, prepareSpans, spansOf } from "./inlines.js";
import { widthSafety } from "./lines.js";
import { notesOf } from "./notes.js";
import { openingSlide } from "./openings.js";
import { placePlan } from "./place-plan.js";
import { piecesIn, type PlannedContent, type PlannedSlide } from "./plan-slides.js";
import { hiddenTitle, layoutOf, titleItem } from "./titles.js";

export function placeSlide(planned: PlannedSlide): SceneSlide {
  if (planned.type === "content") return placeContent(planned);
  const { frame, repetition, said, name, lines, number } = planned;
  const made = openingSlide(name, repetition, number, lines, frame);
  const notes = said.length > 0 ? spoken(said, frame.slide.notes, frame.context) : {};
  return { ...made, ...notes, items: named(made.items) };
}

function placeContent(planned: PlannedContent): SceneSlide {
  const { frame, mark, repetition, said, title, untitled, plan, notes } = planned;
  const { slide, context } = frame;
  const name = plainText(title) + repetition + mark;
  const placed = plan ? placePlan(plan, context) : [];
  const ground = statementLayout(plan, placed, frame);
  const body = plan
    ? ground
      ? { items: placed.map((item) => onStatement(item, ground)), layout: "statement" as const }
      : context.theme.look.bound
        ? inBound(placed, plan)
        : fillPlaceholders(placed, context.theme.look.skeleton)
    : { items: [], layout: "title-only" as const };
  if (plan && isStatement(plan)) body.items.forEach((item) => balance(item, plan));
  // Over a picture, the title keeps to the panel.
  const over = frame.behind && plan ? withTitleWidth(plan.zone.width, context) : context;
  const heading = untitled
    ? hiddenTitle(name, layoutOf(frame.outer, body.layout), slide, frame.outer)
    : titleItem(title, mark, layoutOf(over, body.layout), slide, context);
  return {
    layout: body.layout,
    title: untitled ? name : plainText(title) + mark,
    name,
    ...(ground
      ? { footer: context.theme.confidential ?? "", slideNumber: false }
      : footerBeside(frame)),
    ...spoken(said, notes, context),
    items: named([
      ...frame.pictures(),
      ...panelUnder(heading, plan, frame),
      heading,
      ...body.items,
    ]),
    ...(plan ? { arrangement: plan.sketch.name, choice: choiceOf(plan) } : {}),
  };
}

/** The ground for a sentence or two that have their slide to themselves, where the theme has one. */
function statementLayout(
  plan: Plan | undefined,
  items: Item[],
  { context, behind, images }: Framed,
): Layout | undefined {
  const layout = layoutOf(context, "statement");
  const [only] = items;
  if (!plan || layout.ground === "ground" || behind || images.length > 0) return undefined;
  if (!isStatement(plan) || items.length !== 1 || only?.type !== "text") return undefined;
  // Links have one colour in all of a deck, which is made for the slides' ground.
  const links = only.paragraphs.some(({ runs }) => runs.some(({ color }) => color === "link"));
  return links ? undefined : layout;
}

function onStatement(item: Item, layout: Layout): Item {
  const place = layout.placeholders.find(({ ref }) => ref.type === "body");
  if (item.type !== "text" || !place) return item;
  recolor(item, place.style.color);
  const { box, insets, anchor } = place;
  return { ...item, placeholder: { type: "body", idx: 1 }, box, insets, anchor };
}

/** A statement's lines end at about the same place, whatever the width there is. */
function balance(item: Item, plan: Plan): void {
  if (item.type !== "text") return;
  const paragraphs = piecesIn(plan).flatMap((piece) =>
    piece.type === "text" ? [piece.paragraph] : [],
  );
  const width = balancedWidth(paragraphs, item.box.width, plan.text);
  if (width < item.box.width) item.box = { ...item.box, width };
}

function recolor({ paragraphs }: TextItem, color: Color): void {
  for (const { runs } of paragraphs) for (const run of runs) run.color = color;
}

function choiceOf(plan: Plan): Choice {
  return { taken: verdictOf(plan), ...(plan.loser ? { loser: plan.loser } : {}) };
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
  if (!behind || (!plan && heading.hidden)) return [];
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
  const { zone } = plan;
  const top = heading.hidden ? zone.y - panelInset : heading.box.y - panelInset / 2;
  const y = Math.max(0, top);
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

/**
 * Running text goes to body placeholders, so that it shows in PowerPoint's outline and follows the
 * layout: one text to the single body, two that stand side by side to the two of Two Content.
 */
function fillPlaceholders(
  items: Item[],
  skeleton: Skeleton,
): { items: Item[]; layout: LayoutRole } {
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

/** Only text that is set as the layout has it stands in a template's placeholder. */
function inBound(items: Item[], { text }: Plan): { items: Item[]; layout: LayoutRole } {
  const [only] = items;
  if (!text.bound || items.length !== 1 || only?.type !== "text")
    return { items, layout: "title-only" };
  return { items: [boundItem(only, text.bound)], layout: "content" };
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

/** What is said of its key sentences comes before what its author notes. */
function spoken(
  said: Paragraph[],
  notes: Block[],
  context: Context,
): Pick<SceneSlide, "notes" | "moved"> {
  const moved = said.map(({ inlines, pos }) => ({
    words: plainText(inlines).split(/\s+/).filter(Boolean).length,
    pos,
  }));
  return {
    notes: notesOf([...said, ...notes], context),
    ...(moved.length > 0 ? { moved } : {}),
  };
}
