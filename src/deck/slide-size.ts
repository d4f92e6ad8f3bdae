/** The size of slides, as reports and theme files say it: by its proportions, or as lengths. */
import type { Pt, Size } from "../geometry.js";

/** Slides of all proportions are as high, so that type has its usual sizes: A4 too is so in PowerPoint. */
const height: Pt = 540;

const named: Record<string, number> = { "16:9": 960, "4:3": 720, "16:10": 864, A4: 780 };

/** Proportions that slides can be laid out in: from a square to the widest screens. */
const proportions = { least: 1, most: 2.4 };

export const sizeWords =
  "16:9, 4:3, 16:10, A4 or WxH such as 33.87x19.05cm, no higher than wide and up to 2.4 times as wide as high";

/** As `4:3`, `16/9`, `a4`, `25.4 x 19.05 cm`, `1280x720`; what cannot be a slide gives `undefined`. */
export function slideSize(text: string): Size | undefined {
  const written = text.trim().replace(/\s+/g, "");
  const name = Object.keys(named).find(
    (each) => each.toLowerCase() === written.replace("/", ":").toLowerCase(),
  );
  if (name !== undefined) return { width: named[name] ?? 0, height };
  const lengths = /^(\d+(?:\.\d+)?)(cm|in|pt|px)?[x×](\d+(?:\.\d+)?)(cm|in|pt|px)?$/i.exec(written);
  if (!lengths) return undefined;
  const [, across, ownUnit, down, unit = "px"] = lengths;
  const points = (length: string | undefined, of: string) =>
    Number(length) * (pointsPer[of.toLowerCase()] ?? 0);
  const proportion = points(across, ownUnit ?? unit) / points(down, unit);
  return proportion >= proportions.least && proportion <= proportions.most
    ? { width: Math.round(height * proportion), height }
    : undefined;
}

const pointsPer: Record<string, number> = { cm: 72 / 2.54, in: 72, pt: 1, px: 0.75 };
