import { expect, it } from "vitest";
import { drawParagraphs } from "../../../src/pptx/draw/paragraphs.js";
import { lineBreak, paragraph, run } from "../../helpers/sample-scene.js";

const drawn = (...paragraphs: Parameters<typeof drawParagraphs>[0]) =>
  drawParagraphs(paragraphs).map(({ text, options }) => [
    text,
    [options!.softBreakBefore && "broken", options!.breakLine && "last"].filter(Boolean).join(" "),
  ]);

it("marks the last run of each paragraph", () => {
  expect(drawn(paragraph([run("a"), run("b")]), paragraph([run("c")]))).toEqual([
    ["a", ""],
    ["b", "last"],
    ["c", "last"],
  ]);
});

it("draws a paragraph without runs", () => {
  expect(drawn(paragraph([]))).toEqual([["", "last"]]);
});

it("draws a line break before the run that follows", () => {
  expect(drawn(paragraph([run("a"), lineBreak(), run("b")]))).toEqual([
    ["a", ""],
    ["b", "broken last"],
  ]);
});

it("draws breaks at the beginning, at the end and side by side", () => {
  const breaks = [lineBreak(), run("a"), lineBreak(), lineBreak()];
  expect(drawn(paragraph(breaks)).filter(([, marks]) => marks!.includes("broken"))).toHaveLength(3);
});

it("gives each run options of its own", () => {
  const same = run("a");
  const [first, second] = drawParagraphs([paragraph([same, same])]);
  expect(first!.options).not.toBe(second!.options);
});

it("keeps a text on one line, for PptxGenJS splits it at newlines", () => {
  expect(drawn(paragraph("a\r\n\nb"))).toEqual([["a b", "last"]]);
});
