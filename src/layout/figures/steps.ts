/** Phases in a row: a list of short leads with their text, numbered or as marks on a line of time. */
import type { Inline, List, Paragraph } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { Box, Pt } from "../../geometry.js";
import type { Item, ShapeItem, TextItem } from "../../scene/scene.js";
import type { Context } from "../context.js";
import { measureFlow, paragraphFlow, placeFlow } from "../flow.js";
import { flush, plainText, prepareSpans, runsOf, spansOf } from "../inlines.js";
import { linesIn } from "../lines.js";
import { plainParagraph } from "../paragraph.js";
import type { Figure } from "./figure.js";
import { highestRow, type Phase as PhaseRow, placeRows } from "./step-rows.js";

export type StepsName = "steps" | "timeline";

/** How a list may stand instead of its paragraphs. */
export interface Steps {
  /** What it is chosen for unasked; absent where it is prose, or too many or too few. */
  suits?: StepsName;
  /** Every phase has a lead and a text of its own. */
  full(): boolean;
  /** @param alone on its slide, where it is set larger */
  figure(name: StepsName, alone: boolean): Figure;
}

interface Phase {
  lead: Inline[];
  text: Inline[];
  pos: Position;
}

/** Longer text than this is prose, and a longer lead a sentence; in letters. */
const longest = { lead: 40, text: 120, alone: 32 };

const fewest = 3;

const most = 6;

/** As many as an author may ask for. */
const mostAsked = 8;

/** `Q1 2026`, `March`, `2024-05-01`, `Week 3`, `Jan–Mar`: a point or a span of time. */
const time =
  /^(?:[QH][1-4]\b|(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}\b|\d{1,2}\.? (?=\p{L})|(?:week|woche|kw|day|tag|month|monat|year|jahr)\s?\d|(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}{0,6}\b)/iu;

/** `undefined` for a list whose items hold more than a paragraph, or that is too long for a row or two. */
export function stepsOf(list: List, context: Context): Steps | undefined {
  if (list.items.length < 2 || list.items.length > mostAsked) return undefined;
  const paragraphs: Paragraph[] = [];
  for (const item of list.items) {
    const [block] = item.blocks;
    if (item.checked !== undefined || item.blocks.length !== 1 || block?.type !== "paragraph") {
      return undefined;
    }
    paragraphs.push(block);
  }
  const suits = suitsAs(list, paragraphs);
  return {
    full: () => paragraphs.map(phaseOf).every(({ text }) => text.length > 0),
    figure: (name, alone) => stepsFigure(name, list, paragraphs.map(phaseOf), alone, context),
    ...(suits ? { suits } : {}),
  };
}

function phaseOf({ inlines, pos }: Paragraph): Phase {
  return { pos, ...leadAndText(inlines) };
}

function suitsAs(list: List, paragraphs: Paragraph[]): StepsName | undefined {
  const [first] = paragraphs;
  if (!first || paragraphs.length < fewest || paragraphs.length > most) return undefined;
  // Most lists are neither: their first item tells.
  if (!list.ordered && !time.test(plainText(first.inlines))) return undefined;
  const phases = paragraphs.map(phaseOf);
  const leads = phases.map(({ lead }) => plainText(lead));
  const texts = phases.map(({ text }) => plainText(text));
  const full = texts.every((text) => text !== "");
  if (!full && texts.some((text) => text !== "")) return undefined;
  const room = full ? longest.lead : longest.alone;
  if (leads.some((lead) => lead.length > room)) return undefined;
  if (texts.some((text) => text.length > longest.text)) return undefined;
  if (full && leads.every((lead) => time.test(lead))) return "timeline";
  return list.ordered ? "steps" : undefined;
}

/** What is bold at the beginning, or stands before a colon or a dash; else all is the lead. */
function leadAndText(inlines: Inline[]): Omit<Phase, "pos"> {
  const [first, ...rest] = inlines;
  if (first?.type === "strong") {
    const lead = withoutEnd(first.children);
    return { lead, text: withoutStart(rest) };
  }
  if (first?.type === "text") {
    const parts =
      /^(.{1,40}?)(?::\s+|：\s*)(.*)$/s.exec(first.value) ??
      /^(.{1,40}?)\s+[–—-]\s+(.*)$/s.exec(first.value);
    const [, lead, text] = parts ?? [];
    if (lead !== undefined && text !== undefined && (text !== "" || rest.length > 0)) {
      return {
        lead: [{ type: "text", value: lead }],
        text: [{ type: "text", value: text }, ...rest],
      };
    }
  }
  return { lead: inlines, text: [] };
}

/** A lead needs no colon: it stands on a line of its own. */
function withoutEnd(inlines: Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last?.type !== "text") return inlines;
  return [...inlines.slice(0, -1), { type: "text", value: last.value.replace(/\s*[:：]\s*$/, "") }];
}

function withoutStart(inlines: Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type === "break") return withoutStart(rest);
  if (first?.type !== "text") return inlines;
  const value = first.value.replace(/^\s*(?:[:–—-]\s+|：\s*)?/, "");
  return value === "" ? rest : [{ type: "text", value }, ...rest];
}

/** By step: of the number, and of lead and text. */
const sizesBeside: PhaseSize[] = [
  { number: 44, text: 20 },
  { number: 44, text: 18 },
  { number: 36, text: 16 },
  { number: 30, text: 14 },
];

const sizesAlone: PhaseSize[] = [{ number: 56, text: 24 }, ...sizesBeside];

interface PhaseSize {
  number: Pt;
  text: Pt;
}

const gap: Pt = 28;

const narrowest: Pt = 110;

const rowGap: Pt = 28;

/** Em between a lead and its text. */
const leadSpace = 0.2;

/** Of a mark on the line of time. */
const markSize: Pt = 12;

/** Of numbers and marks: from their top to the text's. */
const markRoom: Pt = 28;

/** Lines of a phase beyond which two rows are better than one. */
const mostLines = 6;

function stepsFigure(
  name: StepsName,
  list: List,
  all: Phase[],
  alone: boolean,
  context: Context,
): Figure {
  const phases = all.map(({ lead, text, pos }, i): PhaseRow => {
    const bold: Inline[] = [{ type: "strong", children: lead }];
    const inlines = text.length > 0 ? [bold, text] : [bold];
    return {
      number: name === "steps" && list.ordered ? String(list.start + i) : undefined,
      paragraphs: inlines.map((part) => paragraphFlow(part, pos, context)),
      pos,
    };
  });
  const numbered = phases[0]?.number !== undefined;
  const sizes = alone ? sizesAlone : sizesBeside;
  const sizeAt = (step: number) => sizes[Math.min(step, sizes.length - 1)] ?? sizes[0]!;
  const digits = spansOf([{ type: "text", value: "0" }]);
  const line = linesIn(prepareSpans(digits, context.theme, "heading"), Infinity, 1).height;
  const above = (step: number) => (numbered ? sizeAt(step).number * line : markRoom);

  const rowsOf = (width: Pt, step: number, columns: number) => {
    const column = (width - gap * (columns - 1)) / columns;
    const setting = { body: sizeAt(step).text, space: leadSpace };
    const texts = phases.map((phase) => measureFlow(phase.paragraphs, column, setting));
    const broken = phases.some(({ paragraphs }) =>
      paragraphs.some(({ prepared }) => prepared.minWidth * setting.body * 1.02 > column),
    );
    const heights: Pt[] = [];
    for (let i = 0; i < texts.length; i += columns) {
      const row = texts.slice(i, i + columns).map((text) => text.height);
      heights.push(above(step) + Math.max(...row));
    }
    const lines = Math.max(...texts.map((text) => text.lines));
    const narrow = lines > 3 ? Math.max(0, 8 - column / setting.body) * 0.5 : 0;
    const badness = (broken ? 5 : 0) + Math.max(0, lines - mostLines) * 0.5 + narrow;
    return { columns, column, heights, badness };
  };
  const gridIn = (width: Pt, step: number) => {
    const count = phases.length;
    const fitting = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
    const one = Math.min(count, fitting);
    const even = Math.ceil(count / Math.ceil(count / one));
    const grids = [...new Set([even, Math.min(one, Math.ceil(count / 2))])].map((columns) =>
      rowsOf(width, step, columns),
    );
    const cost = ({ heights, badness }: (typeof grids)[number]) =>
      badness + (heights.length - 1) * 0.8;
    return grids.reduce((best, grid) => (cost(grid) < cost(best) ? grid : best));
  };

  const figure: Figure = {
    kind: "steps",
    pos: list.pos,
    steps: sizes.length,
    units: 1,
    measure(width, step) {
      const { heights, badness } = gridIn(width, step);
      const height = heights.reduce((sum, row) => sum + row, 0) + rowGap * (heights.length - 1);
      const rows = Math.min(context.zone.height, phases.length * highestRow);
      return { height, ideal: alone ? Math.max(height, rows) : height, inkWidth: width, badness };
    },
    place(box, step) {
      const inRows = alone ? placeRows(phases, box, list.pos, context) : undefined;
      if (inRows) return inRows;
      const { columns, column, heights } = gridIn(box.width, step);
      const lines: ShapeItem[] = [];
      const texts: TextItem[] = [];
      let { y } = box;
      heights.forEach((height, row) => {
        const inRow = phases.slice(row * columns, (row + 1) * columns);
        const place = (i: number): Box => ({
          x: box.x + i * (column + gap),
          y,
          width: column,
          height,
        });
        if (numbered) {
          inRow.forEach((phase, i) => {
            texts.push(numberedPhase(phase, place(i), sizeAt(step), context));
            if (i < inRow.length - 1)
              lines.push(connection(phase, place(i), sizeAt(step).number, list.pos));
          });
        } else {
          lines.push(...marks(name, inRow.length, place, box.width, list.pos));
          inRow.forEach((phase, i) => {
            const { y: top, ...rest } = place(i);
            const at = { ...rest, y: top + markRoom, height: height - markRoom };
            texts.push(phaseText(name, phase, at, sizeAt(step).text, context));
          });
        }
        y += height + rowGap;
      });
      return [...lines, ...texts] satisfies Item[];
    },
    slice: () => figure,
  };
  return figure;
}

/** Number, lead and text are one text box, so that a phase is moved and edited as one thing. */
function numberedPhase(phase: PhaseRow, box: Box, size: PhaseSize, context: Context): TextItem {
  const item = phaseText("steps", phase, box, size.text, context);
  const spans = spansOf([{ type: "text", value: phase.number ?? "" }]);
  const number = plainParagraph(
    runsOf(spans, { size: size.number, color: "accent1", font: "heading" }, context),
    { align: flush(context) },
  );
  return { ...item, paragraphs: [number, ...item.paragraphs] };
}

function phaseText(
  name: StepsName,
  { paragraphs, pos }: PhaseRow,
  box: Box,
  body: Pt,
  context: Context,
): TextItem {
  return {
    type: "text",
    name: name === "steps" ? "Step" : "Phase",
    box,
    paragraphs: placeFlow(paragraphs, { body, space: leadSpace }, context),
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    anchor: "top",
    pos,
  };
}

/** A hairline from a number to the next. */
function connection(phase: PhaseRow, box: Box, size: Pt, pos: Position): ShapeItem {
  const digits = phase.number?.length ?? 1;
  const start = box.x + digits * size * 0.62 + 8;
  const end = box.x + box.width + gap - 10;
  return hairline({ x: start, y: box.y + size * 0.62, width: end - start, height: 0.75 }, pos);
}

/** The line of time with a mark for each phase; steps without numbers have a rule each. */
function marks(
  name: StepsName,
  count: number,
  place: (i: number) => Box,
  width: Pt,
  pos: Position,
): ShapeItem[] {
  const places = Array.from({ length: count }, (_, i) => place(i));
  if (name === "steps") {
    return places.map((box) => ({ ...mark("rect", { ...box, height: 3 }, pos), name: "Rule" }));
  }
  const { x = 0, y = 0 } = places[0] ?? {};
  return [
    hairline({ x, y: y + markSize / 2 - 0.4, width, height: 0.75 }, pos),
    ...places.map((box) => mark("ellipse", { ...box, width: markSize, height: markSize }, pos)),
  ];
}

function hairline(box: Box, pos: Position): ShapeItem {
  return { type: "shape", name: "Line", shape: "rect", box, fill: "muted", pos };
}

function mark(shape: "rect" | "ellipse", box: Box, pos: Position): ShapeItem {
  return { type: "shape", name: "Mark", shape, box, fill: "accent1", pos };
}
