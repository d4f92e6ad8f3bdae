/** Recognises points in time in labels: dates, months, quarters, years, weeks. */

export interface TimeLabels {
  /** One a label; ascending means later. */
  order: number[];
  /** Labels that name no year (`October`, `Q3`, `Mon`): their order may wrap round once. */
  cycle?: number;
}

type Reader = (label: string) => number | undefined;

const monthNames = [
  "jan january januar janvier janv enero ene janeiro gennaio gen januari jän jänner styczeń sty stycznia",
  "feb february februar février févr fév febrero fevereiro fev febbraio februari luty lut lutego",
  "mar march märz mär mrz mars marzo março marts maart mrt marzec marca",
  "apr april avril avr abril abr aprile kwiecień kwi kwietnia",
  "may mai mayo maio maggio mag maj mei majs maja",
  "jun june juni juin junio junho giugno giu czerwiec cze czerwca",
  "jul july juli juillet juil julio julho luglio lug lipiec lip lipca",
  "aug august août aout agosto ago augusti augustus sierpień sie sierpnia",
  "sep sept september septembre septiembre setembro set settembre wrzesień wrz września",
  "oct october oktober okt octobre octubre outubro out ottobre ott październik paź października",
  "nov november novembre noviembre novembro listopad lis listopada",
  "dec december dezember dez décembre déc diciembre dic dezembro dicembre des desember grudzień gru grudnia",
].map((names) => names.split(" "));
const monthOf = new Map(monthNames.flatMap((names, month) => names.map((name) => [name, month])));
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const day = (year: number, month: number, date: number, rest = 0) =>
  month >= 1 && month <= 12 && date >= 1 && date <= 31
    ? (year * 12 + month - 1) * 31 + date - 1 + rest
    : undefined;
/** `14` is 2014, `87` is 1987. */
const fullYear = (digits: string) =>
  Number(digits) + (digits.length > 2 ? 0 : Number(digits) < 70 ? 2000 : 1900);

/** Each notation on its own, so that a column is read by one of them from top to bottom. */
const readers: { read: Reader; cycle?: number }[] = [
  {
    read: pattern(/^(\d{4})$/, ([year = ""]) => (isYear(Number(year)) ? Number(year) : undefined)),
  },
  {
    read: pattern(
      /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/,
      ([year, month, date = "1", hour = "0", minute = "0", second = "0"]) =>
        day(
          Number(year),
          Number(month),
          Number(date),
          (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400,
        ),
    ),
  },
  {
    read: pattern(
      /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::\d{2})?)?$/,
      ([date, month, year = "", hour = "0", minute = "0"]) =>
        day(
          fullYear(year),
          Number(month),
          Number(date),
          (Number(hour) * 60 + Number(minute)) / 1440,
        ),
    ),
  },
  // United States before Europe where both could be meant, as in most csv exports.
  {
    read: pattern(/^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/, ([month, date, year = ""]) =>
      day(fullYear(year), Number(month), Number(date)),
    ),
  },
  {
    read: pattern(/^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/, ([date, month, year = ""]) =>
      day(fullYear(year), Number(month), Number(date)),
    ),
  },
  {
    read: pattern(/^(\d{1,2})\/(\d{4})$/, ([month, year]) => day(Number(year), Number(month), 1)),
  },
  {
    read: pattern(/^(\p{L}+)\.?[ \-/'’]*(\d{4}|\d{2})$/u, ([name = "", year = ""]) => {
      const month = monthOf.get(name.toLowerCase());
      return month === undefined ? undefined : day(fullYear(year), month + 1, 1);
    }),
  },
  {
    read: pattern(
      /^(\d{1,2})\.?[ -](\p{L}+)\.?,?[ -](\d{4}|\d{2})$/u,
      ([date, name = "", year = ""]) => {
        const month = monthOf.get(name.toLowerCase());
        return month === undefined ? undefined : day(fullYear(year), month + 1, Number(date));
      },
    ),
  },
  {
    read: pattern(/^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u, ([name = "", date, year = ""]) => {
      const month = monthOf.get(name.toLowerCase());
      return month === undefined ? undefined : day(fullYear(year), month + 1, Number(date));
    }),
  },
  {
    read: pattern(
      /^[QTH]([1-4])[ \-/'’]*(?:FY)?[ '’]?(\d{4}|\d{2})$/i,
      ([quarter, year = ""]) => fullYear(year) * 4 + Number(quarter),
    ),
  },
  {
    read: pattern(
      /^(?:FY)?(\d{4}|\d{2})[ \-/]*[QTH]([1-4])$/i,
      ([year = "", quarter]) => fullYear(year) * 4 + Number(quarter),
    ),
  },
  {
    read: pattern(/^(?:FY|CY)[ '’-]?(\d{4}|\d{2})(?:[/-]\d{2,4})?$/i, ([year = ""]) =>
      fullYear(year),
    ),
  },
  {
    read: pattern(
      /^(\d{4})[ -]?(?:W|KW|CW)(\d{1,2})$/i,
      ([year, week]) => Number(year) * 54 + Number(week),
    ),
  },
  {
    read: pattern(
      /^(?:week|wk|w|kw|cw|sprint|iteration|day|month|year|round)[ #-]*(\d{1,4})$/i,
      ([count]) => Number(count),
    ),
  },
  {
    read: pattern(
      /^([01]?\d|2[0-3]):([0-5]\d)$/,
      ([hour, minute]) => Number(hour) * 60 + Number(minute),
    ),
    cycle: 1440,
  },
  { read: (label) => monthOf.get(label.toLowerCase().replace(/\.$/, "")), cycle: 12 },
  { read: pattern(/^[QH]([1-4])$/i, ([quarter]) => Number(quarter)), cycle: 4 },
  {
    read: (label) => {
      const at = weekdays.indexOf(label.toLowerCase().slice(0, 3));
      return at >= 0 && /^\w{3,6}(?:day)?$/i.test(label) ? at : undefined;
    },
    cycle: 7,
  },
];

function pattern(
  regex: RegExp,
  order: (groups: (string | undefined)[]) => number | undefined,
): Reader {
  return (label) => {
    const match = regex.exec(label);
    return match ? order(match.slice(1)) : undefined;
  };
}

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1500 && value <= 2200;
}

/** Reads labels as points in time, all in one notation; `undefined` where they are none. */
export function readTimes(labels: string[]): TimeLabels | undefined {
  const [first] = labels;
  if (first === undefined) return undefined;
  for (const { read, cycle } of readers) {
    if (read(first) === undefined) continue;
    const order: number[] = [];
    for (const label of labels) {
      const at = label.length > 40 ? undefined : read(label);
      if (at === undefined) break;
      order.push(at);
    }
    if (order.length === labels.length) return cycle === undefined ? { order } : { order, cycle };
  }
  return undefined;
}

/**
 * Rows that are no points in time though nearly all others are, in one notation: a total under the
 * months, footnotes. Up to an eighth of them, or one of five; `undefined` where there are none or too many.
 */
export function oddTimes(labels: string[]): number[] | undefined {
  if (labels.length < 5) return undefined;
  const most = Math.max(1, Math.floor(labels.length / 8));
  const samples = [0, 0.5, 1].map((part) => labels[Math.round(part * (labels.length - 1))] ?? "");
  for (const { read } of readers) {
    if (!samples.some((label) => label.length <= 40 && read(label) !== undefined)) continue;
    const odd: number[] = [];
    for (const [at, label] of labels.entries()) {
      if (label.length > 40 || read(label) === undefined) odd.push(at);
      if (odd.length > most) break;
    }
    if (odd.length > 0 && odd.length <= most) return odd;
  }
  return undefined;
}

/** The labels run forward in time; those without a year may pass the year's end once. */
export function isAscending({ order, cycle }: TimeLabels): boolean {
  const steps = order.slice(1).map((at, before) => at - (order[before] ?? 0));
  const turns = steps.filter((step) => step < 0).length;
  if (turns === 0) return true;
  // April, August, December, February is the alphabet, not a year: past the turn the step is kept.
  return (
    cycle !== undefined &&
    turns === 1 &&
    new Set(steps.map((step) => (step + cycle) % cycle)).size === 1
  );
}
