/** What the author asks of a chart in the fence: ```` ```csv bar stacked title="Costs" ````. */
import type { Chart } from "../deck/deck.js";
import { type Words, wordsOf } from "../language/words.js";
import { didYouMean } from "../nearest.js";
import type { Position, Report } from "../diagnostic.js";
import type { ChartKind } from "./model.js";
import {
  booleanOf,
  formatOf,
  listOf,
  sizeOf,
  sortOf,
  targetOf,
  topOf,
  unitOf,
} from "./settings.js";
import type { FormatWish, Sort, Target } from "./settings.js";
import { parseNumber } from "./numbers.js";

/** Absent means: choose from the data. */
export interface ChartWishes {
  show: "chart" | "table" | "both";
  kind?: ChartKind;
  /** Bars, and a line for the last series. */
  combo: boolean;
  stacked?: boolean;
  percent?: boolean;
  horizontal?: boolean;
  /** Absent: as the deck says. */
  native?: boolean;
  title: string;
  /** Headers of columns: what the chart runs over, what it shows, what names the series. */
  x?: string;
  y?: string[];
  series?: string;
  /** Of a bubble chart: the column that makes the bubbles large. */
  bubble?: string;
  sort?: Sort;
  top?: number;
  format?: FormatWish;
  unit?: FormatWish;
  min?: number;
  max?: number;
  target?: Target;
  highlight?: string;
  labels?: boolean;
  legend?: boolean;
  /** Height of the picture, as a share of the slide's content. */
  size?: number;
  source?: string;
  /** Of ours, in the deck's language. */
  words: Words;
}

const kindWords: Record<string, ChartKind> = {
  line: "line",
  lines: "line",
  area: "area",
  bar: "bar",
  bars: "bar",
  column: "bar",
  columns: "bar",
  pie: "pie",
  doughnut: "doughnut",
  donut: "doughnut",
  scatter: "scatter",
  bubble: "bubble",
  radar: "radar",
  waterfall: "waterfall",
};

/** The other words of a fence, and what they mean. */
const modifiers: Record<string, (wishes: ChartWishes) => void> = {
  combo: (wishes) => (wishes.combo = true),
  stacked: (wishes) => (wishes.stacked = true),
  grouped: (wishes) => (wishes.stacked = false),
  percent: (wishes) => (wishes.percent = true),
  "100%": (wishes) => (wishes.percent = true),
  horizontal: (wishes) => (wishes.horizontal = true),
  vertical: (wishes) => (wishes.horizontal = false),
  labels: (wishes) => (wishes.labels = true),
  legend: (wishes) => (wishes.legend = true),
  chart: (wishes) => (wishes.show = "chart"),
  table: (wishes) => (wishes.show = "table"),
  both: (wishes) => (wishes.show = "both"),
  native: (wishes) => (wishes.native = true),
  picture: (wishes) => (wishes.native = false),
};

/** Reads a setting into the wishes; the result says what is wrong with the value, if anything is. */
type ReadSetting = (value: string, wishes: ChartWishes) => string | undefined;

const settings: Record<string, ReadSetting> = {
  title: (value, wishes) => void (wishes.title = value),
  x: text("x", "a column: `x=Month`"),
  y: (value, wishes) => read(listOf(value), 'columns: `y="Plan, Actual"`', (y) => (wishes.y = y)),
  series: text("series", "a column: `series=Region`"),
  bubble: text("bubble", "a column: `bubble=Population`"),
  sort: (value, wishes) =>
    read(sortOf(value), "`desc`, `asc`, `label` or `none`", (sort) => (wishes.sort = sort)),
  top: (value, wishes) =>
    read(topOf(value), "a whole number from 1: `top=8`", (top) => (wishes.top = top)),
  format: (value, wishes) =>
    read(formatOf(value), "a pattern such as `€0.0M`, `0 ms` or `%`", (format) => {
      wishes.format = format;
    }),
  unit: (value, wishes) => read(unitOf(value), "a unit: `unit=ms`", (unit) => (wishes.unit = unit)),
  min: number("min"),
  max: number("max"),
  target: (value, wishes) =>
    read(
      targetOf(value, wishes.words.target),
      'a number: `target=100` or `target="Goal: 100"`',
      (target) => {
        wishes.target = target;
      },
    ),
  highlight: text("highlight", "a category or a series: `highlight=December`"),
  labels: flag("labels"),
  legend: flag("legend"),
  stacked: flag("stacked"),
  percent: flag("percent"),
  horizontal: flag("horizontal"),
  size: (value, wishes) =>
    read(sizeOf(value), "`small`, `medium`, `large` or a share such as `60%`", (size) => {
      wishes.size = size;
    }),
  source: (value, wishes) => void (value.trim() === "" || (wishes.source = value.trim())),
};

/** Words that a fence may hold, kinds first; for documentation and hints. */
export const fenceWords = [...Object.keys(kindWords), ...Object.keys(modifiers)];
export const fenceSettings = [...Object.keys(settings), "src"];

export function readWishes(block: Chart, report: Report, lang = "en"): ChartWishes {
  const wishes: ChartWishes = { show: "chart", combo: false, title: "", words: wordsOf(lang) };
  for (const word of block.options.flags) {
    const known = word.toLowerCase();
    const kind = Object.hasOwn(kindWords, known) ? kindWords[known] : undefined;
    const modify = Object.hasOwn(modifiers, known) ? modifiers[known] : undefined;
    if (kind && wishes.kind && wishes.kind !== kind) {
      report({
        code: "chart-two-kinds",
        severity: "warning",
        message: `a chart cannot be both \`${wishes.kind}\` and \`${word}\``,
        hint: `\`${wishes.kind}\` is drawn${wishes.kind === "bar" && kind === "line" ? "; `combo` draws bars and a line" : ""}`,
        position: wordPosition(block, word),
      });
    } else if (kind) wishes.kind = kind;
    else if (modify) modify(wishes);
    else reportUnknown("flag", word, fenceWords, block, report);
  }
  for (const [key, value] of Object.entries(block.options.settings)) {
    const known = key.toLowerCase();
    const readSetting = Object.hasOwn(settings, known) ? settings[known] : undefined;
    if (!readSetting) {
      reportUnknown("setting", key, fenceSettings, block, report);
      continue;
    }
    const expected = readSetting(value, wishes);
    if (expected === undefined) continue;
    report({
      code: "chart-setting",
      severity: "warning",
      message: `\`${key}=${value.slice(0, 40)}\` of a csv block is not understood`,
      hint: `expected ${expected}`,
      position: wordPosition(block, key),
    });
  }
  return wishes;
}

/** Where a word or key of the fence stands; of a picture, where it begins. */
export function wordPosition(block: Chart, word: string): Position {
  const column = block.options.columns?.[word];
  return column === undefined ? block.pos : { ...block.pos, column };
}

function read<T>(
  value: T | undefined,
  expected: string,
  keep: (value: T) => void,
): string | undefined {
  if (value === undefined) return expected;
  keep(value);
  return undefined;
}

function text(key: "x" | "series" | "bubble" | "highlight", expected: string): ReadSetting {
  return (value, wishes) => {
    if (value.trim() === "") return expected;
    wishes[key] = value.trim();
    return undefined;
  };
}

function number(key: "min" | "max"): ReadSetting {
  return (value, wishes) =>
    read(parseNumber(value.trim(), ".")?.value, `a number: \`${key}=0\``, (found) => {
      wishes[key] = found;
    });
}

function flag(key: "labels" | "legend" | "stacked" | "percent" | "horizontal"): ReadSetting {
  return (value, wishes) => read(booleanOf(value), "`yes` or `no`", (is) => (wishes[key] = is));
}

/** Of `chart=pie`: the word that is known. */
function valueOf(setting: string, { options }: Chart): string | undefined {
  const value = options.settings[setting]?.toLowerCase();
  return value !== undefined && fenceWords.includes(value) ? value : undefined;
}

function reportUnknown(
  what: "flag" | "setting",
  word: string,
  known: string[],
  block: Chart,
  report: Report,
): void {
  const lower = word.toLowerCase();
  const hint =
    what === "flag" && Object.hasOwn(settings, lower)
      ? `write \`${lower}=…\``
      : what === "setting" && fenceWords.includes(lower)
        ? `write \`${valueOf(word, block) ?? lower}\` alone`
        : didYouMean(word, known, `known: ${known.map((one) => `\`${one}\``).join(", ")}`);
  report({
    code: `unknown-chart-${what}`,
    severity: "warning",
    message: `unknown ${what} \`${word}\` of a csv block`,
    hint,
    position: wordPosition(block, word),
  });
}
