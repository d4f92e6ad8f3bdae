/** Writes text into a drawing and remembers where it stands, so that no label covers another. */
import type { SKRSContext2D } from "../canvas/canvas.js";
import type { Box, Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import { css } from "./color.js";

export interface LabelBox extends Box {
  text: string;
}

export interface Ink {
  size: Pt;
  color: Rgb;
  bold?: boolean;
  /** Drawn around the letters, so that a line under them does not strike them out. */
  halo?: Rgb;
}

export interface Place {
  /** The point that the text is aligned to. */
  x: Pt;
  /** Middle of the line. */
  y: Pt;
  align: "left" | "center" | "right";
}

export interface Pen {
  width(text: string, ink: Ink): Pt;
  /** Where the text would stand. */
  box(text: string, place: Place, ink: Ink): LabelBox;
  write(text: string, place: Place, ink: Ink): void;
  /** Writes unless the text would leave the picture or touch another label or mark. */
  writeIfFree(text: string, place: Place, ink: Ink): boolean;
  /** Keeps labels off a mark. */
  reserve(box: Box): void;
  labels: LabelBox[];
}

export const lineHeight = 1.2;
/** Half the height of figures and capitals, in ems: puts their middle on the line's middle. */
const halfCapHeight = 0.33;

export function createPen(
  ctx: SKRSContext2D,
  family: string,
  size: { width: Pt; height: Pt },
): Pen {
  const labels: LabelBox[] = [];
  const marks: Box[] = [];
  const widths = new Map<string, number>();
  const font = (ink: Ink) => `${ink.bold ? "bold " : ""}${ink.size}px ${family}`;

  const width = (text: string, ink: Ink) => {
    const key = `${ink.bold ? "b" : ""}${ink.size} ${text}`;
    let known = widths.get(key);
    if (known === undefined) {
      ctx.font = font(ink);
      known = ctx.measureText(text).width;
      widths.set(key, known);
    }
    return known;
  };
  const box = (text: string, { x, y, align }: Place, ink: Ink): LabelBox => {
    const w = width(text, ink);
    const h = ink.size * lineHeight;
    const left = align === "left" ? x : align === "right" ? x - w : x - w / 2;
    return { text, x: left, y: y - h / 2, width: w, height: h };
  };
  const write = (text: string, place: Place, ink: Ink) => {
    if (text === "") return;
    const at = box(text, place, ink);
    labels.push(at);
    ctx.font = font(ink);
    ctx.fillStyle = css(ink.color);
    ctx.textAlign = "left";
    ctx.textBaseline = "alphabetic";
    if (ink.halo) {
      ctx.strokeStyle = css(ink.halo);
      ctx.lineWidth = 3;
      ctx.lineJoin = "round";
      ctx.strokeText(text, at.x, place.y + ink.size * halfCapHeight);
    }
    ctx.fillText(text, at.x, place.y + ink.size * halfCapHeight);
  };
  // A label may touch the edge, or the line above it: sums of lengths are not exact to the last digit.
  const slack = 0.01;
  const isFree = ({ x, y, width, height }: Box) => {
    const inner = {
      ...{ x: x + slack, y: y + slack },
      ...{ width: width - 2 * slack, height: height - 2 * slack },
    };
    return (
      inner.x >= 0 &&
      inner.y >= 0 &&
      inner.x + inner.width <= size.width &&
      inner.y + inner.height <= size.height &&
      !labels.some((other) => overlaps(inner, other)) &&
      !marks.some((other) => overlaps(inner, other))
    );
  };

  return {
    width,
    box,
    write,
    writeIfFree(text, place, ink) {
      const free = isFree(box(text, place, ink));
      if (free) write(text, place, ink);
      return free;
    },
    reserve: (at) => void marks.push(at),
    labels,
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const longest = 600;

/**
 * Breaks a text at spaces and hyphens into at most `lines` lines of at most `max` points. What
 * does not fit is cut with an ellipsis; `cut` says so.
 */
export function wrap(
  pen: Pen,
  whole: string,
  ink: Ink,
  max: Pt,
  lines: number,
): { lines: string[]; cut: boolean } {
  // Far more than any label can hold; measuring a megabyte would take its time.
  const text = whole.length > longest ? `${whole.slice(0, longest)} …` : whole;
  if (pen.width(text, ink) <= max) return { lines: [text], cut: false };
  const words = text.split(/(?<=[\s\-–/·])/).slice(0, 60);
  const out: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && pen.width((line + word).trimEnd(), ink) > max) {
      out.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  out.push(line.trimEnd());
  const kept = out.slice(0, lines);
  const last = kept.length - 1;
  if (out.length > lines) kept[last] = `${kept[last] ?? ""} …`;
  const fitted = kept.map((one) => shorten(pen, one, ink, max));
  return { lines: fitted, cut: out.length > lines || fitted.some((one, at) => one !== kept[at]) };
}

function shorten(pen: Pen, text: string, ink: Ink, max: Pt): string {
  if (pen.width(text, ink) <= max) return text;
  const chars = Array.from(text.replace(/ …$/, ""));
  let [low, high] = [0, chars.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pen.width(`${chars.slice(0, middle).join("").trimEnd()}…`, ink) <= max) low = middle;
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
