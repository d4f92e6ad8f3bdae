/** Titles of opening slides, statements on a ground, and title slides with a picture. */
import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import type { Block } from "../../src/deck/deck.js";
import { parseReport } from "../../src/parse/parse.js";
import type { SceneSlide, TextItem } from "../../src/scene/scene.js";
import { themeNames } from "../../src/theme/load.js";
import { flaws } from "../helpers/invariants.js";
import { paragraph, placed, scene, slide, text } from "./build-deck.js";

function linesOf(made: SceneSlide | undefined, name: string): string[] {
  const item = made?.items.find((one): one is TextItem => one.type === "text" && one.name === name);
  const words = item?.paragraphs[0]?.runs.map((run) => (run.lineBreak ? "\n" : run.text)) ?? [];
  return words.join("").replaceAll("\u00a0", " ").split("\n");
}

function cover(title: string, more = {}): SceneSlide | undefined {
  return scene([slide(title, [], { kind: "title", ...more })]).slides[0];
}

describe("the title of a title slide", () => {
  it("ends its lines where a reader pauses, with no word alone", () => {
    expect(linesOf(cover("Engineering Report, Second Quarter 2025"), "Title")).toEqual([
      "Engineering Report,",
      "Second Quarter 2025",
    ]);
  });

  it("is parted at its dash or colon where there is no subtitle", () => {
    const made = cover("Q4 2024 Reflection - What Went Well, What Didn't");
    expect(linesOf(made, "Title")).toEqual(["Q4 2024 Reflection"]);
    expect(linesOf(made, "Subtitle")).toEqual(["What Went Well, What Didn't"]);
    expect(linesOf(cover("Line 7: the first year"), "Subtitle")).toEqual(["the first year"]);
  });

  it("is whole where there is one, and at the dash begins a line", () => {
    const made = cover("Q4 2024 Reflection - What Went Well, What Didn't", {
      subtitle: text("For the board"),
    });
    expect(linesOf(made, "Title")).toEqual(["Q4 2024 Reflection -", "What Went Well, What Didn't"]);
  });

  it("keeps a time and a short name whole", () => {
    expect(linesOf(cover("Apollo: 11"), "Subtitle")).toEqual([""]);
    expect(linesOf(cover("Meeting at 10:30 in Odda"), "Subtitle")).toEqual([""]);
  });
});

it("author, company and date share a line", () => {
  const made = cover("The year", { details: [text("Ines"), text("Acme"), text("2025")] });
  expect(linesOf(made, "Details")).toEqual(["Ines · Acme · 2025"]);
});

describe("a statement", () => {
  const made = (theme: string, block = paragraph("We will stop selling the old line.")) =>
    scene([slide("The point", [block])], theme).slides[0];

  it("stands on the section slides' ground, in its colour, without footer and number", () => {
    const [first] = [made("professional")];
    expect(first).toMatchObject({ layout: "statement", footer: "", slideNumber: false });
    const said = first?.items.find(({ name }) => name === "Text") as TextItem;
    expect(said.paragraphs[0]?.runs[0]?.color).toBe("ground");
    expect(said.placeholder).toEqual({ type: "body", idx: 1 });
  });

  it("ends its lines at about the same place", () => {
    const long = paragraph("We will not add features to it until the release is stable.");
    const said = made("professional", long)?.items.find(({ name }) => name === "Text") as TextItem;
    const short = made("professional")?.items.find(({ name }) => name === "Text") as TextItem;
    expect(said.box.width).toBeLessThan(short.box.width * 0.75);
    expect(said.placeholder).toEqual({ type: "body", idx: 1 });
  });

  it.each(["professional", "minimal", "executive", "vivid", "engineer", "contrast"])(
    "has the mark of content slides, to be seen on its ground, in %s",
    (theme) => {
      const { layouts } = scene([], theme).look;
      const [statement, content] = ["statement", "content"].map((name) =>
        layouts.find((layout) => layout.name === name),
      );
      const boxes = statement?.shapes.map(({ box }) => box) ?? [];
      expect(boxes).not.toEqual([]);
      expect(content?.shapes.map(({ box }) => box)).toEqual(expect.arrayContaining(boxes));
      for (const { fill } of statement?.shapes ?? []) expect(fill).not.toEqual(statement?.ground);
    },
  );

  it("is a content slide where the theme has no other ground, and where it links", () => {
    expect(made("print")?.layout).toBe("content");
    const linked: Block = {
      type: "paragraph",
      inlines: [{ type: "link", url: "https://a.example", children: text("See the plan") }],
      pos: { line: 1, column: 1 },
    };
    expect(made("professional", linked)?.layout).toBe("content");
  });
});

describe("a title slide with a picture", () => {
  it.each(themeNames())("leaves the picture and the text apart in %s", (theme) => {
    const made = scene(
      [
        slide("Engineering Report, Second Quarter 2025", [placed("wide", "background")], {
          kind: "title",
          details: [text("Ines Duarte"), text("Acme")],
        }),
        slide("What the crews of all four depots found out", [placed("tall", "background")], {
          kind: "section",
          layout: "section",
        }),
      ],
      theme,
    );
    expect(flaws(made)).toEqual([]);
    expect(made.slides.map(({ layout }) => layout)).toEqual(["title-picture", "section-picture"]);
    for (const { items } of made.slides) {
      const [picture, ...texts] = items;
      expect(picture).toMatchObject({ type: "picture", placeholder: { type: "picture", idx: 13 } });
      const { x, y, height } = picture!.box;
      for (const { box } of texts)
        expect(box.x + box.width <= x || (x === 0 && box.y >= y + height)).toBe(true);
    }
  });

  it("is asked for in the front matter; without its file the deck is built, with a warning", async () => {
    const { scene: made, diagnostics } = await buildScene(
      "---\ntitle: A\ncover: none.jpg\n---\n\n## B\n\n- c\n",
      {},
    );
    expect(made.slides[0]?.layout).toBe("title");
    expect(diagnostics).toMatchObject([
      { code: "image-missing", severity: "warning", position: { line: 3 } },
    ]);
  });

  it("comes before no picture of the slide's own, and needs a title slide", () => {
    const found: string[] = [];
    const parse = (report: string) => parseReport(report, ({ code }) => found.push(code)).slides[0];
    expect(parse("---\ncover: a.jpg\n---\n\n# A\n\n![bg](b.jpg)\n\n## B\n")?.blocks).toMatchObject([
      { src: "b.jpg" },
    ]);
    expect(found).toEqual([]);
    parse("---\ncover: a.jpg\n---\n\n## A\n\n- b\n");
    expect(found).toEqual(["no-cover"]);
    parse("---\ntitle: A\ncover:\n  image: a.jpg\n---\n");
    expect(found).toContain("front-matter-type");
  });
});
