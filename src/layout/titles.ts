/** Titles and the slides that are little more than a title: opening and section slides. */
import type { Inline, Slide } from "../deck/deck.js";
import type { Pt } from "../geometry.js";
import type { Layout } from "../scene/look.js";
import type { LayoutName, TextItem, TextParagraph } from "../scene/scene.js";
import { breakLines } from "../text/lines.js";
import type { Context } from "./context.js";
import { plainText, prepareSpans, runsOf, spansOf } from "./inlines.js";
import { widthSafety } from "./figures/figure.js";

/** Below the layout's own size, a content slide's title is set in these. */
const contentSizes: Pt[] = [30, 24, 20, 18, 16, 14, 12];

const coverSizes: Pt[] = [56, 48, 44, 36, 30, 24, 20, 18, 16, 14];

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
    const last = spans.at(-1);
    spans.push({
      ...(last ?? { bold: false, italic: false, strike: false, mono: false, scale: 1 }),
      text: suffix,
    });
  }
  const { look } = context.theme;
  const prepared = prepareSpans(spans, context.theme, "heading", placeholder.style.bold);
  const cover = layout.name === "title" || layout.name === "section";
  const sizes = (cover ? coverSizes : contentSizes).filter((s) => s <= placeholder.style.size);
  const { width, height } = placeholder.box;
  const fits = (size: Pt): boolean => {
    const lines = breakLines(prepared, width / widthSafety / size);
    const mostLines = cover ? 2 : size === 30 ? 1 : 2;
    return lines.count <= mostLines && lines.height * size * look.title.leading <= height;
  };
  const size = sizes.find(fits) ?? sizes.findLast(() => true) ?? placeholder.style.size;
  return {
    type: "text",
    name: "Title",
    placeholder: { type: "title", idx: 0 },
    box: placeholder.box,
    insets: placeholder.insets,
    anchor: placeholder.anchor,
    paragraphs: [
      line(
        runsOf(
          spans,
          { size, color: placeholder.style.color, bold: placeholder.style.bold, font: "heading" },
          context,
        ),
        look.title.leading,
      ),
    ],
    pos: slide.pos,
  };
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
  const prepared = filled.map((inlines) => prepareSpans(spansOf(inlines), context.theme));
  const fits = (size: Pt) =>
    prepared.reduce(
      (sum, text) =>
        sum + breakLines(text, placeholder.box.width / widthSafety / size).height * size,
      0,
    ) <= placeholder.box.height;
  const size = [style.size, 18, 16, 14, 12].filter((s) => s <= style.size).find(fits) ?? 10;
  return [
    {
      type: "text",
      name,
      placeholder: { type, idx: type === "subtitle" ? 1 : layout.name === "title" ? 2 : 1 },
      box: placeholder.box,
      insets: placeholder.insets,
      anchor: placeholder.anchor,
      paragraphs: filled.map((inlines) =>
        line(runsOf(spansOf(inlines), { size, color: style.color }, context), 1),
      ),
      pos: slide.pos,
    },
  ];
}

export function layoutOf(context: Context, name: LayoutName): Layout {
  const found = context.theme.look.layouts.find((layout) => layout.name === name);
  if (!found) throw new Error(`theme has no layout ${name}`);
  return found;
}

function placeholderOf(layout: Layout, type: "title" | "subtitle" | "body") {
  const found = layout.placeholders.find((placeholder) => placeholder.ref.type === type);
  if (!found) throw new Error(`layout ${layout.name} has no placeholder ${type}`);
  return found;
}

function line(runs: TextParagraph["runs"], leading: number): TextParagraph {
  return {
    runs,
    level: 0,
    marker: { type: "none" },
    align: "left",
    indent: 0,
    hanging: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    leading,
  };
}
