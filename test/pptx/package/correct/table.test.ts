import { expect, it } from "vitest";
import { find, findAll } from "../../../helpers/package.js";
import { cell, darkLook, lightLook, paragraph, run, table } from "../../../helpers/sample-scene.js";
import { writtenShape } from "../../written.js";

it("noModificationId: has none", async () => {
  expect(findAll(await writtenShape(table(lightLook)), "p14:modId")).toEqual([]);
});

it("tableProperties: the header is flagged and the look is a style", async () => {
  const tblPr = find(await writtenShape(table(lightLook)), "a:tblPr");
  expect(tblPr.attributes).toEqual({ firstRow: "1" });
  expect(find(tblPr, "a:tableStyleId").text).toMatch(/^\{[0-9A-F-]{36}\}$/);
});

it("tableProperties: bands and a first column are flagged where they are", async () => {
  const shape = await writtenShape(
    { ...table(darkLook), firstColumn: true, headerRow: false },
    darkLook,
  );
  expect(find(shape, "a:tblPr").attributes).toEqual({ firstCol: "1", bandRow: "1" });
});

it("tableProperties: totals are flagged, and bold by the style", async () => {
  const shape = await writtenShape({ ...table(lightLook), totalRow: true });
  expect(find(shape, "a:tblPr").attributes).toEqual({ firstRow: "1", lastRow: "1" });
  const total = findAll(shape, "a:rPr").find((_, i, all) => i === all.length - 2)!;
  expect(total.attributes["b"]).toBeUndefined();
});

it("tableProperties: a last column of changes is flagged, and bold by the style", async () => {
  const item = { ...table(lightLook), lastColumn: true, headerRow: false };
  for (const { cells } of item.rows)
    for (const one of cells.at(-1)!.paragraphs.flatMap(({ runs }) => runs)) one.bold = true;
  const shape = await writtenShape(item);
  expect(find(shape, "a:tblPr").attributes).toEqual({ lastCol: "1" });
  const cells = findAll(shape, "a:tr").map((row) => findAll(row, "a:tc").at(-1)!);
  const bold = cells.flatMap((tc) => findAll(tc, "a:rPr").map((rPr) => rPr.attributes["b"]));
  expect(bold.length).toBeGreaterThan(0);
  expect(bold.filter((value) => value !== undefined)).toEqual([]);
});

it("cellProperties: what the author did not format is the style's", async () => {
  const item = table(lightLook);
  item.rows = item.rows.slice(0, 4);
  const shape = await writtenShape(item);
  const tags = ["a:solidFill", "a:noFill", "a:lnL", "a:lnR", "a:lnT", "a:lnB", "a:latin"];
  expect(tags.flatMap((tag) => findAll(shape, tag))).toEqual([]);
  expect(findAll(shape, "a:rPr").filter((one) => one.attributes["b"] !== undefined)).toEqual([]);
});

it("cellProperties: a cell's own margins", async () => {
  const item = table(lightLook);
  item.rows[1]!.cells[2]!.insets = { top: 3, right: 20, bottom: 3, left: 8 };
  const margins = findAll(await writtenShape(item), "a:tcPr").map((one) => one.attributes["marR"]);
  expect(margins.filter((one) => one === "254000")).toHaveLength(1);
});

it("cellProperties: margins on their sides, and nothing that hides the table style", async () => {
  const narrow = { ...table(lightLook), insets: { top: 0.5, right: 2, bottom: 3, left: 4 } };
  const tcPr = find(await writtenShape(narrow), "a:tcPr");
  expect(tcPr.attributes).toEqual({
    ...{ marL: "50800", marR: "25400", marT: "6350", marB: "38100" },
    anchor: "ctr",
  });
  expect(tcPr.children).toEqual([]);
});

it("cellProperties: a cell's own fill is kept", async () => {
  const fills = findAll(await writtenShape(table(lightLook)), "a:tcPr").flatMap(
    (one) => one.children,
  );
  expect(fills.map((one) => find(one, "a:schemeClr").attributes["val"])).toEqual(["bg2"]);
});

it("cellText: the header's weight and colour come from the style", async () => {
  const rPr = find(await writtenShape(table(lightLook)), "a:rPr");
  expect(rPr).toMatchObject({ attributes: { lang: "en-GB", sz: "1400" }, children: [] });
});

it("cellText: a header cell that is not bold says so", async () => {
  const item = table(lightLook);
  item.rows[0]!.cells[0] = cell("plain", { color: "ground" });
  expect(find(await writtenShape(item), "a:rPr").attributes["b"]).toBe("0");
});

it("cellText: an empty cell is as high as the others", async () => {
  const shape = await writtenShape(table(lightLook));
  const sizes = findAll(shape, "a:endParaRPr").map((one) => one.attributes["sz"]);
  expect(sizes).toEqual(["1400", "1400"]);
});

it("cellText: several paragraphs and runs in one cell", async () => {
  const item = table(lightLook);
  const two = [paragraph([run("a"), run("b", { bold: true })]), paragraph("c", { align: "right" })];
  item.rows[1]!.cells[0] = { paragraphs: two, anchor: "top" };
  const tc = findAll(await writtenShape(item), "a:tc")[3]!;
  const texts = findAll(tc, "a:p").map((p) => findAll(p, "a:t").map((one) => one.text));
  expect(texts).toEqual([["a", "b"], ["c"]]);
  expect(findAll(tc, "a:pPr").map((one) => one.attributes)).toEqual([{ algn: "r" }]);
});

it("has columns and rows as wide and high as the layout says", async () => {
  const shape = await writtenShape(table(lightLook));
  const widths = findAll(shape, "a:gridCol").map((one) => one.attributes["w"]);
  expect(widths).toEqual(["2540000", "3175000", "1905000"]);
  const heights = findAll(shape, "a:tr").map((one) => one.attributes["h"]);
  expect(heights).toEqual(Array(6).fill("381000"));
  expect(find(find(shape, "p:xfrm"), "a:ext").attributes).toEqual({ cx: "7620000", cy: "2286000" });
});
