/** The arrangements that a slide's pieces allow. */
import { asCards, groupCards, groupsIn, groupsInRows, inBands, itemCards } from "./parallel.js";
import type { Piece } from "./pieces.js";
import {
  type ArrangementName,
  columns,
  isHeading,
  sectionsOf,
  type Sketch,
} from "./sketch-cells.js";

const even: number[][] = [[6, 6]];

const uneven: number[][] = [
  [6, 6],
  [5, 7],
  [7, 5],
  [4, 8],
  [8, 4],
];

/** @param wished an arrangement that some pieces allow only where it is asked for */
export function sketchesOf(pieces: Piece[], wished?: ArrangementName): Sketch[] {
  const [only] = pieces;
  if (pieces.length === 1 && only?.type === "figure" && only.figure.kind === "quote") {
    return [{ name: "quote", rows: [columns([11], [pieces])], bias: 0 }];
  }
  const sections = sectionsOf(pieces);
  const headed = sections.filter((section) => isHeading(section[0]));
  // Parallel sections are easier to compare side by side.
  const groups = groupsIn(pieces);
  const stacked = groups.length > 0 ? groupsStacked : ([0, 0, 1.2][headed.length] ?? 2);
  const sketches: Sketch[] = [{ name: "single", rows: [columns([12], [pieces])], bias: stacked }];
  const lead = sections.length > headed.length ? (sections[0] ?? []) : [];
  const hasFigure = pieces.some((piece) => piece.type === "figure");

  // Key sentences are large enough for lines over the whole width.
  if (!hasFigure && pieces.length > 0 && !pieces.some(isLead)) {
    sketches.push({ name: "single", rows: [columns([9], [pieces])], bias: stacked + 0.1 });
  }
  if (only?.type === "text" && only.opened) {
    const { opened, section } = only;
    const parts = opened.map((paragraph): Piece => ({ type: "text", paragraph, section }));
    for (const span of [12, 9]) {
      sketches.push({ name: "single", rows: [columns([span], [parts])], bias: openedBias });
    }
  }
  if (sections.length >= 2) {
    for (const parts of divisions(sections, 2)) {
      for (const spans of hasFigure || unlike(parts) ? uneven : even) {
        // Four of a kind are easier to compare where their rows are aligned, too.
        const bias = imparity(parts, spans) + (headed.length === 4 ? 0.4 : 0);
        sketches.push({ name: "two-columns", rows: [columns(spans, parts)], bias });
      }
    }
  }
  if (sections.length >= 3) {
    for (const parts of divisions(sections, 3)) {
      const bias = imparity(parts, [4, 4, 4]);
      sketches.push({ name: "three-columns", rows: [columns([4, 4, 4], parts)], bias });
    }
  }
  if (lead.length > 0 && headed.length >= 2) {
    for (const parts of divisions(headed, 2)) {
      for (const spans of hasFigure || unlike(parts) ? uneven : even) {
        const rows = [columns([12], [lead]), columns(spans, parts)];
        sketches.push({ name: "two-columns", rows, bias: imparity(parts, spans) });
      }
    }
    if (headed.length === 3) {
      const rows = [columns([12], [lead]), columns([4, 4, 4], headed)];
      sketches.push({ name: "three-columns", rows, bias: 0 });
    }
  }
  if (sections.length === 4) {
    const [a, b, c, d] = sections as [Piece[], Piece[], Piece[], Piece[]];
    sketches.push({
      name: "grid",
      rows: [columns([6, 6], [a, b]), columns([6, 6], [c, d])],
      bias: 0,
    });
  }
  if (sections.length === 3) {
    const [a, b, c] = sections as [Piece[], Piece[], Piece[]];
    const bias = hasFigure ? 1 : 2.8;
    for (const spans of hasFigure ? uneven : even) {
      sketches.push({
        name: "rows",
        rows: [columns(spans, [a, b]), columns([12], [c])],
        bias,
      });
      sketches.push({
        name: "rows",
        rows: [columns([12], [a]), columns(spans, [b, c])],
        bias,
      });
    }
  }
  if (sections.length <= 2) sketches.push(...beside(pieces));
  if (!hasFigure && sections.length === 1) sketches.push(...listColumns(pieces));
  return [
    ...sketches,
    ...sketches.flatMap(asCards),
    ...itemCards(pieces),
    ...groupCards(groups),
    ...inBands(pieces, groups),
    ...groupsInRows(pieces),
    ...inSteps(pieces, wished),
  ];
}

/** A paragraph that fills its slide may stay one. */
const openedBias = 0.1;

/** Groups below each other: parallel, but a list as its author wrote it. */
const groupsStacked = 1;

/** A list of phases as a row of steps, or on a line of time, with what stands before and after it. */
function inSteps(pieces: Piece[], wished?: ArrangementName): Sketch[] {
  const asked = wished === "steps" || wished === "timeline" ? wished : undefined;
  return pieces.flatMap((piece, i): Sketch[] => {
    const list = piece.type === "text" ? piece.list : undefined;
    const name = asked ?? list?.steps.suits;
    if (!list || !name || i + list.count > pieces.length) return [];
    const others = pieces.length - list.count;
    if (!asked && others > mostBesideSteps) return [];
    const { section } = piece;
    const figure: Piece = {
      type: "figure",
      figure: list.steps.figure(name, others === 0),
      section,
    };
    const all = [...pieces.slice(0, i), figure, ...pieces.slice(i + list.count)];
    return [{ name, rows: [columns([12], [all])], bias: list.steps.full() ? -0.8 : 0 }];
  });
}

/** More on the slide than this, and a list is part of a text. */
const mostBesideSteps = 3;

/** Columns that the author asks for where the sections do not give them: the pieces divided by weight. */
export function sketchesByWeight(pieces: Piece[], name: ArrangementName): Sketch[] {
  const count = name === "two-columns" || name === "beside" ? 2 : name === "three-columns" ? 3 : 0;
  const starts = pieces.flatMap((_, i) => (i > 0 && !isHeading(pieces[i - 1]) ? [i] : []));
  if (count === 0 || starts.length < count - 1) return [];
  const sizes = weights(pieces);
  const cuts = Array.from({ length: count - 1 }, (_, n) => nearest(starts, sizes, (n + 1) / count));
  if (new Set(cuts).size < cuts.length) return [];
  const parts = [0, ...cuts].map((cut, n) => pieces.slice(cut, cuts[n]));
  const spans = count === 3 ? [[4, 4, 4]] : uneven;
  return spans.map((span) => ({ name, rows: [columns(span, parts)], bias: imparity(parts, span) }));
}

/** Text beside the figure that belongs to it; a quote is text. */
function beside(pieces: Piece[]): Sketch[] {
  if (pieces.every((piece) => piece.type === "text" || piece.figure.kind === "quote")) return [];
  const cuts: number[] = [];
  for (let i = 1; i < pieces.length; i++) {
    const before = pieces[i - 1];
    // Between sections these are columns.
    if (isHeading(before) || isHeading(pieces[i])) continue;
    if (before?.type !== pieces[i]?.type || pieces[i]?.type === "figure") cuts.push(i);
  }
  if (cuts.length === 0 || cuts.length > 3 || pieces.some(isRow)) return [];
  // A key sentence is large enough for a column of its own.
  const bias = pieces.some(isLead) ? 0 : 0.2;
  return cuts.flatMap((cut) =>
    uneven.map((spans) => ({
      name: "beside" as const,
      rows: [columns(spans, [pieces.slice(0, cut), pieces.slice(cut)])],
      bias,
    })),
  );
}

/** A table of a single row has no use for the height of a column. */
function isRow(piece: Piece): boolean {
  return piece.type === "figure" && piece.figure.oneRow === true;
}

/** A long list or text in two columns, its heading above both. */
function listColumns(pieces: Piece[]): Sketch[] {
  const heading = isHeading(pieces[0]) ? pieces.slice(0, 1) : [];
  const rest = pieces.slice(heading.length);
  const starts = rest.flatMap((piece, i) =>
    i > 0 && piece.type === "text" && piece.paragraph.level === 0 ? [i] : [],
  );
  if (rest.length < 6 || starts.length === 0) return [];
  const cut = nearest(starts, weights(rest), 0.52);
  const body = columns([6, 6], [rest.slice(0, cut), rest.slice(cut)]);
  return [
    {
      name: "two-columns",
      rows: heading.length > 0 ? [columns([12], [heading]), body] : [body],
      bias: 0.8,
    },
  ];
}

function isLead(piece: Piece): boolean {
  return piece.type === "text" && piece.paragraph.role === "lead";
}

/** Ways to divide sections among columns in order; the two most even where there are many. */
function divisions(sections: Piece[][], count: number): Piece[][][] {
  if (count === 1) return [[sections.flat()]];
  if (sections.length === count) return [sections];
  const sizes = sections.map(weightOf);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const found: { parts: Piece[][]; spread: number }[] = [];
  const divide = (from: number, left: number, parts: Piece[][], spread: number): void => {
    if (left === 1) {
      const rest = sizes.slice(from).reduce((sum, size) => sum + size, 0);
      found.push({
        parts: [...parts, sections.slice(from).flat()],
        spread: spread + Math.abs(rest - total / count),
      });
      return;
    }
    let size = 0;
    for (let to = from + 1; to <= sections.length - left + 1; to++) {
      size += sizes[to - 1] ?? 0;
      const off = Math.abs(size - total / count);
      divide(to, left - 1, [...parts, sections.slice(from, to).flat()], spread + off);
    }
  };
  // More sections than this never share one slide.
  if (sections.length > 16) return [];
  divide(0, count, [], 0);
  return found
    .sort((a, b) => a.spread - b.spread)
    .slice(0, 2)
    .map(({ parts }) => parts);
}

/** Parallel sections of text want equal columns with as many sections in each. */
function imparity(parts: Piece[][], spans: number[]): number {
  const counts = parts.map((part) => part.filter(isHeading).length);
  const text = parts.every((part) => part.every((piece) => piece.type === "text"));
  return (
    (Math.max(...counts) === Math.min(...counts) ? 0 : text ? 2 : 1.1) +
    (text && Math.max(...spans) !== Math.min(...spans) ? 0.4 : 0)
  );
}

function unlike(parts: Piece[][]): boolean {
  const sizes = parts.map(weightOf);
  return Math.max(...sizes) > 1.5 * Math.min(...sizes);
}

/** A rough size that needs no measuring: letters, with a figure counting as a paragraph or six. */
function weightOf(pieces: Piece[]): number {
  return pieces.reduce(
    (sum, piece) => sum + (piece.type === "text" ? 25 + piece.paragraph.length : 300),
    0,
  );
}

function weights(pieces: Piece[]): number[] {
  return pieces.map((piece) => weightOf([piece]));
}

/** The start (of `starts`) before which about `share` of the weight stands. */
function nearest(starts: number[], sizes: number[], share: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let best = starts[0] ?? 0;
  let least = Infinity;
  let before = 0;
  let next = 0;
  for (let i = 0; i < sizes.length; i++) {
    if (starts[next] === i) {
      const off = Math.abs(before - total * share);
      if (off < least) [best, least] = [i, off];
      next++;
    }
    before += sizes[i] ?? 0;
  }
  return best;
}
