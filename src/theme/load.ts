/** A theme file with what it extends → a complete theme. */
import path from "node:path";
import contrast from "../../themes/contrast.json" with { type: "json" };
import engineer from "../../themes/engineer.json" with { type: "json" };
import executive from "../../themes/executive.json" with { type: "json" };
import midnight from "../../themes/midnight.json" with { type: "json" };
import minimal from "../../themes/minimal.json" with { type: "json" };
import print from "../../themes/print.json" with { type: "json" };
import professional from "../../themes/professional.json" with { type: "json" };
import vivid from "../../themes/vivid.json" with { type: "json" };
import type { Position, Report } from "../diagnostic.js";
import { didYouMean } from "../nearest.js";
import { completeSpec, type ThemeSpec } from "./complete.js";
import { merged } from "./merge.js";
import { readThemeFile } from "./read.js";
import type { Looks, ThemeFile } from "./spec.js";
import { normalizeTheme, type Theme } from "./theme.js";
import { type Variant, variantIn, variantOf } from "./variant.js";

export const defaultTheme = "professional";

const builtIn = {
  professional,
  minimal,
  midnight,
  executive,
  vivid,
  engineer,
  contrast,
  print,
} as Record<string, unknown> as Record<string, ThemeFile>;

export function themeNames(): string[] {
  return Object.keys(builtIn);
}

/** A file's bytes with its path as the user would write it, or why it could not be read. */
export type ReadFile = (
  path: string,
) => Promise<{ bytes: Uint8Array; shown: string } | { problem: string }>;

export interface LoadedTheme {
  spec: ThemeSpec;
  /** Of files that its own reader reads. */
  logo: Partial<Record<"light" | "dark", LogoFile>>;
  read?: ReadFile;
  /** Which one was asked for. */
  variant?: Variant;
  /** A company's PowerPoint template, which says all that the others say. */
  template?: TemplateFile;
}

export interface TemplateFile {
  bytes: Uint8Array;
  /** As messages name it. */
  shown: string;
  /** What a theme file says of it. */
  wishes: Pick<ThemeFile, "master" | "layouts">;
}

/** How PowerPoint's files end that a theme may be. */
export function isTemplate(file: string): boolean {
  return /[.](potx|pptx|thmx|potm|pptm)$/i.test(file);
}

export interface LogoFile {
  path: string;
  /** Where the theme file names it. */
  position?: Position;
}

export function builtInFile(name: string): ThemeFile | undefined {
  return Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
}

export function loadBuiltIn(name: string, variant?: Variant): LoadedTheme | undefined {
  const file = builtInFile(name);
  if (!file) return undefined;
  return { spec: completeSpec(variant ? variantOf(file, name, variant) : file, name), logo: {} };
}

/** Also `NAME-dark` and `NAME-light`. */
export function builtInTheme(name: string, report: Report): Theme | undefined {
  const parts = variantIn(name);
  const loaded = loadBuiltIn(name) ?? (parts ? loadBuiltIn(parts.base, parts.variant) : undefined);
  return loaded && normalizeTheme(loaded.spec, {}, report);
}

/** The theme that a file describes; what is wrong with it is reported, and then there is none. */
export async function loadTheme(
  source: { path: string; variant?: Variant },
  read: ReadFile,
  report: Report,
): Promise<LoadedTheme | { problem: string } | undefined> {
  const found = await read(source.path);
  if ("problem" in found) return found;
  if (isTemplate(source.path))
    return { ...loadBuiltIn(defaultTheme)!, template: { ...found, wishes: {} } };
  const logos = new Map<string, Position>();
  const file = await withParents(source.path, found, { read, report, logos, chain: [] });
  if (!file) return undefined;
  const name = stem(source.path);
  if (file.template !== undefined) return ofTemplate(file, file.template, read);
  if (!file.colors?.accents) {
    report({
      code: "theme-value",
      severity: "error",
      message: `theme \`${file.name ?? name}\` has no accent colour`,
      hint: 'give at least one: colors: {accents: ["#00AA66"]}',
      position: { line: 1, column: 1, file: found.shown },
    });
    return undefined;
  }
  const chosen = source.variant ? variantOf(file, name, source.variant) : file;
  const logo = typeof chosen.logo === "object" ? chosen.logo : {};
  return {
    spec: completeSpec(chosen, name),
    logo: { ...logoFile("light", logo.light, logos), ...logoFile("dark", logo.dark, logos) },
    read,
    ...(source.variant ? { variant: source.variant } : {}),
  };
}

/** @param template its path, from where the theme's own path starts */
async function ofTemplate(
  { master, layouts }: ThemeFile,
  template: string,
  read: ReadFile,
): Promise<LoadedTheme | { problem: string }> {
  const found = await read(template);
  if ("problem" in found)
    return { problem: `names the template ${template}, which ${found.problem}` };
  const wishes = {
    ...(master === undefined ? {} : { master }),
    ...(layouts === undefined ? {} : { layouts }),
  };
  return { ...loadBuiltIn(defaultTheme)!, template: { ...found, wishes } };
}

function logoFile(
  ground: "light" | "dark",
  file: string | undefined,
  places: Map<string, Position>,
): LoadedTheme["logo"] {
  if (file === undefined) return {};
  const position = places.get(file);
  return { [ground]: { path: file, ...(position ? { position } : {}) } };
}

interface Loading {
  read: ReadFile;
  report: Report;
  /** Where each logo is named. */
  logos: Map<string, Position>;
  /** Files that extend each other, the first one first. */
  chain: string[];
}

async function withParents(
  file: string,
  found: { bytes: Uint8Array; shown: string },
  loading: Loading,
): Promise<ThemeFile | undefined> {
  const { read, report } = loading;
  const chain = [...loading.chain, path.normalize(file)];
  const own = readThemeFile(new TextDecoder().decode(found.bytes), found.shown, report);
  if (!own) return undefined;
  const data = withLogosFrom(own.data, folderOf(file), (key, logo) =>
    loading.logos.set(logo, own.placeOf(key)),
  );
  const wanted = data.extends;
  if (wanted === undefined) return data;
  const position = own.placeOf("extends");
  const wrong = (message: string, hint?: string) => {
    report({
      code: "theme-extends",
      severity: "error",
      message,
      ...(hint === undefined ? {} : { hint }),
      position,
    });
    return undefined;
  };
  const base = builtInFile(wanted);
  if (base) return merged(data, base);
  const candidates = /\.(ya?ml|json)$/.test(wanted)
    ? [wanted]
    : [".yaml", ".yml", ".json"].map((ending) => wanted + ending);
  for (const candidate of candidates) {
    const parentFile = path.join(folderOf(file), candidate);
    if (chain.includes(path.normalize(parentFile)))
      return wrong(`themes extend each other: ${[...chain, parentFile].map(stem).join(" → ")}`);
    const parentText = await read(parentFile);
    if ("problem" in parentText) continue;
    const parent = await withParents(parentFile, parentText, { ...loading, chain });
    return parent && merged(data, parent);
  }
  return wrong(
    `extends \`${wanted}\`, which was not found`,
    didYouMean(
      wanted,
      themeNames(),
      `expected ${themeNames().join(", ")}, or a file beside this one`,
    ),
  );
}

/** Logos and templates are relative to the file that names them, also where another theme extends it. */
function withLogosFrom(
  data: ThemeFile,
  folder: string,
  note: (key: string, logo: string) => void,
): ThemeFile {
  const moved = <T extends Looks>(looks: T, prefix: string): T => {
    if (typeof looks.logo !== "object") return looks;
    const logo = Object.fromEntries(
      Object.entries(looks.logo).map(([ground, file]) => {
        const joined = path.isAbsolute(file ?? "") ? (file ?? "") : path.join(folder, file ?? "");
        note(`${prefix}logo.${ground}`, joined);
        return [ground, joined];
      }),
    );
    return { ...looks, logo };
  };
  const { template, variants } = data;
  return {
    ...moved(data, ""),
    ...(template === undefined
      ? {}
      : { template: path.isAbsolute(template) ? template : path.join(folder, template) }),
    ...(variants && {
      variants: {
        ...(variants.light && { light: moved(variants.light, "variants.light.") }),
        ...(variants.dark && { dark: moved(variants.dark, "variants.dark.") }),
      },
    }),
  };
}

/** Written on Windows, a path may have backslashes on each system. */
function folderOf(file: string): string {
  return path.dirname(path.sep === "/" ? file.replaceAll("\\", "/") : file);
}

/** A file's name without its ending. */
export function stem(file: string): string {
  return path.parse(file).name;
}
