/** A theme file's choices → all choices: what it leaves open is chosen so that it can be read. */
import { slideSize } from "../deck/slide-size.js";
import type { Size } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { contrast, luminance, mix, parseRgb, readable } from "../color.js";
import { accentsOn, type AccentWish, byHue, markRatio } from "./palette.js";
import { usualSize } from "./skeleton.js";
import type { PaletteSlot, ThemeFile } from "./spec.js";

export interface ThemeSpec {
  name: string;
  description: string;
  companies: string[];
  /** Of the slides. */
  size: Size;
  colors: {
    ground: Rgb;
    text: Rgb;
    /** Six. */
    accents: Rgb[];
    muted?: Rgb;
    panel: Rgb;
    link?: Rgb;
  };
  contrast: number;
  fonts: { heading: string; body: string; mono: string };
  title: { color: PaletteSlot; bold: boolean };
  headings: { color: PaletteSlot; font: "body" | "heading" };
  bullet: string;
  meanings: Record<"note" | "good" | "warning" | "bad", PaletteSlot>;
  cover: OpeningColors & { style: CoverStyle; size: number };
  section: OpeningColors;
  edge?: { style: EdgeStyle; color: PaletteSlot };
  table: { style: "band" | "rule" | "zebra" | "open"; color: PaletteSlot };
  panels: NonNullable<ThemeFile["panels"]>;
  footer: { text?: string; style: "plain" | "rule" | "block"; font: "body" | "heading" };
  confidential?: string;
}

export interface OpeningColors {
  ground: Color;
  text: Color;
  accent: Color;
}

export type EdgeStyle = Exclude<NonNullable<NonNullable<ThemeFile["edge"]>["style"]>, "none">;

export type CoverStyle = NonNullable<NonNullable<ThemeFile["cover"]>["style"]>;

/** @param file with its name and at least one accent */
export function completeSpec(file: ThemeFile, name: string): ThemeSpec {
  const ratio = file.contrast ?? 4.5;
  const ground = rgb(file.colors?.ground) ?? "FFFFFF";
  const dark = luminance(ground) < 0.18;
  const text =
    rgb(file.colors?.text) ??
    readable(dark ? "F1F1F1" : "1C1C1E", [ground], dark ? "FFFFFF" : "000000", 7);
  const panel = rgb(file.colors?.panel) ?? mix(ground, text, dark ? 0.08 : 0.05);
  const given = (file.colors?.accents ?? []).map((color) => rgb(color) ?? text);
  const derived = given.length < 6;
  const accents = derived ? accentsOn(ground, wishes(given, file, ratio, [ground, panel])) : given;
  const colors = {
    ground,
    text,
    accents,
    panel,
    ...optional("muted", rgb(file.colors?.muted)),
    ...optional("link", rgb(file.colors?.link)),
  };
  const rgbOf = (slot: Color): Rgb => {
    if (typeof slot !== "string") return slot.rgb;
    const accent = /^accent(\d)$/.exec(slot)?.[1];
    if (accent !== undefined) return accents[Number(accent) - 1] ?? text;
    return slot === "ground" ? ground : slot === "panel" ? panel : text;
  };
  const better = (on: Color, first: Color, second: Color): Color =>
    contrast(rgbOf(first), rgbOf(on)) >= Math.min(ratio, contrast(rgbOf(second), rgbOf(on)))
      ? first
      : second;
  const style = file.cover?.style ?? "band";
  const opening = (own: ThemeFile["section"], other: OpeningColors | undefined): OpeningColors => {
    const back = color(own?.ground) ?? other?.ground ?? (style === "block" ? "ground" : "accent1");
    const accent =
      color(own?.accent) ?? other?.accent ?? (style === "block" ? "accent1" : "accent2");
    // The title stands on the block, else on the ground.
    const isOwn = style === "block" ? own?.accent : own?.ground;
    const inherited = isOwn === undefined ? other?.text : undefined;
    const chosen = better(style === "block" ? accent : back, "ground", "text");
    return { ground: back, text: color(own?.text) ?? inherited ?? chosen, accent };
  };
  const reads = (slot: PaletteSlot) =>
    [ground, panel].every((on) => contrast(rgbOf(slot), on) >= ratio);
  const cover = opening(file.cover, undefined);
  const { edge } = file;
  const headings = headingsOf(file);
  return {
    name: file.name ?? name,
    description: file.description ?? "",
    companies: file.companies ?? [],
    size: slideSize(file.size ?? "") ?? usualSize,
    colors,
    contrast: ratio,
    fonts: {
      heading: file.fonts?.heading ?? file.fonts?.body ?? "Calibri",
      body: file.fonts?.body ?? "Calibri",
      mono: file.fonts?.mono ?? "Courier New",
    },
    title: { color: file.title?.color ?? "text", bold: file.title?.bold ?? true },
    headings: {
      color: headings.color ?? (reads("accent1") ? "accent1" : "text"),
      font: headings.font ?? "body",
    },
    bullet: file.bullet ?? "•",
    meanings: { ...(derived ? meaningsByHue(accents) : usualMeanings), ...defined(file.meanings) },
    cover: { ...cover, style, size: file.cover?.size ?? 48 },
    section: opening(file.section, cover),
    ...(edge?.style && edge.style !== "none"
      ? { edge: { style: edge.style, color: edge.color ?? "accent1" } }
      : {}),
    table: { style: file.table?.style ?? "rule", color: file.table?.color ?? "accent1" },
    panels: file.panels ?? "fill",
    footer: {
      ...optional(
        "text",
        file.footer && typeof file.footer !== "string" ? file.footer.text : undefined,
      ),
      style: (typeof file.footer === "object" && file.footer.style) || "plain",
      font: (typeof file.footer === "object" && file.footer.font) || "body",
    },
    ...optional("confidential", file.confidential),
  };
}

function headingsOf({ headings }: ThemeFile): {
  color?: PaletteSlot | undefined;
  font?: "body" | "heading" | undefined;
} {
  return typeof headings === "object" ? headings : { color: headings };
}

const usualMeanings = {
  note: "accent1",
  good: "accent2",
  warning: "accent3",
  bad: "accent4",
} as const;

/** Blue, green, amber, red. */
function meaningsByHue(accents: Rgb[]): ThemeSpec["meanings"] {
  const [bad, good, warning, note] = byHue(accents, [30, 145, 75, 265]).map(
    (i) => `accent${i + 1}` as PaletteSlot,
  );
  return { note: note!, good: good!, warning: warning!, bad: bad! };
}

function wishes(given: Rgb[], file: ThemeFile, ratio: number, grounds: Rgb[]): AccentWish[] {
  const inText = slotsInText(file);
  // Headings stand on panels too, which differ from the ground by a little.
  const slack = contrast(grounds[0]!, grounds[1]!);
  return Array.from({ length: 6 }, (_, i) => ({
    ...optional("color", given[i]),
    keepLightness: true,
    ratio: inText.has(`accent${i + 1}` as PaletteSlot) ? ratio * slack : markRatio,
  }));
}

/** The slots that the file sets text in, or puts text on. */
export function slotsInText(file: ThemeFile): Set<unknown> {
  const { title, table, cover, section, footer, panels } = file;
  return new Set<unknown>([
    title?.color,
    headingsOf(file).color,
    table?.style !== undefined && table.style !== "rule" ? (table.color ?? "accent1") : undefined,
    cover?.ground,
    cover?.text,
    ...(cover?.style === "block" ? [cover.accent, section?.accent] : []),
    section?.ground,
    section?.text,
    typeof footer === "object" && footer.style === "block" ? "accent1" : undefined,
    panels === "solid" ? "accent1" : undefined,
    // Covers are filled with it unless the file says otherwise.
    cover?.ground === undefined ? "accent1" : undefined,
  ]);
}

function color(value: string | undefined): Color | undefined {
  if (value === undefined) return undefined;
  const own = parseRgb(value);
  return own === undefined ? (value as PaletteSlot) : { rgb: own };
}

function rgb(value: string | undefined): Rgb | undefined {
  return value === undefined ? undefined : parseRgb(value);
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

function defined<T extends object>(group: T | undefined): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(group ?? {}).filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}
