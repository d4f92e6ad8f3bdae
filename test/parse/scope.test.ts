import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/deck/deck.js";
import { blocksOf, inlinesOf, parse } from "./helpers.js";

const text = (value: string): Inline => ({ type: "text", value });

describe("language and direction", () => {
  it.each<[string, Inline[]]>([
    [
      'as <span lang="de">die Waage</span> says',
      [text("as "), { type: "span", lang: "de", children: [text("die Waage")] }, text(" says")],
    ],
    [
      "as [die *Waage*]{lang=de} says",
      [
        text("as "),
        {
          type: "span",
          lang: "de",
          children: [text("die "), { type: "emph", children: [text("Waage")] }],
        },
        text(" says"),
      ],
    ],
    [
      '[שלום]{.x lang=he dir="rtl"}',
      [{ type: "span", lang: "he", dir: "rtl", children: [text("שלום")] }],
    ],
    [
      '<i lang="la">sic</i>',
      [{ type: "span", lang: "la", children: [{ type: "emph", children: [text("sic")] }] }],
    ],
    ["[0-9]{3} and [a]{.b}", [text("[0-9]{3} and [a]{.b}")]],
  ])("of words: %s", (markdown, inlines) => {
    expect(inlinesOf(markdown)).toEqual(inlines);
    const { diagnostics } = parse(markdown);
    expect(diagnostics.filter(({ code }) => code !== "raw-mark")).toEqual([]);
  });

  it("of blocks, as Pandoc has it", () => {
    const markdown = "::: {lang=fr}\nUn\n\n- deux\n\n| a | b |\n|---|---|\n| c | d |\n:::\n\nend";
    const blocks = blocksOf(markdown);
    const span = (value: string) => [{ type: "span", lang: "fr", children: [text(value)] }];
    expect(blocks).toMatchObject([
      { type: "paragraph", inlines: span("Un"), pos: { line: 2 } },
      { type: "list", items: [{ blocks: [{ inlines: span("deux") }] }] },
      { type: "table", header: [{ inlines: span("a") }, {}], rows: [[{}, { inlines: span("d") }]] },
      { type: "paragraph", inlines: [text("end")] },
    ]);
  });

  it("of blocks, as HTML has it", () => {
    const markdown = '<div dir="rtl" lang="he">\n\nשלום\n\n<div>\n\nעולם\n\n</div>\n</div>\n\nend';
    const { deck, diagnostics } = parse(markdown);
    const inlines = deck.slides[0]?.blocks.map((block) =>
      block.type === "paragraph" ? block.inlines[0] : undefined,
    );
    expect(inlines).toMatchObject([
      { type: "span", lang: "he", dir: "rtl" },
      { type: "span", lang: "he", dir: "rtl" },
      text("end"),
    ]);
    // The inner one says nothing.
    expect(diagnostics.map(({ code }) => code)).toEqual(["html-tags"]);
  });

  it("of one block of HTML", () => {
    expect(blocksOf('<p dir="rtl">אחת</p>\n<p>two</p>')).toMatchObject([
      { inlines: [{ type: "span", dir: "rtl" }] },
      { inlines: [text("two")] },
    ]);
  });

  it("is reported where it is none", () => {
    expect(parse("[a]{lang=klingonisch}").diagnostics).toMatchObject([{ code: "bad-lang" }]);
  });
});
