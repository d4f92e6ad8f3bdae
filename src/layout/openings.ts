/** Slides that are little more than a title: the first, those that open a part, the last. */
import type { Block, Inline, Slide } from "../deck/deck.js";
import type { Layout } from "../scene/look.js";
import type { PictureItem, SceneSlide, TextItem } from "../scene/scene.js";
import type { Framed } from "./backdrop.js";
import type { Context } from "./context.js";
import { alignedAs, plainText, prepareSpans, runsOf, spansOf } from "./inlines.js";
import { linesIn } from "./lines.js";
import { notesOf } from "./notes.js";
import { plainParagraph } from "./paragraph.js";
import { openingTitle, withEvenLines } from "./opening-title.js";
import { coverText, innerOf, layoutOf, placeholderOf } from "./titles.js";

export type OpeningName = "title" | "section" | "closing";

/** Under the title of a section or a last slide; more is content. */
const most = { lines: 4, letters: 160 };

/**
 * What the slide shows under its title, line by line, if that is little enough for an opening slide.
 */
export function openingLines({ blocks }: Slide): Inline[][] | undefined {
  const lines = blocks.flatMap(linesOf);
  const few = lines.length <= most.lines && !lines.includes(undefined);
  if (!few) return undefined;
  const texts = lines.filter((line) => line !== undefined);
  return texts.every((line) => plainText(line).length <= most.letters) ? texts : undefined;
}

function linesOf(block: Block): (Inline[] | undefined)[] {
  if (block.type === "list") {
    return block.items.flatMap((item) =>
      item.checked === undefined && item.blocks.every((inner) => inner.type === "paragraph")
        ? item.blocks.flatMap(linesOf)
        : [undefined],
    );
  }
  if (block.type !== "paragraph") return [undefined];
  const lines: Inline[][] = [[]];
  for (const inline of block.inlines) {
    if (inline.type === "break") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/** On a last slide: a thank-you and how to reach the speaker, not a conclusion. */
const mostClosing = { lines: 3, letters: 60, title: 40 };

/**
 * Whether a report ends with this slide as a talk does: a short heading, alone or over a few lines that
 * are no sentences, or say where to write.
 */
export function isClosing(slide: Slide): boolean {
  const title = plainText(slide.title).trim();
  if (slide.kind === "title" || title === "" || title.length > mostClosing.title) return false;
  const lines = openingLines({ ...slide, blocks: slide.blocks.filter(isText) });
  if (!lines || lines.length > mostClosing.lines) return false;
  const lists = slide.blocks.some((block) => block.type === "list");
  return lines.every((line) => {
    const text = plainText(line).trim();
    const address = line.some(({ type }) => type === "link") || /\S@\S|:\/\//.test(text);
    const sentence = /[.:;。]$/.test(text);
    return text.length <= mostClosing.letters && (address || !(sentence || lists));
  });
}

/** A picture that is placed behind or beside the slide does not make it content. */
function isText(block: Block): boolean {
  return block.type !== "image" || block.placement === undefined;
}

/** @param repetition after the title in its name, where another slide has the same */
export function openingSlide(
  name: OpeningName,
  repetition: string,
  number: number | undefined,
  lines: Inline[][],
  { slide, context, pictures, behind }: Framed,
): SceneSlide {
  const layout = layoutOf(context, name === "section" ? "section" : "title");
  // Links have one colour in all of a deck, which is made for the slides' ground.
  const linked = layout.ground === "ground";
  const legible = (inlines: Inline[]) => (linked ? inlines : withoutLinks(inlines));
  const title = openingTitle(legible(slide.title), layout, slide, context);
  const details = () => joined(slide.details.map(legible), layout, context);
  const hasDetails = layout.placeholders.some(({ ref }) => ref.type === "body");
  const below = hasDetails ? [slide.subtitle] : [slide.subtitle, ...slide.details];
  const under = (name === "title" ? below : lines).map(legible);
  const texts =
    name === "section"
      ? even(coverText("body", "Text", under, layout, slide, context), under, context)
      : [
          ...even(coverText("subtitle", "Subtitle", under, layout, slide, context), under, context),
          ...(name === "title" && hasDetails
            ? coverText("body", "Details", details(), layout, slide, context)
            : []),
        ];
  return {
    layout: behind ? onPicture[name] : layout.name,
    title: plainText(slide.title),
    name: plainText(slide.title) + repetition,
    footer: name === "title" ? (context.theme.confidential ?? "") : "",
    slideNumber: false,
    notes: notesOf(slide.notes, context),
    items: [
      ...inPlaceholder(pictures(layout.picture), layout),
      title,
      ...(number === undefined ? [] : numberItem(number, layout, context)),
      ...texts,
    ],
    arrangement: name,
  };
}

function even(items: TextItem[], lines: Inline[][], context: Context): TextItem[] {
  const filled = lines.filter((inlines) => plainText(inlines).trim() !== "");
  return items.map((item) => withEvenLines(item, filled, context));
}

/** A picture that has all of the layout's place for one. */
function inPlaceholder(pictures: PictureItem[], { picture: place }: Layout): PictureItem[] {
  const [only] = pictures;
  const fills =
    pictures.length === 1 && only?.box.width === place?.width && only?.box.height === place?.height;
  // The same object, which a link to a heading is given to later.
  if (only && fills) only.placeholder = { type: "picture", idx: 13 };
  return pictures;
}

const onPicture = {
  title: "title-picture",
  section: "section-picture",
  closing: "title-picture",
} as const;

/** Author, company and date side by side, as many as a line has room for. */
function joined(details: Inline[][], layout: Layout, context: Context): Inline[][] {
  const place = placeholderOf(layout, "body");
  const { style } = place;
  const box = innerOf(place);
  const fits = (inlines: Inline[]) => {
    const prepared = prepareSpans(spansOf(inlines), context.theme);
    return linesIn(prepared, box.width, style.size).count === 1;
  };
  const lines: Inline[][] = [];
  for (const one of details) {
    const last = lines.at(-1);
    const longer: Inline[] = [...(last ?? []), { type: "text", value: between }, ...one];
    if (last && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(one);
  }
  return lines;
}

const between = " · ";

function withoutLinks(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "link") return withoutLinks(inline.children);
    return "children" in inline
      ? [{ ...inline, children: withoutLinks(inline.children) }]
      : [inline];
  });
}

/** `01`, in the layout's own place for it. */
function numberItem(number: number, layout: Layout, context: Context): TextItem[] {
  const placeholder = layout.placeholders.find(({ ref }) => ref.type === "body" && ref.idx === 2);
  if (!placeholder) return [];
  const { box, insets, anchor, style } = placeholder;
  const { size, color, bold, leading } = style;
  const spans = spansOf([{ type: "text", value: String(number).padStart(2, "0") }]);
  return [
    {
      type: "text",
      name: "Section number",
      placeholder: { type: "body", idx: 2 },
      box,
      insets,
      anchor,
      paragraphs: [
        plainParagraph(runsOf(spans, { size, color, bold, font: "heading" }, context), {
          leading,
          align: alignedAs(style.align, context),
        }),
      ],
    },
  ];
}
