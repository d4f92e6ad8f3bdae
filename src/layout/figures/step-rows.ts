/** Phases below each other over the whole slide: a large number or a mark on a line, and beside it lead and text. */
import type { Position } from "../../diagnostic.js";
import type { Box, Pt } from "../../geometry.js";
import type { Item, ShapeItem, TextItem } from "../../scene/scene.js";
import type { Context } from "../context.js";
import { type FlowParagraph, measureFlow, placeFlow } from "../flow.js";
import { flush, runsOf, spansOf } from "../inlines.js";
import { plainParagraph } from "../paragraph.js";

export interface Phase {
  number: string | undefined;
  /** Its lead, and its text where it has one. */
  paragraphs: FlowParagraph[];
  pos: Position;
}

const textSizes: Pt[] = [28, 24, 20, 18, 16];

/** A row is no higher than this: beyond, the rows fall apart. */
export const highestRow: Pt = 112;

/** Em between a lead and its text. */
const leadSpace = 0.15;

/** Above and below the text of a row, together. */
const air: Pt = 18;

const markSize: Pt = 16;

/** From the marks' line to the text. */
const markRoom: Pt = 44;

/** The phases as rows that fill the box; `undefined` where they are too many or say too much. */
export function placeRows(
  phases: Phase[],
  box: Box,
  pos: Position,
  context: Context,
): Item[] | undefined {
  const height = Math.min(highestRow, box.height / phases.length);
  const numbered = phases[0]?.number !== undefined;
  const left = (size: Pt) => (numbered ? numberSize(size, height) * 1.35 : markRoom);
  const fits = (size: Pt) =>
    phases.every(({ paragraphs }) => {
      const setting = { body: size, space: leadSpace };
      return measureFlow(paragraphs, box.width - left(size), setting).height <= height - air;
    });
  const size = textSizes.find(fits);
  if (size === undefined) return undefined;
  const text = { x: box.x + left(size), width: box.width - left(size) };
  const rows = phases.map((_, i): Box => ({ ...box, y: box.y + i * height, height }));
  const texts = phases.flatMap((phase, i): TextItem[] => [
    ...(numbered
      ? [numberItem(phase, { ...rows[i]!, width: left(size) }, numberSize(size, height), context)]
      : []),
    {
      type: "text",
      name: numbered ? "Step" : "Phase",
      box: { ...rows[i]!, ...text },
      paragraphs: placeFlow(phase.paragraphs, { body: size, space: leadSpace }, context),
      insets: { top: 0, right: 0, bottom: 0, left: 0 },
      anchor: "middle",
      pos: phase.pos,
    },
  ]);
  return numbered
    ? [...rows.slice(1).map((row) => hairline({ ...row, height: 0.75 }, context, pos)), ...texts]
    : [...lineOfTime(rows, context, pos), ...texts];
}

function numberSize(text: Pt, height: Pt): Pt {
  return Math.min(56, Math.round(height * 0.55), text * 2);
}

function numberItem(phase: Phase, box: Box, size: Pt, context: Context): TextItem {
  const spans = spansOf([{ type: "text", value: phase.number ?? "" }]);
  const style = { size, color: "accent1", font: "heading" } as const;
  return {
    type: "text",
    name: "Number",
    box,
    paragraphs: [plainParagraph(runsOf(spans, style, context), { align: flush(context) })],
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    anchor: "middle",
    pos: phase.pos,
  };
}

function lineOfTime(rows: Box[], context: Context, pos: Position): ShapeItem[] {
  const marks = rows.map(({ x, y, height }): ShapeItem => ({
    type: "shape",
    name: "Mark",
    shape: "ellipse",
    box: { x, y: y + (height - markSize) / 2, width: markSize, height: markSize },
    fill: "accent1",
    pos,
  }));
  const [first, last] = [marks[0]?.box, marks.at(-1)?.box];
  if (!first || !last) return marks;
  const line = {
    x: first.x + markSize / 2 - 0.75,
    y: first.y + markSize / 2,
    width: 1.5,
    height: last.y - first.y,
  };
  return [hairline(line, context, pos), ...marks];
}

function hairline(box: Box, context: Context, pos: Position): ShapeItem {
  return { type: "shape", name: "Line", shape: "rect", box, fill: context.theme.hairline, pos };
}
