/** How the numbers of the columns read, in the chart and in the table. */
import type { Chosen } from "./choose.js";
import { markOf } from "./columns.js";
import type { Column } from "./columns.js";
import { formatNumber, grouped, withWishes } from "./format.js";
import type { ChartWishes } from "./options.js";
import type { DataTable } from "./table.js";

/** The author's format is that of the first measure's unit; fractions become percent with it. */
export function withAuthorsFormat(
  columns: Column[],
  wishes: ChartWishes,
  chosen: Chosen,
): Column[] {
  if (!wishes.format && !wishes.unit) return columns;
  const suffix = (wishes.unit ?? wishes.format)?.suffix.trim();
  return columns.map((column) => {
    if (!isFormatted(column, chosen)) return column;
    const isFraction =
      suffix === "%" &&
      column.format.suffix === "" &&
      column.values.some((value) => value !== null && !Number.isInteger(value)) &&
      column.values.every((value) => Math.abs(value ?? 0) <= 1);
    const values = isFraction
      ? column.values.map((value) =>
          value === null ? null : Number((value * 100).toPrecision(12)),
        )
      : column.values;
    const decimals = isFraction ? Math.max(0, column.format.decimals - 2) : column.format.decimals;
    return {
      ...column,
      values,
      format: withWishes({ ...column.format, decimals }, wishes.format, wishes.unit),
    };
  });
}

const isFormatted = ({ role, index }: Column, { y }: Chosen) =>
  role === "measure" && (y === undefined || y.includes(index));

/**
 * The table with its columns of numbers flagged: in the author's format where there is one, else as written
 * with long bare numbers grouped, `2,500,000`.
 */
export function formatted(
  table: DataTable,
  columns: Column[],
  wishes: ChartWishes,
  chosen: Chosen,
): DataTable {
  const separator = separatorOf(table, columns);
  const rows = table.rows.map((row, at) =>
    row.map((cell, index) => {
      const column = columns[index];
      if (column?.role !== "measure") return cell;
      const value = column.values[at] ?? null;
      if ((wishes.format || wishes.unit) && value !== null && isFormatted(column, chosen))
        return formatNumber(value, { ...column.format, short: false });
      return /^-?[1-9]\d{4,15}$/.test(cell) ? grouped(cell, separator) : cell;
    }),
  );
  const numeric = columns.map(({ role }) => role === "measure");
  return { ...table, rows, numeric };
}

/** As the csv writes thousands; where it has no decimals, as the deck's language does. */
function separatorOf(table: DataTable, columns: Column[]): string {
  const marks = columns.find(({ role }) => role === "measure")?.format.marks;
  const isOpen = !table.rows.some((row) => row.some((cell) => /\d[.,]\d/.test(cell)));
  if (marks && isOpen) return marks.group;
  return markOf(table) === "," ? "." : ",";
}
