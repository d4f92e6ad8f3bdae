/** Sister slides look alike, a deck has few sizes, and content stands as it is read best. */
import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import type { SceneSlide, TextItem } from "../../src/scene/scene.js";

async function slides(markdown: string): Promise<SceneSlide[]> {
  const { scene } = await buildScene(`# Report\n\n${markdown}`, {});
  return scene.slides.slice(1);
}

const list = (items: string[]) => items.map((item) => `- ${item}`).join("\n");

const texts = ({ items }: SceneSlide) =>
  items.filter((item): item is TextItem => item.type === "text" && item.name.startsWith("Text"));

const sizesIn = (items: TextItem[]) =>
  items.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size)));

const section = (head: string, items: string[]) => `### ${head}\n\n${list(items)}`;

describe("slides of the same structure", () => {
  const short = ["Hired two senior engineers", "Mentored three developers", "Spoke at a meeting"];
  const long = [
    "Migrated eighty percent of all services to the new cluster in autumn",
    "Reduced the latency of the interface by more than half",
    "No incidents in production in November, for the first time",
    "Code reviews now take four hours instead of two days",
  ];
  const slide = (title: string, parts: string[][]) =>
    `## ${title}\n\n${parts.map((items, i) => section(`Part ${i + 1}`, items)).join("\n\n")}`;

  it("have one arrangement and one size", async () => {
    const made = await slides(
      [slide("Wins", [long, long, short]), slide("Losses", [short, short, short])].join("\n\n"),
    );
    const seen = made.map((one) => [one.arrangement, Math.max(...sizesIn(texts(one)))].join(" "));
    expect(new Set(seen).size).toBe(1);
  });

  it("keep their own where the other would be too small or too empty", async () => {
    const many = Array.from({ length: 12 }, (_, i) => `${short[i % 3]} in week ${i + 2}`);
    const made = await slides(`## One\n\n${list(many)}\n\n## Two\n\n${list(long)}`);
    const [most = 0, few = 0] = made.map((one) => Math.max(...sizesIn(texts(one))));
    expect(few).toBeGreaterThan(most);
  });

  it("set tables with the same headings in one size", async () => {
    const words = "an explanation of some length that says what really happened here";
    const table = (rows: number, cell: string) =>
      `| Section | Claim | Reality | Severity | Fix |\n|---|---|---|---|---|\n${Array.from({ length: rows }, (_, i) => `| Line ${i} | ${cell} | ${cell} | low | ${cell} |`).join("\n")}`;
    const made = await slides(
      `## One\n\n${table(4, words)}\n\n## Two\n\n${table(5, words.slice(0, 30))}`,
    );
    const sizes = made.map(({ items }) =>
      items.flatMap((item) =>
        item.type === "table" ? [item.rows[1]?.cells[0]?.paragraphs[0]?.runs[0]?.size] : [],
      ),
    );
    expect(sizes[1]).toEqual(sizes[0]);
  });
});

it("a deck has its text in three sizes at most", async () => {
  const item = "Every one of them says one thing in words";
  const items = (count: number) => Array.from({ length: count }, () => item);
  const sentences = items(3).join(" ");
  const pages = [
    ...Array.from({ length: 8 }, () => list(items(4))),
    `Some words that introduce what follows.\n\n${list(items(8))}`,
    `${section("One", items(6))}\n\n${section("Other", items(6))}`,
    Array.from({ length: 7 }, () => `${sentences}.`).join("\n\n"),
  ];
  const made = await slides(pages.map((page, i) => `## ${i}\n\n${page}`).join("\n\n"));
  const sizes = made.map((one) => Math.max(...sizesIn(texts(one))));
  expect([...new Set(sizes)].length).toBeLessThanOrEqual(3);
});

it("groups of a list stand in columns under its heading, their heads on one line", async () => {
  const phase = (name: string) => `1. **${name}**\n   - Deploy the first of it\n   - Add the rest`;
  const [slide] = await slides(
    `## Roadmap\n\n### First quarter\n\n${["Mesh", "Pipeline", "Regions"].map(phase).join("\n\n")}\n\n${section("Debt", ["Refactor the module", "Upgrade the runtime", "Migrate to the graph", "Implement events"])}`,
  );
  const [head, ...others] = texts(slide!);
  const groups = others.slice(0, 3);
  expect(slide!.arrangement).toBe("grid");
  expect(new Set(groups.map(({ box }) => `${box.y} ${box.width}`)).size).toBe(1);
  // A heading stands closer to what it heads than to what is above it.
  expect(groups[0]!.box.y - head!.box.y - head!.box.height).toBeLessThan(12);
});

it("a chart has the larger share beside a few bullets", async () => {
  const chart = "```csv\nMonth,Compute,Storage\nMay,45,12\nJune,42,13\nJuly,40,13\n```";
  const items = [
    "Spot instances for workloads that can wait",
    "Requests for containers were tuned",
    "Tiering is on",
    "Instances of databases were consolidated",
  ];
  const [slide] = await slides(
    `## Cost\n\n### By month\n\n${chart}\n\n${section("What we did", items)}`,
  );
  const shown = slide!.items.find(({ type }) => type === "chart");
  const text = texts(slide!).at(-1);
  expect(shown!.box.width).toBeGreaterThan(1.2 * text!.box.width);
});

describe("a paragraph alone on its slide", () => {
  const sentences = [
    "No false claims were found.",
    "All ten major claims were verified, including the version, the number of commands and of subcommands, the entry points and the caches, and in addition to these all that is said of the statistics and of the way in which they are kept.",
  ];

  it("opens with its first sentence, set larger", async () => {
    const [slide] = await slides(`## Claims\n\n${sentences.join(" ")}`);
    const [text, ...others] = texts(slide!);
    expect(others).toEqual([]);
    const said = text!.paragraphs.map(({ runs }) =>
      runs
        .map((run) => run.text)
        .join("")
        .replace(/\s/g, " "),
    );
    expect(said).toEqual(sentences);
    const [first = 0, second = 0] = text!.paragraphs.map(({ runs }) => runs[0]?.size ?? 0);
    expect(first).toBeGreaterThan(second);
  });

  it("is one paragraph where its first sentence is most of it", async () => {
    const [slide] = await slides(`## Claims\n\n${sentences[1]} ${sentences[0]}`);
    expect(texts(slide!)[0]!.paragraphs).toHaveLength(1);
  });
});
