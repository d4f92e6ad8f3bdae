import { describe, expect, it } from "vitest";
import type { PictureItem, ShapeItem } from "../../../../src/scene/scene.js";
import { find, findAll } from "../../../helpers/package.js";
import { lightLook, paragraph, png, table, textBox } from "../../../helpers/sample-scene.js";
import { writtenShape, writtenShapes } from "../../written.js";

const shape: ShapeItem = {
  ...{ type: "shape", name: "Bar", shape: "rect", fill: "accent1" },
  box: { x: 48, y: 100, width: 4, height: 100 },
};

it("uniqueId: a table and a text do not share an id", async () => {
  const items = [
    textBox([paragraph("a")]),
    table(lightLook),
    { ...table(lightLook), name: "Table 2" },
    shape,
  ];
  const ids = (await writtenShapes(items)).map((one) => find(one, "p:cNvPr").attributes["id"]);
  expect(ids).toEqual(["2", "3", "4", "5"]);
});

it("emptyLine: a shape without a line says nothing of one", async () => {
  expect(findAll(await writtenShape(shape), "a:ln")).toEqual([]);
});

it("fillOpacity: a share of the fill, whatever its colour", async () => {
  const alphas = async (more: Partial<ShapeItem>) =>
    findAll(await writtenShape({ ...shape, ...more }), "a:alpha").map(
      (one) => one.attributes["val"],
    );
  expect(await alphas({ opacity: 0.62 })).toEqual(["62000"]);
  expect(await alphas({ opacity: 0.5, fill: "link" })).toEqual(["50000"]);
  expect(await alphas({ opacity: 0.5, fill: { rgb: "000000" } })).toEqual(["50000"]);
  expect(await alphas({ opacity: 1 })).toEqual([]);
});

it("itemLink: a text box leads to a slide", async () => {
  const node = await writtenShape({ ...textBox([paragraph("a")]), link: { slide: 1 } });
  expect(find(node, "a:hlinkClick").attributes["action"]).toBe("ppaction://hlinksldjump");
});

it("linkColor: fill and line may have the colour of links", async () => {
  const linked: ShapeItem = { ...shape, fill: "link", line: { color: "link", width: 1 } };
  const fills = findAll(find(await writtenShape(linked), "p:spPr"), "a:schemeClr");
  expect(fills.map((one) => one.attributes["val"])).toEqual(["hlink", "hlink"]);
});

it("textBox: a text is a text box", async () => {
  const cNvSpPr = find(await writtenShape(textBox([paragraph("a")])), "p:cNvSpPr");
  expect(cNvSpPr.attributes).toEqual({ txBox: "1" });
});

it("shapeMeaning: a shape without text is decorative", async () => {
  const written = await writtenShape(shape);
  expect(find(written, "adec:decorative").attributes["val"]).toBe("1");
  expect(findAll(written, "p:txBody")).toEqual([]);
});

it("shapeMeaning: a line of points is a path, and may have an alternative text", async () => {
  const points = [
    { x: 0, y: 10 },
    { x: 20, y: 0 },
    { x: 40, y: 5 },
  ];
  const written = await writtenShape({
    type: "shape",
    name: "Trend",
    shape: "polyline",
    box: { x: 10, y: 10, width: 40, height: 10 },
    points,
    line: { color: "accent1", width: 1 },
    alt: "1, 3, 2",
  });
  expect(find(written, "p:cNvPr").attributes["descr"]).toBe("1, 3, 2");
  expect(findAll(written, "adec:decorative")).toEqual([]);
  expect(findAll(written, "a:pt").map(({ attributes: { x, y } }) => [x, y])).toEqual([
    ["0", "127000"],
    ["254000", "0"],
    ["508000", "63500"],
  ]);
});

it("draws colours of the theme and others, corners and lines", async () => {
  const [box, rule] = await writtenShapes([
    {
      ...shape,
      shape: "roundRect",
      radius: 10,
      fill: { rgb: "aabbcc" },
      line: { color: "muted", width: 0.5 },
      box: { x: 0, y: 0, width: 40, height: 100 },
    },
    {
      type: "shape",
      name: "Rule",
      shape: "line",
      line: { color: "text", width: 2 },
      box: { x: 10, y: 10, width: 100, height: 0 },
    },
  ]);
  expect(find(box!, "a:gd").attributes["fmla"]).toBe("val 25000");
  expect(find(box!, "a:srgbClr").attributes["val"]).toBe("AABBCC");
  expect(find(box!, "a:ln").attributes["w"]).toBe("6350");
  expect(find(find(rule!, "a:xfrm"), "a:ext").attributes).toEqual({ cx: "1270000", cy: "0" });
});

describe("alternativeText", () => {
  const picture: PictureItem = {
    ...{ type: "picture", name: "Picture", alt: "", image: png(2, 2, [1, 2, 3]) },
    box: { x: 0, y: 0, width: 20, height: 20 },
  };

  it("is the picture's and the table's own", async () => {
    const shapes = await writtenShapes([{ ...picture, alt: 'A "b" & c' }, table(lightLook)]);
    const texts = shapes.map((one) => find(one, "p:cNvPr").attributes["descr"]);
    expect(texts).toEqual(['A "b" & c', 'Costs by "service" & month']);
  });

  it("is no file name where there is none: the picture is decorative", async () => {
    const written = await writtenShape(picture);
    expect(find(written, "p:cNvPr").attributes).not.toHaveProperty("descr");
    expect(findAll(written, "adec:decorative")).toHaveLength(1);
  });
});
