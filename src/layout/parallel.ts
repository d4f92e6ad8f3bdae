/** Sketches for parallel things: sections, groups and items on cards, or each in a band over the whole width. */
import type { Piece } from "./pieces.js";
import {
  type ArrangementName,
  columns,
  isHeading,
  sectionsOf,
  type Sketch,
  type SketchCell,
} from "./sketch-cells.js";

/** Headed sections of plain text side by side may stand on cards, one on each. */
export function asCards(sketch: Sketch): Sketch[] {
  const cells = sketch.rows.flat();
  const suits =
    cells.length > 1 &&
    sketch.rows.every((row) => row.length > 1) &&
    cells.every(
      ({ pieces }) =>
        isHeading(pieces[0]) &&
        pieces.every((piece, i) => piece.type === "text" && (i === 0 || !isHeading(piece))),
    );
  return suits ? [{ cards: true, ...sketch, bias: sketch.bias + cardBias }] : [];
}

/** Cards are for slides that would look empty without them. */
const cardBias = 0.5;

/** Letters of an item that stands on a card of its own. */
const longestOnCard = 110;

/** Two to four short items of a list of bullets alone on the slide, each on a card. */
export function itemCards(pieces: Piece[]): Sketch[] {
  if (pieces.length < 2 || pieces.length > 4) return [];
  const cells: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.type !== "text") return [];
    const { marker, level, length } = piece.paragraph;
    if (marker.type !== "bullet" || level > 0 || length > longestOnCard) return [];
    const paragraph = {
      ...piece.paragraph,
      marker: { type: "none" as const },
      indent: 0,
      hanging: 0,
    };
    cells.push([{ type: "text", paragraph, section: piece.section }]);
  }
  return [{ cards: true, bias: itemCardBias, ...inGrid(cells) }];
}

/** A list alone on the slide whose items head others: each with the items below it. */
export function groupsIn(pieces: Piece[]): Piece[][] {
  const [first] = pieces;
  const list = first?.type === "text" ? first.groups : undefined;
  if (!first || list?.count !== pieces.length) return [];
  return list.groups.map((group) =>
    group.map((paragraph): Piece => ({ type: "text", paragraph, section: first.section })),
  );
}

/** Each group on a card. */
export function groupCards(groups: Piece[][]): Sketch[] {
  return groups.length > 1 ? [{ cards: true, bias: 0, ...inGrid(groups) }] : [];
}

/** Sections or groups of text in bands, below what stands before the first of them. */
export function inBands(pieces: Piece[], groups: Piece[][]): Sketch[] {
  const sections = groups.length > 0 ? groups : sectionsOf(pieces);
  const headed = sections.filter(([first]) => isHeading(first));
  const lead = sections.length > headed.length ? (sections[0] ?? []) : [];
  const suits =
    headed.length >= 2 &&
    headed.length <= mostBands &&
    sections.length - headed.length <= 1 &&
    headed.every((section) => section.length > 1 && section.slice(1).every(isPlain)) &&
    lead.every(isPlain);
  if (!suits) return [];
  const longest = Math.max(...headed.map(([first]) => lettersOf(first)));
  const spans = longest <= shortHead ? [3, 9] : [4, 8];
  const bands = headed.map((section) => columns(spans, [section.slice(0, 1), section.slice(1)]));
  const rows = lead.length > 0 ? [columns([12], [lead]), ...bands] : bands;
  return [{ name: "bands", rows, bands: true, bias: bandBias }];
}

const mostBands = 4;

/** In letters: of headings that stand on one line of three columns. */
const shortHead = 15;

function lettersOf(piece: Piece | undefined): number {
  return piece?.type === "text" ? piece.paragraph.length : 0;
}

/** Columns where they are as good: they are taken in at one look. */
const bandBias = 0.3;

function isPlain(piece: Piece): boolean {
  return piece.type === "text" && !isHeading(piece);
}

/**
 * Sections of which at least one is a list whose items head others: its groups side by side under its heading, and the
 * items of the other lists in columns too.
 */
export function groupsInRows(pieces: Piece[]): Sketch[] {
  const sections = sectionsOf(pieces);
  if (sections.length > mostSectionsInRows) return [];
  const rows: SketchCell[][] = [];
  let grouped = false;
  for (const section of sections) {
    const [head, ...rest] = section;
    if (!isHeading(head)) return [];
    const [first] = rest;
    const list = first?.type === "text" ? first.groups : undefined;
    const groups =
      first && list?.count === rest.length
        ? list.groups.map((group) =>
            group.map((paragraph): Piece => ({ type: "text", paragraph, section: first.section })),
          )
        : undefined;
    if (groups && groups.length > 4) return [];
    const parts = groups ?? dividedList(rest);
    if (!parts) return [];
    grouped ||= groups !== undefined;
    rows.push(columns([12], [section.slice(0, 1)]));
    rows.push(
      columns(
        parts.map(() => 12 / parts.length),
        parts,
      ),
    );
  }
  return grouped ? [{ name: "grid", rows, bias: 0 }] : [];
}

const mostSectionsInRows = 3;

/** A flat list in two columns or three, as many items in each but the last. */
function dividedList(items: Piece[]): Piece[][] | undefined {
  const flat = items.every(
    (piece) => piece.type === "text" && piece.paragraph.inList && piece.paragraph.level === 0,
  );
  if (!flat || items.length < 2 || items.length > 9) return undefined;
  const count = items.length % 3 === 0 ? 3 : 2;
  const each = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, i) => items.slice(i * each, (i + 1) * each));
}

/** Two or three beside each other, four in two rows. */
function inGrid(cells: Piece[][]): { name: ArrangementName; rows: SketchCell[][] } {
  const rows =
    cells.length === 4
      ? [columns([6, 6], cells.slice(0, 2)), columns([6, 6], cells.slice(2))]
      : [columns(cells.length === 3 ? [4, 4, 4] : [6, 6], cells)];
  const name = (["two-columns", "three-columns", "grid"] as const)[cells.length - 2] ?? "grid";
  return { name, rows };
}

/** A list is a list, unless it would be lost on its slide. */
const itemCardBias = 1;
