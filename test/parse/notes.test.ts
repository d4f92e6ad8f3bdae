import { describe, expect, it } from "vitest";
import { allBlocks, ownText, parse } from "./helpers.js";

/** The notes of each slide, a text for each of their blocks. */
function notes(text: string): string[][] {
  return parse(text).deck.slides.map((slide) =>
    [...allBlocks(slide.notes)].filter((block) => block.type !== "list").map(ownText),
  );
}

describe("notes", () => {
  it.each([
    ["a comment", "## A\n\n<!-- notes: say -->", [["say"]]],
    ["its variants", "## A\n\n<!--note:a-->\n<!-- NOTES : b -->", [["a", "b"]]],
    ["two on a line", "## A\n\n<!-- notes: a --> <!-- notes: b -->", [["a", "b"]]],
    [
      "many lines of Markdown",
      "## A\n\n<!-- notes:\n    a **b**\n\n    - c\n    - d\n-->",
      [["a b", "c", "d"]],
    ],
    ["inside a paragraph", "## A\n\none <!-- notes: a --> two", [["a"]]],
    [
      "inside a list, quote and table",
      "## A\n\n- x\n  <!-- notes: a -->\n\n> <!-- note: b -->\n\n| x <!-- note: c --> |\n|---|",
      [["a", "b", "c"]],
    ],
    [
      "before the heading",
      "<!-- notes: a -->\n\n## A\n\n---\n\n<!-- notes: b -->\n\n## B",
      [["a"], ["b"]],
    ],
    [
      "before the first heading of a report without rules",
      "<!-- notes: a -->\n\n## A\n\n## B",
      [["a"], []],
    ],
    [
      "of the title slide",
      "---\ntitle: T\n---\n\n# T\n\n<!-- notes: a -->\n\n## A\n\n<!-- notes: b -->",
      [["a"], ["b"]],
    ],
    ["of front matter alone", "---\ntitle: T\n---\n\n<!-- notes: a -->", [["a"]]],
    ["after the last rule", "## A\n\n---\n\n<!-- notes: a -->", [["a"]]],
    ["between colons", "## A\n\n::: notes\na\n\n- b\n:::\n\ntext", [["a", "b"]]],
    ["between colons with attributes", "## A\n\n::: {.notes}\na\n:::", [["a"]]],
    ["none in other comments", "## A\n\n<!-- a --> <!-- TODO: notes: b -->", [[]]],
    ["none in code", "## A\n\n`<!-- notes: a -->`\n\n```html\n<!-- notes: b -->\n```", [[]]],
    ["in colons without end", "## A\n\n::: notes\na", [["a"]]],
  ])("%s", (_, text, expected) => {
    expect(notes(text)).toEqual(expected);
  });

  it("show nothing on the slide", () => {
    const { deck } = parse("## A\n\n<!-- notes: a -->\n\n::: notes\nb\n:::\n\n---\n\nx");
    expect(deck.slides[0]).toMatchObject({ kind: "section", blocks: [] });
  });
});

describe("layout", () => {
  it.each(["<!-- layout: two-columns -->", "<!--LAYOUT: two-columns-->"])("%s", (comment) => {
    const { deck, diagnostics } = parse(`## A\n\n${comment}\n\ntext\n\n---\n\n## B`);
    expect(deck.slides.map((slide) => slide.layout)).toEqual(["two-columns", undefined]);
    expect(diagnostics).toEqual([]);
  });
});
