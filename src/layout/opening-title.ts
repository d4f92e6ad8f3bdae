/** Titles and subtitles of opening slides: parted at a dash or colon, and set on even lines. */
import type { Inline, Slide } from "../deck/deck.js";
import type { Layout } from "../scene/look.js";
import type { TextItem } from "../scene/scene.js";
import type { Context } from "./context.js";
import { evenLines, type EvenSetting } from "./even-lines.js";
import { plainText, prepareSpans, runsOf, spansOf } from "./inlines.js";
import { linesIn } from "./lines.js";
import { placeholderOf, titleItem } from "./titles.js";

/** Between the parts of a title: `Review - what went well`, `Atlas: the plan`, `Costs | 2025`. */
const separator = /\s+(?:-{1,3}|[–—|·])\s+|(?<=[\p{L}\p{N}]):\s+/u;

/** In letters; less is part of a name: `Apollo: 11`. */
const shortestPart = 4;

/** A title slide without a subtitle takes what stands behind its title's dash or colon for one. */
export function withSubtitle(slide: Slide): Slide {
  if (slide.kind !== "title" || plainText(slide.subtitle).trim() !== "") return slide;
  for (const [i, inline] of slide.title.entries()) {
    if (inline.type !== "text") continue;
    const found = separator.exec(inline.value);
    if (!found) continue;
    const cut = (value: string): Inline[] => (value === "" ? [] : [{ type: "text", value }]);
    const title = [...slide.title.slice(0, i), ...cut(inline.value.slice(0, found.index))];
    const subtitle = [
      ...cut(inline.value.slice(found.index + found[0].length)),
      ...slide.title.slice(i + 1),
    ];
    const long = [title, subtitle].every((part) => plainText(part).trim().length >= shortestPart);
    return long ? { ...slide, title, subtitle } : slide;
  }
  return slide;
}

/** The title in the layout's placeholder, in the size and on the lines that suit it best. */
export function openingTitle(
  title: Inline[],
  layout: Layout,
  slide: Slide,
  context: Context,
): TextItem {
  const usual = titleItem(title, "", layout, slide, context);
  const [paragraph] = usual.paragraphs;
  const spans = spansOf(title);
  if (!paragraph || spans.some(({ lineBreak }) => lineBreak)) return usual;
  // A template's title wraps as PowerPoint wraps it, in the size that it has.
  if (context.theme.look.bound) return usual;
  const { style, box } = placeholderOf(layout, "title");
  const { color, bold, leading } = style;
  const sizes = context.theme.look.skeleton.scale.cover.filter((size) => size <= style.size);
  const setting = { ...box, sizes, most: 3, font: "heading", bold, leading } as const;
  const broken = evenLines(spans, setting, context);
  if (!broken) return usual;
  const runs = runsOf(broken.spans, { size: broken.size, color, bold, font: "heading" }, context);
  return { ...usual, paragraphs: [{ ...paragraph, runs }] };
}

/** What stands under the title, in the sizes that it has, on even lines where it takes several. */
export function withEvenLines(item: TextItem, lines: Inline[][], context: Context): TextItem {
  if (context.theme.look.bound) return item;
  const paragraphs = item.paragraphs.map((paragraph, i) => {
    const spans = spansOf(lines[i] ?? []);
    const size = Math.max(...paragraph.runs.map((run) => run.size));
    const { width } = item.box;
    const most = linesIn(prepareSpans(spans, context.theme), width, size).count;
    const isPlain = spans.every((span) => !span.lineBreak && span.url === undefined);
    if (!isPlain || most < 2 || most > 3) return paragraph;
    const height = most * size * 2;
    const setting: EvenSetting = {
      width,
      height,
      sizes: [size],
      most,
      font: "body",
      bold: false,
      leading: 1,
    };
    const broken = evenLines(spans, setting, context);
    if (!broken) return paragraph;
    const color = paragraph.runs[0]?.color ?? "text";
    return { ...paragraph, runs: runsOf(broken.spans, { size, color }, context) };
  });
  return { ...item, paragraphs };
}
