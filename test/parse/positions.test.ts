import { describe, expect, it } from "vitest";
import type { Block } from "../../src/deck/deck.js";
import { allBlocks, ownText, parse, samples } from "./helpers.js";

const REPORT = `---
title: T
---

# T

**Author**: me

- list

intro

---

   ## Indented

- one
- two

  continued

  | a | b |
  |---|---|
  | c | d |

  \`\`\`csv bar
  x,y
  \`\`\`
  1. inner
     > quoted

> first
lazy
>
> - listed
>
> [link]: u

> [!TIP]
> advice
>
> - more

\ttabbed code

<div>

<p>in
html</p>
</div>

![alt](pic.png)

<!-- notes:
spoken

- points
-->
`;

/** Source line and column of each block, by its text. */
function positions(text: string): Map<string, [number, number]> {
  const found = new Map<string, [number, number]>();
  for (const block of blocksOfDeck(text)) {
    found.set(ownText(block).trim() || block.type, [block.pos.line, block.pos.column]);
  }
  return found;
}

function blocksOfDeck(text: string): Block[] {
  const { deck } = parse(text);
  return deck.slides.flatMap((slide) => [...allBlocks([...slide.blocks, ...slide.notes])]);
}

describe("a block's position is where it begins in the file", () => {
  const found = positions(REPORT);
  it.each<[string, number, number]>([
    ["intro", 11, 1],
    ["two", 18, 3],
    ["continued", 20, 3],
    ["a\tb\nc\td", 22, 3],
    ["x,y", 26, 3],
    ["inner", 29, 6],
    ["quoted", 30, 8],
    ["first lazy", 32, 3],
    ["listed", 35, 5],
    ["tip", 39, 1],
    ["advice", 40, 3],
    ["more", 42, 5],
    ["tabbed code", 44, 2],
    ["in html", 48, 4],
    ["alt", 52, 1],
    ["spoken", 55, 1],
    ["points", 57, 3],
  ])("%j", (text, line, column) => {
    expect(found.get(text)).toEqual([line, column]);
  });

  it("of a slide is its heading's", () => {
    expect(parse(REPORT).deck.slides.map((slide) => slide.pos)).toEqual([
      { line: 5, column: 1 },
      { line: 9, column: 1 },
      { line: 15, column: 4 },
    ]);
  });

  it("of cells and csv data is theirs", () => {
    const blocks = blocksOfDeck(
      "# T\n\n## S\n\n| a | b |\n|---|---|\n| c | d |\n\n```csv\nx,y\n```\n",
    );
    const [table, chart] = blocks;
    if (table?.type !== "table" || chart?.type !== "chart") throw new Error("no table and chart");
    expect(table.header[1]?.pos).toEqual({ line: 5, column: 7 });
    expect(table.rows[0]?.[0]?.pos).toEqual({ line: 7, column: 3 });
    expect(chart.dataPos).toEqual({ line: 10, column: 1 });
  });

  it("does not move with Windows line ends, a byte order mark or control characters", () => {
    const text = "\ufeff# T\r\n\r\n## S\r\n\r\n\0text\r\n\r\n- a\r\n- b\r\n";
    expect(blocksOfDeck(text).map((block) => block.pos.line)).toEqual([5, 7, 7, 8]);
  });

  const reports = [...samples("seeds"), ...samples("corpus/reports"), ...samples("corpus/decks")];
  it
    .skipIf(reports.length === 0)
    .each(reports.length > 0 ? reports : [{ name: "(no reports here)", text: "" }])(
    "$name: the line of each block holds its first word",
    ({ text }) => {
      const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
      const wrong: string[] = [];
      for (const block of blocksOfDeck(text)) {
        if (block.type === "alert" || block.type === "quote" || block.type === "list") continue;
        const word = /[a-z0-9]{1,4}|[\p{L}\p{N}]/iu.exec(ownText(block))?.[0] ?? "";
        if (/^(?:[\s>*+-]|\d+[.)])*(?:```|~~~)/.test(lines[block.pos.line - 1] ?? "")) continue;
        if (lines[block.pos.line - 1]?.includes(word)) continue;
        // Lines without a word may precede the first one: a formula's `$$`, a tag that is not
        // shown.
        const place = lines
          .slice(block.pos.line - 1)
          .map((line) => line.replace(/<[^>]*>/g, ""))
          .find((line) => /[\p{L}\p{N}]/u.test(line));
        if (place === undefined) wrong.push(`${block.pos.line}: ${block.type}`);
        else if (!place.includes(word)) wrong.push(`${block.pos.line}: ${block.type} ${word}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});
