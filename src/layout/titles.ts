/** Titles and the slides that are little more than a title: opening and section slides. */
import type { Inline, Slide } from "../deck/deck.js";
import type { Box, Pt } from "../geometry.js";
import type { Layout, LayoutRole, Placeholder } from "../scene/look.js";
import type { TextItem } from "../scene/scene.js";
import type { Context } from "./context.js";
import { evenLines } from "./even-lines.js";
import { alignedAs, plain, plainText, prepareSpans, runsOf, spansOf } from "./inlines.js";
import { linesIn } from "./lines.js";
import { plainParagraph } from "./paragraph.js";

/** In letters: a longer title is no title. */
const longestTitle = 160;

/** What a title may have after it, where the slide continues. */
export const longestMark = " (10/10)";

/**
 * A title too long for any slide is cut for the title's place and stands in full as the first text of
 * the slide, or of one that follows the cover.
 */
export function shortTitle(slide: Slide, context: Context): { shown: Slide; overflow?: Slide } {
  const full = plainText(slide.title);
  const placeholder = placeholderOf(layoutOf(context, layoutName(slide)), "title");
  if (full.length < longestTitle && fittingSize(slide.title, placeholder, context, longestMark)) {
    return { shown: slide };
  }
  const parted = partedTitle(slide.title, (title) =>
    Boolean(fittingSize(title, placeholder, context, longestMark)),
  );
  if (parted) {
    const [title, rest] = parted;
    if (slide.kind !== "title") {
      const below = { type: "paragraph" as const, inlines: rest, pos: slide.pos };
      return { shown: { ...slide, title, blocks: [below, ...slide.blocks] } };
    }
    if (slide.subtitle.length === 0) return { shown: { ...slide, title, subtitle: rest } };
  }
  const letters = [...full];
  const cut = (length: number): Inline[] => {
    const text = letters
      .slice(0, length)
      .join("")
      .replace(/\s+\S*$/, "");
    return [{ type: "text", value: `${text}…` }];
  };
  let length = Math.min(letters.length, longestTitle);
  while (length > 10 && !fittingSize(cut(length), placeholder, context, longestMark)) {
    length = Math.floor(length * 0.9);
  }
  const whole = { type: "paragraph" as const, inlines: slide.title, pos: slide.pos };
  const title = cut(length);
  if (slide.kind === "content") {
    return { shown: { ...slide, title, blocks: [whole, ...slide.blocks] } };
  }
  const overflow: Slide = { ...slide, kind: "content", title, blocks: [whole], notes: [] };
  return { shown: { ...slide, title }, overflow };
}

/** Where a long title may end, and its text begin. */
const titleEnd = /[.!?。！？]\s+|\s+[-–—|]\s+|[:;：；]\s+/gu;

/** In letters; less is a number or a name. */
const shortestTitle = 12;

/** A title and what stands behind the last of its sentences, dashes and colons before which it `fits`. */
function partedTitle(
  title: Inline[],
  fits: (title: Inline[]) => boolean,
): [Inline[], Inline[]] | undefined {
  let found: [Inline[], Inline[]] | undefined;
  for (const [i, inline] of title.entries()) {
    if (inline.type !== "text") continue;
    for (const match of inline.value.matchAll(titleEnd)) {
      const end = match.index + (/^[!?！？]/.test(match[0]) ? 1 : 0);
      const text = (value: string): Inline[] => (value === "" ? [] : [{ type: "text", value }]);
      const head = [...title.slice(0, i), ...text(inline.value.slice(0, end))];
      const rest = inline.value.slice(match.index + match[0].length);
      const long = plainText(head).length >= shortestTitle;
      if (!long || plainText(head).length >= longestTitle || !fits(head)) continue;
      found = [head, [...text(rest), ...title.slice(i + 1)]];
    }
  }
  return found;
}

function layoutName(slide: Slide): LayoutRole {
  return slide.kind === "content" ? "content" : slide.kind;
}

/** A title item for the layout's placeholder, at the largest size at which it fits. */
export function titleItem(
  title: Inline[],
  suffix: string,
  layout: Layout,
  slide: Slide,
  context: Context,
): TextItem {
  const placeholder = placeholderOf(layout, "title");
  const spans = spansOf(title);
  if (suffix !== "") {
    // In the title's own face, whatever the last of its words are set in.
    spans.push({ text: suffix, ...plain });
  }
  const smallest = sizesFor(placeholder, context).at(-1) ?? placeholder.style.size;
  const fitting = fittingSize(title, placeholder, context, suffix) ?? smallest;
  const { size, shrink } = shownSize(fitting, placeholder, context);
  const { style, box } = placeholder;
  const lines = linesIn(prepareSpans(spans, context.theme, "heading", style.bold), box.width, size);
  const { bold, leading } = style;
  const font = "heading" as const;
  const setting = { ...box, sizes: [size], most: 2, font, bold, leading };
  const even =
    !context.theme.look.bound && lines.count === 2 && !spans.some(({ lineBreak }) => lineBreak)
      ? evenLines(spans, setting, context)
      : undefined;
  return {
    type: "text",
    name: "Title",
    ...filling(placeholder),
    ...shrink,
    box: placeholder.box,
    insets: placeholder.insets,
    anchor: placeholder.anchor,
    paragraphs: [
      plainParagraph(
        runsOf(
          even?.spans ?? spans,
          { size, color: placeholder.style.color, bold: placeholder.style.bold, font: "heading" },
          context,
        ),
        { leading: placeholder.style.leading, align: alignedAs(placeholder.style.align, context) },
      ),
    ],
    pos: slide.pos,
  };
}

/**
 * The title of a slide without a heading: the outline, screen readers and Microsoft's checker need one, the
 * room does not. Above the slide, where PowerPoint puts the hidden titles that it makes, and hidden, so that
 * Reset, which takes it back to the layout's place, does not show it. Hidden alone would not do:
 * LibreOffice draws hidden placeholders.
 */
export function hiddenTitle(
  text: string,
  layout: Layout,
  slide: Slide,
  context: Context,
): TextItem {
  const item = titleItem([{ type: "text", value: text }], "", layout, slide, context);
  const { box } = item;
  return { ...item, hidden: true, box: { ...box, y: -box.height - aboveSlide } };
}

/** From a hidden title to the slide. */
const aboveSlide: Pt = 16;

/** Which of the layout's placeholders an item fills; none where it is a place without one. */
export function filling({ ref, ph }: Placeholder): Pick<TextItem, "placeholder"> {
  const { type, idx } = ref;
  const isText = type === "title" || type === "subtitle" || type === "body";
  return ph && isText ? { placeholder: { type, idx } } : {};
}

/** As it is written: in the layout's size, and made smaller by PowerPoint where the layout is a template's. */
function shownSize(
  size: Pt,
  { style, ph }: Placeholder,
  { theme }: Context,
): { size: Pt; shrink: Pick<TextItem, "shrink"> } {
  if (!theme.look.bound || !ph || size >= style.size) return { size, shrink: {} };
  return { size: style.size, shrink: { shrink: size / style.size } };
}

/** Shares of its size at which PowerPoint shows text that is too much for its placeholder. */
export const shrinks = [1, 0.9, 0.8, 0.7, 0.6];

/** The placeholder's, inside its insets. */
export function innerOf({ box, insets }: Placeholder): Pick<Box, "width" | "height"> {
  return {
    width: box.width - insets.left - insets.right,
    height: box.height - insets.top - insets.bottom,
  };
}

/** Below the layout's own size. */
function sizesFor({ style, shrinks: may, ph }: Placeholder, { theme }: Context): Pt[] {
  if (theme.look.bound && ph) {
    return shrinks.filter((share) => share === 1 || may).map((share) => share * style.size);
  }
  const { sizes, scale } = theme.look.skeleton;
  const all = style.size > sizes.title ? scale.cover : scale.title;
  return all.filter((size) => size <= style.size);
}

/** The largest size at which the title takes no more than two lines, of the slide's usual size one. */
function fittingSize(
  title: Inline[],
  placeholder: Placeholder,
  context: Context,
  suffix = "",
): Pt | undefined {
  const { style } = placeholder;
  const box = innerOf(placeholder);
  const spans = spansOf(suffix === "" ? title : [...title, { type: "text", value: suffix }]);
  const prepared = prepareSpans(spans, context.theme, "heading", style.bold);
  const usual = context.theme.look.skeleton.sizes.title;
  return sizesFor(placeholder, context).find((size) => {
    const lines = linesIn(prepared, box.width, size);
    // A template's title has the lines that its box has.
    const most = context.theme.look.bound ? 4 : size === usual ? 1 : 2;
    // Beside a picture, a title has fewer words to the line.
    const mostLines = box.width < narrow ? most + 1 : most;
    // A box of a template that is lower than its line shows the line all the same.
    const bare = context.theme.look.bound && lines.count === 1;
    return bare || (lines.count <= mostLines && lines.height * size * style.leading <= box.height);
  });
}

/** Of a title zone. */
const narrow: Pt = 600;

/** Whether a content slide's title has room in the box. */
export function fitsTitle(slide: Slide, box: Box, context: Context): boolean {
  const placeholder = { ...placeholderOf(layoutOf(context, "content"), "title"), box };
  return fittingSize(slide.title, placeholder, context) !== undefined;
}

/** What the title takes of the box, at the size at which it fits best. */
export function titleHeight(
  slide: Slide,
  box: Box,
  context: Context,
  layout = layoutOf(context, layoutName(slide)),
  suffix = "",
): Pt {
  const placeholder = { ...placeholderOf(layout, "title"), box };
  const size = fittingSize(slide.title, placeholder, context, suffix);
  if (size === undefined) return box.height;
  const { style } = placeholder;
  const spans = spansOf([...slide.title, { type: "text", value: suffix }]);
  const prepared = prepareSpans(spans, context.theme, "heading", style.bold);
  return linesIn(prepared, box.width, size).height * size * style.leading;
}

/** The text of a cover's or section's other placeholders: subtitle, details, a sentence. */
export function coverText(
  type: "subtitle" | "body",
  name: string,
  lines: Inline[][],
  layout: Layout,
  slide: Slide,
  context: Context,
): TextItem[] {
  const filled = lines.filter((inlines) => plainText(inlines).trim() !== "");
  if (filled.length === 0) return [];
  const placeholder = placeholderOf(layout, type);
  const { style } = placeholder;
  const inner = innerOf(placeholder);
  const prepared = filled.map((inlines) => prepareSpans(spansOf(inlines), context.theme));
  const fits = (size: Pt) =>
    prepared.reduce((sum, text) => sum + linesIn(text, inner.width, size).height * size, 0) <=
    inner.height;
  const own = context.theme.look.bound && placeholder.ph !== undefined;
  const sizes = own
    ? sizesFor(placeholder, context)
    : [style.size, 20, 18, 16, 14, 12].filter((s) => s <= style.size);
  const fitting = sizes.find(fits) ?? sizes.at(-1) ?? style.size;
  const { size, shrink } = shownSize(
    own ? fitting : (sizes.find(fits) ?? 10),
    placeholder,
    context,
  );
  return [
    {
      type: "text",
      name,
      ...filling(placeholder),
      ...shrink,
      box: placeholder.box,
      insets: placeholder.insets,
      anchor: placeholder.anchor,
      paragraphs: filled.map((inlines) =>
        plainParagraph(runsOf(spansOf(inlines), { size, color: style.color }, context), {
          align: alignedAs(style.align, context),
        }),
      ),
      pos: slide.pos,
    },
  ];
}

export function layoutOf(context: Context, name: LayoutRole): Layout {
  const found = context.theme.look.layouts.find((layout) => layout.name === name);
  if (!found) throw new Error(`theme has no layout ${name}`);
  return found;
}

export function placeholderOf(layout: Layout, type: "title" | "subtitle" | "body") {
  const found = layout.placeholders.find((placeholder) => placeholder.ref.type === type);
  if (!found) throw new Error(`layout ${layout.name} has no placeholder ${type}`);
  return found;
}
