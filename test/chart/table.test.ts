import { describe, expect, test } from "vitest";
import { cellPosition, parseCsv } from "../../src/chart/table.js";
import type { Diagnostic } from "../../src/diagnostic.js";

function parse(text: string, at = { line: 10, column: 1 }) {
  const reports: Diagnostic[] = [];
  return { table: parseCsv(text, at, (one) => reports.push(one)), reports };
}

describe("parseCsv", () => {
  test.each([
    ["comma", "a,b\n1,2\n"],
    ["semicolon", "a;b\n1;2\n"],
    ["tab", "a\tb\n1\t2\n"],
    ["pipe", "a|b\n1|2\n"],
    ["carriage returns", "a,b\r\n1,2\r\n"],
    ["a byte order mark", "\uFEFFa,b\n1,2"],
    ["spaces around cells", " a , b \n 1 , 2 "],
  ])("reads %s", (_, text) => {
    const { table, reports } = parse(text);
    expect([table.header, ...table.rows]).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(reports).toEqual([]);
  });

  test.each([
    ["numbers", "1,2\n1,2\n2,1"],
    ["a name and a number", "Alpha,19\nBeta,16"],
    ["dates and numbers", "2024-01,5\n2024-02,6"],
    ["years and numbers", "2020,5\n2021,6"],
  ])("numbers the columns where the first row is data: %s", (_, text) => {
    const { table } = parse(text);
    expect(table.header).toEqual(["Column 1", "Column 2"]);
    expect(table.headerRows).toBe(0);
    expect(table.rows).toHaveLength(text.split("\n").length);
  });

  test.each([
    ["Threads,1,2,4\nReads,120,230,410"],
    ["Country,2020,2021\nNorway,5,6"],
    ["a,b\nx,y"],
    ["Month;Umsatz\nMärz;1.200,5"],
  ])("keeps the header of %j", (text) => expect(parse(text).table.headerRows).toBe(1));

  test("takes a semicolon with decimal commas", () => {
    expect(parse("a;b\n1,5;2,5\n2,5;3,5").table.rows).toEqual([
      ["1,5", "2,5"],
      ["2,5", "3,5"],
    ]);
  });

  test("keeps newlines and delimiters inside quotes", () => {
    expect(parse('a,b\n"x,\ny ""z""",2').table.rows).toEqual([['x,\ny "z"', "2"]]);
  });

  test("drops blank rows", () => {
    expect(parse("a,b\n\n1,2\n,\n , \n3,4\n").table.rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  test("pads short rows and widens for long ones, with one warning at the first", () => {
    const { table, reports } = parse("a,b\n1,2\n3\n4,5,6");
    expect(table.header).toEqual(["a", "b", ""]);
    expect(table.rows).toEqual([
      ["1", "2", ""],
      ["3", "", ""],
      ["4", "5", "6"],
    ]);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      code: "csv-ragged-rows",
      severity: "warning",
      position: { line: 12, column: 1 },
    });
  });

  test("does not mind a delimiter at the end of each row", () => {
    const { table, reports } = parse("a,b,\n1,2,\n");
    expect(table.header).toEqual(["a", "b"]);
    expect(reports).toEqual([]);
  });

  test("gives an empty table for an empty text", () => {
    expect(parse(" \n\n").table).toMatchObject({ header: [], rows: [] });
  });
});

describe("cellPosition", () => {
  test("finds cells after blank rows and quoted newlines", () => {
    const { table } = parse('a,b,c\n"x\ny",2,"p,q"\n\n7, 8,9\n');
    expect(cellPosition(table, 0, 0)).toEqual({ line: 11, column: 1 });
    expect(cellPosition(table, 0, 1)).toEqual({ line: 12, column: 4 });
    expect(cellPosition(table, 0, 2)).toEqual({ line: 12, column: 6 });
    expect(cellPosition(table, 1, 1)).toEqual({ line: 14, column: 4 });
  });

  test("counts the indentation of the fence on each line", () => {
    const { table } = parse("a,b\n1,2", { line: 3, column: 5 });
    expect(cellPosition(table, 0, 1)).toEqual({ line: 4, column: 7 });
  });
});
