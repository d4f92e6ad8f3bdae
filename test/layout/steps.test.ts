import { describe, expect, it } from "vitest";
import type { Block } from "../../src/deck/deck.js";
import type { SceneSlide } from "../../src/scene/scene.js";
import { flaws } from "../helpers/invariants.js";
import { themeNames } from "../../src/theme/load.js";
import {
  bullets,
  numbered,
  paragraph,
  scene,
  sceneAndProblems,
  shown,
  slide,
} from "./build-deck.js";

const phases = [
  "Collect: a courier takes it at the door",
  "Sort: the depot reads its label twice",
  "Carry: a night train takes it north",
  "Deliver: the last mile on a cargo bike",
];

function laidOut(block: Block, layout?: string): SceneSlide | undefined {
  return scene([slide("S", [block], layout ? { layout } : {})]).slides[0];
}

describe("a numbered list of short phases", () => {
  it("becomes steps in the list's order, with its own numbers and leads without colons", () => {
    const made = laidOut(numbered(phases, 3));
    expect(made?.arrangement).toBe("steps");
    expect(shown(made).slice(1, 7)).toEqual([
      ...["3", "Collect", "a courier takes it at the door"],
      ...["4", "Sort", "the depot reads its label twice"],
    ]);
  });

  it("has leads without the wide colons of Chinese and Japanese", () => {
    const made = laidOut(
      numbered(["収集：玄関で受け取る", "仕分け：二度読む", "配達：自転車で運ぶ"]),
    );
    expect(shown(made).slice(1, 4)).toEqual(["1", "収集", "玄関で受け取る"]);
    const strong = numbered(["a", "b", "c"]);
    for (const item of strong.type === "list" ? strong.items : []) {
      const [block] = item.blocks;
      if (block?.type !== "paragraph") continue;
      const children = [...block.inlines];
      block.inlines = [
        { type: "strong", children },
        { type: "text", value: "：玄関で受け取る" },
      ];
    }
    expect(shown(laidOut(strong)).slice(1, 4)).toEqual(["1", "a", "玄関で受け取る"]);
  });

  it("is a number and a text box a step where it has the slide, and parted by decoration alone", () => {
    const kinds = laidOut(numbered(phases))?.items.map((item) => item.type);
    expect(kinds?.filter((kind) => kind === "text").length).toBe(1 + 2 * phases.length);
    expect(kinds?.filter((kind) => kind === "shape").length).toBe(phases.length - 1);
  });

  it.each(themeNames())("is set without flaws in %s", (theme) => {
    for (const count of [3, 4, 5, 6]) {
      const many = Array.from({ length: count }, (_, i) => phases[i % phases.length] ?? "");
      const intro = paragraph("What happens in between");
      expect(flaws(scene([slide("S", [intro, numbered(many)])], theme))).toEqual([]);
    }
  });
});

it("phases that begin with dates stand on a line of time, also as bullets", () => {
  const dated = ["Q1 2026: measure", "Q2 2026: mend", "Q3 2026: open"];
  expect(laidOut(numbered(dated))?.arrangement).toBe("timeline");
  expect(laidOut(bullets(["March – one", "May – two", "June – three"]))?.arrangement).toBe(
    "timeline",
  );
});

it.each([
  [
    "prose",
    numbered(["One. " + "word ".repeat(30), "Two. " + "word ".repeat(30), "Three. And so on"]),
  ],
  ["two items", numbered(phases.slice(0, 2))],
  ["seven items", numbered([...phases, ...phases.slice(0, 3)])],
  ["bullets without dates", bullets(phases)],
  [
    "sentences without leads",
    numbered(["We hire two engineers in the spring", "We move", "We rest"]),
  ],
])("a list stays a list: %s", (_, list) => {
  expect(["steps", "timeline"]).not.toContain(laidOut(list)?.arrangement);
});

it("bullets become steps where the author asks", () => {
  const { scene: made, found } = sceneAndProblems([
    slide("S", [bullets(["Ask", "Listen", "Decide"])], { layout: "steps" }),
  ]);
  expect(found).toEqual([]);
  expect(made.slides[0]?.arrangement).toBe("steps");
  expect(shown(made.slides[0])).toEqual(["S", "Ask", "Listen", "Decide"]);
});
