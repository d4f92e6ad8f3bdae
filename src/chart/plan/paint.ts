/** Colours of a chart: slots of the theme and shades of them, so that a native chart follows its theme. */
import { contrast, mix } from "../../color.js";
import type { Rgb } from "../../scene/look.js";
import type { Slot } from "../../scene/scene.js";
import type { ChartStyle } from "../style.js";

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

type Colors = Pick<ChartStyle, "palette" | "dark" | "series">;

export const ink: Paint = { slot: "text" };
export const mutedInk: Paint = { slot: "muted" };
export const ground: Paint = { slot: "ground" };

/** `share` of the colour, the rest ground: a lighter sister on a light ground, a darker one on a dark ground. */
export function faded(slot: Slot, share: number, { dark }: Pick<Colors, "dark">): Paint {
  if (share >= 1) return { slot };
  return dark
    ? { slot, times: share }
    : { slot, times: share, plus: Number((1 - share).toFixed(3)) };
}

/** The same as greyed as mixing with the ground makes a colour. */
export function tint(slot: Slot, share: number, style: Colors): Paint {
  const paint = faded(slot, share, style);
  if (share >= 1) return paint;
  const mixed = mix(style.palette.ground, style.palette[slot], share);
  const full = saturation(rgbOf(paint, style));
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
export function readablePaint(paint: Paint, style: Colors): Paint {
  const base = { slot: paint.slot };
  const candidates: Paint[] = [paint, base];
  for (const share of [0.9, 0.75, 0.6, 0.5, 0.4])
    candidates.push(
      style.dark ? { ...base, times: share, plus: 1 - share } : { ...base, times: share },
    );
  const { ground } = style.palette;
  return candidates.find((one) => contrast(rgbOf(one, style), ground) >= 4.5) ?? ink;
}

/** On a fill: the first of ground, text, black and white that can be read there (4.5 : 1). */
export function inkOnPaint(paint: Paint, style: Colors): Paint {
  const fill = rgbOf(paint, style);
  const on = (one: Paint) => contrast(rgbOf(one, style), fill);
  const [near, far] = on(ground) >= on(ink) ? [ground, ink] : [ink, ground];
  const black: Paint = { slot: "text", times: 0 };
  const white: Paint = { slot: "text", times: 0, plus: 1 };
  return [near, far, black].find((one) => on(one) >= 4.5) ?? white;
}

/** A faded colour as strong as it must be for a thin line to be seen on the ground (3 : 1). */
export function linePaint(paint: Paint, style: Colors): Paint {
  const { times = 1, saturate, ...rest } = paint;
  for (let share = times; share < 1; share += 0.08) {
    const own = Number(share.toFixed(2));
    const stronger =
      saturate === undefined ? faded(rest.slot, own, style) : tint(rest.slot, own, style);
    if (contrast(rgbOf(stronger, style), style.palette.ground) >= 3) return stronger;
  }
  return { slot: rest.slot };
}

/** What PowerPoint makes of it, but for its opacity: lightness is that of HSL. */
export function rgbOf(
  { slot, times = 1, plus = 0, saturate = 1 }: Paint,
  { palette }: Pick<Colors, "palette">,
): Rgb {
  if (times === 1 && plus === 0 && saturate === 1) return palette[slot];
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
