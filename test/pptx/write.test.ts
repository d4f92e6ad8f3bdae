import { describe, expect, it } from "vitest";
import { writePptx } from "../../src/pptx/write.js";
import { find, findAll, openPackage, readXml, relationships } from "../helpers/package.js";
import {
  body,
  darkLook,
  lightLook,
  paragraph,
  sampleScene,
  slide,
  title,
} from "../helpers/sample-scene.js";
import { checkStructure } from "../helpers/structure.js";
import { validatePptx } from "../helpers/validate.js";

describe.each([lightLook, darkLook])("a deck with every kind of item, $name", (look) => {
  it("is valid for the Open XML SDK", async () => {
    expect(await validatePptx(await writePptx(sampleScene(look)))).toEqual([]);
  });

  it("has a sound structure", async () => {
    expect(checkStructure(await writePptx(sampleScene(look)))).toEqual([]);
  });
});

it("is the same when written twice, and twice at once", async () => {
  const first = await writePptx(sampleScene());
  const both = await Promise.all([writePptx(sampleScene()), writePptx(sampleScene())]);
  for (const other of both) expect(Buffer.from(other).equals(first)).toBe(true);
});

it("changes nothing in the scene", async () => {
  const scene = sampleScene();
  await writePptx(scene);
  expect(scene).toEqual(sampleScene());
});

it("is valid without slides", async () => {
  const bytes = await writePptx({ ...sampleScene(), slides: [] });
  expect(await validatePptx(bytes)).toEqual([]);
  expect(checkStructure(bytes)).toEqual([]);
});

it("keeps many slides in order", async () => {
  const titles = Array.from({ length: 95 }, (_, i) => `Slide ${i + 1}`);
  const slides = titles.map((text) => slide("content", [title(text), body([paragraph(text)])]));
  const deck = openPackage(await writePptx({ ...sampleScene(), slides }));
  const written = titles.map((_, i) => {
    const texts = findAll(readXml(deck.text(`ppt/slides/slide${i + 1}.xml`)), "a:t");
    return texts.map((text) => text.text);
  });
  expect(written).toEqual(titles.map((text, i) => [text, text, String(i + 1)]));
});

it("writes each element in the order of the items", async () => {
  const scene = sampleScene();
  const deck = openPackage(await writePptx(scene));
  scene.slides.forEach(({ items }, i) => {
    const spTree = find(readXml(deck.text(`ppt/slides/slide${i + 1}.xml`)), "p:spTree");
    const names = spTree.children
      .slice(2)
      .map((shape) => find(shape, "p:cNvPr").attributes["name"]);
    expect(names.slice(0, items.length)).toEqual(items.map((item) => item.name));
  });
});

it("gives only slides with notes a notes page", async () => {
  const deck = openPackage(await writePptx(sampleScene()));
  const pages = deck.paths.filter((path) => path.startsWith("ppt/notesSlides/notesSlide"));
  expect(pages).toEqual(["ppt/notesSlides/notesSlide3.xml"]);
  const targets = relationships(deck, pages[0]!).map((one) => one.target);
  expect(targets).toContain("ppt/slides/slide3.xml");
});

it("keeps footer and number in the layout's placeholders", async () => {
  const deck = openPackage(await writePptx(sampleScene()));
  const shapes = find(readXml(deck.text("ppt/slides/slide3.xml")), "p:spTree").children;
  const [footer, number] = shapes.slice(-2);
  expect(find(footer!, "p:ph").attributes).toEqual({ type: "ftr", sz: "quarter", idx: "11" });
  expect(find(footer!, "a:t").text).toBe("ACME & Co");
  expect(find(number!, "p:ph").attributes).toEqual({ type: "sldNum", sz: "quarter", idx: "12" });
  expect(find(number!, "a:fld").attributes["type"]).toBe("slidenum");
  // Repeated for LibreOffice, see slideFooter.
  const alignments = [footer!, number!].map((shape) => find(shape, "a:pPr").attributes);
  expect(alignments).toEqual([{ algn: "l" }, { algn: "r" }]);
  for (const shape of [footer!, number!]) expect(find(shape, "p:spPr").children).toEqual([]);
});

it("writes no footer where the layout has none", async () => {
  const cover = { ...sampleScene().slides[0]!, footer: "footer", slideNumber: true };
  const deck = openPackage(await writePptx({ ...sampleScene(), slides: [cover] }));
  expect(deck.text("ppt/slides/slide1.xml")).not.toMatch(/ftr|sldNum/);
});

describe("hostile text", () => {
  const nasty = "\u0000\u000b\u001b <&>\"' \ud800 \ufffe\r\n]]> 😀";

  it("is valid everywhere", async () => {
    const hostile = paragraph([{ ...paragraph(nasty).runs[0]! }]);
    const heading = { ...title(nasty), name: nasty };
    const scene = sampleScene({
      ...lightLook,
      name: nasty,
      fonts: { heading: "A & B", body: 'C "D"', mono: "<E>" },
    });
    scene.properties = {
      title: nasty,
      author: nasty,
      company: nasty,
      subject: nasty,
      keywords: [nasty],
    };
    scene.slides = [
      { ...slide("content", [heading, body([hostile])]), notes: [hostile], footer: nasty },
    ];
    const bytes = await writePptx(scene);
    expect(await validatePptx(bytes)).toEqual([]);
    expect(checkStructure(bytes)).toEqual([]);
    const written = readXml(openPackage(bytes).text("ppt/slides/slide1.xml"));
    expect(find(written, "a:t").text).toBe(" <&>\"'   ]]> 😀");
  });

  it("of a megabyte is written", async () => {
    const long = "lorem & ipsum ".repeat(75_000);
    const slides = [slide("content", [title("Long"), body([paragraph(long)])])];
    const deck = openPackage(await writePptx({ ...sampleScene(), slides }));
    expect(findAll(readXml(deck.text("ppt/slides/slide1.xml")), "a:t")[1]!.text).toBe(long);
  });
});
