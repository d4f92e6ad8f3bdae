/** Which theme a report gets: the option's, else the front matter's, else the default. */
import type { Position, Report } from "../diagnostic.js";
import { nearest } from "../nearest.js";
import { builtInTheme, defaultTheme, parseTheme, themeNames } from "./load.js";
import type { Theme } from "./theme.js";

/** A file's text, or why it could not be read. */
export type ReadTheme = (path: string) => Promise<{ text: string } | { problem: string }>;

/** A theme that someone asked for, by name or by file (a name with a dot or a slash in it). */
export interface ThemeWish {
  name: string;
  /** Where the report says so; absent where the caller did. */
  position?: Position;
  read: ReadTheme;
}

/**
 * The default theme stands in for one that cannot be had. What the caller asks for must be had; a
 * report may name the theme of another tool, so that is a warning.
 */
export async function chooseTheme(wish: ThemeWish | undefined, report: Report): Promise<Theme> {
  if (!wish) return standIn();
  const severity = wish.position ? "warning" : "error";
  const placed: Report = (found) =>
    report({ ...found, severity, ...(wish.position ? { position: wish.position } : {}) });
  if (/[./\\]/.test(wish.name)) {
    const file = await wish.read(wish.name);
    if ("text" in file) return parseTheme(file.text, wish.name, report) ?? standIn();
    placed({ code: "theme-file", severity, message: `theme \`${wish.name}\` ${file.problem}` });
    return standIn();
  }
  const known = themeNames();
  const theme = builtInTheme(wish.name, report);
  if (theme) return theme;
  const near = nearest(wish.name, known);
  placed({
    code: "unknown-theme",
    severity,
    message: `unknown theme \`${wish.name}\``,
    hint: near
      ? `did you mean \`${near}\`?`
      : `expected ${known.join(", ")}, or a file such as ./acme.json`,
  });
  return standIn();
}

function standIn(): Theme {
  const theme = builtInTheme(defaultTheme, () => {});
  if (!theme) throw new Error("the default theme is missing");
  return theme;
}
