import { expect, test } from "vitest";
import { configOf } from "../../../src/chart/config.js";
import { labelsOf } from "../../../src/chart/draw.js";
import { chartOf } from "../../../src/chart/infer.js";
import type { ChartModel } from "../../../src/chart/model.js";
import { endsOf } from "../../../src/chart/plan/ends.js";
import { planCartesian, type ChartPlan } from "../../../src/chart/plan/plan.js";
import { planRadar } from "../../../src/chart/plan/radar.js";
import { planRound } from "../../../src/chart/plan/round.js";
import { styleOf, type ChartStyle } from "../../../src/chart/style.js";
import { targetName } from "../../../src/chart/plan/names.js";
import { parseFence } from "../../../src/parse/fence.js";
import { chartSpace } from "../../../src/pptx/charts/chart-space.js";
import type { Look } from "../../../src/scene/look.js";
import { builtInTheme } from "../../../src/theme/load.js";
import { find, findAll, readXml, type XmlElement } from "../../helpers/package.js";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const rows = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join("\n");

/** Each as csv, and as words of the fence. */
const charts: Record<string, [csv: string, fence?: string]> = {
  "one line": [`Month,Cost ($)\n${rows(6, (at) => `${months[at]},${12000 + at * 900}`)}`],
  "a long line": [
    `Date,N\n${rows(300, (at) => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")},${(at * 37) % 91}`)}`,
  ],
  "three lines": ["Month,P50 (ms),P95 (ms),P99 (ms)\nOct,45,89,125\nNov,42,85,120\nDec,38,82,115"],
  "lines that cross": [
    `M,A,B,C\n${rows(12, (at) => `${months[at]},${at},${11 - at},${(at * 5) % 11}`)}`,
  ],
  "six lines": [
    `M,A,B,C,D,E,F\n${rows(8, (at) => `${months[at]},${at},${at + 1},${at * 2},9,${8 - at},4`)}`,
  ],
  "lines with gaps": ["M,A,B\nJan,1,\nFeb,,5\nMar,3,6\nApr,2,"],
  "a line with a target": [
    `M,Latency (ms)\n${rows(5, (at) => `${months[at]},${80 + at * 9}`)}`,
    "target=100",
  ],
  bars: ["Region,Sales\nNorth,12\nSouth,19\nWest,7"],
  "bars below zero": ["Region,Change (%)\nNorth,12.5\nSouth,-8.25\nWest,-15"],
  "long names": [
    "What,Saved\nSpot instances for work that can wait,45000\nSmaller containers in the test environment,31000\nShared,8000",
  ],
  "a ranking": [`City,Visitors\n${rows(20, (at) => `City number ${at},${(at + 1) * 311}`)}`],
  "many periods": [`Year,N\n${rows(60, (at) => `${1960 + at},${at * 7}`)}`, "bar"],
  "grouped bars": ["Region,Plan,Actual\nNorth,120,99\nEurope,70,85\nAsia,44,61"],
  "grouped to the right": [
    "Region,Plan,Actual\nNorth America and Canada,120,99\nEurope and Africa,70,85",
    "horizontal",
  ],
  "many groups": [
    `Region,A,B,C,D\n${rows(9, (at) => `Region ${at},${at},${at + 2},${9 - at},4`)}`,
    "grouped",
  ],
  "long series names": [
    "Region,Planned at the beginning of the year,Actual at the end of the year\nNorth,120,99\nEurope,70,85",
  ],
  stacks: [
    "Category,October,November,December\nCompute,45000,42000,40000\nStorage,12000,12500,13000\nOther,5000,4500,4000",
  ],
  "stacks to the right": [
    "Dept,Done,Open,Other\nPlatform engineering,34,12,1\nPayments,22,9,1",
    "bar stacked horizontal",
  ],
  shares: ["Region,Coal (%),Gas (%),Wind (%)\nNorth,20,30,50\nSouth,45,35,20"],
  areas: [`Date,Web,App,Other\n${rows(20, (at) => `${2000 + at},${at * 3},${40 - at},5`)}`],
  "one area": [`Date,N\n${rows(30, (at) => `${1990 + at},${at * at}`)}`, "area"],
  "two units": ["Month,Requests,Error rate (%)\nJan,1200000,0.8\nFeb,1350000,0.7\nMar,1500000,0.9"],
  waterfall: ["Step,Amount\nOpening,120\nSales,85\nSalaries,-64\nClosing,141"],
  points: ["City,Population,Rent\nBerlin,3.6,1200\nParis,2.1,1800\nLondon,8.9,2200", "scatter"],
  "groups of points": ["Kind,A,B\nCat,4,25\nDog,20,60\nDog,35,70\nCat,5,27", "scatter series=Kind"],
  bubbles: [
    "Country,Income,Life,People\nGermany,54,81,84\nIndia,9,70,1420\nChina,22,78,1410",
    "bubble",
  ],
  radar: ["Trait,Us,Them\nSpeed,8,6\nPrice,5,8\nSupport,7,3\nDocs,6,6", "radar"],
  ring: ["Service,Requests,Percentage\nOrders,2500,50\nSearch,1500,30\nMail,1000,20"],
  pie: ["Age,People\n0-17,120\n18-34,340\n35-49,410\n50+,280", "pie"],
  titled: ["Region,Sales\nNorth,12\nSouth,19", 'title="Sales by region" labels'],
  highlighted: ["Month,A,B\nJan,3,4\nFeb,4,5\nMar,5,6", "highlight=B"],
  "without labels": ["M,N\na,1\nb,2", "labels=no legend=no"],
  "with a legend": ["Month,A,B\nJan,3,4\nFeb,4,5", "legend"],
  "no values": ["M,N,O\na,0,0\nb,0,0"],
};

const sizes = [
  { width: 864, height: 380 },
  { width: 420, height: 300 },
  { width: 280, height: 190 },
];

const looks = ["professional", "midnight"].map((name) => builtInTheme(name, () => {})!.look);

function modelOf([data, fence = ""]: [string, string?]): ChartModel {
  const pos = { line: 1, column: 1 };
  const { options } = parseFence(`csv ${fence}`);
  const result = chartOf({ type: "chart", data, options, pos, dataPos: pos }, () => {});
  if (result.type !== "chart") throw new Error(`expected a chart, got a ${result.type}`);
  return result.model;
}

const places = sizes.flatMap((size) => looks.map((look) => ({ size, look })));

test.each(Object.entries(charts))("picture and native chart of %s say the same", (_, given) => {
  const model = modelOf(given);
  for (const { size, look } of places) {
    const style: ChartStyle = { ...styleOf(look), ...size };
    const { markup } = chartSpace(model, size, look, { lang: "en-US", data: "rId1" });
    const space = readXml(`<?xml version="1.0"?>${markup.markup}`);
    const drawn = labelsOf(model, style).map(({ text }) => text);
    if (model.kind === "pie" || model.kind === "doughnut") sameRing(model, style, space, drawn);
    else if (model.kind === "radar") sameRadar(model, style, space, drawn, look);
    else {
      allDrawn(planCartesian(model, style), drawn);
      sameCartesian(planCartesian(model, style, style, true), space, drawn, look);
    }
  }
});

const maybeFind = (element: XmlElement, name: string): XmlElement | undefined =>
  findAll(element, name)[0];

const attribute = (element: XmlElement | undefined, name = "val") => element?.attributes[name];
const sorted = (texts: string[]) => texts.filter((text) => text !== "").toSorted();

/** All that is planned is drawn, and nothing else. */
function allDrawn(plan: ChartPlan, drawn: string[]): void {
  const axes = [...plan.axes, ...(plan.xAxis ? [plan.xAxis] : [])];
  const { model, heading, legend, categories, labels, sums } = plan;
  const isOver = model.target && plan.horizontal && !legend;
  const planned = [
    ...heading.title.lines,
    heading.caption.text,
    ...heading.heads.flatMap(({ names }) => names.map(({ text }) => text)),
    ...(legend?.items.flatMap(({ lines }) => lines) ?? []),
    ...categories.labels.flatMap(({ lines }) => lines),
    ...endsOf(plan).flatMap(({ name }) => name.lines),
    ...labels.flat().map((label) => label?.text ?? ""),
    ...sums.map((sum) => sum?.text ?? ""),
    ...(isOver ? [targetName(model)] : []),
    model.x?.name ?? "",
  ];
  const ticks = axes.flatMap((axis) => axis.labels);
  expect(sorted(drawn.filter((text) => !ticks.includes(text)))).toEqual(
    sorted(planned.filter((text) => !ticks.includes(text))),
  );
}

/** @param plan of the native chart, which lists the names of a stack's parts where the picture has them beside it */
function sameCartesian(plan: ChartPlan, space: XmlElement, drawn: string[], look: Look): void {
  const { model } = plan;
  // The value axis is there in both or in neither, with the same ends and steps.
  const [first] = findAll(space, "c:valAx").filter(
    (axis) => attribute(find(axis, "c:axId")) === "112",
  );
  const shown = attribute(find(first!, "c:delete")) === "0";
  expect(shown).toBe(!plan.values);
  expect(maybeFind(first!, "c:majorGridlines") !== undefined).toBe(shown);
  const [axis] = plan.axes;
  if (shown && axis && axis.ticks.length > 1) {
    for (const label of axis.labels) if (!model.x) expect(drawn).toContain(label);
    const unit = Number(attribute(maybeFind(first!, "c:majorUnit")));
    expect(unit).toBeCloseTo(axis.ticks[1]! - axis.ticks[0]!, 6);
    expect(axis.ticks.length).toBeLessThanOrEqual(5);
  }

  sameLegend(plan, space);
  sameHeading(plan, space);
  sameLabels(plan, space);
  sameColors(plan, space, look);
}

function sameHeading({ heading }: Pick<ChartPlan, "heading">, space: XmlElement): void {
  const title = find(space, "c:chart").children.find(({ name }) => name === "c:title");
  const words = title ? findAll(title, "a:t").map(({ text }) => text) : [];
  const { title: own, caption } = heading;
  expect(words).toEqual([own.lines.join(" "), caption.text].filter((text) => text !== ""));
}

/** In the same place, of the same series. */
function sameLegend(
  {
    legend,
    size,
    horizontal,
    model,
  }: Pick<ChartPlan, "legend" | "size" | "model"> & {
    horizontal?: boolean;
  },
  space: XmlElement,
): void {
  const written = maybeFind(space, "c:legend");
  expect(written !== undefined).toBe(legend !== undefined);
  if (!written || !legend) return;
  expect(attribute(find(written, "c:legendPos"))).toBe(legend.side === "right" ? "r" : "t");
  const layout = find(written, "c:manualLayout");
  expect(Number(attribute(find(layout, "c:x"))) * size.width).toBeCloseTo(legend.box.x, 0);
  expect(Number(attribute(find(layout, "c:y"))) * size.height).toBeCloseTo(legend.box.y, 0);
  if (horizontal) return;
  const hidden = findAll(written, "c:legendEntry").map((one) => attribute(find(one, "c:idx")));
  const listed = findAll(space, "c:ser").filter(
    (one) => !hidden.includes(attribute(find(one, "c:idx"))),
  );
  const names = listed.map((one) => find(find(one, "c:tx"), "c:v").text);
  const expected = legend.items.map(({ series }) =>
    series === undefined ? (model.target?.name ?? "") : (model.series[series]?.name ?? ""),
  );
  expect(names.toSorted()).toEqual(expected.toSorted());
}

/** The same marks are labelled: numbers, names at the ends, sums. */
function sameLabels(plan: ChartPlan, space: XmlElement): void {
  if (plan.model.kind === "waterfall") {
    const count = plan.labels.flat().filter((label) => label !== undefined).length;
    const labelled = findAll(space, "c:ser").flatMap((one) => labelledPoints(one));
    expect(labelled).toHaveLength(count);
    return;
  }
  const ends = endsOf(plan);
  const written = seriesOf(plan.model, space);
  plan.model.series.forEach((series, at) => {
    const own = new Set(
      (plan.labels[at] ?? []).flatMap((label, point) => (label === undefined ? [] : [point])),
    );
    if (ends.some(({ name }) => name.series === at))
      own.add(series.values.findLastIndex((value) => value !== null));
    own.delete(-1);
    const kept = plan.model.x
      ? plan.model.categories.flatMap((_, one) =>
          (plan.model.x?.values[one] ?? null) === null ? [] : [one],
        )
      : plan.model.categories.map((_, one) => one);
    const places = [...own].map((point) => kept.indexOf(point)).toSorted((a, b) => a - b);
    const found = written
      .filter((one) => nameOf(one) === series.name)
      .flatMap((one) => labelledPoints(one));
    expect(found.toSorted((a, b) => a - b)).toEqual(places);
  });
  const sums = findAll(space, "c:ser").filter((one) => nameOf(one) === "Total");
  const isSummed = plan.sums.filter((sum) => sum !== undefined).length;
  expect(sums.flatMap((one) => labelledPoints(one))).toHaveLength(isSummed);
}

const nameOf = (series: XmlElement) => find(find(series, "c:tx"), "c:v").text;

const seriesOf = ({ series }: ChartModel, space: XmlElement) =>
  findAll(space, "c:ser").filter((one) => series.some(({ name }) => name === nameOf(one)));

/** By index: those with a label of their own, and those that have what all have. */
function labelledPoints(series: XmlElement): number[] {
  const labels = maybeFind(series, "c:dLbls");
  if (!labels) return [];
  const single = labels.children.filter(({ name }) => name === "c:dLbl");
  const own = new Map(
    single.map((one) => [
      Number(attribute(find(one, "c:idx"))),
      maybeFind(one, "c:delete") === undefined,
    ]),
  );
  const shows = ["c:showVal", "c:showSerName"].some((flag) =>
    labels.children.some(({ name, attributes }) => name === flag && attributes["val"] === "1"),
  );
  const values = find(series, maybeFind(series, "c:val") ? "c:val" : "c:yVal");
  const points = findAll(values, "c:pt").map((one) => Number(attribute(one, "idx")));
  return points.filter((point) => own.get(point) ?? shows);
}

/** The colours that Chart.js is given are those that the scheme colours come to. */
function sameColors(plan: ChartPlan, space: XmlElement, look: Look): void {
  const { model } = plan;
  if (model.kind === "waterfall" || model.highlight !== undefined) return;
  const { datasets } = configOf(plan).data;
  const written = seriesOf(model, space);
  model.series.forEach((series, at) => {
    const own = written.find((one) => nameOf(one) === series.name);
    const set = datasets[at] as { backgroundColor?: string | string[]; borderColor?: string };
    const fill = Array.isArray(set.backgroundColor) ? set.backgroundColor[0] : set.backgroundColor;
    const isFilled = (series.kind ?? model.kind) === "bar";
    const drawn = isFilled ? fill : model.kind === "area" ? undefined : set.borderColor;
    if (drawn === undefined || model.x || !own) return;
    // Chart.js is given a colour for each bar: here that of the first.
    const first = findAll(own, "c:dPt").find((one) => attribute(find(one, "c:idx")) === "0");
    const owner = isFilled && first ? first : own;
    const properties = owner.children.find(({ name }) => name === "c:spPr");
    expect(rgbIn(find(properties!, "a:schemeClr"), look)).toBe(drawn);
  });
}

const slots: Record<string, keyof Look["palette"]> = {
  ...{ tx1: "text", bg1: "ground", tx2: "muted", bg2: "panel" },
  ...{ accent1: "accent1", accent2: "accent2", accent3: "accent3" },
  ...{ accent4: "accent4", accent5: "accent5", accent6: "accent6" },
};

/** As PowerPoint reads a scheme colour: `#RRGGBB`. */
function rgbIn(color: XmlElement, { palette }: Look): string {
  const share = (name: string, usual: number) =>
    Number(attribute(maybeFind(color, name)) ?? usual * 100_000) / 100_000;
  const rgb = palette[slots[attribute(color) ?? ""]!];
  const change = ["a:satMod", "a:lumMod", "a:lumOff"].map((name, at) =>
    share(name, at === 2 ? 0 : 1),
  );
  const [saturate = 1, times = 1, plus = 0] = change;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (high + low) / 2;
  const room = (of: number) => 1 - Math.abs(2 * of - 1);
  const changed = Math.min(1, lightness * times + plus);
  const scale = room(lightness) === 0 ? 0 : (saturate * room(changed)) / room(lightness);
  const channels = [r, g, b].map((value) => (changed + (value - lightness) * scale) * 255);
  const hex = channels.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("").toUpperCase()}`;
}

function sameRing(model: ChartModel, style: ChartStyle, space: XmlElement, drawn: string[]): void {
  const { list, listBox, side, size, ring } = planRound(model, style);
  const planned = list.rows.flatMap(({ lines, value, also }) => [...lines, value, also]);
  for (const text of planned) if (text !== "") expect(drawn).toContain(text);
  const legend = find(space, "c:legend");
  expect(attribute(find(legend, "c:legendPos"))).toBe(side === "right" ? "r" : "b");
  expect(size.width > size.height * 1.2 ? side : "right").toBe("right");
  const left = Number(attribute(find(find(legend, "c:manualLayout"), "c:x"))) * size.width;
  expect(left).toBeCloseTo(listBox.x, 0);
  const plot = find(find(space, "c:plotArea"), "c:manualLayout");
  expect(Number(attribute(find(plot, "c:w"))) * size.width).toBeCloseTo(ring.width, 0);
  const names = findAll(find(space, "c:cat"), "c:v").map(({ text }) => text);
  expect(names).toEqual(
    model.categories.map((name, at) => `${name}   ${list.rows[at]?.value ?? ""}`),
  );
}

function sameRadar(
  model: ChartModel,
  style: ChartStyle,
  space: XmlElement,
  drawn: string[],
  look: Look,
): void {
  const plan = planRadar(model, style);
  sameLegend(plan, space);
  sameHeading(plan, space);
  for (const { lines } of plan.spokes) for (const line of lines) expect(drawn).toContain(line);
  const unit = Number(attribute(find(space, "c:majorUnit")));
  expect(unit).toBe(plan.axis.step);
  expect(findAll(space, "c:ser").map((one) => rgbIn(find(one, "a:schemeClr"), look))).toHaveLength(
    model.series.length,
  );
}
