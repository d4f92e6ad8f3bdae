/** Which columns the author names in the fence: `x=Month y="Plan, Actual" series=Region`. */
import type { Chart } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import { nearest } from "../nearest.js";
import type { ChartWishes } from "./options.js";
import { wordPosition } from "./options.js";
import { oneLine } from "./shape.js";
import type { DataTable } from "./table.js";

/** Indices of columns; absent: choose from the data. */
export interface Chosen {
  x?: number;
  y?: number[];
  series?: number;
  bubble?: number;
}

export function chooseColumns(
  table: DataTable,
  wishes: ChartWishes,
  block: Chart,
  report: Report,
): Chosen {
  const find = (key: string, name: string): number | undefined => {
    const at = columnOf(table, name);
    if (at !== undefined) return at;
    const names = table.header.map(oneLine).filter((header) => header !== "");
    const near = nearest(name, names);
    report({
      code: "unknown-chart-column",
      severity: "warning",
      message: `no column \`${name.slice(0, 40)}\` in the csv`,
      hint: (near ? `did you mean \`${near}\`? ` : "") + `columns: ${listed(names)}`,
      position: wordPosition(block, key),
    });
    return undefined;
  };
  const chosen: Chosen = {};
  for (const key of ["x", "series", "bubble"] as const) {
    const name = wishes[key];
    const at = name === undefined ? undefined : find(key, name);
    if (at !== undefined) chosen[key] = at;
  }
  if (wishes.y) {
    // A name with a comma in it is one column.
    const whole = columnOf(table, wishes.y.join(", ")) ?? columnOf(table, wishes.y.join(","));
    const found = whole === undefined ? wishes.y.map((name) => find("y", name)) : [whole];
    const known = [...new Set(found.filter((at) => at !== undefined))];
    if (known.length > 0) chosen.y = known;
  }
  return chosen;
}

function columnOf(table: DataTable, name: string): number | undefined {
  const key = (text: string) => oneLine(text).toLowerCase();
  const exact = table.header.findIndex((header) => oneLine(header) === name);
  if (exact >= 0) return exact;
  const at = table.header.findIndex((header) => key(header) === key(name));
  return at < 0 ? undefined : at;
}

const mostListed = 12;

function listed(names: string[]): string {
  const shown = names.slice(0, mostListed).map((name) => `\`${name.slice(0, 40)}\``);
  const rest = names.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
