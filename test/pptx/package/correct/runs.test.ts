import { describe, expect, it } from "vitest";
import type { Run } from "../../../../src/scene/scene.js";
import {
  type XmlElement,
  find,
  findAll,
  readXml,
  relationships,
} from "../../../helpers/package.js";
import { body, listItem, run, slide, title } from "../../../helpers/sample-scene.js";
import { writeSlide, writtenParagraphs } from "../../written.js";

/** The `a:rPr` of a run in a body placeholder, whose text is 20 pt in the text colour. */
async function runProperties(more: Partial<Run>): Promise<XmlElement> {
  const [p] = await writtenParagraphs([listItem([run("a", more)])]);
  return find(p!, "a:rPr");
}

const names = (node: XmlElement) => node.children.map((one) => one.name);

describe("language", () => {
  it("is the deck's, without an alternative", async () => {
    expect((await runProperties({})).attributes).toEqual({ lang: "en-GB" });
  });

  it("is the run's where it has one", async () => {
    expect((await runProperties({ lang: "de" })).attributes).toEqual({ lang: "de" });
  });

  it("is none that could be proofread in code", async () => {
    expect((await runProperties({ font: "mono" })).attributes["noProof"]).toBe("1");
  });
});

describe("inheritedFormat", () => {
  it("leaves size, weight and colour to the master", async () => {
    const rPr = await runProperties({ size: 20, bold: false, color: "text" });
    expect(rPr).toMatchObject({ attributes: { lang: "en-GB" }, children: [] });
  });

  it("keeps what differs", async () => {
    const rPr = await runProperties({ size: 16.5, bold: true, italic: true, strike: true });
    expect(rPr.attributes).toMatchObject({ sz: "1650", b: "1", i: "1", strike: "sngStrike" });
  });

  it("says that text is not bold where bold is inherited", async () => {
    const heading = title("a");
    heading.paragraphs[0]!.runs.push({ ...heading.paragraphs[0]!.runs[0]!, bold: false });
    const deck = await writeSlide(slide("content", [heading]));
    const [, second] = findAll(readXml(deck.text("ppt/slides/slide1.xml")), "a:rPr");
    expect(second!.attributes["b"]).toBe("0");
  });
});

describe("inheritedColor", () => {
  it("is a colour of the theme by name", async () => {
    const rPr = await runProperties({ color: "muted" });
    expect(find(rPr, "a:schemeClr").attributes).toEqual({ val: "tx2" });
  });

  it("is another one by value", async () => {
    const rPr = await runProperties({ color: { rgb: "a1b2c3" } });
    expect(find(rPr, "a:srgbClr").attributes).toEqual({ val: "A1B2C3" });
  });
});

describe("themeFont", () => {
  it("is the theme's by reference", async () => {
    const rPr = await runProperties({ font: "heading" });
    expect(rPr.children).toEqual([
      { name: "a:latin", attributes: { typeface: "+mj-lt" }, children: [], text: "" },
    ]);
  });

  it("is a font for code by name, for Latin and complex scripts only", async () => {
    const rPr = await runProperties({ font: "mono" });
    expect(names(rPr)).toEqual(["a:latin", "a:cs"]);
    expect(find(rPr, "a:latin").attributes).toEqual({ typeface: "Courier New" });
  });
});

describe("link", () => {
  const url = "https://example.org/?a=1&b=2";

  it("has the theme's colour, and one relationship for one address", async () => {
    const runs = [1, 2].map(() => run("a", { color: "link", link: { url } }));
    const deck = await writeSlide(slide("content", [body([listItem(runs)])]));
    const written = findAll(readXml(deck.text("ppt/slides/slide1.xml")), "a:hlinkClick");
    expect(written.map((one) => one.attributes)).toEqual([{ "r:id": "rId2" }, { "r:id": "rId2" }]);
    const [, relationship] = relationships(deck, "ppt/slides/slide1.xml");
    expect(relationship).toMatchObject({ id: "rId2", target: url, external: true });
  });

  it("keeps another colour by an extension", async () => {
    const rPr = await runProperties({ color: "ground", link: { url } });
    expect(find(rPr, "a:schemeClr").attributes["val"]).toBe("bg1");
    expect(find(rPr, "ahyp:hlinkClr").attributes["val"]).toBe("tx");
  });

  it("leads to a slide", async () => {
    const linked = body([listItem([run("a", { color: "link", link: { slide: 1 } })])]);
    const deck = await writeSlide(slide("content", [linked]));
    const link = find(readXml(deck.text("ppt/slides/slide1.xml")), "a:hlinkClick");
    expect(link.attributes["action"]).toBe("ppaction://hlinksldjump");
    const targets = relationships(deck, "ppt/slides/slide1.xml").map((one) => one.target);
    expect(targets).toContain("ppt/slides/slide1.xml");
  });

  it("that would run code stays text", async () => {
    const rPr = await runProperties({ color: "link", link: { url: "javascript:alert(1)" } });
    expect(findAll(rPr, "a:hlinkClick")).toEqual([]);
  });
});
