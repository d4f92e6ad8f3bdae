/** Text of a chart: how wide it is, by the metrics of its font, and how it is broken. */
import type { Box, Pt } from "../../geometry.js";
import { prepare } from "../../text/lines.js";
import type { Paint } from "./paint.js";

export interface Ink {
  size: Pt;
  paint: Paint;
  bold?: boolean;
}

export type Face = Pick<Ink, "size" | "bold">;

export interface Ruler {
  width(text: string, ink: Face): Pt;
}

export const lineHeight = 1.2;
/** No label is set smaller, but names of bars that would else be left out. */
export const leastLabel: Pt = 12;

/** Far more than any label can hold; measuring a megabyte would take its time. */
const longest = 600;

export function rulerOf(family: string): Ruler {
  const known = new Map<string, number>();
  return {
    width(text, { size, bold }) {
      const key = (bold ? "b" : "r") + text;
      let em = known.get(key);
      if (em === undefined) {
        const face = { family, bold: bold === true, italic: false };
        // A space at the end counts, too: words are measured before they are joined.
        em = prepare([{ text: text.slice(0, longest), face, scale: 1 }]).maxWidth;
        known.set(key, em);
      }
      return em * size;
    },
  };
}

/** Between the marks and the labels of an axis: half a label stands below the end of the other axis. */
export const axisGap = (labelSize: Pt): Pt => labelSize * 0.65;

export const widest = (widths: Pt[]): Pt =>
  widths.reduce((most, width) => Math.max(most, width), 0);

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Breaks a text at spaces and hyphens into at most `lines` lines of at most `max` points. What
 * does not fit is cut with an ellipsis; `cut` says so.
 */
export function wrap(
  ruler: Ruler,
  whole: string,
  ink: Face,
  max: Pt,
  lines: number,
): { lines: string[]; cut: boolean } {
  // Far more than any label can hold; measuring a megabyte would take its time.
  const text = whole.length > longest ? `${whole.slice(0, longest)} …` : whole;
  if (ruler.width(text, ink) <= max) return { lines: [text], cut: false };
  const words = text.split(/(?<=[\s\-–/·])/).slice(0, 60);
  const out: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && ruler.width((line + word).trimEnd(), ink) > max) {
      out.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  out.push(line.trimEnd());
  const kept = out.slice(0, lines);
  const last = kept.length - 1;
  if (out.length > lines) kept[last] = `${kept[last] ?? ""} …`;
  const fitted = kept.map((one) => shorten(ruler, one, ink, max));
  return { lines: fitted, cut: out.length > lines || fitted.some((one, at) => one !== kept[at]) };
}

function shorten(ruler: Ruler, text: string, ink: Face, max: Pt): string {
  if (ruler.width(text, ink) <= max) return text;
  const chars = Array.from(text.replace(/ …$/, ""));
  let [low, high] = [0, chars.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ruler.width(`${chars.slice(0, middle).join("").trimEnd()}…`, ink) <= max) low = middle;
    else high = middle - 1;
  }
  return `${chars.slice(0, low).join("").trimEnd()}…`;
}

/**
 * Moves middles of labels apart, as little as can be, so that they are `distance` from each other
 * and stay between `top` and `bottom`. Order is kept; `undefined` where they cannot all stand.
 */
export function spread(wanted: Pt[], heights: Pt[], top: Pt, bottom: Pt): Pt[] | undefined {
  if (heights.reduce((sum, height) => sum + height, 0) > bottom - top) return undefined;
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const middles = [...wanted];
  const half = (at: number) => (heights[at] ?? 0) / 2;
  // Groups of labels that touch stand around the mean of where they want to be.
  const groups: { members: number[]; start: number; height: number }[] = [];
  for (const at of order) {
    groups.push({ members: [at], start: (wanted[at] ?? 0) - half(at), height: half(at) * 2 });
    for (;;) {
      const group = groups.at(-1);
      if (!group) break;
      group.start = Math.max(top, Math.min(bottom - group.height, group.start));
      const before = groups.at(-2);
      if (!before || before.start + before.height <= group.start + 1e-9) break;
      groups.splice(-2);
      const members = [...before.members, ...group.members];
      const height = before.height + group.height;
      let offset = 0;
      let sum = 0;
      for (const member of members) {
        sum += (wanted[member] ?? 0) - half(member) - offset;
        offset += half(member) * 2;
      }
      groups.push({ members, start: sum / members.length, height });
    }
  }
  for (const group of groups) {
    let y = group.start;
    for (const member of group.members) {
      middles[member] = y + half(member);
      y += half(member) * 2;
    }
  }
  return middles;
}
