/** Number formats as Excel writes them: what `formatNumber` says in a picture, an axis or a cell says by these. */
import { alike, formatNumber } from "../../chart/format.js";
import type { NumberFormat } from "../../chart/model.js";

/** Excel takes no longer ones. */
const longest = 255;

const units = [
  { name: "T", least: 1e12, commas: ",,,," },
  { name: "B", least: 1e9, commas: ",,," },
  { name: "M", least: 1e6, commas: ",," },
  { name: "k", least: 1e3, commas: "," },
  { name: "", least: 0, commas: "" },
] as const;

type Unit = (typeof units)[number];

/**
 * For labels: the values as the picture writes them, with the same number of decimals in each unit.
 *
 *     #,##0.0" ms"
 *     [>=999500]0.0,,"M";[>=999.5]0,"k";0
 */
export function labelCode(format: NumberFormat, values: (number | null)[]): string {
  const numbers = values.filter((value) => value !== null);
  const unit = units.find(({ name }) => name === format.scale);
  if (unit) return bounded(part(format, "#,##0", format.decimals, unit));
  return bounded(format.short ? shortCode(format, numbers) : plainCode(format, numbers));
}

/** @param labels of the ticks: they have the decimals that tell these apart, and are short where that does */
export function axisCode(format: NumberFormat, ticks: number[], labels: string[]): string {
  const short = labels.some(
    (text, at) => text !== formatNumber(ticks[at]!, { ...format, short: false }),
  );
  const decimals = decimalsOf(labels, format);
  return labelCode({ ...format, decimals, short: format.short && short }, ticks);
}

/** For cells: the whole number, never shortened, with the decimals that the values have. */
export function cellCode(format: NumberFormat, values: (number | null)[]): string {
  const numbers = values.filter((value) => value !== null);
  const { prefix, suffix, decimals } = format;
  return bounded(plainCode({ prefix, suffix, decimals, short: false }, numbers));
}

function plainCode(format: NumberFormat, numbers: number[]): string {
  const texts = numbers.map((value) => formatNumber(value, { ...format, short: false }));
  const large = numbers.some((value) => Math.abs(value) >= 10_000);
  return part(format, large ? "#,##0" : "0", decimalsOf(texts, format));
}

/**
 * Excel allows two conditions, so the two largest units in use have one each, and what is smaller than
 * both is written in the next. A condition would miss negative numbers: with them all are in one unit.
 */
function shortCode(format: NumberFormat, numbers: number[]): string {
  const groups = units
    .map((unit) => ({ unit, texts: textsIn(unit, numbers, format) }))
    .filter(({ texts }) => texts.length > 0);
  const negative = numbers.some((value) => value < 0);
  const shown = negative ? groups.slice(0, 1) : groups.slice(0, 3);
  const one = ({ unit, texts }: (typeof groups)[number]) =>
    part(format, "0", decimalsOf(texts, format), unit);
  const [first] = shown;
  if (!first) return part(format, "0", 0);
  if (negative) return `${one(first)};-${one(first)};${part(format, "0", 0)}`;
  const conditions = shown.filter(({ unit }) => unit.name !== "").slice(0, 2);
  const rest = shown.find((group) => !conditions.includes(group));
  const last = rest ? one(rest) : part(format, "0", 0);
  return [...conditions.map((group) => `[>=${least(group.unit)}]${one(group)}`), last].join(";");
}

/** `formatNumber` rounds up to the next unit from three digits of nines on. */
const least = (unit: Unit) => unit.least * 0.9995;

function textsIn(unit: Unit, numbers: number[], format: NumberFormat): string[] {
  const write = alike(numbers, format);
  return numbers
    .filter((value) => units.find((one) => Math.abs(value) >= least(one)) === unit)
    .map(write);
}

function decimalsOf(texts: string[], { prefix, suffix, marks }: NumberFormat): number {
  const decimal = marks?.decimal === "," ? /,(\d+)/ : /\.(\d+)/;
  return texts.reduce((most, text) => {
    const start = text.indexOf(prefix) + prefix.length;
    const digits = text.slice(start, text.length - suffix.length);
    return Math.max(most, decimal.exec(digits)?.[1]?.length ?? 0);
  }, 0);
}

function part(
  { prefix, suffix, marks }: NumberFormat,
  whole: string,
  decimals: number,
  { name, commas }: Pick<Unit, "name" | "commas"> = { name: "", commas: "" },
): string {
  const fraction = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  return literal(prefix) + whole + fraction + commas + literal(nameIn(name, marks) + suffix);
}

const nameIn = (name: Unit["name"], marks: NumberFormat["marks"]) =>
  name === "" ? "" : (marks?.names?.[name] ?? name);

/** In quotes, so that neither `%` scales nor `m` is a month. */
function literal(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', '"\\""')}"`;
}

function bounded(code: string): string {
  return code.length <= longest ? code : "General";
}
