import { expect, it } from "vitest";
import type { Block } from "../../src/deck/deck.js";
import type { Run } from "../../src/scene/scene.js";
import { bullets, paragraph, scene, slide, table, text } from "./build-deck.js";

function runsOf(blocks: Block[]): Run[] {
  return scene([slide("S", blocks)]).slides.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.type === "text" ? item.paragraphs.flatMap(({ runs }) => runs) : [],
    ),
  );
}

const boldIn = (...blocks: Block[]) =>
  runsOf(blocks)
    .filter((run) => run.bold && run.text !== "S")
    .map((run) => run.text);

it.each([
  ["Uptime rose to 99.8 %", "99.8 %"],
  ["Search takes 180 ms", "180 ms"],
  ["Search fell from 420 ms to 180 ms", "180 ms"],
  ["Costs are down by €1.2M since 2024", "€1.2M"],
  ["Kosten 1.300 € im Mai", "1.300 €"],
  ["Three times as fast: 3×", "3×"],
])("%s: %s is bold", (item, number) => {
  expect(boldIn(bullets([item, "Churn is at 2 %", "Nobody left"]))).toEqual([number, "2 %"]);
});

it.each([
  ["numbers without a unit", ["Phase 2 is done", "In 2025 we were 12", "Version 1.2 is out"]],
  ["two numbers, of which none has become the other", ["Sales 5 %, costs 3 %", "Up 2 %, down 1 %"]],
  ["items of prose", [`Up 3 % ${"and ".repeat(30)}`, `Up 4 % ${"and ".repeat(30)}`]],
  ["one item among others", ["Backups run every 15 min", "Nobody left", "Ada joins", "We moved"]],
])("%s are not", (_, items) => {
  expect(boldIn(bullets(items))).toEqual([]);
});

it("nothing is where the author has set something bold, where a table stands, or in more than six items", () => {
  const list = bullets(["Uptime is 99.8 %", "Churn is at 2 %"]);
  const strong: Block = {
    ...(paragraph("") as Extract<Block, { type: "paragraph" }>),
    inlines: [{ type: "strong", children: text("Mark this") }],
  };
  expect(boldIn(strong, list)).toEqual(["Mark this"]);
  expect(boldIn(list, table(["A", "B"], [["x", "y"]]))).toEqual([]);
  expect(boldIn(bullets(Array.from({ length: 7 }, (_, i) => `Rose by ${i} %`)))).toEqual([]);
});

it("a status behind a label has its mark, and the words stay", () => {
  const runs = runsOf([bullets(["Migration: on track", "Status: Open", "Note: open the box"])]);
  const marks = runs.filter((run) => /[●▲■○]/.test(run.text));
  expect(marks.map((run) => [run.text, run.color])).toEqual([
    ["●\u00a0", "accent2"],
    ["○\u00a0", "muted"],
  ]);
  expect(runs.map((run) => run.text).join("")).toContain("Migration: ●\u00a0on track");
});
