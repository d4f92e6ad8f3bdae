import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chartOf } from "../../src/chart/infer.js";
import type { ChartModel } from "../../src/chart/model.js";
import type { Diagnostic } from "../../src/diagnostic.js";

function infer(data: string, flags = "", settings: Record<string, string> = {}) {
  const reports: Diagnostic[] = [];
  const infos: Diagnostic[] = [];
  const position = { line: 1, column: 1 };
  const result = chartOf(
    {
      type: "chart",
      data,
      options: { flags: flags.split(" ").filter(Boolean), settings },
      pos: position,
      dataPos: { line: 2, column: 1 },
    },
    (one) => void (one.severity === "info" ? infos : reports).push(one),
  );
  return { result, reports, infos, codes: reports.map(({ code }) => code) };
}

function chart(data: string, flags = "") {
  const { result, codes } = infer(data, flags);
  if (result.type !== "chart") throw new Error(`expected a chart, got a ${result.type}`);
  return { ...result, codes };
}

const shape = ({ kind, stacked, horizontal, time }: ChartModel) => ({
  kind,
  stacked,
  horizontal,
  time,
});
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const latency = "Month,P50,P95,P99\nOctober,45,89,125\nNovember,42,85,120\nDecember,38,82,115\n";
const traffic =
  "Service,Requests/Day,Percentage\nUser Service,2500000,35\nProduct Service,1800000,25\nOrder Service,1400000,20\nPayment Service,700000,10\nOther Services,700000,10\n";
const costs =
  "Category,October,November,December\nCompute,45000,42000,40000\nStorage,12000,12500,13000\nOther,5000,4500,4000\n";

describe("the kind is chosen from the data", () => {
  test("a line over time", () => {
    const { model, codes } = chart(latency);
    expect(shape(model)).toEqual({ kind: "line", stacked: false, horizontal: false, time: true });
    expect(model.series.map(({ name }) => name)).toEqual(["P50", "P95", "P99"]);
    expect(model.axes).toHaveLength(1);
    expect(codes).toEqual([]);
  });

  test("a doughnut for shares, with the amounts that say the same", () => {
    const { model } = chart(traffic);
    expect(model.kind).toBe("doughnut");
    expect(model.series).toHaveLength(1);
    expect(model.series[0]).toMatchObject({ name: "Percentage", also: { name: "Requests/Day" } });
  });

  test("stacked bars by period for parts of a total", () => {
    const { model } = chart(costs);
    expect(shape(model)).toEqual({ kind: "bar", stacked: true, horizontal: false, time: true });
    expect(model.categories).toEqual(["October", "November", "December"]);
    expect(model.series.map(({ name }) => name)).toEqual(["Compute", "Storage", "Other"]);
  });

  test("grouped bars for two periods", () => {
    const { model } = chart("Team,2023,2024\nA,12,9\nB,7,8\n");
    expect(model).toMatchObject({ kind: "bar", stacked: false, categories: ["A", "B"] });
  });

  test("lines for periods of what cannot be added", () => {
    const { model } = chart("Metric,Jan,Feb,Mar\nP50,1,2,3\nP95,4,5,6\n");
    expect(model).toMatchObject({ kind: "line", categories: ["Jan", "Feb", "Mar"] });
  });

  test("bars over categories, to the right where labels are long", () => {
    expect(shape(chart("Team,Incidents\nA,1\nB,2\n").model)).toMatchObject({
      kind: "bar",
      horizontal: false,
    });
    const long = Array.from(
      { length: 6 },
      (_, at) => `Implemented spot instances for workload ${at},${at}`,
    );
    expect(chart(`What,Saved\n${long.join("\n")}`).model.horizontal).toBe(true);
  });

  test("bars and a line on two axes for two units", () => {
    const { model } = chart("Month,Requests,Error rate (%)\nJan,1200000,0.8\nFeb,1350000,0.7\n");
    expect(model.series.map(({ axis, kind }) => [axis, kind])).toEqual([
      [0, "bar"],
      [1, "line"],
    ]);
    expect(model.axes[1]?.format.suffix).toBe(" %");
  });

  test("long data becomes a series per name", () => {
    const { model } = chart(
      "country,year,gdp\nUS,2000,10\nUS,2001,11\nChina,2000,1\nChina,2001,2\n",
    );
    expect(model).toMatchObject({
      kind: "line",
      categories: ["2000", "2001"],
      categoryName: "year",
    });
    expect(model.series).toMatchObject([
      { name: "US", values: [10, 11] },
      { name: "China", values: [1, 2] },
    ]);
  });

  test("points for two plain measures", () => {
    const { model } = chart("x,y\n1.5,2\n2.5,3\n0.5,1\n4,2\n3,3\n");
    expect(model).toMatchObject({
      kind: "scatter",
      x: { name: "x", values: [1.5, 2.5, 0.5, 4, 3] },
    });
  });

  test("ids and years are labels, not series", () => {
    expect(chart("id,name,age\n1,Ann,30\n2,Bob,26\n").model.series.map(({ name }) => name)).toEqual(
      ["age"],
    );
    expect(chart("Year,Sales\n2020,5\n2021,6\n").model).toMatchObject({
      kind: "line",
      categories: ["2020", "2021"],
    });
  });

  test("dates that descend are put in order", () => {
    const { model } = chart("Date,N\n2024-03-01,3\n2024-02-01,2\n2024-01-01,1\n");
    expect(model.series[0]?.values).toEqual([1, 2, 3]);
  });

  test("a total row or column is not drawn beside its parts", () => {
    expect(chart("Item,Cost\nA,1\nB,2\nTotal,3\n").model.categories).toEqual(["A", "B"]);
    const { model, alt } = chart("Item,X,Y,Total\nA,1,2,3\nB,4,5,9\n");
    expect(model.series.map(({ name }) => name)).toEqual(["X", "Y"]);
    expect(model.stacked).toBe(true);
    expect(alt).toContain("Total 9");
  });
});

describe("the author's word comes first", () => {
  test.each([
    ["line", { kind: "line" }],
    ["area", { kind: "area" }],
    ["bar", { kind: "bar", horizontal: false, stacked: false }],
    ["bar stacked", { kind: "bar", stacked: true }],
    ["bar horizontal", { kind: "bar", horizontal: true }],
    ["pie", { kind: "pie" }],
    ["donut", { kind: "doughnut" }],
    ["scatter", { kind: "scatter" }],
  ])("%s", (flags, expected) => {
    expect(chart(latency, flags).model).toMatchObject(expected);
  });

  test("title and native", () => {
    const { result } = infer(latency, "native", { title: "Response times" });
    expect(result).toMatchObject({
      type: "chart",
      native: true,
      model: { title: "Response times" },
    });
  });

  test("table, without complaint, its numbers flagged and grouped", () => {
    const { result, codes } = infer(traffic, "table");
    expect(codes).toEqual([]);
    expect(result).toMatchObject({ type: "table", table: { numeric: [false, true, true] } });
    expect(result.type === "table" && result.table.rows[0]).toEqual([
      "User Service",
      "2,500,000",
      "35",
    ]);
  });

  test("unknown words get the nearest known one", () => {
    const { reports } = infer(latency, "staked", { titel: "x" });
    expect(reports).toMatchObject([
      { code: "unknown-chart-flag", severity: "warning", hint: "did you mean `stacked`?" },
      { code: "unknown-chart-setting", severity: "warning", hint: "did you mean `title`?" },
    ]);
  });

  test("a pie of negative numbers is refused", () => {
    const { model, codes } = chart("A,B\nx,-1\ny,2\n", "pie");
    expect(model.kind).toBe("bar");
    expect(codes).toEqual(["chart-no-shares"]);
  });
});

describe("dirt", () => {
  test("no data is an error and nothing to show", () => {
    const { result, reports } = infer(" \n");
    expect(result).toEqual({ type: "none" });
    expect(reports).toMatchObject([{ code: "csv-empty", severity: "error" }]);
  });

  test("no numbers gives a table and says so", () => {
    const { result, codes } = infer("a,b\nx,y\n");
    expect(result.type).toBe("table");
    expect(codes).toEqual(["csv-no-numbers"]);
  });

  test("a stray word among numbers is a gap, at its place", () => {
    const { result, reports } = infer("M,N\na,1\nb,lots\nc,3\n");
    expect(result).toMatchObject({ type: "chart", model: { series: [{ values: [1, null, 3] }] } });
    expect(reports).toMatchObject([{ code: "csv-not-a-number", position: { line: 4, column: 3 } }]);
  });

  test("missing values are gaps without a word", () => {
    const { result, codes } = infer("M,N\na,1\nb,n/a\nc,-\nd,\ne,5\n");
    expect(result).toMatchObject({
      type: "chart",
      model: { series: [{ values: [1, null, null, null, 5] }] },
    });
    expect(codes).toEqual([]);
  });

  test("many series, slices and bars are limited, and it is said", () => {
    const header = Array.from({ length: 12 }, (_, at) => `S${at}`).join(",");
    const row = Array.from({ length: 12 }, (_, at) => at + 1).join(",");
    const many = chart(`M,${header}\nJan,${row}\nFeb,${row}\n`);
    expect(many.model.series).toHaveLength(8);
    expect(many.model.series.at(-1)).toMatchObject({
      name: "Other (5)",
      rest: true,
      values: [15, 15],
    });
    expect(many.codes).toEqual(["chart-many-series"]);

    const rows = Array.from({ length: 60 }, (_, at) => `Item ${at},${at}`).join("\n");
    const bars = chart(`Item,N\n${rows}`);
    expect(bars.model.categories).toHaveLength(20);
    expect(bars.codes).toEqual(["chart-many-bars"]);
    for (let at = 0; at < 60; at++) expect(bars.alt).toContain(`Item ${at}`);

    const pie = chart(`Item,N\n${rows}`, "pie");
    expect(pie.model.categories.at(-1)).toBe("Other (53)");
    expect(pie.codes).toEqual(["chart-other-slices"]);
  });
});

describe("the alternative text", () => {
  test("names kind, series, range, finding and data", () => {
    const { alt } = chart(latency);
    expect(alt).toBe(
      "Line chart of P50, P95 and P99 by Month, from 38 to 125. P50: down from 45 in October to 38 in December; " +
        "P95: down from 89 in October to 82 in December; P99: down from 125 in October to 115 in December. " +
        "By Month: October: P50 45, P95 89, P99 125; November: P50 42, P95 85, P99 120; December: P50 38, P95 82, P99 115.",
    );
  });

  test("holds each word as often as the csv", () => {
    for (const csv of [
      latency,
      traffic,
      costs,
      "A,B,Note\nx,1,first thing\nx,2,first thing\n",
      "Empty,One,Two\na,1,\nb,2,\n",
      '"Quoted\nheader",N\n"two\nlines",1\nother,2\n',
    ]) {
      const left: string[] = words(chart(csv).alt);
      for (const word of words(csv)) {
        const at = left.indexOf(word);
        expect(at, `${word} of ${JSON.stringify(csv)}`).toBeGreaterThanOrEqual(0);
        left.splice(at, 1);
      }
    }
  });

  test("of much data in few rows says that the table is needed", () => {
    const row = (at: number) => `Name of ${at} with ${"many words ".repeat(60)},${at}`;
    const rows = Array.from({ length: 30 }, (_, at) => row(at)).join("\n");
    const { alt, withTable } = chart(`Who,N\n${rows}`);
    expect(withTable).toBe(true);
    expect(alt).toContain("Who, N");
  });

  test("of very many rows is short, and no table comes unasked", () => {
    const rows = Array.from({ length: 900 }, (_, at) => `Name of ${at} here,${at}`).join("\n");
    const { alt, withTable } = chart(`Who,N\n${rows}`);
    expect(withTable).toBe(false);
    expect(alt.length).toBeLessThan(1000);
    expect(alt).toContain("Who, N");
  });
});

const corpus = new URL("../../../shared/corpus/csv/", import.meta.url);
const files = existsSync(corpus) ? readdirSync(corpus) : [];
test.skipIf(files.length === 0)("real files give a chart or a table, as plain data", () => {
  for (const file of files) {
    const text = readFileSync(new URL(file, corpus), "utf8");
    const { result } = infer(text);
    expect(["chart", "table"], file).toContain(result.type);
    if (result.type !== "chart") continue;
    expect(JSON.parse(JSON.stringify(result.model)), file).toEqual(result.model);
    const { categories, series } = result.model;
    expect(series.length, file).toBeGreaterThan(0);
    for (const { values } of series) expect(values, file).toHaveLength(categories.length);
  }
});

test("hostile csv is read in a moment", () => {
  const wide = Array.from({ length: 40 }, (_, at) => `c${at}`).join(",");
  const tall = Array.from({ length: 2000 }, (_, at) => `r${at}${",1".repeat(39)}`).join("\n");
  for (const text of [
    `${wide}\n${tall}`,
    `a,b\n${"x".repeat(1_000_000)},1\n`,
    `a,b\n${'"'.repeat(200_001)}`,
    `a,b\n${"1,".repeat(200_000)}`,
    "a,b\n\u0000\u0007,1\n\uD800,2\n",
    ",\n,1\n",
    "__proto__,constructor\n__proto__,1\ntoString,2\n",
  ]) {
    expect(() => infer(text, "constructor")).not.toThrow();
  }
});
