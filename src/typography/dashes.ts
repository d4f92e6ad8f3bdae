/** Dashes and ellipses. */
import type { Line } from "./line.js";

const [en, em] = ["–", "—"];
const nbsp = "\u00a0";

export function setDashes(line: Line): void {
  const { text } = line;
  if (text.includes("-")) {
    setSpacedDashes(line);
    setCloseDashes(line);
    setRanges(line);
  }
  if (text.includes("...")) setEllipses(line);
}

/** `a - b`, `a -- b`, `a --- b`, and the dash before who is quoted; no line begins with one inside of a paragraph. */
function setSpacedDashes(line: Line): void {
  for (const { index, 0: found } of line.text.matchAll(/(?:(?<=[^\s-]) |^)-{1,3} (?=[^\s-])/gm)) {
    if (!line.habitsAt(index)) continue;
    const inside = found.startsWith(" ");
    const first = index + (inside ? 1 : 0);
    const length = found.trim().length;
    if (!inside && length === 1) continue;
    if (inside) line.put(index, nbsp);
    put(line, first, length, length === 3 ? em : en);
  }
}

/** `word---word`, `word--word`. */
function setCloseDashes(line: Line): void {
  for (const { index, 0: found } of line.text.matchAll(
    /(?<=[\p{L}\p{N},.)”"'])-{2,3}(?=[\p{L}\p{N}(“"'])/gu,
  )) {
    if (line.habitsAt(index)) put(line, index, found.length, found.length === 3 ? em : en);
  }
}

/** Of one shape on either side: a number, a share, an amount, a time of day. */
const range =
  /(?<![\p{L}\p{N}.…,:/+\-–—_#])([$€£]?)(\d{1,4}(?:[.,]\d{1,3})?|\d{1,2}:\d\d)(%?)-([$€£]?)(\d{1,4}(?:[.,]\d{1,3})?|\d{1,2}:\d\d)(?=[%\s)\]\ufffc;!?"'”»]|[,.:](?:\s|$)|$|\p{L})(?!\p{L}*\d)/gu;

/** `10-20`; not dates, phone numbers, versions and scores. */
function setRanges(line: Line): void {
  for (const match of line.text.matchAll(range)) {
    const [, unit = "", from = "", percent = "", , to = ""] = match;
    if (!line.habitsAt(match.index)?.dashInRanges || !isRange(from, to)) continue;
    line.put(match.index + unit.length + from.length + percent.length, en);
  }
}

function isRange(from: string, to: string): boolean {
  const parts = [from, to].map((text) => /[.,:]/.exec(text)?.[0] ?? "");
  if (parts[0] !== parts[1]) return false;
  if (parts[0] === ":") return true;
  const [low, high] = [from, to].map((text) => Number(text.replace(",", ".")));
  // `2025-11` is a month, `1998-99` two years.
  if (from.length === 4 && to.length === 2) return Number(to) > 12;
  // `555-1234` is a number to call.
  if (/^0\d/.test(from) || /^0\d/.test(to) || (from.length === 3 && to.length === 4)) return false;
  return (low ?? 0) < (high ?? 0);
}

function setEllipses(line: Line): void {
  for (const { index } of line.text.matchAll(/(?<![./\ufffc])\.{3}(?![./])/g)) {
    if (line.habitsAt(index)) put(line, index, 3, "…");
  }
}

function put(line: Line, from: number, length: number, sign: string): void {
  line.put(from, sign);
  for (let at = from + 1; at < from + length; at++) line.put(at, "");
}
