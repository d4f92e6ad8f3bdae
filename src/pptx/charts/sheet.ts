/** What the workbook of a chart holds: one sheet of columns, and how a chart refers to them. */
import { raw, xml, type Markup } from "../../opc/xml/markup.js";

/** `null` is a blank cell, which a chart shows as a gap. */
export type Cell = string | number | null | { formula: string; value: number | string };

export interface Column {
  name: string;
  /** Number format of its cells. */
  code: string;
  cells: Cell[];
}

export const sheetName = "Sheet1";

/** `B`, of the second column. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** The value of a cell, which for a formula is what it gives. */
function valueOf(cell: Cell): string | number | null {
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}

/** `c:tx` of a series. */
export function nameReference(columns: Column[], at: number): Markup {
  return xml`<c:tx>
    <c:strRef>
      <c:f>${sheetName}!$${columnLetters(at)}$1</c:f>
      <c:strCache>
        <c:ptCount val="1"/><c:pt idx="0"><c:v>${columns[at]!.name}</c:v></c:pt>
      </c:strCache>
    </c:strRef>
  </c:tx>`;
}

/**
 * `c:cat`, `c:val`, `c:xVal`, … : the cells of a column below its name, with a copy of what they hold.
 * A blank cell has no point.
 */
export function cellReference(tag: string, columns: Column[], at: number): Markup {
  const { cells, code } = columns[at]!;
  const letters = columnLetters(at);
  const formula = `${sheetName}!$${letters}$2:$${letters}$${cells.length + 1}`;
  const values = cells.map(valueOf);
  // Values are numbers also where all are missing.
  const numeric = tag !== "cat" || values.some((value) => typeof value === "number");
  const [reference, cache] = numeric ? ["numRef", "numCache"] : ["strRef", "strCache"];
  const points = values.flatMap((value, index) =>
    value === null ? [] : [xml`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`],
  );
  return xml`<${c(tag)}>
    <${c(reference)}>
      <c:f>${formula}</c:f>
      <${c(cache)}>
        ${numeric && xml`<c:formatCode>${code}</c:formatCode>`}
        <c:ptCount val="${cells.length}"/>${points}
      </${c(cache)}>
    </${c(reference)}>
  </${c(tag)}>`;
}

const c = (tag: string) => raw(`c:${tag}`);
