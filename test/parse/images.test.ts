import { describe, expect, it } from "vitest";
import type { Image } from "../../src/deck/deck.js";
import { blocksOf, parse } from "./helpers.js";

/** What a picture says beside its file and place in the report. */
function wishOf(markdown: string) {
  const image = blocksOf(markdown).find((block): block is Image => block.type === "image");
  if (!image) throw new Error("no picture");
  const said = Object.entries(image).filter(([key]) => !["type", "src", "pos"].includes(key));
  return Object.fromEntries(said);
}

const background = (more: Partial<NonNullable<Image["placement"]>> = {}) => ({
  placement: { side: "background", fit: "cover", ...more },
});

describe("sizes", () => {
  it.each<[string, object]>([
    ["![w:200px](x.png)", { alt: "", width: { points: 150 } }],
    ["![h:300](x.png)", { alt: "", height: { points: 225 } }],
    [
      "![width:30cm height:10cm](x.png)",
      { alt: "", width: { points: 850.39 }, height: { points: 283.46 } },
    ],
    ["![The roof w:50% at noon](x.png)", { alt: "The roof at noon", width: { percent: 50 } }],
    ["![w:auto h:1in](x.png)", { alt: "", height: { points: 72 } }],
    ["![Roof](x.png){width=50%}", { alt: "Roof", width: { percent: 50 } }],
    [
      '![Roof](x.png){#fig-1 .wide width=50% height="2cm"}',
      { alt: "Roof", width: { percent: 50 }, height: { points: 56.69 } },
    ],
    [
      '![The caption](x.png){fig-alt="A roof" fig-align=left}',
      { alt: "A roof", caption: "The caption" },
    ],
    ["![[x.png|300]]", { alt: "", width: { points: 225 } }],
    ["![[x.png|300x200]]", { alt: "", width: { points: 225 }, height: { points: 150 } }],
    ["![[a folder/x.png|What it shows]]", { alt: "What it shows" }],
    ['<img src="x.png" alt="Roof" width="400">', { alt: "Roof", width: { points: 300 } }],
    ["![inline 50%](x.png)", { alt: "", width: { percent: 50 } }],
  ])("%s", (markdown, wish) => {
    expect(wishOf(markdown)).toEqual(wish);
    expect(parse(markdown).diagnostics).toEqual([]);
  });

  it("leaves what follows the attributes", () => {
    expect(blocksOf("![a](x.png){width=50%} and text").at(-1)).toMatchObject({
      type: "paragraph",
      inlines: [{ type: "text", value: "and text" }],
    });
  });

  it.each(["![a](x.png) {not attributes}", "![a](x.png){b}", "a{width=50%}", "![[a note]]"])(
    "stays text: %s",
    (markdown) => {
      const texts = blocksOf(markdown).filter((block) => block.type === "paragraph");
      expect(texts).toHaveLength(1);
    },
  );
});

describe("places", () => {
  it.each<[string, object]>([
    ["![bg](x.png)", { alt: "", ...background() }],
    ["![bg contain](x.png)", { alt: "", ...background({ fit: "contain" }) }],
    ["![bg fit](x.png)", { alt: "", ...background({ fit: "contain" }) }],
    ["![bg cover](x.png)", { alt: "", ...background() }],
    ["![bg auto](x.png)", { alt: "", ...background({ fit: "contain" }) }],
    ["![bg 150%](x.png)", { alt: "", ...background() }],
    ["![bg left](x.png)", { alt: "", ...background({ side: "left" }) }],
    ["![bg right:33%](x.png)", { alt: "", ...background({ side: "right", share: 33 }) }],
    ["![fit bg right](x.png)", { alt: "", ...background({ side: "right", fit: "contain" }) }],
    [
      "![bg left The left bank of the river](x.png)",
      { alt: "The left bank of the river", ...background({ side: "left" }) },
    ],
    ["![The river bg right](x.png)", { alt: "The river", ...background({ side: "right" }) }],
    ["![left](x.png)", { alt: "", ...background({ side: "left" }) }],
    ["![right fill](x.png)", { alt: "", ...background({ side: "right" }) }],
    ["![fit](x.png)", { alt: "", ...background({ fit: "contain" }) }],
    ["![inline](x.png)", { alt: "" }],
    ["![inline fill](x.png)", { alt: "", width: { percent: 100 } }],
  ])("%s", (markdown, wish) => {
    expect(wishOf(markdown)).toEqual(wish);
    expect(parse(markdown).diagnostics).toEqual([]);
  });

  it.each([
    ..."left ventricle|The way it fits|cover|Right|fit for use|50%|the bg process|auto".split("|"),
    "width: 20 metres",
    "A 3:4 screen",
  ])("an alternative text stays: %s", (alt) => {
    expect(wishOf(`![${alt}](x.png)`)).toEqual({ alt });
  });

  it("stand anywhere on the slide and leave its heading alone", () => {
    const [slide] = parse("## Part\n\n![bg](x.png)").deck.slides;
    expect(slide).toMatchObject({ kind: "section", blocks: [{ placement: { fit: "cover" } }] });
  });

  it("on the title slide leave it a title slide", () => {
    const [slide] = parse("# T\n\n![bg left](x.png)\n\nA subtitle\n\n---\n\n## S\n\ntext").deck
      .slides;
    expect(slide).toMatchObject({
      kind: "title",
      subtitle: [{ value: "A subtitle" }],
      blocks: [{ placement: { side: "left" } }],
    });
  });
});

it("says which keywords are not drawn", () => {
  const { deck, diagnostics } = parse("![bg blur:10px brightness:1.5 w:9furlongs](x.png)");
  expect(deck.slides[0]?.blocks).toMatchObject([{ alt: "", placement: { fit: "cover" } }]);
  expect(diagnostics).toMatchObject([
    {
      code: "image-words",
      message: "`blur:10px`, `brightness:1.5`, `w:9furlongs` of a picture is not drawn",
    },
  ]);
});
