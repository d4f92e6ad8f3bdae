/** Which theme a report gets, and what it is made of. */
import path from "node:path";
import { type LogoFile, type Logos, readLogos } from "../assets/logo.js";
import type { BuildOptions } from "../build.js";
import type { Deck, DeckMeta } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import { fileAccess, type FileAccess, type Host, readAnywhere } from "../host.js";
import type { Limits } from "../limits.js";
import { parseReport } from "../parse/parse.js";
import type { Picture } from "../scene/scene.js";
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
import { meltsInto } from "./logo-contrast.js";
import { outside } from "./outside.js";

export async function resolveTheme(
  deck: Deck,
  options: BuildOptions & { limits: Limits },
  access: FileAccess,
  host: Host,
  report: Report,
): Promise<{ theme: Theme; template?: DeckTemplate }> {
  const sources = themeSources(deck.meta, options, { access, host, limits: options.limits });
  const { spec, logo, read, variant, template } = await chooseTheme(
    themeQuestion(deck.meta, options),
    sources,
    report,
  );
  const made = template && companyTheme(template, report);
  if (made) return made;
  const { keepGoing = false, limits } = options;
  const logos = read ? await readLogos(logo, read, { keepGoing, limits }, report) : {};
  const theme = normalizeTheme({ ...spec, size: deck.meta.size ?? spec.size }, logos, report);
  // The theme's own ground is its author's to look at.
  if (variant) await checkLogo(theme, logo, logos, report);
  return { theme };
}

async function checkLogo(
  { look }: Theme,
  files: Logos<LogoFile>,
  logos: Logos<Picture>,
  report: Report,
): Promise<void> {
  const [on, other] = look.dark ? (["dark", "light"] as const) : (["light", "dark"] as const);
  const shown = logos[on] ? on : other;
  const picture = logos[shown];
  const file = files[shown];
  if (!picture || !file || !(await meltsInto(picture, look.palette.ground))) return;
  report({
    code: "theme-logo",
    severity: "warning",
    message: `logo \`${file.path}\` can hardly be seen on the ${on} ground of \`${look.name}\``,
    hint: `give one for ${on} grounds: logo: {light: …, dark: …}`,
    ...(file.position ? { position: file.position } : {}),
  });
}

/** Which theme the report gets, and why. */
export async function explainTheme(markdown: string, options: BuildOptions): Promise<Decision> {
  const { meta } = parseReport(markdown, () => {});
  const seen = outside(options);
  const { folders } = themeSources(meta, options, seen);
  return decideTheme(themeQuestion(meta, options), await knownThemes(folders, true), defaultTheme);
}

/** The themes that reports can name: those of the folders, then the built-in ones. */
export function foundThemes(options: BuildOptions): Promise<KnownTheme[]> {
  const seen = outside(options);
  return knownThemes(themeSources({}, options, seen).folders, true);
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
  { access, host, limits }: ReturnType<typeof outside>,
): ThemeSources {
  const root = options.folder ?? ".";
  const allowDirs = options.allowDirs ?? [];
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
  const readWithin = (within: string): ReadFile => {
    const inside = fileAccess(host, { root: within, allowDirs: [root, ...allowDirs] }, limits.file);
    return async (file) => {
      const found = await inside.read(path.relative(within, file));
      if (found.type === "file") return { bytes: found.bytes, shown: found.path };
      if (found.type === "unreadable") return { problem: found.problem };
      if (found.type === "missing") return { problem: "was not found" };
      const isReports = path.relative(root, within) === "";
      return { problem: `is outside ${isReports ? "the report's folder" : `\`${within}\``}` };
    };
  };
  const folders = (options.themesFolders ?? [path.join(root, "themes")]).map((folder) => {
    const given = typeof folder === "string" ? folder : folder.path;
    const below = path.relative(root, given);
    const isReports = !below.startsWith("..") && !path.isAbsolute(below);
    const within = typeof folder !== "string" ? folder.within : isReports ? root : undefined;
    return {
      path: given,
      names: () => host.names(given),
      read: within === undefined ? readForCaller : readWithin(within),
    };
  });
  const position = meta.themePos;
  return { folders, readForCaller, readForReport, ...(position ? { position } : {}) };
}
