import { describe, expect, it } from "vitest";
import type { Block, Slide } from "../../src/deck/deck.js";
import type { SceneSlide } from "../../src/scene/scene.js";
import { flaws } from "../helpers/invariants.js";
import { themeNames } from "../../src/theme/load.js";
import {
  bullets,
  paragraph,
  scene,
  sceneAndProblems,
  shown,
  slide,
  table,
  text,
} from "./build-deck.js";

const content = (title: string) => slide(title, [bullets(["One thing", "Another thing"])]);
const section = (title: string, level = 1) => slide(title, [], { kind: "section", level });
const first = slide("The year", [], { kind: "title" });

function last(end: Slide): SceneSlide | undefined {
  return scene([first, content("One"), end]).slides.at(-1);
}

describe("the last slide", () => {
  it.each([
    ["a heading alone", section("Danke")],
    ["a heading and a name", slide("Questions?", [paragraph("Ines Duarte")])],
    [
      "a heading and addresses",
      slide("Thank you", [bullets(["ines@halden.example", "https://halden.example"])]),
    ],
  ])("closes the talk: %s", (_, end) => {
    expect(last(end)).toMatchObject({ layout: "title", arrangement: "closing" });
  });

  const blocks: [string, Block[]][] = [
    ["a sentence", [paragraph("We are on track.")]],
    ["a list", [bullets(["A third crew", "A visit to each customer"])]],
    ["a table", [table(["A"], [["1"]])]],
    ["a long line", [paragraph("word ".repeat(20))]],
  ];
  it.each(blocks)("is content with %s", (_, inside) => {
    expect(last(slide("Summary", inside))?.arrangement).not.toBe("closing");
  });

  it("closes or not as the author asks", () => {
    expect(
      last(slide("Summary", [paragraph("On track.")], { layout: "closing" }))?.arrangement,
    ).toBe("closing");
    expect(last(slide("Bye", [paragraph("Ines")], { layout: "single" }))?.arrangement).toBe(
      "single",
    );
  });

  it("shows no link in a colour that is made for another ground", () => {
    const link: Block = {
      type: "paragraph",
      inlines: [
        { type: "link", url: "mailto:ines@halden.example", children: text("ines@halden.example") },
      ],
      pos: { line: 1, column: 1 },
    };
    const made = last(slide("Thank you", [link]));
    expect(shown(made)).toContain("ines@halden.example");
    expect(JSON.stringify(made)).not.toContain("mailto");
  });

  it("nor does the first one", () => {
    const link = [
      { type: "link" as const, url: "https://halden.example", children: text("Halden") },
    ];
    const bold = [{ type: "strong" as const, children: link }];
    const cover = slide("", [], { kind: "title", title: link, subtitle: bold, details: [link] });
    const [made] = scene([cover, content("One")]).slides;
    expect(shown(made)).toEqual(["Halden", "Halden", "Halden"]);
    expect(JSON.stringify(made)).not.toContain("https");
  });
});

describe("section slides", () => {
  const numbers = (slides: Slide[]) =>
    scene(slides).slides.map((made) =>
      shown({ ...made, items: made.items.filter(({ name }) => name === "Section number") }),
    );

  it("have their numbers where there are several", () => {
    expect(numbers([first, section("A"), content("One"), section("B"), content("Two")])).toEqual([
      ...[[], ["01"], [], ["02"], []],
    ]);
    expect(numbers([first, section("A"), content("One")])).toEqual([[], [], []]);
  });

  it("have them for the highest level alone", () => {
    expect(numbers([section("A"), section("A.1", 2), section("B"), content("One")])).toEqual([
      ...[["01"], [], ["02"], []],
    ]);
  });

  it("may have a sentence where the author asks", () => {
    const asked = slide("Costs", [paragraph("They fell.")], { layout: "section" });
    const { scene: made, found } = sceneAndProblems([asked, content("One")]);
    expect(found).toEqual([]);
    expect(made.slides[0]).toMatchObject({ layout: "section" });
    expect(shown(made.slides[0])).toEqual(["Costs", "They fell."]);
  });

  it("are not made of what has no room on them", () => {
    const { found } = sceneAndProblems([
      slide("Costs", [table(["A"], [["1"]])], { layout: "section" }),
    ]);
    expect(found.map(({ code }) => code)).toEqual(["layout-impossible"]);
  });

  it.each(themeNames())("have title and number apart in %s", (theme) => {
    const long = "What the crews of all four depots found out about the night train";
    expect(flaws(scene([section("A"), section(long), content("One")], theme))).toEqual([]);
  });
});

describe("an agenda", () => {
  const agenda = (slides: Slide[]) =>
    sceneAndProblems(slides, "professional", { agenda: "Agenda" });
  const links = (made: SceneSlide | undefined) =>
    JSON.stringify(made)
      .match(/"link":\{"slide":\d+\}/g)
      ?.map((found) => Number(/\d+/.exec(found)));

  it("lists the sections after the title slide, each linked to its slide", () => {
    const { scene: made, found } = agenda([
      first,
      section("A"),
      content("One"),
      section("B"),
      content("Two"),
    ]);
    expect(found).toEqual([]);
    expect(shown(made.slides[1])).toEqual(["Agenda", "01", "A", "02", "B"]);
    // Number and title alike.
    expect(links(made.slides[1])).toEqual([3, 3, 5, 5]);
  });

  it("lists the slides where there are no sections", () => {
    const { scene: made } = agenda([first, content("One"), content("Two"), content("Three")]);
    expect(shown(made.slides[1])).toEqual(["Agenda", "01", "One", "02", "Two", "03", "Three"]);
  });

  it("has two columns for many sections", () => {
    const many = Array.from({ length: 8 }, (_, i) => [section(`Part ${i}`), content(`Slide ${i}`)]);
    const { scene: made } = agenda([first, ...many.flat()]);
    const parts = made.slides[1]?.items.filter(({ name }) => name.startsWith("Part")) ?? [];
    expect(new Set(parts.map(({ box }) => box.x)).size).toBe(2);
    expect(flaws(made)).toEqual([]);
  });

  it("is left out of a long report without sections, which is reported", () => {
    const many = Array.from({ length: 9 }, (_, i) => content(`Slide ${i}`));
    const { scene: made, found } = agenda([first, ...many]);
    expect(found.map(({ code }) => code)).toEqual(["no-agenda"]);
    expect(made.slides.length).toBe(10);
  });
});
