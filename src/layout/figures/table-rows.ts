/** What the rows of a table are: of its body, totals, or names of the rows below them; which of them stay together. */
import { plainSpan, type Span } from "../inlines.js";

/** Alone in the first cell of the last row, these say what it is. */
const totals =
  /^(?:(?:grand |over)?all? ?totals?|(?:grand |sub)?totals?|sum|summe|gesamt(?:summe)?|insgesamt|total général|totaux|totale|totaal|totalt|suma|soma|razem|summa|yhteensä|celkem|összesen|toplam|i alt|всего|итого|разом|合计|合計|总计|總計|合计：|합계|총계|المجموع|الإجمالي|סה["״]כ)\s*(?:\(.*\))?\s*:?$/i;

/** Cells as what they say and whether they say it in bold. */
export interface RowText {
  text: string;
  bold: boolean;
}

export function rowText(spans: Span[]): RowText {
  const text = spans.map(plainSpan).join("");
  const filled = spans.filter((span) => span.text.trim() !== "");
  return { text: text.trim(), bold: filled.length > 0 && filled.every((span) => span.bold) };
}

/** The last row is one of totals by its name, or as the only one whose cells are all bold. */
export function hasTotals(rows: RowText[][]): boolean {
  const last = rows.at(-1)?.filter((cell) => cell.text !== "") ?? [];
  if (rows.length < 3 || last.length < 2) return false;
  if (totals.test(last[0]?.text ?? "")) return true;
  return isBold(last) && !rows.slice(0, -1).some((row) => isBold(row) && !isGroup(row));
}

/** The first column names the rows where it is bold, and the others are not. */
export function hasRowNames(rows: RowText[][]): boolean {
  return (
    rows.length >= 2 &&
    rows.every((row) => isBold(row.slice(0, 1))) &&
    !rows.every((row) => isBold(row))
  );
}

/** A row of its first cell alone: it names the rows below it. */
function isGroup(row: RowText[]): boolean {
  return row.length > 1 && row.every((cell, i) => (cell.text === "") !== (i === 0));
}

function isBold(row: RowText[]): boolean {
  const filled = row.filter((cell) => cell.text !== "");
  return filled.length > 0 && filled.every((cell) => cell.bold);
}

/** A table shorter than this has no rows to spare for company. */
const leastForCompany = 6;

/**
 * Where the parts that stay together begin: the name of a group with its first row, totals with the row above
 * them, and neither the first row nor the last alone.
 * @param heights of the rows in the smallest type
 * @param highest that what stays together may be
 */
export function partsOf(
  rows: RowText[][],
  total: boolean,
  heights: number[],
  highest: number,
): number[] {
  const starts = [0];
  const count = rows.length;
  let height = heights[0] ?? 0;
  for (let i = 1; i < count; i++) {
    const above = rows[i - 1] ?? [];
    const named = isGroup(above) && (!isGroup(rows[i] ?? []) || isBold(above));
    const atEnd = i === count - 1 && (total || count >= leastForCompany);
    const atStart = i === 1 && count >= leastForCompany;
    height += heights[i] ?? 0;
    if ((named || atEnd || atStart) && height <= highest) continue;
    starts.push(i);
    height = heights[i] ?? 0;
  }
  return starts;
}
