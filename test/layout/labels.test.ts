/** What stays on one slide with what answers it, wherever a slide happens to be full. */
import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import type { Scene } from "../../src/scene/scene.js";
import { flaws } from "../helpers/invariants.js";

const sentence = "The crew met at the depot before dawn and counted what had come in by boat.";
const lines = (count: number, of: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => of(n)).join("\n");

const listing = `\`\`\`python\n${lines(9, (n) => `total_${n} = total_${n + 1} + 1`)}\n\`\`\``;
const table = `| Place | Parcels |\n|---|---|\n${lines(9, (n) => `| Place ${n} | ${n} |`)}`;
const list = lines(6, (n) => `- ${n}: ${sentence}`);
const deep = `- All of these:\n${lines(6, (n) => `  - ${n}: ${sentence}`)}`;

const pairs: Record<string, string> = {
  "a heading and a list": `### Next\n\n${list}`,
  "headings and a table": `### Next\n\n#### Over it\n\n${table}`,
  "a label and its code": `**fact.py**\n\n${listing}`,
  "a bold line and its text": `**Next**\n\n${sentence} ${sentence}`,
  "an introduction and its table": `The numbers are as follows:\n\n${table}`,
  "an introduction and its list": `For example:\n\n${list}`,
  "an item and those in it": deep,
};

describe.each(Object.entries(pairs))("%s stay together", (_, pair) => {
  it("after text of any length", async () => {
    for (let before = 1; before <= 14; before++) {
      const filler = Array.from({ length: before }, () => sentence).join("\n\n");
      const { scene } = await buildScene(`## Title\n\n${filler}\n\n${pair}\n\n${pair}`, {});
      expect([before, ...flaws(scene)]).toEqual([before]);
    }
  });
});

it("a label and its code share a slide", async () => {
  const code = (name: string) => `**${name}**\n\n${listing}`;
  const { scene } = await buildScene(`## Talk\n\n${code("one.py")}\n\n${code("two.py")}`, {});
  for (const slide of words(scene)) expect(slide.endsWith(".py")).toBe(false);
});

it("the check finds a label on one slide and its code on the next", async () => {
  const { scene } = await buildScene(`## Talk\n\n${sentence}\n\n**one.py**\n\n${listing}`, {});
  const [slide] = scene.slides;
  const [text, code] = slide!.items.filter(({ name }) => name !== "Title");
  const title = slide!.items.filter(({ name }) => name === "Title");
  const parts = [text!, code!].map((item, i) => ({
    ...slide!,
    title: `Talk (${i + 1}/2)`,
    items: [...title, item],
  }));
  expect(flaws({ ...scene, slides: parts })).toEqual([
    'slide 1: "one.py" is answered on the next slide',
  ]);
});

it("a table of a header alone is a row above the text, not a column beside it", async () => {
  const text = Array.from({ length: 8 }, () => sentence).join(" ");
  const { scene } = await buildScene(`## Minutes\n\n| Video | 7:50 |\n|---|---|\n\n${text}`, {});
  const items = scene.slides[0]!.items;
  const [header, below] = ["Table", "Text"].map((name) => items.find((one) => one.name === name)!);
  expect(below!.box.x).toBe(48);
  expect(below!.box.y).toBeGreaterThan(header!.box.y + header!.box.height);
});

function words(scene: Scene): string[] {
  return scene.slides.map(({ items }) =>
    items
      .flatMap((item) => (item.type === "text" ? item.paragraphs : []))
      .map(({ runs }) => runs.map(({ text }) => text).join(""))
      .join("\n"),
  );
}
