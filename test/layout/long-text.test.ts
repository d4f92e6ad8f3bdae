/** Text that no slide holds goes on on the next, wherever it stands. */
import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import { flaws } from "../helpers/invariants.js";

const lines = Array.from({ length: 80 }, (_, n) => `Line ${n} of the log.`);
const broken = lines.join("<br>");

describe("lines that the author ended, more than a slide holds", () => {
  it.each([
    ["in a paragraph", broken],
    ["in a paragraph, with links", broken.replaceAll("the log", "[the log](https://example.org)")],
    ["in a list", `- ${broken}\n- End`],
    ["in a quote", `> ${broken}`],
    ["in a list in an alert", `> [!NOTE]\n> - ${broken}\n> - End`],
    ["in a table", `| A | B |\n|---|---|\n| x | ${broken} |`],
  ])("%s", async (_, markdown) => {
    const { scene } = await buildScene(`## Log\n\n${markdown}\n`, {});
    expect(flaws(scene)).toEqual([]);
    const text = JSON.stringify(scene.slides);
    expect(lines.filter((line) => !text.includes(line.slice(0, 8)))).toEqual([]);
    // In one column at a comfortable size some fifteen lines fill a slide.
    expect(scene.slides.length).toBeLessThan(9);
  });
});

it("a quote of one long paragraph continues", async () => {
  const { scene } = await buildScene(`## Q\n\n> ${"We met at the depot. ".repeat(300)}\n`, {});
  expect(flaws(scene)).toEqual([]);
  expect(scene.slides.length).toBeGreaterThan(1);
});

/** Rows of short and of very long cells; dividing them moves the columns. */
it("rows whose columns move when they are divided fit their slides", async () => {
  let seed = 967_742_315;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const vocabulary =
    "a depot counted what by internationalisation boat. The crew before<br>noon".split(" ");
  const text = (count: number) =>
    Array.from({ length: count }, () => vocabulary[random(random(9) ? 9 : 10)]).join(" ");
  const columns = 2 + random(4);
  const row = () =>
    `| ${Array.from({ length: columns }, () => text(random(3) ? random(12) : random(900))).join(" | ")} |`;
  const header = random(3) ? `| ${"H |".repeat(columns)}` : row();
  const rows = Array.from({ length: 1 + random(5) }, row).join("\n");
  const table = `${header}\n|${"---|".repeat(columns)}\n${rows}`;
  const { scene } = await buildScene(`## A\n\n### Part\n\n${table}\n`, {});
  expect(flaws(scene)).toEqual([]);
});
