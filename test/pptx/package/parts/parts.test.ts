import { describe, expect, it } from "vitest";
import { writePptx } from "../../../../src/pptx/write.js";
import { find, findAll, openPackage, readXml } from "../../../helpers/package.js";
import { darkLook, sampleScene } from "../../../helpers/sample-scene.js";

const light = openPackage(await writePptx(sampleScene()));
const dark = openPackage(await writePptx(sampleScene(darkLook)));

describe("theme", () => {
  const colors = (deck: typeof light) =>
    find(readXml(deck.text("ppt/theme/theme1.xml")), "a:clrScheme").children.map(
      (slot) => `${slot.name.slice(2)} ${slot.children[0]!.attributes["val"]}`,
    );

  it("has the twelve colours of a light look", () => {
    expect(colors(light)).toEqual([
      ...["dk1 1F2933", "lt1 FFFFFF", "dk2 5C6873", "lt2 F1F4F6"],
      ...["accent1 1B4965", "accent2 0B8A8F", "accent3 B35C00"],
      ...["accent4 A6283C", "accent5 6A4C93", "accent6 52796F"],
      ...["hlink 1B5E8C", "folHlink 6A4C93"],
    ]);
  });

  it("keeps dark colours dark in a dark look, whose master swaps them", () => {
    const expected = ["dk1 0B1526", "lt1 E8EEF6", "dk2 15233B", "lt2 9AA8BC"];
    expect(colors(dark).slice(0, 4)).toEqual(expected);
    const map = find(readXml(dark.text("ppt/slideMasters/slideMaster1.xml")), "p:clrMap");
    expect(map.attributes).toMatchObject({ bg1: "dk1", tx1: "lt1", bg2: "dk2", tx2: "lt2" });
  });

  it("has the two fonts", () => {
    const fonts = findAll(readXml(light.text("ppt/theme/theme1.xml")), "a:latin");
    expect(fonts.map((one) => one.attributes["typeface"])).toEqual(["Georgia", "Calibri"]);
  });
});

describe("slide master", () => {
  const master = readXml(light.text("ppt/slideMasters/slideMaster1.xml"));

  it("has the five placeholders", () => {
    const types = findAll(master, "p:ph").map((one) => one.attributes["type"]);
    expect(types).toEqual(["title", "body", "dt", "ftr", "sldNum"]);
  });

  it("has nine levels with bullets", () => {
    const levels = find(master, "p:bodyStyle").children;
    expect(levels).toHaveLength(9);
    expect(levels[1]!.attributes).toMatchObject({ marL: "508000", indent: "-254000" });
    expect(levels.map((one) => find(one, "a:buChar").attributes["char"]).join("")).toBe(
      "•–•–•–•–•",
    );
  });

  it("has the title's style", () => {
    const style = find(find(master, "p:titleStyle"), "a:defRPr");
    expect(style.attributes).toMatchObject({ sz: "3000", b: "1" });
    expect(find(style, "a:latin").attributes["typeface"]).toBe("+mj-lt");
  });
});

describe("slide layouts", () => {
  const layouts = [1, 2, 3, 4, 5].map((n) =>
    readXml(light.text(`ppt/slideLayouts/slideLayout${n}.xml`)),
  );

  it("have the types that PowerPoint knows", () => {
    const types = layouts.map((one) => one.attributes["type"]);
    expect(types).toEqual(["title", "secHead", "obj", "twoObj", "titleOnly"]);
  });

  it("have the names of the gallery", () => {
    expect(find(layouts[2]!, "p:cSld").attributes["name"]).toBe("Title and Content");
  });

  it("say nothing of text that is as on the master", () => {
    const [heading, content] = findAll(layouts[2]!, "a:lstStyle");
    expect([heading!.children, content!.children]).toEqual([[], []]);
  });

  it("say how a subtitle differs from the master's lists", () => {
    const subtitle = find(findAll(layouts[0]!, "p:sp")[2]!, "a:lvl1pPr");
    expect(subtitle.attributes).toEqual({ marL: "0", indent: "0" });
    expect(find(subtitle, "a:schemeClr").attributes["val"]).toBe("bg1");
    expect(findAll(subtitle, "a:buNone")).toHaveLength(1);
  });

  it("have a ground of their own, and decorative shapes", () => {
    expect(find(find(layouts[0]!, "p:bg"), "a:schemeClr").attributes["val"]).toBe("accent1");
    expect(findAll(layouts[2]!, "p:bg")).toEqual([]);
    expect(findAll(layouts[0]!, "adec:decorative")).toHaveLength(1);
  });
});

describe("notes page", () => {
  const page = readXml(light.text("ppt/notesSlides/notesSlide3.xml"));
  const [first, bullet, one, two] = findAll(page, "a:p");

  it("has the placeholders of the notes master", () => {
    expect(findAll(page, "p:ph").map((ph) => ph.attributes)).toEqual([
      { type: "sldImg" },
      { type: "body", idx: "1" },
      { type: "sldNum", sz: "quarter", idx: "5" },
    ]);
  });

  it("has paragraphs with emphasis", () => {
    const runs = findAll(first!, "a:r").map((r) => [
      find(r, "a:t").text,
      find(r, "a:rPr").attributes["b"],
    ]);
    expect(runs).toEqual([
      ["Say ", undefined],
      ["hello", "1"],
      [" & <wave>.", undefined],
    ]);
  });

  it("has lists and links", () => {
    expect(find(bullet!, "a:buChar").attributes["char"]).toBe("•");
    expect(findAll(bullet!, "a:hlinkClick")).toHaveLength(1);
    expect([one, two].map((p) => findAll(p!, "a:buAutoNum"))).toMatchObject([
      { length: 1 },
      { length: 1 },
    ]);
  });

  it("leaves a link to another slide as text: it may name its own alone", () => {
    const rels = readXml(light.text("ppt/notesSlides/_rels/notesSlide3.xml.rels"));
    const types = rels.children.map((rel) => rel.attributes["Type"]!.split("/").pop());
    expect(types).toEqual(["notesMaster", "slide", "hyperlink"]);
  });
});

describe("presentation", () => {
  const presentation = readXml(light.text("ppt/presentation.xml"));

  it("has its children in the schema's order", () => {
    expect(presentation.children.map((one) => one.name)).toEqual([
      "p:sldMasterIdLst",
      "p:notesMasterIdLst",
      "p:sldIdLst",
      "p:sldSz",
      "p:notesSz",
      "p:defaultTextStyle",
    ]);
  });

  it("has upright notes pages", () => {
    expect(find(presentation, "p:notesSz").attributes).toEqual({ cx: "6858000", cy: "9144000" });
  });
});

describe("document properties", () => {
  it("are written as they are, markup or not", () => {
    const app = readXml(light.text("docProps/app.xml"));
    expect(find(app, "Company").text).toBe("A & B <C>");
    const core = readXml(light.text("docProps/core.xml"));
    const values = core.children.slice(0, 5).map((one) => `${one.name}: ${one.text}`);
    expect(values).toEqual([
      'dc:title: Q4 & "more"',
      "dc:subject: Costs",
      "dc:creator: A. Author",
      "cp:keywords: cloud, R&D",
      "cp:lastModifiedBy: A. Author",
    ]);
  });

  it("have no clock", () => {
    const core = readXml(light.text("docProps/core.xml"));
    expect(find(core, "dcterms:created").text).toBe("2000-01-01T00:00:00Z");
  });

  it("leave out what the report does not say", async () => {
    const bare = { ...sampleScene(), properties: { keywords: [] } };
    const deck = openPackage(await writePptx(bare));
    expect(deck.text("docProps/core.xml")).not.toMatch(/title|creator|keywords/);
    expect(deck.text("docProps/app.xml")).not.toContain("Company");
  });

  it("list the slides' titles, and count what is listed", () => {
    const app = readXml(light.text("docProps/app.xml"));
    const [pairs, titles] = findAll(app, "vt:vector");
    expect(pairs!.attributes["size"]).toBe(String(pairs!.children.length));
    expect(titles!.attributes["size"]).toBe(String(titles!.children.length));
    expect(titles!.children.map((one) => one.text)).toContain("Quarter 4 <review> & outlook");
    expect(find(app, "Notes").text).toBe("1");
  });
});

describe("table style", () => {
  const style = (deck: typeof light) =>
    find(readXml(deck.text("ppt/tableStyles.xml")), "a:tblStyle");

  it("is what the tables name, and the default for new ones", () => {
    const id = style(light).attributes["styleId"];
    expect(light.text("ppt/slides/slide5.xml")).toContain(`<a:tableStyleId>${id}</a:tableStyleId>`);
    expect(readXml(light.text("ppt/tableStyles.xml")).attributes["def"]).toBe(id);
  });

  it("has another id where it says something else", () => {
    expect(style(light).attributes["styleId"]).not.toBe(style(dark).attributes["styleId"]);
  });

  it("has a header band or a header rule, as the look says", () => {
    const header = (deck: typeof light) => find(find(style(deck), "a:firstRow"), "a:tcStyle");
    expect(find(header(light), "a:fill").children).toHaveLength(1);
    expect(find(header(dark), "a:bottom").children[0]!.attributes["w"]).toBe("19050");
    expect(findAll(header(dark), "a:fill")).toEqual([]);
  });

  it("leaves the header's colour to the header where a bold column meets it", () => {
    for (const name of ["a:firstCol", "a:lastCol"]) {
      const text = find(find(style(light), name), "a:tcTxStyle");
      expect(text.attributes["b"]).toBe("on");
      expect(text.children).toEqual([]);
    }
  });

  it("has every part that Table Design offers, in the order of the schema", () => {
    expect(style(light).children.map((part) => part.name)).toEqual([
      ...["a:wholeTbl", "a:band1H", "a:band2H", "a:band1V", "a:band2V"],
      ...["a:lastCol", "a:firstCol", "a:lastRow", "a:firstRow"],
    ]);
    const totals = find(style(light), "a:lastRow");
    expect(find(totals, "a:tcTxStyle").attributes["b"]).toBe("on");
    expect(find(totals, "a:top").children).toHaveLength(1);
  });
});
