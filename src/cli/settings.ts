/** The flags, and the config file's defaults for them: the flag comes first. */
import path from "node:path";
import { configNames, parseConfig } from "../config/config.js";
import type { ThemesFolder } from "../build.js";
import type { ConfigFile } from "../config/schema.js";
import type { Density } from "../deck/deck.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Host } from "../host.js";
import type { Limits } from "../limits.js";
import { keyPosition } from "../yaml.js";
import { printDiagnostic } from "./print.js";
import { problemLine } from "./usage.js";

/** As the command line gives them; absent where it does not. */
export interface Flags {
  themes: string[];
  output?: string;
  density?: Density;
  strict?: boolean;
  keepGoing?: boolean;
  allowDirs: string[];
  /** Of the command line alone: a config that comes with a report must not raise them. */
  limits: Partial<Limits>;
  jobs?: number;
  changed?: boolean;
  /** Of the command line alone: a config that comes with a report must not destroy a deck. */
  force?: boolean;
  verbose?: boolean;
  /** A config file, or `false` for none; absent: the one that is found. */
  config?: string | false;
}

/** What holds for one report. */
export interface Settings {
  /** Named by flags; each gives a deck of its own. */
  themes: string[];
  /** Of a report that names none. */
  defaultTheme?: string;
  /** Of the config file. */
  themesFolders: ThemesFolder[];
  /** Where the config file lies; absent without one. */
  configFolder?: string;
  /** Of the flag. */
  density?: Density;
  /** Of a report that says none. */
  defaultDensity?: Density;
  /** Of the flag: a file or a folder. */
  output?: string;
  /** Of the config file. */
  outputFolder?: string;
  strict: boolean;
  keepGoing: boolean;
  allowDirs: string[];
  limits: Partial<Limits>;
  jobs?: number;
  changed: boolean;
  force: boolean;
  verbose: boolean;
}

/** `messages` are to be printed; with errors among them there are no settings. */
export interface FoundSettings {
  settings?: Settings;
  messages: string;
}

/** A run's settings by the folder of the report; each config file is read once. */
export function settingsFinder(
  flags: Flags,
  host: Host,
): (folder: string) => Promise<FoundSettings> {
  const configs = new Map<string, Promise<LoadedConfig>>();
  const said = new Set<string>();
  return async (folder) => {
    const { config } = flags;
    const file =
      config === false
        ? undefined
        : config === undefined
          ? await findConfig(path.resolve(folder), host)
          : { path: config };
    if (!file) return { settings: settingsOf(flags, {}), messages: "" };
    const loaded = configs.get(file.path) ?? loadConfig(file, flags, host);
    configs.set(file.path, loaded);
    const { values, messages } = await loaded;
    const first = !said.has(file.path);
    said.add(file.path);
    return {
      ...(values ? { settings: settingsOf(flags, values, path.dirname(file.path)) } : {}),
      messages: first ? messages : "",
    };
  };
}

interface ConfigPlace {
  path: string;
  bytes?: Uint8Array;
}

/** Upward from the report's folder, no further than the repository that it lies in. */
async function findConfig(folder: string, host: Host): Promise<ConfigPlace | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    for (const name of configNames) {
      const file = path.join(at, name);
      const found = await host.tryRead(file);
      if ("bytes" in found) return { path: shownPath(file), bytes: found.bytes };
      if (!found.isMissing) return { path: shownPath(file) };
    }
    const isRepository = (await host.realPath(path.join(at, ".git"))) !== undefined;
    if (isRepository || at === path.dirname(at)) return undefined;
  }
}

/** Relative to the working folder where it lies below. */
function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
}

interface LoadedConfig {
  /** Absent where the file has errors. */
  values?: ConfigFile;
  messages: string;
}

async function loadConfig(file: ConfigPlace, flags: Flags, host: Host): Promise<LoadedConfig> {
  const read = file.bytes ? { bytes: file.bytes } : await host.tryRead(file.path);
  if ("problem" in read) return { messages: problemLine(`${file.path}: ${read.problem}`) };
  const text = new TextDecoder().decode(read.bytes);
  const found: Diagnostic[] = [];
  const values = parseConfig(text, (problem) => found.push(problem));
  found.push(...(await strayPaths(values, text, path.dirname(file.path), host)));
  found.sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0));
  const strict = flags.strict ?? values.strict ?? false;
  const severe = strict ? found.map((each) => ({ ...each, severity: "error" as const })) : found;
  const lines = text.split(/\r\n|\r|\n/);
  const messages = severe.map((each) => printDiagnostic(each, file.path, lines)).join("");
  const isWrong = severe.some(({ severity }) => severity === "error");
  return isWrong ? { messages } : { values, messages };
}

/**
 * A config may come with a report from elsewhere, so what it names must lie in its folder: it must not
 * open the reader's other folders to pictures, or have decks written over theirs.
 */
async function strayPaths(
  values: ConfigFile,
  text: string,
  folder: string,
  host: Host,
): Promise<Diagnostic[]> {
  const home = (await host.realPath(folder)) ?? path.resolve(folder);
  const named: [string, string][] = [
    ...(values["allow-dir"] ?? []).map((each): [string, string] => ["allow-dir", each]),
    ...(["output", "themes"] as const).flatMap((key): [string, string][] =>
      values[key] === undefined ? [] : [[key, values[key]]],
    ),
  ];
  const found: Diagnostic[] = [];
  for (const [key, each] of named) {
    const target = path.resolve(home, each);
    const relative = path.relative(home, (await host.realPath(target)) ?? target);
    if (relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)) {
      continue;
    }
    found.push({
      code: "config-outside",
      severity: "error",
      message: `\`${key}\` must lie in the config file's folder, not at \`${each}\``,
      ...(key === "themes"
        ? {}
        : { hint: `name it by ${key === "output" ? "-o" : "--allow-dir"}` }),
      position: keyPosition([key], text) ?? { line: 1, column: 1 },
    });
  }
  return found;
}

/** @param configFolder absent where there is no config file */
function settingsOf(flags: Flags, config: ConfigFile, configFolder?: string): Settings {
  const folder = configFolder ?? ".";
  const inFolder = (name: string) => path.join(folder, name);
  const { theme, themes, output, density } = config;
  const jobs = flags.jobs ?? config.jobs;
  return {
    themes: [...new Set(flags.themes)],
    ...(theme === undefined ? {} : { defaultTheme: isPath(theme) ? inFolder(theme) : theme }),
    themesFolders: themes === undefined ? [] : [{ path: inFolder(themes), within: folder }],
    ...(configFolder === undefined ? {} : { configFolder }),
    ...(flags.density === undefined ? {} : { density: flags.density }),
    ...(density === undefined ? {} : { defaultDensity: density }),
    ...(flags.output === undefined ? {} : { output: flags.output }),
    ...(output === undefined ? {} : { outputFolder: inFolder(output) }),
    strict: flags.strict ?? config.strict ?? false,
    keepGoing: flags.keepGoing ?? config["keep-going"] ?? false,
    allowDirs: [...flags.allowDirs, ...(config["allow-dir"] ?? []).map(inFolder)],
    limits: flags.limits,
    ...(jobs === undefined ? {} : { jobs }),
    changed: flags.changed ?? config.changed ?? false,
    force: flags.force ?? false,
    verbose: flags.verbose ?? config.verbose ?? false,
  };
}

/** A theme's file has a dot or a slash in it, a theme's name has not. */
function isPath(theme: string): boolean {
  return /[./\\]/.test(theme);
}
