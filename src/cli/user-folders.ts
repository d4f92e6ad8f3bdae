import { homedir } from "node:os";
import path from "node:path";

/**
 * Where a user keeps themes for all reports: by the XDG Base Directory Specification, by Apple's custom,
 * in Windows' roaming profile.
 */
export function userThemesFolders(
  env: Record<string, string | undefined> = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string[] {
  const below = (folder: string) => path.join(folder, "quarterdeck", "themes");
  if (platform === "win32") {
    return [below(env.APPDATA || path.join(home, "AppData", "Roaming"))];
  }
  const config = below(env.XDG_CONFIG_HOME || path.join(home, ".config"));
  if (platform !== "darwin") return [config];
  return [config, below(path.join(home, "Library", "Application Support"))];
}

/** Where the themes of a report are looked for, before the built-in ones. */
export function themesFoldersFor(report: string): string[] {
  return [path.join(path.dirname(report), "themes"), ...userThemesFolders()];
}
