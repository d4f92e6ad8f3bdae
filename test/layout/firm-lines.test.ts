import { expect, test } from "vitest";
import { buildScene } from "../../src/build.js";
import type { Item } from "../../src/scene/scene.js";
import { flaws } from "../helpers/invariants.js";

const paragraphs = (item: Item) =>
  item.type === "text"
    ? item.paragraphs
    : item.type === "table"
      ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs))
      : [];

/** The runs of each paragraph; `=` is a hyphen and `~` a space that hold. */
async function shown(markdown: string): Promise<string[]> {
  const { scene } = await buildScene(markdown, {});
  expect(flaws(scene)).toEqual([]);
  return scene.slides
    .flatMap(({ items }) => items.flatMap(paragraphs))
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .map((text) => text.replaceAll("\u2011", "=").replaceAll("\u00a0", "~"));
}

const words = "well-known on-call work ".repeat(12).trim();

test("hyphens hold where a line would end at them, and nowhere else", async () => {
  const items = ["On", "Once", "One day", "On some days"].map((first) => `- ${first} ${words}`);
  const text = (await shown(`## Slide\n\n${items.join("\n")}`)).join("\n");
  const held = text.match(/=/g)?.length ?? 0;
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(text.match(/-/g)?.length ?? 0);
  expect((await shown("## Slide\n\n- Short on-call work\n- So"))[1]).toBe("Short on-call work");
});

test("a bracket before a link goes to the next line with it, and is part of it only there", async () => {
  const runs: string[][] = [];
  for (let length = 30; length < 50; length++) {
    const report = `## S\n\n- ${"on ".repeat(length)}([issue 43474](https://x.org))`;
    const { scene } = await buildScene(report, {});
    expect(flaws(scene)).toEqual([]);
    const items = scene.slides.flatMap(({ items }) => items.flatMap(paragraphs));
    runs.push(items[1]?.runs.map(({ text }) => text.replace("\u00a0", " ")) ?? []);
  }
  const held = runs.filter((texts) => texts.includes("(issue 43474"));
  expect(held.length).toBeGreaterThan(0);
  expect(held.length).toBeLessThan(runs.length);
  for (const texts of runs) expect(texts.join("")).toMatch(/on \(issue 43474\)$/);
});

test("code keeps its hyphens", async () => {
  const line = "`--on-call-work` ".repeat(40);
  expect((await shown(`## Slide\n\n${line}`)).join("")).not.toContain("=");
});

test("no last word stands alone under a title or a statement", async () => {
  const title =
    "A title of so many words that it takes a second line, however it is set, for the very last one of them all";
  const text = "A sentence that is set large takes a second line for its end";
  const [first, second] = await shown(`## ${title}\n\n${text}`);
  expect(first).toBe(title.replace(/ (?=\S+$)/, "~"));
  expect(second).toBe(text.replace(/ (?=\S+$)/, "~"));
  expect((await shown("## A title of few words\n\nSo"))[0]).toBe("A title of few words");
});

test("two long last words may part", async () => {
  const title = `A title with words that are rather long: ${"Donaudampf".repeat(3)} ${"schiff".repeat(6)}`;
  expect((await shown(`## ${title}\n\nSo`))[0]).not.toContain("~");
});
