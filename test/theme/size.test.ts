import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { buildScene } from "../../src/build.js";
import { slideSize } from "../../src/deck/slide-size.js";
import { themeNames } from "../../src/theme/load.js";
import { flaws } from "../helpers/invariants.js";
import { themes } from "./files.js";

test.each([
  ["16:9", 960],
  ["16/9", 960],
  ["4:3", 720],
  ["16:10", 864],
  ["a4", 780],
  ["33.87x19.05cm", 960],
  ["25.4 cm x 19.05 cm", 720],
  ["1280x720", 960],
  ["10x10in", 540],
])("%s is %d points wide", (text, width) => {
  expect(slideSize(text)).toEqual({ width, height: 540 });
});

test.each(["wide", "5:7", "21x29.7cm", "3000x10", "0x0", "-4x3", ""])("`%s` is none", (text) => {
  expect(slideSize(text)).toBeUndefined();
});

it.each(["size: 4:3", 'aspectRatio: "4/3"', "aspect_ratio: 4:3"])(
  "is as the front matter says: %s",
  async (line) => {
    const { scene, diagnostics } = await buildScene(`---\n${line}\n---\n\n# A\n`, {});
    expect(diagnostics).toEqual([]);
    expect(scene.size).toEqual({ width: 720, height: 540 });
  },
);

it("is the theme's where the report says none", async () => {
  const brand = 'colors: {accents: ["#0A5C36"]}';
  const { found, theme } = await themes({ "acme.yaml": `${brand}\nsize: A4\n` }).load();
  expect(found).toEqual([]);
  expect(theme?.look.skeleton.size.width).toBe(780);
  const wrong = await themes({ "acme.yaml": `${brand}\nsize: tall\n` }).load();
  expect(wrong.found[0]?.hint).toContain("16:10");
});

it("is the usual one where it cannot be read, and says what can be", async () => {
  const { scene, diagnostics } = await buildScene("---\nsize: 9:16\n---\n\n# A\n", {});
  expect(scene.size.width).toBe(960);
  expect(diagnostics).toMatchObject([{ code: "unknown-value", position: { line: 2 } }]);
  expect(diagnostics[0]?.hint).toMatch(/16:9, 4:3, 16:10, A4/);
});

const folder = new URL("../../examples/quarterly-engineering-report/", import.meta.url);
const example = readFileSync(new URL("report.md", folder), "utf8");

test.each(["4:3", "16:10", "A4", "10x10in", "24x10in"])(
  "all themes have room for a report on slides of %s",
  async (size) => {
    for (const theme of themeNames()) {
      const report = example.replace(/^---\n/, `---\nsize: ${size}\n`).replace(/^theme:.*\n/m, "");
      const { scene } = await buildScene(report, {
        folder: folder.pathname,
        theme,
        keepGoing: true,
      });
      expect(flaws(scene), theme).toEqual([]);
      for (const { placeholders, pictures } of scene.look.layouts) {
        for (const { box } of [...placeholders, ...pictures]) {
          expect(box.x, theme).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, theme).toBeLessThanOrEqual(scene.size.width);
          expect(box.y + box.height, theme).toBeLessThanOrEqual(scene.size.height);
          expect(Math.min(box.width, box.height), theme).toBeGreaterThan(0);
        }
      }
    }
  },
);
