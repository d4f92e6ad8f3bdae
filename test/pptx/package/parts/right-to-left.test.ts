import { expect, it } from "vitest";
import { mirroredLook } from "../../../../src/layout/mirror.js";
import { writePptx } from "../../../../src/pptx/write.js";
import type { Scene } from "../../../../src/scene/scene.js";
import { find, findAll, openPackage, readXml } from "../../../helpers/package.js";
import {
  body,
  lightLook,
  listItem,
  paragraph,
  run,
  sampleScene,
  slide,
  table,
  title,
} from "../../../helpers/sample-scene.js";
import { validatePptx } from "../../../helpers/validate.js";

const arabic = (text: string) => run(text, { rtl: true });
const sample = sampleScene();
const scene: Scene = {
  ...sample,
  look: mirroredLook(sample.look),
  lang: "ar",
  rtl: true,
  slides: [
    slide("content", [
      { ...title("t"), paragraphs: [paragraph([arabic("تقرير")], { leading: 0.9 })] },
      body([
        listItem([arabic("أول")]),
        paragraph([run("/api/v1")], { align: "right" }),
        paragraph([run("left")]),
        paragraph([]),
      ]),
      table(lightLook),
    ]),
  ],
};
const bytes = await writePptx(scene);
const deck = openPackage(bytes);

it("is valid", async () => {
  expect(await validatePptx(bytes)).toEqual([]);
});

it("says so of the presentation, its master and its text boxes", () => {
  const presentation = readXml(deck.text("ppt/presentation.xml"));
  expect(presentation.attributes["rtl"]).toBe("1");
  const master = readXml(deck.text("ppt/slideMasters/slideMaster1.xml"));
  for (const style of ["p:titleStyle", "p:bodyStyle", "p:otherStyle"]) {
    const [level] = find(master, style).children;
    expect(level!.attributes).toMatchObject({ rtl: "1", algn: "r" });
  }
  expect(find(master, "a:bodyPr").attributes["rtlCol"]).toBe("1");
});

it("names a font of complex scripts, where there is text from right to left", async () => {
  const fontsOf = async (one: Scene) => {
    const theme = readXml(openPackage(await writePptx(one)).text("ppt/theme/theme1.xml"));
    return findAll(theme, "a:cs").map((cs) => cs.attributes["typeface"]);
  };
  const latin: Scene = { ...scene, lang: "en-US" };
  delete latin.rtl;
  expect(await fontsOf(latin)).toEqual(["Tahoma", "Tahoma"]);
  expect(await fontsOf({ ...scene, lang: "he-IL" })).toEqual(["Arial", "Arial"]);
  expect(await fontsOf({ ...latin, lang: "th", slides: [] })).toEqual(["Tahoma", "Tahoma"]);
  expect(await fontsOf({ ...latin, slides: [] })).toEqual(["", ""]);
});

it("leaves the direction to the master, and says where text runs the other way", () => {
  const shapes = findAll(readXml(deck.text("ppt/slides/slide1.xml")), "p:sp");
  const properties = findAll(shapes[1]!, "a:p").map((p) => {
    const [first] = p.children;
    const { rtl, algn } = first?.name === "a:pPr" ? first.attributes : {};
    return { rtl, algn };
  });
  expect(properties).toEqual([
    { rtl: undefined, algn: undefined },
    { rtl: "0", algn: undefined },
    { rtl: "0", algn: "l" },
    { rtl: undefined, algn: undefined },
  ]);
  expect(findAll(shapes[0]!, "a:pPr")).toEqual([]);
});

it("has the first column of a table at the right", () => {
  const tblPr = find(readXml(deck.text("ppt/slides/slide1.xml")), "a:tblPr");
  expect(tblPr.attributes["rtl"]).toBe("1");
});
