import { expect, test } from "vitest";
import { buildScene } from "../../src/build.js";
import { flaws } from "../helpers/invariants.js";

async function titles(markdown: string): Promise<string[]> {
  const { scene } = await buildScene(markdown, {});
  expect(flaws(scene)).toEqual([]);
  return scene.slides.map(({ title }) => title);
}

const thin = (...names: string[]) => names.map((name) => `## ${name}\n\n- a\n- b`).join("\n\n");

const long = `## Long\n\n${"- a line of some words that say a thing\n".repeat(7)}`;

test("thin slides in one part of the talk are sections of one", async () => {
  const report = `# T\n\n# P\n\n${thin("A", "B", "C")}\n\n${long}\n\n# Q\n\n${thin("D")}\n\n${long}`;
  expect(await titles(report)).toEqual(["T", "P", "P", "Long", "Q", "D", "Long"]);
});

test("thin slides stay where their author's rules part them, and without a part", async () => {
  const apart = thin("A", "B").replace("\n\n## B", "\n\n---\n\n## B");
  const report = `# T\n\n# P\n\n${apart}\n\n# Q\n\n${long}\n\n${long}`;
  expect(await titles(report)).toEqual(["T", "P", "A", "B", "Q", "Long", "Long"]);
  expect(await titles(`# T\n\n${thin("A", "B", "C")}`)).toEqual(["T", "A", "B", "C"]);
});

test("links and notes follow them", async () => {
  const report = `# T\n\n# P\n\n${thin("A", "B")} [to A](#a)\n\n<!-- notes: say it -->\n\n# Q\n\n${long}`;
  const { scene } = await buildScene(report, {});
  const joined = scene.slides[2]!;
  expect(joined.notes).not.toEqual([]);
  const runs = joined.items.flatMap((item) =>
    item.type === "text" ? item.paragraphs.flatMap((paragraph) => paragraph.runs) : [],
  );
  expect(runs.find(({ link }) => link)?.link).toEqual({ slide: 3 });
});
