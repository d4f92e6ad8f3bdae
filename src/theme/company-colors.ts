/**
 * Where a company's colour is used: as it is on surfaces, whatever stands on them; by another slot where
 * text would be set in it and could not be read.
 */
import type { Rgb } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { contrast, luminance, parseRgb } from "../color.js";
import type { CoverStyle, EdgeStyle, OpeningColors } from "./complete.js";
import { deepOf, fieldOf, isDeep } from "./shades.js";
import type { PaletteSlot, ThemeFile } from "./spec.js";

interface Colors {
  ground: Rgb;
  text: Rgb;
  panel: Rgb;
  /** Six. */
  accents: Rgb[];
}

export interface CompanyColors {
  reads: (front: Color, grounds: Color[]) => boolean;
  /** For text on those grounds: the slot, or the next that can be read. */
  front: (slot: PaletteSlot, grounds: Color[]) => PaletteSlot;
  /** For a fill that text in the ground's colour stands on. */
  back: (slot: PaletteSlot) => PaletteSlot;
  edge: (style: EdgeStyle, color: Color) => Color;
  /** @param other what a section slide takes over where it says nothing */
  opening: (
    own: ThemeFile["section"],
    style: CoverStyle,
    other?: { colors: OpeningColors; isChosen: boolean },
  ) => OpeningColors;
}

/** @param given the company's own; where they are six nothing is derived, and slots are taken at their word */
export function companyColors(given: Rgb[], colors: Colors, ratio: number): CompanyColors {
  const { ground, text, panel, accents } = colors;
  const derived = given.length < 6;
  const [brand = ground] = given;
  const rgbOf = (slot: Color): Rgb => {
    if (typeof slot !== "string") return slot.rgb;
    const index = accentIndex(slot);
    if (index !== undefined) return accents[index] ?? text;
    return slot === "ground" ? ground : slot === "panel" ? panel : text;
  };
  const reads = (front: Color, grounds: Color[]) =>
    grounds.every((back) => contrast(rgbOf(front), rgbOf(back)) >= ratio);
  const firstOf = <T extends Color>(candidates: T[], grounds: Color[]): T | undefined =>
    candidates.find((one) => reads(one, grounds));

  /** One of the company's colours as it is, where the slot holds a shade of it. */
  const asGiven = (slot: Color): Color => {
    const index = accentIndex(slot) ?? given.length;
    const own = given[index];
    return own === undefined || own === accents[index] ? slot : { rgb: own };
  };
  // On a light ground the second accent of one colour is its deep shade.
  const isDark = luminance(ground) < 0.18;
  const hasDeepSlot = given.length === 1 && !isDark && !isDeep(brand);
  const deep: Color = hasDeepSlot
    ? "accent2"
    : isDeep(brand)
      ? asGiven("accent1")
      : { rgb: deepOf(brand) };
  const field = fieldOf(brand, ground);
  const carries = [ground, text, "FFFFFF", "000000"].some(
    (front) => contrast(front, field ?? front) >= ratio,
  );
  const brandField: Color =
    field === undefined || !carries ? deep : field === brand ? asGiven("accent1") : { rgb: field };
  /** Of a small surface, which may be as bright as the colour is. */
  const spot = (slot: Color): Color => {
    const own = derived ? asGiven(slot) : slot;
    return contrast(rgbOf(own), ground) >= 1.2 ? own : slot;
  };
  /** Hues at a distance are for charts alone; a light sister of the colour is no surface on a dark ground. */
  const isForCharts = (slot: Color): boolean => {
    const index = accentIndex(slot) ?? 0;
    return derived && index >= given.length && (index > 1 || isDark);
  };
  const surface = (slot: Color): Color => {
    if (!derived) return slot;
    return slot === "accent1" ? brandField : isForCharts(slot) ? deep : asGiven(slot);
  };
  /** What stands out from that surface: the company's second colour, its deep shade or its bright one. */
  const beside = (back: Color, slot: Color): Color => {
    if (!derived) return slot;
    const wish = asGiven(isForCharts(slot) ? "accent1" : slot);
    const isApart = (one: Color) => contrast(rgbOf(one), rgbOf(back)) >= 1.25;
    return [wish, asGiven("accent1"), deep, "accent2" as const].find(isApart) ?? wish;
  };
  const textOn = (back: Color, wished: Color | undefined): Color => {
    // A colour that the file writes out is its own affair, and reported where it cannot be read.
    const isKept = !derived || typeof wished === "object";
    if (wished !== undefined && (isKept || reads(wished, [back]))) return wished;
    if (!derived) {
      const better = contrast(ground, rgbOf(back)) >= Math.min(ratio, contrast(text, rgbOf(back)));
      return better ? "ground" : "text";
    }
    const candidates: Color[] = ["ground", deep, "text", { rgb: "FFFFFF" }, { rgb: "000000" }];
    return firstOf(candidates, [back]) ?? "text";
  };
  const thin = (style: string) => ["frame", "grid", "rule", "scale"].includes(style);

  return {
    reads,
    front: (slot, grounds) =>
      derived ? (firstOf<PaletteSlot>([slot, "accent2"], grounds) ?? "text") : slot,
    back: (slot) =>
      derived ? ([slot, "accent2" as const].find((one) => reads("ground", [one])) ?? "text") : slot,
    edge: (style, slot) => (thin(style) ? slot : spot(slot)),
    opening: (own, style, other) => {
      const isBlock = style === "block";
      const wished = colorOf(own?.ground);
      const inherits = other !== undefined && (!derived || other.isChosen);
      // A section of one colour's theme stands on its deep shade.
      const usual = isBlock ? "ground" : inherits ? other.colors.ground : other ? deep : "accent1";
      const back = wished === undefined && inherits ? usual : surface(wished ?? usual);
      const shape = colorOf(own?.accent) ?? (inherits ? other.colors.accent : undefined);
      const usualShape = isBlock ? (other ? deep : "accent1") : other ? "accent1" : "accent2";
      const accent = isBlock
        ? surface(shape ?? usualShape)
        : thin(style) && back === "ground"
          ? (shape ?? usualShape)
          : beside(back, shape ?? usualShape);
      // The title stands on the block, else on the ground.
      const on = isBlock ? accent : back;
      const isOwn = isBlock ? own?.accent : own?.ground;
      const inherited = isOwn === undefined && inherits ? other.colors.text : undefined;
      return { ground: back, text: textOn(on, colorOf(own?.text) ?? inherited), accent };
    },
  };
}

/** From 0; of what is no accent none. */
function accentIndex(color: Color): number | undefined {
  const digit = typeof color === "string" ? /^accent(\d)$/.exec(color)?.[1] : undefined;
  return digit === undefined ? undefined : Number(digit) - 1;
}

export function colorOf(value: string | undefined): Color | undefined {
  if (value === undefined) return undefined;
  const own = parseRgb(value);
  return own === undefined ? (value as PaletteSlot) : { rgb: own };
}
