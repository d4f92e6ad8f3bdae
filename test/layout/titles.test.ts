import { describe, expect, it } from "vitest";
import type { Slide } from "../../src/deck/deck.js";
import type { SceneSlide, TextItem } from "../../src/scene/scene.js";
import { themeNames } from "../../src/theme/load.js";
import { flaws } from "../helpers/invariants.js";
import { bullets, numbered, paragraph, scene, slide, table } from "./build-deck.js";

const titleOf = ({ items }: SceneSlide) =>
  items.find(
    (item): item is TextItem => item.type === "text" && item.placeholder?.type === "title",
  );

const shownTitle = (made: SceneSlide) => {
  const title = titleOf(made);
  const text = title?.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  return title?.hidden ? undefined : text;
};

describe("a slide without a heading", () => {
  const words = ["Words without a heading.", "More of them, and more."];
  const untitled = slide("", [table(["A", "B"], [words, words])], { level: 0 });

  it.each(themeNames())("has a title above it that is not shown, in %s", (theme) => {
    const made = scene([slide("One", [paragraph("Text.")]), untitled], theme);
    const [, last] = made.slides;
    const title = titleOf(last!)!;
    expect(title.hidden).toBe(true);
    expect(title.box.y + title.box.height).toBeLessThan(0);
    expect(last?.title).toBe("A B");
    expect(flaws(made)).toEqual([]);
  });

  it("gives its room to the content", () => {
    const { slides } = scene([slide("One", untitled.blocks), untitled]);
    const [titled, alone] = slides.map(({ items }) => items.find(({ type }) => type === "table")!);
    expect(alone!.box.y).toBeLessThan(titled!.box.y - 40);
  });

  it("has a name of its own where it continues, and where another begins alike", () => {
    const long = slide("", [
      numbered(Array.from({ length: 40 }, (_, i) => `Step ${i}, ${words[1]}`)),
    ]);
    const { slides } = scene([untitled, untitled, long]);
    expect(slides.map(shownTitle).filter((title) => title !== undefined)).toEqual([]);
    expect(slides.slice(0, 2).map(({ name }) => name)).toEqual(["A B", "A B (2)"]);
    expect(slides[2]?.name).toMatch(/ \(1\/\d+\)$/);
  });
});

describe("a long title", () => {
  const lines = (title: string) =>
    titleOf(scene([slide(title, [paragraph("Text.")])]).slides[0]!)!
      .paragraphs.flatMap(({ runs }) => runs.map((run) => (run.lineBreak ? "\n" : run.text.replace("\u00a0", " "))))
      .join("");

  it("is broken where a reader pauses", () => {
    expect(
      lines(
        "Deployment to all of the nodes that run windows: which plugins and drivers are needed",
      ),
    ).toBe(
      "Deployment to all of the nodes that run windows:\nwhich plugins and drivers are needed",
    );
  });

  it("is parted at a sentence or colon, and the slide begins with the rest", () => {
    const rest = "it says so much that no title could ever hold it all, ".repeat(4).trim();
    const { slides } = scene([slide(`What we found out: ${rest}`, [paragraph("Text.")])]);
    expect(slides[0]?.title).toBe("What we found out");
    const texts = slides[0]!.items.flatMap((item) =>
      item.type === "text" ? item.paragraphs.map(({ runs }) => runs[0]?.text) : [],
    );
    expect(texts.slice(1).map((said) => said?.replace("\u00a0", " "))).toEqual([rest, "Text."]);
  });
});

describe("titles that are the same", () => {
  const same = (title: string, more: Partial<Slide> = {}) =>
    slide(title, [bullets(["One", "Two"])], more);

  it("stay as they are, and the slides have names of their own", () => {
    const { slides } = scene([
      same("Summary (2)"),
      same("Summary"),
      same("summary"),
      same("Summary"),
    ]);
    expect(slides.map(shownTitle)).toEqual(["Summary (2)", "Summary", "summary", "Summary"]);
    expect(slides.map(({ name }) => name)).toEqual([
      ...["Summary (2)", "Summary", "summary (3)", "Summary (4)"],
    ]);
  });

  it("show which part of a slide they are on, and nothing else", () => {
    const long = slide("Long", [
      numbered(Array.from({ length: 40 }, (_, i) => `Step ${i} of many`)),
    ]);
    const { slides } = scene([long, long]);
    const half = slides.length / 2;
    expect(half).toBeGreaterThan(1);
    for (const [i, made] of slides.entries()) {
      const part = `(${(i % half) + 1}/${half})`;
      expect(shownTitle(made)).toBe(`Long ${part}`);
      expect(made.name).toBe(i < half ? `Long ${part}` : `Long (2) ${part}`);
    }
  });

  it("are shown on section slides and on the last one too", () => {
    const section = slide("Part", [], { kind: "section", level: 1 });
    const { slides } = scene([section, same("A"), section, slide("Part", [])]);
    expect(slides.map(shownTitle)).toEqual(["Part", "A", "Part", "Part"]);
    expect(new Set(slides.map(({ name }) => name)).size).toBe(4);
  });
});

describe("a section with a line under its title", () => {
  const section = (...lines: string[]) =>
    slide("Part", lines.map(paragraph), { kind: "section", level: 1 });
  const line =
    "What carries all other services, what it costs, and why two of the four gateways will move to the new hall.";

  it.each(themeNames())("is a section slide, in %s", (theme) => {
    const made = scene([section(line), slide("A", [paragraph("Text.")]), section()], theme);
    expect(made.slides[0]).toMatchObject({ layout: "section", arrangement: "section" });
    const texts = made.slides[0]!.items.filter(({ name }) => name === "Text");
    expect(texts).toMatchObject([{ placeholder: { type: "body", idx: 1 } }]);
    expect(flaws(made)).toEqual([]);
  });

  it("is content where that is more than the slide holds", () => {
    const [made] = scene([section(line, line.repeat(2)), slide("A", [])]).slides;
    expect(made?.layout).toBe("content");
  });
});
