/** A report through the stages, for tests that look at what lies between them. */
import { resolveAssets } from "../../src/assets/resolve.js";
import { loadHighlighter } from "../../src/code/highlight.js";
import type { Block, Deck } from "../../src/deck/deck.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { fileAccess, nodeHost } from "../../src/host.js";
import { layoutDeck } from "../../src/layout/layout.js";
import { parseReport } from "../../src/parse/parse.js";
import type { Scene } from "../../src/scene/scene.js";
import { chooseTheme } from "../../src/theme/choose.js";

export interface Stages {
  deck: Deck;
  scene: Scene;
  diagnostics: Diagnostic[];
}

/** Files are read from `folder`. */
export async function stages(markdown: string, folder = "."): Promise<Stages> {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => void diagnostics.push(found);
  const deck = parseReport(markdown, report);
  const access = fileAccess(nodeHost(), { root: folder, allowDirs: [] });
  const noThemeFiles = () => Promise.resolve({ problem: "is not read here" });
  const theme = await chooseTheme(deck.meta.theme, noThemeFiles, report);
  const assets = await resolveAssets(deck, access, { keepGoing: true }, report);
  const langs = deck.slides.flatMap((slide) => slide.blocks.flatMap(codeLanguages));
  const highlight = await loadHighlighter([...new Set(langs)]);
  const scene = layoutDeck(deck, assets, theme, highlight, report);
  return { deck, scene, diagnostics };
}

function codeLanguages(block: Block): string[] {
  switch (block.type) {
    case "code":
      return [block.lang];
    case "list":
      return block.items.flatMap((item) => item.blocks.flatMap(codeLanguages));
    case "quote":
    case "alert":
      return block.blocks.flatMap(codeLanguages);
    default:
      return [];
  }
}
