/** DrawingML's colours: a name of the theme or a value, and what is done to it. */
import { channels, hex } from "../color.js";
import type { Element } from "../opc/xml/element.js";
import type { Rgb } from "../scene/look.js";
import type { Slot } from "../scene/scene.js";
import { elements, percentage } from "./elements.js";
import type { Scheme, TemplateColor } from "./template.js";

/** What a colour's name means where it stands. */
export interface ColorContext {
  scheme: Scheme;
  /** What `phClr` of the theme's own fills stands for. */
  placeholder?: TemplateColor;
}

const slots: Record<string, Slot> = {
  tx1: "text",
  bg1: "ground",
  tx2: "muted",
  bg2: "panel",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "link",
};

/** The first colour right in the element: of `a:solidFill`, `a:gs`, `a:buClr`. */
export function colorIn(
  parent: Element | undefined,
  context: ColorContext,
): TemplateColor | undefined {
  for (const node of parent ? elements(parent) : []) {
    const base = baseColor(node, context);
    if (base) return changed(base, elements(node));
  }
  return undefined;
}

function baseColor(
  node: Element,
  { scheme, placeholder }: ColorContext,
): TemplateColor | undefined {
  const { val = "", lastClr } = node.attributes;
  switch (node.name) {
    case "a:srgbClr":
      return plain(val);
    case "a:sysClr":
      return plain(lastClr ?? (val === "window" ? "FFFFFF" : "000000"));
    case "a:prstClr":
      return plain(presets[val] ?? "808080");
    case "a:scrgbClr":
      return plain(
        hex(["r", "g", "b"].map((key) => gamma(percentage(node.attributes[key]) ?? 0) * 255)),
      );
    case "a:hslClr": {
      const { hue = "0", sat, lum } = node.attributes;
      return plain(ofHsl([Number(hue) / 60_000, percentage(sat) ?? 0, percentage(lum) ?? 0]));
    }
    case "a:schemeClr": {
      if (val === "phClr") return placeholder ?? plain("808080");
      const rgb = scheme.get(val);
      if (rgb === undefined) return plain("808080");
      const slot = Object.hasOwn(slots, val) ? slots[val] : undefined;
      return { rgb, opacity: 1, ...(slot ? { slot } : {}) };
    }
    default:
      return undefined;
  }
}

function plain(rgb: string): TemplateColor {
  const valid = /^[0-9a-f]{6}$/i.test(rgb) ? rgb.toUpperCase() : "808080";
  return { rgb: valid, opacity: 1 };
}

function changed(base: TemplateColor, transforms: Element[]): TemplateColor {
  let { rgb, opacity } = base;
  for (const { name, attributes } of transforms) {
    const value = percentage(attributes["val"]) ?? 1;
    if (name === "a:alpha") opacity = clamp(value);
    else rgb = transformed(rgb, name, value, attributes["val"]);
  }
  if (rgb === base.rgb) return { ...base, opacity };
  return { rgb, opacity };
}

function transformed(rgb: Rgb, name: string, value: number, written: string | undefined): Rgb {
  const inHsl = (change: (hsl: Hsl) => Hsl) => ofHsl(change(hslOf(rgb)));
  const inLight = (change: (c: number) => number) =>
    hex(channels(rgb).map((c) => gamma(clamp(change(linear(c / 255)))) * 255));
  switch (name) {
    case "a:lumMod":
      return inHsl(([h, s, l]) => [h, s, clamp(l * value)]);
    case "a:lumOff":
      return inHsl(([h, s, l]) => [h, s, clamp(l + value)]);
    case "a:lum":
      return inHsl(([h, s]) => [h, s, clamp(value)]);
    case "a:satMod":
      return inHsl(([h, s, l]) => [h, clamp(s * value), l]);
    case "a:satOff":
      return inHsl(([h, s, l]) => [h, clamp(s + value), l]);
    case "a:sat":
      return inHsl(([h, , l]) => [h, clamp(value), l]);
    case "a:hueMod":
      return inHsl(([h, s, l]) => [(h * value) % 360, s, l]);
    case "a:hueOff":
      return inHsl(([h, s, l]) => [(h + Number(written ?? 0) / 60_000 + 360) % 360, s, l]);
    case "a:tint":
      return inLight((c) => c * value + 1 - value);
    case "a:shade":
      return inLight((c) => c * value);
    case "a:inv":
      return hex(channels(rgb).map((c) => 255 - c));
    case "a:gray":
      return inHsl(([h, , l]) => [h, 0, l]);
    case "a:comp":
      return inHsl(([h, s, l]) => [(h + 180) % 360, s, l]);
    default:
      return rgb;
  }
}

/** What one sees of a colour over another. */
export function over(front: Rgb, opacity: number, back: Rgb): Rgb {
  const below = channels(back);
  return hex(channels(front).map((c, i) => c * opacity + below[i]! * (1 - opacity)));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function linear(c: number): number {
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function gamma(c: number): number {
  return c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055;
}

/** Hue 0–360, saturation and lightness 0–1. */
type Hsl = [number, number, number];

function hslOf(rgb: Rgb): Hsl {
  const [r, g, b] = channels(rgb).map((c) => c / 255) as [number, number, number];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const l = (most + least) / 2;
  const range = most - least;
  if (range === 0) return [0, 0, l];
  const s = range / (1 - Math.abs(2 * l - 1));
  const sector =
    most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [60 * sector, s, l];
}

function ofHsl([h, s, l]: Hsl): Rgb {
  const part = (n: number) => {
    const k = (n + h / 30) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return hex([part(0), part(8), part(4)].map((c) => c * 255));
}

/** Of ST_PresetColorVal those that occur in templates; any other is grey. */
const presets: Record<string, Rgb | undefined> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  gray: "808080",
  ltGray: "D3D3D3",
  dkGray: "A9A9A9",
  orange: "FFA500",
};
