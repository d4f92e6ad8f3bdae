import { describe, expect, it } from "vitest";
import { parse } from "./helpers.js";

const said = (comment: string) => {
  const { deck, diagnostics } = parse(`## A\n\n- a\n\n<!-- ${comment} -->\n`);
  const { hidden, build, transition, layout } = deck.slides[0]!;
  return { says: { hidden, build, transition, layout }, diagnostics };
};

describe("comments", () => {
  it.each<[string, object]>([
    ["hidden", { hidden: true }],
    ["hide", { hidden: true }],
    ["hidden: yes", { hidden: true }],
    ["md2pptx: hidden: yes", { hidden: true }],
    ["build", { build: true }],
    ["transition: push", { transition: "push" }],
    ["transition: fade 1s", { transition: "fade" }],
    ["transition: none", { transition: "none" }],
    ["layout: two-columns", { layout: "two-columns" }],
    ["layout: grid\nhidden: true", { layout: "grid", hidden: true }],
  ])("%s", (comment, expected) => {
    const { says, diagnostics } = said(comment);
    expect(says).toMatchObject(expected);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ..."side|built|build this later|hidden treasure|TODO|end|prettier-ignore|transitions".split(
      "|",
    ),
    "transition: remember to speak of the move",
    "hidden: for now",
    "TODO: sort\nlayout: or not",
    "nodes: 3",
    "layouts: see below",
  ])("an author's own says nothing: %s", (comment) => {
    const { says, diagnostics } = said(comment);
    expect(Object.values(says).filter((value) => value !== undefined)).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["hiden", "hidden"],
    ["biuld", "build"],
    ["lay-out: grid", "layout"],
    ["transtion: fade", "transition"],
  ])("a slip is reported: %s", (comment, meant) => {
    expect(said(comment).diagnostics).toMatchObject([
      { code: "unknown-directive", hint: `did you mean \`${meant}\`?`, position: { line: 5 } },
    ]);
  });

  it("say where the layout is asked for", () => {
    const [slide] = parse("## A\n\ntext\n\n<!-- layout: x -->").deck.slides;
    expect(slide?.layoutPos).toEqual({ line: 5, column: 1 });
  });

  it("name a transition that is known", () => {
    expect(said("transition: fady").diagnostics).toMatchObject([
      { code: "unknown-transition", hint: "did you mean `fade`?" },
    ]);
    expect(said("transition: cube").diagnostics).toMatchObject([
      { code: "unknown-transition", hint: "expected one of fade, push, wipe, none" },
    ]);
  });

  it("set a background as Marp does", () => {
    const { deck, diagnostics } = parse(
      '## A\n\ntext\n\n<!--\n_backgroundImage: url("x.jpg")\n_backgroundSize: contain\n-->',
    );
    expect(deck.slides[0]?.blocks).toMatchObject([
      { type: "paragraph" },
      { type: "image", src: "x.jpg", alt: "", placement: { side: "background", fit: "contain" } },
    ]);
    expect(diagnostics).toEqual([]);
  });

  it.each(["_backgroundImage: linear-gradient(red, blue)", "backgroundImage: url(x.jpg)"])(
    "say what is not used: %s",
    (comment) => {
      expect(said(comment).diagnostics).toMatchObject([{ code: "unused-key" }]);
    },
  );

  it("of a build are no news where there is no list", () => {
    expect(parse("## A\n\ntext\n\n<!-- build -->").deck.slides[0]).not.toHaveProperty("build");
  });
});

describe("Slidev's front matter of a slide", () => {
  const slideWith = (yaml: string) => {
    const { deck, diagnostics } = parse(`## A\n\ntext\n\n---\n${yaml}\n---\n\n## B\n\ntext`);
    return { slide: deck.slides[1]!, diagnostics };
  };

  it.each<[string, object]>([
    ["hide: true", { hidden: true }],
    ["disabled: true", { hidden: true }],
    ["transition: slide-left", { transition: "push" }],
    ["layout: two-cols", { layout: "two-columns" }],
    [
      "layout: image-right\nimage: ./x.png",
      { blocks: [{ src: "./x.png", placement: { side: "right" } }, {}] },
    ],
    [
      "layout: image\nimage: x.png\nbackgroundSize: contain",
      { blocks: [{ placement: { side: "background", fit: "contain" } }, {}] },
    ],
    ["background: /x.png", { blocks: [{ placement: { side: "background" } }, {}] }],
  ])("%j", (yaml, expected) => {
    const { slide, diagnostics } = slideWith(yaml);
    expect(slide).toMatchObject(expected);
    expect(diagnostics).toEqual([]);
  });

  it.each(["background: https://cover.sli.dev", "background: '#123'", "image: x.png", "clicks: 3"])(
    "is reported where it is not used: %s",
    (yaml) => {
      const { slide, diagnostics } = slideWith(yaml);
      expect(slide.blocks).toHaveLength(1);
      expect(diagnostics).toMatchObject([{ code: "unused-key" }]);
    },
  );
});

describe("front matter", () => {
  const meta = (yaml: string) => parse(`---\n${yaml}\n---\n\n## S\n\n- a\n`);

  it.each<[string, object]>([
    ["agenda: true", { agenda: "Agenda" }],
    ["agenda: Inhalt", { agenda: "Inhalt" }],
    ["toc: true", { agenda: "Agenda" }],
    ["toc: true\ntoc-title: Contents", { agenda: "Contents" }],
    ["toc-title: Contents\ntoc: true", { agenda: "Contents" }],
    ["transition: fade", { transition: "fade" }],
    ["transition: slide-left", { transition: "push" }],
    ["transition: fade-out", { transition: "fade" }],
    ["slide-transition: fade(0.3)", { transition: "fade" }],
    ["slide-transition: true", { transition: "fade" }],
    ["charts: native", { charts: "native" }],
  ])("%s", (yaml, expected) => {
    const { deck, diagnostics } = meta(yaml);
    expect(deck.meta).toMatchObject(expected);
    expect(diagnostics).toEqual([]);
  });

  it.each(["agenda: false", "toc: false\ntoc-title: X", "toc-title: X", "transition: none"])(
    "off: %j",
    (yaml) => {
      const { deck, diagnostics } = meta(yaml);
      expect(deck.meta).toEqual({ keywords: [], lang: "en-US" });
      expect(diagnostics).toEqual([]);
    },
  );

  it.each(["build: true", "incremental: true", "build-lists: true"])("builds lists: %s", (yaml) => {
    expect(meta(yaml).deck.slides[0]?.build).toBe(true);
    const { deck } = parse(`---\n${yaml}\n---\n\n## S\n\n- a\n\n<!-- build: no -->`);
    expect(deck.slides[0]).not.toHaveProperty("build");
  });

  it.each([
    ["charts: svg", "unknown-value", 2],
    ["title: T\nbuild-lists: some", "unknown-value", 3],
    ["title: T\nslide-transition: cube", "unknown-transition", 3],
  ])("unknown: %j", (yaml, code, line) => {
    expect(meta(yaml).diagnostics).toMatchObject([
      { code, severity: "warning", position: { line } },
    ]);
  });
});
