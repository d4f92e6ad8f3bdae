/** Recognises numbers as people write them in csv files. */

export type DecimalMark = "." | ",";

export interface ParsedNumber {
  /** With k, M and B multiplied out; a percentage keeps its number: `35 %` is 35. */
  value: number;
  /** A currency in front: `$`, `US$`, `CHF `. */
  prefix: string;
  /** A unit behind, with the space before it where the author set one: `%`, ` ms`. */
  suffix: string;
  /** Digits after the decimal mark. */
  decimals: number;
}

const missing = new Set("|-|–|—|.|..|...|?|n/a|#n/a|na|n.a.|nan|null|nil|none|tbd".split("|"));

/** The cell says that there is no value: empty, `-`, `n/a`. */
export function isMissing(cell: string): boolean {
  return missing.has(cell.toLowerCase());
}

const currency = String.raw`(?:US|CA|AU|NZ|HK|A|C|R|S)?[$€£¥₹₽₩₺₫₪]|(?:USD|EUR|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CAD|AUD|BRL|ZAR)`;
const numberPattern = new RegExp(
  String.raw`^([+-]?)(?:(${currency})(\s?))?([+-]?)(\d[\d.,'’ _]*|[.,]\d+)(e[+-]?\d{1,3})?(\s?)(\D{0,12})$`,
  "i",
);
const unitPattern = /^[%‰°"′″\p{L}µ€$£¥₹][\p{L}°%²³/€$£¥₹]*$/u;
const magnitudes: Record<string, number> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  mn: 1e6,
  Mio: 1e6,
  mio: 1e6,
  million: 1e6,
  B: 1e9,
  bn: 1e9,
  Bn: 1e9,
  Mrd: 1e9,
  billion: 1e9,
  T: 1e12,
  tn: 1e12,
};
const magnitudePattern =
  /^(k|K|M|B|T|mn|bn|Bn|tn|[Mm]io|Mrd|million|billion)(?:\.?\s?)(€|\$|£|USD|EUR|GBP|CHF)?$/;
/** Longer cells are prose; the bound also keeps matching linear. */
const longestNumber = 40;

/** The number in a cell, or `undefined` where the cell is none. */
export function parseNumber(cell: string, mark: DecimalMark): ParsedNumber | undefined {
  if (cell.length > longestNumber) return undefined;
  let text = cell.replace(/[\u00A0\u2009\u202F]/g, " ").replace(/[−–‒]/g, "-");
  let sign = 1;
  if (text.startsWith("(") && text.endsWith(")")) {
    text = text.slice(1, -1).trim();
    sign = -1;
  }
  const match = numberPattern.exec(text);
  if (!match) return undefined;
  const [
    ,
    before,
    prefix = "",
    gap = "",
    after,
    digits = "",
    exponent = "",
    space = "",
    tail = "",
  ] = match;
  const plain = plainDigits(digits.trimEnd(), mark);
  const suffix = parseSuffix(tail.trimEnd());
  if (plain === undefined || suffix === undefined || (before && after)) return undefined;
  if (before === "-" || after === "-") sign = -sign;
  const value = sign * Number(plain + exponent) * suffix.factor;
  if (!Number.isFinite(value)) return undefined;
  const spaced = space !== "" || /\s$/.test(digits);
  return {
    value: value === 0 ? 0 : value,
    prefix: prefix + (prefix === "" ? "" : gap),
    suffix: suffix.unit === "" ? "" : (spaced ? " " : "") + suffix.unit,
    decimals: exponent || suffix.factor > 1 ? 0 : (plain.split(".")[1]?.length ?? 0),
  };
}

function parseSuffix(tail: string): { factor: number; unit: string } | undefined {
  if (tail === "") return { factor: 1, unit: "" };
  const magnitude = magnitudePattern.exec(tail);
  if (magnitude) return { factor: magnitudes[magnitude[1] ?? ""] ?? 1, unit: magnitude[2] ?? "" };
  return unitPattern.test(tail) ? { factor: 1, unit: tail } : undefined;
}

const groupedDigits = /^\d{1,3}(?:([,.'’ _])\d{2,3}(?:\1\d{2,3})*)?$/;

/** Digits with `.` as the only mark, or `undefined` where the groups are not those of a number. */
function plainDigits(digits: string, mark: DecimalMark): string | undefined {
  const at = digits.indexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? "" : digits.slice(at + 1);
  if (!/^\d*$/.test(fraction)) return undefined;
  const lastGroup = /\D(\d+)$/.exec(whole)?.[1];
  if (lastGroup !== undefined && (lastGroup.length !== 3 || !groupedDigits.test(whole)))
    return undefined;
  const bare = whole.replace(/\D/g, "");
  return fraction === "" ? bare || "0" : `${bare || "0"}.${fraction}`;
}

/**
 * Which mark separates decimals in these cells. A comma does where some cell cannot be read
 * otherwise (`12,5`, `1.234,50`, `1.234.567`); `1,234` alone is taken as thousands.
 *
 * @param usual where decimals usually have a comma, `1.234` alone is taken as thousands too
 */
export function decimalMark(cells: Iterable<string>, usual: DecimalMark = "."): DecimalMark {
  let commas = 0;
  let points = 0;
  let grouped = 0;
  for (const cell of cells) {
    if (cell.length > longestNumber || !/\d/.test(cell)) continue;
    if (/^\D{0,6}\d+(?:\.\d{3})*,\d{1,2}\D*$/.test(cell) || /\d\.\d{3}[.,]\d/.test(cell)) commas++;
    else if (usual === "," && /^\D{0,6}[1-9]\d{0,2}\.\d{3}\D*$/.test(cell)) grouped++;
    else if (/^\D{0,6}\d*(?:,\d{3})*\.\d+\D*$/.test(cell) || /\d,\d{3}[.,]\d/.test(cell)) points++;
  }
  return commas > points || (grouped > 0 && points === 0) ? "," : ".";
}
