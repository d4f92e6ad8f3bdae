/** Text that is higher than a slide, in parts that are not. */
import type { Pt } from "../geometry.js";
import type { Span } from "./inlines.js";

/** A sentence's end this near to the end of a part is a better one. */
const nearEnd = 0.12;

/** A part's end is found to this many letters, and to a word. */
const exact = 8;

/**
 * @param heightOf a part, as it is set
 * @param most how high each part may be
 */
export function textParts(
  spans: Span[],
  heightOf: (part: Span[]) => Pt,
  most: (part: number) => Pt,
): Span[][] {
  const text = new Text(spans);
  const parts: Span[][] = [];
  let guess = 1000;
  for (let from = 0; from < text.length;) {
    const height = most(parts.length);
    const fits = (to: number) => heightOf(text.between(from, to)) <= height;
    const to = text.niceEnd(from, furthest(from, text.length, guess, fits));
    guess = Math.max(exact, to - from);
    parts.push(text.between(from, to));
    from = text.afterSpace(to);
  }
  return parts;
}

/** The last end of a part from `from` on that `fits`, to some letters; at least one letter is taken. */
function furthest(
  from: number,
  last: number,
  guess: number,
  fits: (to: number) => boolean,
): number {
  let good = from + 1;
  let step = guess;
  while (good < last && fits(Math.min(last, good + step))) {
    good = Math.min(last, good + step);
    step *= 2;
  }
  let bad = Math.min(last, good + step);
  while (good < last && bad - good > exact) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Spans as one text; a line break in it counts as a letter. */
class Text {
  readonly length: number;
  private readonly starts: number[] = [];

  constructor(private readonly spans: Span[]) {
    let length = 0;
    for (const span of spans) {
      this.starts.push(length);
      length += span.lineBreak ? 1 : span.text.length;
    }
    this.length = length;
  }

  between(from: number, to: number): Span[] {
    const found: Span[] = [];
    for (let i = this.spanAt(from); i < this.spans.length && (this.starts[i] ?? 0) < to; i++) {
      const span = this.spans[i]!;
      const start = this.starts[i]!;
      if (span.lineBreak) found.push(span);
      else found.push({ ...span, text: span.text.slice(Math.max(0, from - start), to - start) });
    }
    // Breaks and spaces at the end of a part would be seen as an empty line.
    while (found.at(-1)?.lineBreak) found.pop();
    const last = found.at(-1);
    if (last) last.text = last.text.trimEnd();
    return found;
  }

  /** At or before `to`: after a line or a sentence where one ends nearby, else after a word in its second half. */
  niceEnd(from: number, to: number): number {
    if (to >= this.length) return this.length;
    const near = to - (to - from) * nearEnd;
    for (let at = to; at > near; at--) {
      const code = this.letterAt(at);
      if (code === "\n" || (/\s/.test(code) && /[.!?。؟।]/.test(this.letterAt(at - 1)))) return at;
    }
    for (let at = to; at > (from + to) / 2; at--) if (/\s/.test(this.letterAt(at))) return at;
    // Never between the halves of a surrogate pair.
    if (!/[\ud800-\udbff]/.test(this.letterAt(to - 1))) return to;
    return to - 1 > from ? to - 1 : to + 1;
  }

  afterSpace(at: number): number {
    let to = at;
    while (to < this.length && /\s/.test(this.letterAt(to))) to++;
    return to;
  }

  private letterAt(at: number): string {
    const i = this.spanAt(at);
    const span = this.spans[i];
    return span?.lineBreak ? "\n" : (span?.text[at - (this.starts[i] ?? 0)] ?? "");
  }

  /** The last that starts at or before this letter. */
  private spanAt(at: number): number {
    let [low, high] = [0, this.spans.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
