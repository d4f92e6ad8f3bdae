/** What the author asks of a chart in the fence: ```` ```csv bar stacked title="Costs" ````. */
import type { Chart } from "../deck/deck.js";
import { nearest } from "../nearest.js";
import type { Report } from "../diagnostic.js";
import type { ChartKind } from "./model.js";

/** Absent means: choose from the data. */
export interface ChartWishes {
  kind?: ChartKind;
  stacked?: boolean;
  horizontal?: boolean;
  table: boolean;
  /** Absent: as the deck says. */
  native?: boolean;
  title: string;
}

const kinds: Record<string, ChartKind> = {
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
};
const modifiers = ["stacked", "grouped", "horizontal", "vertical", "table", "native", "picture"];
const settings = ["title"];

export function readWishes(block: Chart, report: Report): ChartWishes {
  const wishes: ChartWishes = { table: false, title: "" };
  for (const flag of block.options.flags) {
    const word = flag.toLowerCase();
    const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
    if (kind) {
      if (wishes.kind && wishes.kind !== kind) {
        report({
          code: "chart-two-kinds",
          severity: "warning",
          message: `a chart cannot be both \`${wishes.kind}\` and \`${flag}\``,
          hint: `\`${wishes.kind}\` is drawn`,
          position: block.pos,
        });
      } else wishes.kind = kind;
    } else if (word === "stacked" || word === "grouped") wishes.stacked = word === "stacked";
    else if (word === "horizontal" || word === "vertical")
      wishes.horizontal = word === "horizontal";
    else if (word === "native" || word === "picture") wishes.native = word === "native";
    else if (word === "table") wishes.table = true;
    else reportUnknown("flag", flag, [...Object.keys(kinds), ...modifiers], block, report);
  }
  for (const [key, value] of Object.entries(block.options.settings)) {
    if (key.toLowerCase() === "title") wishes.title = value;
    else reportUnknown("setting", key, settings, block, report);
  }
  return wishes;
}

function reportUnknown(
  what: string,
  word: string,
  known: string[],
  block: Chart,
  report: Report,
): void {
  const near = nearest(word, known);
  report({
    code: `unknown-chart-${what}`,
    severity: "warning",
    message: `unknown ${what} \`${word}\` of a csv block`,
    hint: near ? `did you mean \`${near}\`?` : `known: ${known.map((k) => `\`${k}\``).join(", ")}`,
    position: block.pos,
  });
}
