/** What is bad about an arrangement: small type, wrapped lines, uneven columns, stamps of figures, empty space. */
import type { Pt } from "../geometry.js";
import type { Verdict } from "../scene/scene.js";
import type { Zone } from "../theme/skeleton.js";
import { type CellSize } from "./cell.js";
import type { Figure } from "./figures/figure.js";
import { bodySizes, type TextSetting } from "./flow.js";
import { gapsIn, type Sketch, type SketchCell, widthOf } from "./sketch-cells.js";

/** By body size, whatever the deck's. */
const smallBadness: Record<Pt, number> = { 18: 0.4, 16: 2.2, 14: 5.5 };

/** By steps below the deck's body size, and above it. */
const belowBase = [0, 0.5, 1.6, 3.5, 6];
const aboveBase = 0.15;

/** What a body size costs in a deck of that size. */
export function shrinkBadness(body: Pt, base: Pt): number {
  const steps = bodySizes.indexOf(body) - bodySizes.indexOf(base);
  if (!bodySizes.includes(body) || steps < 0) return body < 30 ? -steps * aboveBase : 0;
  return Math.max(belowBase[steps] ?? 6, smallBadness[body] ?? 0);
}

/** By step of the figures' sizes. */
export const stepBadness = [0, 0.1, 0.3, 1, 3.6, 6];

/** A slide that is covered less than this looks empty. */
export const leastFill = 0.45;

/** Content that ends higher up, as a share of the zone, leaves the slide's foot empty. */
export const leastReach = 0.85;

/** Text of this size or more is a statement, and the room around it is meant. */
const statement: Pt = 30;

/**
 * All that can be bad about a plan. `weight` is what one of its measure counts for; what `strains` comes of
 * having too much on the slide, and is mended by another slide.
 */
export const terms = {
  /** By body size, `shrinkBadness`. */
  "small text": { weight: 1, strains: true },
  /** By step, `stepBadness`. */
  "small figures": { weight: 1, strains: true },
  /** Figures' own: broken words, a chart too narrow for its labels. */
  "tight figures": { weight: 1, strains: true },
  /** Lines that wrap, and are too long or too short where they do. */
  "wrapped lines": { weight: 1, strains: true },
  /** Share of the zone that charts and pictures lack. */
  "small pictures": { weight: 8, strains: true },
  /** The sketch's own: a section broken in two. */
  division: { weight: 1, strains: false },
  /** Share of the zone's width by which a chart or a wide table beside text is narrower than it should be. */
  "narrow figure": { weight: 12, strains: false },
  /** Share of the zone's width that a narrow table leaves, where something could stand beside it. */
  "empty side": { weight: 4.5, strains: false },
  /** Share of the zone's width that lines of text alone leave, where no hairline crosses it. */
  "bare side": { weight: 2, strains: false },
  /** Share of a column that its picture cannot fill. */
  "wide column": { weight: 1, strains: false },
  /** By how much columns side by side differ in height, as a share of the zone: of text alone, and others. */
  "uneven text": { weight: 2.2, strains: false },
  "uneven columns": { weight: 0.8, strains: false },
  /** Share of the zone that is covered less than `leastFill`. */
  emptiness: { weight: 6, strains: false },
  /** By how much content ends above `leastReach`, and what stands on cards. */
  "short slide": { weight: 4, strains: false },
  "hollow cards": { weight: 1.5, strains: false },
  /** Set otherwise than the first part of the same slide. */
  unlikeness: { weight: 1, strains: false },
} as const;

export type Term = keyof typeof terms;

/** What each term counts for in a plan, its weight included. */
export type Terms = Record<Term, number>;

const names = Object.keys(terms) as Term[];

/** Of a plan with nothing bad about it. */
export const noTerms = Object.fromEntries(names.map((name) => [name, 0])) as Terms;

const straining = names.filter((name) => terms[name].strains);

/** 0 is perfect, 5 is worth another slide. */
export function badnessOf(counted: Terms): number {
  return total(counted, names);
}

// Thousands of plans are judged for a deck, so that this makes no objects.
function total(counted: Terms, of: Term[]): number {
  let sum = 0;
  for (const name of of) sum += counted[name];
  return sum;
}

/** How good a sketch is at these sizes. */
export function judge(
  sketch: Sketch,
  sizes: CellSize[][],
  heights: Pt[],
  text: TextSetting,
  step: number,
  zone: Zone,
  base: Pt,
): { badness: number; strain: number; fill: number; reach: number; terms: Terms } {
  let [tight, narrow, side, wide, unevenText, uneven, covered] = [0, 0, 0, 0, 0, 0, 0];
  sizes.forEach((row, r) => {
    const rowHeight = heights[r] ?? 0;
    const used = row.map((cell) => Math.min(rowHeight, cell.ideal));
    row.forEach((cell, c) => {
      covered += area(cell, used[c] ?? 0);
      tight += cell.badness;
      if (row.length === 1) {
        side += emptySide(cell, zone.width);
      } else {
        wide += slack(cell, used[c] ?? 0, widthOf(sketch.rows[r]![c]!, zone));
      }
    });
    // The heading of a band is lower than what it heads.
    narrow += narrowFigure(sketch.rows[r] ?? [], row, zone);
    if (row.length > 1 && rowHeight > 0 && !sketch.bands) {
      const share = rowHeight / zone.height;
      const off = (1 - Math.min(...used) / Math.max(...used)) * share;
      if (sketch.rows[r]?.every(isPlainText)) unevenText += off;
      else uneven += off;
    }
  });
  const fill = covered / (zone.width * zone.height);
  // A card goes down to the end of its row, whatever stands on it, and so does the last band.
  const ends = sizes.map((row, r) => {
    const asWritten = sketch.cards ?? (sketch.bands && r === sizes.length - 1);
    return Math.max(
      ...row.map((cell) => Math.min(heights[r] ?? 0, asWritten ? cell.height : cell.ideal)),
    );
  });
  const reach =
    (ends.reduce((sum, end) => sum + end, 0) + gapsIn(sketch).reduce((sum, gap) => sum + gap, 0)) /
    zone.height;
  const isStatement = text.body >= statement;
  const counted: Terms = {
    "small text": shrinkBadness(text.body, base),
    "small figures": stepBadness[step] ?? 0,
    "tight figures": tight,
    "wrapped lines": lineBadness(sizes.flat()),
    "small pictures": lackingPictures(sketch, sizes, heights, zone),
    division: sketch.bias,
    "narrow figure": narrow,
    "empty side": side,
    "bare side": bareSide(sizes, text, zone),
    "wide column": wide,
    "uneven text": unevenText,
    "uneven columns": uneven,
    emptiness: isStatement ? 0 : Math.max(0, leastFill - fill),
    "short slide": isStatement || sketch.cards ? 0 : Math.max(0, leastReach - reach),
    "hollow cards": sketch.cards ? Math.max(0, leastReach - reach) : 0,
    unlikeness: 0,
  };
  for (const name of names) counted[name] *= terms[name].weight;
  const strain = total(counted, straining);
  return { fill, reach, strain, badness: badnessOf(counted), terms: counted };
}

/** Why a plan was taken or not, for the fit report. */
export function verdictOf({ sketch, text, badness, terms: counted }: Judged): Verdict {
  const spans = sketch.rows.map((row) => row.map(({ span }) => span).join(" + "));
  return {
    arrangement: sketch.cards ? `${sketch.name}, cards` : sketch.name,
    columns: spans.join(" / "),
    textSize: text.body,
    badness,
    terms: names.flatMap((name) => {
      const value = counted[name];
      return value === 0 ? [] : [{ name, badness: value }];
    }),
  };
}

interface Judged {
  sketch: Sketch;
  text: TextSetting;
  badness: number;
  terms: Terms;
}

function isPlainText(cell: SketchCell): boolean {
  return cell.pieces.every((piece) => piece.type === "text");
}

/** What an item with a second line for a single word costs, of which so many count. */
const widow = 0.25;
const mostWidows = 3;

/** Lines of 30–75 characters read well; a list whose items stay on one line reads best. */
function lineBadness(cells: CellSize[]): number {
  const wrapped = cells.reduce((total, cell) => total + cell.wrappedLines, 0);
  if (wrapped === 0) return 0;
  const letters = cells.reduce((total, cell) => total + cell.wrappedLength * cell.wrappedLines, 0);
  const length = letters / wrapped;
  const lines = cells.reduce((total, cell) => total + cell.textLines, 0);
  const tooLong = Math.max(0, length - 78) / 12;
  const tooShort = Math.max(0, 24 - length) / 4;
  const widows = cells.reduce((total, cell) => total + cell.widows, 0);
  return (wrapped / lines) * (0.6 + tooLong + tooShort) + Math.min(mostWidows, widows) * widow;
}

/** Charts and pictures want room: a quarter of the content zone each is plenty, a tenth is a stamp. */
function lackingPictures(sketch: Sketch, sizes: CellSize[][], heights: Pt[], zone: Zone): number {
  let lacking = 0;
  sketch.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const size = sizes[r]?.[c];
      if (!size || size.ideal <= size.height) return;
      const grown = cell.pieces.filter(
        (piece) =>
          piece.type === "figure" &&
          (piece.figure.kind === "chart" || piece.figure.kind === "picture"),
      ).length;
      if (grown === 0) return;
      const used = Math.min(heights[r] ?? 0, size.ideal);
      const pictures = shownPictures(size, used);
      const charts = pictures.height > 0 ? 0 : used * widthOf(cell, zone);
      const share =
        (charts + pictures.height * pictures.width) / grown / (zone.width * zone.height);
      lacking += grown * Math.max(0, 0.36 - share);
    });
  });
  return lacking;
}

/** Of the zone's width, beside text: a chart is what is looked at first, a table is read as text is. */
const leastShare: Partial<Record<Figure["kind"], number>> = { chart: 0.58, table: 0.5 };

/** A table whose rows need no more than its column has is wide enough. */
function narrowFigure(row: SketchCell[], sizes: CellSize[], zone: Zone): number {
  if (!row.some(isPlainText)) return 0;
  return row.reduce((sum, cell, c) => {
    if ((sizes[c]?.inkWidth ?? 0) < widthOf(cell, zone) * 0.95) return sum;
    const shares = cell.pieces.map((piece) =>
      piece.type === "figure" ? (leastShare[piece.figure.kind] ?? 0) : 0,
    );
    return sum + Math.max(0, Math.max(...shares) - cell.span / 12);
  }, 0);
}

/** A narrow table over some lines of text, a key sentence or another figure, which could stand beside it. */
function emptySide({ textLines, lead, figures, figureWidth }: CellSize, width: Pt): number {
  const few = textLines < 3 && !lead && figures < 2;
  if (few || figureWidth === 0) return 0;
  return Math.max(0, (lead ? 0.75 : 0.6) - figureWidth / width);
}

/** Lines that end before the slide's middle, one below the other. */
function bareSide(sizes: CellSize[][], text: TextSetting, zone: Zone): number {
  const [cell] = sizes[0] ?? [];
  const alone = sizes.length === 1 && sizes[0]?.length === 1;
  if (!cell || !alone || text.ruled || cell.textLines < 4 || cell.figures > 0) return 0;
  return Math.max(0, 0.55 - cell.inkWidth / zone.width);
}

/** A column wider than its picture can be shown. */
function slack(size: CellSize, used: Pt, column: Pt): number {
  const { width } = shownPictures(size, used);
  return width === 0 ? 0 : Math.max(0, 1 - Math.max(width, size.inkWidth) / column);
}

/** What a cell covers where it takes that much height. */
function area(size: CellSize, used: Pt): number {
  const { height, width } = shownPictures(size, used);
  return (used - height) * size.inkWidth + height * width;
}

/** A picture that is set lower than it could be is narrower as well. */
function shownPictures({ ideal, pictures }: CellSize, used: Pt): { height: Pt; width: Pt } {
  if (pictures.height === 0) return { height: 0, width: 0 };
  const height = Math.max(0, used - (ideal - pictures.height));
  return { height, width: pictures.width * (height / pictures.height) };
}
