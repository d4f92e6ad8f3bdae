import fc from "fast-check";
import { expect, test } from "vitest";
import { build } from "../../src/build.js";
import { flaws } from "../helpers/invariants.js";
import { randomReport } from "../helpers/random-report.js";
import { notesText, shownText } from "../helpers/scene-words.js";
import { stages } from "../helpers/stages.js";
import { validatePptx } from "../helpers/validate.js";

/** Under CI a failure is shown as found; here it is made small first, which takes minutes. */
const settings = { seed: 2025, endOnFailure: Boolean(process.env["CI"]) };

test("nothing leaves its slide or lies over anything else, and no word is lost", async () => {
  await fc.assert(
    fc.asyncProperty(randomReport, async ({ text, words, spoken }) => {
      const { scene, diagnostics } = await stages(text);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      const isEmpty = scene.slides.length === 0;
      expect(errors.map(({ code }) => code)).toEqual(isEmpty ? ["empty-report"] : []);
      expect(flaws(scene)).toEqual([]);
      expect(missing(words, shownText(scene))).toEqual([]);
      expect(missing(spoken, notesText(scene))).toEqual([]);
      const names = scene.slides.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }),
    { ...settings, numRuns: 60 },
  );
});

test("the same report gives the same bytes, also when two are built at once", async () => {
  await fc.assert(
    fc.asyncProperty(randomReport, async ({ text }) => {
      const [one, other] = await Promise.all([build(text), build(text)]);
      expect(one.pptx).toBeDefined();
      expect(Buffer.compare(one.pptx!, other.pptx!)).toBe(0);
    }),
    { ...settings, numRuns: 8 },
  );
});

test("Markdown's signs in any order give a deck", async () => {
  const signs = fc.constantFrom(
    ..."# ## - * _ ` ``` ~~~ | > ! [ ] ( ) < & \\ \n \n\n --- === 1. a b : ; <!-- --> notes: csv ,".split(
      " ",
    ),
    "\n",
    "\n\n",
    "    ",
    "\t",
    "\u0000",
    "\ud83d",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(signs, { maxLength: 80 }), async (list) => {
      const { scene } = await stages(list.join(""));
      expect(flaws(scene)).toEqual([]);
    }),
    { ...settings, numRuns: 150 },
  );
});

test("random reports are valid", async () => {
  for (const { text } of fc.sample(randomReport, { seed: settings.seed, numRuns: 6 })) {
    const { pptx } = await build(text);
    expect(await validatePptx(pptx!)).toEqual([]);
  }
});

function missing(words: string[], text: string): string[] {
  const found = new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu));
  return words.filter((word) => !found.has(word));
}
