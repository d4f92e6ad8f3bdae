/** The light and the dark variant of a theme: the same hues, shapes and typefaces on the other ground. */
import type { Rgb } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { contrast, luminance, mix, parseRgb } from "../color.js";
import { lchOf, rgbOfLch } from "./color-vision.js";
import { completeSpec, type OpeningColors, slotsInText, type ThemeSpec } from "./complete.js";
import { mergedLooks } from "./merge.js";
import { accentsOn, lightnessRange, liveliest, markRatio } from "./palette.js";
import type { Looks, ThemeFile } from "./spec.js";

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
  const wish: ThemeFile = { ...base, ...own, cover: base.cover ?? {} };
  const inText = slotsInText(wish);
  const accents = accentsOn(
    ground,
    colors.accents.map((color, i) => ({
      color,
      keepLightness: false,
      lightness: liveliest(color, lightnessRange(ground, markRatio)),
      ratio: inText.has(`accent${i + 1}`) || i === 0 ? spec.contrast * 1.2 : markRatio,
    })),
  );
  return {
    colors: { ground, text, accents, panel: mix(ground, text, variant === "dark" ? 0.1 : 0.05) },
    meanings: spec.meanings,
    headings: spec.headings,
    ...(variant === "dark" ? darkOpenings(base, spec, text) : {}),
  };
}

/** Fields of colour stay as dark as they are: in the variant's lighter accent they would glare. */
function darkOpenings(
  base: ThemeFile,
  spec: ThemeSpec,
  text: Rgb,
): Pick<Looks, "cover" | "section"> {
  const rgbOf = (color: Color): Rgb | undefined => {
    if (typeof color !== "string") return color.rgb;
    const accent = /^accent(\d)$/.exec(color)?.[1];
    return accent === undefined ? undefined : spec.colors.accents[Number(accent) - 1];
  };
  const turned = (colors: OpeningColors): Looks["section"] | undefined => {
    const field = rgbOf(colors.ground);
    if (field === undefined) return undefined;
    const accent = rgbOf(colors.accent);
    return {
      ground: contrast(text, field) >= spec.contrast ? `#${field}` : "panel",
      text: "text",
      accent: accent === undefined ? "text" : `#${accent}`,
    };
  };
  const cover = turned(spec.cover);
  const section = turned(spec.section);
  return {
    ...(cover && { cover: { ...base.cover, ...cover } }),
    ...(section && { section }),
  };
}

/** Near-black or near-white with the tint of the theme's own text. */
function otherGround({ text }: { text: Rgb }, variant: Variant): Rgb {
  const { l, c, h } = lchOf(text);
  if (variant === "light") return mix(text, "FFFFFF", 0.8);
  return rgbOfLch({ l: Math.min(l, 9), c: Math.min(c, 14), h });
}

function otherText(colors: { ground: Rgb }, ground: Rgb, variant: Variant): Rgb {
  return variant === "dark" ? mix(colors.ground, ground, 0.06) : colors.ground;
}
