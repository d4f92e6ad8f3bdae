/** Colours of a native chart: scheme colours, so that another variant of the theme recolours it. */
import { inkOn } from "../../chart/color.js";
import { contrast, mix } from "../../color.js";
import type { Look, Rgb } from "../../scene/look.js";
import type { Slot } from "../../scene/scene.js";
import { colorValue } from "../color.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { emu } from "../units.js";

/** A slot of the palette, or a shade of it: its lightness times `times`, plus `plus`, each 0–1. */
export interface Paint {
  slot: Slot;
  times?: number;
  plus?: number;
  /** Its saturation times this; default 1. */
  saturate?: number;
  /** Opacity, 0–1; default 1. */
  alpha?: number;
}

export const ink: Paint = { slot: "text" };
export const mutedInk: Paint = { slot: "muted" };
export const ground: Paint = { slot: "ground" };
/** As light as the theme's gridlines: the text's colour on its ground, nearly transparent. */
export const gridPaint: Paint = { slot: "text", alpha: 0.14 };

/** A lighter sister on a light ground, a darker one on a dark ground. */
function faded(slot: Slot, share: number, { dark }: Look): Paint {
  return dark ? { slot, times: share } : { slot, times: share, plus: 1 - share };
}

/** Told from the ground, and from each other. */
const greys = [0.6, 0.42, 0.75, 0.3, 0.52];

/** What is not spoken of: the rest of the series, and all but the one that is highlighted. */
export function greyPaint(look: Look, index = 0): Paint {
  return faded("muted", greys[index % greys.length]!, look);
}

/** Beside a highlighted category of the same series. */
export function palePaint({ slot }: Paint, look: Look): Paint {
  return faded(slot, 0.35, look);
}

const accents = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const;

/** The theme's colours in their order; after the last of them their sisters. */
export function seriesPaint(index: number, look: Look): Paint {
  const { series } = look.chart;
  const rgb = series[index % Math.max(1, series.length)];
  const slot = accents.find((name) => look.palette[name] === rgb) ?? "accent1";
  return index < series.length ? { slot } : sister(slot, look);
}

/** Half way to the ground, as greyed as mixing with it makes a colour. */
function sister(slot: Slot, look: Look): Paint {
  const paint = faded(slot, 0.5, look);
  const mixed = mix(look.palette.ground, look.palette[slot], 0.5);
  const full = saturation(rgbOf(paint, look));
  const saturate = full === 0 ? 1 : Math.min(1, saturation(mixed) / full);
  return { ...paint, saturate: Number(saturate.toFixed(3)) };
}

function channelsOf(color: Rgb): number[] {
  return [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}

/** Of HSL, 0–1. */
function saturation(color: Rgb): number {
  const channels = channelsOf(color);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const room = 1 - Math.abs(high + low - 1);
  return room === 0 ? 0 : (high - low) / room;
}

/** The colour, darker or lighter, until it can be read on the ground (4.5 : 1). */
export function readablePaint(paint: Paint, look: Look): Paint {
  const base = { slot: paint.slot };
  const candidates: Paint[] = [paint, base];
  for (const share of [0.9, 0.75, 0.6, 0.5, 0.4])
    candidates.push(
      look.dark ? { ...base, times: share, plus: 1 - share } : { ...base, times: share },
    );
  const { ground } = look.palette;
  return candidates.find((one) => contrast(rgbOf(one, look), ground) >= 4.5) ?? ink;
}

/** Of ground and text the one that reads better on a fill. */
export function inkOnPaint(paint: Paint, look: Look): Paint {
  const fill = rgbOf(paint, look);
  const light = inkOn(fill) === "FFFFFF";
  return light === look.dark ? ink : ground;
}

export function fillMarkup(paint: Paint | undefined): Markup {
  return paint ? xml`<a:solidFill>${paintMarkup(paint)}</a:solidFill>` : xml`<a:noFill/>`;
}

/** @param width in points */
export function lineMarkup(paint: Paint | undefined, width = 1, dash?: "dash"): Markup {
  if (!paint) return xml`<a:ln><a:noFill/></a:ln>`;
  return xml`<a:ln w="${emu(width)}" cap="rnd">
    ${fillMarkup(paint)}${dash && xml`<a:prstDash val="${dash}"/>`}<a:round/>
  </a:ln>`;
}

function paintMarkup({ slot, times, plus, saturate, alpha }: Paint): Markup {
  const changes = [
    ...change("satMod", saturate === 1 ? undefined : saturate),
    ...change("lumMod", times),
    ...change("lumOff", plus),
    ...change("alpha", alpha),
  ];
  return xml`<a:schemeClr val="${colorValue(slot)}">${changes}</a:schemeClr>`;
}

function change(name: string, share: number | undefined): Markup[] {
  if (share === undefined || (name === "alpha" && share === 1)) return [];
  return [xml`<${raw(`a:${name}`)} val="${Math.round(share * 100_000)}"/>`];
}

/** What PowerPoint makes of it: lightness is that of HSL. */
export function rgbOf({ slot, times = 1, plus = 0, saturate = 1 }: Paint, { palette }: Look): Rgb {
  const channels = channelsOf(palette[slot]);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (high + low) / 2;
  const changed = Math.min(1, lightness * times + plus);
  const room = (of: number) => 1 - Math.abs(2 * of - 1);
  // Hue and saturation stay: the channels keep their distances in the room that there is.
  const scale = room(lightness) === 0 ? 0 : (saturate * room(changed)) / room(lightness);
  return channels
    .map((value) => Math.round(Math.min(1, changed + (value - lightness) * scale) * 255))
    .map((value) => Math.max(0, value).toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
