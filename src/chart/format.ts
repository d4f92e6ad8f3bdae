/** Writes numbers short enough for a slide. Locale-free: the same on every machine. */
import type { NumberFormat, NumberMarks } from "./model.js";
import type { FormatWish } from "./settings.js";

type UnitName = NonNullable<NumberFormat["scale"]> | "";

const shortNames: [number, UnitName][] = [
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "k"],
];
const minus = "−";
const moneyBehind = /^\s?(?:[$€£¥₹₽₩₺₫₪]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|zł|kr|Kč)$/;

/** `$45k`, `35 %`, `−2.5M`, `1,234 ms`. */
export function formatNumber(value: number, format: NumberFormat): string {
  const sign = value < 0 ? minus : "";
  const size = Math.abs(value);
  const digits = digitsOf(size, format);
  const written = format.marks ? marked(digits, format.marks) : digits;
  return (/^[0.]*\D?$/.test(digits) ? "" : sign) + format.prefix + written + format.suffix;
}

/** Digits as English writes them, as another language does: `12,300.5` → `12.300,5`. */
function marked(digits: string, { decimal, group, groupFrom, names }: NumberMarks): string {
  const match = /^([\d,]+)(?:\.(\d+))?(.*)$/.exec(digits);
  if (!match) return digits;
  const [, whole = "", fraction, name = ""] = match;
  const bare = whole.replaceAll(",", "");
  const divided = grouped(bare, group, groupFrom);
  const tail = names?.[name as "k"] ?? name;
  return divided + (fraction === undefined ? "" : decimal + fraction) + tail;
}

function digitsOf(size: number, format: NumberFormat): string {
  const unit = shortNames.find(([, name]) => name === format.scale)?.[0];
  if (unit !== undefined) return plain(size / unit, format.decimals) + (format.scale ?? "");
  if (format.fixed) return plain(size, format.decimals);
  const written = format.short && size >= 1000 ? shortened(size) : plain(size, format.decimals);
  // Money keeps its cents: `$1.50`, `1,50 €`, but `1.5 %`.
  return isMoney(format) ? written : trimZeros(written);
}

export const isMoney = ({ prefix, suffix }: NumberFormat): boolean =>
  prefix !== "" || moneyBehind.test(suffix);

/** The format with what the author says of it. */
export function withWishes(
  format: NumberFormat,
  wish: FormatWish | undefined,
  unit: FormatWish | undefined,
): NumberFormat {
  const { prefix, suffix } = unit ?? wish ?? format;
  const given = wish?.decimals !== undefined;
  return { ...format, ...wish, prefix, suffix, ...(given ? { short: false } : {}) };
}

function shortened(size: number): string {
  const { unit, name } = unitOf(size, { short: true });
  const scaled = size / unit;
  if (scaled >= 1e6) return scaled.toExponential(1).replace("e+", "e") + name;
  return trimZeros(rounded(scaled, decimalsOf(scaled))) + name;
}

/** What a number is shortened by; from 999,500 on three digits round up to the next name. */
function unitOf(
  size: number,
  { short }: Pick<NumberFormat, "short">,
): { unit: number; name: UnitName } {
  const [unit, name] = (short && shortNames.find(([least]) => size >= least * 0.9995)) || [1, ""];
  return { unit, name: name as UnitName };
}

/** Three digits in all. */
const decimalsOf = (scaled: number) => (scaled < 10 ? 2 : scaled < 100 ? 1 : 0);

/**
 * How these numbers read beside each other: as many decimals for all that are written in one unit, `12.0k`
 * under `13.8k`. Of shortened ones the largest needs three digits, the smallest two.
 */
export function alike(values: (number | null)[], format: NumberFormat): (value: number) => string {
  const decimals = new Map<string, number>();
  if (!format.fixed && format.scale === undefined)
    for (const [name, sizes] of byUnit(values, format))
      decimals.set(name, sharedDecimals(name, sizes, format));
  return (value) => {
    const { name } = unitOf(Math.abs(value), format);
    const shared = decimals.get(name);
    if (shared === undefined || value === 0) return formatNumber(value, format);
    const scale = name === "" ? {} : { scale: name };
    return formatNumber(value, {
      ...format,
      ...scale,
      short: false,
      decimals: shared,
      fixed: true,
    });
  };
}

function byUnit(values: (number | null)[], format: NumberFormat): Map<UnitName, number[]> {
  const sizes = new Map<UnitName, number[]>();
  for (const value of values) {
    if (value === null || value === 0) continue;
    const size = Math.abs(value);
    const { name } = unitOf(size, format);
    const known = sizes.get(name);
    if (known) known.push(size);
    else sizes.set(name, [size]);
  }
  return sizes;
}

function sharedDecimals(name: UnitName, sizes: number[], format: NumberFormat): number {
  const needed = sizes.reduce((most, size) => {
    const digits = digitsOf(size, format);
    return Math.max(most, /\.(\d+)/.exec(digits)?.[1]?.length ?? 0);
  }, 0);
  if (name === "") return needed;
  const { unit } = unitOf(sizes[0] ?? 0, format);
  const least = sizes.reduce((all, size) => Math.min(all, size), Infinity) / unit;
  const most = sizes.reduce((all, size) => Math.max(all, size), 0) / unit;
  return Math.min(needed, Math.max(decimalsOf(most), least < 9.95 ? 1 : 0));
}

function plain(size: number, decimals: number): string {
  if (size >= 1e15) return size.toExponential(2).replace("e+", "e");
  const [whole = "0", fraction] = rounded(size, Math.min(decimals, 12)).split(".");
  return grouped(whole) + (fraction === undefined ? "" : `.${fraction}`);
}

/**
 * Rounded as people and Excel round what is written, half up: 17.65 is 17.7, though the number nearest to it that a
 * computer has lies below.
 */
function rounded(size: number, decimals: number): string {
  const moved = Math.round(Number(`${size}e${decimals}`));
  return Number.isFinite(moved)
    ? Number(`${moved}e-${decimals}`).toFixed(decimals)
    : size.toFixed(decimals);
}

/** `1234567` → `1,234,567`; four digits stay together. */
export function grouped(whole: string, separator = ",", from = 5): string {
  return whole.length < from ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
}

function trimZeros(digits: string): string {
  return /\.\d+$/.test(digits) ? digits.replace(/\.?0+$/, "") : digits;
}

/**
 * The format of a column's values: two decimals at most where they are written (more for numbers
 * below one, none from 1,000 on), shortened from 10,000 on.
 */
export function inferFormat(
  values: (number | null)[],
  unit: { prefix: string; suffix: string },
  written: number,
): NumberFormat {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value ?? 0));
  const below = largest > 0 && largest < 1 ? -Math.floor(Math.log10(largest)) : 0;
  return {
    prefix: unit.prefix,
    suffix: unit.suffix,
    decimals: Math.min(written, largest >= 1000 ? 0 : 2 + below, 10),
    short: largest >= 10_000,
  };
}
