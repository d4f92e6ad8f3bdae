/** A column's worth of pieces, stacked: text boxes and figures with their gaps. */
import type { Box, Pt } from "../geometry.js";
import type { Item, TextItem } from "../scene/scene.js";
import type { Context } from "./context.js";
import { type Figure, figureGap, headingGap } from "./figures/figure.js";
import { type FlowParagraph, measureFlow, placeFlow, type TextSetting } from "./flow.js";
import type { Piece } from "./pieces.js";

type Group = { type: "text"; paragraphs: FlowParagraph[] } | { type: "figure"; figure: Figure };

export interface CellSize {
  height: Pt;
  ideal: Pt;
  /** Of all but its pictures. */
  inkWidth: Pt;
  /** Of its widest figure that is no picture, such as a table; 0 if it has none. */
  figureWidth: Pt;
  figures: number;
  /** Of its pictures at their best: the sum of their heights and the widest. */
  pictures: { height: Pt; width: Pt };
  /** Sum over its figures. */
  badness: number;
  wrappedLength: number;
  wrappedLines: number;
  textLines: number;
  /** Items that take a second line for a word. */
  widows: number;
  /** It has a key sentence, set larger than text. */
  lead: boolean;
}

export function measureCell(
  pieces: Piece[],
  width: Pt,
  setting: TextSetting,
  step: number,
): CellSize {
  const size: CellSize = {
    height: 0,
    ideal: 0,
    inkWidth: 0,
    figureWidth: 0,
    figures: 0,
    pictures: { height: 0, width: 0 },
    badness: 0,
    wrappedLength: 0,
    wrappedLines: 0,
    textLines: 0,
    widows: 0,
    lead: false,
  };
  let previous: Group | undefined;
  const groups = groupsOf(pieces);
  const measure = measureOf(groups, width, setting);
  for (const group of groups) {
    const gap = gapBetween(previous, group);
    size.height += gap;
    size.ideal += gap;
    if (group.type === "text") {
      const text = measureFlow(group.paragraphs, measure, setting);
      size.height += text.height;
      size.ideal += text.height;
      size.inkWidth = Math.max(size.inkWidth, text.inkWidth);
      size.textLines += text.lines;
      size.widows += text.widows;
      size.lead ||= group.paragraphs.some(({ role }) => role === "lead");
      if (text.wrappedLines > 0) {
        const lines = size.wrappedLines + text.wrappedLines;
        size.wrappedLength =
          (size.wrappedLength * size.wrappedLines + text.wrappedLength * text.wrappedLines) / lines;
        size.wrappedLines = lines;
      }
    } else {
      const figure = group.figure.measure(width, step, among(groups, setting));
      size.height += figure.height;
      size.ideal += figure.ideal;
      size.badness += figure.badness;
      size.figures++;
      if (group.figure.kind === "picture") {
        size.pictures.height += figure.ideal;
        size.pictures.width = Math.max(size.pictures.width, figure.inkWidth);
      } else {
        size.inkWidth = Math.max(size.inkWidth, figure.inkWidth);
        size.figureWidth = Math.max(size.figureWidth, figure.inkWidth);
      }
    }
    previous = group;
  }
  return size;
}

/** The cell's items in `box`; figures that can grow take what room there is. */
export function placeCell(
  pieces: Piece[],
  box: Box,
  setting: TextSetting,
  step: number,
  context: Context,
): Item[] {
  const groups = groupsOf(pieces);
  const { height, ideal } = measureCell(pieces, box.width, setting, step);
  const measure = measureOf(groups, box.width, setting);
  const room = Math.max(0, Math.min(box.height, ideal) - height);
  const items: Item[] = [];
  let y = box.y;
  let previous: Group | undefined;
  groups.forEach((group, i) => {
    y += gapBetween(previous, group);
    if (group.type === "text") {
      const text = measureFlow(group.paragraphs, measure, setting);
      const last = i === groups.length - 1;
      if (setting.ruled) {
        items.push(...rulesBetween(group.paragraphs, { ...box, y }, setting, context));
      }
      items.push(
        textItem(
          placeFlow(group.paragraphs, setting, context),
          // The last text of a column may be edited down to the column's end.
          { x: box.x, y, width: measure, height: last ? box.y + box.height - y : text.height },
          group.paragraphs[0]?.pos,
        ),
      );
      y += text.height;
    } else {
      const shown = among(groups, setting);
      const size = group.figure.measure(box.width, step, shown);
      const share = ideal > height ? (size.ideal - size.height) / (ideal - height) : 0;
      const figureHeight = size.height + room * share;
      items.push(
        ...group.figure.place({ x: box.x, y, width: box.width, height: figureHeight }, step, shown),
      );
      y += figureHeight;
    }
    previous = group;
  });
  return items;
}

/** Figures one below the other are equally wide. */
function among(groups: Group[], setting: TextSetting): TextSetting {
  const figures = groups.filter(({ type }) => type === "figure");
  return figures.length > 1 ? { ...setting, stretched: true } : setting;
}

/** In em: lines of about 75 letters. */
const longestMeasure = 36;

/** Small text over and under a figure that needs the height goes on in longer lines: over so much of its width. */
const besideFigure = 0.84;

/** How wide text is set: under and over a wide figure in lines that can be read. */
function measureOf(groups: Group[], width: Pt, { body }: TextSetting): Pt {
  const beside = groups.some(({ type }) => type === "figure") && groups.length > 1;
  if (!beside) return width;
  const least = body <= smallText ? width * besideFigure : 0;
  return Math.min(width, Math.max(least, longestMeasure * body));
}

const smallText: Pt = 16;

/** Hairlines in the middle between the items of a list; none under its heading. */
function rulesBetween(
  paragraphs: FlowParagraph[],
  box: Box,
  setting: TextSetting,
  context: Context,
): Item[] {
  return paragraphs.slice(1).flatMap((paragraph, i): Item[] => {
    if (paragraphs[i]?.role === "heading") return [];
    const above = measureFlow(paragraphs.slice(0, i + 1), box.width, setting).height;
    const y = box.y + above + (setting.space * setting.body) / 2;
    return [
      {
        type: "shape",
        name: "Line",
        shape: "rect",
        box: { x: box.x, y, width: box.width, height: 0.75 },
        fill: context.theme.hairline,
        pos: paragraph.pos,
      },
    ];
  });
}

/** Sizes that the cell's figures can be set in; 1 if it has none. */
export function stepsOf(pieces: Piece[]): number {
  return pieces.reduce(
    (most, piece) => (piece.type === "figure" ? Math.max(most, piece.figure.steps) : most),
    1,
  );
}

function textItem(
  paragraphs: TextItem["paragraphs"],
  box: Box,
  pos: FlowParagraph["pos"] | undefined,
): TextItem {
  return {
    type: "text",
    name: "Text",
    box,
    paragraphs,
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    anchor: "top",
    ...(pos ? { pos } : {}),
  };
}

function groupsOf(pieces: Piece[]): Group[] {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (piece.type === "figure") groups.push({ type: "figure", figure: piece.figure });
    else if (last?.type === "text") last.paragraphs.push(piece.paragraph);
    else groups.push({ type: "text", paragraphs: [piece.paragraph] });
  }
  return groups;
}

function gapBetween(previous: Group | undefined, group: Group): Pt {
  if (previous === undefined) return 0;
  if (previous.type === "text" && previous.paragraphs.at(-1)?.role === "heading") return headingGap;
  if (group.type === "text" && group.paragraphs[0]?.role === "heading") return figureGap * 1.5;
  if (previous.type === "text" && previous.paragraphs.at(-1)?.role === "lead")
    return figureGap * 1.5;
  return figureGap;
}
