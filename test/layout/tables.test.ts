import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import type { Block, Table } from "../../src/deck/deck.js";
import type { Item, ShapeItem, TableItem } from "../../src/scene/scene.js";
import { flaws } from "../helpers/invariants.js";
import { paragraph, scene, sceneAndProblems, shown, slide, table, text } from "./build-deck.js";

function bold(one: Table, ...rows: number[]): Table {
  for (const r of rows) {
    for (const cell of one.rows.at(r) ?? []) {
      if (cell.inlines.some((inline) => inline.type === "text" && inline.value !== "")) {
        cell.inlines = [{ type: "strong", children: cell.inlines }];
      }
    }
  }
  return one;
}

function itemsOf(...blocks: Block[]): Item[] {
  const made = scene([slide("S", blocks)]);
  expect(flaws(made)).toEqual([]);
  return made.slides.flatMap(({ items }) => items);
}

function tablesOf(...blocks: Block[]): TableItem[] {
  return itemsOf(...blocks).filter((item) => item.type === "table");
}

function rowsOf(one: TableItem): string[] {
  return one.rows.map(({ cells }) =>
    cells
      .map(({ paragraphs }) =>
        paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(""),
      )
      .join("|"),
  );
}

describe("rows", () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => [`Row ${i}`, `${i * 7}`]);

  it("of totals are flagged by their name or as the only bold row, and on their slide alone", () => {
    const [named] = tablesOf(table(["A", "B"], [...many(3), ["Итого", "9"]]));
    const [weighty] = tablesOf(bold(table(["A", "B"], [...many(3), ["Alles", "9"]]), -1));
    const [plain] = tablesOf(table(["A", "B"], [...many(3), ["Total users", "9"]]));
    expect([named, weighty, plain].map((one) => one?.totalRow)).toEqual([true, true, false]);
    const parts = tablesOf(table(["A", "B"], [...many(30), ["Total", "9"]]));
    expect(parts.map((one) => one.totalRow)).toEqual([...parts.slice(1).map(() => false), true]);
  });

  it("of totals stay with the row before, names of groups with the row after", () => {
    for (let count = 14; count < 34; count++) {
      const parts = tablesOf(table(["A", "B"], [...many(count), ["Total", "9"]]));
      for (const part of parts.slice(0, -1)) expect(part.rows.length).toBeGreaterThan(2);
      expect(rowsOf(parts.at(-1)!).length).toBeGreaterThan(2);
      const groups = table(
        ["A", "B"],
        many(count).map((row, i) => (i % 4 ? row : [`G${i}`, ""])),
      );
      for (const part of tablesOf(groups).slice(0, -1))
        expect(rowsOf(part).at(-1)).not.toMatch(/^G\d+\|$/);
    }
  });

  it("of a table without a header have none", () => {
    const [only] = tablesOf(
      bold(
        table(
          ["", ""],
          [
            ["Name", "Gate"],
            ["Kind", "Tool"],
          ],
        ),
      ),
    );
    expect(only).toMatchObject({ headerRow: false, alt: "Table" });
    expect(rowsOf(only!)).toEqual(["Name|Gate", "Kind|Tool"]);
  });

  it("that are higher than a slide go on on the next", () => {
    const long = "word ".repeat(1500).trim();
    const parts = tablesOf(
      table(
        ["A", "B"],
        [
          ["x", long],
          ["y", "z"],
        ],
      ),
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(rowsOf).join(" ").match(/word/g)).toHaveLength(1500);
  });
});

describe("a header", () => {
  it.each([
    ["that is higher than a slide goes on in rows", 1500, "z"],
    ["that leaves no room for a high row goes on in rows", 300, "row ".repeat(400).trim()],
  ])("%s", (_, count, cell) => {
    const parts = tablesOf(table(["A", "word ".repeat(count).trim()], [["x", cell]]));
    expect(parts.every((part) => part.headerRow)).toBe(true);
    const bodies = parts.flatMap((part) => rowsOf({ ...part, rows: part.rows.slice(1) }));
    const once = [rowsOf(parts[0]!)[0], ...bodies].join(" ");
    expect(once.match(/word/g)).toHaveLength(count);
  });
});

describe("columns", () => {
  it("whose cells are all bold name the rows", () => {
    const one = table(
      ["A", "B"],
      [
        ["x", "1"],
        ["y", "2"],
      ],
    );
    for (const row of one.rows) row[0]!.inlines = [{ type: "strong", children: row[0]!.inlines }];
    expect(tablesOf(one)[0]!.firstColumn).toBe(true);
    expect(
      tablesOf(
        table(
          ["A", "B"],
          [
            ["x", "1"],
            ["y", "2"],
          ],
        ),
      )[0]!.firstColumn,
    ).toBe(false);
  });

  it("are as wide as makes the table lowest", () => {
    const long = "a sentence of several words that goes on for quite a while ".repeat(4);
    const [one] = tablesOf(
      table(["Id", "Short", "Long", "Also"], [["1", "two or three words", long, "ok"]]),
    );
    const [id, short, wide] = one!.columns as [number, number, number];
    expect(wide).toBeGreaterThan(3 * short);
    expect(id).toBeLessThan(short);
    expect(one!.rows[1]!.height).toBeLessThan(100);
  });

  it("break no word where a smaller size keeps it whole", () => {
    const names = [
      "Benchmark",
      "Allocated",
      "Runtime",
      "RatioSD",
      "NumberOfFiles",
      "StdDev",
      "Median",
    ];
    const header = [...names, ...names.map((name) => `${name}2`)].slice(0, 11);
    const [one] = tablesOf(table(header, [header.map(() => "CoreRunner")]));
    const size = one!.rows[0]!.cells[0]!.paragraphs[0]!.runs[0]!.size;
    expect(one!.columns).toHaveLength(11);
    expect(size).toBeLessThan(14);
    expect(one!.rows[0]!.height).toBeLessThan(2.8 * size);
  });

  it("of 200 come in groups of about as many, each with the first, rows equally high", () => {
    const header = Array.from({ length: 200 }, (_, i) => `C${i}`);
    const rows = Array.from({ length: 3 }, (_, r) =>
      header.map((_, i) => (i === 0 ? `Row ${r}` : i === 7 ? "three or four words" : `${i * r}`)),
    );
    const parts = tablesOf(table(header, rows));
    const counts = parts.map((part) => part.columns.length);
    expect(counts.reduce((sum, count) => sum + count - 1, 1)).toBe(200);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(8);
    for (const part of parts) expect(rowsOf(part)[1]).toMatch(/^Row 0\|/);
  });
});

describe("the measure", () => {
  const width = (one: TableItem) => one.columns.reduce((sum, column) => sum + column, 0);

  it("is filled by a table that needs most of it, with some air between its columns", () => {
    const row = ["a name of some words", "some more words of a text", "the last words"];
    const [wide] = tablesOf(table(["A", "B", "C"], [row]));
    expect(width(wide!)).toBeCloseTo(864, 1);
  });

  it("is not filled by a small table: its columns stay near each other", () => {
    const [small] = tablesOf(table(["Metric", "Value"], [["Users", "1,200"]]));
    expect(width(small!)).toBeLessThan(400);
    expect(small!.columns[0]!).toBeLessThan(200);
  });

  it("is filled by a small table over or under something as wide", () => {
    const small = table(["Metric", "Value"], [["Users", "1,200"]]);
    const { pos } = small;
    const alert: Block = { type: "alert", kind: "note", blocks: [paragraph("A note.")], pos };
    const tables = tablesOf(small, alert);
    expect(width(tables[0]!)).toBeCloseTo(864, 1);
  });

  it("leaves as much between all columns, and air between a number and a text", () => {
    const rows = [
      ["Gate", "12", "Edge"],
      ["Tracker", "18", "Tracking"],
    ];
    const [made] = tablesOf(table(["Service", "Count", "Owner"], rows));
    const right = made!.rows.map(({ cells }) => cells[1]!.insets!.right);
    expect(new Set(right).size).toBe(1);
    expect(right[0]! + 8).toBeGreaterThanOrEqual(24);
    // From the end of the longest name to the header over the numbers, and from there to the owners.
    const between = (from: number, to: number) => to - from;
    const name = between(0, made!.columns[0]!) + between(0, made!.columns[1]!) - right[0]!;
    expect(name).toBeGreaterThan(right[0]!);
    expect(name).toBeLessThan(right[0]! + 160);
  });

  it("leaves 24 pt between a number and a text where it is tight, too", () => {
    const text = "a text that takes more of the measure than there is of it, by far ".repeat(3);
    const [made] = tablesOf(table(["Service", "Count", "Owner"], [["Gate", "12", text]]));
    expect(made!.rows[1]!.cells[1]!.insets!.right + 8).toBeGreaterThanOrEqual(24);
  });

  it("is shared so that short names of columns stay on one line, and words that hyphens join", () => {
    const long = "a text that takes more of the measure than there is of it, by far ".repeat(2);
    const rows = Array.from({ length: 4 }, () => ["7", "medium-term", long]);
    const [made] = tablesOf(table(["Days left", "Term", "Remarks"], rows));
    const { size } = made!.rows[1]!.cells[0]!.paragraphs[0]!.runs[0]!;
    expect(made!.columns[0]!).toBeGreaterThan(16 + 3.6 * size);
    expect(made!.columns[1]!).toBeGreaterThan(16 + 5.5 * size);
  });

  it("is shared so that names and dates stay on one line", () => {
    const text = "a text that takes more of the measure than there is of it, by far ".repeat(3);
    const header = ["Project", "Status", "Until", "Remarks"];
    const [made] = tablesOf(table(header, [["Project Phoenix", "On Track", "2026-01-30", text]]));
    const { size } = made!.rows[1]!.cells[0]!.paragraphs[0]!.runs[0]!;
    expect(made!.columns[0]!).toBeGreaterThan(6.5 * size);
  });
});

describe("a table of ten rows", () => {
  const header = ["Employee", "Department", "Start", "Salary", "Bonus", "Remote", "Projects"];
  const rows = Array.from({ length: 10 }, (_, i) => [
    `Person ${i}`,
    "Engineering",
    "2020-01-15",
    `${60 + i},000`,
    `${i} %`,
    "True",
    `${i}`,
  ]);
  const words = (count: number) => paragraph("some words that say what is below ".repeat(count));

  it("is on one slide with the text above and below it, in type of 14 pt or more", () => {
    const made = scene([slide("S", [words(7), table(header, rows), words(6)])]);
    expect(flaws(made)).toEqual([]);
    expect(made.slides.length).toBe(1);
    const [item] = made.slides[0]!.items.filter((one) => one.type === "table");
    expect(item!.rows[1]!.cells[0]!.paragraphs[0]!.runs[0]!.size).toBeGreaterThanOrEqual(14);
  });

  it("is on a slide of its own where the text takes most of one", () => {
    const made = scene([slide("S", [words(30), table(header, rows)])]);
    const parts = made.slides.map(({ items }) => items.filter(({ type }) => type === "table"));
    expect(parts.map((tables) => tables.length).filter(Boolean)).toEqual([1]);
  });
});

describe("changes", () => {
  const rows = [
    ["Costs", "12", "−3"],
    ["Users", "1,200", "+7"],
  ];
  const boldIn = (one: TableItem, column: number) =>
    one.rows
      .slice(1)
      .map(({ cells }) => cells[column]!.paragraphs[0]!.runs.every((run) => run.bold));

  it.each(["Change", "Variance (k€)", "Δ", "YoY growth", "vs. Q1"])("are bold under %s", (name) => {
    const [made] = tablesOf(table(["Metric", "Now", name], rows));
    expect(made!.lastColumn).toBe(true);
    expect(boldIn(made!, 2)).toEqual([true, true]);
    expect(boldIn(made!, 1)).toEqual([false, false]);
  });

  it("are bold between other columns by themselves, and missing ones are not", () => {
    const more = [...rows, ["Tests", "9", "n/a"]].map((row) => [...row, "yes"]);
    const [made] = tablesOf(table(["Metric", "Now", "Change", "Checked"], more));
    expect(made!.lastColumn).toBe(false);
    expect(boldIn(made!, 2)).toEqual([true, true, false]);
  });

  it("are not set off where the author has set something bold, where all is change, or where they are words", () => {
    const marked = table(["Metric", "Now", "Change"], rows);
    marked.rows[0]![1]!.inlines = [{ type: "strong", children: text("12") }];
    const all = table(["Metric", "Change"], [["Costs", "−3"]]);
    const words = table(["Metric", "Now", "Change"], [["Costs", "12", "less than we hoped for"]]);
    for (const one of [marked, all, words]) expect(tablesOf(one)[0]!.lastColumn).toBe(false);
  });
});

describe("statuses", () => {
  const cellsOf = (header: string, values: string[], lang = "en") => {
    const one = table(
      ["Project", header],
      values.map((value, i) => [`P${i}`, value]),
    );
    const made = sceneAndProblems([slide("S", [one])], "professional", { lang }).scene;
    expect(flaws(made)).toEqual([]);
    const item = made.slides[0]!.items.find((found) => found.type === "table");
    return item!.rows.slice(1).map(({ cells }) => cells[1]!);
  };
  const shownIn = (header: string, values: string[], lang?: string) =>
    cellsOf(header, values, lang).map(({ paragraphs }) =>
      paragraphs[0]!.runs.map((run) => run.text.replace("\u00a0", "_")).join(""),
    );

  it("have a mark of their meaning's shape and colour before the word", () => {
    const cells = cellsOf("Status", ["On track", "At risk", "Delayed", "Not started"]);
    const runs = cells.map(({ paragraphs }) => paragraphs[0]!.runs);
    expect(runs.map(([mark]) => mark!.text)).toEqual(
      ["●", "▲", "■", "○"].map((shape) => `${shape}\u00a0`),
    );
    expect(runs.map(([mark]) => mark!.color)).toEqual(["accent2", "accent3", "accent4", "muted"]);
    expect(runs.map((all) => all.slice(1))).toMatchObject([
      [{ text: "On track", color: "text" }],
      [{ text: "At risk", color: "text" }],
      [{ text: "Delayed", color: "text" }],
      [{ text: "Not started", color: "text" }],
    ]);
  });

  it("may have more behind them; other words have none, and stand under the words", () => {
    const cells = cellsOf("Status", ["Done (12 May)", "Off-track – no vendor", "Legal review"]);
    expect(cells.map(({ paragraphs }) => paragraphs[0]!.runs.length)).toEqual([2, 2, 1]);
    expect(cells[2]!.insets!.left).toBeGreaterThan(20);
  });

  it.each([
    ["words that only a name makes a status", "Where", ["Open", "High", "Closed"]],
    ["one status among other words", "Remarks", ["Done", "Sent to legal", "Waits for Ada"]],
    ["words that go on", "Status", ["Open-source", "Donetsk", "Closed loop"]],
  ])("are not %s", (_, header, values) => {
    expect(shownIn(header, values)).toEqual(values);
  });

  it("under a name are more words, and in the deck's language", () => {
    expect(shownIn("Severity", ["High", "Medium", "Low"])).toEqual(["■_High", "▲_Medium", "●_Low"]);
    expect(shownIn("Stand", ["In Arbeit", "Verzögert"], "de")).toEqual([
      "○_In Arbeit",
      "■_Verzögert",
    ]);
    expect(shownIn("Statut", ["Terminé", "À risque"], "fr")).toEqual(["●_Terminé", "▲_À risque"]);
  });

  it("that the author has marked have signs of ours for pictographs alone", () => {
    expect(shownIn("Status", ["✅", "⚠️ slow", "🔴 Delayed", "Done"])).toEqual([
      "✓",
      "▲_slow",
      "■_Delayed",
      "Done",
    ]);
    expect(shownIn("Status", ["🔶/🆕", "🚀 Done"])).toEqual(["🔶/🆕", "🚀 Done"]);
  });
});

describe("numbers", () => {
  /** Beyond what all cells of the column have. */
  const insets = (values: string[]) => {
    const [made] = tablesOf(
      table(
        ["N", "V"],
        values.map((value) => ["x", value]),
      ),
    );
    const right = made!.rows.slice(1).map(({ cells }) => cells[1]!.insets?.right ?? 8);
    return right.map((one) => Math.round(one - Math.min(...right)));
  };

  const alignOf = (one: Table) =>
    tablesOf(one)[0]!.rows.map(({ cells }) => cells.at(-1)!.paragraphs[0]!.align);
  const column = (values: string[]) =>
    table(
      ["N", "V"],
      values.map((value) => ["x", value]),
    );

  it("are flush right in a column of mostly numbers, but where they name the rows", () => {
    const rows = [
      ["2023", "1", "TBC"],
      ["2024", "n/a", "3 ms"],
      ["2025", "–", "4 μs"],
      ["2026", "(3)", "5 s"],
    ];
    const aligned = tablesOf(table(["Year", "A", "B"], rows))[0]!.rows[1]!.cells.map(
      ({ paragraphs }) => paragraphs[0]!.align,
    );
    expect(aligned).toEqual(["left", "right", "right"]);
  });

  it.each([
    ["N/A", ["1", "N/A", "n.a.", "–"]],
    ["X1", ["12", "7", "X1"]],
    ["TBD", ["€500,000", "TBD", "k. A."]],
    ["a unit of a word", ["10 days", "4 days", "1 day"]],
    ["a currency before or behind", ["CHF 12", "1.3M €", "US$ 4"]],
  ])("are so with %s among them", (_, values) => {
    expect(new Set(alignOf(column(values)))).toEqual(new Set(["right"]));
  });

  it.each([
    ["days of a month", ["8 April", "2 May", "19 June"]],
    ["spans of time", ["90 days", "10 years", "6 weeks"]],
    ["more words than numbers", ["12", "X1", "X2"]],
  ])("are not %s", (_, values) => {
    expect(new Set(alignOf(column(values)))).toEqual(new Set(["left"]));
  });

  it("are so where a program has told every column to be left, and not where an author told one", () => {
    const every: Table = { ...column(["1", "2"]), align: ["left", "left"] };
    const one: Table = { ...column(["1", "2"]), align: [undefined, "left"] };
    expect([alignOf(every)[1], alignOf(one)[1]]).toEqual(["right", "left"]);
  });

  it("have their points under each other", () => {
    const [whole, one, two] = insets(["14", "8.5", "1,020.25"]) as [number, number, number];
    expect(two).toBe(0);
    expect(one).toBeGreaterThan(5);
    expect(whole).toBeGreaterThan(one);
    expect(insets(["1.200", "300", "0,5"])[2]).toBe(0);
    expect(insets(["(1,200)", "300"])[0]).toBe(0);
    expect(insets(["(1,200)", "300"])[1]).toBeGreaterThan(2);
  });

  it("of different units, or that may be read in two ways, are flush right alone", () => {
    expect(insets(["14 ms", "8.5 s"])).toEqual([0, 0]);
    expect(insets(["1.5", "2,5"])).toEqual([0, 0]);
    expect(insets(["1,234", "17,000"])).toEqual([0, 0]);
  });
});

describe("trends", () => {
  const trends = (header: string) =>
    itemsOf(
      table(
        ["Team", header],
        [
          ["Edge", "3, 5, 4, 8"],
          ["Core", "2 2 2"],
          ["Ops", "n/a"],
        ],
      ),
    ).filter((item): item is ShapeItem => item.type === "shape");

  it("are lines beside the last number, with all of them as alternative text", () => {
    const [edge, core] = trends("Trend");
    expect(edge).toMatchObject({ shape: "polyline", alt: "Edge: 3, 5, 4, 8" });
    expect(edge!.points!.map(({ y }) => Math.round(y / edge!.box.height / 0.2))).toEqual([
      5, 3, 4, 0,
    ]);
    expect(new Set(core!.points!.map(({ y }) => y)).size).toBe(1);
    const made = scene([slide("S", [table(["Team", "Trend"], [["Edge", "3, 5, 4, 8"]])])]);
    expect(shown(made.slides[0])).toContain("8");
  });

  it("stand under their heading alone", () => {
    expect(trends("Pages")).toEqual([]);
  });
});

describe("captions", () => {
  it("stand under a table's first part and in its alternative text", () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`Row ${i}`, `${i}`]);
    const items = itemsOf({ ...table(["A", "B"], rows), caption: text("Costs by part") });
    const captions = items.filter((item) => item.name === "Caption");
    expect(captions).toHaveLength(1);
    const parts = items.filter((item) => item.type === "table");
    expect(parts[0]!.alt).toBe("Costs by part. Table of A, B");
    expect(captions[0]!.box.y).toBeGreaterThan(parts[0]!.box.y + parts[0]!.box.height);
  });
});

describe("headers", () => {
  it("show links in their own colour on a band", () => {
    const one = table(["A", "B"], [["x", "y"]]);
    one.header[0]!.inlines = [{ type: "link", url: "https://example.org", children: text("A") }];
    const run = tablesOf(one)[0]!.rows[0]!.cells[0]!.paragraphs[0]!.runs[0]!;
    expect(run).toMatchObject({ color: "ground", link: { url: "https://example.org" } });
  });
});

it("rows higher than a slide take as few slides as they fill, evenly", async () => {
  const sentence = "The crew met at the depot before dawn and counted what had come in by boat. ";
  const rows = ["a", "b", "c"].map((name) => `| ${name} | ${sentence.repeat(120)} |`).join("\n");
  const { scene } = await buildScene(`## Why\n\n| Name | Why |\n|---|---|\n${rows}`, {});
  const heights = scene.slides.map(({ items }) => {
    const table = items.find(({ type }) => type === "table");
    return table!.box.height;
  });
  // A row fills 2.3 slides in the smallest type, so that it takes three.
  expect(heights.length).toBeLessThanOrEqual(9);
  expect(Math.min(...heights)).toBeGreaterThan(Math.max(...heights) * 0.5);
});

it("lines of a cell that no slide holds go on below each other, none lost", async () => {
  const lines = Array.from({ length: 60 }, (_, n) => `Reason ${n}.`);
  const report = `## Why\n\n\`\`\`csv table\nname,why\nAnn,"${lines.join("\n\n")}"\nBob,short\n\`\`\`\n`;
  const { scene } = await buildScene(report, {});
  const text = JSON.stringify(scene.slides);
  expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  for (const slide of scene.slides)
    for (const { box } of slide.items) expect(box.y + box.height).toBeLessThanOrEqual(540);
});
