import fc from "fast-check";
import { expect, test } from "vitest";
import { buildScene } from "../../src/build.js";
import { flaws } from "../helpers/invariants.js";
import { randomProse } from "../helpers/random-report.js";
import { notesText, shownText } from "../helpers/scene-words.js";

const settings = { seed: 2025, endOnFailure: Boolean(process.env["CI"]) };

test("a talk's slides or their notes hold every word", async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(randomProse, async ({ text, words, spoken }) => {
      const { scene } = await buildScene(text, { density: "talk" });
      expect(flaws(scene)).toEqual([]);
      expect(missing(words, `${shownText(scene)}\n${notesText(scene)}`)).toEqual([]);
      expect(missing(spoken, notesText(scene))).toEqual([]);
      // What a slide shows of a paragraph, its own notes have whole.
      for (const slide of scene.slides.filter(({ moved }) => moved)) {
        moved++;
        const notes = new Set(wordsIn(notesText({ ...scene, slides: [slide] })));
        const lines = new Set(slide.moved?.map(({ pos }) => pos.line));
        const keys = slide.items.flatMap((item) =>
          item.type === "text" && /^Text/.test(item.name) && lines.has(item.pos?.line ?? 0)
            ? item.paragraphs.slice(0, 1)
            : [],
        );
        const shown = keys.flatMap(({ runs }) => wordsIn(runs.map((run) => run.text).join("")));
        expect(shown.filter((word) => !notes.has(word))).toEqual([]);
      }
    }),
    { ...settings, numRuns: 60 },
  );
  expect(moved).toBeGreaterThan(50);
});

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function missing(words: string[], text: string): string[] {
  const found = new Set(wordsIn(text));
  return words.filter((word) => !found.has(word));
}
