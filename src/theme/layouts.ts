/** The slide layouts that a theme gives its master: where placeholders stand and what is drawn under them. */
import type { Box, Insets } from "../geometry.js";
import type { Layout, LayoutShape, Placeholder, TextStyle } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { columnBox, contentZone, footerZone, sizes, slideSize, titleZone } from "./skeleton.js";
import type { ThemeSpec } from "./spec.js";

const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export function layouts(spec: ThemeSpec): Layout[] {
  const content = (name: Layout["name"], label: string, bodies: Box[]): Layout => ({
    name,
    label,
    ground: "ground",
    shapes: spec.tab
      ? [{ shape: "rect", box: { x: 0, y: 52, width: 12, height: 44 }, fill: spec.tab }]
      : [],
    placeholders: [
      {
        ref: { type: "title", idx: 0 },
        box: titleZone,
        insets: noInsets,
        anchor: "bottom",
        style: text(sizes.title, spec.title.color, {
          bold: spec.title.bold,
          font: "heading",
          leading: 0.9,
        }),
      },
      ...bodies.map((box, i) => body(i + 1, box, "text")),
      ...footers(),
    ],
  });
  return [
    cover(spec),
    section(spec),
    content("content", "Title and Content", [contentZone]),
    content("two-content", "Two Content", [columnBox(0, 6), columnBox(6, 6)]),
    content("title-only", "Title Only", []),
  ];
}

/** The title slide: one strong gesture, the title at the same left edge as everything else. */
function cover(spec: ThemeSpec): Layout {
  const { style, ground, text: front, accent, size } = spec.cover;
  const width = style === "disc" ? 620 : 800;
  const shapes: Record<typeof style, LayoutShape[]> = {
    band: [
      { shape: "rect", box: { x: 0, y: 456, width: slideSize.width, height: 84 }, fill: accent },
    ],
    mark: [{ shape: "rect", box: { x: 48, y: 404, width: 72, height: 10 }, fill: accent }],
    disc: [{ shape: "ellipse", box: { x: 700, y: 120, width: 520, height: 520 }, fill: accent }],
  };
  return {
    name: "title",
    label: "Title Slide",
    ground,
    shapes: shapes[style],
    placeholders: [
      {
        ref: { type: "title", idx: 0 },
        box: { x: 48, y: 150, width, height: 130 },
        insets: noInsets,
        anchor: "bottom",
        style: text(size, front, { bold: spec.title.bold, font: "heading", leading: 0.9 }),
      },
      {
        ref: { type: "subtitle", idx: 1 },
        box: { x: 48, y: 292, width, height: 72 },
        insets: noInsets,
        anchor: "top",
        style: text(20, front),
      },
      {
        ref: { type: "body", idx: 2 },
        box:
          style === "band"
            ? { x: 48, y: 456, width: 864, height: 84 }
            : { x: 48, y: 428, width: style === "disc" ? 620 : 864, height: 64 },
        insets: noInsets,
        anchor: style === "band" ? "middle" : "bottom",
        style: text(14, style === "band" || ground !== "ground" ? front : "muted"),
      },
    ],
  };
}

/** A section opens on the cover's ground, with the title where the cover has it. */
function section(spec: ThemeSpec): Layout {
  const { style, ground, text: front, accent, size } = spec.cover;
  const shapes: Record<typeof style, LayoutShape[]> = {
    band: [
      { shape: "rect", box: { x: 0, y: 516, width: slideSize.width, height: 24 }, fill: accent },
    ],
    mark: [{ shape: "rect", box: { x: 48, y: 300, width: 72, height: 10 }, fill: accent }],
    disc: [{ shape: "ellipse", box: { x: 800, y: 340, width: 320, height: 320 }, fill: accent }],
  };
  return {
    name: "section",
    label: "Section Header",
    ground,
    shapes: shapes[style],
    placeholders: [
      {
        ref: { type: "title", idx: 0 },
        box: { x: 48, y: 150, width: 800, height: 130 },
        insets: noInsets,
        anchor: "bottom",
        style: text(Math.min(size, 44), front, {
          bold: spec.title.bold,
          font: "heading",
          leading: 0.9,
        }),
      },
      {
        ref: { type: "body", idx: 1 },
        box: { x: 48, y: 324, width: 720, height: 120 },
        insets: noInsets,
        anchor: "top",
        style: text(20, front),
      },
    ],
  };
}

function footers(): Placeholder[] {
  const style = text(sizes.footer, "muted");
  return [
    {
      ref: { type: "footer", idx: 11 },
      box: { ...footerZone, width: 700 },
      insets: noInsets,
      anchor: "middle",
      style,
    },
    {
      ref: { type: "slide-number", idx: 12 },
      box: { ...footerZone, x: footerZone.x + footerZone.width - 80, width: 80 },
      insets: noInsets,
      anchor: "middle",
      style: { ...style, align: "right" },
    },
  ];
}

function body(idx: number, box: Box, color: Color): Placeholder {
  return {
    ref: { type: "body", idx },
    box,
    insets: noInsets,
    anchor: "top",
    style: text(sizes.body, color),
  };
}

function text(size: number, color: Color, more: Partial<TextStyle> = {}): TextStyle {
  return { size, color, bold: false, font: "body", align: "left", leading: 1, ...more };
}
