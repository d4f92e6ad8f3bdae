import { expect, it } from "vitest";
import { find, findAll } from "../../../helpers/package.js";
import { body, noInsets, paragraph, textBox, title } from "../../../helpers/sample-scene.js";
import { writtenShape, writtenShapes } from "../../written.js";

it("a title says no more than that it is one", async () => {
  const shape = await writtenShape(title("A"));
  expect(find(shape, "p:ph").attributes).toEqual({ type: "title" });
  expect(find(shape, "a:spLocks").attributes).toEqual({ noGrp: "1" });
  expect(find(shape, "p:cNvSpPr").attributes).toEqual({});
  expect(find(shape, "p:spPr").children).toEqual([]);
  expect(find(shape, "a:bodyPr").attributes).toEqual({});
  expect(find(shape, "a:rPr")).toMatchObject({ attributes: { lang: "en-GB" }, children: [] });
  expect(findAll(shape, "a:pPr")).toEqual([]);
});

it("the title of the title slide is called so", async () => {
  const [shape] = await writtenShapes([title("A", "title")], "title");
  expect(find(shape!, "p:ph").attributes).toEqual({ type: "ctrTitle" });
});

it("a body of a content layout takes any content", async () => {
  expect(find(await writtenShape(body([paragraph("a")])), "p:ph").attributes).toEqual({ idx: "1" });
});

it("a box of its own is kept, and nothing else", async () => {
  const moved = body([paragraph("a")], { x: 48, y: 112, width: 864, height: 200 });
  const spPr = find(await writtenShape(moved), "p:spPr");
  expect(spPr.children.map((one) => one.name)).toEqual(["a:xfrm"]);
  expect(find(spPr, "a:ext").attributes).toEqual({ cx: "10972800", cy: "2540000" });
});

it("a box that no one could tell from the layout's is not kept", async () => {
  const moved = body([paragraph("a")], { x: 48.004, y: 112, width: 864, height: 380 });
  expect(find(await writtenShape(moved), "p:spPr").children).toEqual([]);
});

it("a fill of its own is kept", async () => {
  const filled = { ...body([paragraph("a")]), fill: "panel" as const };
  const spPr = find(await writtenShape(filled), "p:spPr");
  expect(spPr.children.map((one) => one.name)).toEqual(["a:solidFill"]);
});

it("bodyProperties: insets and anchor of its own are kept", async () => {
  const own = {
    ...body([paragraph("a")]),
    insets: { ...noInsets, left: 10 },
    anchor: "middle" as const,
  };
  const { attributes } = find(await writtenShape(own), "a:bodyPr");
  expect(attributes).toEqual({ lIns: "127000", anchor: "ctr" });
});

it("bodyProperties: a text box has its four insets each on its side", async () => {
  const insets = { top: 1, right: 2, bottom: 3, left: 4 };
  const { attributes } = find(
    await writtenShape(textBox([], { insets, noWrap: true })),
    "a:bodyPr",
  );
  expect(attributes).toEqual({
    ...{ wrap: "none", lIns: "50800", tIns: "12700", rIns: "25400", bIns: "38100" },
    ...{ rtlCol: "0", anchor: "t" },
  });
});

it("a placeholder that the layout does not have is a bug", async () => {
  await expect(writtenShape(body([paragraph("a")], undefined, 9))).rejects.toThrow(
    "no placeholder",
  );
});
