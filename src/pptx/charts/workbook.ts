/** The workbook behind a chart, which Edit Data opens: a small .xlsx of one sheet. */
import { Relationships } from "../package/relationships.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { xmlPart, zip } from "../../opc/zip.js";
import { columnLetters, sheetName, type Cell, type Column } from "./sheet.js";

const main = raw('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"');
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** @returns the bytes of the file: the same for the same columns */
export function workbookBytes(columns: Column[]): Uint8Array {
  const root = new Relationships();
  root.add("officeDocument", "xl/workbook.xml");
  const book = new Relationships();
  const sheet = book.add("worksheet", "worksheets/sheet1.xml");
  book.add("styles", "styles.xml");
  book.add("sharedStrings", "sharedStrings.xml");
  const strings = new SharedStrings();
  const parts: [string, Markup][] = [
    ["_rels/.rels", root.markup],
    ["xl/workbook.xml", workbookMarkup(sheet)],
    ["xl/_rels/workbook.xml.rels", book.markup],
  ];
  const types = [
    override("xl/workbook.xml", "sheet.main"),
    override("xl/worksheets/sheet1.xml", "worksheet"),
    override("xl/styles.xml", "styles"),
    override("xl/sharedStrings.xml", "sharedStrings"),
  ];
  const sheetRelationships = new Relationships();
  // Excel extends the chart when a row is typed under a table.
  const table = canBeTable(columns)
    ? sheetRelationships.add("table", "../tables/table1.xml")
    : undefined;
  parts.push(["xl/worksheets/sheet1.xml", sheetMarkup(columns, strings, table)]);
  if (table !== undefined) {
    parts.push(["xl/worksheets/_rels/sheet1.xml.rels", sheetRelationships.markup]);
    parts.push(["xl/tables/table1.xml", tableMarkup(columns)]);
    types.push(override("xl/tables/table1.xml", "table"));
  }
  parts.push(["xl/styles.xml", stylesMarkup(columns)]);
  parts.push(["xl/sharedStrings.xml", strings.markup]);
  const all: [string, Markup][] = [["[Content_Types].xml", typesMarkup(types)], ...parts];
  return zip(all.map(([path, markup]) => xmlPart(path, markup)));
}

function override(path: string, type: string): Markup {
  return xml`<Override PartName="/${path}" ContentType="${contentType}.${type}+xml"/>`;
}

function typesMarkup(overrides: Markup[]): Markup {
  return xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    ${overrides}
  </Types>`;
}

function workbookMarkup(sheet: string): Markup {
  return xml`<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
    <sheets><sheet name="${sheetName}" sheetId="1" r:id="${sheet}"/></sheets>
  </workbook>`;
}

function sheetMarkup(columns: Column[], strings: SharedStrings, table: string | undefined): Markup {
  const rows = columns[0]!.cells.map((_, row) => {
    const cells = columns.map(({ cells }, at) =>
      cellMarkup(cells[row] ?? null, `${columnLetters(at)}${row + 2}`, at + 1, strings),
    );
    return xml`<row r="${row + 2}">${cells}</row>`;
  });
  const names = columns.map(({ name }, at) =>
    cellMarkup(name, `${columnLetters(at)}1`, 0, strings),
  );
  const widths = columns.map(
    ({ name }, at) =>
      xml`<col min="${at + 1}" max="${at + 1}" width="${columnWidth(name, at)}" customWidth="1"/>`,
  );
  return xml`<worksheet ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
    <dimension ref="${extent(columns)}"/>
    <sheetViews><sheetView workbookViewId="0"/></sheetViews>
    <cols>${widths}</cols>
    <sheetData><row r="1">${names}</row>${rows}</sheetData>
    ${table !== undefined && xml`<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`}
  </worksheet>`;
}

/** In digits of Excel's default font. */
const columnWidth = (name: string, at: number) =>
  Math.min(40, Math.max(at === 0 ? 18 : 12, name.length + 3));

function cellMarkup(cell: Cell, reference: string, style: number, strings: SharedStrings): Markup {
  if (cell === null) return raw("");
  if (typeof cell === "string")
    return xml`<c r="${reference}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  if (typeof cell === "number") return xml`<c r="${reference}" s="${style}"><v>${cell}</v></c>`;
  const { formula, value } = cell;
  if (typeof value === "string")
    return xml`<c r="${reference}" t="str"><f>${formula}</f><v>${value}</v></c>`;
  return xml`<c r="${reference}" s="${style}"><f>${formula}</f><v>${value}</v></c>`;
}

function extent(columns: Column[]): string {
  return `A1:${columnLetters(columns.length - 1)}${columns[0]!.cells.length + 1}`;
}

/** A table's columns have names of their own, whatever their case. */
function canBeTable(columns: Column[]): boolean {
  const names = columns.map(({ name }) => name.toLowerCase());
  return (
    columns[0]!.cells.length > 0 &&
    new Set(names).size === names.length &&
    names.every((name) => name !== "" && name.length <= 255)
  );
}

function tableMarkup(columns: Column[]): Markup {
  const listed = columns.map(
    ({ name }, at) => xml`<tableColumn id="${at + 1}" name="${excelText(name)}"/>`,
  );
  return xml`<table ${main} id="1" name="Table1" displayName="Table1" ref="${extent(columns)}" totalsRowShown="0">
    <tableColumns count="${columns.length}">${listed}</tableColumns>
    <tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>
  </table>`;
}

/** One cell format for each column, after the general one. Own number formats begin at 164. */
function stylesMarkup(columns: Column[]): Markup {
  const codes = [...new Set(columns.map(({ code }) => code))];
  const formats = codes.map(
    (code, at) => xml`<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`,
  );
  const cells = columns.map(
    ({ code }) =>
      xml`<xf numFmtId="${164 + codes.indexOf(code)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return xml`<styleSheet ${main}>
    <numFmts count="${formats.length}">${formats}</numFmts>
    <fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
    <cellXfs count="${cells.length + 1}">
      <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells}
    </cellXfs>
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
  </styleSheet>`;
}

class SharedStrings {
  #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses++;
    let index = this.#indexes.get(text);
    if (index === undefined) this.#indexes.set(text, (index = this.#indexes.size));
    return index;
  }

  get markup(): Markup {
    const items = [...this.#indexes.keys()].map(
      (text) => xml`<si><t xml:space="preserve">${excelText(text)}</t></si>`,
    );
    return xml`<sst ${main} count="${this.#uses}" uniqueCount="${items.length}">${items}</sst>`;
  }
}

/** No cell holds more. */
const longestText = 32_767;

/** Excel reads `_x000A_` in a text as the character of that number. */
function excelText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").slice(0, longestText);
}
