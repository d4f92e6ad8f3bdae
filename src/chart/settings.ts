/** Values of a fence's settings; `undefined` where a value is not understood. */
import type { NumberFormat } from "./model.js";
import { parseNumber } from "./numbers.js";

export type Sort = "desc" | "asc" | "label" | "none";

export interface Target {
  value: number;
  name: string;
}

/** What an author's format says; what it leaves open follows from the data. */
export type FormatWish = Pick<NumberFormat, "prefix" | "suffix"> &
  Partial<Pick<NumberFormat, "decimals" | "scale" | "fixed">>;

export function booleanOf(value: string): boolean | undefined {
  const word = value.trim().toLowerCase();
  if (["yes", "true", "on", "1"].includes(word)) return true;
  return ["no", "false", "off", "none", "0"].includes(word) ? false : undefined;
}

export function listOf(value: string): string[] | undefined {
  const names = value
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 0 ? names : undefined;
}

const sorts: Record<string, Sort> = {
  desc: "desc",
  descending: "desc",
  asc: "asc",
  ascending: "asc",
  label: "label",
  none: "none",
};

export function sortOf(value: string): Sort | undefined {
  const word = value.trim().toLowerCase();
  return Object.hasOwn(sorts, word) ? sorts[word] : undefined;
}

export function topOf(value: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(value.trim()) ? Number(value) : undefined;
}

const sizes: Record<string, number> = { small: 0.45, medium: 0.7, large: 1 };

/** A share of the slide's content, 0.2–1. */
export function sizeOf(value: string): number | undefined {
  const word = value.trim().toLowerCase();
  if (Object.hasOwn(sizes, word)) return sizes[word];
  const percent = /^(\d{1,3})\s?%$/.exec(word)?.[1];
  if (percent === undefined || Number(percent) > 100) return undefined;
  return Math.max(0.2, Number(percent) / 100);
}

/** `100`, `Goal: 100`, `Goal: 99.9 %`. */
export function targetOf(value: string, usualName = "Target"): Target | undefined {
  const [, name = "", written = ""] = /^(?:(.*\S)\s*[:=]\s*)?(\S.*?)\s*$/.exec(value) ?? [];
  const number = parseNumber(written, ".");
  return number && { value: number.value, name: name.trim() || usualName };
}

const currencies = /^(?:[A-Z]{0,2}[$€£¥₹₽₩₺₫₪]|CHF|USD|EUR|GBP|JPY|CNY|INR|SEK|NOK|DKK|PLN)$/;
/** Something before, `0` or `#,##0` with decimals, a unit of thousands, something behind. */
const pattern = /^([^\d#]{0,12}?)([#,]*0(?:\.(0{1,10}))?)(\s?[kKMBT](?!\p{L}))?([^\d#]{0,16})$/u;

/**
 * `0.0` sets the digits after the point, `k`, `M`, `B` or `T` behind it the unit of thousands; what stands
 * before and behind is written so: `€0.0M`, `0 ms`, `0.00 %`. A unit or currency alone leaves the digits to
 * the data.
 */
export function formatOf(value: string): FormatWish | undefined {
  const text = value.trim();
  const match = pattern.exec(text);
  if (!match) return /[\d#]/.test(text) ? undefined : unitOf(text);
  const [, prefix = "", , decimals = "", scale = "", suffix = ""] = match;
  const letter = scale.trim().replace("K", "k") as "k" | "M" | "B" | "T" | "";
  return {
    prefix,
    suffix,
    decimals: decimals.length,
    fixed: true,
    ...(letter ? { scale: letter } : {}),
  };
}

/** A currency stands before the number, any other unit behind it. */
export function unitOf(value: string): FormatWish | undefined {
  const unit = value.trim();
  if (unit === "" || unit.length > 16) return undefined;
  if (!currencies.test(unit)) return { prefix: "", suffix: ` ${unit}` };
  return { prefix: /[A-Z]$/.test(unit) ? `${unit} ` : unit, suffix: "" };
}
