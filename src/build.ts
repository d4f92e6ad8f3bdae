/** The whole pipeline, from a report's text to a deck's bytes. */
import { resolveAssets } from "./assets/resolve.js";
import { plainCode } from "./code/plain.js";
import type { Highlighter } from "./code/tokens.js";
import type { Block, Deck } from "./deck/deck.js";
import type { Diagnostic, Report } from "./diagnostic.js";
import { type FileAccess, fileAccess, type Host, nodeHost } from "./host.js";
import { layoutDeck } from "./layout/layout.js";
import { parseReport } from "./parse/parse.js";
import { writePptx } from "./pptx/write.js";
import type { Scene } from "./scene/scene.js";
import { chooseTheme, type ReadTheme, type ThemeWish } from "./theme/choose.js";

export interface BuildOptions {
  /** The folder that the report's pictures are relative to and must lie in; default: the working folder. */
  folder?: string;
  /** Further folders that files may be read from. */
  allowDirs?: string[];
  /** Name of a built-in theme, or a theme file; comes before the front matter's. */
  theme?: string;
  /** The theme where neither the caller nor the report names one. */
  defaultTheme?: string;
  /** Folders of theme files. */
  themesFolders?: string[];
  /** Draw a placeholder for a picture that cannot be read, and warn, instead of failing. */
  keepGoing?: boolean;
  /** Warnings are errors. */
  strict?: boolean;
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
  const { deck, scene, diagnostics } = await buildScene(markdown, options);
  const result: BuildResult = { diagnostics, summary: summaryOf(scene) };
  if (!diagnostics.some((found) => found.severity === "error")) {
    stage("draw");
    await drawCharts(scene);

    stage("write");
    result.pptx = await writePptx(scene);
  }
  stage("done");
  return { result, deck, scene };
}

/** The pure half: all that the slides show and where, before anything is drawn or written. */
export async function buildScene(
  markdown: string,
  options: BuildOptions,
): Promise<{ deck: Deck; scene: Scene; diagnostics: Diagnostic[] }> {
  const host = options.host ?? nodeHost();
  const stage = options.onStage ?? (() => {});
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => {
    diagnostics.push(options.strict ? { ...found, severity: "error" } : found);
  };

  stage("parse");
  const deck = parseReport(markdown, report);

  stage("resolve");
  const access = fileAccess(host, {
    root: options.folder ?? ".",
    allowDirs: options.allowDirs ?? [],
  });
  const theme = await chooseTheme(themeWish(options, deck, access, host), report);
  const keepGoing = options.keepGoing === true;
  const assets = await resolveAssets(deck, access, { keepGoing }, report);
  const highlight = await highlighterFor(deck);

  stage("layout");
  const scene = layoutDeck(deck, assets, theme, highlight, report);
  return { deck, scene, diagnostics: inOrder(diagnostics) };
}

function themeWish(
  options: BuildOptions,
  deck: Deck,
  access: FileAccess,
  host: Host,
): ThemeWish | undefined {
  if (options.theme !== undefined) return { name: options.theme, read: fromCaller(host) };
  const { theme, themePos } = deck.meta;
  if (theme === undefined) {
    const { defaultTheme: name } = options;
    return name === undefined ? undefined : { name, read: fromCaller(host) };
  }
  return { name: theme, position: themePos ?? { line: 1, column: 1 }, read: fromReport(access) };
}

/** A theme file that the report names must lie where its pictures may. */
function fromReport(access: FileAccess): ReadTheme {
  return async (path) => {
    const file = await access.read(path);
    if (file.type === "file") return { text: new TextDecoder().decode(file.bytes) };
    if (file.type === "unreadable") return { problem: file.problem };
    return {
      problem: file.type === "missing" ? "was not found" : "is outside the report's folder",
    };
  };
}

/** A theme file that the caller names may lie anywhere. */
function fromCaller(host: Host): ReadTheme {
  return async (path) => {
    const file = await host.tryRead(path);
    return "bytes" in file ? { text: new TextDecoder().decode(file.bytes) } : file;
  };
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

/** The canvas is loaded for decks with charts. */
async function drawCharts(scene: Scene): Promise<void> {
  const charts = scene.slides
    .flatMap((slide) => slide.items)
    .filter((item) => item.type === "chart");
  if (charts.length === 0) return;
  const { drawChart } = await import("./chart/draw.js");
  const { palette, fonts, chart } = scene.look;
  for (const item of charts) {
    item.picture = drawChart(item.model, {
      width: item.box.width,
      height: item.box.height,
      font: fonts.body,
      labelSize: chart.labelSize,
      text: palette.text,
      muted: palette.muted,
      ground: palette.ground,
      grid: chart.grid,
      series: chart.series,
    });
  }
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
