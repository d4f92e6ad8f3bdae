import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import type { Scene, TextItem } from "../../src/scene/scene.js";

const sceneOf = async (markdown: string): Promise<Scene> => (await buildScene(markdown, {})).scene;

const texts = (slide: Scene["slides"][number]) =>
  slide.items.filter((item): item is TextItem => item.type === "text");

const longList = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `- Item ${i} of a list that takes more than one slide`,
  ).join("\n");

describe("motion", () => {
  it("builds the lists of all parts of a slide, and no titles", async () => {
    const { slides } = await sceneOf(`## A\n\nBefore\n\n${longList(60)}\n\n<!-- build -->`);
    expect(slides.length).toBeGreaterThan(1);
    for (const slide of slides) {
      const [title, ...rest] = texts(slide);
      expect(title).not.toHaveProperty("build");
      expect(rest.some((item) => item.build)).toBe(true);
    }
  });

  it("hides all parts of a slide", async () => {
    const { slides } = await sceneOf(`## A\n\n${longList(60)}\n\n<!-- hidden -->\n\n## B\n\ntext`);
    expect(slides.map((slide) => slide.hidden === true)).toEqual([
      ...slides.slice(1).map(() => true),
      false,
    ]);
  });

  it("takes the report's transition unless the slide says otherwise", async () => {
    const { slides } = await sceneOf(
      "---\ntransition: fade\n---\n\n## A\n\na\n\n## B\n\nb\n\n<!-- transition: none -->\n\n## C\n\nc\n\n<!-- transition: wipe -->",
    );
    expect(slides.map((slide) => slide.transition)).toEqual(["fade", undefined, "wipe"]);
  });

  it("opens a section with each section slide", async () => {
    const { slides } = await sceneOf("# T\n\n---\n\n## Part\n\n---\n\n## End\n\n---\n\n## B\n\nb");
    expect(slides.map((slide) => slide.section)).toEqual([undefined, "Part", "End", undefined]);
  });

  it("says nothing of any of it by itself", async () => {
    const { slides } = await sceneOf("## A\n\n- a\n");
    expect(slides[0]).not.toHaveProperty("transition");
    expect(slides[0]).not.toHaveProperty("hidden");
    expect(texts(slides[0]!).some((item) => item.build)).toBe(false);
  });
});

describe("the place of a layout's problem", () => {
  it("is the comment's", async () => {
    const { diagnostics } = await buildScene("## A\n\ntext\n\n<!-- layout: nowhere -->", {});
    expect(diagnostics).toMatchObject([{ code: "unknown-layout", position: { line: 5 } }]);
  });
});
