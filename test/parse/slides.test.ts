import { describe, expect, it } from "vitest";
import { plainText } from "../../src/parse/inlines.js";
import { outline, parse } from "./helpers.js";

const title = (text: string) => {
  const slide = parse(text).deck.slides[0];
  if (slide?.kind !== "title") throw new Error("no title slide");
  return {
    title: plainText(slide.title),
    subtitle: plainText(slide.subtitle),
    details: slide.details.map(plainText),
  };
};

describe("rules", () => {
  it.each(["---", "***", "___", "- - -", "-----", "* * *", "   ---"])(
    "%s starts a slide",
    (rule) => {
      expect(outline(`## A\n\n${rule}\n\n## B`)).toEqual(["section: A", "section: B"]);
    },
  );

  it.each(["> a\n>\n> ---\n>\n> b", "- a\n\n  ---\n\n  b", "```\n---\n```", "    ---"])(
    "inside something else start none: %j",
    (block) => {
      expect(outline(`## A\n\n${block}\n\n***\n\n## B`)).toEqual(["content: A", "section: B"]);
    },
  );

  it("with nothing between them make no slide", () => {
    expect(outline("---\n\n---\n\n## A\n\n---\n\n---\n\n## B\n\n---\n")).toEqual([
      "section: A",
      "section: B",
    ]);
  });

  it("keep the headings between them as sections", () => {
    const slide = parse("# T\n\n---\n\n## A\n\ntext\n\n## B\n\ntext\n\n---\n\n## C\n\ntext").deck
      .slides[1];
    expect(slide?.blocks.map((block) => block.type)).toEqual(["paragraph", "heading", "paragraph"]);
  });

  it("right under text make it a heading, and a warning", () => {
    const { deck, diagnostics } = parse("## A\n\nlast line\n---\n\n## B\n");
    expect(deck.slides.map((slide) => plainText(slide.title))).toEqual(["A", "last line", "B"]);
    expect(diagnostics).toMatchObject([
      { code: "setext-heading", severity: "warning", position: { line: 4, column: 1 } },
    ]);
  });

  it("as long as an underline are one", () => {
    expect(parse("Heading\n-------\n\ntext").diagnostics).toEqual([]);
  });

  it("may have Slidev's options of a slide between them", () => {
    const text =
      "## A\n\n---\nlayout: two-cols\nclass: x\n---\n\n## B\n\n---\nlayout: end\nlist:\n  - a\n---\n\nC";
    const { deck, diagnostics } = parse(text);
    expect(deck.slides.map(({ layout, title: t }) => [layout, plainText(t)])).toEqual([
      [undefined, "A"],
      ["two-columns", "B"],
      ["end", ""],
    ]);
    expect(diagnostics.map(({ code, position }) => [code, position?.line])).toEqual([
      ["unused-key", 4],
      ["unused-key", 11],
    ]);
  });

  it("do not make options of text with a colon", () => {
    expect(outline("## A\n\n---\nRemember: read this\n---\n\nB")).toEqual([
      "section: A",
      "content: Remember: read this",
    ]);
  });
});

describe("headings, where there are no rules", () => {
  it.each([
    ["each H2", "# T\n\n## A\n\n### x\n\n## B", ["title: T", "content: A", "section: B"]],
    [
      "H1s as parts",
      "# T\n\n## A\n\n- a\n\n# P\n\n## B\n\n# Q\n\ntext",
      ["title: T", "content: A", "section: P", "section: B", "content: Q"],
    ],
    ["each H1 without H2", "# A\n\n- a\n\n# B\n\n### x\n\ntext", ["content: A", "content: B"]],
    ["each H3 without others", "### A\n\na\n\n#### x\n\n### B\n\nb", ["content: A", "content: B"]],
    [
      "the level that repeats",
      "# T\n\n### A\n\n#### x\n\n#### y\n\n### B",
      ["title: T", "content: A", "section: B"],
    ],
    ["none at all", "a\n\nb", ["content: "]],
    ["only the title", "# T", ["title: T"]],
    ["text before the first", "a\n\n## A\n\nb", ["content: ", "content: A"]],
    [
      "text before the title",
      "badge\n\n# T\n\n- a\n\n## A",
      ["title: T", "content: badge", "section: A"],
    ],
    ["text under the title", "# T\n\n- a\n\n## A", ["title: T", "content: ", "section: A"]],
  ])("%s", (_, text, slides) => {
    expect(outline(text)).toEqual(slides);
  });
});

/** A report of `1`–`6` for headings, `t` for text, `R` for rules. */
const sketch = (marks: string) =>
  [...marks]
    .map((mark, index) => {
      if (mark === "R") return "---";
      return mark === "t" ? `Some text, ${index}.` : `${"#".repeat(Number(mark))} H${index}`;
    })
    .join("\n\n");

const titles = (text: string) => parse(text).deck.slides.map((slide) => plainText(slide.title));

describe("a few rules in a report", () => {
  it("do not keep its headings from starting slides", () => {
    expect(titles(sketch("12t2tR2t"))).toEqual(["H0", "H1", "H3", "H6"]);
    expect(titles(sketch("12tR2t2t2t3tR2t"))).toEqual(["H0", "H1", "H4", "H6", "H8", "H13"]);
    expect(titles(sketch("1t2t2t23t3tR3t2t"))).toEqual([...["H0", "H2", "H4", "H6", "H12", "H14"]]);
  });

  it.each([
    ["each H1 with sections", "1R1t2t2tR1t2tR1t", ["H0", "H2", "H9", "H14"]],
    ["a heading inside one slide", "1R2t2tR2t", ["H0", "H2", "H7"]],
    ["many short slides of several headings", "1tR2t2tR2t2tR2t2tR2t2t2t", undefined],
    ["slides that begin with text", "1RtRtRt", undefined],
  ])("but separate the slides of a deck: %s", (_, marks, expected) => {
    const found = titles(sketch(marks));
    expect(found.length).toBe(marks.split("R").length);
    if (expected) expect(found).toEqual(expected);
  });

  it("separate the slides of a deck that is another tool's", () => {
    expect(titles(`---\nmarp: true\n---\n\n${sketch("2t2tR2t")}`)).toEqual(["H0", "H5"]);
  });

  it("start a slide: text belongs to the heading before it, a heading after it to another slide", () => {
    expect(titles(sketch("12tRt2tRt2t"))).toEqual(["H0", "H1", "H1", "H5", "H5", "H9"]);
    expect(titles(sketch("12tRt"))).toEqual(["H0", "H1", "H1"]);
    expect(titles(sketch("12RtRt"))).toEqual(["H0", "", ""]);
  });

  it("under a heading are its ornament", () => {
    expect(titles(sketch("12Rt2Rt2t"))).toEqual(["H0", "H1", "H4", "H7"]);
  });

  it.each([
    "*Confidential*",
    "*Compiled by the platform team,*\n*March 2025.*",
    "Generated on 2025-10-02 by the build",
    "© 2025 Example Ltd.",
    "<sub>Last updated: May</sub>",
  ])("are none above the last line: %s", (line) => {
    for (const marks of ["12tR2t", "12t2t"]) {
      const { slides } = parse(`${sketch(marks)}\n\n---\n\n${line}\n`).deck;
      expect(slides.length).toBe(3);
      expect(slides[2]?.blocks.map((block) => block.type)).toEqual(["paragraph", "paragraph"]);
    }
  });

  it.each(["Thank you!", "*Questions?*", "*“Stay hungry.”*", "Write to us.", "**Thanks**"])(
    "are rules above what closes a talk: %s",
    (line) => {
      expect(parse(`${sketch("12tR2t")}\n\n---\n\n${line}\n`).deck.slides.length).toBe(4);
    },
  );

  it("are none in a table of Pandoc's", () => {
    const simple = "  Right   Left\n-------   ------\n     12   a\n";
    const multiline = `${"-".repeat(30)}\n  Right   Left\n${simple.split("\n")[1]}\n     12   a\n`;
    for (const table of [simple, multiline]) {
      const text = `## A\n\n${table}\n## B\n\ntext`;
      expect(titles(text)).toEqual(["A", "B"]);
    }
    const rows = `${multiline}             b\n\n     34   c\n${"-".repeat(30)}\n`;
    expect(titles(`## A\n\n${rows}\n## B\n\ntext`)).toEqual(["A", "B"]);
  });
});

describe("a heading of attributes alone", () => {
  it.each(["{.plain}", "{}", "{ }", "{#end}", "{.a #end}"])(
    "is a slide without title: %s",
    (list) => {
      const { slides } = parse(`# T\n\n## ${list}\n\ntext\n\n### Section\n\nmore`).deck;
      expect(slides.map((slide) => plainText(slide.title))).toEqual(["T", ""]);
      expect(slides[1]?.blocks.map((block) => block.type)).toEqual([
        ...["paragraph", "heading", "paragraph"],
      ]);
      expect(slides[1]?.anchors[0]).toBe(list.includes("#end") ? "end" : "section");
    },
  );

  it("opens no report and names no section", () => {
    expect(titles("# {.plain}\n\ntext\n\n---\n\n# B\n\ntext\n\n# {}\n\nmore")).toEqual([
      "",
      "B",
      "",
    ]);
    expect(titles("## A\n\ntext\n\n## {}\n")).toEqual(["A"]);
  });
});

describe("the title slide", () => {
  it("comes from the front matter, and the H1 that repeats it goes", () => {
    const text = "---\ntitle: My  Title\n---\n\n# my **title**\n\n## A\n\ntext\n\n---\n\n## B";
    expect(outline(text)).toEqual(["title: my title", "content: A", "section: B"]);
  });

  it("leaves another H1 where it is", () => {
    expect(outline("---\ntitle: T\n---\n\n# Other\n\n- a\n\n---\n\n## B")).toEqual([
      "title: T",
      "content: Other",
      "section: B",
    ]);
  });

  it("comes from a first H1 with H2 between rules", () => {
    expect(outline("# T\n\nshort\n\n## A\n\ntext\n\n---\n\n## B")).toEqual([
      "title: T",
      "content: A",
      "section: B",
    ]);
  });

  it("is no first H1 with content between rules", () => {
    expect(outline("# A\n\n- a\n\n---\n\n# B\n\n- b")).toEqual(["content: A", "content: B"]);
  });

  it("is missing without a title", () => {
    expect(outline("---\nauthor: me\n---\n\n## A")).toEqual(["section: A"]);
  });

  it("takes the label lines, known ones first, with their labels", () => {
    const text =
      "# T\n\n**Type**: Personal *Reflection*\n**Date:** 2025-01-05  \n__Author__ : Sarah Chen\n\n## A";
    expect(title(text)).toEqual({
      title: "T",
      subtitle: "",
      details: ["Author: Sarah Chen", "Date: 2025-01-05", "Type: Personal Reflection"],
    });
    expect(parse(text).deck.meta).toMatchObject({
      title: "T",
      author: "Sarah Chen",
      date: "2025-01-05",
    });
  });

  it.each([
    ["Jane Doe · Northwind GmbH · 15 March 2025", ["Jane Doe", "Northwind GmbH", "15 March 2025"]],
    ["Jane Doe\nNorthwind GmbH\nMarch 15, 2025", ["Jane Doe", "Northwind GmbH", "March 15, 2025"]],
    ["Jane Doe | Northwind\\\n2025-03-15", ["Jane Doe", "Northwind", "2025-03-15"]],
    ["*Jane Doe · Northwind*  \nVersion 1.2", ["Jane Doe · Northwind", "Version 1.2"]],
    ["v2.1 (draft)", ["v2.1 (draft)"]],
    ["Prepared by Jane Doe", ["Prepared by Jane Doe"]],
    ["Author: Jane Doe\nStatus: final", ["Author: Jane Doe", "Status: final"]],
    ["jane@example.org", ["jane@example.org"]],
  ])("takes lines of who, when and which, however they are parted: %j", (lines, details) => {
    expect(title(`# T\n\n${lines}\n\n## A\n\ntext`)).toEqual({ title: "T", subtitle: "", details });
  });

  it("has a line before them as its subtitle, and says nothing twice", () => {
    const text = "# T\n\nHow we moved all of billing\nJane Doe\n15 March 2025\n\n## A\n\ntext";
    const details = ["Jane Doe", "15 March 2025"];
    expect(title(text)).toEqual({ title: "T", subtitle: "How we moved all of billing", details });
    expect(title(`---\nauthor: Jane Doe\n---\n\n${text}`).details).toEqual(details);
  });

  it.each([
    "We began on 15 March 2025.",
    "All in one place",
    "One line\nAnother line",
    "Costs | why?",
  ])("has other lines as its subtitle: %j", (lines) => {
    expect(title(`# T\n\n${lines}\n\n## A\n\ntext`)).toMatchObject({
      subtitle: lines.replace("\n", " "),
      details: [],
    });
  });

  it("shows front matter and label lines that differ", () => {
    const text =
      "---\nauthor: A\ncompany: C\ndate: D\n---\n\n# T\n\n**Author**: B\n**Date**: D\n\n## A";
    expect(title(text).details).toEqual(["A", "Author: B", "C", "Date: D"]);
    expect(parse(text).deck.meta.author).toBe("A");
  });

  it("takes a short preamble, under the front matter's subtitle", () => {
    expect(title("# T\n\nshort\n\n## A").subtitle).toBe("short");
    const text = "---\nsubtitle: S\n---\n\n# T\n\nshort\n\n## A";
    expect(title(text).subtitle).toBe("S short");
    expect(title(text.replace("short", "s")).subtitle).toBe("S");
    expect(outline(text)).toEqual(["title: T", "section: A"]);
    expect(outline(text.replace("short", "words ".repeat(20)))[1]).toBe("content: ");
    expect(title("# T\n\none\n\n**Date**: D\n\ntwo\n\n## A")).toEqual({
      title: "T",
      subtitle: "one two",
      details: ["Date: D"],
    });
  });

  it.each([
    ["a long one", "long ".repeat(50)],
    ["three paragraphs", "one two three.\n\nfour\n\nfive"],
    ["many lines", "a: b\nc: d\ne: f\ng: h\ni: j"],
    ["a list", "- one\n- two"],
    ["a table", "| a | b |\n|---|---|\n| c | d |"],
  ])("leaves another preamble whole, and its slide without a title: %s", (_, preamble) => {
    const text = `# T\n\n${preamble}\n\n## A\n\ntext`;
    for (const report of [text, `---\ntitle: T\n---\n\n${text}`]) {
      expect(outline(report)).toEqual(["title: T", "content: ", "content: A"]);
      expect(title(report).subtitle).toBe("");
    }
  });

  it("is followed by a preamble under the line that leads into it", () => {
    const lead = (line: string) =>
      parse(`# T\n\n${line}\n\n- a\n- b\n\n## A\n\ntext`).deck.slides[1]!;
    expect(plainText(lead("What is new *here*:").title)).toBe("What is new here");
    expect(lead("What is new:").blocks.map(({ type }) => type)).toEqual(["list"]);
    for (const line of ["[!include banner]", "Wrapped\nline:", "Long ".repeat(30)])
      expect(lead(line).title).toEqual([]);
  });

  it("is followed by the report itself under its title where that has no other heading", () => {
    expect(outline("# T\n\n- a\n- b")).toEqual(["title: T", "content: T"]);
  });

  it.each([
    ["between rules", "# T\n\n## S\n\n---\n\n## A\n\ntext\n\n---\n\n## B\n\ntext"],
    ["before another heading", "# T\n\n## S\n\n## A\n\ntext\n\n## B\n\ntext"],
    ["before parts", "# T\n\n## S\n\n# P\n\n## A\n\ntext"],
    ["underlined", "T\n===\n\nS\n-----\n\n## A\n\ntext\n\n## B\n\ntext"],
    ["of a lower level", "# T\n\n### S\n\n## A\n\ntext\n\n## B\n\ntext"],
  ])("takes a heading with nothing under it as subtitle: %s", (_, text) => {
    expect(title(text)).toEqual({ title: "T", subtitle: "S", details: [] });
    expect(outline(text)[1]).toMatch(/: [AP]$/);
    expect(parse(text).deck.slides[0]?.anchors).toEqual(["t", "s"]);
  });

  it("takes the label lines under a subtitle", () => {
    const text = "# T\n\n## S\n\n**Author**: N\n\n## A\n\ntext";
    expect(title(text)).toEqual({ title: "T", subtitle: "S", details: ["Author: N"] });
  });

  it("takes what stands under a subtitle where each slide has a `#`, or in a deck of Marp's", () => {
    const text = "# T\n\n## S\n\nwords\n\n---\n\n# A\n\n- a";
    expect(title(text).subtitle).toBe("S words");
    const marp = `---\nmarp: true\n---\n\n${text.replace("# A", "## A")}`;
    expect(title(marp).subtitle).toBe("S words");
    expect(outline(text.replace("# A", "## A"))).toEqual(["title: T", "content: S", "content: A"]);
  });

  it("takes no first slide that other empty ones follow", () => {
    expect(outline("# T\n\n## A\n\n## B\n\n## C")).toEqual([
      ...["title: T", "section: A", "section: B", "section: C"],
    ]);
  });

  it("is no other's for a dash or a mark", () => {
    const text = "---\ntitle: Q3 Report – North\n---\n\n# 📈 Q3 report: North\n\n## A\n\ntext";
    expect(outline(text)).toEqual(["title: 📈 Q3 report: North", "content: A"]);
  });
});

describe("anchors", () => {
  const anchors = (text: string) => parse(text).deck.slides.map((slide) => slide.anchors);

  it("are GitHub's names of the slide's headings", () => {
    expect(anchors("# What Went Well, What Didn't\n\n## Größe & Co.\n\n### `a_b` c-d\n")).toEqual([
      ["what-went-well-what-didnt"],
      ["größe--co", "a_b-c-d"],
    ]);
  });

  it("are unique over the report", () => {
    expect(anchors("# T\n\n## A\n\n### A\n\n## A-1\n\n## A")).toEqual([
      ["t"],
      ["a", "a-1"],
      ["a-1-1"],
      ["a-2"],
    ]);
  });

  it("are what the attributes of Pandoc, MkDocs and kramdown say, which are not shown", () => {
    const text =
      '# Title { #top }\n\n## Costs {#cost .wide data-x="1"}\n\n### **B** {:#b-1}\n\n## Cost\n\n## C {-}';
    expect(anchors(text)).toEqual([["top"], ["cost", "b-1"], ["cost-1"], ["c"]]);
    expect(outline(text)).toEqual([
      ...["title: Title", "content: Costs", "section: Cost", "section: C"],
    ]);
  });

  it.each([
    "The set {1, 2}",
    "A {#",
    "{ env }",
    "Issue {#1}",
    "`a {#id}`",
    "In {env=prod}",
    "A{#b}",
  ])("are not read from other braces: %s", (heading) => {
    expect(outline(`## ${heading}\n`)).toEqual([`section: ${heading.replaceAll("`", "")}`]);
  });

  it("leave the name to a heading where only the front matter has the title", () => {
    expect(anchors("---\ntitle: A+\n---\n\n## A")).toEqual([["a-1"], ["a"]]);
  });
});

it("takes the notes in a slide's own front matter as its notes", () => {
  const { deck } = parse(
    "# One\n\ntext\n\n---\nlayout: center\nnotes: |\n  Say **this**.\n---\n\n# Two\n\nmore\n",
  );
  const slide = deck.slides.at(-1);
  expect(slide?.notes).toMatchObject([
    { type: "paragraph", inlines: [{ value: "Say " }, { type: "strong" }, { value: "." }] },
  ]);
});
