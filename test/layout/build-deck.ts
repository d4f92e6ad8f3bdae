/** Decks for layout tests, without Markdown. */
import { plainCode } from "../../src/code/plain.js";
import type { Block, Deck, Inline, Slide, Table } from "../../src/deck/deck.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { layoutDeck } from "../../src/layout/layout.js";
import type { Item, Scene, SceneSlide } from "../../src/scene/scene.js";
import { builtInTheme } from "../../src/theme/load.js";

const pos = { line: 1, column: 1 };

export function text(value: string): Inline[] {
  return [{ type: "text", value }];
}

export function paragraph(value: string): Block {
  return { type: "paragraph", inlines: text(value), pos };
}

export function heading(value: string): Block {
  return { type: "heading", level: 3, inlines: text(value), pos };
}

export function bullets(values: string[]): Block {
  const items = values.map((value) => ({ blocks: [paragraph(value)], pos }));
  return { type: "list", ordered: false, start: 1, items, pos };
}

export function numbered(values: string[], start = 1): Block {
  const items = values.map((value) => ({ blocks: [paragraph(value)], pos }));
  return { type: "list", ordered: true, start, items, pos };
}

export function labels(pairs: [string, string][]): Block {
  const items = pairs.map(([label, value]) => ({
    blocks: [
      {
        type: "paragraph" as const,
        inlines: [{ type: "strong" as const, children: text(label) }, ...text(`: ${value}`)],
        pos,
      },
    ],
    pos,
  }));
  return { type: "list", ordered: false, start: 1, items, pos };
}

export function table(header: string[], rows: string[][]): Table {
  const cell = (value: string) => ({ inlines: text(value), pos });
  return {
    type: "table",
    align: header.map(() => undefined),
    header: header.map(cell),
    rows: rows.map((row) => row.map(cell)),
    pos,
  };
}

export function code(lines: string[]): Block {
  return { type: "code", lang: "", text: lines.join("\n"), pos };
}

export function slide(title: string, blocks: Block[], more: Partial<Slide> = {}): Slide {
  return {
    kind: "content",
    title: text(title),
    level: 2,
    subtitle: [],
    details: [],
    blocks,
    notes: [],
    anchors: [title.toLowerCase().replaceAll(" ", "-")],
    pos,
    ...more,
  };
}

export function scene(slides: Slide[], themeName = "professional"): Scene {
  return sceneAndProblems(slides, themeName).scene;
}

export function sceneAndProblems(
  slides: Slide[],
  themeName = "professional",
): { scene: Scene; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const deck: Deck = { meta: { keywords: [], lang: "en-US" }, slides };
  const theme = builtInTheme(themeName, (problem) => found.push(problem));
  if (!theme) throw new Error(themeName);
  const made = layoutDeck(
    deck,
    { images: new Map(), tables: new Map() },
    theme,
    plainCode,
    (problem) => found.push(problem),
  );
  return { scene: made, found };
}

/** The text that a slide shows, item by item, paragraph by paragraph. */
export function shown(slide: SceneSlide | undefined): string[] {
  return (slide?.items ?? []).flatMap(itemText);
}

function itemText(item: Item): string[] {
  const of = (paragraphs: { runs: { text: string }[] }[]) =>
    paragraphs.map((found) => found.runs.map((run) => run.text).join(""));
  if (item.type === "text") return of(item.paragraphs);
  if (item.type === "table") {
    return item.rows.flatMap((row) => row.cells.flatMap((cell) => of(cell.paragraphs)));
  }
  return [];
}
