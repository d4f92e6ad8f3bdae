import { describe, expect, it } from "vitest";
import { find, findAll } from "../../../helpers/package.js";
import {
  lineBreak,
  listItem,
  numbered,
  paragraph,
  run,
  textBox,
} from "../../../helpers/sample-scene.js";
import { writtenParagraphs, writtenShape } from "../../written.js";

const names = (node: { children: { name: string }[] }) => node.children.map((one) => one.name);

describe("paragraphProperties", () => {
  it("stand once, in front, however many runs there are", async () => {
    const [p] = await writtenParagraphs([
      paragraph([run("a"), run("b", { bold: true }), run("c")]),
    ]);
    expect(names(p!)).toEqual(["a:pPr", "a:r", "a:r", "a:r"]);
  });

  it("are not written for a list item as the master has it", async () => {
    const [first, nested] = await writtenParagraphs([
      listItem("a"),
      listItem("b", { type: "bullet" }, 1),
    ]);
    expect(names(first!)).toEqual(["a:r"]);
    expect(find(nested!, "a:pPr")).toMatchObject({ attributes: { lvl: "1" }, children: [] });
  });

  it("switch the bullet off for a paragraph that is none", async () => {
    const [p] = await writtenParagraphs([paragraph("a", { spaceBefore: 7 })]);
    const pPr = find(p!, "a:pPr");
    expect(pPr.attributes).toEqual({ marL: "0", indent: "0" });
    expect(names(pPr)).toEqual(["a:buNone"]);
  });

  it("give a bullet in a text box, where none is inherited", async () => {
    const shape = await writtenShape(textBox([listItem("a")]));
    expect(find(shape, "a:pPr").attributes).toEqual({ marL: "254000", indent: "-254000" });
    expect(find(shape, "a:buChar").attributes).toEqual({ char: "•" });
  });

  it("have spacing and alignment that differ, in the schema's order", async () => {
    const more = { align: "center", leading: 1.2, spaceBefore: 6, spaceAfter: 4 } as const;
    const [p] = await writtenParagraphs([paragraph("a", more)]);
    const pPr = find(p!, "a:pPr");
    expect(pPr.attributes["algn"]).toBe("ctr");
    expect(names(pPr)).toEqual(["a:lnSpc", "a:spcBef", "a:spcAft", "a:buNone"]);
    expect(find(pPr, "a:spcPct").attributes["val"]).toBe("120000");
    expect(findAll(pPr, "a:spcPts").map((one) => one.attributes["val"])).toEqual(["600", "400"]);
  });

  it("turn right-to-left text round", async () => {
    const [p] = await writtenParagraphs([paragraph([run("مرحبا", { rtl: true, lang: "ar" })])]);
    expect(find(p!, "a:pPr").attributes).toMatchObject({ rtl: "1", algn: "r" });
    expect(find(p!, "a:rPr").attributes["lang"]).toBe("ar");
  });

  it("have a sign in a colour of its own, or in the text's", async () => {
    const written = await writtenParagraphs([
      listItem("a", { type: "sign", sign: "✓", color: "accent2" }),
      listItem("b", { type: "sign", sign: "☐", color: "text" }),
    ]);
    const signs = written.map((p) => find(p, "a:buChar").attributes["char"]);
    expect(signs).toEqual(["✓", "☐"]);
    const fonts = written.map((p) => find(p, "a:buFont").attributes["typeface"]);
    expect(fonts).toEqual(Array(2).fill("Segoe UI Symbol"));
    expect(find(find(written[0]!, "a:buClr"), "a:schemeClr").attributes["val"]).toBe("accent2");
    expect(names(find(written[1]!, "a:pPr"))).not.toContain("a:buClr");
  });

  it("have signs in the font that has them", async () => {
    const [p] = await writtenParagraphs([paragraph([run("⚠", { symbol: true }), run(" Mind")])]);
    const [sign, words] = findAll(p!, "a:rPr");
    expect(names(sign!)).toEqual(["a:latin", "a:ea", "a:cs", "a:sym"]);
    expect(find(sign!, "a:latin").attributes["typeface"]).toBe("Segoe UI Symbol");
    expect(names(words!)).toEqual([]);
  });

  it("number a list", async () => {
    const written = await writtenParagraphs([
      listItem("a", numbered(7, 7)),
      listItem("b", numbered(8, 7)),
    ]);
    const numbers = written.map((p) => find(p, "a:buAutoNum").attributes);
    expect(numbers).toEqual(Array(2).fill({ type: "arabicPeriod", startAt: "7" }));
  });
});

it("a number that PowerPoint cannot count to stands in the text", async () => {
  const bold = [run("a", { bold: true, link: { url: "https://example.org" } })];
  const [zero, one] = await writtenParagraphs([
    listItem(bold, numbered(0, 0)),
    listItem("b", numbered(1, 0)),
  ]);
  expect(find(zero!, "a:pPr")).toMatchObject({ attributes: {}, children: [{ name: "a:buNone" }] });
  const runs = findAll(zero!, "a:r").map((r) => [find(r, "a:t").text, names(find(r, "a:rPr"))]);
  expect(runs).toEqual([
    ["0.\t", []],
    ["a", ["a:hlinkClick"]],
  ]);
  expect(find(one!, "a:buAutoNum").attributes).toEqual({ type: "arabicPeriod" });
});

describe("line breaks and empty lines", () => {
  it("are as high as the text around them", async () => {
    const small = { size: 12 };
    const [p] = await writtenParagraphs([
      paragraph([run("a", small), lineBreak(12), run("b", small)]),
    ]);
    expect(names(p!)).toEqual(["a:pPr", "a:r", "a:br", "a:r"]);
    expect(find(find(p!, "a:br"), "a:rPr").attributes["sz"]).toBe("1200");
  });

  it("at the beginning, at the end and side by side are kept", async () => {
    const [p] = await writtenParagraphs([
      paragraph([lineBreak(), run("a"), lineBreak(), lineBreak()]),
    ]);
    expect(names(p!)).toEqual(["a:pPr", "a:br", "a:r", "a:br", "a:br", "a:endParaRPr"]);
  });

  it("without any run have the size of the text before", async () => {
    const written = await writtenParagraphs([paragraph([run("a", { size: 11 })]), paragraph([])]);
    expect(names(written[1]!)).toEqual(["a:pPr", "a:endParaRPr"]);
    expect(find(written[1]!, "a:endParaRPr").attributes).toEqual({ lang: "en-GB", sz: "1100" });
  });

  it("end no paragraph that has text", async () => {
    const [p] = await writtenParagraphs([listItem("a")]);
    expect(findAll(p!, "a:endParaRPr")).toEqual([]);
  });

  it("of runs without text are left out", async () => {
    const [p] = await writtenParagraphs([listItem([run(""), run("a"), run("\u0000")])]);
    expect(names(p!)).toEqual(["a:r"]);
  });
});
