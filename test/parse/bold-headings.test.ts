import { describe, expect, it } from "vitest";
import { plainText } from "../../src/parse/inlines.js";
import { parse } from "./helpers.js";

/** `kind: title | words or type of each block`, a heading with its level. */
const outline = (text: string) =>
  parse(text).deck.slides.map(({ kind, title, blocks }) =>
    [
      `${kind}: ${plainText(title)}`,
      ...blocks.map((block) => {
        if (block.type === "heading") return `${block.level} ${plainText(block.inlines)}`;
        return block.type === "paragraph" ? plainText(block.inlines) : block.type;
      }),
    ].join(" | "),
  );

describe("bold paragraphs", () => {
  it("begin slides where a report has no other headings", () => {
    expect(outline("# T\n\n**Overview**\n\nwords\n\n__What is next?__\n\n- a\n- b")).toEqual([
      "title: T",
      "content: Overview | words",
      "content: What is next? | list",
    ]);
  });

  it("open sections below a report's headings", () => {
    expect(outline("# T\n\n## A\n\n**One:**\n\n- a\n\n**Two:**\n\n- b\n\n## B\n\ntext")).toEqual([
      "title: T",
      "content: A | 3 One | list | 3 Two | list",
      "content: B | text",
    ]);
  });

  it("begin a slide behind a rule", () => {
    const text = "# T\n\n## A\n\n**One**\n\nwords\n\n---\n\n**Two**\n\nmore words\n\n## B\n\ntext";
    expect(outline(text)).toEqual([
      "title: T",
      "content: A | 3 One | words",
      "content: Two | more words",
      "content: B | text",
    ]);
  });

  it("open a part where another one follows that is written otherwise", () => {
    expect(
      outline("# T\n\n**Now:**\n\n- a\n\n**Lessons:**\n\n**Good**\n\n- a\n\n**Bad**\n\n- b"),
    ).toEqual([
      ...["title: T", "content: Now | list", "section: Lessons"],
      ...["content: Good | list", "content: Bad | list"],
    ]);
  });

  it("stand lower where they are dates", () => {
    const days = "**2017/02/24**\n\nbegin\n\n**2017/03/08**\n\nend";
    expect(outline(`# T\n\n**Now**\n\nwords\n\n**Timeline**\n\n${days}`)).toEqual([
      "title: T",
      "content: Now | words",
      "content: Timeline | 3 2017/02/24 | begin | 3 2017/03/08 | end",
    ]);
  });

  it("head the text that goes on below them in the paragraph", () => {
    const below = "Reports that were found to be violations, and what was done about them.";
    const text = `# T\n\n## A\n\n**One** \n${below}\n\n**Two**  \n${below}`;
    expect(outline(text)).toEqual(["title: T", `content: A | 3 One | ${below} | 3 Two | ${below}`]);
    const [, slide] = parse(text).deck.slides;
    expect(slide?.blocks.map(({ pos }) => pos.line)).toEqual([5, 6, 8, 9]);
  });

  it.each([
    ["one alone", "**One**\n\nwords"],
    ["a sentence", "**This is loud.**\n\nwords\n\n**So is this!**\n\nwords"],
    ["with nothing below them", "words\n\n**One**\n\n## B\n\nwords\n\n**Two**"],
    ["a number", "**4.2**\n\nwords\n\n**17 %**\n\nwords"],
    ["a remark", "**Note:**\n\nwords\n\n**Tip:**\n\nwords"],
    ["part of a paragraph", "**One** is\n\nwords\n\n**Two** is\n\nwords"],
    ["a caption", "**Table 1: costs**\n\n|a|\n|-|\n|b|\n\n**Table 2: more**\n\n|a|\n|-|\n|b|"],
    ["in a list", "- **One:**\n\n  words\n\n- **Two:**\n\n  words"],
  ])("are text: %s", (_, text) => {
    const { slides } = parse(`# T\n\n## A\n\n${text}`).deck;
    const blocks = slides.flatMap((slide) => slide.blocks);
    expect(blocks.some(({ type }) => type === "heading")).toBe(false);
  });

  it("are loud on the slides of another tool", () => {
    const text = "---\nmarp: true\n---\n\n# A\n\n**One**\n\nwords\n\n**Two**\n\nwords";
    expect(outline(text).at(-1)).toContain("One | words | Two");
  });

  it("take no name from a heading", () => {
    const text =
      "# T\n\n## A\n\n**Costs**\n\nwords\n\n**Plan**\n\nwords\n\n## Costs\n\n[a](#costs)";
    expect(parse(text).deck.slides.map(({ anchors }) => anchors)).toEqual([
      ["t"],
      ["a"],
      ["costs"],
    ]);
  });
});

describe("a heading", () => {
  it("is shown without the colon at its end", () => {
    expect(outline("# T:\n\n## *One*:\n\n### Two: b：\n\nwords")).toEqual([
      ...["title: T", "content: One | 3 Two: b | words"],
    ]);
  });
});
