/**
 * What a report may cost. A report may come from a stranger, or from a program that erred: what is
 * larger is an error that names the limit, so that whoever trusts the report can raise it.
 */

export interface Limits {
  /** Characters of the report. */
  text: number;
  /** Slides of the deck. */
  slides: number;
  /** Cells of all tables, as many in each row as in the widest. */
  cells: number;
  /** Bytes of a file that the report refers to. */
  file: number;
  /** Bytes of all pictures together. */
  pictures: number;
  /** Pixels of one picture. */
  pixels: number;
  /** Pixels of all pictures that are drawn anew (SVG, WebP, AVIF, BMP, turned JPEG). */
  drawn: number;
  /**
   * Elements of all SVG pictures, each as often as it is drawn; those of smaller pictures count less,
   * and one with a filter 200 times.
   */
  shapes: number;
}

export type LimitName = keyof Limits;

/** Ten times what the largest reports that we know of need, and about a minute and two gigabytes at most. */
export const defaultLimits: Limits = {
  text: 4_000_000,
  slides: 10_000,
  cells: 100_000,
  file: 64_000_000,
  pictures: 512_000_000,
  pixels: 100_000_000,
  drawn: 1_000_000_000,
  shapes: 25_000,
};

export const limitNames = Object.keys(defaultLimits) as LimitName[];

const factors: Record<string, number> = { "": 1, k: 1e3, M: 1e6, G: 1e9 };

/** Reads `pixels=400M`; `undefined` where that is no limit. */
export function parseLimit(text: string): { name: LimitName; value: number } | undefined {
  const [, name, digits, suffix] = /^([a-z]+)=(\d{1,12}(?:\.\d{1,9})?)([kMG]?)$/.exec(text) ?? [];
  const known = limitNames.find((each) => each === name);
  if (known === undefined) return undefined;
  return { name: known, value: Math.round(Number(digits) * (factors[suffix ?? ""] ?? 1)) };
}

/** For a message: "100 million". */
export function inWords(count: number): string {
  if (!Number.isFinite(count)) return "endless";
  if (count >= 1e9) return `${rounded(count / 1e9)} billion`;
  if (count >= 1e6) return `${rounded(count / 1e6)} million`;
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** For a hint: how to allow `needed`, rounded up. */
export function raise(name: LimitName, needed: number): string {
  const [suffix, factor] = needed > 1e9 ? ["G", 1e9] : needed > 1e6 ? ["M", 1e6] : ["k", 1e3];
  return `raise the limit: --limit ${name}=${Math.ceil(needed / factor)}${suffix}`;
}

function rounded(value: number): string {
  return String(Math.ceil(value * 10) / 10);
}
