/** One theme file over another: key by key, lists replaced. */
import { parseRgb } from "../color.js";
import { faintest, oklchOf } from "./oklch.js";
import type { Looks, ThemeFile } from "./spec.js";

/**
 * What the upper file says holds; the rest is the lower one's. What the lower one chose to suit a colour
 * that the upper one changes goes with that colour, and is derived anew.
 */
export function merged(upper: ThemeFile, lower: ThemeFile): ThemeFile {
  const inherited = { ...lower };
  delete inherited.name;
  delete inherited.description;
  delete inherited.companies;
  return mergedLooks(upper, inherited);
}

export function mergedLooks<T extends Looks>(upper: T, lower: T): T {
  return deep(upper, withoutDependents(lower, upper)) as T;
}

function withoutDependents<T extends Looks>(lower: T, upper: Looks): T {
  const kept = { ...lower };
  const own = upper.colors;
  if (own?.accents) {
    kept.meanings = colorsOnly(kept.meanings);
    delete kept.headings;
    kept.colors = { ...kept.colors };
    delete kept.colors.link;
    if (isTinted(kept.colors)) delete kept.colors.panel;
  }
  if (own?.ground !== undefined || own?.text !== undefined) {
    kept.colors = { ...kept.colors };
    delete kept.colors.muted;
    delete kept.colors.panel;
    delete kept.colors.link;
  }
  return kept;
}

/** A panel with a breath of an accent on a ground that has none. */
function isTinted({ ground = "FFFFFF", panel }: NonNullable<Looks["colors"]>): boolean {
  const chroma = (color: string) => oklchOf(parseRgb(color) ?? "FFFFFF").c;
  return panel !== undefined && chroma(ground) <= faintest && chroma(panel) > 0.004;
}

/** Slots mean what the accents are; colours mean the same beside others. */
function colorsOnly(meanings: Looks["meanings"]): Looks["meanings"] {
  const own = Object.entries(meanings ?? {}).filter(
    ([, value]) => parseRgb(value ?? "") !== undefined,
  );
  return Object.fromEntries(own);
}

function deep(upper: unknown, lower: unknown): unknown {
  if (!isGroup(upper) || !isGroup(lower)) return upper ?? lower;
  const keys = new Set([...Object.keys(lower), ...Object.keys(upper)]);
  return Object.fromEntries([...keys].map((key) => [key, deep(upper[key], lower[key])]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
