/** How title and section slides look, by the theme's gesture: what is drawn, and where text stands on it. */
import type { Box, Pt } from "../geometry.js";
import type { LayoutShape } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { slideSize } from "./skeleton.js";
import type { CoverStyle } from "./complete.js";

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

const { width, height } = slideSize;

export const openings: Record<
  CoverStyle,
  Record<"title" | "section", (colors: Colors) => Opening>
> = {
  band: {
    title: (colors) => ({
      ...places(colors),
      shapes: [rect(0, 456, width, 84, colors.accent)],
      details: {
        box: { x: 48, y: 456, width: 864, height: 84 },
        anchor: "middle",
        color: colors.onAccent,
      },
      confidential: {
        box: { x: 632, y: 456, width: 280, height: 84 },
        anchor: "middle",
        color: colors.onAccent,
        align: "right",
      },
    }),
    section: (colors) => ({
      ...places(colors),
      shapes: [rect(0, 516, width, 24, colors.accent)],
    }),
  },
  mark: {
    title: (colors) => ({
      ...places(colors, { top: 190 }),
      shapes: [rect(48, 48, 72, 72, colors.accent)],
      logo: logoAtRight(colors.ground),
    }),
    section: (colors) => ({
      ...places(colors, { top: 190 }),
      shapes: [rect(48, 48, 36, 36, colors.accent)],
      logo: logoAtRight(colors.ground),
    }),
  },
  disc: {
    title: (colors) => ({
      ...places(colors, { measure: 620 }),
      shapes: [ellipse(700, 120, 520, colors.accent)],
    }),
    section: (colors) => ({
      ...places(colors, { measure: 620 }),
      shapes: [ellipse(800, 340, 320, colors.accent)],
    }),
  },
  block: {
    title: (colors) => block(colors, 324),
    section: (colors) => block(colors, 420),
  },
  frame: {
    title: (colors) => ({
      ...places(colors),
      shapes: [...frameShapes(colors.accent), rect(48, 292, 96, 1.5, colors.accent)],
      confidential: {
        box: { x: 632, y: 470, width: 280, height: 22 },
        anchor: "bottom",
        color: onGround(colors),
        align: "right",
      },
    }),
    section: (colors) => ({
      ...places(colors),
      shapes: [...frameShapes(colors.accent), rect(48, 292, 96, 1.5, colors.accent)],
    }),
  },
  field: {
    title: (colors) => ({
      ...places(colors, { measure: 560 }),
      shapes: [rect(656, 0, 304, height, colors.accent), rect(656, 324, 216, 216, colors.other)],
    }),
    section: (colors) => ({
      ...places(colors, { measure: 720 }),
      shapes: [rect(816, 0, 144, height, colors.accent), rect(816, 432, 108, 108, colors.other)],
    }),
  },
  grid: {
    title: (colors) => ({
      ...places(colors, { measure: 560 }),
      shapes: [...squared(colors.line), ...steps([1, 2, 2, 4, 5, 8], colors.accent)],
    }),
    section: (colors) => ({
      ...places(colors, { measure: 560 }),
      shapes: [...squared(colors.line), ...steps([0, 0, 0, 0, 1, 2], colors.accent)],
    }),
  },
  rule: {
    title: (colors) => ({
      ...places(colors),
      shapes: [rect(48, 96, 864, 6, colors.accent), rect(48, 412, 864, 0.75, colors.accent)],
      logo: { ...logoAtLeft(colors.ground), box: { x: 48, y: 36, width: 192, height: 44 } },
      details: {
        box: { x: 48, y: 424, width: 864, height: 64 },
        anchor: "top",
        color: onGround(colors),
      },
    }),
    section: (colors) => ({
      ...places(colors),
      shapes: [rect(48, 96, 864, 6, colors.accent)],
      logo: { ...logoAtLeft(colors.ground), box: { x: 48, y: 36, width: 192, height: 44 } },
    }),
  },
};

/** Title and subtitle about the middle, details at the bottom, all at the left margin. */
function places(
  colors: Colors,
  { top = 150, measure = 800 }: { top?: Pt; measure?: Pt } = {},
): Omit<Opening, "shapes"> {
  const box = (y: Pt, boxHeight: Pt): Box => ({ x: 48, y, width: measure, height: boxHeight });
  const { text } = colors;
  return {
    title: { box: box(top, 130), anchor: "bottom", color: text },
    text: { box: box(top + 154, 72), anchor: "top", color: text },
    details: { box: box(428, 64), anchor: "bottom", color: onGround(colors) },
    confidential: {
      box: { x: 48, y: 500, width: Math.min(measure, 600), height: 16 },
      anchor: "middle",
      color: onGround(colors),
      align: "left",
    },
    logo: logoAtLeft(colors.ground),
  };
}

/** Four times as wide as high: a wordmark and a round mark then look alike in size. */
const logoSize = { width: 224, height: 56 };

function logoAtLeft(on: Color): LogoPlace {
  return { box: { x: 48, y: 48, ...logoSize }, align: "left", on };
}

function logoAtRight(on: Color): LogoPlace {
  return { box: { x: width - 48 - logoSize.width, y: 48, ...logoSize }, align: "right", on };
}

/** Muted text is made for the slides' ground alone. */
function onGround({ ground, text }: Colors): Color {
  return ground === "ground" ? "muted" : text;
}

/** The title stands at the foot of a block that fills the top of the slide. */
function block(colors: Colors, blockHeight: Pt): Opening {
  const box = (y: Pt, boxHeight: Pt): Box => ({ x: 48, y, width: 864, height: boxHeight });
  return {
    shapes: [rect(0, 0, width, blockHeight, colors.accent)],
    title: { box: box(blockHeight - 180, 152), anchor: "bottom", color: colors.text },
    text: { box: box(blockHeight + 22, 72), anchor: "top", color: "text" },
    details: { box: box(428, 64), anchor: "bottom", color: "text" },
    confidential: {
      box: box(500, 16),
      anchor: "middle",
      color: "text",
      align: "left",
    },
    logo: logoAtLeft(colors.accent),
  };
}

/** Four lines around the slide, at that distance from its edges. */
export function frame(inset: Pt, line: Pt): Box[] {
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  return [
    { x: inset, y: inset, width: w, height: line },
    { x: inset, y: height - inset - line, width: w, height: line },
    { x: inset, y: inset, width: line, height: h },
    { x: width - inset - line, y: inset, width: line, height: h },
  ];
}

function frameShapes(fill: Color): LayoutShape[] {
  return frame(24, 1).map((box) => ({ shape: "rect", box, fill }));
}

/** Graph paper at the right, where no text stands. */
const cell: Pt = 48;

const paperLeft: Pt = width - 6 * cell;

function squared(line: Color): LayoutShape[] {
  const columns = Array.from({ length: 6 }, (_, i) =>
    rect(paperLeft + i * cell, 0, 0.75, height, line),
  );
  const rows = Array.from({ length: 11 }, (_, i) =>
    rect(paperLeft, height - (i + 1) * cell, 6 * cell, 0.75, line),
  );
  return [...columns, ...rows];
}

/** Columns on the paper, in cells of height. */
function steps(heights: number[], fill: Color): LayoutShape[] {
  return heights.flatMap((cells, i) =>
    cells === 0
      ? []
      : [rect(paperLeft + i * cell, height - cells * cell, cell - 4, cells * cell, fill)],
  );
}

function rect(x: Pt, y: Pt, w: Pt, h: Pt, fill: Color): LayoutShape {
  return { shape: "rect", box: { x, y, width: w, height: h }, fill };
}

function ellipse(x: Pt, y: Pt, size: Pt, fill: Color): LayoutShape {
  return { shape: "ellipse", box: { x, y, width: size, height: size }, fill };
}
