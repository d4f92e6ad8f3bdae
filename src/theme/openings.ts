/** How title and section slides look, by the theme's gesture: what is drawn, and where text stands on it. */
import type { Box, Pt, Size } from "../geometry.js";
import type { LayoutShape, Skeleton } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import type { CoverStyle } from "./complete.js";
import { usualSize } from "./skeleton.js";

export interface Colors {
  ground: Color;
  text: Color;
  accent: Color;
  /** The cover's text, or what can be read better on the accent. */
  onAccent: Color;
  /** The section slides' ground on the title slide, and the title slide's on section slides. */
  other: Color;
  /** Faint on the ground. */
  line: Color;
}

interface Place {
  box: Box;
  anchor: "top" | "middle" | "bottom";
  color: Color;
}

export interface Opening {
  shapes: LayoutShape[];
  title: Place;
  /** The subtitle, or what follows a section's title. */
  text: Place;
  /** Author, company and date; the title slide's alone. */
  details: Place;
  /** One small line, under the details or at their right; the title slide's alone. */
  confidential: Place & { align: "left" | "right" };
  logo: LogoPlace;
}

/** The logo is fitted into the box and stands at its top, left or right. */
export interface LogoPlace {
  box: Box;
  align: "left" | "right";
  /** What it stands on. */
  on: Color;
}

export const openings: Record<
  CoverStyle,
  Record<"title" | "section", (colors: Colors, skeleton: Skeleton) => Opening>
> = {
  band: {
    title: (colors, skeleton) => {
      const { width, height } = skeleton.size;
      const band = { y: height - 84, height: 84 };
      const { x, width: measure } = skeleton.title;
      return {
        ...places(colors, skeleton),
        shapes: [rect(0, band.y, width, band.height, colors.accent)],
        details: { box: { x, ...band, width: measure }, anchor: "middle", color: colors.onAccent },
        confidential: {
          box: { ...atRight(skeleton), ...band },
          anchor: "middle",
          color: colors.onAccent,
          align: "right",
        },
      };
    },
    section: (colors, skeleton) => {
      const { width, height } = skeleton.size;
      return {
        ...places(colors, skeleton),
        shapes: [rect(0, height - 24, width, 24, colors.accent)],
      };
    },
  },
  mark: {
    title: (colors, skeleton) => mark(colors, skeleton, 72),
    section: (colors, skeleton) => mark(colors, skeleton, 36),
  },
  disc: {
    title: (colors, skeleton) => {
      const { width, height } = skeleton.size;
      const share = gestureShare(skeleton);
      const left = width - 260 * share;
      return {
        ...places(colors, skeleton, { right: left - 32 }),
        shapes: [ellipse(left, height - 160 - 260 * share, 520 * share, colors.accent)],
      };
    },
    section: (colors, skeleton) => {
      const { width, height } = skeleton.size;
      const share = gestureShare(skeleton);
      return {
        ...places(colors, skeleton, { right: width - 260 * share - 32 }),
        shapes: [ellipse(width - 160 * share, height - 200 * share, 320 * share, colors.accent)],
      };
    },
  },
  block: {
    title: (colors, skeleton) => block(colors, skeleton, skeleton.size.height * 0.6),
    section: (colors, skeleton) => block(colors, skeleton, (skeleton.size.height * 7) / 9),
  },
  frame: {
    title: (colors, skeleton) => ({
      ...framedIn(colors, skeleton),
      confidential: {
        box: { ...atRight(skeleton), y: skeleton.size.height - 70, height: 22 },
        anchor: "bottom",
        color: onGround(colors),
        align: "right",
      },
    }),
    section: framedIn,
  },
  field: {
    title: (colors, skeleton) => field(colors, skeleton, { width: 304, other: 216, gap: 48 }),
    section: (colors, skeleton) => field(colors, skeleton, { width: 144, other: 108, gap: 48 }),
  },
  grid: {
    title: (colors, skeleton) => paper(colors, skeleton, [1, 2, 2, 4, 5, 8]),
    section: (colors, skeleton) => paper(colors, skeleton, [0, 0, 0, 0, 1, 2]),
  },
  rule: {
    title: (colors, skeleton) => {
      const { x, width } = skeleton.title;
      const y = skeleton.size.height - 128;
      const opening = ruled(colors, skeleton);
      return {
        ...opening,
        shapes: [...opening.shapes, rect(x, y, width, 0.75, colors.accent)],
        details: {
          box: { x, y: y + 12, width, height: 64 },
          anchor: "top",
          color: onGround(colors),
        },
      };
    },
    section: ruled,
  },
};

/** Of the size on a usual slide that a gesture at the side has on one that is narrower. */
function gestureShare({ size }: Skeleton): number {
  return Math.min(1, size.width / usualSize.width);
}

/** Title and subtitle about the middle, details at the bottom, all at the left margin. */
function places(
  colors: Colors,
  { size, title: { x, width: widest } }: Skeleton,
  { down = 0, right = Infinity }: { down?: Pt; right?: Pt } = {},
): Omit<Opening, "shapes"> {
  const measure = Math.min(widest, longestLine, right - x);
  const box = (y: Pt, boxHeight: Pt): Box => ({ x, y, width: measure, height: boxHeight });
  const { text } = colors;
  const top = titleTop(size) + down;
  return {
    title: { box: box(top, 130), anchor: "bottom", color: text },
    text: { box: box(top + 154, 72), anchor: "top", color: text },
    details: { box: box(size.height - 112, 64), anchor: "bottom", color: onGround(colors) },
    confidential: {
      box: { x, y: size.height - 40, width: Math.min(measure, 600), height: 16 },
      anchor: "middle",
      color: onGround(colors),
      align: "left",
    },
    logo: logoAtLeft(colors.ground, x),
  };
}

/** Of titles and what stands under them on opening slides. */
const longestLine: Pt = 800;

function titleTop({ height }: Size): Pt {
  return (height - 240) / 2;
}

/** Four times as wide as high: a wordmark and a round mark then look alike in size. */
const logoSize = { width: 224, height: 56 };

function logoAtLeft(on: Color, x: Pt): LogoPlace {
  return { box: { x, y: 48, ...logoSize }, align: "left", on };
}

function logoAtRight(on: Color, { title }: Skeleton): LogoPlace {
  return {
    box: { x: title.x + title.width - logoSize.width, y: 48, ...logoSize },
    align: "right",
    on,
  };
}

/** What stands at the right of the details. */
function atRight({ title }: Skeleton): Pick<Box, "x" | "width"> {
  const width = 280;
  return { x: title.x + title.width - width, width };
}

/** Muted text is made for the slides' ground alone. */
function onGround({ ground, text }: Colors): Color {
  return ground === "ground" ? "muted" : text;
}

function mark(colors: Colors, skeleton: Skeleton, side: Pt): Opening {
  return {
    ...places(colors, skeleton, { down: 40 }),
    shapes: [rect(skeleton.title.x, 48, side, side, colors.accent)],
    logo: logoAtRight(colors.ground, skeleton),
  };
}

/** The title stands at the foot of a block that fills the top of the slide. */
function block(colors: Colors, { size, title }: Skeleton, blockHeight: Pt): Opening {
  const box = (y: Pt, boxHeight: Pt): Box => ({
    x: title.x,
    y,
    width: title.width,
    height: boxHeight,
  });
  return {
    shapes: [rect(0, 0, size.width, blockHeight, colors.accent)],
    title: { box: box(blockHeight - 180, 152), anchor: "bottom", color: colors.text },
    text: { box: box(blockHeight + 22, 72), anchor: "top", color: "text" },
    details: { box: box(size.height - 112, 64), anchor: "bottom", color: "text" },
    confidential: {
      box: box(size.height - 40, 16),
      anchor: "middle",
      color: "text",
      align: "left",
    },
    logo: logoAtLeft(colors.accent, title.x),
  };
}

/** A frame near the edges, and a short rule between title and text. */
function framedIn(colors: Colors, skeleton: Skeleton): Opening {
  const { size, title } = skeleton;
  const rule = rect(title.x, titleTop(size) + 142, 96, 1.5, colors.accent);
  const lines = frame(24, 1, size).map((box) => ({
    shape: "rect" as const,
    box,
    fill: colors.accent,
  }));
  return { ...places(colors, skeleton), shapes: [...lines, rule] };
}

/** A field of colour at the right, and a square of another in its lower corner. */
function field(
  colors: Colors,
  skeleton: Skeleton,
  usual: { width: Pt; other: Pt; gap: Pt },
): Opening {
  const { width, height } = skeleton.size;
  const share = gestureShare(skeleton);
  const left = width - usual.width * share;
  const other = usual.other * share;
  return {
    ...places(colors, skeleton, { right: left - usual.gap * share }),
    shapes: [
      rect(left, 0, width - left, height, colors.accent),
      rect(left, height - other, other, other, colors.other),
    ],
  };
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

/** Graph paper at the right, where no text stands, with columns in cells of its height. */
function paper(colors: Colors, skeleton: Skeleton, heights: number[]): Opening {
  const { width, height } = skeleton.size;
  const cell = 48 * gestureShare(skeleton);
  const left = width - 6 * cell;
  const lines = Array.from({ length: 6 }, (_, i) =>
    rect(left + i * cell, 0, 0.75, height, colors.line),
  );
  const rows = Array.from({ length: Math.ceil(height / cell) - 1 }, (_, i) =>
    rect(left, height - (i + 1) * cell, 6 * cell, 0.75, colors.line),
  );
  const columns = heights.flatMap((cells, i) =>
    cells === 0
      ? []
      : [rect(left + i * cell, height - cells * cell, cell - 4, cells * cell, colors.accent)],
  );
  return {
    ...places(colors, skeleton, { right: left - 64 * gestureShare(skeleton) }),
    shapes: [...lines, ...rows, ...columns],
  };
}

/** Under a strong rule, with the logo over it. */
function ruled(colors: Colors, skeleton: Skeleton): Opening {
  const { x, width } = skeleton.title;
  return {
    ...places(colors, skeleton),
    shapes: [rect(x, 96, width, 6, colors.accent)],
    logo: { ...logoAtLeft(colors.ground, x), box: { x, y: 36, width: 192, height: 44 } },
  };
}

function rect(x: Pt, y: Pt, w: Pt, h: Pt, fill: Color): LayoutShape {
  return { shape: "rect", box: { x, y, width: w, height: h }, fill };
}

function ellipse(x: Pt, y: Pt, size: Pt, fill: Color): LayoutShape {
  return { shape: "ellipse", box: { x, y, width: size, height: size }, fill };
}
