/** The whole pipeline, from a report's text to a deck's bytes. */
import { resolveAssets } from "./assets/resolve.js";
import { plainCode } from "./code/plain.js";
import type { Highlighter } from "./code/tokens.js";
import { outside } from "./build/outside.js";
import { resolveTheme } from "./build/themes.js";
import type { Block, Deck, Density } from "./deck/deck.js";
import type { Diagnostic, Report } from "./diagnostic.js";
import type { Host } from "./host.js";
import { inWords, type Limits, raise } from "./limits.js";
import { layoutDeck } from "./layout/layout.js";
import { parseReport } from "./parse/parse.js";
import { type ChartCache, drawCharts } from "./pool/draw-charts.js";
import { writePptx } from "./pptx/write.js";
import type { DeckTemplate } from "./pptx/template.js";
import type { Scene } from "./scene/scene.js";
import { typesetDeck } from "./typography/typeset.js";
import { withDensity } from "./talk/talk.js";

/** Theme files that may have come with the report. */
export interface ThemesFolder {
  path: string;
  /** What they refer to must lie in this folder, or where the report's files may. */
  within: string;
}

export interface BuildOptions {
  /** The folder that the report's pictures are relative to and must lie in; default: the working folder. */
  folder?: string;
  /** Further folders that files may be read from. */
  allowDirs?: string[];
  /** A theme's name, or a theme file; comes before the front matter's. */
  theme?: string;
  /**
   * Folders of theme files, searched in this order and before the built-in themes; default: `themes` in
   * `folder`.
   */
  themesFolders?: (string | ThemesFolder)[];
  /** A theme's name or file for reports that name none and whose company has none. */
  defaultTheme?: string;
  /** How much of long paragraphs the slides show; comes before the front matter's. */
  density?: Density;
  /** The density of reports that say none; default `read`. */
  defaultDensity?: Density;
  /** Draw a placeholder for a picture that cannot be read, and warn, instead of failing. */
  keepGoing?: boolean;
  /** Warnings are errors. */
  strict?: boolean;
  /** Diagnostics of severity `info` too: what was assumed in reading csv. */
  verbose?: boolean;
  /** For builds that follow one another: charts that did not change are not drawn again. */
  chartCache?: ChartCache;
  /** What the report may cost; default: `defaultLimits`, in `src/limits.ts`. */
  limits?: Partial<Limits>;
  /** Default: the file system. */
  host?: Host;
  /** Called as each stage begins. */
  onStage?: (stage: Stage) => void;
}

export type Stage = "parse" | "resolve" | "layout" | "draw" | "write" | "done";

export interface BuildResult {
  /** The deck; absent where the report has errors. */
  pptx?: Uint8Array;
  /** In the order of the report. */
  diagnostics: Diagnostic[];
  summary: Summary;
}

export interface Summary {
  slides: number;
  charts: number;
  /** Slides that have speaker notes. */
  notes: number;
  /** Words of the speaker notes. */
  spokenWords: number;
}

export async function build(markdown: string, options: BuildOptions = {}): Promise<BuildResult> {
  return (await buildDeck(markdown, options)).result;
}

/** The same, with what the slides show. */
export async function buildDeck(
  markdown: string,
  options: BuildOptions,
): Promise<{ result: BuildResult; deck: Deck; scene: Scene }> {
  const stage = options.onStage ?? (() => {});
  const { deck, scene, template, diagnostics } = await buildScene(markdown, options);
  const result: BuildResult = { diagnostics, summary: summaryOf(scene) };
  if (!diagnostics.some((found) => found.severity === "error")) {
    stage("draw");
    await drawCharts(scene, options.chartCache);

    stage("write");
    result.pptx = await writePptx(scene, template);
  }
  stage("done");
  return { result, deck, scene };
}

/** The pure half: all that the slides show and where, before anything is drawn or written. */
export async function buildScene(
  markdown: string,
  options: BuildOptions,
): Promise<{ deck: Deck; scene: Scene; template?: DeckTemplate; diagnostics: Diagnostic[] }> {
  const { host, access, limits } = outside(options);
  const stage = options.onStage ?? (() => {});
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => {
    if (found.severity === "info") {
      if (options.verbose) diagnostics.push(found);
    } else diagnostics.push(options.strict ? { ...found, severity: "error" } : found);
  };

  stage("parse");
  const written = typesetDeck(parseReport(markdown, report, limits));
  const deck = withDensity(written, options, report);

  stage("resolve");
  const keepGoing = options.keepGoing === true;
  const { theme, template } = await resolveTheme(
    deck,
    { ...options, limits },
    access,
    host,
    report,
  );
  const assets = await resolveAssets(deck, access, { keepGoing, limits }, report);
  const highlight = await highlighterFor(deck);

  stage("layout");
  const scene = layoutDeck(deck, assets, theme, highlight, report);
  const { length } = scene.slides;
  if (length > limits.slides) {
    report({
      code: "too-large",
      severity: "error",
      message: `the deck has ${inWords(length)} slides, more than ${inWords(limits.slides)}`,
      hint: raise("slides", length),
    });
  }
  return { deck, scene, ...(template ? { template } : {}), diagnostics: inOrder(diagnostics) };
}

/** highlight.js is loaded for decks with code in a named language. */
async function highlighterFor(deck: Deck): Promise<Highlighter> {
  const langs = new Set<string>();
  const visit = (block: Block): void => {
    if (block.type === "code" && block.lang !== "") langs.add(block.lang);
    if (block.type === "list") block.items.forEach((item) => item.blocks.forEach(visit));
    if (block.type === "quote" || block.type === "alert") block.blocks.forEach(visit);
  };
  deck.slides.forEach((slide) => slide.blocks.forEach(visit));
  if (langs.size === 0) return plainCode;
  const { loadHighlighter } = await import("./code/highlight.js");
  return loadHighlighter([...langs]);
}

function summaryOf(scene: Scene): Summary {
  const notes = scene.slides.filter((slide) => slide.notes.length > 0);
  const words = notes
    .flatMap((slide) => slide.notes)
    .map((paragraph) => paragraph.runs.map((run) => run.text).join(""))
    .flatMap((text) => text.split(/\s+/).filter((word) => word !== ""));
  return {
    slides: scene.slides.length,
    charts: scene.slides.flatMap((slide) => slide.items).filter((item) => item.type === "chart")
      .length,
    notes: notes.length,
    spokenWords: words.length,
  };
}

/** By place in the report, each once; what has no place (a theme) comes first. */
function inOrder(found: Diagnostic[]): Diagnostic[] {
  const diagnostics = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  const line = ({ position }: Diagnostic) => (position?.file ? 0 : (position?.line ?? 0));
  return diagnostics.sort((a, b) => line(a) - line(b));
}
