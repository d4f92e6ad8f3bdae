import { describe, expect, it } from "vitest";
import type { Block } from "../../src/deck/deck.js";
import type { TableItem } from "../../src/scene/scene.js";
import {
  bullets,
  code,
  heading,
  paragraph,
  scene,
  shown,
  slide,
  table,
  text,
} from "./build-deck.js";

const many = (count: number, word = "Item") =>
  Array.from({ length: count }, (_, i) => `${word} ${i + 1} of the list`);

describe("continuation", () => {
  it("divides a long list evenly and numbers the titles", () => {
    const { slides } = scene([slide("Plan", [bullets(many(60))])]);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map((made) => made.title)).toEqual(
      slides.map((_, i) => `Plan (${i + 1}/${slides.length})`),
    );
    const counts = slides.map((made) => shown(made).length - 1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4);
  });

  it("numbers a title in its own face, whatever its last words are set in", () => {
    const title = [...text("Faster with "), { type: "emph" as const, children: text("Rust") }];
    const { slides } = scene([{ ...slide("", [bullets(many(60))]), title }]);
    const [item] = slides[0]?.items ?? [];
    const runs = item?.type === "text" ? (item.paragraphs[0]?.runs ?? []) : [];
    expect(runs.map((run) => run.italic)).toEqual([false, true, false]);
  });

  it("repeats the header and keeps the widths of a long table", () => {
    const rows = many(70, "Row").map((name, i) => [name, String(i)]);
    const { slides } = scene([slide("Data", [table(["Name", "Count"], rows)])]);
    const tables = slides
      .flatMap((made) => made.items)
      .filter((i): i is TableItem => i.type === "table");
    expect(tables.length).toBeGreaterThan(1);
    for (const made of tables) {
      expect(made.columns).toEqual(tables[0]?.columns);
      const header = made.rows[0]?.cells.map((cell) => cell.paragraphs[0]?.runs[0]?.text);
      expect(header).toEqual(["Name", "Count"]);
    }
    const shownRows = tables.flatMap((made) => made.rows.slice(1));
    expect(shownRows.length).toBe(70);
  });

  it("never leaves a heading at the bottom of a slide", () => {
    const blocks = Array.from({ length: 12 }, (_, i) => [
      heading(`Section ${i}`),
      bullets(many(5)),
    ]).flat();
    const { slides } = scene([slide("All", blocks)]);
    for (const made of slides) expect(shown(made).at(-1)).not.toMatch(/^Section/);
  });

  it("continues long code line by line", () => {
    const lines = many(90, "line");
    const { slides } = scene([slide("Code", [code(lines)])]);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.flatMap((made) => shown(made).slice(1))).toEqual(lines);
  });

  it("divides a paragraph that no slide can hold, losing no word", () => {
    const words = Array.from({ length: 4000 }, (_, i) => `word${i}`);
    const { slides } = scene([slide("Long", [paragraph(words.join(" "))])]);
    const seen = slides
      .flatMap((made) => shown(made).slice(1))
      .join(" ")
      .split(" ");
    expect(seen).toEqual(words);
  });

  it("divides a row that no slide can hold", () => {
    const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(" ");
    const { slides } = scene([slide("Row", [table(["A", "B"], [["one", long]])])]);
    const seen = slides.flatMap((made) => shown(made)).join(" ");
    for (const word of long.split(" ")) expect(seen).toContain(word);
  });

  it("divides a table of many columns, each part with the first", () => {
    const header = Array.from({ length: 40 }, (_, i) => `Column${i}`);
    const { slides } = scene([slide("Wide", [table(header, [header.map((_, i) => `v${i}`)])])]);
    const tables = slides
      .flatMap((made) => made.items)
      .filter((i): i is TableItem => i.type === "table");
    expect(tables.length).toBeGreaterThan(2);
    for (const made of tables) {
      expect(made.rows[0]?.cells[0]?.paragraphs[0]?.runs[0]?.text).toBe("Column0");
    }
    const seen = slides.flatMap(shown);
    for (const name of header) expect(seen).toContain(name);
  });
});

describe("sections", () => {
  it("stay whole where slides can be divided between them", () => {
    const sizes = [7, 4, 6, 3, 7, 5];
    const blocks = sizes.flatMap((size, i) => [
      heading(`Section ${i}`),
      bullets(many(size, `${"so many words of it ".repeat(3)} ${i}`)),
    ]);
    const { slides } = scene([slide("All", blocks)]);
    expect(slides.length).toBeGreaterThan(1);
    for (const made of slides) expect(shown(made)[1]).toMatch(/^Section/);
    const headings = slides.flatMap(shown).filter((line) => line.startsWith("Section"));
    expect(headings).toEqual(sizes.map((_, i) => `Section ${i}`));
  });

  it("have their heading again where they go on", () => {
    const long = many(30, "so many words of the one section");
    const { slides } = scene([slide("All", [heading("Only"), bullets(long)])]);
    expect(slides.length).toBeGreaterThan(1);
    for (const made of slides) expect(shown(made)[1]).toBe("Only");
  });

  it("share slides, and do not title them, where each says little", () => {
    const blocks = many(14, "Day").flatMap((day) => [
      heading(day),
      paragraph("What happened on that day, in a sentence or two that say it. ".repeat(3)),
    ]);
    const { slides } = scene([slide("Timeline", blocks)]);
    expect(slides.length).toBeLessThan(9);
    for (const { title } of slides) expect(title).toMatch(/^Timeline \(/);
  });
});

describe("a slide with too much under many headings", () => {
  const section = (name: string) => [heading(name), bullets(many(30))];

  it("is divided at the headings, which then title slides of their own", () => {
    const blocks = ["Goals", "Risks", "Costs"].flatMap(section);
    const { slides } = scene([slide("Proposal", [paragraph("In short."), ...blocks])]);
    const titles = slides.map(({ title }) => title.replace(/ \(.*/, ""));
    expect([...new Set(titles)]).toEqual(["Proposal", "Goals", "Risks", "Costs"]);
  });

  it("has a section slide for a title with a heading right under it", () => {
    const { slides } = scene([slide("Proposal", ["Goals", "Risks", "Costs"].flatMap(section))]);
    expect(slides[0]).toMatchObject({ layout: "section", title: "Proposal" });
    expect(slides[1]?.title).toMatch(/^Goals/);
  });
});

it("links to a heading lead to the slide that shows it", () => {
  const link = (anchor: string): Block => ({
    type: "paragraph",
    inlines: [{ type: "link", url: `#${anchor}`, children: text("there") }],
    pos: { line: 1, column: 1 },
  });
  const late: Block = { ...heading("Late"), anchor: "late" } as Block;
  const long = slide("Long", [bullets(many(60)), late, paragraph("end")], {
    anchors: ["long", "late"],
  });
  const { slides } = scene([slide("Start", [link("late"), link("long")]), long]);
  const links = slides[0]?.items
    .flatMap((item) => (item.type === "text" ? item.paragraphs : []))
    .flatMap((made) => made.runs.map((run) => run.link))
    .filter((found) => found !== undefined);
  expect(links).toEqual([{ slide: slides.length }, { slide: 2 }]);
});

it("divides a line of code that no slide can hold", () => {
  const line = Array.from({ length: 3000 }, (_, i) => `a${i}=${i};`).join("");
  const { slides } = scene([slide("Code", [code([line])])]);
  expect(slides.flatMap((made) => shown(made).slice(1)).join("")).toBe(line);
  for (const item of slides.flatMap((made) => made.items)) {
    expect(item.box.y + item.box.height).toBeLessThanOrEqual(540);
  }
});
