/** Which columns of a table hold numbers, and where the decimal points of these stand. */

/** Before a number: `<`, `+`, `€`, `US$`, `CHF`. */
const before = String.raw`[<>≤≥≈~±+\-−–(]*\s*(?:[A-Z]{0,2}[$€£¥₹₽₩]|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY)\s)?\s*[+\-−]?`;

const digits = String.raw`\d[\d.,'’ \u00a0\u202f]*`;

/** Behind it: `%`, `kB`, `m €`, `GB/s`; a reference. */
const behind = String.raw`\s?(?:%|‰|×|[kKMB]|\p{L}{3,8}|[a-zA-Zµμ°€$£¥]{1,4}(?:\s?[€$£¥]|\/[a-zA-Zµ]{1,4})?)?\)?[⁰¹²³⁴-⁹⁺⁻ᵃᵇᶜᵈᵉ*†‡]{0,4}`;

/** `87.5%`, `$120,000`, `+0.6%`, `< 2 min`, `12 GB`, `(1,200)`; `10⁶`, `310ᵃ`; not `Phase 1`, not `2024-01-05`. */
const number = new RegExp(`^${before}${digits}${behind}$`, "u");

/** `2 May`, `3 Okt`: a day, though it is a number with a word of few letters behind it. */
const day =
  /^\d{1,2}\.?\s(?:jan|jän|feb|fév|mar|mär|mrt|apr|abr|avr|may|mai|mag|maj|mei|jun|jui|giu|jul|lug|aug|ago|aoû|sep|set|oct|okt|out|ott|nov|dec|dez|dic|déc)\p{L}*\.?$/iu;

/** Stand for a number that is not there. */
const missing =
  /^(?:|[-–—−?…./]|n\.?\s?\/?[ad]\.?|n\.?v\.?|k\.\s?a\.?|s\.\s?o\.?|tb[acd]|nil|null|none|unknown)$/i;

/** A number, or what stands in a column of numbers for one, is no longer than this. */
const longest = { number: 24, word: 12 };

/** This share of a column's values must be numbers; the others may be words such as `X1`. */
const mostly = 0.6;

export function isNumberColumn(texts: string[]): boolean {
  const values = texts.map((text) => text.trim()).filter((text) => !missing.test(text));
  const numbers = values.filter(isNumber);
  const others = values.filter((text) => !isNumber(text));
  return (
    numbers.length > 0 &&
    numbers.length >= values.length * mostly &&
    countedIn(numbers) <= 1 &&
    others.every((text) => text.length <= longest.word && !day.test(text))
  );
}

/** Words that count: `days` and `years` in one column are spans of time, which nobody adds up. */
function countedIn(numbers: string[]): number {
  const words = numbers.map((text) => /\d\s(\p{L}{4,})$/u.exec(text)?.[1]?.toLowerCase());
  return new Set(words.filter((word) => word !== undefined).map((word) => word.slice(0, 3))).size;
}

export function isNumber(text: string): boolean {
  return text.length <= longest.number && number.test(text) && !day.test(text);
}

/** `1`, `2`, `2024`: in a first column these name the rows. */
export function areNames(texts: string[]): boolean {
  return texts.every((text) => /^(?:\d{1,4}\.?)?$/.test(text.trim()));
}

/**
 * What stands in each number from its decimal point on: `.5%` of `87.5%`, `)` of `(1,200)`, nothing of `12`. What is
 * no number has nothing there. `undefined` where points cannot be lined up or need not be: the numbers have different units.
 */
export function decimalTails(texts: string[]): string[] | undefined {
  const parts = texts.map((text) => {
    const value = text.trim();
    const match = isNumber(value) ? /^(.*?)(\d[\d.,'’ \u00a0\u202f]*)(.*)$/.exec(value) : null;
    const [, , digits = "", rest = ""] = match ?? [];
    const bare = digits.trimEnd();
    return match && { digits: bare, rest: digits.slice(bare.length) + rest };
  });
  const numbers = parts.filter((part) => part !== null);
  const units = new Set(numbers.map(({ rest }) => rest.replace(")", "").trim()));
  if (units.size > 1) return undefined;
  const point = decimalPoint(numbers.map(({ digits }) => digits));
  if (point === undefined) return undefined;
  return parts.map((part) => {
    if (!part) return "";
    const at = point === "" ? -1 : part.digits.lastIndexOf(point);
    return (at === -1 ? "" : part.digits.slice(at)) + part.rest;
  });
}

/** The sign that no thousands are grouped by; empty where there are whole numbers alone. */
function decimalPoint(numbers: string[]): "" | "." | "," | undefined {
  const signs = ([".", ","] as const).filter((sign) =>
    numbers.some((digits) => {
      const at = digits.lastIndexOf(sign);
      if (at === -1 || at < Math.max(digits.lastIndexOf("."), digits.lastIndexOf(",")))
        return false;
      const grouped = digits.length - at === 4 && at >= 1 && at <= 3;
      const other = sign === "." ? "," : ".";
      // `1.234` may be either; `0.234` and `1,234.567` are not.
      return (
        digits.indexOf(sign) === at &&
        (!grouped || digits.startsWith("0") || digits.includes(other))
      );
    }),
  );
  return signs.length > 1 ? undefined : (signs[0] ?? "");
}
