/** Where themes come from: the built-in ones, or a file's text. */
import * as v from "valibot";
import contrast from "../../themes/contrast.json" with { type: "json" };
import engineer from "../../themes/engineer.json" with { type: "json" };
import executive from "../../themes/executive.json" with { type: "json" };
import midnight from "../../themes/midnight.json" with { type: "json" };
import minimal from "../../themes/minimal.json" with { type: "json" };
import print from "../../themes/print.json" with { type: "json" };
import professional from "../../themes/professional.json" with { type: "json" };
import vivid from "../../themes/vivid.json" with { type: "json" };
import type { Position, Report } from "../diagnostic.js";
import { type ThemeSpec, themeSpecSchema } from "./spec.js";
import { normalizeTheme, type Theme } from "./theme.js";

export const defaultTheme = "professional";

const builtIn: Record<string, unknown> = {
  professional,
  minimal,
  midnight,
  executive,
  vivid,
  engineer,
  contrast,
  print,
};

export function themeNames(): string[] {
  return Object.keys(builtIn);
}

export function builtInTheme(name: string, report: Report): Theme | undefined {
  const spec = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
  return spec === undefined ? undefined : normalizeTheme(v.parse(themeSpecSchema, spec), report);
}

/** A theme file's text; what is wrong with it is reported with its line, and nothing is returned. */
export function parseTheme(text: string, file: string, report: Report): Theme | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    report({
      code: "theme-syntax",
      severity: "error",
      message: `theme is not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
      position: { ...syntaxErrorPosition(text, error), file },
    });
    return undefined;
  }
  const result = v.safeParse(themeSpecSchema, value);
  if (result.success) return normalizeTheme(result.output satisfies ThemeSpec, report);
  for (const issue of result.issues) {
    const path = issue.path?.map((item) => String(item.key)) ?? [];
    report({
      code: "theme-value",
      severity: "error",
      message: `theme key \`${path.join(".")}\`: ${issue.message}`,
      position: { ...keyPosition(text, path), file },
    });
  }
  return undefined;
}

/** Node names the offset ("at position 12") in the message of a syntax error. */
function syntaxErrorPosition(text: string, error: unknown): Position {
  const offset = /at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  return positionAt(text, offset === undefined ? text.length : Number(offset));
}

/** Where the last key of the path stands; keys of a theme file are unique enough for a search. */
function keyPosition(text: string, path: string[]): Position {
  let offset = 0;
  for (const key of path) {
    const found = text.indexOf(JSON.stringify(key), offset);
    if (found >= 0) offset = found;
  }
  return positionAt(text, offset);
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
