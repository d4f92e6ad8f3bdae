/**
 * Each report under test/fixtures/arrangements is a test: `NAME.md` holds a slide or a few, `NAME.txt` how
 * they are arranged. A change of the layout shows here which slides it moves.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { arrangementNames, otherLayouts } from "../../src/layout/sketch-cells.js";
import { printArrangements } from "../helpers/arrangement.js";
import { expectGolden } from "../helpers/golden.js";
import { flaws } from "../helpers/invariants.js";
import { printDiagnostics } from "../helpers/print.js";
import { stages } from "../helpers/stages.js";

const folder = join(import.meta.dirname, "..", "fixtures", "arrangements");

const names = readdirSync(folder)
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.slice(0, -3))
  .sort();

it.each(names)("%s", async (name) => {
  const markdown = readFileSync(join(folder, `${name}.md`), "utf8");
  const { scene, diagnostics } = await stages(markdown, folder);
  expect(printDiagnostics(diagnostics)).toBe("");
  expect(flaws(scene)).toEqual([]);
  expectGolden(join(folder, `${name}.txt`), printArrangements(scene));
});

it("shows every arrangement", () => {
  const goldens = names.map((name) => readFileSync(join(folder, `${name}.txt`), "utf8")).join("\n");
  const shown = new Set([...goldens.matchAll(/^([\w-]+):/gm)].map(([, name]) => name));
  // A picture behind all of the slide leaves its title alone.
  const expected = [...arrangementNames, ...otherLayouts.filter((name) => name !== "full")];
  expect(expected.filter((name) => !shown.has(name))).toEqual([]);
});
