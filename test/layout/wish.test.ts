import { describe, expect, it } from "vitest";
import { bullets, heading, paragraph, sceneAndProblems, slide } from "./build-deck.js";

const sections = [heading("One"), bullets(["a", "b"]), heading("Two"), bullets(["c", "d"])];

describe("an arrangement that the author asks for", () => {
  it("is taken where the slide allows it", () => {
    const { scene, found } = sceneAndProblems([slide("S", sections, { layout: "single" })]);
    expect(found).toEqual([]);
    expect(scene.slides[0]?.items.map((item) => item.name)).toEqual(["Title", "Text"]);
  });

  it("is reported where it does not suit", () => {
    const { found } = sceneAndProblems([slide("S", sections, { layout: "grid" })]);
    expect(found.map((problem) => problem.code)).toEqual(["layout-impossible"]);
  });

  it("is reported with the known ones where there is no such name", () => {
    const { found } = sceneAndProblems([slide("S", sections, { layout: "two-cols" })]);
    expect(found[0]).toMatchObject({ code: "unknown-layout" });
    expect(found[0]?.hint).toContain("two-columns");
    const slip = sceneAndProblems([slide("S", sections, { layout: "two-colums" })]);
    expect(slip.found[0]?.hint).toBe("did you mean `two-columns`?");
  });
});

it("columns that the author asks for are made where no headings make them", () => {
  const texts = ["one", "two", "three"].map(paragraph);
  const { scene, found } = sceneAndProblems([slide("S", texts, { layout: "three-columns" })]);
  expect(found).toEqual([]);
  expect(scene.slides[0]?.items.map((item) => item.name)).toEqual([
    "Title",
    "Text",
    "Text 2",
    "Text 3",
  ]);
});
