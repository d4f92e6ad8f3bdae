/**
 * What is set off unasked: numbers with a unit in short items of lists that are about them, and statuses in such items.
 * What the author has set bold on the slide is louder than all of it, so then no number is.
 */
import { beginsAsStatus, type Meaning, namesStatuses, statusOf } from "../language/statuses.js";
import type { Block, Inline, List } from "../deck/deck.js";
import type { Context } from "./context.js";
import { plainText, type Span } from "./inlines.js";
import { statusMark } from "./status.js";

/** In letters: a longer item is prose. */
const longest = 80;

/** Numbers of a slide that are set off; more of them are a pattern, and say nothing. */
const most = 6;

/** Of a list's items, this share name one number each, and two at least do. */
const mostly = 0.5;

const sign = String.raw`[<>≤≥≈~+\-−–±]{0,2}\s?`;
const digits = String.raw`\d(?:[\d.,'’\u00a0\u202f]*\d)?`;
const scale = String.raw`(?:[kKMBT]|bn|mn|million|billion|Mio\.|Mrd\.|mln|mld)`;
const unit = String.raw`(?:%|‰|×|x|pp|ms|s|min|h|[kMGT]B|[kM]?W|kWh|MWh|kg|t|km|°C)`;
const currency = String.raw`(?:[A-Z]{0,2}[$€£¥₹]|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN)\s)`;
const gap = String.raw`[ \u00a0\u202f]?`;

/** `99.8 %`, `€1.2M`, `1.300 €`, `3×`, `120 ms`; a number without a unit is a date, a name or a count. */
const measured = new RegExp(
  `(?<![\\p{L}\\d.,])(?:${sign}${currency}\\s?${digits}(?:${gap}${scale})?|${sign}${digits}(?:${gap}${scale})?${gap}(?:${unit}|[€£$]|zł|kr))(?![\\p{L}\\d])`,
  "gu",
);

/** Between two numbers of which the second is what came of the first. */
const becomes = /^\s*(?:→|->|to|auf|à|a|naar|til|till|na|do|para)\s*$/u;

/** Whether numbers in the lists of a slide are set off. */
export function setsNumbersOff(blocks: Block[]): boolean {
  if (blocks.some(isMarked)) return false;
  const lists = blocks.filter((block) => block.type === "list");
  const counts = lists.map((list) => itemsOf(list).filter((text) => numberIn(text)).length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    all > 0 &&
    all <= most &&
    lists.every((list, i) => {
      const count = counts[i] ?? 0;
      return count === 0 || (count >= 2 && count >= mostly * list.items.length);
    })
  );
}

/** A list's item as it is shown. */
export function emphasized(
  spans: Span[],
  numbers: boolean,
  { lang, theme }: Pick<Context, "lang" | "theme">,
): Span[] {
  const text = spans.map((span) => span.text).join("");
  const status = statusIn(text, lang);
  if (status) {
    const [before, after] = cut(spans, status.at);
    return [...before, statusMark(status.meaning, theme), ...after];
  }
  const found = numbers ? numberIn(text) : undefined;
  if (!found) return spans;
  const [head, rest] = cut(spans, found.from);
  const [number, tail] = cut(rest, found.to - found.from);
  if (number.some(({ mono, url }) => mono || url !== undefined)) return spans;
  return [...head, ...number.map((span) => ({ ...span, bold: true })), ...tail];
}

/** The number that an item is about: its only one, or what another one has become. */
function numberIn(text: string): { from: number; to: number } | undefined {
  if (text.length > longest || !/\d/.test(text)) return undefined;
  const found = [...text.matchAll(measured)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { from: match.index + lead, to: match.index + match[0].length };
  });
  const [first, second] = found;
  if (found.length === 1) return first;
  if (found.length !== 2 || !first || !second) return undefined;
  return becomes.test(text.slice(first.to, second.from)) ? second : undefined;
}

/** `Migration: on track`, `Status: Open`. */
function statusIn(text: string, lang: string): { at: number; meaning: Meaning } | undefined {
  if (text.length > longest) return undefined;
  const [all, label = ""] = /^([^:]{1,40}):\s+(?=\S)/.exec(text) ?? [];
  if (all === undefined) return undefined;
  const said = text.slice(all.length);
  if (!beginsAsStatus(said, lang)) return undefined;
  const meaning = statusOf(said, lang, namesStatuses(label, lang));
  return meaning && { at: all.length, meaning };
}

/** Items that are one paragraph, at any depth. */
function itemsOf({ items }: List): string[] {
  return items.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [plainText(block.inlines)]
        : block.type === "list"
          ? itemsOf(block)
          : [],
    ),
  );
}

function isMarked(block: Block): boolean {
  switch (block.type) {
    case "paragraph":
      return hasStrong(block.inlines);
    case "list":
      return block.items.some(({ blocks }) => blocks.some(isMarked));
    case "table":
      // It has something to set off itself.
      return true;
    default:
      return false;
  }
}

function hasStrong(inlines: Inline[]): boolean {
  return inlines.some(
    (inline) => inline.type === "strong" || ("children" in inline && hasStrong(inline.children)),
  );
}

/** Spans before and after so many letters. */
function cut(spans: Span[], at: number): [Span[], Span[]] {
  const [before, after]: [Span[], Span[]] = [[], []];
  let from = 0;
  for (const span of spans) {
    const inside = Math.min(span.text.length, Math.max(0, at - from));
    if (inside > 0 || (span.lineBreak && from < at))
      before.push({ ...span, text: span.text.slice(0, inside) });
    if (inside < span.text.length || (span.lineBreak && from >= at))
      after.push({ ...span, text: span.text.slice(inside) });
    from += span.text.length;
  }
  return [before, after];
}
