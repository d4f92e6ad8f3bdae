import { expect, it } from "vitest";
import { flaws } from "../helpers/invariants.js";
import type { Block } from "../../src/deck/deck.js";
import type { TextItem } from "../../src/scene/scene.js";
import { bullets, code, heading, scene, slide } from "./build-deck.js";

function codeIn(...blocks: Block[]): TextItem {
  const made = scene([slide("S", blocks)]);
  expect(flaws(made)).toEqual([]);
  const found = made.slides.flatMap(({ items }) => items).find(({ name }) => name === "Code");
  if (found?.type !== "text") throw new Error("no code");
  return found;
}

const sizeOf = ({ paragraphs }: TextItem) => paragraphs[0]!.runs[0]!.size;

const hangs = ({ paragraphs }: TextItem) => paragraphs.map((one) => one.hangs === true);

it("a command is set as large as text, with room around it", () => {
  const item = codeIn(code(["npm install"]));
  expect(sizeOf(item)).toBeGreaterThanOrEqual(20);
  expect(item.insets.top).toBeGreaterThan(14);
});

it("lines of a listing are set smaller rather than wrapped, beside other things, too", () => {
  const listing = Array.from({ length: 8 }, (_, i) => `setting${i}_of_a_long_name: value ${i}`);
  const item = codeIn(heading("Why"), bullets(["One", "Two"]), heading("How"), code(listing));
  const longest = Math.max(...listing.map(({ length }) => length));
  expect(longest * 0.6 * sizeOf(item)).toBeLessThan(item.box.width - 28);
});

it("a long command wraps rather than that it is small; what is left of its line stands further right", () => {
  const long = `  docker build ${"--build-arg NAME=value ".repeat(6)}.`;
  const item = codeIn(code(["cd service", long]));
  expect(sizeOf(item)).toBeGreaterThanOrEqual(14);
  expect(hangs(item)).toEqual([false, true]);
  const [, wrapped] = item.paragraphs;
  expect(wrapped!.indent).toBeGreaterThan(5 * 0.6 * sizeOf(item));
  expect(wrapped!.hanging).toBe(wrapped!.indent);
});
