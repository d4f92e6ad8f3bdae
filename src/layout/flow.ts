/**
 * Running text: paragraphs, list items and section headings, prepared for measuring once and then
 * measured at any size and width. Consecutive ones share one text box, so that they stay editable.
 */
import type { Block, Inline, List } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import type { Pt } from "../geometry.js";
import type { Marker, TextParagraph } from "../scene/scene.js";
import type { Lines, Prepared } from "../text/lines.js";
import type { Context } from "./context.js";
import { emphasized } from "./emphasis.js";
import { isRightToLeft, mayTurn } from "./direction.js";
import { linesIn } from "./lines.js";
import { type BoundText, formatOf } from "./bound.js";
import { itemSigns } from "./status.js";
import {
  alignedAs,
  type LinkedText,
  linkedText,
  prepareSpans,
  flush,
  runsOf,
  spansOf,
  type Span,
} from "./inlines.js";

export interface FlowParagraph {
  /** `lead`: a key sentence, set larger than the text. */
  role: "body" | "heading" | "lead";
  spans: Span[];
  prepared: Prepared;
  /** Set where it has links. */
  linked: LinkedText | undefined;
  /** Characters, for judging line lengths. */
  length: number;
  /** Nesting in lists: 0 outside and in a top-level list. */
  level: number;
  inList: boolean;
  /** Of a list's paragraphs: all of them run from right to left. */
  listRtl?: boolean;
  /** Where the text starts, in em of the body size; 0 outside lists. */
  indent: number;
  /** The marker's room left of the text, in em of the body size. */
  hanging: number;
  marker: Marker;
  /** Of a heading: its level in the report. */
  depth?: number;
  /** Of a heading: the name that links use for it. */
  anchor?: string;
  /** All of the paragraph that this is the key sentence of, for the notes. */
  said?: Inline[];
  pos: Position;
}

export const bodySizes: Pt[] = [28, 24, 20, 18, 16, 14];

/** Two steps above the text, and no larger than a title. A statement is large itself. */
const leadSizes: Record<Pt, Pt> = { 28: 32, 24: 32, 20: 28, 18: 24, 16: 20, 14: 18 };

export function sizeOf(paragraph: FlowParagraph, body: Pt): Pt {
  if (paragraph.role === "heading") return body;
  if (paragraph.role === "lead") return leadSizes[body] ?? body;
  if (paragraph.level === 0) return body;
  return bodySizes[bodySizes.indexOf(body) + 1] ?? body;
}

/** Em between paragraphs and list items: the usual, and the most where a slide has room. */
export const spacing = { usual: 0.35, airy: 1, ruled: 1.7 };

/** How text is set: body size in points and the em between its paragraphs. */
export interface TextSetting {
  body: Pt;
  space: number;
  /** A hairline between the items of its list, which then have no bullets. */
  ruled?: true;
  /** In a template's placeholder; `body` and `space` are then what the text is judged by. */
  bound?: BoundText;
  /** A table is as wide as what stands above or under it. */
  stretched?: true;
}

/** A hairline says where an item begins; a number and a sign say more than that. */
function hasBullet({ marker }: FlowParagraph, { ruled }: TextSetting): boolean {
  return marker.type !== "none" && !(ruled && marker.type === "bullet");
}

/** In em of the body size. */
function indentOf(paragraph: FlowParagraph, setting: TextSetting): number {
  return paragraph.marker.type === "none" || hasBullet(paragraph, setting) ? paragraph.indent : 0;
}

/** Em before a paragraph, by what stands before it. */
function spaceBefore(
  paragraph: FlowParagraph,
  previous: FlowParagraph | undefined,
  space: number,
): number {
  if (previous === undefined) return 0;
  if (paragraph.role === "heading") return 0.55 + space;
  if (previous.role === "heading") return Math.min(0.5, space * 0.8);
  if (previous.role === "lead" && paragraph.role !== "lead") return underLead + space;
  // Nested items stay closer to their parent than the parents to each other.
  return paragraph.level > 0 ? Math.min(space, 0.4) : space;
}

/** Em between a key sentence and the text under it, beyond the usual. */
const underLead = 0.5;

/** Em of a line of fallback text, the highest there is. */
const lineRoom = 1.25;

export interface Measured {
  height: Pt;
  /** Of the widest line, from the left edge of the box. */
  inkWidth: Pt;
  /** Lines of all paragraphs. */
  lines: number;
  /** Characters a line of the paragraphs that wrap, weighted by their lines; 0 if none wraps. */
  wrappedLength: number;
  wrappedLines: number;
  /** Items that take a second line for a word. */
  widows: number;
}

/** Share of the width that a last line of a word or so takes. */
const widowWidth = 0.2;

export function measureFlow(
  paragraphs: FlowParagraph[],
  width: Pt,
  setting: TextSetting,
): Measured {
  const { body, space, bound } = setting;
  if (bound) return measureBound(paragraphs, width, bound);
  const total: Measured = {
    height: 0,
    inkWidth: 0,
    lines: 0,
    wrappedLength: 0,
    wrappedLines: 0,
    widows: 0,
  };
  let previous: FlowParagraph | undefined;
  for (const paragraph of paragraphs) {
    const size = sizeOf(paragraph, body);
    const indent = indentOf(paragraph, setting) * body;
    const lines = paragraphLines(paragraph, width - indent, size);
    total.height += spaceBefore(paragraph, previous, space) * size + lines.height * size;
    total.inkWidth = Math.max(total.inkWidth, indent + lines.widest * size);
    total.lines += lines.count;
    if (lines.count > 1 && paragraph.role !== "heading") {
      total.wrappedLines += lines.count;
      total.wrappedLength += paragraph.length;
      const isWidow = lines.count === 2 && lines.lastWidth * size < widowWidth * (width - indent);
      if (paragraph.inList && isWidow) total.widows++;
    }
    previous = paragraph;
  }
  if (total.wrappedLines > 0) total.wrappedLength /= total.wrappedLines;
  return total;
}

function measureBound(paragraphs: FlowParagraph[], width: Pt, bound: BoundText): Measured {
  const total: Measured = {
    height: 0,
    inkWidth: 0,
    lines: 0,
    wrappedLength: 0,
    wrappedLines: 0,
    widows: 0,
  };
  for (const paragraph of paragraphs) {
    const { format } = formatOf(paragraph, bound);
    const size = format.size * bound.shrink;
    // Reset gives a paragraph without a bullet the level's again, and with it the indent.
    const number = paragraph.marker.type === "number" ? size : 0;
    const lines = paragraphLines(paragraph, width - format.indent - number, size);
    total.height +=
      format.spaceBefore + format.spaceAfter + lines.height * size * Math.max(format.leading, 0.8);
    total.inkWidth = Math.max(total.inkWidth, format.indent + lines.widest * size);
    total.lines += lines.count;
    if (lines.count > 1 && paragraph.role !== "heading") {
      total.wrappedLines += lines.count;
      total.wrappedLength += paragraph.length;
    }
  }
  if (total.wrappedLines > 0) total.wrappedLength /= total.wrappedLines;
  return total;
}

function placeBound(
  paragraphs: FlowParagraph[],
  bound: BoundText,
  context: Context,
): TextParagraph[] {
  return paragraphs.map((paragraph) => {
    const { level, format } = formatOf(paragraph, bound);
    const { size, color, font, align, spaceBefore, spaceAfter, leading } = format;
    const { inList, marker, listRtl, pos } = paragraph;
    const style = {
      ...{ size, color, font, pos },
      bold: format.bold || paragraph.role === "heading",
      ...(listRtl === undefined ? {} : { listRtl }),
    };
    const plain = !inList && format.bullet !== undefined;
    // Room for a number where the level has none, as for a bullet.
    const digits = marker.type === "number" ? String(marker.value).length : 0;
    const needed = digits === 0 ? 0 : (0.65 + 0.52 * digits) * size;
    const more = Math.max(0, needed - format.hanging);
    return {
      runs: runsOf(paragraph.spans, style, context),
      ...{ level, marker, spaceBefore, spaceAfter, leading },
      align: alignedAs(align, context),
      indent: plain ? 0 : format.indent + more,
      hanging: marker.type === "none" && format.bullet !== undefined ? 0 : format.hanging + more,
    };
  });
}

function paragraphLines({ prepared, linked }: FlowParagraph, width: Pt, size: Pt): Lines {
  const lines = linesIn(prepared, width, size);
  if (!linked) return lines;
  // LibreOffice starts a line after a link that takes more than one, as it does before it.
  const extra = linked.widths.filter((em) => em * size > width).length * lineRoom;
  const plain = linesIn(linked.plain, width, size);
  return { ...lines, height: Math.max(lines.height + extra, plain.height) };
}

export function placeFlow(
  paragraphs: FlowParagraph[],
  setting: TextSetting,
  context: Context,
): TextParagraph[] {
  const { body, space, bound } = setting;
  if (bound) return placeBound(paragraphs, bound, context);
  return paragraphs.map((paragraph, i) => {
    const size = sizeOf(paragraph, body);
    const heading = paragraph.role === "heading";
    const style = {
      size,
      color: heading ? context.theme.heading : ("text" as const),
      bold: heading,
      font: heading ? context.theme.headingFont : ("body" as const),
      ...(paragraph.listRtl === undefined ? {} : { listRtl: paragraph.listRtl }),
      pos: paragraph.pos,
    };
    return {
      runs: runsOf(paragraph.spans, style, context),
      level: Math.min(8, paragraph.level),
      marker: hasBullet(paragraph, setting) ? paragraph.marker : { type: "none" },
      align: paragraph.inList ? "left" : flush(context),
      indent: round(indentOf(paragraph, setting) * body),
      hanging: hasBullet(paragraph, setting) ? round(paragraph.hanging * body) : 0,
      spaceBefore: round(spaceBefore(paragraph, paragraphs[i - 1], space) * size),
      spaceAfter: 0,
      leading: 1,
    };
  });
}

function round(points: Pt): Pt {
  return Math.round(points * 10) / 10;
}

/** Deepest list level that PowerPoint has. */
const deepest = 8;

/** Deeper lists than this many em go on at the same indent, so that some of the line is left. */
const deepestIndent = 9;

export function paragraphFlow(
  inlines: Parameters<typeof spansOf>[0],
  pos: Position,
  context: Context,
  more: Partial<FlowParagraph> = {},
): FlowParagraph {
  const { spans = spansOf(inlines) } = more;
  const heading = more.role === "heading";
  return {
    role: "body",
    spans,
    prepared: prepareSpans(
      spans,
      context.theme,
      heading ? context.theme.headingFont : "body",
      heading,
      context.rtl,
    ),
    linked: linkedText(spans, context.theme),
    length: spans.reduce((sum, span) => sum + span.text.length, 0),
    level: 0,
    inList: false,
    indent: 0,
    hanging: 0,
    marker: { type: "none" },
    pos,
    ...more,
  };
}

/** A list's own text in order; blocks that are not text (tables, code, …) go to `other` in place. */
export function listFlow(
  list: List,
  context: Context,
  other: (block: Block, level: number) => void,
  emit: (paragraph: FlowParagraph) => void,
  level = 0,
  parentIndent = 0,
  rtl = context.rtl || runsRightToLeft(list),
): void {
  const hanging = hangingOf(list, context);
  const indent = Math.min(deepestIndent, parentIndent + hanging);
  const shown = Math.min(level, deepest);
  const signs = itemSigns(list, context.theme);
  list.items.forEach((item, i) => {
    const sign = signs[i];
    const marker = sign?.marker ?? markerOf(list, i);
    const place = { level: shown, inList: true, listRtl: rtl, indent, hanging };
    let first = true;
    for (const block of item.blocks) {
      if (block.type === "paragraph" || block.type === "heading") {
        const inlines =
          block.type === "heading"
            ? [{ type: "strong" as const, children: block.inlines }]
            : block.inlines;
        const own = spansOf(inlines);
        const spans = sign
          ? sign.spans(own, first)
          : emphasized(own, context.loudNumbers === true, context);
        emit(
          paragraphFlow(inlines, block.pos, context, {
            spans,
            marker: first ? marker : { type: "none" },
            ...place,
          }),
        );
      } else {
        if (first) emit(paragraphFlow([], item.pos, context, { marker, ...place }));
        if (block.type === "list") listFlow(block, context, other, emit, level + 1, indent, rtl);
        else other(block, level);
      }
      first = false;
    }
    if (item.blocks.length === 0) emit(paragraphFlow([], item.pos, context, { marker, ...place }));
  });
}

/** In a deck from left to right: whether more of a list's items run the other way than do not. */
function runsRightToLeft(list: List): boolean {
  const turned = list.items.filter(({ blocks: [first] }) => {
    if (first?.type !== "paragraph" && first?.type !== "heading") return false;
    return mayTurn(first.inlines) && isRightToLeft(spansOf(first.inlines), false);
  });
  return turned.length * 2 > list.items.length;
}

/** Room for the widest number of the list; bullets take one step. */
function hangingOf(list: List, { theme }: Context): number {
  const { indentStep, sizes } = theme.look.skeleton;
  const last = list.start + list.items.length - 1;
  const digits = list.ordered ? String(last).length : 1;
  return Math.max(indentStep / sizes.body, 0.65 + 0.52 * digits);
}

function markerOf(list: List, index: number): Marker {
  if (!list.ordered) return { type: "bullet" };
  return { type: "number", value: list.start + index, start: list.start };
}
