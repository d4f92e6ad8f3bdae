/** A theme file's choices → all choices: what it leaves open is chosen so that it can be read. */
import { slideSize } from "../deck/slide-size.js";
import type { Size } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { luminance, mix, parseRgb, readable } from "../color.js";
import { colorOf, companyColors } from "./company-colors.js";
import { lightness } from "./color-vision.js";
import { faintest, greyest, oklchOf, turn } from "./oklch.js";
import { accentsOn } from "./palette.js";
import { meaningsOn, tintAt } from "./shades.js";
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
  meanings: Record<"note" | "good" | "warning" | "bad", Color>;
  cover: OpeningColors & { style: CoverStyle; size: number };
  section: OpeningColors;
  edge?: { style: EdgeStyle; color: Color };
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
  const given = (file.colors?.accents ?? []).map((color) => rgb(color) ?? ground);
  const [brand = ground] = given;
  const text =
    rgb(file.colors?.text) ??
    readable(tintAt(dark ? 95 : 6, brand, 0.02), [ground], dark ? "FFFFFF" : "000000", 7);
  const panel = rgb(file.colors?.panel) ?? panelOf(ground, text, brand);
  const derived = given.length < 6;
  const accents = derived ? accentsOn(ground, given) : given;
  const colors = {
    ground,
    text,
    accents,
    panel,
    ...optional("muted", rgb(file.colors?.muted)),
    ...optional("link", rgb(file.colors?.link)),
  };
  const on = companyColors(given, colors, ratio);
  const { edge } = file;
  const style = file.cover?.style ?? "band";
  const cover = on.opening(file.cover, style);
  const headings = headingsOf(file);
  const tableStyle = file.table?.style ?? "rule";
  const tableColor = file.table?.color ?? "accent1";
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
    title: {
      color: on.front(file.title?.color ?? "text", ["ground"]),
      bold: file.title?.bold ?? true,
    },
    headings: {
      color:
        headings.color === undefined
          ? on.reads("accent1", ["ground", "panel"])
            ? "accent1"
            : "text"
          : on.front(headings.color, ["ground", "panel"]),
      font: headings.font ?? "body",
    },
    bullet: file.bullet ?? "•",
    meanings: {
      ...(derived ? meaningsBeside(brand, ground) : usualMeanings),
      ...meaningsIn(file),
    },
    cover: { ...cover, style, size: file.cover?.size ?? 48 },
    section: on.opening(file.section, style, {
      colors: cover,
      isChosen: file.cover?.ground !== undefined || style === "block",
    }),
    ...(edge?.style && edge.style !== "none"
      ? {
          edge: { style: edge.style, color: on.edge(edge.style, colorOf(edge.color) ?? "accent1") },
        }
      : {}),
    table: {
      style: tableStyle,
      color:
        tableStyle === "band"
          ? on.back(tableColor)
          : tableStyle === "rule"
            ? tableColor
            : on.front(tableColor, ["ground"]),
    },
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

/** A breath of the company's colour on a ground that has none. */
function panelOf(ground: Rgb, text: Rgb, brand: Rgb): Rgb {
  const dark = luminance(ground) < 0.18;
  if (oklchOf(ground).c > faintest) return mix(ground, text, dark ? 0.08 : 0.05);
  return tintAt(lightness(ground) + (dark ? 8 : -3.5), brand, 0.024);
}

export function headingsOf({ headings }: ThemeFile): {
  color?: PaletteSlot | undefined;
  font?: "body" | "heading" | undefined;
} {
  return typeof headings === "object" ? headings : { color: headings };
}

const usualMeanings: ThemeSpec["meanings"] = {
  note: "accent1",
  good: "accent2",
  warning: "accent3",
  bad: "accent4",
};

/** A remark in a red company's colour would look like a danger. */
function meaningsBeside(brand: Rgb, ground: Rgb): ThemeSpec["meanings"] {
  const { c, h } = oklchOf(brand);
  const isAlarming = c > greyest && turn(h, 45) < 50;
  const { good, warning, bad } = meaningsOn(ground);
  return {
    note: isAlarming ? "muted" : "accent1",
    good: { rgb: good },
    warning: { rgb: warning },
    bad: { rgb: bad },
  };
}

function meaningsIn({ meanings = {} }: ThemeFile): Partial<ThemeSpec["meanings"]> {
  const said = Object.entries(meanings).flatMap(([name, value]) => {
    const own = colorOf(value);
    return own === undefined ? [] : [[name, own]];
  });
  return Object.fromEntries(said) as Partial<ThemeSpec["meanings"]>;
}

function rgb(value: string | undefined): Rgb | undefined {
  return value === undefined ? undefined : parseRgb(value);
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
