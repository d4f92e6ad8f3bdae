/**
 * Each folder with a deck.md under test/fixtures is a test. The files beside it choose what is
 * compared: deck.json, scene.json, slides.xml, charts.xml; an empty file asks to be written. A fixture without
 * diagnostics.txt must report nothing. Every example is built, and every deck is valid.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { build } from "../src/build.js";
import { expectGolden } from "./helpers/golden.js";
import { flaws } from "./helpers/invariants.js";
import { printDeck, printDiagnostics, printScene, printXml } from "./helpers/print.js";
import { stages } from "./helpers/stages.js";
import { checkStructure } from "./helpers/structure.js";
import { validatePptx } from "./helpers/validate.js";

const root = join(import.meta.dirname, "..");

const fixtures = folders(join(root, "test", "fixtures"), "deck.md");
const examples = folders(join(root, "examples"), "report.md");

describe.each([...fixtures])("%s", (name) => {
  const folder = join(root, "test", "fixtures", name);
  const golden = (file: string) => join(folder, file);
  const markdown = readFileSync(golden("deck.md"), "utf8");

  test("is as expected", async () => {
    const { deck, scene, diagnostics } = await stages(markdown, folder);
    expect(flaws(scene)).toEqual([]);
    const found = printDiagnostics(diagnostics, folder);
    if (existsSync(golden("diagnostics.txt"))) expectGolden(golden("diagnostics.txt"), found);
    else expect(found).toBe("");
    const stage = ["deck.json", "scene.json", "slides.xml", "charts.xml", "diagnostics.txt"];
    const chosen = stage.filter((file) => existsSync(golden(file)));
    // A new fixture without any begins with the model.
    if (chosen.length === 0 || chosen.includes("deck.json")) {
      expectGolden(golden("deck.json"), printDeck(deck));
    }
    if (chosen.includes("scene.json")) expectGolden(golden("scene.json"), printScene(scene));
    const { pptx } = await build(markdown, { folder, keepGoing: true });
    if (!pptx) return;
    if (chosen.includes("slides.xml"))
      expectGolden(golden("slides.xml"), printParts(pptx, "slides/slide"));
    if (chosen.includes("charts.xml"))
      expectGolden(golden("charts.xml"), printParts(pptx, "charts/chart"));
    expect(checkStructure(pptx)).toEqual([]);
    expect(await validatePptx(pptx)).toEqual([]);
  });
});

describe.each(examples)("examples/%s", (name) => {
  const folder = join(root, "examples", name);
  const markdown = readFileSync(join(folder, "report.md"), "utf8");

  test("reports nothing, and every slide is in order", async () => {
    const { scene, diagnostics } = await stages(markdown, folder);
    expect(printDiagnostics(diagnostics)).toBe("");
    expect(flaws(scene)).toEqual([]);
  });

  test("is valid", async () => {
    const { pptx } = await build(markdown, { folder });
    expect(checkStructure(pptx!)).toEqual([]);
    expect(await validatePptx(pptx!)).toEqual([]);
  });
});

/** Folders below `parent` that hold `file`, with forward slashes. */
function folders(parent: string, file: string): string[] {
  return readdirSync(parent, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(`${sep}${file}`))
    .map((path) => dirname(path).replaceAll(sep, "/"))
    .sort();
}

/** The XML of numbered parts, one after another. */
function printParts(pptx: Uint8Array, kind: string): string {
  const isOne = (name: string) => new RegExp(`^ppt/${kind}\\d+\\.xml$`).test(name);
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return Object.entries(unzipSync(pptx, { filter: ({ name }) => isOne(name) }))
    .sort(([a], [b]) => number(a) - number(b))
    .map(([name, data]) => `<!-- ${name} -->\n${printXml(strFromU8(data))}`)
    .join("\n");
}
