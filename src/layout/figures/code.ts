import type { Code } from "../../deck/deck.js";
import type { Box, Pt } from "../../geometry.js";
import type { TextItem } from "../../scene/scene.js";
import type { Prepared } from "../../text/lines.js";
import type { CodeSegment } from "../../code/tokens.js";
import type { Context } from "../context.js";
import { chunkSpans } from "../chunks.js";
import { prepareSpans, runsOf, type Span } from "../inlines.js";
import { linesIn, widthSafety } from "../lines.js";
import { plainParagraph } from "../paragraph.js";
import { textWidth } from "../../text/lines.js";
import { stepBadness } from "../badness.js";
import type { Figure } from "./figure.js";
import { sum } from "./table-columns.js";

const sizes: Pt[] = [18, 16, 14, 12, 11];

const smallest: Pt = 11;

/** What small type costs. Where the step is small already, it counts for its part of that. */
const smallBadness: Record<Pt, number> = { 14: 0.3, 12: 1.4, 11: 2.6 };

/**
 * Code of no more lines than this, a command, is set as large as the text where there is room, up to `largest`, and
 * rather wraps than that it is smaller than `smallest`.
 */
const short = { lines: 6, largest: 24, smallest: 14 };

/** A line that wraps all the same, and each further one. */
const wrapBadness = { first: 2.5, more: 0.7, most: 6 };

/** What is left of a line that wraps stands this much further right than the line, in letters. */
const hang = 4;

/** Of the width, what an indented line may leave for what is left of it. */
const deepest = 0.4;

const padding: Pt = 14;

/** Around a command that has room. */
const airyPadding: Pt = 22;

/** As it is, and up to where lines still belong together, on a slide with room. */
const leading = { usual: 1.05, airy: 1.35 };

/** A longer line, as minified code has it, is divided: it may have to continue on a next slide. */
const longestLine = 400;

interface CodeLine {
  spans: Span[];
  prepared: Prepared;
  /** Where what is left of the line stands if it wraps, in em. */
  hang: number;
}

export function codeFigure(code: Code, context: Context): Figure {
  const lines = context
    .highlight(code.text.replace(/\n\s*$/, ""), code.lang)
    .map((segments) => segments.map((segment) => spanOf(segment, context)))
    .flatMap((spans) => chunkSpans(spans, longestLine, true))
    .map((spans) => lineOf(spans, context));
  return slice(code, lines, context);
}

function lineOf(spans: Span[], { theme }: Context): CodeLine {
  const face = { family: theme.look.fonts.mono, bold: false, italic: false };
  const indent = indentOf(spans) ?? 0;
  const prepared = prepareSpans(spans, theme);
  return { spans, prepared, hang: (indent + hang) * textWidth("x", face) };
}

function slice(code: Code, lines: CodeLine[], context: Context): Figure {
  return {
    kind: "code",
    pos: code.pos,
    steps: sizes.length,
    units: Math.max(1, lines.length),
    measure(width, step, { body }) {
      const size = sizeIn(lines, width, step);
      let height = 0;
      let widest = 0;
      let wraps = 0;
      for (const line of lines) {
        const broken = setIn(line, width, size);
        height += broken.height;
        widest = Math.max(widest, broken.widest);
        wraps += broken.count > 1 ? 1 : 0;
      }
      const at = (spacing: number) => height * spacing + 2 * padding;
      const { first, more, most } = wrapBadness;
      const wrapped = wraps === 0 ? 0 : Math.min(most, first + more * (wraps - 1));
      const large = largeSize(lines, width, size, body);
      const small = Math.max(0, (smallBadness[size] ?? 0) - (stepBadness[step] ?? 0));
      return {
        height: at(leading.usual),
        ideal:
          lines.length <= short.lines
            ? height * (large / size) * leading.airy + 2 * airyPadding
            : at(leading.airy),
        inkWidth: Math.min(width, widest + 2 * padding),
        badness: wrapped + small,
      };
    },
    place(box, step, { body }) {
      const size = sizeIn(lines, box.width, step);
      const large = largeSize(lines, box.width, size, body);
      const fits = heightOf(lines, box.width, large) * leading.usual + 2 * padding <= box.height;
      return [place(code, lines, box, fits ? large : size, context)];
    },
    slice: (from, to) => slice(code, withoutBlankStart(lines.slice(from, to)), context),
    cutBadness: (unit) => cutBadness(lines, unit),
  };
}

/**
 * Best at a blank line, then where the code is as far left as it gets, but between a comment and what it is about;
 * worst in the depth of a block.
 */
function cutBadness(lines: CodeLine[], unit: number): number {
  const commented = isComment(lines[unit - 1]) ? 0.3 : 0;
  const indents = [lines[unit - 1], lines[unit]].map((line) => indentOf(line?.spans ?? []));
  if (indents.includes(undefined)) return 0;
  return Math.min(1, 0.3 + commented + (indents[1] ?? 0) * 0.12);
}

function isComment(line: CodeLine | undefined): boolean {
  const spans = line?.spans.filter(({ text }) => text.trim() !== "") ?? [];
  return spans.length > 0 && spans.every(({ italic }) => italic);
}

/** In letters; `undefined` for a blank line. */
function indentOf(spans: Span[]): number | undefined {
  const text = spans.map((span) => span.text).join("");
  const indent = text.search(/\S/);
  return indent < 0 ? undefined : indent;
}

/** A slide does not begin with an empty line. */
function withoutBlankStart(lines: CodeLine[]): CodeLine[] {
  const start = lines.findIndex((line) => line.spans.some((span) => span.text.trim() !== ""));
  return start > 0 ? lines.slice(start) : lines;
}

function place(code: Code, lines: CodeLine[], box: Box, size: Pt, context: Context): TextItem {
  const broken = lines.map((line) => setIn(line, box.width, size));
  const set = sum(broken.map(({ height }) => height));
  const room = set > 0 ? (box.height - 2 * padding) / set : leading.usual;
  // Two digits, rounded down, so that what is drawn is no higher than the box.
  const spacing = Math.floor(Math.max(leading.usual, Math.min(leading.airy, room)) * 100) / 100;
  const around = Math.floor((box.height - set * spacing) / 2);
  const inset = Math.max(padding, Math.min(airyPadding, around));
  const paragraphs = lines.map((line, i) => {
    const runs = runsOf(line.spans, { size, color: "text" }, context);
    const indent = broken[i]?.hang ?? 0;
    const hanging = indent > 0 ? ({ indent, hanging: indent, hangs: true } as const) : {};
    return plainParagraph(runs, { leading: spacing, ...hanging });
  });
  return {
    type: "text",
    name: "Code",
    box,
    paragraphs,
    insets: { top: inset, right: padding, bottom: inset, left: padding },
    anchor: "top",
    ...context.theme.look.panel,
    pos: code.pos,
  };
}

function spanOf(segment: CodeSegment, context: Context): Span {
  const { kind } = segment;
  return {
    text: segment.text.replaceAll("\t", "    "),
    bold: false,
    italic: kind === "comment",
    strike: false,
    mono: true,
    scale: 1,
    dir: "ltr",
    ...(kind ? { color: context.theme.code[kind] } : {}),
  };
}

/** That of the step, or the largest smaller one in which no line wraps, if there is one. */
function sizeIn(lines: CodeLine[], width: Pt, step: number): Pt {
  const at = sizes[Math.min(step, sizes.length - 1)] ?? smallest;
  const widest = widestOf(lines);
  const fits = (size: Pt) => widest * size * widthSafety <= width - 2 * padding;
  const least = lines.length <= short.lines ? Math.min(at, short.smallest) : smallest;
  return sizes.find((size) => size <= at && size >= least && fits(size)) ?? at;
}

/** That of the text, where the code is short and none of its lines then wraps. */
function largeSize(lines: CodeLine[], width: Pt, size: Pt, body: Pt): Pt {
  const large = Math.min(body, short.largest);
  const isShort = lines.length <= short.lines && large > size;
  return isShort && widestOf(lines) * large * widthSafety <= width - 2 * padding ? large : size;
}

function widestOf(lines: CodeLine[]): number {
  return lines.reduce((most, { prepared }) => Math.max(most, prepared.maxWidth), 0);
}

function heightOf(lines: CodeLine[], width: Pt, size: Pt): Pt {
  return sum(lines.map((line) => setIn(line, width, size).height));
}

interface SetLine {
  count: number;
  widest: Pt;
  height: Pt;
  /** Distance of all but the first of its lines from the left; 0 where it does not wrap. */
  hang: Pt;
}

function setIn(line: CodeLine, width: Pt, size: Pt): SetLine {
  const measure = width - 2 * padding;
  const whole = linesIn(line.prepared, measure, size);
  const indent = Math.round(line.hang * size * 10) / 10;
  const hangs = whole.count > 1 && indent <= measure * deepest;
  // All of it is measured as what is left of it is set: no lower than it is.
  const { count, widest, height } = hangs ? linesIn(line.prepared, measure - indent, size) : whole;
  const left = hangs ? indent : 0;
  return { count, widest: widest * size + left, height: height * size, hang: left };
}
