/** How title and section slides look, by the theme's gesture: what is drawn, and where text stands on it. */
import type { Box, Pt, Size } from "../geometry.js";
import type { LayoutShape, Skeleton, TextStyle } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import type { CoverStyle } from "./complete.js";
import { usualSize } from "./skeleton.js";

export interface Colors {
  ground: Color;
  text: Color;
  accent: Color;
  /** The section slides' ground on the title slide, and the title slide's on section slides. */
  other: Color;
}

export type OpeningKind = "title" | "section";

interface Place {
  box: Box;
  anchor: "top" | "middle" | "bottom";
  color: Color;
  align: TextStyle["align"];
}

export interface Opening {
  shapes: LayoutShape[];
  title: Place;
  /** The subtitle, or what follows a section's title. */
  text: Place;
  /** Author, company and date; the title slide's alone. */
  details: Place;
  /** One small line under the details; the title slide's alone. */
  confidential: Place;
  /** The section slide's alone. It keeps its place whether the title has one line or three. */
  number: Place & { size: Pt; on: Color };
  logo: LogoPlace;
}

/** The logo is fitted into the box and stands at its top. */
export interface LogoPlace {
  box: Box;
  align: TextStyle["align"];
  /** What it stands on. */
  on: Color;
}

export const openings: Record<
  CoverStyle,
  (kind: OpeningKind, colors: Colors, skeleton: Skeleton) => Opening
> = {
  /** Three bands of full height at the right edge, each stronger than the one before. */
  band: (kind, colors, skeleton) => {
    const { width, height } = skeleton.size;
    const unit = share(skeleton) * (kind === "title" ? 1 : 0.6);
    const steps = [
      { width: 36 * unit, opacity: 0.3 },
      { width: 56 * unit, opacity: 0.6 },
      { width: 92 * unit, opacity: 1 },
    ];
    const first = width - steps.reduce((sum, step) => sum + step.width, 0);
    let x = first;
    const shapes = steps.map(({ width: own, opacity }) => {
      const band = { ...rect(x, 0, own, height, colors.accent), opacity };
      x += own;
      return band;
    });
    return { ...places(colors, skeleton, { right: first - gap(skeleton) }), shapes };
  },
  /** A large square in the lower right corner, the rest is space. */
  mark: (kind, colors, skeleton) => {
    const { width, height } = skeleton.size;
    const side = (kind === "title" ? 252 : 120) * share(skeleton);
    const right = width - side - gap(skeleton);
    const base = Math.min(0.58 * height, height - side - 36);
    return {
      ...places(colors, skeleton, { base, below: right }),
      shapes: [rect(width - side, height - side, side, side, colors.accent)],
    };
  },
  /** A disc as wide as the slide that rises from the lower right corner, with a faint ring. */
  disc: (kind, colors, skeleton) => {
    const { width, height } = skeleton.size;
    const radius = (kind === "title" ? 0.48 : 0.36) * width;
    const top = height * (kind === "title" ? 0.53 : 0.62);
    const ring = 44 * share(skeleton);
    const center = { x: width, y: top + radius };
    const halo = { ...disc(center, radius + ring, colors.accent), opacity: 0.25 };
    /** Where the ring begins at that height. */
    const edge = (y: Pt) =>
      width - Math.sqrt(Math.max(0, (radius + ring) ** 2 - (center.y - y) ** 2));
    const base = top - ring - 8;
    return {
      ...places(colors, skeleton, {
        base,
        below: edge(base + 16 + 60) - 24,
        foot: edge(height) - 24,
      }),
      shapes: [halo, disc(center, radius, colors.accent)],
    };
  },
  /** A block that leaves the slide's ground at the top and at the right alone; all text stands on it. */
  block: (_, colors, skeleton) => {
    const { width, height } = skeleton.size;
    const [top, right] = [92, width - 92 * share(skeleton)];
    const on = { ...colors, ground: colors.accent };
    const place = places(on, skeleton, {
      right: right - 48,
      top: top + 32,
      base: height * 0.63,
    });
    return {
      ...place,
      shapes: [rect(0, top, right, height - top, colors.accent)],
      logo: { ...place.logo, box: { ...place.logo.box, y: 20, height: 52 }, on: colors.ground },
    };
  },
  /** Two hairlines around the slide, and all text on its axis. */
  frame: (_, colors, skeleton) => {
    const { size } = skeleton;
    const lines = [...frame(24, 1.25, size), ...frame(31, 0.75, size)];
    const place = places(colors, skeleton, {
      align: "center",
      top: 80,
      gap: 26,
      end: size.height - 64,
      base: size.height * 0.53,
      foot: Infinity,
    });
    const rule = { x: size.width / 2 - 48, y: place.text.box.y - 19, width: 96, height: 1.5 };
    return {
      ...place,
      shapes: [...lines, rule].map((box) => ({ shape: "rect", box, fill: colors.accent })),
    };
  },
  /** Fields of colour: one at the right, and another that lies over its border. */
  field: (kind, colors, skeleton) => {
    const { width, height } = skeleton.size;
    const unit = share(skeleton) * (kind === "title" ? 1 : 0.5);
    const left = width - 236 * unit;
    const over = { width: 204 * unit, height: 168 * unit };
    const x = left - over.width / 2;
    return {
      ...places(colors, skeleton, {
        right: left - gap(skeleton),
        foot: x - gap(skeleton),
        ...(kind === "title" ? { base: height * 0.5 } : {}),
      }),
      shapes: [
        rect(left, 0, width - left, height, colors.accent),
        rect(x, height - over.height, over.width, over.height, colors.other),
      ],
    };
  },
  /** Graph paper over the whole slide with the axes of a plot, in which the title stands. */
  grid: (_, colors, skeleton) => {
    const { width, height } = skeleton.size;
    const cell = 48;
    const origin = { x: skeleton.title.x, y: height - 2 * cell };
    const lines = [
      ...steps(origin.x % cell, width, cell).map((x) => rect(x, 0, 0.75, height, colors.text)),
      ...steps(origin.y % cell, height, cell).map((y) => rect(0, y, width, 0.75, colors.text)),
    ].map((line) => ({ ...line, opacity: 0.12 }));
    const axes = [
      rect(origin.x, 0, 4, origin.y + 4, colors.accent),
      rect(origin.x, origin.y, width - origin.x, 4, colors.accent),
    ];
    const place = places(colors, skeleton, { left: origin.x + cell, base: height * 0.52 });
    return {
      ...place,
      details: {
        ...place.details,
        box: { ...place.details.box, x: origin.x, y: origin.y + 16, height: 48 },
        anchor: "top",
      },
      confidential: {
        ...place.confidential,
        box: { ...place.confidential.box, x: origin.x, y: height - 28 },
      },
      shapes: [...lines, ...axes],
    };
  },
  /** A strong and a fine rule at the head and at the foot. */
  rule: (kind, colors, skeleton) => {
    const { size, title } = skeleton;
    const { x, width } = title;
    const foot = size.height - 40;
    const place = places(colors, skeleton, { top: 84, end: size.height - 64 });
    const lines =
      kind === "title"
        ? [rect(x, foot, width, 10, colors.accent), rect(x, foot - 6, width, 1.25, colors.accent)]
        : [rect(x, foot + 9, width, 1.25, colors.accent)];
    return {
      ...place,
      confidential: {
        ...place.confidential,
        box: { ...place.confidential.box, y: size.height - 24 },
      },
      shapes: [
        rect(x, 40, width, 10, colors.accent),
        ...(kind === "title" ? [rect(x, 54.75, width, 1.25, colors.accent)] : []),
        ...lines,
      ],
    };
  },
};

/** Of the size on a usual slide that a gesture at the side has on one that is narrower. */
function share({ size }: Skeleton): number {
  return Math.min(1, size.width / usualSize.width);
}

/** Between text and the gesture beside it. */
function gap(skeleton: Skeleton): Pt {
  return 40 * share(skeleton);
}

/** Of titles and what stands under them on opening slides. */
const longestLine: Pt = 864;

/** Three lines of 44, two of 60. */
const titleHeight: Pt = 148;

/** Four times as wide as high: a wordmark and a round mark then look alike in size. */
const logoSize = { width: 216, height: 54 };

interface Bounds {
  left?: Pt;
  /** Where text ends; what stands under the title may end before it, and so may the details. */
  right?: Pt;
  below?: Pt;
  foot?: Pt;
  /** Under the title's last line. */
  base?: Pt;
  /** From there to the text under it; default 16. */
  gap?: Pt;
  /** Under the details. */
  end?: Pt;
  /** Of logo and number. */
  top?: Pt;
  align?: "left" | "center";
}

/**
 * The grid of opening slides: number or logo at the top, the title's last line about the middle, what follows
 * it below, details at the foot.
 */
export function places(
  colors: Colors,
  skeleton: Skeleton,
  bounds: Bounds = {},
): Omit<Opening, "shapes"> {
  const { size, title } = skeleton;
  const { align = "left", top = 48 } = bounds;
  // Beside a frame's lines, or as far from one edge of the part as from the other.
  const inset = align === "center" && bounds.right === undefined ? 40 : 0;
  const x = Math.max(title.x, bounds.left ?? 0) + inset;
  const end = title.x + title.width - inset;
  const right = Math.min(end, bounds.right ?? end, x + longestLine);
  const base = bounds.base ?? size.height * 0.56;
  const box = (y: Pt, height: Pt, to: Pt = right): Box => ({
    x,
    y,
    width: Math.max(120, Math.min(right, to) - x),
    height,
  });
  const titleTop = Math.max(top + logoSize.height, base - titleHeight);
  const front = { color: colors.text, align };
  const quiet = { color: onGround(colors), align };
  const foot = bounds.end ?? size.height - 44;
  const below = base + (bounds.gap ?? 16);
  const belowHeight = Math.min(92, foot - 64 - 8 - below);
  const detailsTop = Math.max(foot - 84, below + belowHeight + 8);
  return {
    title: { box: box(titleTop, base - titleTop), anchor: "bottom", ...front },
    text: { box: box(below, belowHeight, bounds.below ?? bounds.foot), anchor: "top", ...front },
    details: {
      box: box(detailsTop, foot - detailsTop, bounds.foot ?? bounds.below),
      anchor: "bottom",
      ...quiet,
    },
    confidential: {
      box: box(foot + 6, 16, bounds.foot ?? bounds.below),
      anchor: "middle",
      ...quiet,
    },
    number: {
      box: {
        ...box(top - 12, 66),
        width: align === "center" ? right - x : Math.min(200, right - x),
      },
      anchor: "top",
      ...front,
      size: 56,
      on: colors.ground,
    },
    logo: {
      box: {
        ...logoSize,
        x: align === "center" ? (x + right - logoSize.width) / 2 : x,
        y: top,
      },
      align,
      on: colors.ground,
    },
  };
}

/** Muted text is made for the slides' ground alone. */
function onGround({ ground, text }: Colors): Color {
  return ground === "ground" ? "muted" : text;
}

/** Four lines around the slide, at that distance from its edges. */
export function frame(inset: Pt, line: Pt, { width, height }: Size): Box[] {
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  return [
    { x: inset, y: inset, width: w, height: line },
    { x: inset, y: height - inset - line, width: w, height: line },
    { x: inset, y: inset, width: line, height: h },
    { x: width - inset - line, y: inset, width: line, height: h },
  ];
}

/** Section slides have the logo smaller, and their number in its place. */
export function quieter({
  logo: { box, align, on },
  title,
  details,
}: Omit<Opening, "shapes">): LogoPlace {
  const [width, height] = [0.7 * box.width, 0.7 * box.height];
  if (align === "center") {
    const { y, height: foot } = details.box;
    const x = box.x + (box.width - width) / 2;
    return { box: { x, y: y + foot - height, width, height }, align, on };
  }
  const x = title.box.x + title.box.width - width;
  return { box: { x, y: box.y, width, height }, align: "right", on };
}

/** From `first`, each `step` further, below `end`. */
function steps(first: Pt, end: Pt, step: Pt): Pt[] {
  return Array.from({ length: Math.ceil((end - first) / step) }, (_, i) => first + i * step);
}

export function rect(x: Pt, y: Pt, w: Pt, h: Pt, fill: Color): LayoutShape {
  return { shape: "rect", box: { x, y, width: w, height: h }, fill };
}

export function disc(center: { x: Pt; y: Pt }, radius: Pt, fill: Color): LayoutShape {
  const side = 2 * radius;
  return {
    shape: "ellipse",
    box: { x: center.x - radius, y: center.y - radius, width: side, height: side },
    fill,
  };
}
