import type { Code } from "../../deck/deck.js";
import type { Box, Pt } from "../../geometry.js";
import type { TextItem } from "../../scene/scene.js";
import type { Prepared } from "../../text/lines.js";
import type { CodeSegment } from "../../code/tokens.js";
import type { Context } from "../context.js";
import { chunkSpans } from "../chunks.js";
import { prepareSpans, runsOf, type Span } from "../inlines.js";
import { linesIn } from "../lines.js";
import { plainParagraph } from "../paragraph.js";
import type { Figure } from "./figure.js";

const sizes: Pt[] = [18, 16, 14, 12, 11];

/** Code in smaller type is hard to read from the back row: better beside the text than above it. */
const comfortable: Pt = 14;

const padding: Pt = 14;

/** As it is, and up to where lines still belong together, on a slide with room. */
const leading = { usual: 1.05, airy: 1.35 };

/** A longer line, as minified code has it, is divided: it may have to continue on a next slide. */
const longestLine = 400;

interface CodeLine {
  spans: Span[];
  prepared: Prepared;
}

export function codeFigure(code: Code, context: Context): Figure {
  const lines = context
    .highlight(code.text.replace(/\n\s*$/, ""), code.lang)
    .map((segments) => segments.map((segment) => spanOf(segment, context)))
    .flatMap((spans) => chunkSpans(spans, longestLine, true))
    .map((spans) => ({ spans, prepared: prepareSpans(spans, context.theme) }));
  return slice(code, lines, context);
}

function slice(code: Code, lines: CodeLine[], context: Context): Figure {
  return {
    kind: "code",
    pos: code.pos,
    steps: sizes.length,
    units: Math.max(1, lines.length),
    measure(width, step) {
      const size = sizeAt(step);
      let height = 0;
      let widest = 0;
      let wraps = 0;
      for (const line of lines) {
        const broken = linesIn(line.prepared, width - 2 * padding, size);
        height += broken.height * size;
        widest = Math.max(widest, broken.widest);
        wraps += broken.count > 1 ? 1 : 0;
      }
      const at = (spacing: number) => height * spacing + 2 * padding;
      return {
        height: at(leading.usual),
        ideal: at(leading.airy),
        inkWidth: Math.min(width, widest * size + 2 * padding),
        badness: Math.min(6, wraps * 0.7) + (size < comfortable ? 0.5 : 0),
      };
    },
    place: (box, step) => [place(code, lines, box, sizeAt(step), context)],
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
  const indents = [lines[unit - 1], lines[unit]].map((line) => indentOf(line));
  if (indents.includes(undefined)) return 0;
  return Math.min(1, 0.3 + commented + (indents[1] ?? 0) * 0.12);
}

function isComment(line: CodeLine | undefined): boolean {
  const spans = line?.spans.filter(({ text }) => text.trim() !== "") ?? [];
  return spans.length > 0 && spans.every(({ italic }) => italic);
}

/** In letters; `undefined` for a blank line. */
function indentOf(line: CodeLine | undefined): number | undefined {
  const text = line?.spans.map((span) => span.text).join("") ?? "";
  const indent = text.search(/\S/);
  return indent < 0 ? undefined : indent;
}

/** A slide does not begin with an empty line. */
function withoutBlankStart(lines: CodeLine[]): CodeLine[] {
  const start = lines.findIndex((line) => line.spans.some((span) => span.text.trim() !== ""));
  return start > 0 ? lines.slice(start) : lines;
}

function place(code: Code, lines: CodeLine[], box: Box, size: Pt, context: Context): TextItem {
  const width = box.width - 2 * padding;
  const set = lines.reduce(
    (sum, line) => sum + linesIn(line.prepared, width, size).height * size,
    0,
  );
  const room = set > 0 ? (box.height - 2 * padding) / set : leading.usual;
  // Two digits, rounded down, so that what is drawn is no higher than the box.
  const spacing = Math.floor(Math.max(leading.usual, Math.min(leading.airy, room)) * 100) / 100;
  const paragraphs = lines.map((line) =>
    plainParagraph(runsOf(line.spans, { size, color: "text" }, context), { leading: spacing }),
  );
  return {
    type: "text",
    name: "Code",
    box,
    paragraphs,
    insets: { top: padding, right: padding, bottom: padding, left: padding },
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

function sizeAt(step: number): Pt {
  return sizes[Math.min(step, sizes.length - 1)] ?? 11;
}
