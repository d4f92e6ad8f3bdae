import { gapOf, type Heading, isLine, type Line, type Piece, type Sureness } from "./model.js";
import { readMark } from "./marks.js";
import { breakIsMeant, type Measure } from "./measure.js";

/**
 * Numbered headings. `2.1 X` is one where there are more of its kind; `N. X` only if N is the next section
 * and no item stands beside it. Seen in office documents in all ways of pasting.
 */
export function findSections(pieces: readonly Piece[], how: Measure): Piece[] {
  const deep = new Map<number, Heading>();
  pieces.forEach((piece, at) => {
    if (!isLine(piece)) return;
    const number = deepNumber(piece.text);
    if (number === undefined || !standsAlone(pieces, at, how)) return;
    deep.set(at, headingOf(piece, number.length + 1, "sure"));
  });
  if (deep.size < 2) deep.clear();
  const firsts = deep.size > 0 ? parents(pieces, deep) : new Set<number>();
  const chosen = new Map(deep);
  let expected: number | undefined;
  const alone = chainOfLonely(pieces, how);
  pieces.forEach((piece, at) => {
    if (!isLine(piece)) return;
    const number = firstNumber(piece.text);
    if (number === undefined) return;
    const parent = firsts.has(at);
    const next = expected === undefined ? number <= 1 || parent : number === expected + 1;
    if (!parent && !(next && (deep.size > 0 || alone) && isSection(pieces, at, how))) return;
    chosen.set(at, headingOf(piece, 2, parent ? "sure" : "likely"));
    expected = number;
  });
  return pieces.map((piece, at) => chosen.get(at) ?? piece);
}

function headingOf(line: Line, level: number, sureness: Sureness): Heading {
  const guess = { what: "numbered line taken for a heading", sureness };
  return { type: "heading", level, text: line.text, lines: [line], guess };
}

function deepNumber(text: string): number[] | undefined {
  const found = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(\S.*)$/.exec(text);
  if (!found || text.includes("\t")) return undefined;
  const title = found[2] ?? "";
  if (title.length > 110 || /[.;,]$/.test(title) || !/^[\p{Lu}\p{N}"“'‘(¿¡`.]/u.test(title))
    return undefined;
  return (found[1] ?? "").split(".").map(Number);
}

function firstNumber(text: string): number | undefined {
  const found = /^(\d{1,2})[.)]? (\S.*)$/.exec(text);
  if (!found) return undefined;
  const title = found[2] ?? "";
  if (!/^\d{1,2}[.)]/.test(text)) return undefined;
  if (title.length > 100 || /[.;,:]$/.test(title) || title.startsWith("**")) return undefined;
  return Number(found[1]);
}

/** Its line is not the rest of a paragraph. */
function standsAlone(pieces: readonly Piece[], at: number, how: Measure): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!isLine(piece) || !isLine(before) || piece.gap > 0 || piece.page) return true;
  return breakIsMeant(before, piece, how);
}

/** `2. X` above `2.1 Y`: the nearest one, which need not be alone. */
function parents(pieces: readonly Piece[], deep: ReadonlyMap<number, Heading>): Set<number> {
  const found = new Set<number>();
  const last = new Map<number, number>();
  pieces.forEach((piece, at) => {
    if (!isLine(piece)) return;
    const number = firstNumber(piece.text);
    if (number !== undefined && !deep.has(at)) last.set(number, at);
    if (!deep.has(at)) return;
    const [first, second] = deepNumber(piece.text) ?? [];
    if (second !== 1 && second !== 0) return;
    const parent = last.get(first ?? -1);
    if (parent !== undefined) found.add(parent);
    last.delete(first ?? -1);
  });
  return found;
}

/** No item beside it: neither the number before it above, nor the next one below, with only list between. */
function isSection(pieces: readonly Piece[], at: number, how: Measure): boolean {
  const piece = pieces[at];
  if (!isLine(piece) || !standsAlone(pieces, at, how)) return false;
  const number = firstNumber(piece.text) ?? 0;
  if (how.blanks !== "none" && piece.gap === 0 && !piece.page && isLine(pieces[at - 1])) {
    const before = pieces[at - 1];
    if (!(isLine(before) && readMark(before.text)) && !how.pages) return false;
  }
  if (neighbour(pieces, at, -1, number - 1, piece) || neighbour(pieces, at, 1, number + 1, piece))
    return false;
  return true;
}

function neighbour(
  pieces: readonly Piece[],
  at: number,
  step: 1 | -1,
  number: number,
  self: Line,
): boolean {
  let steps = 0;
  for (
    let next = at + step;
    next >= 0 && next < pieces.length && steps < 12;
    next += step, steps++
  ) {
    const piece = pieces[next];
    if (!isLine(piece)) return false;
    const mark = readMark(piece.text);
    if (mark?.ordered && mark.number === number && mark.kind.startsWith("1")) {
      return Math.abs(piece.indent - self.indent) < 2 && mark.tab === /^\d+[.)]\t/.test(self.text);
    }
    // A number that begins anew below makes this one the title of what follows.
    if (mark?.ordered && mark.kind.startsWith("1")) return false;
    if (!mark && (piece.gap > 0 || step < 0) && piece.indent <= self.indent) return false;
    if (!mark && step > 0 && next === at + 1 && piece.gap === 0 && piece.indent <= self.indent)
      return false;
  }
  return false;
}

/**
 * Without any `N.M`: three sections or more in order that span most of the text. Two will do where each
 * stands between blank lines and several blocks lie between them: items of a list are not so far apart.
 */
function chainOfLonely(pieces: readonly Piece[], how: Measure): boolean {
  const found: number[] = [];
  pieces.forEach((piece, at) => {
    if (!isLine(piece)) return;
    const number = firstNumber(piece.text);
    if (number === found.length + 1 && isSection(pieces, at, how)) found.push(at);
  });
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return false;
  if (found.length === 2) {
    const between = pieces.slice(first + 1, last);
    return found.every((at) => isApart(pieces, at)) && between.filter(hasGap).length >= 3;
  }
  return found.length >= 3 && last - first > pieces.length * 0.4;
}

function isApart(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  return hasGap(pieces[at]) && next !== undefined && hasGap(next);
}

function hasGap(piece: Piece | undefined): boolean {
  return gapOf(piece) > 0;
}
