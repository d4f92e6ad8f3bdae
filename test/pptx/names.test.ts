import { expect, it } from "vitest";
import { find, openPackage, readXml } from "../helpers/package.js";
import { lightLook, sampleScene, slide, title } from "../helpers/sample-scene.js";
import { writePptx } from "../../src/pptx/write.js";
import { validatePptx } from "../helpers/validate.js";
import { writtenShape } from "./written.js";

it("hides a title that is not to be shown, and keeps it beside the slide", async () => {
  const box = { x: 48, y: -80, width: 864, height: 64 };
  const shape = await writtenShape({ ...title("First words"), box, hidden: true });
  expect(find(shape, "p:cNvPr").attributes).toMatchObject({ name: "Title", hidden: "1" });
  expect(find(shape, "p:ph").attributes).toEqual({ type: "title" });
  expect(find(shape, "a:off").attributes).toEqual({ x: "609600", y: "-1016000" });
  expect(find(shape, "a:t").text).toBe("First words");
  expect(find(await writtenShape(title("Shown")), "p:cNvPr").attributes).not.toHaveProperty(
    "hidden",
  );
});

it("names a slide whose title is another's too", async () => {
  const one = slide("content", [title("Costs & <more>")]);
  const slides = [one, { ...one, name: "Costs & <more> (2)" }];
  const bytes = await writePptx({ ...sampleScene(lightLook), slides });
  const deck = openPackage(bytes);
  const names = [1, 2].map(
    (number) =>
      find(readXml(deck.text(`ppt/slides/slide${number}.xml`)), "p:cSld").attributes["name"],
  );
  expect(names).toEqual([undefined, "Costs & <more> (2)"]);
  expect(deck.text("docProps/app.xml")).toContain(
    "<vt:lpstr>Costs &amp; &lt;more&gt; (2)</vt:lpstr>",
  );
  expect(await validatePptx(bytes)).toEqual([]);
});
