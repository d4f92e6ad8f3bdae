/** What an author sets in the fence. */
import { describe, expect, test } from "vitest";
import { altText } from "../../src/chart/alt.js";
import { chartOf } from "../../src/chart/infer.js";
import type { ChartModel } from "../../src/chart/model.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { parseReport } from "../../src/parse/parse.js";

/** The chart of a fence, as a report has it. */
function read(fence: string, data: string) {
  const reports: Diagnostic[] = [];
  const deck = parseReport(`## A\n\n\`\`\`${fence}\n${data}\n\`\`\`\n`, () => {});
  const block = deck.slides[0]?.blocks[0];
  if (block?.type !== "chart") throw new Error("expected a csv block");
  const result = chartOf(block, (one) => void (one.severity !== "info" && reports.push(one)));
  return { result, reports };
}

function chart(fence: string, data: string): ChartModel {
  const { result, reports } = read(fence, data);
  expect(reports).toEqual([]);
  if (result.type !== "chart") throw new Error(`expected a chart, got a ${result.type}`);
  return result.model;
}

const latency = "Month,P50,P95,P99\nOctober,45,89,125\nNovember,42,85,120\nDecember,38,82,115";
const teams = "Team,Incidents\nPayments,42\nSearch,33\nWeb,21\nMobile,8\nData,5";
const sales =
  "Month,Region,Sales,Cost\nJan,North,10,7\nJan,South,5,4\nFeb,North,12,8\nFeb,South,6,5";

describe("columns", () => {
  test("x and y choose and order what is shown, in any case of letters", () => {
    const model = chart('csv x=month y="P99, p50"', latency);
    expect(model.series.map(({ name }) => name)).toEqual(["P99", "P50"]);
    expect(model.categoryName).toBe("Month");
  });

  test("a list may do without quotes, and a name may have a comma", () => {
    expect(chart("csv y=P99,P50", latency).series).toHaveLength(2);
    const comma = 'M,"Price, net",Tax\nJan,1,2\nFeb,3,4';
    expect(chart('csv y="Price, net"', comma).series.map(({ name }) => name)).toEqual([
      "Price, net",
    ]);
  });

  test("series names the column with the names", () => {
    const model = chart("csv series=Region y=Cost", sales);
    expect(model.series).toMatchObject([
      { name: "North", values: [7, 8] },
      { name: "South", values: [4, 5] },
    ]);
  });

  test("rows of the same pair are added up, and it is said", () => {
    const { result, reports } = read(
      "csv x=Month series=Region y=Sales",
      `${sales}\nFeb,South,1,1`,
    );
    expect(result).toMatchObject({ model: { series: [{ values: [10, 12] }, { values: [5, 7] }] } });
    expect(reports.map(({ code }) => code)).toEqual(["chart-rows-added"]);
  });

  test("an unknown one lists those that there are, at its place", () => {
    const { reports } = read("csv bar y=P90", latency);
    expect(reports).toEqual([
      {
        code: "unknown-chart-column",
        severity: "warning",
        message: "no column `P90` in the csv",
        hint: "did you mean `P50`? columns: `Month`, `P50`, `P95`, `P99`",
        position: { line: 3, column: 12 },
      },
    ]);
  });
});

describe("kinds", () => {
  test("scatter takes numbers for both axes, however few rows there are", () => {
    expect(chart("csv scatter", "x,y\n1,5\n2,7\n3,4")).toMatchObject({
      kind: "scatter",
      x: { name: "x", values: [1, 2, 3] },
      series: [{ name: "y", values: [5, 7, 4] }],
    });
  });

  test("scatter with series has points of its own for each", () => {
    const model = chart("csv scatter x=Sales y=Cost series=Region", sales);
    expect(model.series.map(({ values }) => values)).toEqual([
      [7, null, 8, null],
      [null, 4, null, 5],
    ]);
  });

  test("bubble takes the third column, or the one that is named", () => {
    const data = "City,Rent,Income,People\nA,1,2,3\nB,4,5,6";
    expect(chart("csv bubble", data).bubble?.name).toBe("People");
    const named = chart("csv bubble bubble=Rent x=Income y=People", data);
    expect([named.x?.name, named.series[0]?.name, named.bubble?.name]).toEqual([
      "Income",
      "People",
      "Rent",
    ]);
  });

  test("combo draws the last series as a line", () => {
    expect(chart("csv combo", latency).series.map(({ kind }) => kind)).toEqual([
      "bar",
      "bar",
      "line",
    ]);
  });

  test("percent stacks, and keeps the values", () => {
    expect(chart("csv percent", "A,X,Y\na,1,3\nb,2,2")).toMatchObject({
      stacked: true,
      percent: true,
      series: [{ values: [1, 2] }, { values: [3, 2] }],
    });
  });

  test("a waterfall knows its totals, those on the way too", () => {
    const data = "Step,N\nStart,10\nUp,5\nSubtotal,15\nDown,-4\nEnd,11";
    expect(chart("csv", data)).toMatchObject({ kind: "waterfall", totals: [2, 4] });
    expect(chart("csv waterfall", "Step,N\nA,1\nB,-2\nC,3")).toMatchObject({ totals: [] });
  });

  test("no waterfall where the sum is not proved", () => {
    expect(chart("csv", "Step,N\nStart,10\nUp,5\nDown,-4\nEnd,12").kind).toBe("bar");
  });

  test("what a kind cannot show is said and drawn otherwise", () => {
    for (const [fence, data, code] of [
      ["csv radar", "A,B\na,1\nb,2", "chart-no-radar"],
      ["csv bubble", teams, "chart-too-few-columns"],
      ["csv percent", "A,X,Y\na,-1,3\nb,2,2", "chart-no-shares"],
    ] as const) {
      const { result, reports } = read(fence, data);
      expect(result, fence).toMatchObject({ type: "chart", model: { kind: "bar" } });
      expect(reports.map((one) => one.code)).toEqual([code]);
    }
  });
});

describe("order and number", () => {
  test("sort", () => {
    expect(chart("csv sort=asc", teams).categories[0]).toBe("Data");
    expect(chart("csv sort=label", teams).categories).toEqual([
      "Data",
      "Mobile",
      "Payments",
      "Search",
      "Web",
    ]);
  });

  test("top adds up the rest, at the end, in bars and rings", () => {
    const bars = chart("csv bar top=2 sort=desc", teams);
    expect(bars.categories).toEqual(["Payments", "Search", "Other (3)"]);
    expect(bars.series[0]?.values).toEqual([42, 33, 34]);
    expect(chart("csv pie top=2", teams).categories).toEqual(["Payments", "Search", "Other (3)"]);
  });

  test("top counts series over time", () => {
    const data = "Month,A,B,C\nJan,1,2,9\nFeb,1,3,8";
    expect(chart("csv line top=1", data).series.map(({ name }) => name)).toEqual([
      "C",
      "Other (2)",
    ]);
  });

  test("what cannot be added up is left out, and it is said", () => {
    const { result, reports } = read("csv bar top=2", "Page,Load (ms)\na,5\nb,7\nc,9");
    expect(result).toMatchObject({ model: { categories: ["c", "b"] } });
    expect(reports.map(({ code }) => code)).toEqual(["chart-many-bars"]);
  });
});

describe("format, axis, target, highlight", () => {
  test("format and unit reach the axis and the table", () => {
    expect(chart('csv format="€0.0k"', teams).axes[0]?.format).toMatchObject({
      prefix: "€",
      decimals: 1,
      scale: "k",
    });
    expect(chart("csv unit=ms", latency).axes[0]?.format.suffix).toBe(" ms");
    const { result } = read("csv table unit=ms", latency);
    expect(result).toMatchObject({
      table: { rows: expect.arrayContaining([["October", "45 ms", "89 ms", "125 ms"]]) as unknown },
    });
  });

  test("fractions become percent", () => {
    const model = chart("csv format=%", "A,Share\na,0.25\nb,0.4");
    expect(model.series[0]?.values).toEqual([25, 40]);
  });

  test("ends that cut nothing off are kept", () => {
    expect(chart("csv line min=0 max=200", latency).axes[0]).toMatchObject({ min: 0, max: 200 });
    const { result, reports } = read("csv bar min=10 max=30", teams);
    expect(reports.map(({ code }) => code)).toEqual(["chart-bars-from-zero", "chart-cut-off"]);
    expect(result.type === "chart" && Object.keys(result.model.axes[0]!)).toEqual([
      "name",
      "format",
    ]);
  });

  test("a target has a name, and is said in the alternative text", () => {
    expect(chart("csv target=30", teams).target).toEqual({ value: 30, name: "Target" });
    const { result } = read('csv target="Limit: 30"', teams);
    expect(result).toMatchObject({ model: { target: { value: 30, name: "Limit" } } });
    expect(result.type === "chart" && result.alt).toContain("Limit: 30, reached by 2 of 5 values.");
  });

  test("a highlight is a series or a category that is there", () => {
    expect(chart("csv highlight=p95", latency).highlight).toBe("P95");
    expect(chart("csv highlight=Search", teams).highlight).toBe("Search");
    const { result, reports } = read("csv highlight=Serch", teams);
    expect(result).not.toHaveProperty("model.highlight");
    expect(reports).toMatchObject([{ hint: "did you mean `Search`?", position: { column: 8 } }]);
  });

  test("labels, legend, source and size", () => {
    const { result, reports } = read('csv labels=no legend source="Finance" size=60%', teams);
    expect(reports).toEqual([]);
    expect(result).toMatchObject({
      size: 0.6,
      model: { labels: false, legend: true, source: "Finance" },
    });
  });
});

describe("slips", () => {
  test.each([
    ["csv top=many", "expected a whole number from 1: `top=8`"],
    ["csv sort=up", "expected `desc`, `asc`, `label` or `none`"],
    ["csv size=huge", "expected `small`, `medium`, `large` or a share such as `60%`"],
    ["csv target=soon", 'expected a number: `target=100` or `target="Goal: 100"`'],
    ["csv x=", "expected a column: `x=Month`"],
    ["csv labels=maybe", "expected `yes` or `no`"],
    ["csv format=00#", "expected a pattern such as `€0.0M`, `0 ms` or `%`"],
    ["csv sort", "write `sort=…`"],
    ["csv pie=yes", "write `pie` alone"],
  ])("%s", (fence, hint) => {
    const { result, reports } = read(fence, teams);
    expect(result.type).toBe("chart");
    expect(reports).toMatchObject([
      { severity: "warning", hint, position: { line: 3, column: 8 } },
    ]);
  });

  test("an empty title is none, whatever follows it", () => {
    for (const fence of ["csv title=", 'csv title=""', "csv title= stacked", "csv bar title="])
      expect(chart(fence, latency).title).toBe("");
    expect(chart("csv bar title= stacked", latency).stacked).toBe(true);
  });
});

test("the alternative text stays in bounds, its source line in it", () => {
  const table = {
    header: ["A", "B"],
    rows: [["a", "1"]],
    numeric: [false, true],
    headerRows: 1,
    source: { text: "", delimiter: ",", position: { line: 1, column: 1 }, rowOffsets: [0] },
  };
  const model = { ...chart("csv", "A,B\na,1\nb,2"), source: "Finance" };
  expect(altText(model, table, []).text).toContain("Finance.");
});
