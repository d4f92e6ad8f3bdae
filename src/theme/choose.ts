/** Which theme a report gets: the option's, else the front matter's, else the default. */
import type { Report } from "../diagnostic.js";
import { builtInTheme, defaultTheme, parseTheme, themeNames } from "./load.js";
import type { Theme } from "./theme.js";

/** A file's text, or why it could not be read. */
export type ReadTheme = (path: string) => Promise<{ text: string } | { problem: string }>;

/** A name with a dot or a slash is a file. The default theme stands in for one that has errors. */
export async function chooseTheme(
  name: string | undefined,
  read: ReadTheme,
  report: Report,
): Promise<Theme> {
  const wanted = name ?? defaultTheme;
  const theme = /[./\\]/.test(wanted)
    ? await themeFromFile(wanted, read, report)
    : builtInTheme(wanted, report);
  if (theme) return theme;
  if (!/[./\\]/.test(wanted)) {
    report({
      code: "unknown-theme",
      severity: "error",
      message: `unknown theme \`${wanted}\``,
      hint: `expected ${themeNames().join(", ")}, or a theme file such as ./acme.json`,
    });
  }
  const standIn = builtInTheme(defaultTheme, () => {});
  if (!standIn) throw new Error("the default theme is missing");
  return standIn;
}

async function themeFromFile(
  path: string,
  read: ReadTheme,
  report: Report,
): Promise<Theme | undefined> {
  const file = await read(path);
  if ("text" in file) return parseTheme(file.text, path, report);
  report({ code: "theme-file", severity: "error", message: `theme \`${path}\`: ${file.problem}` });
  return undefined;
}
