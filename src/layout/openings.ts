/** Slides that are little more than a title: the first, those that open a part, the last. */
import type { Block, Inline, Slide } from "../deck/deck.js";
import type { Pt } from "../geometry.js";
import type { Layout } from "../scene/look.js";
import type { Item, SceneSlide, TextItem } from "../scene/scene.js";
import { type Framed, panelInset, panelWidth, textPanel } from "./backdrop.js";
import type { Context } from "./context.js";
import { alignedAs, plainText, runsOf, spansOf } from "./inlines.js";
import { notesOf } from "./notes.js";
import { plainParagraph } from "./paragraph.js";
import { coverText, layoutOf, titleHeight, titleItem } from "./titles.js";

export type OpeningName = "title" | "section" | "closing";

/** Under the title of a section or a last slide; more is content. */
const most = { lines: 4, letters: 120 };

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

/** @param mark after the title, where another slide has the same */
export function openingSlide(
  name: OpeningName,
  mark: string,
  number: number | undefined,
  lines: Inline[][],
  { slide, context, pictures, behind }: Framed,
): SceneSlide {
  const layout = layoutOf(context, name === "section" ? "section" : "title");
  // Links have one colour in all of a deck, which is made for the slides' ground.
  const linked = behind || layout.ground === "ground";
  const shownLines = linked ? lines : lines.map(withoutLinks);
  const title = titleItem(slide.title, mark, layout, slide, context);
  const texts =
    name === "section"
      ? coverText("body", "Text", shownLines, layout, slide, context)
      : [
          ...coverText(
            "subtitle",
            "Subtitle",
            name === "title" ? [slide.subtitle] : shownLines,
            layout,
            slide,
            context,
          ),
          ...(name === "title"
            ? coverText("body", "Details", slide.details, layout, slide, context)
            : []),
        ];
  const items: Item[] = [title, ...texts];
  const top = title.box.y + title.box.height - titleHeight(slide, title.box, context, layout, mark);
  // Elsewhere the title keeps the layout's own place.
  if (number !== undefined || behind) {
    title.box = { ...title.box, y: top, height: title.box.y + title.box.height - top };
  }
  if (number !== undefined) items.push(numberItem(number, layout, top, context));
  if (behind) {
    const first = (number === undefined ? top : top - numberRoom) - panelInset;
    const last = texts.at(-1)?.box ?? title.box;
    items.unshift(...panel(first, last.y + last.height + panelInset, context));
  }
  return {
    layout: layout.name,
    title: plainText(slide.title) + mark,
    footer: name === "title" ? (context.theme.confidential ?? "") : "",
    slideNumber: false,
    notes: notesOf(slide.notes, context),
    items: [...pictures(), ...items],
    arrangement: name,
  };
}

function withoutLinks(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline) => (inline.type === "link" ? inline.children : [inline]));
}

const numberSize: Pt = 24;

/** From the number's top to the title's. */
const numberRoom: Pt = 40;

/** `01` above the section's title, in its colour. */
function numberItem(number: number, layout: Layout, top: Pt, context: Context): TextItem {
  const title = layout.placeholders.find(({ ref }) => ref.type === "title");
  if (!title) throw new Error(`layout ${layout.name} has no title`);
  const spans = spansOf([{ type: "text", value: String(number).padStart(2, "0") }]);
  const { color } = title.style;
  return {
    type: "text",
    name: "Section number",
    box: { x: title.box.x, y: top - numberRoom, width: 96, height: 32 },
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    anchor: "top",
    paragraphs: [
      plainParagraph(runsOf(spans, { size: numberSize, color, font: "heading" }, context), {
        align: alignedAs(title.style.align, context),
      }),
    ],
  };
}

/** A caption block at the left edge, with the theme's colour at its side. */
function panel(top: Pt, bottom: Pt, context: Context): Item[] {
  const { height } = context.theme.look.skeleton.size;
  const box = { x: 0, y: top, width: panelWidth(context), height: Math.min(bottom, height) - top };
  return [
    textPanel(box),
    { type: "shape", name: "Bar", shape: "rect", box: { ...box, width: 12 }, fill: "accent1" },
  ];
}
