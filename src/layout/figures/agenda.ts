/** The parts of the talk: a large number, a title and a line for each, linked to where the part begins. */
import type { Inline, List } from "../../deck/deck.js";
import type { Box, Pt } from "../../geometry.js";
import type { Item, TextItem } from "../../scene/scene.js";
import type { Prepared } from "../../text/lines.js";
import type { Context } from "../context.js";
import { flush, linkTo, plainText, prepareSpans, runsOf, spansOf } from "../inlines.js";
import { linesIn } from "../lines.js";
import { plainParagraph } from "../paragraph.js";
import type { Figure } from "./figure.js";

/** By step: of the number and of the title. */
const sizes: { number: Pt; title: Pt }[] = [
  { number: 36, title: 24 },
  { number: 30, title: 20 },
  { number: 24, title: 18 },
  { number: 20, title: 16 },
  { number: 18, title: 14 },
];

/** More entries than this stand in two columns. */
const mostInColumn = 5;

const columnGap: Pt = 48;

/** Above and below the text of an entry, in em of its title. */
const padding = 0.35;

/** An entry grows up to this height. */
const highest: Pt = 84;

/** From the number's left edge to the title's, in em of the number: two digits and a gap. */
const numberRoom = 1.9;

interface Entry {
  number: string;
  title: string;
  prepared: Prepared;
  url: string | undefined;
}

/** @param list of links, one an item */
export function agendaFigure(list: List, context: Context): Figure {
  const entries = list.items.map(({ blocks: [block] }, i): Entry => {
    const link = block?.type === "paragraph" ? block.inlines[0] : undefined;
    const title = link ? plainText([link]) : "";
    return {
      number: String(list.start + i).padStart(2, "0"),
      title,
      prepared: prepareSpans(spansOf(text(title)), context.theme),
      url: link?.type === "link" ? link.url : undefined,
    };
  });
  const columns = entries.length > mostInColumn ? 2 : 1;
  const rows = Math.ceil(entries.length / columns);
  const sizeAt = (step: number) => sizes[Math.min(step, sizes.length - 1)] ?? sizes[0]!;
  const columnOf = (width: Pt): Pt => (width - columnGap * (columns - 1)) / columns;
  const rowHeight = (width: Pt, step: number): Pt => {
    const { number, title } = sizeAt(step);
    const room = columnOf(width) - numberRoom * number;
    const lines = entries.map(({ prepared }) => linesIn(prepared, room, title).height * title);
    return Math.max(number * 1.3, ...lines) + 2 * padding * title;
  };

  const figure: Figure = {
    kind: "agenda",
    pos: list.pos,
    steps: sizes.length,
    units: 1,
    measure(width, step) {
      const height = rows * rowHeight(width, step);
      return { height, ideal: Math.max(height, rows * highest), inkWidth: width, badness: 0 };
    },
    place(box, step) {
      const column = columnOf(box.width);
      const height = box.height / rows;
      return entries.flatMap((entry, i) => {
        const x = box.x + Math.floor(i / rows) * (column + columnGap);
        const y = box.y + (i % rows) * height;
        const last = i % rows === rows - 1 || i === entries.length - 1;
        return placed(entry, { x, y, width: column, height }, sizeAt(step), last);
      });
    },
    slice: () => figure,
  };

  const placed = (
    entry: Entry,
    box: Box,
    size: { number: Pt; title: Pt },
    last: boolean,
  ): Item[] => {
    const { pos } = list;
    const left = numberRoom * size.number;
    const style = { size: size.number, color: "accent1", font: "heading" } as const;
    const number = textItem("Number", { ...box, width: left }, [
      plainParagraph(runsOf(spansOf(text(entry.number)), style, context), {
        align: flush(context),
      }),
    ]);
    const title = textItem("Part", { ...box, x: box.x + left, width: box.width - left }, [
      plainParagraph(
        runsOf(spansOf(text(entry.title)), { size: size.title, color: "text" }, context),
        { align: flush(context) },
      ),
    ]);
    for (const item of [number, title]) {
      if (entry.url !== undefined) linkTo(item, entry.url, pos, context);
    }
    if (last) return [number, title];
    const line = { ...box, y: box.y + box.height - 0.75, height: 0.75 };
    return [
      { type: "shape", name: "Line", shape: "rect", box: line, fill: context.theme.hairline, pos },
      number,
      title,
    ];
  };

  const textItem = (name: string, box: Box, paragraphs: TextItem["paragraphs"]): TextItem => ({
    type: "text",
    name,
    box,
    paragraphs,
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    anchor: "middle",
    pos: list.pos,
  });

  return figure;
}

function text(value: string): Inline[] {
  return [{ type: "text", value }];
}
