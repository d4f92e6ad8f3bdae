/** The themes that can be had, and the one that a report gets. */
import path from "node:path";
import type { Position, Report, Severity } from "../diagnostic.js";
import { didYouMean } from "../nearest.js";
import {
  type Claim,
  decideTheme,
  type Decision,
  type KnownTheme,
  type ThemeQuestion,
} from "./choose.js";
import {
  builtInFile,
  isTemplate,
  defaultTheme,
  loadBuiltIn,
  loadTheme,
  type LoadedTheme,
  type ReadFile,
  stem,
  themeNames,
} from "./load.js";
import { readThemeFile } from "./read.js";

/** Where theme files lie. */
export interface ThemeFolder {
  path: string;
  /** The names of its files; none where there is no such folder. */
  names: () => Promise<string[]>;
  read: ReadFile;
}

export interface ThemeSources {
  /** The first theme of a name is taken; the built-in ones come last. */
  folders: ThemeFolder[];
  /** Reads a file that the option or the project's config names. */
  readForCaller: ReadFile;
  /** Reads a file that the report names. */
  readForReport: ReadFile;
  /** Where the report names its theme. */
  position?: Position;
}

/** In a folder with more files than this, the others are passed over. */
const mostFiles = 200;

/** The themes of the folders and the built-in ones; file names alone unless `contents` are asked for. */
export async function knownThemes(
  folders: ThemeFolder[],
  contents: boolean,
): Promise<KnownTheme[]> {
  const found: KnownTheme[] = [];
  for (const folder of folders) {
    const all = await folder.names();
    const files = all.filter((name) => /\.(ya?ml|json)$/.test(name));
    const spelledOut = new Set(files.map(stem));
    // A theme file beside a template of its name says how that is to be used.
    const templates = all.filter((name) => isTemplate(name) && !spelledOut.has(stem(name)));
    for (const name of [...files, ...templates].slice(0, mostFiles)) {
      const file = path.join(folder.path, name);
      found.push(
        contents ? await described(file, folder) : { name: stem(file), companies: [], file },
      );
    }
  }
  const builtIn = themeNames().map((name): KnownTheme => {
    const description = builtInFile(name)?.description;
    return { name, ...(description === undefined ? {} : { description }), companies: [] };
  });
  return [...found, ...builtIn];
}

async function described(file: string, { read }: ThemeFolder): Promise<KnownTheme> {
  const known: KnownTheme = { name: stem(file), companies: [], file };
  const found = await read(file);
  if ("problem" in found) {
    const message = `theme \`${file}\` ${found.problem}`;
    return { ...known, broken: { code: "theme-file", severity: "error", message } };
  }
  if (isTemplate(file)) return known;
  const text = new TextDecoder().decode(found.bytes);
  const problems: KnownTheme["broken"][] = [];
  const data = readThemeFile(text, found.shown, (problem) => problems.push(problem))?.data;
  if (!data) return { ...known, ...(problems[0] ? { broken: problems[0] } : {}) };
  const { name, description, companies } = data;
  return {
    ...known,
    ...(name === undefined ? {} : { ownName: name }),
    ...(description === undefined ? {} : { description }),
    companies: companies ?? [],
  };
}

/** Theme files are read only where a company or a name that no file has asks for it. */
async function decide(
  question: ThemeQuestion,
  folders: ThemeFolder[],
): Promise<{ decision: Decision; known: KnownTheme[] }> {
  const byName = await knownThemes(folders, false);
  const first = decideTheme(question, byName, defaultTheme);
  const early = first.by === "--theme" || first.by === "front matter";
  const mayMatch = first.unknown.length > 0 || (!early && question.company !== undefined);
  const hasFiles = byName.some((theme) => theme.file !== undefined);
  if (!mayMatch || !hasFiles) return { decision: first, known: byName };
  const known = await knownThemes(folders, true);
  return { decision: decideTheme(question, known, defaultTheme), known };
}

/**
 * The theme for a report. The default stands in for one that cannot be had. What the caller asks for
 * must be had; a report may name the theme of another tool, so that is a warning.
 */
export async function chooseTheme(
  question: ThemeQuestion,
  sources: ThemeSources,
  report: Report,
): Promise<LoadedTheme> {
  const { decision, known } = await decide(question, sources.folders);
  for (const { name, by } of decision.unknown) reportUnknown(name, by, known, sources, report);
  const searched = decision.unknown.length > 0 || decision.by !== "--theme";
  if (searched && question.option === undefined) passOver(decision, known, question, report);
  reportCompany(question.company ?? "", decision, report);
  return (await load(decision, sources, report)) ?? loadBuiltIn(defaultTheme)!;
}

async function load(
  decision: Decision,
  sources: ThemeSources,
  report: Report,
): Promise<LoadedTheme | undefined> {
  const { theme, variant, by } = decision;
  if (theme && theme.file === undefined) return loadBuiltIn(theme.name, variant);
  const file = theme?.file ?? decision.name;
  const folder = sources.folders.find((one) => path.relative(one.path, path.dirname(file)) === "");
  const read = theme
    ? folder!.read
    : by === "front matter"
      ? sources.readForReport
      : sources.readForCaller;
  const loaded = await loadTheme({ path: file, ...(variant ? { variant } : {}) }, read, report);
  if (loaded && "problem" in loaded) {
    const { severity, position } = placed(by, sources);
    const message = `theme \`${theme?.name ?? decision.name}\` ${loaded.problem}`;
    const from = by === "front matter" ? "the report's folder" : "the working folder";
    const hint = `a theme file's path starts from ${from}`;
    const isNamed = theme === undefined && by !== "config";
    report({
      ...{ code: "theme-file", severity, message },
      ...(isNamed ? { hint } : {}),
      ...(position ? { position } : {}),
    });
    return undefined;
  }
  return loaded;
}

function placed(
  by: Decision["by"],
  { position }: ThemeSources,
): { severity: Severity; position?: Position } {
  if (by !== "front matter") return { severity: "error" };
  return { severity: "warning", position: position ?? { line: 1, column: 1 } };
}

function reportUnknown(
  name: string,
  by: Decision["by"],
  known: KnownTheme[],
  sources: ThemeSources,
  report: Report,
): void {
  const names = [...new Set(known.flatMap((theme) => [theme.name, theme.ownName ?? theme.name]))];
  const all = [...names, ...names.flatMap((one) => [`${one}-dark`, `${one}-light`])];
  report({
    code: "unknown-theme",
    message: `unknown theme \`${name}\`${by === "config" ? " in the config" : ""}`,
    hint: didYouMean(name, all, `expected ${names.join(", ")}, or a file such as ./acme.yaml`),
    ...placed(by, sources),
  });
}

/** A company's report in another look than it thinks would be noticed by its readers first. */
function reportCompany(company: string, { claims, near }: Decision, report: Report): void {
  const names = ({ named, theme }: Claim) => `\`${theme.name}\` (\`${named}\`, ${theme.file})`;
  const [taken] = claims;
  if (taken && claims.length > 1) {
    report({
      code: "company-theme",
      severity: "warning",
      message: `${claims.length} themes are for \`${company}\`: ${claims.map(names).join(", ")}`,
      hint: `\`${taken.theme.name}\` is taken; say which one: theme: ${claims[1]!.theme.name}`,
    });
  }
  const [nearest] = near;
  if (nearest) {
    report({
      code: "company-theme",
      severity: "warning",
      message: `no theme is for \`${company}\`, but nearly: ${near.map(names).join(", ")}`,
      hint: `if it is meant, say so: theme: ${nearest.theme.name}, or add the name to its companies`,
    });
  }
}

/** A broken file that was not asked for is no error; where it might have matched, a warning says so. */
function passOver(
  decision: Decision,
  known: KnownTheme[],
  question: ThemeQuestion,
  report: Report,
): void {
  const isSettled = decision.by === "front matter" && decision.unknown.length === 0;
  const asksForCompany = question.company !== undefined && decision.by !== "company";
  if (isSettled || (!asksForCompany && decision.unknown.length === 0)) return;
  for (const { broken, file } of known) {
    if (!broken) continue;
    report({
      ...broken,
      severity: "warning",
      message: `theme file ${file} is passed over: ${broken.message}`,
    });
  }
}
