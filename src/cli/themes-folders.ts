/** Where the themes of a report are looked for, before the built-in ones. */
import { homedir } from "node:os";
import path from "node:path";
import type { ThemesFolder } from "../build.js";
import type { Host } from "../host.js";
import type { Settings } from "./settings.js";

/** The first theme of a name is taken: a folder comes before those that are further from the report. */
export async function themesFoldersFor(
  report: string,
  settings: Pick<Settings, "themesFolders" | "configFolder">,
  host: Host,
): Promise<(string | ThemesFolder)[]> {
  const beside = report === "-" ? "." : path.dirname(report);
  const above = await holderAbove(beside, settings.configFolder, host);
  // They may have come with the report, so they must not carry files from elsewhere into a deck.
  const holders = [beside, ...(above === undefined ? [] : [above]), "."];
  const found = [
    ...settings.themesFolders,
    ...holders.map((holder) => ({ path: path.join(holder, "themes"), within: holder })),
  ];
  const distinct = new Map<string, ThemesFolder>();
  for (const folder of found) {
    const key = path.resolve(folder.path);
    if (!distinct.has(key)) distinct.set(key, folder);
  }
  return [...distinct.values(), ...userThemesFolders()];
}

/**
 * The first folder above the report's that has a folder `themes`, no higher than the repository's root or,
 * outside of one, the config file's folder.
 */
async function holderAbove(
  folder: string,
  configFolder: string | undefined,
  host: Host,
): Promise<string | undefined> {
  const start = path.resolve(folder);
  const config = configFolder === undefined ? undefined : path.resolve(configFolder);
  const isThere = async (file: string) => (await host.realPath(file)) !== undefined;
  let nearest: string | undefined;
  let belowConfig: string | undefined;
  for (let at = start; ; at = path.dirname(at)) {
    if (at !== start && nearest === undefined && (await isThere(path.join(at, "themes"))))
      nearest = at;
    if (at === config) belowConfig = nearest;
    const isRepository = await isThere(path.join(at, ".git"));
    if (!isRepository && at !== path.dirname(at)) continue;
    const holder = isRepository ? nearest : belowConfig;
    return holder === undefined ? undefined : path.relative(process.cwd(), holder) || ".";
  }
}

/**
 * Where a user keeps themes for all reports: by the XDG Base Directory Specification, by Apple's custom,
 * in Windows' roaming profile. New ones go into the first.
 */
export function userThemesFolders(
  env: Record<string, string | undefined> = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): [string, ...string[]] {
  const below = (folder: string) => path.join(folder, "quarterdeck", "themes");
  if (platform === "win32") {
    return [below(env.APPDATA || path.join(home, "AppData", "Roaming"))];
  }
  const config = below(env.XDG_CONFIG_HOME || path.join(home, ".config"));
  if (platform !== "darwin") return [config];
  return [config, below(path.join(home, "Library", "Application Support"))];
}
