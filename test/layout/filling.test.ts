/** How a slide with little on it is filled, and the one body size of a deck. */
import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import type { Scene, SceneSlide } from "../../src/scene/scene.js";

async function slides(markdown: string): Promise<SceneSlide[]> {
  const { scene }: { scene: Scene } = await buildScene(`# Report\n\n${markdown}`, {});
  return scene.slides.slice(1);
}

const only = async (markdown: string) => (await slides(markdown))[0]!;

const list = (items: string[]) => items.map((item) => `- ${item}`).join("\n");

const lines = ({ items }: SceneSlide) => items.filter(({ name }) => name.startsWith("Line")).length;

/** Of running text, as its slides have it. */
function bodySizes(deck: SceneSlide[]): number[] {
  return deck.map(({ items }) => {
    const text = items.find((item) => item.type === "text" && item.name.startsWith("Text"));
    return text?.type === "text" ? (text.paragraphs.at(-1)?.runs[0]?.size ?? 0) : 0;
  });
}

describe("a short list alone on its slide", () => {
  const items = [
    "One thing to do",
    "Another thing to do",
    "A third thing to do",
    "A fourth",
    "A last",
  ];

  it("stands between hairlines, one fewer than it has items", async () => {
    const ordered = items
      .map((item, i) => `${i + 1}. ${item}, which needs its own sentence`)
      .join("\n");
    const slide = await only(
      `## Next\n\n${ordered} and more of it, so that this is no row of steps at all, but a list.`,
    );
    expect(lines(slide)).toBe(items.length - 1);
    const text = slide.items.find(({ name }) => name === "Text");
    if (text?.type !== "text") throw new Error("no text");
    // Numbers stay; items that stood further apart would fall apart.
    expect(text.paragraphs.map(({ marker }) => marker.type)).toEqual(items.map(() => "number"));
    for (const { spaceBefore, runs } of text.paragraphs)
      expect(spaceBefore).toBeLessThanOrEqual(1.7 * runs[0]!.size + 0.1);
  });

  it("has no bullets between hairlines", async () => {
    const slide = await only(`## Next\n\n${list(items)}`);
    const text = slide.items.find(({ name }) => name === "Text");
    if (text?.type !== "text") throw new Error("no text");
    expect(lines(slide)).toBe(items.length - 1);
    expect(text.paragraphs.map(({ marker, indent }) => [marker.type, indent])).toEqual(
      items.map(() => ["none", 0]),
    );
  });

  it("has none where items stand below others", async () => {
    expect(lines(await only(`## Next\n\n${list(["One\n  - below it", "Two", "Three"])}`))).toBe(0);
  });

  it("of two items stands on cards down to the zone's end", async () => {
    const { items: shown } = await only(`## Next\n\n${list(items.slice(0, 2))}`);
    const cards = shown.filter(({ name }) => name.startsWith("Text"));
    expect(cards).toHaveLength(2);
    for (const { box } of cards) expect(box.y + box.height).toBeGreaterThan(470);
  });
});

it("lines are shorter where an item would take a second one for a word", async () => {
  const long = "A short list alone on its slide, of which the first item fills a whole line of it";
  const widths = await Promise.all(
    ["A short list alone on its slide", `${long} and so`].map(async (first) => {
      const others = ["Another thing to do", "A third thing", "A fourth", "A last"];
      const slide = await only(`## Next\n\n${list([first, ...others])}`);
      return slide.items.find(({ name }) => name === "Text")?.box.width;
    }),
  );
  expect(widths[0]).toBe(864);
  expect(widths[1]).toBeLessThan(700);
});

it("a list beside tiles reaches down to where they end", async () => {
  const metrics = ["**Events:** 41 M", "**To screen:** 1.8 s", "**Up:** 99.9 %", "**Cost:** €71"];
  const slide = await only(
    `## Now\n\n### What changed\n\n${list(["One thing is new", "Another is gone", "A third moved", "A fourth stays"])}\n\n### Where we are\n\n${list(metrics)}`,
  );
  const text = slide.items.find(({ name }) => name === "Text");
  if (text?.type !== "text") throw new Error("no text");
  const height = text.paragraphs.reduce(
    (sum, { spaceBefore, runs }) => sum + spaceBefore + (runs[0]?.size ?? 0) * 1.22,
    0,
  );
  const foot = Math.max(...slide.items.map(({ box }) => box.y + box.height));
  expect(lines(slide)).toBe(3);
  expect(text.box.y + height).toBeGreaterThan(foot * 0.78);
});

it("a list whose items head others stands in bands, each item beside those below it", async () => {
  const slide = await only(
    `## Next\n\n${["Seven days", "Row houses", "Updates"].map((item, i) => `${i + 1}. ${item}\n   - Order parts when the offer is signed\n   - A third crew in the north`).join("\n")}`,
  );
  const texts = slide.items.filter(({ name }) => name.startsWith("Text"));
  expect(slide.arrangement).toBe("bands");
  expect(texts.map(({ box }) => box.y)).toEqual(texts.map((_, i) => texts[i - (i % 2)]!.box.y));
  expect(texts[0]).toMatchObject({ paragraphs: [{ marker: { type: "number", value: 1 } }] });
});

it("a sentence alone is a statement", async () => {
  expect(bodySizes([await only("## So\n\nWe move the large customers first.")])[0]).toBeGreaterThan(
    30,
  );
});

it("tiles alone fill the slide", async () => {
  const { items } = await only(
    "## Now\n\n- **Up**: 99 %\n- **Late**: 3 h\n- **New**: 27\n- **Left**: 4",
  );
  const ends = items
    .filter(({ name }) => name.startsWith("Tile"))
    .map(({ box }) => box.y + box.height);
  expect(Math.max(...ends)).toBeGreaterThan(480);
});

describe("the body size of a deck", () => {
  const words = (count: number) => "some words of text ".repeat(count / 4).trim();
  const page = (count: number) => `## Page ${count}\n\n${words(count)}.\n\n${words(count)}.`;

  it("is large where most slides have little text, and smaller where they have much", async () => {
    const few = await slides([40, 44, 48].map(page).join("\n\n"));
    const many = await slides([120, 124, 128].map(page).join("\n\n"));
    expect(Math.min(...bodySizes(few))).toBeGreaterThanOrEqual(24);
    expect(new Set(bodySizes(many)).size).toBe(1);
    expect(Math.max(...bodySizes(many))).toBeLessThan(24);
  });
});

it.each([5, 9, 13, 17, 21, 25])(
  "code continues before a comment, not after it: functions of %i lines",
  async (length) => {
    const calls = Array.from({ length }, (_, i) => `  call${i}();`).join("\n");
    const functions = Array.from(
      { length: Math.ceil(70 / length) },
      (_, i) => `// Step ${i} of the way.\nfunction step${i}() {\n${calls}\n}`,
    );
    const made = await slides(`## Code\n\n\`\`\`js\n${functions.join("\n\n")}\n\`\`\``);
    expect(made.length).toBeGreaterThan(1);
    for (const { items } of made) {
      const code = items.find(({ name }) => name.startsWith("Code"));
      const lines = code?.type === "text" ? code.paragraphs : [];
      const last = lines
        .at(-1)
        ?.runs.map(({ text }) => text)
        .join("");
      expect(last).not.toMatch(/^\/\//);
    }
  },
);
