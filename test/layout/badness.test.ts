import { expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import { terms } from "../../src/layout/badness.js";

const list = (count: number) =>
  "- A point of some length, which is here to fill a line\n".repeat(count);
const report = [
  "## A list",
  list(4),
  "## Two parts\n\n### One",
  list(3),
  "### Another",
  list(5),
  "## Long",
  list(40),
].join("\n\n");

it("is the sum of terms that have names", async () => {
  const { scene } = await buildScene(report, {});
  const verdicts = scene.slides.flatMap(({ choice }) =>
    choice ? [choice.taken, ...(choice.loser ? [choice.loser] : [])] : [],
  );
  expect(verdicts.length).toBeGreaterThan(scene.slides.length);
  for (const verdict of verdicts) {
    const sum = verdict.terms.reduce((total, { badness }) => total + badness, 0);
    expect(sum).toBeCloseTo(verdict.badness);
    for (const { name } of verdict.terms) expect(Object.keys(terms)).toContain(name);
  }
});

it("names for each slide the best that was not taken, which is no better", async () => {
  const { scene } = await buildScene(report, {});
  const choices = scene.slides.flatMap(({ choice }) => (choice?.loser ? [choice] : []));
  expect(choices.length).toBeGreaterThan(1);
  const single = choices.filter(({ taken }) =>
    taken.terms.every(({ name }) => name !== "unlikeness"),
  );
  for (const { taken, loser } of single)
    expect(loser?.badness).toBeGreaterThanOrEqual(taken.badness);
});
