import { existsSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { build } from "../../src/build.js";
import { createCanvas, loadImage } from "../../src/canvas/canvas.js";
import { contactSheet } from "../../src/cli/contact-sheet.js";
import { sampleReport } from "../../src/cli/sample-report.js";
import { themeNames } from "../../src/theme/load.js";
import { type Desk, desk, good } from "./helpers.js";

let at: Desk;

beforeEach(() => {
  at = desk();
});

afterEach(() => {
  vi.unstubAllEnvs();
  at.clear();
});

it("the sample is a report without problems, on six slides", async () => {
  const { diagnostics, summary } = await build(sampleReport);
  expect(diagnostics).toEqual([]);
  expect(summary).toMatchObject({ slides: 6, charts: 1 });
});

it("without LibreOffice the decks are written, and what the picture needs is said", async () => {
  vi.stubEnv("PATH", at.folder);
  const output = at.at("preview");
  const { code, err } = await at.run("themes", "--preview", at.file("a.md", good), "-o", output);
  expect(code).toBe(0);
  expect(readdirSync(output)).toEqual(
    themeNames()
      .map((name) => `preview-${name}.pptx`)
      .sort(),
  );
  expect(err).toBe(
    "themes.png is not drawn: it needs LibreOffice and poppler-utils, and `soffice` was not found\n",
  );
});

it("shows each name once, also that of a file that stands in for a built-in theme", async () => {
  vi.stubEnv("PATH", at.folder);
  at.file("themes/minimal.yaml", "name: minimal\nextends: print\n");
  at.file("themes/acme.yaml", "name: acme\nextends: print\n");
  const { out } = await at.run("themes", "--preview", at.file("a.md", good), "-o", at.at("p"));
  const names = [...out.matchAll(/preview-(\w+)\.pptx/g)].map(([, name]) => name);
  expect(names).toEqual([...themeNames(), "acme"]);
});

it("shows the themes asked for alone, by name, variant or file", async () => {
  vi.stubEnv("PATH", at.folder);
  const brand = at.file("brand/acme.yaml", 'colors: {accents: ["#0A5C36"]}\n');
  const args = ["--theme", "print", "--theme", "vivid-dark", "--theme", brand, "-o", at.at("p")];
  const { code, out } = await at.run("themes", "--preview", at.file("a.md", good), ...args);
  expect(code).toBe(0);
  const names = [...out.matchAll(/preview-([\w-]+)\.pptx/g)].map(([, name]) => name);
  expect(names).toEqual(["print", "vivid-dark", "acme"]);
  const twice = await at.run("themes", "--preview", "-t", brand, "-t", "acme", "-o", at.at("q"));
  expect(twice).toMatchObject({ code: 2, err: expect.stringContaining("would both be written") });
});

it("passes over what is broken, and says so", async () => {
  vi.stubEnv("PATH", at.folder);
  const report = at.file("a.md", good);
  at.file("themes/fine.yaml", 'colors: {accents: ["#0A5C36"]}\n');
  at.file("themes/lost.yaml", "extends: ./none\n");
  at.file("themes/wrong.yaml", "colours: 3\n");
  const ask = (...args: string[]) =>
    at.run("themes", "--preview", report, "-o", at.at("p"), ...args);
  const all = await ask();
  expect(all.code).toBe(0);
  expect(all.out).toContain("preview-fine.pptx");
  expect(all.out).not.toMatch(/lost|wrong/);
  expect(all.err).toMatch(/wrong\.yaml:1:1: error: unknown theme key/);
  expect(all.err).toMatch(/lost\.yaml:1:10: error: extends[^]*theme `lost` is passed over/);
  // Who asked for one is to know.
  const asked = await ask("-t", "lost", "-t", "nosuch", "-t", "fine");
  expect(asked.code).toBe(1);
  expect(asked.err).toMatch(
    /lost` is passed over[^]*unknown theme `nosuch`[^]*nosuch` is passed over/,
  );
  expect(asked.out).toContain("preview-fine.pptx");
});

it("a file is no place for it, and a report with errors is no preview", async () => {
  expect((await at.run("themes", "--preview", "-o", at.at("x.pptx"))).code).toBe(2);
  const report = at.file("a.md", "## A\n\n![x](gone.png)\n");
  const { code, err } = await at.run("themes", "--preview", report, "-o", at.at("out"));
  expect([code, err]).toEqual([1, expect.stringContaining("picture `gone.png` not found")]);
  expect(existsSync(at.at("out"))).toBe(false);
});

it("the sheet has a row for each theme and a column for each slide", async () => {
  const slide = createCanvas(640, 360);
  const pen = slide.getContext("2d");
  pen.fillStyle = "#FF0000";
  pen.fillRect(0, 0, 640, 360);
  const png = await slide.encode("png");
  const rows = ["one", "two"].map((name) => ({ name, pictures: [png, png, png] }));
  const sheet = await loadImage(await contactSheet(rows));
  expect([sheet.width, sheet.height]).toEqual([130 + 3 * 330 + 10, 2 * 190 + 10]);
});
