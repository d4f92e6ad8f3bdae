import { describe, expect, it } from "vitest";
import type { Block } from "../../src/deck/deck.js";
import { plainText } from "../../src/parse/inlines.js";
import { allBlocks, blocksOf, ownText, parse } from "./helpers.js";

/** Blocks as an outline: `type text`, what is nested indented. */
function sketch(blocks: Block[], indent = ""): string[] {
  return blocks.flatMap((block) => {
    const text = ownText(block);
    const lines = [`${indent}${block.type}${text === "" ? "" : ` ${text}`}`];
    if (block.type === "list") {
      for (const [index, item] of block.items.entries()) {
        const mark = block.ordered ? `${block.start + index}.` : "-";
        const task = item.checked === undefined ? "" : item.checked ? " [x]" : " [ ]";
        lines.push(`${indent}${mark}${task}`, ...sketch(item.blocks, `${indent}  `));
      }
    } else if (block.type === "quote" || block.type === "alert") {
      lines.push(...sketch(block.blocks, `${indent}  `));
    }
    return lines;
  });
}

describe("lists", () => {
  it("have no items that say nothing but what they hold", () => {
    expect(sketch(blocksOf("- a\n- - b\n- - c\n  - d\n1. - e"))).toEqual([
      ...["list", "-", "  paragraph a", "-", "  paragraph b"],
      ...["-", "  paragraph c", "-", "  paragraph d"],
      ...["list", "1.", "  paragraph e"],
    ]);
  });

  it("keep mix, depth, start and number", () => {
    expect(sketch(blocksOf("3. a\n4. b\n   - c\n     1) d\n\n     more\n- e"))).toEqual([
      "list",
      "3.",
      "  paragraph a",
      "4.",
      "  paragraph b",
      "  list",
      "  -",
      "    paragraph c",
      "    list",
      "    1.",
      "      paragraph d",
      "    paragraph more",
      "list",
      "-",
      "  paragraph e",
    ]);
  });

  it.each(["- [x] a\n- [ ] b\n- c", "- [x] a\n\n- [ ] b\n\n- c"])(
    "of tasks know what is done: %j",
    (text) => {
      expect(sketch(blocksOf(text))).toEqual([
        "list",
        "- [x]",
        "  paragraph a",
        "- [ ]",
        "  paragraph b",
        "-",
        "  paragraph c",
      ]);
    },
  );

  it("hold tables, code and quotes; a heading in them is a bold line", () => {
    const text = "- a\n\n  | x |\n  |---|\n  | y |\n\n  ```js\n  z\n  ```\n\n  > q\n\n- # h";
    expect(sketch(blocksOf(text))).toEqual([
      "list",
      "-",
      "  paragraph a",
      "  table x\ny",
      "  code z",
      "  quote",
      "    paragraph q",
      "-",
      "  paragraph h",
    ]);
  });
});

describe("quotes and alerts", () => {
  it("hold blocks", () => {
    expect(sketch(blocksOf("> a\n> - b\n>\n> > c"))).toEqual([
      "quote",
      "  paragraph a",
      "  list",
      "  -",
      "    paragraph b",
      "  quote",
      "    paragraph c",
    ]);
  });

  it.each(["NOTE", "Tip", "important", "WARNING", "CAUTION"])("of kind %s are alerts", (kind) => {
    const [alert] = blocksOf(`> [!${kind}]\n> a\n>\n> b`);
    expect(alert).toMatchObject({ type: "alert", kind: kind.toLowerCase() });
    expect(sketch(alert?.type === "alert" ? alert.blocks : [])).toEqual([
      "paragraph a",
      "paragraph b",
    ]);
  });

  it("of another kind are quotes", () => {
    expect(sketch(blocksOf("> [!INFO]\n> a"))).toEqual(["quote", "  paragraph [!INFO] a"]);
  });
});

describe("tables", () => {
  it.each([
    ["| a |\n|---|\n| b |\n\n: Under *it* {#tbl-a}", "Under it"],
    ["| a |\n|---|\n| b |\n: Right under", "Right under"],
    ["| a |\n|---|\n| b |\n\nTable: Named", "Named"],
    ["Table 3: Above\n\n| a |\n|---|\n| b |", "Table 3: Above"],
  ])("have a caption: %j", (markdown, caption) => {
    const blocks = blocksOf(markdown);
    if (blocks[0]?.type !== "table") throw new Error("no table");
    expect(blocks).toHaveLength(1);
    expect(blocks[0].rows).toHaveLength(1);
    expect(plainText(blocks[0].caption ?? [])).toBe(caption);
  });

  it("leave text that is no caption", () => {
    expect(blocksOf("| a |\n|---|\n| b |\n\nTables: two\n\n: far")).toHaveLength(3);
  });

  it("have alignment and as many cells in each row", () => {
    const [table] = blocksOf("| a | b | c |\n|:--|--:|---|\n| 1 | **2** |\n| `x\\|y` |");
    if (table?.type !== "table") throw new Error("no table");
    expect(table.align).toEqual(["left", "right", undefined]);
    expect(ownText(table)).toBe("a\tb\tc\n1\t2\t\nx|y\t\t");
  });

  it("keep the text of cells beyond the header, with a warning", () => {
    const text = "| a | b |\n|---|---|\n| 1 | 2 | **3** | x\\|y |\n| 1 | 2 | |";
    const { diagnostics } = parse(text);
    expect(ownText(blocksOf(text)[0] as Block)).toBe("a\tb\n1\t2 | 3 | x|y\n1\t2");
    expect(diagnostics).toMatchObject([
      { code: "table-extra-cells", position: { line: 3, column: 1 } },
    ]);
  });

  it("of hundreds of columns are text", () => {
    const text = `|${"x|".repeat(300)}\n|${"-|".repeat(300)}\na`;
    expect(blocksOf(text).map((block) => block.type)).toEqual(["paragraph"]);
    expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(["table-too-wide", "raw-mark"]);
  });
});

describe("code", () => {
  it.each([
    ["```TypeScript\na\n\nb\n```", "typescript", "a\n\nb"],
    ["~~~ {.python .numberLines}\na\n~~~", "python", "a"],
    ["```ts {1,3}\na\n```", "ts", "a"],
    ["```\n\na\n\n```", "", "\na\n"],
    ["    a\n\n      b", "", "a\n\n  b"],
    ["```\n<!-- notes: no -->\n&amp;\n```", "", "<!-- notes: no -->\n&amp;"],
  ])("%j", (text, lang, code) => {
    expect(blocksOf(text)).toMatchObject([{ type: "code", lang, text: code }]);
  });

  it("without an end is warned of", () => {
    expect(parse("```js\na\n").diagnostics).toMatchObject([
      { code: "unclosed-fence", position: { line: 1, column: 1 } },
    ]);
    expect(parse("```js\n```").diagnostics).toEqual([]);
  });
});

describe("csv", () => {
  it("is a chart with the fence's options", () => {
    const fence = "csv bar  stacked title=\"A, 'b'\" y-axis='k $' height=300 x = 1";
    expect(blocksOf(`\`\`\`${fence}\na,b\n1,2\n\`\`\``)).toMatchObject([
      {
        type: "chart",
        data: "a,b\n1,2",
        options: {
          flags: ["bar", "stacked"],
          settings: { title: "A, 'b'", "y-axis": "k $", height: "300", x: "1" },
        },
      },
    ]);
  });

  it("may be tsv, and `__proto__` is a setting like any other", () => {
    const [chart] = blocksOf("```tsv __proto__=1 line\na\tb\n```");
    if (chart?.type !== "chart") throw new Error("no chart");
    expect(chart.options.flags).toEqual(["line"]);
    expect(Object.keys(chart.options.settings)).toEqual(["__proto__"]);
  });
});

describe("images", () => {
  it("alone are blocks", () => {
    expect(blocksOf('![the **alt** &amp;](<my pic.png> "cap")')).toMatchObject([
      { type: "image", src: "my pic.png", alt: "the alt &", caption: "cap" },
    ]);
  });

  it("in text stand before or after it", () => {
    expect(sketch(blocksOf("![a](1) one ![b](2)\ntwo ![c](3)"))).toEqual([
      "image a ",
      "paragraph one two",
      "image b ",
      "image c ",
    ]);
  });

  it("in headings and cells are their alternative text", () => {
    const { deck, diagnostics } = parse(
      "# T ![logo](l.png)\n\n## S\n\n| ![yes](y.png) |\n|---|\n| x |",
    );
    expect(deck.meta.title).toBe("T logo");
    expect(ownText(deck.slides[1]?.blocks[0] as Block)).toBe("yes\nx");
    expect(diagnostics.map(({ code, position }) => [code, position?.line])).toEqual([
      ["image-as-text", 1],
      ["image-as-text", 5],
    ]);
  });

  it("may be HTML", () => {
    expect(
      blocksOf('<p align="center"><img src="a.png" alt="A &quot;b&quot;" width=9></p>'),
    ).toMatchObject([{ type: "image", src: "a.png", alt: 'A "b"' }]);
  });
});

describe("html blocks", () => {
  it("give their text as paragraphs of Markdown, and one warning a slide for each element", () => {
    const text =
      "<details>\n<summary>More **bold**</summary>\n\nhidden\n\n</details>\n\n<ul><li>a</li><li>b<br>c</li></ul>\n<h3>H</h3>";
    const { deck, diagnostics } = parse(text);
    const [slide] = deck.slides;
    expect(sketch(slide?.blocks ?? [])).toEqual([
      "paragraph More bold",
      "paragraph hidden",
      "paragraph a",
      "paragraph b c",
    ]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message.slice(0, 12)}`)).toEqual([
      "html-tags HTML `<detai",
      "html-tags HTML `<summa",
      "html-tags HTML `<ul>` ",
      "html-tags HTML `<li>` ",
    ]);
  });

  it("are tables where they are plain ones", () => {
    const { deck, diagnostics } = parse(
      "before\n\n<table><caption>Costs</caption><thead><tr><th rowspan=2>a</th><th colspan=2>b</th></tr>" +
        "<tr><th>c</th><th>d</th></tr></thead>\n<tr><td>1</td><td align=right>**2**</td><td>x<br>y</td></tr>\n" +
        "<tr><td colspan=2>3</td><td><ul><li>4</li></ul></td></tr></table>\n<p>after",
    );
    const blocks = deck.slides[0]?.blocks ?? [];
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "table", "paragraph"]);
    expect(ownText(blocks[1]!)).toBe("a\tb c\tb d\n1\t2\tx y\n3\t\t• 4\nCosts");
    expect(diagnostics.map(({ position }) => position?.line)).toEqual([6]);
  });

  it.each([
    "<table><tr><td><h3>x</h3></td></tr></table>",
    "<table><tr><td><img src=a.png>x</td></tr></table>",
  ])("are lines where a table cannot hold them: %s", (html) => {
    expect(blocksOf(html)[0]?.type).not.toBe("table");
  });

  it("keep cells of a row apart, and <pre> as it is", () => {
    expect(
      sketch(blocksOf("<tr><th>a</th><th>b</th></tr>\n\n<pre>\nx  &lt;\n  y\n</pre>")),
    ).toEqual(["paragraph a · b", "code x  <\n  y"]);
  });

  it("hide scripts and styles", () => {
    expect(blocksOf("a\n\n<script>\nlet b;\n</script>\n\n<style>c{}</style>")).toHaveLength(1);
  });

  it("that never end a comment are an error", () => {
    expect(parse("a\n\n<!-- b\n\nc").diagnostics).toMatchObject([
      { code: "unclosed-comment", severity: "error", position: { line: 3, column: 1 } },
    ]);
  });
});

it("nothing stands for what says nothing", () => {
  expect([...allBlocks(blocksOf("a\n\n&nbsp;\n\n[x]: u\n\n<div></div>\n"))]).toHaveLength(1);
});
