/** Which theme a report gets, and what it is made of. */
import path from "node:path";
import { readLogos } from "../assets/logo.js";
import type { BuildOptions } from "../build.js";
import type { Deck, DeckMeta } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import { type FileAccess, type Host, readAnywhere } from "../host.js";
import type { Limits } from "../limits.js";
import { parseReport } from "../parse/parse.js";
import {
  type Decision,
  decideTheme,
  type KnownTheme,
  type ThemeQuestion,
} from "../theme/choose.js";
import { chooseTheme, knownThemes, type ThemeSources } from "../theme/find.js";
import { defaultTheme, type ReadFile } from "../theme/load.js";
import { normalizeTheme, type Theme } from "../theme/theme.js";
import type { DeckTemplate } from "../pptx/template.js";
import { companyTheme } from "./template.js";
import { outside } from "./outside.js";

export async function resolveTheme(
  deck: Deck,
  options: BuildOptions & { limits: Limits },
  access: FileAccess,
  host: Host,
  report: Report,
): Promise<{ theme: Theme; template?: DeckTemplate }> {
  const sources = themeSources(deck.meta, options, access, host);
  const { spec, logo, read, template } = await chooseTheme(
    themeQuestion(deck.meta, options),
    sources,
    report,
  );
  const made = template && companyTheme(template, report);
  if (made) return made;
  const { keepGoing = false, limits } = options;
  const logos = read ? await readLogos(logo, read, { keepGoing, limits }, report) : {};
  return { theme: normalizeTheme({ ...spec, size: deck.meta.size ?? spec.size }, logos, report) };
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
    const found = await readAnywhere(host, file);
    return "bytes" in found ? { bytes: found.bytes, shown: found.path } : found;
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
