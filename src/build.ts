/** The whole pipeline, from a report's text to a deck's bytes. */
import path from "node:path";
import { readLogos } from "./assets/logo.js";
import { resolveAssets } from "./assets/resolve.js";
import { plainCode } from "./code/plain.js";
import type { Highlighter } from "./code/tokens.js";
import type { Block, Deck, DeckMeta } from "./deck/deck.js";
import type { Diagnostic, Report } from "./diagnostic.js";
import { type FileAccess, fileAccess, type Host, nodeHost } from "./host.js";
import { defaultLimits, inWords, type Limits, raise } from "./limits.js";
import { layoutDeck } from "./layout/layout.js";
import { parseReport } from "./parse/parse.js";
import { type ChartCache, drawCharts } from "./pool/draw-charts.js";
import { writePptx } from "./pptx/write.js";
import type { Scene } from "./scene/scene.js";
import { type Decision, decideTheme, type KnownTheme, type ThemeQuestion } from "./theme/choose.js";
import { chooseTheme, knownThemes, type ThemeSources } from "./theme/find.js";
import { defaultTheme, type ReadFile } from "./theme/load.js";
import { normalizeTheme, type Theme } from "./theme/theme.js";

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
  themesFolders?: string[];
  /** A theme's name or file for reports that name none and whose company has none. */
  defaultTheme?: string;
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
  const { deck, scene, diagnostics } = await buildScene(markdown, options);
  const result: BuildResult = { diagnostics, summary: summaryOf(scene) };
  if (!diagnostics.some((found) => found.severity === "error")) {
    stage("draw");
    await drawCharts(scene, options.chartCache);

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
  const { host, access, limits } = outside(options);
  const stage = options.onStage ?? (() => {});
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => {
    if (found.severity === "info") {
      if (options.verbose) diagnostics.push(found);
    } else diagnostics.push(options.strict ? { ...found, severity: "error" } : found);
  };

  stage("parse");
  const deck = parseReport(markdown, report, limits);

  stage("resolve");
  const keepGoing = options.keepGoing === true;
  const theme = await resolveTheme(deck, { ...options, limits }, access, host, report);
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
  return { deck, scene, diagnostics: inOrder(diagnostics) };
}

async function resolveTheme(
  deck: Deck,
  options: BuildOptions & { limits: Limits },
  access: FileAccess,
  host: Host,
  report: Report,
): Promise<Theme> {
  const sources = themeSources(deck.meta, options, access, host);
  const { spec, logo, read } = await chooseTheme(
    themeQuestion(deck.meta, options),
    sources,
    report,
  );
  const { keepGoing = false, limits } = options;
  const logos = read ? await readLogos(logo, read, { keepGoing, limits }, report) : {};
  return normalizeTheme(spec, logos, report);
}

/** Which theme the report gets, and why. */
export async function explainTheme(markdown: string, options: BuildOptions): Promise<Decision> {
  const { meta } = parseReport(markdown, () => {});
  const { access, host } = outside(options);
  const { folders } = themeSources(meta, options, access, host);
  return decideTheme(themeQuestion(meta, options), await knownThemes(folders, true), defaultTheme);
}

/** The themes that reports can name: those of the folders, then the built-in ones. */
export function foundThemes(options: BuildOptions): Promise<KnownTheme[]> {
  const { access, host } = outside(options);
  return knownThemes(themeSources({}, options, access, host).folders, true);
}

function outside(options: BuildOptions): { host: Host; access: FileAccess; limits: Limits } {
  const host = options.host ?? nodeHost();
  const limits = { ...defaultLimits, ...options.limits };
  const folders = { root: options.folder ?? ".", allowDirs: options.allowDirs ?? [] };
  return { host, access: fileAccess(host, folders, limits.file), limits };
}

/** What the choice of a theme depends on. */
function themeQuestion(meta: DeckMeta, options: BuildOptions): ThemeQuestion {
  return {
    ...(options.theme === undefined ? {} : { option: options.theme }),
    ...(meta.theme === undefined ? {} : { report: meta.theme }),
    ...(meta.company === undefined ? {} : { company: meta.company }),
    ...(options.defaultTheme === undefined ? {} : { config: options.defaultTheme }),
  };
}

/** Theme files that the caller names may lie anywhere; the report's own must lie where its pictures may. */
function themeSources(
  meta: Pick<DeckMeta, "themePos">,
  options: BuildOptions,
  access: FileAccess,
  host: Host,
): ThemeSources {
  const root = options.folder ?? ".";
  const readForReport: ReadFile = async (file) => {
    const found = await access.read(file);
    if (found.type === "file") return { bytes: found.bytes, shown: found.path };
    if (found.type === "unreadable") return { problem: found.problem };
    return {
      problem: found.type === "missing" ? "was not found" : "is outside the report's folder",
    };
  };
  const readForCaller: ReadFile = async (file) => {
    const found = await host.tryRead(file);
    return "bytes" in found ? { bytes: found.bytes, shown: file } : found;
  };
  const folders = (options.themesFolders ?? [path.join(root, "themes")]).map((folder) => {
    const below = path.relative(root, folder);
    const isReports = !below.startsWith("..") && !path.isAbsolute(below);
    const names = () => host.names(folder);
    return isReports
      ? { path: below, names, read: readForReport }
      : { path: folder, names, read: readForCaller };
  });
  const position = meta.themePos;
  return { folders, readForCaller, readForReport, ...(position ? { position } : {}) };
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
