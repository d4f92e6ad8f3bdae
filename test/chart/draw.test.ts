import { existsSync, readdirSync, readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawChart, labelsOf } from "../../src/chart/draw.js";
import type { ChartStyle } from "../../src/chart/style.js";
import { chartOf } from "../../src/chart/infer.js";
import type { ChartModel } from "../../src/chart/model.js";
import { overlaps, spread } from "../../src/chart/plan/text.js";
import { leastHeight } from "../../src/chart/size.js";
import { parseFence } from "../../src/parse/fence.js";

const series = ["1F4E79", "2A9D8F", "E9A23B", "C8553D", "7A5C99", "6B7A8F"];
const [accent1, accent2, accent3, accent4, accent5, accent6] = series as [
  ...[string, string, string, string, string, string],
];
const style: ChartStyle = {
  width: 640,
  height: 320,
  font: "Calibri",
  labelSize: 14,
  palette: {
    ...{ text: "1F2937", muted: "5B6675", ground: "FFFFFF", panel: "F1F5F9" },
    ...{ accent1, accent2, accent3, accent4, accent5, accent6 },
    ...{ link: "1F4E79", visited: "7A5C99" },
  },
  dark: false,
  grid: "E3E7EC",
  series,
};

/** @param fence words and settings, as after `csv` */
function model(data: string, fence = ""): ChartModel {
  const position = { line: 1, column: 1 };
  const { options } = parseFence(`csv ${fence}`);
  const result = chartOf(
    { type: "chart", data, options, pos: position, dataPos: position },
    () => {},
  );
  if (result.type !== "chart") throw new Error(`expected a chart, got a ${result.type}`);
  return result.model;
}

const list = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join("\n");
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const cases: [name: string, csv: string, flags?: string][] = [
  ["three lines", "Month,P50,P95,P99\nOctober,45,89,125\nNovember,42,85,120\nDecember,38,82,115"],
  ["lines that end together", "M,A long name,Another long name,A third\nJan,1,2,3\nFeb,9,9.1,9.2"],
  [
    "eight lines with gaps",
    `M,${list(12, (at) => `Series ${at}`).replaceAll("\n", ",")}\n${list(12, (m) => `${months[m]},${list(12, (at) => ((m + at) % 5 ? `${at * m}` : "")).replaceAll("\n", ",")}`)}`,
  ],
  [
    "many days",
    `Date,N\n${list(700, (at) => `${2020 + Math.floor(at / 336)}-${String((Math.floor(at / 28) % 12) + 1).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")},${at % 97}`)}`,
  ],
  [
    "a doughnut",
    "Service,Requests,Percentage\nUser Service,2500,35\nProduct,1800,25\nOrder,1400,20\nOther,1400,20",
  ],
  [
    "a pie",
    "Browser,Users\nChrome,6450000\nSafari,1890000\nA very long name of a browser that nobody uses,3",
    "pie",
  ],
  [
    "stacked bars",
    "Category,October,November,December\nCompute,45000,42000,40000\nStorage,12000,12500,13000\nOther,5000,4500,4000",
  ],
  [
    "stacked bars to the right",
    "Dept,Done,Open,Other\nPlatform engineering and reliability,34,12,1\nPayments,22,9,1",
    "bar stacked horizontal",
  ],
  [
    "stacked area",
    `Date,Web,App,Other\n${list(20, (at) => `${2000 + at},${at * 3},${40 - at},5`)}`,
  ],
  ["grouped bars", "Region,Planned,Actual\nNorth America,120,99\nEurope,70,85\nAsia Pacific,44,61"],
  [
    "long labels",
    "What,Saved\nImplemented spot instances for non-critical workloads,45000\nEnabled S3 intelligent tiering,12000\nUnbreakablelabel" +
      "x".repeat(200) +
      ",5",
  ],
  ["twenty-five bars", `Item,N\n${list(25, (at) => `Item number ${at},${at * 7}`)}`],
  ["sixty bars", `Item,N\n${list(60, (at) => `Item number ${at},${at * 7}`)}`],
  ["many periods as bars", `Year,N\n${list(60, (at) => `${1960 + at},${at * 7}`)}`, "bar"],
  ["negative bars", "Region,Change (%)\nNorth,12.5\nSouth,-8.25\nWest,-15"],
  ["negative bars to the right", "Region,Change\nNorth,12.5\nSouth,-8.25\nWest,-15", "horizontal"],
  ["two axes", "Month,Requests,Error rate (%)\nJan,1200000,0.8\nFeb,1350000,0.7\nMar,1500000,0.9"],
  ["points", "City,Population,Rent\nBerlin,3.6,1200\nParis,2.1,1800\nLondon,8.9,2200", "scatter"],
  [
    "100 % stacked bars",
    "Year,Coal,Gas,Renewables\n2019,120,99,2\n2020,70,85,60\n2021,44,61,90",
    'percent highlight=2020 source="Source: a ministry with a long name, in its yearbook of 2022"',
  ],
  ["100 % stacked area", "Year,Coal,Gas\n2019,120,9\n2020,70,85\n2021,4,61", "area percent"],
  [
    "a waterfall",
    "Step,Amount\nOpening balance,120000\nSales,85000\nSalaries,-64000\nRent,-9500\nClosing balance,131500",
  ],
  [
    "a waterfall to the right, below zero",
    "Step,Amount\nOpening balance of the year before,12\nSales,8\nSalaries,-64\nEnd,-44",
    "waterfall horizontal",
  ],
  [
    "a radar",
    "Trait,Us,Them\nSpeed,8,6\nPrice to performance ratio,5,8\nSupport,7,3\nDocs,6,6\nReliability in the evening,9,1",
    "radar",
  ],
  [
    "bubbles",
    "Country,Income,Life,People\nGermany,54,81,84\nFrance,46,83,68\nIndia,9,70,1420\nChina,22,78,1410",
    'bubble title="Income and life"',
  ],
  ["scatter groups", "Kind,A,B\nCat,4,25\nDog,20,60\nDog,35,70\nCat,5,27", "scatter series=Kind"],
  ["bars and a line", "M,Orders,Returns\nJan,120,12\nFeb,132,15", "combo labels"],
  [
    "bars with a target",
    "Region,Plan\nNorth America,120\nEurope,70\nAsia,44",
    'target="Goal of the year: 100" highlight=Europe',
  ],
  [
    "bars to the right with a target",
    "Region,Plan\nNorth America,120\nEurope,70\nAsia,44",
    'horizontal target="A goal with a name that is long enough for two lines of text and more: 118"',
  ],
  [
    "lines with a target among their names",
    "Month,P50,P95\nOct,45,99\nNov,42,101\nDec,38,100",
    'target="Objective: 100" max=150 min=0',
  ],
  [
    "two axes with a target",
    "Month,Requests,Errors (%)\nJan,1200000,0.8\nFeb,1350000,0.7",
    "target=1.3M",
  ],
  ["a ring of a few", "Channel,N\nA,5\nB,4\nC,3\nD,2\nE,1", "doughnut top=2 highlight=A"],
  ["numbers without an axis of their own", "M,N\na,1\nb,2", "labels=no legend=no"],
  ["forced numbers", `Year,N\n${list(40, (at) => `${1980 + at},${at * 7919}`)}`, "line labels"],
  ["fixed formats", "M,Cost\nJan,1234567\nFeb,2345678", 'format="€0.00M" sort=desc'],
  ["huge numbers", "Country,GDP\nUSA,27360935000000\nChina,17794782000000"],
  ["one bar", "Metric,Value\nUptime,99.99"],
  ["zeros", "M,N\na,0\nb,0"],
  ["only gaps but one", "M,N\nJan,\nFeb,5\nMar,"],
  ["control characters", "M,N\na\u0001\u0007b,1\n\uD800,2"],
];

describe("labels", () => {
  const sizes: [font: string, width: number, height: number][] = [
    ["Calibri", 800, 380],
    ["Georgia", 420, 260],
    ["Courier New", 300, 360],
    ["Arial", 300, 180],
  ];
  const expectApart = (drawn: ChartModel, within = sizes) => {
    for (const [font, width, height] of within) {
      const labels = labelsOf(drawn, { ...style, font, width, height });
      expect(labels.length).toBeGreaterThan(0);
      for (const [at, label] of labels.entries()) {
        const where = `${label.text} at ${width} × ${height}`;
        expect(label.x, where).toBeGreaterThanOrEqual(-0.1);
        expect(label.y, where).toBeGreaterThanOrEqual(-0.1);
        expect(label.x + label.width, where).toBeLessThanOrEqual(width + 0.1);
        expect(label.y + label.height, where).toBeLessThanOrEqual(height + 0.1);
        const inner = {
          ...label,
          x: label.x + 0.1,
          y: label.y + 0.1,
          width: label.width - 0.2,
          height: label.height - 0.2,
        };
        for (const other of labels.slice(at + 1))
          expect(overlaps(inner, other), `${where} and ${other.text}`).toBe(false);
        expect(label.height, where).toBeGreaterThanOrEqual(10 * 1.2 - 0.1);
      }
    }
  };
  test.each(cases)("of %s lie inside the picture and apart", (_, csv, flags) => {
    expectApart(model(csv, flags));
  });

  const corpus = new URL("../../../shared/corpus/csv/", import.meta.url);
  const files = existsSync(corpus) ? readdirSync(corpus) : [];
  // These have no numbers, and are tables.
  const charted = files.filter((file) => !/^C07[235]/.test(file));
  test.skipIf(files.length === 0).each(charted)("of %s lie inside and apart", (file) => {
    expectApart(model(readFileSync(new URL(file, corpus), "utf8")), [sizes[0]!, sizes[3]!]);
  });

  test("name every series and category where there is room", () => {
    const labels = labelsOf(model(cases[0]?.[1] ?? ""), style);
    const texts = labels.map(({ text }) => text);
    for (const text of ["P50 38", "P95 82", "P99 115", "October", "November", "December", "45"])
      expect(texts).toContain(text);
  });

  test("name each bar and month in small pictures", () => {
    const small = { ...style, width: 300, height: 180 };
    for (const [name, csv, flags] of cases) {
      if (!/^three lines|^grouped bars|^stacked bars$|^doughnut|^negative bars$/.test(name))
        continue;
      const drawn = model(csv, flags);
      const text = labelsOf(drawn, small)
        .map((label) => label.text)
        .join(" ");
      for (const category of drawn.categories) expect(text, name).toContain(category);
    }
  });

  test("have all lines of a name", () => {
    const bars = model(
      "What,N\nSmaller containers in the test environment,31\nShared,8",
      "horizontal",
    );
    const texts = labelsOf(bars, { ...style, width: 440, height: 320 }).map(({ text }) => text);
    expect(texts.join(" ")).toContain("Smaller containers in the test environment");
  });

  test("have as many decimals as the others of their series", () => {
    const bars = model("What,N\na,13800\nb,12000\nc,2460\nd,0");
    const texts = labelsOf(bars, style).map(({ text }) => text);
    for (const text of ["13.8k", "12.0k", "2.5k", "0"]) expect(texts).toContain(text);
  });

  test("of many years stand at round ones", () => {
    const years = list(300, (at) => `${1958 + Math.floor(at / 5)}-0${(at % 5) + 1}-01,${at}`);
    const texts = labelsOf(model(`Date,N\n${years}`), style).map(({ text }) => text);
    expect(texts).toContain("1960");
    expect(texts).toContain("2010");
    expect(texts).not.toContain("1958");
  });

  test("of hours name the days, the first one only where it is whole", () => {
    const hours = list(80, (at) => {
      const hour = at + 16;
      return `2024-04-0${6 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, "0")}:00Z,${at}`;
    });
    const texts = labelsOf(model(`Time,N\n${hours}`), style).map(({ text }) => text);
    expect(texts).toContain("7 Apr");
    expect(texts).not.toContain("6 Apr");
  });

  test("give bars their numbers and stacks their sums", () => {
    const labels = labelsOf(model(cases[6]?.[1] ?? ""), style);
    const texts = labels.map(({ text }) => text);
    for (const text of ["45.0k", "62.0k", "59.0k", "57.0k", "Compute"])
      expect(texts).toContain(text);
  });
});

describe("the picture", () => {
  test("is a png at twice the size, the same each time", () => {
    for (const [, csv, flags] of cases.slice(0, 6)) {
      const one = drawChart(model(csv, flags), style);
      const two = drawChart(model(csv, flags), style);
      expect(one).toMatchObject({ format: "png", widthPx: 1280, heightPx: 640 });
      expect([...one.bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
      expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    }
  });

  test("is drawn for fonts and sizes nobody has", () => {
    const odd = { ...style, font: "__proto__", width: 5, height: 1e6, labelSize: 2, series: [] };
    expect(drawChart(model("M,N\na,1\nb,2"), odd).widthPx).toBe(120);
  });
});

test("leastHeight leaves each bar and slice its label", () => {
  const bars = model(`Item,N\n${list(20, (at) => `Item number ${at},${at * 7}`)}`);
  const pie = model(`Item,N\n${list(8, (at) => `Item number ${at},${at + 7}`)}`, "pie");
  for (const drawn of [bars, pie]) {
    const labels = labelsOf(drawn, { ...style, width: 300, height: leastHeight(drawn) });
    const texts = labels.map(({ text }) => text);
    for (const category of drawn.categories) expect(texts).toContain(category);
  }
});

test("spread moves labels apart as little as can be", () => {
  expect(spread([10, 50], [12, 12], 0, 100)).toEqual([10, 50]);
  expect(spread([50, 50], [10, 10], 0, 100)).toEqual([45, 55]);
  expect(spread([1, 2], [10, 10], 0, 100)).toEqual([5, 15]);
  expect(spread([99, 98, 20], [10, 10, 10], 0, 100)).toEqual([95, 85, 20]);
  expect(spread([1, 2], [60, 60], 0, 100)).toBeUndefined();
});

test("clear pixels have the ground's colour, so that no seam shows where the picture is scaled", () => {
  const data = "Month,A\nJan,1\nFeb,2";
  const { bytes } = drawChart(model(data), {
    ...style,
    palette: { ...style.palette, ground: "0B1220" },
  });
  const png = Buffer.from(bytes);
  const idat = png.indexOf("IDAT");
  const pixels = inflateSync(png.subarray(idat + 4, idat + 4 + png.readUInt32BE(idat - 4)));
  // The first byte is the row's filter.
  expect([...pixels.subarray(1, 5)]).toEqual([0x0b, 0x12, 0x20, 0]);
});
