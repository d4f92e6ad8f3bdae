/** Numbers that are names, and what a chart leaves out. */
import { describe, expect, it, test } from "vitest";
import { alike, formatNumber } from "../../src/chart/format.js";
import { chartOf } from "../../src/chart/infer.js";
import type { ChartModel } from "../../src/chart/model.js";
import { readTimes } from "../../src/chart/time.js";
import type { Diagnostic } from "../../src/diagnostic.js";

function infer(data: string, flags: string[] = [], settings: Record<string, string> = {}) {
  const reports: Diagnostic[] = [];
  const pos = { line: 1, column: 1 };
  const block = { type: "chart" as const, data, options: { flags, settings }, pos };
  const result = chartOf({ ...block, dataPos: { line: 2, column: 1 } }, (one) => {
    if (one.severity !== "info") reports.push(one);
  });
  return { result, reports };
}

function chart(data: string, flags: string[] = [], settings: Record<string, string> = {}) {
  const { result, reports } = infer(data, flags, settings);
  if (result.type !== "chart") throw new Error(`expected a chart, got a ${result.type}`);
  return { ...result, reports };
}

const drawn = ({ series, categories }: ChartModel) => [series.map(({ name }) => name), categories];

describe("numbers that only name the rows are no series, and stay as they are written", () => {
  it.each([
    ["ticket numbers", "Ticket,Hours\n4711,12\n4932,9\n5107,4"],
    ["leading zeros", "Area,Hours\n01067,12\n20095,9\n80331,4"],
    ["versions", "Version,Hours\n4.1,12\n4.2,9\n4.10,4"],
    ["status codes", "HTTP status,Hours\n200,12\n404,9\n500,4"],
    ["what is in quotes beside numbers that are not", 'Kunde,Hours\n"417",12\n"98",9\n"1200",4'],
    ["any whole numbers before another measure", "Kunde,Hours\n417,12\n98,9\n1200,4"],
  ])("%s", (_, data) => {
    const codes = data
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]?.replaceAll('"', ""));
    expect(drawn(chart(data, ["bar"]).model)).toEqual([["Hours"], codes]);
  });

  it("years in which something was founded are no bars", () => {
    const data = "City,Founded,Staff\nOslo,1984,120\nOdda,1999,40\nBergen,2003,75";
    expect(drawn(chart(data).model)[0]).toEqual(["Staff"]);
  });

  it.each([
    ["amounts in the first column", "Revenue,Cost\n100,80\n130,90"],
    ["prices that need their quotes", 'Item,Price\nA,"1,200"\nB,"1,300"'],
    ["a zero before a decimal point", "Item,Rate\nA,0.5\nB,0.25"],
  ])("but %s are", (_, data) => {
    expect(chart(data).model.series.length).toBeGreaterThan(0);
  });

  it("unless the fence says so", () => {
    const data = "Ticket,Hours\n4711,12\n4932,9\n5107,4";
    expect(drawn(chart(data, ["bar"], { y: "Ticket" }).model)[0]).toEqual(["Ticket"]);
  });
});

test("numbers are rounded half up, as they are written", () => {
  const format = { prefix: "", suffix: "", decimals: 0, short: true };
  expect(formatNumber(17650, format)).toBe("17.7k");
  expect(alike([17650, 44120], format)(17650)).toBe("17.7k");
  expect(formatNumber(1.005, { ...format, decimals: 2, fixed: true })).toBe("1.01");
});

test("thousands of a unit that counts thousands are written out", () => {
  const { alt } = chart("Department,Plan (kNOK)\nA,42500\nB,17650");
  expect(alt).toContain("42,500");
  expect(alt).not.toContain("42.5k");
});

describe("what a chart leaves out", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => `Shop number ${at},${(at * 37) % 101}`).join("\n");

  it("is said to stand in the alternative text only where it does", () => {
    const hint = (count: number) =>
      chart(`shop,sales\n${rows(count)}`).reports.find(({ code }) => code === "chart-many-bars")
        ?.hint;
    expect(hint(60)).toContain("all stand in the alternative text");
    expect(hint(150)).toContain("the words without the numbers");
    expect(hint(1200)).toContain("nowhere");
  });

  it("does not become a chapter of tables unasked", () => {
    const { withTable, reports } = chart(`shop,sales\n${rows(700)}`);
    expect(withTable).toBe(false);
    expect(reports.map(({ code }) => code)).toContain("csv-too-long");
  });
});

describe("the separator", () => {
  it("is decided over all rows, and lines above the table are told", () => {
    const { model, reports } = chart(
      'Doctors, by year, region, sex\n\nRegion:;Germany\n"";"1985";"1993"\nSurgery;379;575\nVascular;12;75',
    );
    expect(drawn(model)[0]).toEqual(["Germany / 1985", "Germany / 1993"]);
    expect(reports.map(({ code, hint }) => `${code} ${hint}`).join()).toMatch(
      /csv-preamble .*Doctors, by year, region, sex/,
    );
  });

  it("is obeyed and not shown where the first line names it", () => {
    const { model, reports } = chart("sep=;\nmonth;sales\nJan;12\nFeb;15");
    expect(drawn(model)).toEqual([["sales"], ["Jan", "Feb"]]);
    expect(reports).toEqual([]);
  });
});

test.each([
  "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
  "Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
  "ene feb mar abr may jun jul ago sept oct nov dic",
  "gen feb mar apr mag giu lug ago set ott nov dic",
  "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
  "januari februari maart april mei juni juli augustus september oktober november december",
])("months in order: %s", (text) => {
  const order = readTimes(text.split(" "))?.order;
  expect(order).toEqual(order?.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(12);
});

test("the hint for `chart=pie` names the word that works", () => {
  const { reports } = infer("k,v\na,60\nb,40", [], { chart: "pie" });
  expect(reports[0]?.hint).toBe("write `pie` alone");
});
