import { describe, expect, it } from "vitest";
import type { Image, Slide } from "../../src/deck/deck.js";
import type { Item, PictureItem, Scene, SceneSlide } from "../../src/scene/scene.js";
import { themeNames } from "../../src/theme/load.js";
import { flaws } from "../helpers/invariants.js";
import {
  bullets,
  heading,
  image,
  paragraph,
  placed,
  scene,
  sceneAndProblems,
  shown,
  slide,
  table,
} from "./build-deck.js";

const points = bullets(["Four points stand here", "Beside a picture", "And not over it", "So"]);

function only(blocks: Slide["blocks"], more: Partial<Slide> = {}): SceneSlide {
  const [first] = scene([slide("Depot", blocks, more)]).slides;
  if (!first) throw new Error("no slide");
  return first;
}

function pictures(made: SceneSlide): PictureItem[] {
  return made.items.filter((item) => item.type === "picture");
}

function named(made: SceneSlide, name: string): Item {
  const found = made.items.find((item) => item.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

describe("a picture behind the slide", () => {
  it("is drawn first, covers all of it, and is cut to its ratio", () => {
    const [first] = only([placed("tall", "background"), points]).items;
    expect(first).toMatchObject({
      name: "Background",
      box: { x: 0, y: 0, width: 960, height: 540 },
    });
    const { crop } = first as PictureItem;
    expect(crop?.left).toBe(0);
    // 700 × 1100 at 960 wide is 1508.6 high, of which 540 are shown.
    expect(crop?.top).toBeCloseTo((1 - 540 / ((960 * 1100) / 700)) / 2);
    expect(crop?.bottom).toBe(crop?.top);
  });

  it("leads where its author links it to", () => {
    const { slides } = scene([
      slide("Depot", [image("tall", { placement: { side: "left", fit: "cover" }, link: "#yard" })]),
      slide("Yard", [points]),
    ]);
    expect(pictures(slides[0]!)[0]?.link).toEqual({ slide: 2 });
  });

  it("is shown whole where that is asked", () => {
    const picture = image("tall", { placement: { side: "background", fit: "contain" } });
    const [first] = pictures(only([picture]));
    expect(first?.crop).toBeUndefined();
    expect(first?.box).toMatchObject({ y: 0, height: 540 });
  });

  it("leaves its text on a panel that is as high as the text", () => {
    const panel = named(only([placed("wide", "background"), points]), "Panel");
    expect(panel).toMatchObject({ type: "shape", fill: "ground" });
    expect(panel.box.height).toBeLessThan(300);
  });

  it("leaves a title alone on a band at the foot", () => {
    const made = only([placed("wide", "background")]);
    expect(named(made, "Panel").box).toMatchObject({ x: 0, width: 960, y: 432, height: 108 });
  });

  it("leaves no footer and no number", () => {
    const { scene: made } = sceneAndProblems(
      [slide("Depot", [placed("wide", "background"), points])],
      "professional",
      { company: "Halden Energy" },
    );
    expect(made.slides[0]).toMatchObject({ footer: "", slideNumber: false });
  });

  it("stands side by side with another", () => {
    const made = only([placed("wide", "background"), placed("square", "background"), points]);
    expect(pictures(made).map(({ box }) => [box.x, box.width])).toEqual([
      [0, 480],
      [480, 480],
    ]);
  });
});

describe("a picture at a side", () => {
  const withCompany = (block: Image): SceneSlide | undefined =>
    sceneAndProblems([slide("Depot", [block, points])], "professional", {
      company: "Halden Energy",
    }).scene.slides[0];

  it("covers its share from edge to edge, and the rest keeps off it", () => {
    const made = only([placed("tall", "left", 40), points]);
    expect(pictures(made)[0]?.box).toEqual({ x: 0, y: 0, width: 384, height: 540 });
    for (const item of made.items.slice(1)) expect(item.box.x).toBeGreaterThan(384);
  });

  it("takes half of the slide where it does not say", () => {
    expect(pictures(only([placed("tall", "right"), points]))[0]?.box).toMatchObject({
      x: 480,
      width: 480,
    });
  });

  it("leaves out the footer or the number that it would cover", () => {
    expect(withCompany(placed("tall", "left"))).toMatchObject({ footer: "", slideNumber: true });
    expect(withCompany(placed("tall", "right"))).toMatchObject({
      footer: "Halden Energy",
      slideNumber: false,
    });
  });

  it("shares it with others, one above the other", () => {
    const made = only([placed("wide", "right", 30), placed("wide", "right", 30), points]);
    expect(pictures(made).map(({ box }) => [box.y, box.height])).toEqual([
      [0, 270],
      [270, 270],
    ]);
  });

  it("is held to what leaves room for text, with a warning", () => {
    const { scene: made, found } = sceneAndProblems([
      slide("Depot", [placed("wide", "right", 90), points]),
    ]);
    expect(found.map(({ code }) => code)).toEqual(["picture-too-wide"]);
    expect(pictures(made.slides[0]!)[0]?.box.width).toBeCloseTo(672);
  });

  it("stays where the slide continues", () => {
    const { slides } = scene([
      slide("Long", [
        placed("tall", "right"),
        bullets(Array.from({ length: 40 }, (_, i) => `Point ${i}`)),
      ]),
    ]);
    expect(slides.length).toBeGreaterThan(1);
    for (const made of slides) expect(pictures(made).length).toBe(1);
  });
});

it("keeps the caption of a placed picture", () => {
  const picture = { ...placed("tall", "right"), caption: "The yard in winter" };
  expect(shown(only([picture, points]))).toContain("The yard in winter");
});

it("a picture that could not be read stays where it stood", () => {
  const { scene: made } = sceneAndProblems([
    slide("Depot", [{ ...placed("wide", "background"), src: "gone.png" }, points]),
  ]);
  expect(made.slides[0]?.items.map(({ name }) => name)).toContain("Missing picture");
});

it.each(themeNames())("placed pictures leave no flaws in %s", (theme) => {
  const long = "What the crews of all four depots found out about the night train in half a year";
  const rows = Array.from({ length: 4 }, (_, i) => [`Depot ${i}`, "Waiting for the rails", "12"]);
  const many = bullets(Array.from({ length: 30 }, (_, i) => `Point ${i} of this list`));
  const contents = [[], [points], [table(["A", "B", "C"], rows)], [many]];
  const sides = [
    [placed("wide", "background")],
    [placed("tall", "left", 33)],
    [placed("tall", "right", 60)],
    [placed("tall", "left", 30), placed("tall", "right", 30)],
    [placed("wide", "background"), placed("tall", "right", 30)],
  ];
  const slides = sides.flatMap((side) => [
    ...contents.flatMap((content) =>
      ["Depot", long, ""].map((title) => slide(title, [...side, ...content])),
    ),
    slide("Part", side, { kind: "section" }),
    slide(long, side, { kind: "section" }),
    slide("Opening", side, {
      kind: "title",
      subtitle: [{ type: "text", value: "What we built" }],
      details: [[{ type: "text", value: "Ines Duarte" }]],
    }),
  ]);
  const made: Scene = scene(slides, theme);
  expect(flaws(made)).toEqual([]);
});

describe("several pictures", () => {
  it("stand in rows of one height and one width", () => {
    const boxes = pictures(only(["wide", "wide", "wide", "wide"].map((src) => image(src)))).map(
      ({ box }) => box,
    );
    expect(new Set(boxes.map(({ y }) => Math.round(y))).size).toBe(2);
    expect(boxes[0]?.x).toBeCloseTo(boxes[2]?.x ?? 0);
    const right = ({ x, width }: (typeof boxes)[number]) => x + width;
    expect(right(boxes[1]!)).toBeCloseTo(right(boxes[3]!));
  });

  it("have their captions under them", () => {
    const made = only([1, 2].map((n) => image("wide", { caption: `Part ${n}` })));
    const [first, second] = pictures(made);
    expect(named(made, "Caption").box).toMatchObject({ x: first?.box.x, width: first?.box.width });
    expect(named(made, "Caption 2").box.x).toBe(second?.box.x);
  });

  it("continue where there are too many for one slide", () => {
    const { slides } = scene([
      slide(
        "All",
        Array.from({ length: 14 }, () => image("wide")),
      ),
    ]);
    const counts = slides.map((made) => pictures(made).length);
    expect(counts).toEqual([7, 7]);
  });

  it("under headings of their own stand beside each other", () => {
    const made = only([heading("Before"), image("wide"), heading("After"), image("wide")]);
    expect(made.arrangement).toBe("two-columns");
  });
});

describe("a size that the author asks for", () => {
  const boxOf = (more: Partial<Image>) => pictures(only([image("wide", more)]))[0]?.box;

  it("is kept, with the ratio", () => {
    expect(boxOf({ width: { points: 320 } })).toMatchObject({ width: 320, height: 180 });
    expect(boxOf({ height: { points: 180 } })).toMatchObject({ width: 320, height: 180 });
    expect(boxOf({ width: { percent: 50 } })?.width).toBeCloseTo(432);
  });

  it("is cut down to the room that there is", () => {
    expect(boxOf({ width: { points: 4000 } })?.height).toBeCloseTo(380, -1);
  });
});

it("a tall picture stands beside a few lines of text, in a column of its width", () => {
  const made = only([points, image("tall")]);
  expect(made.arrangement).toBe("beside");
  const [text, picture] = [named(made, "Text"), named(made, "Picture")];
  expect(picture.box.height).toBeGreaterThan(370);
  expect(text.box.width).toBeGreaterThan(picture.box.width);
});

it("layout `full` puts the slide's picture behind it", () => {
  const { scene: made, found } = sceneAndProblems([
    slide("Depot", [image("wide"), paragraph("At the water.")], { layout: "full" }),
  ]);
  expect(found).toEqual([]);
  expect(made.slides[0]?.items[0]).toMatchObject({ name: "Background", alt: "wide picture" });
});
