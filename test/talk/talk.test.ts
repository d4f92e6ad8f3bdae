import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import type { Block } from "../../src/deck/deck.js";
import { fitOf } from "../../src/cli/fit.js";
import { plainText } from "../../src/layout/inlines.js";
import { parseReport } from "../../src/parse/parse.js";
import { withDensity } from "../../src/talk/talk.js";
import { notesText, shownText } from "../helpers/scene-words.js";

const rest = Array.from({ length: 30 }, (_, i) => `word${i}`).join(" ");

/** Blocks of the only slide, as a talk shows them. */
function blocks(markdown: string, meta = "lang: en"): Block[] {
  const deck = parseReport(`---\n${meta}\n---\n\n## T\n\n${markdown}\n`, () => {});
  return withDensity(deck, { density: "talk" }, () => {}).slides[0]!.blocks;
}

/** Of each paragraph: what is shown, and whether all of it is said. */
function shown(markdown: string, meta?: string): string[] {
  return blocks(markdown, meta).map((block) =>
    block.type === "paragraph" ? (block.said ? "> " : "") + plainText(block.inlines) : block.type,
  );
}

describe("a paragraph in a talk", () => {
  it("is shown by its first sentence, and said as a whole", () => {
    const [key] = blocks(`Maps load **three times faster. We** moved them. ${rest}.`);
    expect(key).toMatchObject({
      inlines: [
        { type: "text", value: "Maps load " },
        { type: "strong", children: [{ type: "text", value: "three times faster." }] },
      ],
    });
    const said = key?.type === "paragraph" ? plainText(key.said ?? []) : "";
    expect(said).toBe(`Maps load three times faster. We moved them. ${rest}.`);
  });

  it("is shown whole where it is short, or one sentence", () => {
    expect(shown("Maps load faster. We moved them.")).toEqual(["Maps load faster. We moved them."]);
    expect(shown(`Maps and ${rest}.`)).toEqual([`Maps and ${rest}.`]);
  });

  it("is shown by a long first sentence as it is", () => {
    expect(shown(`Maps and ${rest}. And more.`)).toEqual([`> Maps and ${rest}.`]);
  });

  it("keeps a label with the sentence behind it", () => {
    expect(shown(`**Result.** Maps load three times faster. And ${rest}.`)).toEqual([
      "> Result. Maps load three times faster.",
    ]);
  });

  it("keeps the words that introduce what follows it", () => {
    expect(shown(`Maps load much faster. Then ${rest}. We did this:\n\n- One\n- Two`)).toEqual([
      "> Maps load much faster.",
      "We did this:",
      "list",
    ]);
    const whole = `Maps load much faster. For that ${rest} we did this:`;
    expect(shown(`${whole}\n\n- One`)).toEqual([whole, "list"]);
  });

  it("is not divided in a link, in code or in brackets", () => {
    expect(shown(`See [the plan. It is](https://x.example) here. And ${rest}.`)).toEqual([
      "> See the plan. It is here.",
    ]);
    expect(shown(`Run \`a. B. C.\` on the server. And ${rest}.`)).toEqual([
      "> Run a. B. C. on the server.",
    ]);
  });

  it("stays as it is with lines that its author ended, and as a footnote", () => {
    expect(shown(`Maps load so much faster.\\\nAnd ${rest}.`)[0]).not.toMatch(/^>/);
    expect(shown(`\\*1: It is only an estimate. And ${rest}.`)[0]).not.toMatch(/^>/);
  });

  it("is measured by its letters where there are no spaces", () => {
    const long = "売上は三割伸びた。".repeat(8);
    expect(shown(long, "lang: ja")).toEqual(["> 売上は三割伸びた。"]);
    expect(shown("売上は三割伸びた。来年も続く。", "lang: ja")).toEqual([
      "売上は三割伸びた。来年も続く。",
    ]);
  });

  it("is no list item, quote or alert", () => {
    const long = `Maps load so much faster. And ${rest}.`;
    const stay = blocks(`- ${long}\n\n> ${long}\n\n> [!NOTE]\n> ${long}`);
    expect(JSON.stringify(stay)).not.toContain("said");
  });
});

const report = (front: string, comment = "") =>
  `---\n${front}\n---\n\n# Title\n\n## One\n\n${comment}\n\nMaps load so much faster. And ${rest}.\n\n<!-- notes: Mine. -->\n`;

async function talk(markdown: string, options = {}) {
  const { scene } = await buildScene(markdown, options);
  return { slide: shownText(scene), notes: notesText(scene) };
}

describe("density", () => {
  it("is `read` by default, and said by the front matter, a slide or the caller", async () => {
    const isTalk = async (markdown: string, options = {}) =>
      !(await talk(markdown, options)).slide.includes("word29");
    expect(await isTalk(report("lang: en"))).toBe(false);
    expect(await isTalk(report("density: talk"))).toBe(true);
    expect(await isTalk(report("density: talk", "<!-- density: read -->"))).toBe(false);
    expect(await isTalk(report("lang: en", "<!-- density: talk -->"))).toBe(true);
    expect(await isTalk(report("density: read"), { density: "talk" })).toBe(true);
    expect(await isTalk(report("density: talk"), { density: "read" })).toBe(false);
    expect(await isTalk(report("density: read"), { defaultDensity: "talk" })).toBe(false);
    expect(await isTalk(report("lang: en"), { defaultDensity: "talk" })).toBe(true);
    // A slide's own is its author's word about that slide.
    const own = report("lang: en", "<!-- density: read -->");
    expect(await isTalk(own, { density: "talk" })).toBe(false);
  });

  it("says what is no density", async () => {
    const { diagnostics } = await buildScene(report("density: loud", "<!-- density: low -->"), {});
    expect(diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      ["unknown value `loud` of `density`", "expected `read` or `talk`"],
      ["unknown value `low` of `density`", "expected `read` or `talk`"],
    ]);
    // Something else is the author's remark.
    const remark = await buildScene(report("lang: en", "<!-- density: low in the north -->"), {});
    expect(remark.diagnostics).toEqual([]);
  });

  it("puts the whole paragraph before the author's notes", async () => {
    const { notes } = await talk(report("density: talk"));
    expect(notes.trim()).toBe(`Maps load so much faster. And ${rest}.\nMine.`);
  });

  it("says whole what a section slide shows the first sentence of", async () => {
    const { slide, notes } = await talk(report("density: talk", "<!-- layout: section -->"));
    expect(slide).toContain("Maps load so much faster.");
    expect(notes).toContain("word29.");
  });

  it("says what stays long", async () => {
    const markdown = `## One\n\nMaps and ${rest}.\n`;
    const { diagnostics } = await buildScene(markdown, { density: "talk", verbose: true });
    expect(diagnostics).toMatchObject([{ code: "long-sentence", position: { line: 3 } }]);
  });

  it("gives each part of a slide that goes on its own notes", async () => {
    const part = (n: number) =>
      `Point ${n} is the one to be seen here. And ${rest} said${n}.\n\n` +
      Array.from({ length: 30 }, (_, i) => `- Item ${i} of the list ${n}`).join("\n");
    const markdown = `# Title\n\n## One\n\n${part(1)}\n\n${part(2)}\n\n<!-- notes: Mine. -->\n`;
    const { deck, scene } = await buildScene(markdown, { density: "talk" });
    expect(scene.slides.length).toBeGreaterThan(2);
    for (const slide of scene.slides) {
      const one = { ...scene, slides: [slide] };
      for (const n of [1, 2]) {
        const shows = shownText(one).includes(`Point ${n} is`);
        expect(notesText(one).includes(`said${n}`)).toBe(shows);
      }
    }
    const moved = fitOf(deck, scene).flatMap((slide) => slide.moved ?? []);
    expect(moved).toEqual([
      { line: 5, words: 41 },
      { line: 38, words: 41 },
    ]);
  });

  it("sets key sentences larger than text, and none under a heading or a long paragraph", async () => {
    const sizes = async (markdown: string) => {
      const { scene } = await buildScene(`## One\n\n${markdown}\n`, { density: "talk" });
      const texts = scene.slides[0]!.items.flatMap((item) =>
        item.type === "text" && item.name.startsWith("Text") ? item.paragraphs : [],
      );
      return texts.map(({ runs }) => runs[0]!.size);
    };
    const key = `Maps load so much faster. And ${rest}.`;
    const [lead, item] = await sizes(`${key}\n\n- One\n- Two\n- Three`);
    expect(lead).toBeGreaterThan(item!);
    expect(new Set(await sizes(`### Part\n\n${key}\n\n- One\n- Two`)).size).toBe(1);
    expect(new Set(await sizes(`${key}\n\nMaps and ${rest}.`)).size).toBe(1);
    expect(await sizes(key)).toEqual([44]);
  });
});
