import { expect, it } from "vitest";
import { autoNumbers } from "../../../../src/pptx/package/correct/numbering.js";
import { listItem, numbered, paragraph } from "../../../helpers/sample-scene.js";

const bullet = listItem("•");
const nested = listItem("–", { type: "bullet" }, 1);
const item = (value: number, level = 0) => listItem("x", numbered(value), level);

/** "2" is a list from 2, "1)" one with a parenthesis. */
const starts = (...paragraphs: Parameters<typeof autoNumbers>[0]) =>
  autoNumbers(paragraphs).map(
    (one) => one && `${one.startAt}${one.type === "arabicParenR" ? ")" : ""}`,
  );

it("counts one list", () => {
  expect(starts(item(3), item(4), item(5))).toEqual(["3", "3", "3"]);
});

it("goes on after deeper paragraphs", () => {
  expect(starts(item(1), nested, item(2))).toEqual(["1", undefined, "1"]);
});

it("goes on after an interruption with the number reached", () => {
  expect(starts(item(1), paragraph("and"), item(2), item(3))).toEqual(["1", undefined, "2", "2"]);
});

it("begins a nested list again under the next item", () => {
  expect(starts(item(1), item(1, 1), item(2, 1), item(2), item(1, 1))).toEqual([
    "1",
    "1",
    "1",
    "1",
    "1",
  ]);
});

it("tells a second list right under the first by its type", () => {
  expect(starts(item(1), item(2), item(1), item(2))).toEqual(["1", "1", "1)", "1)"]);
});

it("tells apart lists that follow one after the other", () => {
  expect(starts(item(3), item(1), item(1))).toEqual(["3", "1)", "1"]);
});

it("begins again after a bullet", () => {
  expect(starts(item(1), bullet, item(1))).toEqual(["1", undefined, "1"]);
});

it("leaves numbers outside the schema's range to the text", () => {
  expect(starts(item(0), item(1), item(40_000))).toEqual([undefined, "1", undefined]);
});

it("tells a second list after a paragraph by its type, as LibreOffice would count on", () => {
  const and = paragraph("and");
  expect(starts(item(1), item(2), and, item(1), and, item(1))).toEqual([
    ...["1", "1", undefined, "1)"],
    ...[undefined, "1"],
  ]);
});
