/** What one sees of a template's colours: the real ground of a place, and which accents suit it. */
import { contrast } from "../color.js";
import type { Box } from "../geometry.js";
import type { Part } from "../opc/package.js";
import type { Rgb } from "../scene/look.js";
import { fullDistance, type Views, viewsOf } from "../theme/color-vision.js";
import { markRatio } from "../theme/shades.js";
import { covered } from "./anatomy.js";
import { drawnOn } from "./area.js";
import { over } from "./colors.js";
import type { Scheme, TemplateLayout, TemplateMaster } from "./template.js";

export interface SeenGround {
  /** All that text there stands on; of a picture, what lies under it. */
  colors: Rgb[];
  /** Not known until somebody samples it. */
  picture?: Part;
}

/** The layout's ground under a place, with what is drawn behind most of it. */
export function groundUnder(box: Box, layout: TemplateLayout, master: TemplateMaster): SeenGround {
  const { colors, picture } = layout.ground;
  let seen: SeenGround = { colors, ...(picture ? { picture } : {}) };
  for (const drawn of drawnOn(layout, master)) {
    if (covered(box, drawn.box) < 0.6) continue;
    const { fill } = drawn;
    if (drawn.picture) seen = { colors: seen.colors, picture: drawn.picture };
    else if (fill && fill.opacity > 0.95) seen = { colors: fill.colors };
    else if (fill) {
      const mixed = fill.colors.flatMap((front) =>
        seen.colors.map((back) => over(front, fill.opacity, back)),
      );
      seen = { ...seen, colors: [...new Set(mixed)].slice(0, 16) };
    }
  }
  return seen;
}

/** The least contrast with any of them. */
export function contrastOn(color: Rgb, grounds: Rgb[]): number {
  return Math.min(...grounds.map((ground) => contrast(color, ground)));
}

export interface Accents {
  /** 1–6, in order: what charts are drawn in. */
  used: number[];
  /** Under 3 : 1 on the ground. */
  pale: number[];
  /** As good as one before it. */
  alike: number[];
}

/** Closer than this, two colours of a legend are taken for one. */
const leastApart = 12;

export function accentsOf(scheme: Scheme, grounds: Rgb[]): Accents {
  const found: Accents = { used: [], pale: [], alike: [] };
  const seen: Views[] = [];
  for (let n = 1; n <= 6; n++) {
    const rgb = scheme.get(`accent${n}`) ?? "808080";
    const own = viewsOf(rgb);
    if (seen.some((one) => fullDistance(one, own) < leastApart)) {
      found.alike.push(n);
      continue;
    }
    seen.push(own);
    if (contrastOn(rgb, grounds) < markRatio) found.pale.push(n);
    else found.used.push(n);
  }
  return found;
}
