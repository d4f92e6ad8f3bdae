/** The columns' numbers as the deck's language writes them. */
import { dateStyle } from "../language/dates.js";
import { type NumberStyle, numberStyle } from "../language/numbers.js";
import type { Column } from "./columns.js";
import type { ChartModel, NumberFormat } from "./model.js";
import type { ChartWishes } from "./options.js";
import type { DataTable } from "./table.js";
import { isYear } from "./time.js";

export function inLanguage(columns: Column[], lang: string): Column[] {
  const style = numberStyle(lang);
  if (!style) return columns;
  return columns.map((column) => {
    const isKey = column.role === "key" || areYears(column.values);
    return { ...column, format: formatIn(withHeaderMoney(column, style), style, isKey) };
  });
}

/** A currency that the header names, and no cell, stands where the language has it: `12 k€`. */
function withHeaderMoney({ format, cells }: Column, style: NumberStyle): NumberFormat {
  const { prefix, suffix } = format;
  if (!style.moneyBehind || prefix === "" || cells.some((cell) => cell.includes(prefix.trim())))
    return format;
  return { ...format, prefix: "", suffix: `\u00a0${suffix.trim()}${prefix.trim()}` };
}

const areYears = (values: Column["values"]) =>
  values.length > 0 && values.every((value) => value === null || isYear(value));

/** @param isKey years and other numbers that name something are not divided */
function formatIn(format: NumberFormat, style: NumberStyle, isKey: boolean): NumberFormat {
  const { marks, spacedPercent } = style;
  return {
    ...format,
    suffix: spacedPercent && format.suffix === "%" ? "\u00a0%" : format.suffix,
    marks: isKey ? { ...marks, groupFrom: 5 } : marks,
  };
}

/** Where commas part the cells, programs wrote the numbers, and not as the language does. */
export function withUsualMark(table: DataTable, lang: string): DataTable {
  const usual = table.source.delimiter === "," ? "." : numberStyle(lang)?.marks.decimal;
  return usual === "," ? { ...table, usualMark: usual } : table;
}

/** Points in time have their months in the language's words. */
export function withDates(model: ChartModel, lang: string): ChartModel {
  const dates = model.time ? dateStyle(lang) : undefined;
  return dates ? { ...model, dates } : model;
}

/** `unit=€` is behind the number where the language has it there. */
export function withMoneyBehind(wishes: ChartWishes, lang: string): ChartWishes {
  const moved = (wish: ChartWishes["unit"]) =>
    wish && wish.decimals === undefined && wish.prefix !== "" && wish.suffix === ""
      ? { ...wish, prefix: "", suffix: `\u00a0${wish.prefix.trim()}` }
      : wish;
  if (!numberStyle(lang)?.moneyBehind) return wishes;
  const [unit, format] = [moved(wishes.unit), moved(wishes.format)];
  return { ...wishes, ...(unit ? { unit } : {}), ...(format ? { format } : {}) };
}
