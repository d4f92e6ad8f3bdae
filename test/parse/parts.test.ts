import { describe, expect, it } from "vitest";
import { plainText } from "../../src/parse/inlines.js";
import { parse } from "./helpers.js";

/** `section: P, words` of each slide. */
const outline = (text: string) =>
  parse(text).deck.slides.map(({ kind, title, blocks }) =>
    [
      `${kind}: ${plainText(title)}`,
      ...blocks.map((block) =>
        block.type === "paragraph" || block.type === "heading"
          ? plainText(block.inlines)
          : block.type,
      ),
    ].join(", "),
  );

const slide = (name: string) => `## ${name}\n\n- text`;

describe("a `#` over `##`", () => {
  it("opens a part, with a line or two under it", () => {
    const text = `# T\n\n# P\n\none *line*\n\nand two\n\n${slide("A")}\n\n# Q\n\n${slide("B")}`;
    expect(outline(text)).toEqual([
      ...["title: T", "section: P, one line, and two", "content: A, list"],
      ...["section: Q", "content: B, list"],
    ]);
    expect(outline(text.replaceAll(/\n\n(?=#)/g, "\n\n---\n\n"))).toEqual(outline(text));
  });

  it.each(["- a list", "words ".repeat(40), "one\n\ntwo\n\nthree", "```\ncode\n```"])(
    "is a slide with more under it: %s",
    (more) => {
      const text = `# T\n\n# P\n\n${more}\n\n${slide("A")}\n\n${slide("B")}`;
      expect(outline(text)[1]).toMatch(/^content: P,/);
    },
  );

  it("is a slide where no `##` follows", () => {
    expect(outline(`# T\n\n${slide("A")}\n\n# Thanks\n\nto all`)[2]).toBe(
      "content: Thanks, to all",
    );
  });

  const deck = `# T\n\n---\n\n# P\n\n${slide("A")}\n\n---\n\n${slide("B")}\n\n---\n\n# Q\n\nwords\n\n${slide("C")}\n\n---\n\n${slide("D")}`;

  it("opens a part without a rule under it too, where a deck has several", () => {
    expect(outline(deck)).toEqual([
      ...["title: T", "section: P", "content: A, list", "content: B, list"],
      ...["section: Q, words", "content: C, list", "content: D, list"],
    ]);
  });

  it("leaves the slide its notes and its place in the file", () => {
    const { slides } = parse(deck.replace("- text", "- text\n\n<!-- notes: Said. -->")).deck;
    expect(slides.map(({ notes }) => notes.length)).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(slides[2]?.pos).toEqual({ line: 7, column: 1 });
  });

  it.each([
    ["of Marp's", `---\nmarp: true\n---\n\n${deck}`],
    ["where each slide has both", deck.replaceAll("---\n\n## ", "---\n\n# X\n\n## ")],
    ["where a `#` is a slide too", deck.replace("## D", "# D")],
  ])("stands over its slide's heading in a deck %s", (_, text) => {
    expect(outline(text)[1]).toBe("content: P, A, list");
  });

  it("has a `##` alone between rules as its line", () => {
    expect(outline(`# T\n\n---\n\n# P\n\n## and more\n\n---\n\n${slide("A")}`)[1]).toBe(
      "section: P, and more",
    );
  });
});

describe("text behind a rule in a report of headings", () => {
  const behind = (text: string) =>
    outline(`# T\n\n${slide("A")}\n\n${slide("B")}\n\n---\n\n${text}\n\n${slide("C")}`)[3];

  it("belongs to the heading before", () => {
    expect(behind("- more")).toBe("content: B, list");
  });

  it.each(["![p](p.png)", "> quoted"])("has no title where it needs none: %s", (text) => {
    expect(behind(text)).toMatch(/^content: , (image|quote)$/);
  });
});
