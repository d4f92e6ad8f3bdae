/** Hidden slides, transitions, sections, builds. */
import { describe, expect, it } from "vitest";
import { writePptx } from "../../../../src/pptx/write.js";
import type { SceneSlide, TextParagraph } from "../../../../src/scene/scene.js";
import { find, findAll, openPackage, readXml } from "../../../helpers/package.js";
import {
  body,
  listItem,
  paragraph,
  sampleScene,
  slide,
  textBox,
  title,
} from "../../../helpers/sample-scene.js";
import { checkStructure } from "../../../helpers/structure.js";
import { validatePptx } from "../../../helpers/validate.js";
import { writeSlide } from "../../written.js";

const plain = (name: string, more: Partial<SceneSlide> = {}) => ({
  ...slide("content", [title(name), body([listItem("a")])]),
  ...more,
});

const write = (slides: SceneSlide[], more = {}) => writePptx({ ...sampleScene(), slides, ...more });

const sld = async (one: SceneSlide) =>
  readXml((await writeSlide(one)).text("ppt/slides/slide1.xml"));

it("is valid, all of it", async () => {
  const bytes = await write([
    plain("Cover", { transition: "fade" }),
    plain("One", { section: "One & <two>", transition: "push" }),
    plain("Hidden", { hidden: true, transition: "wipe" }),
    slide("content", [
      title("Build"),
      { ...body([listItem("a"), listItem("b", { type: "bullet" }, 1)]), build: true },
    ]),
  ]);
  expect(await validatePptx(bytes)).toEqual([]);
  expect(checkStructure(bytes)).toEqual([]);
});

describe("a hidden slide", () => {
  it("says so, and is counted", async () => {
    expect((await sld(plain("a", { hidden: true }))).attributes["show"]).toBe("0");
    expect((await sld(plain("a"))).attributes).not.toHaveProperty("show");
    const deck = openPackage(await write([plain("a", { hidden: true }), plain("b")]));
    expect(find(readXml(deck.text("docProps/app.xml")), "HiddenSlides").text).toBe("1");
  });
});

describe("a transition", () => {
  it.each(["fade", "push", "wipe"] as const)("%s stands behind the colour map", async (name) => {
    const { children } = await sld(plain("a", { transition: name }));
    expect(children.map((one) => one.name)).toEqual(["p:cSld", "p:clrMapOvr", "p:transition"]);
    expect(children[2]!.children.map((one) => one.name)).toEqual([`p:${name}`]);
  });
});

describe("sections", () => {
  const sections = async (slides: SceneSlide[], more = {}) => {
    const presentation = readXml(
      openPackage(await write(slides, more)).text("ppt/presentation.xml"),
    );
    return findAll(presentation, "p14:section").map((section) => ({
      name: section.attributes["name"],
      id: section.attributes["id"],
      slides: findAll(section, "p14:sldId").map((one) => one.attributes["id"]),
    }));
  };
  const slides = [
    plain("a"),
    plain("b", { section: "B" }),
    plain("c"),
    plain("d", { section: "B" }),
  ];

  it("hold each slide once, those before the first in one of the deck's name", async () => {
    const found = await sections(slides);
    expect(found.map(({ name, slides: ids }) => [name, ids])).toEqual([
      ['Q4 & "more"', ["256"]],
      ["B", ["257", "258"]],
      ["B", ["259"]],
    ]);
  });

  it("begin with the first slide where it opens one", async () => {
    const found = await sections(slides.slice(1));
    expect(found.map(({ slides: ids }) => ids)).toEqual([["256", "257"], ["258"]]);
  });

  it("have names without a title too", async () => {
    const [first] = await sections(slides, { properties: { keywords: [] } });
    expect(first!.name).toBe("Start");
  });

  it("have ids of their own, the same each time", async () => {
    const ids = (await sections(slides)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    expect((await sections(slides)).map(({ id }) => id)).toEqual(ids);
  });

  it("are not written where no slide opens one", async () => {
    const deck = openPackage(await write([plain("a")]));
    expect(deck.text("ppt/presentation.xml")).not.toContain("extLst");
  });
});

describe("a build", () => {
  /** The paragraphs that each click shows, with the shape's id. */
  const clicks = async (...texts: TextParagraph[][]) => {
    const items = texts.map((paragraphs, i) =>
      i === 0
        ? { ...body(paragraphs), build: true as const }
        : { ...textBox(paragraphs, { name: `Text ${i}` }), build: true as const },
    );
    const root = await sld(slide("content", [title("Build"), ...items]));
    const timing = root.children.find((one) => one.name === "p:timing");
    if (!timing) return undefined;
    const main = findAll(timing, "p:cTn").find((one) => one.attributes["nodeType"] === "mainSeq")!;
    const steps = main.children[0]!.children.map((click) =>
      findAll(click, "p:spTgt").map(
        (target) => `${target.attributes["spid"]}:${find(target, "p:pRg").attributes["st"]}`,
      ),
    );
    return { timing, steps };
  };

  it("shows one item a click, with what is below it", async () => {
    const found = await clicks([
      paragraph("before"),
      listItem("a"),
      listItem("a1", { type: "bullet" }, 1),
      listItem("more of a", { type: "none" }),
      listItem("b"),
      paragraph("after"),
      listItem("c", { type: "number", value: 1, start: 1 }),
    ]);
    expect(found!.steps).toEqual([["3:1", "3:2", "3:3"], ["3:4"], ["3:6"]]);
  });

  it("goes through the texts of a slide in order", async () => {
    const found = await clicks([listItem("a")], [listItem("b"), listItem("c")]);
    expect(found!.steps).toEqual([["3:0"], ["4:0"], ["4:1"]]);
    const builds = findAll(found!.timing, "p:bldP").map((one) => one.attributes);
    expect(builds).toEqual([
      { spid: "3", grpId: "0", build: "p" },
      { spid: "4", grpId: "0", build: "p" },
    ]);
  });

  it("may begin in the middle of a nested list", async () => {
    const nested = { type: "bullet" } as const;
    const found = await clicks([
      listItem("a1", nested, 1),
      listItem("a2", nested, 1),
      listItem("b"),
    ]);
    expect(found!.steps).toEqual([["3:0", "3:1"], ["3:2"]]);
  });

  it("counts its time nodes, and waits once a click", async () => {
    const { timing } = (await clicks([listItem("a"), listItem("b", { type: "bullet" }, 1)]))!;
    const nodes = findAll(timing, "p:cTn");
    expect(new Set(nodes.map((one) => one.attributes["id"])).size).toBe(nodes.length);
    const effects = nodes.flatMap((one) =>
      one.attributes["presetID"] ? [one.attributes["nodeType"]] : [],
    );
    expect(effects).toEqual(["clickEffect", "withEffect"]);
    const waits = findAll(timing, "p:cond").filter(
      (one) => one.attributes["delay"] === "indefinite",
    );
    expect(waits).toHaveLength(1);
  });

  it("is not written where there is no list", async () => {
    expect(await clicks([paragraph("text")])).toBeUndefined();
  });
});
