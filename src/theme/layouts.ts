/** The slide layouts that a theme gives its master: where placeholders stand and what is drawn under them. */
import type { Box, Insets } from "../geometry.js";
import type { Layout, LayoutShape, Palette, Placeholder, TextStyle } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { mix } from "./color.js";
import { openings } from "./openings.js";
import { columnBox, contentZone, footerZone, sizes, slideSize, titleZone } from "./skeleton.js";
import type { ThemeSpec } from "./spec.js";

const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export function layouts(spec: ThemeSpec, palette: Palette): Layout[] {
  const hairline: Color = { rgb: mix(palette.ground, palette.text, 0.25) };
  const shapes = [...edge(spec), ...footerShapes(spec, hairline)];
  const content = (name: Layout["name"], label: string, bodies: Box[]): Layout => ({
    name,
    label,
    ground: "ground",
    shapes,
    placeholders: [
      {
        ref: { type: "title", idx: 0 },
        box: titleZone,
        insets: noInsets,
        anchor: "bottom",
        style: titleText(sizes.title, spec.title.color, spec),
      },
      ...bodies.map((box, i) => body(i + 1, box)),
      ...footers(spec),
    ],
  });
  return [
    opening("title", spec, palette),
    opening("section", spec, palette),
    content("content", "Title and Content", [contentZone]),
    content("two-content", "Two Content", [columnBox(0, 6), columnBox(6, 6)]),
    content("title-only", "Title Only", []),
  ];
}

/** The colours of title and section slides. */
export function openingColors(name: "title" | "section", spec: ThemeSpec) {
  const { ground, text: front, accent } = spec.cover;
  const own = name === "section" ? spec.section : {};
  return {
    ground: own.ground ?? ground,
    text: own.text ?? front,
    accent: own.accent ?? accent,
  };
}

/** The title slide, one strong gesture; a section opens as the title slide does, more quietly. */
function opening(name: "title" | "section", spec: ThemeSpec, palette: Palette): Layout {
  const colors = openingColors(name, spec);
  const line: Color = { rgb: mix(palette[colors.ground], palette[colors.text], 0.12) };
  const {
    shapes,
    title,
    text: below,
    details,
  } = openings[spec.cover.style][name]({
    ...colors,
    other: openingColors(name === "title" ? "section" : "title", spec).ground,
    line,
  });
  const { size } = spec.cover;
  const isTitle = name === "title";
  return {
    name,
    label: isTitle ? "Title Slide" : "Section Header",
    ground: colors.ground,
    shapes,
    placeholders: [
      {
        ref: { type: "title", idx: 0 },
        box: title.box,
        insets: noInsets,
        anchor: title.anchor,
        style: titleText(isTitle ? size : Math.min(size, 44), title.color, spec),
      },
      {
        ref: isTitle ? { type: "subtitle", idx: 1 } : { type: "body", idx: 1 },
        box: below.box,
        insets: noInsets,
        anchor: below.anchor,
        style: text(20, below.color),
      },
      ...(isTitle
        ? [
            {
              ref: { type: "body" as const, idx: 2 },
              box: details.box,
              insets: noInsets,
              anchor: details.anchor,
              style: text(14, details.color),
            },
          ]
        : []),
    ],
  };
}

function edge({ edge: wish }: ThemeSpec): LayoutShape[] {
  if (!wish) return [];
  const { width, height } = slideSize;
  const boxes: Record<typeof wish.style, Box> = {
    tab: { x: 0, y: 52, width: 12, height: 44 },
    corner: { x: width - 36, y: -36, width: 72, height: 72 },
    rail: { x: 0, y: 0, width: 16, height },
    bar: { x: 0, y: 0, width, height: 10 },
  };
  const shape = wish.style === "corner" ? "ellipse" : "rect";
  return [{ shape, box: boxes[wish.style], fill: wish.color }];
}

/** Of the number where it stands on a block. */
const numberBlock: Box = {
  x: slideSize.width - 48,
  y: slideSize.height - 40,
  width: 48,
  height: 40,
};

function footerShapes({ footer }: ThemeSpec, hairline: Color): LayoutShape[] {
  const { x, y, width } = footerZone;
  switch (footer.style) {
    case "plain":
      return [];
    case "rule":
      return [{ shape: "rect", box: { x, y: y - 4, width, height: 0.75 }, fill: hairline }];
    case "block":
      return [{ shape: "rect", box: numberBlock, fill: "accent1" }];
  }
}

function footers({ footer }: ThemeSpec): Placeholder[] {
  const style = text(sizes.footer, "muted", { font: footer.font });
  const onBlock = footer.style === "block";
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
      box: onBlock
        ? numberBlock
        : { ...footerZone, x: footerZone.x + footerZone.width - 80, width: 80 },
      insets: noInsets,
      anchor: "middle",
      style: onBlock
        ? { ...style, align: "center", color: "ground", bold: true }
        : { ...style, align: "right" },
    },
  ];
}

function body(idx: number, box: Box): Placeholder {
  return {
    ref: { type: "body", idx },
    box,
    insets: noInsets,
    anchor: "top",
    style: text(sizes.body, "text"),
  };
}

function titleText(size: number, color: Color, spec: ThemeSpec): TextStyle {
  return text(size, color, { bold: spec.title.bold, font: "heading", leading: 0.9 });
}

function text(size: number, color: Color, more: Partial<TextStyle> = {}): TextStyle {
  return { size, color, bold: false, font: "body", align: "left", leading: 1, ...more };
}
