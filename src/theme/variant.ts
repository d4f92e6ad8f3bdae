/** The light and the dark variant of a theme: the same hues, shapes and typefaces on the other ground. */
import type { Rgb } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { contrast, luminance, mix, parseRgb } from "../color.js";
import { lightness } from "./color-vision.js";
import { completeSpec, headingsOf, type OpeningColors, type ThemeSpec } from "./complete.js";
import { mergedLooks } from "./merge.js";
import { greyest, oklchOf, shadeAt } from "./oklch.js";
import { accentsLike } from "./palette.js";
import { lightnessRange, liveliest, markOf, markRatio } from "./shades.js";
import type { Looks, PaletteSlot, ThemeFile } from "./spec.js";

export type Variant = "light" | "dark";

/** `acme-dark` → the dark variant of `acme`. */
export function variantIn(name: string): { base: string; variant: Variant } | undefined {
  const match = /^(.+)-(light|dark)$/.exec(name);
  return match ? { base: match[1]!, variant: match[2] as Variant } : undefined;
}

function modeOf(file: ThemeFile, name: string): Variant {
  const { ground, text } = completeSpec(file, name).colors;
  return luminance(ground) < luminance(text) ? "dark" : "light";
}

/** @param file complete but for what can be derived */
export function variantOf(file: ThemeFile, name: string, variant: Variant): ThemeFile {
  const { variants, ...base } = file;
  const own: Looks = variants?.[variant] ?? {};
  const known = { ...base, name: `${file.name ?? name}-${variant}` };
  if (modeOf(file, name) === variant) return mergedLooks<ThemeFile>(own, known);
  return mergedLooks<ThemeFile>(own, { ...known, ...turned(base, own, name, variant) });
}

/** Derived from the theme's own colours and from those that the variant sets. */
function turned(base: ThemeFile, own: Looks, name: string, variant: Variant): Looks {
  const spec = completeSpec(base, name);
  const { colors } = spec;
  const ground = parseRgb(own.colors?.ground ?? "") ?? otherGround(colors, variant);
  const text = parseRgb(own.colors?.text ?? "") ?? otherText(colors, ground, variant);
  const panel = mix(ground, text, variant === "dark" ? 0.1 : 0.05);
  const inText = slotsInText({ ...base, ...own, cover: base.cover ?? {} });
  const given = (base.colors?.accents ?? []).map((color) => parseRgb(color));
  const companys = given.length < colors.accents.length ? given.length : 1;
  const accents = accentsLike(
    ground,
    colors.accents.map((shade, i) => {
      const color = given[i] ?? shade;
      return {
        color,
        // A company's colour stays what it is wherever it can be seen.
        kept: i < companys && contrast(color, ground) >= markRatio,
        level: levelOn(ground, color),
        ratio: inText.has(`accent${i + 1}`) || i === 0 ? spec.contrast * 1.2 : markRatio,
      };
    }),
  );
  const readable = (slot: PaletteSlot): PaletteSlot => {
    const accent = accents[Number(/^accent(\d)$/.exec(slot)?.[1]) - 1];
    const isRead = [ground, panel].every((on) => contrast(accent ?? text, on) >= spec.contrast);
    return accent === undefined || isRead ? slot : "text";
  };
  const { style, color } = spec.table;
  const isHeaderText = style === "zebra" || style === "open";
  // Where it was filled with the deep shade, that is a light one now.
  const header = isHeaderText ? readable(color) : color === "accent2" ? "accent1" : color;
  return {
    colors: { ground, text, accents, panel },
    title: { ...base.title, color: readable(spec.title.color) },
    headings: { ...spec.headings, color: readable(spec.headings.color) },
    table: { style, color: header },
    meanings: meaningsOnto(ground, spec.meanings),
    ...(variant === "dark" ? darkOpenings(base, spec, text, own) : {}),
  };
}

/** Colours where they show most of themselves; greys as far from the ground as they were. */
function levelOn(ground: Rgb, color: Rgb): number {
  const range = lightnessRange(ground, markRatio);
  if (oklchOf(color).c > greyest) return liveliest(color, range);
  return Math.min(range.hi, Math.max(range.lo, 100 - lightness(color)));
}

/** What is no slot keeps its hue, as light or dark as the ground asks for. */
function meaningsOnto(ground: Rgb, meanings: ThemeSpec["meanings"]): Looks["meanings"] {
  return Object.fromEntries(
    Object.entries(meanings).map(([name, color]) => [
      name,
      typeof color === "string" ? color : `#${markOf(color.rgb, ground)}`,
    ]),
  );
}

/** Fields of colour stay as dark as they are: in the variant's lighter accent they would glare. */
function darkOpenings(
  base: ThemeFile,
  spec: ThemeSpec,
  text: Rgb,
  own: Looks,
): Pick<Looks, "cover" | "section"> {
  // A company's colour is what it is, not what charts on white needed of it.
  const given = base.colors?.accents ?? [];
  const rgbOf = (color: Color, written = given): Rgb | undefined => {
    if (typeof color !== "string") return color.rgb;
    const accent = /^accent(\d)$/.exec(color)?.[1];
    if (accent === undefined) return undefined;
    return parseRgb(written[Number(accent) - 1] ?? "") ?? spec.colors.accents[Number(accent) - 1];
  };
  const turned = (colors: OpeningColors): Looks["section"] | undefined => {
    const field = rgbOf(colors.ground);
    if (field === undefined) return undefined;
    const accent = rgbOf(colors.accent, own.colors?.accents);
    const light = [text, "FFFFFF"].find((rgb) => contrast(rgb, field) >= spec.contrast);
    // A field that is too light for light text becomes the gesture on a dark one.
    if (light === undefined) return { ground: "panel", text: "text", accent: `#${field}` };
    return {
      ground: `#${field}`,
      text: light === text ? "text" : `#${light}`,
      accent: accent ? `#${accent}` : "text",
    };
  };
  const cover = turned(spec.cover);
  const section = turned(spec.section);
  return {
    ...(cover && { cover: { ...base.cover, ...cover } }),
    ...(section && { section }),
  };
}

/** The slots that the file sets text in, or puts text on. */
function slotsInText(file: ThemeFile): Set<unknown> {
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

/** Near-black or near-white with the tint of the theme's own text. */
function otherGround({ text }: { text: Rgb }, variant: Variant): Rgb {
  if (variant === "light") return mix(text, "FFFFFF", 0.8);
  const { c, h } = oklchOf(text);
  return shadeAt(Math.min(9, Math.max(6, lightness(text))), { c: Math.min(c, 0.035), h });
}

function otherText(colors: { ground: Rgb }, ground: Rgb, variant: Variant): Rgb {
  return variant === "dark" ? mix(colors.ground, ground, 0.06) : colors.ground;
}
