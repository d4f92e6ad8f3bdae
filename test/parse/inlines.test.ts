import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/deck/deck.js";
import { inlinesOf, parse } from "./helpers.js";

const text = (value: string): Inline => ({ type: "text", value });

describe("inlines", () => {
  it.each<[string, Inline[]]>([
    [
      "a **b *c*** ~~d~~ `e  f`",
      [
        text("a "),
        { type: "strong", children: [text("b "), { type: "emph", children: [text("c")] }] },
        text(" "),
        { type: "strike", children: [text("d")] },
        text(" "),
        { type: "code", value: "e  f" },
      ],
    ],
    ["a  \nb\\\nc\nd", [text("a"), { type: "break" }, text("b"), { type: "break" }, text("c d")]],
    ["a    b", [text("a b")]],
    [
      '[**a**](u?x&amp;y "t") [b] <http://c.d> e@f.gh',
      [
        { type: "link", url: "u?x&y", children: [{ type: "strong", children: [text("a")] }] },
        text(" "),
        { type: "link", url: "#s", children: [text("b")] },
        text(" "),
        { type: "link", url: "http://c.d", children: [text("http://c.d")] },
        text(" "),
        { type: "link", url: "mailto:e@f.gh", children: [text("e@f.gh")] },
      ],
    ],
    [
      "&amp;amp; &lt;b&gt; &#65;&#x42; &nbsp;| &copy \\&amp; &unknown;",
      [text("&amp; <b> AB \u00a0| &copy &amp; &unknown;")],
    ],
    ["a&#1;b&#xFFFE;c&#xD800;", [text("abc\ufffd")]],
    [
      "<b>a <i>b</i></b><br/>c<s>d</s> <code>e*f</code>",
      [
        { type: "strong", children: [text("a "), { type: "emph", children: [text("b")] }] },
        { type: "break" },
        text("c"),
        { type: "strike", children: [text("d")] },
        text(" "),
        { type: "code", value: "e*f" },
      ],
    ],
    [
      '<a href="u&amp;v">a</a> <a name="x">b</a>',
      [{ type: "link", url: "u&v", children: [text("a")] }, text(" b")],
    ],
    [
      "H<sub>2</sub>O <b>open",
      [
        text("H"),
        { type: "lowered", children: [text("2")] },
        text("O "),
        { type: "strong", children: [text("open")] },
      ],
    ],
    ["10^6^ t", [text("10"), { type: "raised", children: [text("6")] }, text(" t")]],
    ["CO~2~", [text("CO"), { type: "lowered", children: [text("2")] }]],
    [
      "a ~2~ 2^10, x^a b^",
      [text("a "), { type: "strike", children: [text("2")] }, text(" 2^10, x^a b^")],
    ],
    ["a <!-- b --> c<!-- d -->", [text("a c")]],
    ["git checkout <branch>, Vec<String>", [text("git checkout <branch>, Vec<String>")]],
    ["a <script>b</script> c", [text("a c")]],
    ["[](u)", [{ type: "link", url: "u", children: [text("u")] }]],
  ])("%j", (markdown, inlines) => {
    expect(inlinesOf(`${markdown}\n\n[b]: #s`)).toEqual(inlines);
  });

  it.each(["[![badge](b.svg)](https://ci) status", '<a href="https://ci"><img src="b.svg"></a> c'])(
    "keeps the link of a picture: %s",
    (markdown) => {
      const { deck, diagnostics } = parse(markdown);
      expect(deck.slides[0]?.blocks).toMatchObject([
        { type: "image", link: "https://ci" },
        { type: "paragraph" },
      ]);
      expect(diagnostics).toEqual([]);
    },
  );

  it("keeps a link to its text", () => {
    const [image] = parse("[a](https://ci) ![b](c.png)").deck.slides[0]?.blocks.slice(-1) ?? [];
    expect(image).not.toHaveProperty("link");
  });
});
