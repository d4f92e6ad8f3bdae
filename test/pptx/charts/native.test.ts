import { describe, expect, it, test } from "vitest";
import type { ChartModel } from "../../../src/chart/model.js";
import type { ChartItem } from "../../../src/scene/scene.js";
import { writePptx } from "../../../src/pptx/write.js";
import {
  type Package,
  find,
  findAll,
  openPackage,
  readXml,
  relationships,
} from "../../helpers/package.js";
import { darkLook, lightLook, sampleScene, slide } from "../../helpers/sample-scene.js";
import { checkStructure } from "../../helpers/structure.js";
import { validatePptx } from "../../helpers/validate.js";
import { chart, sampleCharts } from "./sample-charts.js";

const item = (model: ChartModel): ChartItem => ({
  ...{ type: "chart", name: "Chart", alt: "Sales rise & fall", native: true, model },
  box: { x: 48, y: 112, width: 420, height: 300 },
});

const write = (models: ChartModel[], look = lightLook) =>
  writePptx({
    ...sampleScene(look),
    slides: models.map((model) => slide("title-only", [item(model)])),
  });

const chartPath = "ppt/charts/chart1.xml";
const workbookPath = "ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx";

async function written(model: ChartModel): Promise<{ deck: Package; workbook: Package }> {
  const deck = openPackage(await write([model]));
  return { deck, workbook: openPackage(deck.bytes(workbookPath)) };
}

test("decks of every kind are valid, their workbooks too", async () => {
  const bytes = await write(Object.values(sampleCharts));
  expect(checkStructure(bytes)).toEqual([]);
  expect(await validatePptx(bytes)).toEqual([]);
  const deck = openPackage(bytes);
  const books = deck.paths.filter((path) => path.endsWith(".xlsx"));
  expect(books).toHaveLength(Object.keys(sampleCharts).length);
  for (const path of [books[0]!, books.at(-1)!])
    expect(await validatePptx(deck.bytes(path), "book.xlsx")).toEqual([]);
}, 60_000);

test("the same charts give the same bytes twice in a process", async () => {
  const models = Object.values(sampleCharts);
  expect(Buffer.from(await write(models)).equals(Buffer.from(await write(models)))).toBe(true);
});

describe("the package", () => {
  it("relates slide, chart and workbook", async () => {
    const { deck } = await written(chart("bar"));
    expect(relationships(deck, "ppt/slides/slide1.xml")).toContainEqual(
      expect.objectContaining({ type: "chart", target: chartPath }),
    );
    expect(relationships(deck, chartPath)).toEqual([
      expect.objectContaining({ type: "package", target: workbookPath }),
    ]);
    const types = findAll(readXml(deck.text("[Content_Types].xml")), "Default");
    expect(types.map(({ attributes }) => attributes["Extension"])).toContain("xlsx");
  });

  it("has a frame with alternative text", async () => {
    const { deck } = await written(chart("bar"));
    const frame = find(readXml(deck.text("ppt/slides/slide1.xml")), "p:graphicFrame");
    expect(find(frame, "p:cNvPr").attributes).toMatchObject({
      ...{ name: "Chart", descr: "Sales rise & fall" },
    });
  });

  it("gives equal charts a part each", async () => {
    const deck = openPackage(await write([chart("bar"), chart("bar")]));
    expect(deck.paths.filter((path) => path.startsWith("ppt/charts/chart"))).toHaveLength(2);
  });
});

describe("the workbook", () => {
  it("has zeros as zeros and blanks as no cells, and the chart says the same", async () => {
    const { deck, workbook } = await written(chart("line"));
    const cells = findAll(readXml(workbook.text("xl/worksheets/sheet1.xml")), "c");
    const valueAt = (reference: string) => {
      const cell = cells.find(({ attributes }) => attributes["r"] === reference);
      return cell && find(cell, "v").text;
    };
    expect([valueAt("B2"), valueAt("B3"), valueAt("B4")]).toEqual(["12", "0", undefined]);
    const [first] = findAll(readXml(deck.text(chartPath)), "c:val");
    const points = findAll(first!, "c:pt").map((pt) => [
      pt.attributes["idx"],
      find(pt, "c:v").text,
    ]);
    expect(points).toEqual([
      ["0", "12"],
      ["1", "0"],
      ["3", "21.5"],
    ]);
    expect(find(first!, "c:ptCount").attributes["val"]).toBe("4");
  });

  it("adds stacks up by formulas", async () => {
    const model = sampleCharts["stacked bar"]!;
    const { workbook } = await written(model);
    const formulas = findAll(readXml(workbook.text("xl/worksheets/sheet1.xml")), "f");
    expect(formulas[0]!.text).toBe('SUMIF(B2:C2,">0")');
  });

  it("moves every bar of a waterfall by formulas", async () => {
    const { workbook } = await written(sampleCharts["waterfall"]!);
    const formulas = findAll(readXml(workbook.text("xl/worksheets/sheet1.xml")), "f");
    expect(formulas.map(({ text }) => text)).toContain("C2+B3");
  });

  it("is a table where the names of its columns differ", async () => {
    const same = chart("bar", {
      series: ["A", "a"].map((name) => ({ name, values: [1, 2, 3, 4], axis: 0 as const })),
    });
    expect((await written(chart("bar"))).workbook.paths).toContain("xl/tables/table1.xml");
    expect((await written(same)).workbook.paths).not.toContain("xl/tables/table1.xml");
  });
});

it.each([lightLook, darkLook])("takes its colours from the theme", async (look) => {
  const deck = openPackage(await write(Object.values(sampleCharts), look));
  for (const path of deck.paths.filter((one) => one.startsWith("ppt/charts/chart")))
    expect(deck.text(path)).not.toContain("srgbClr");
});

it("leaves the upper end of an axis free, but for two axes on one grid", async () => {
  const maxima = async (model: ChartModel) =>
    findAll(readXml((await written(model)).deck.text(chartPath)), "c:max").length;
  expect(await maxima(chart("line"))).toBe(0);
  expect(await maxima(sampleCharts["combo"]!)).toBe(2);
});

it("leaves gaps open and shows no line where a value is missing", async () => {
  const { deck } = await written(chart("line"));
  const space = readXml(deck.text(chartPath));
  expect(find(space, "c:dispBlanksAs").attributes["val"]).toBe("gap");
});
