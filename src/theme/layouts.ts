/** The slide layouts that a theme gives its master: where placeholders stand and what is drawn under them. */
import type { Box, Insets } from "../geometry.js";
import type {
  Layout,
  LayoutPicture,
  LayoutRole,
  LayoutShape,
  LevelStyle,
  Palette,
  Placeholder,
  Skeleton,
  TextStyle,
} from "../scene/look.js";
import type { Color, Picture } from "../scene/scene.js";
import { contrast, luminance, mix } from "../color.js";
import {
  completeLayout,
  type DesignedLayout,
  type DesignedPlaceholder,
} from "./complete-layout.js";
import type { EdgeStyle, ThemeSpec } from "./complete.js";
import {
  frame,
  type LogoPlace,
  type Opening,
  type OpeningKind,
  openings,
  quieter,
} from "./openings.js";
import { pictureOpening } from "./picture-openings.js";
import { columnBox, zoneOf } from "./skeleton.js";
import { rgbOf, type Solid, solidOf } from "./text-on.js";

const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** For light and for dark grounds; one stands in for the other. */
export interface Logo {
  light?: Picture;
  dark?: Picture;
}

export function layouts(
  spec: ThemeSpec,
  palette: Palette,
  skeleton: Skeleton,
  levels: LevelStyle[],
  logo: Logo,
): Layout[] {
  const zone = zoneOf(skeleton.content, skeleton);
  const hairline: Color = { rgb: mix(palette.ground, palette.text, 0.25) };
  const solid = solidOf(spec, palette);
  const shapes = [...edge(spec, skeleton), ...footerShapes(spec, hairline, solid, skeleton)];
  const pictures = logoPictures(footerLogo(spec, skeleton), logo, palette);
  const content = (name: LayoutRole, label: string, bodies: Box[]): DesignedLayout => ({
    name,
    label,
    ground: "ground",
    shapes,
    pictures,
    placeholders: [
      {
        ref: { type: "title", idx: 0 },
        box: skeleton.title,
        insets: noInsets,
        anchor: "middle",
        style: titleText(skeleton.sizes.title, spec.title.color, spec),
      },
      ...bodies.map((box, i) => body(i + 1, box, skeleton)),
      ...footers(spec, skeleton, solid, pictures[0]?.box),
    ],
  });
  const designed = [
    opening("title", spec, palette, skeleton, logo),
    opening("section", spec, palette, skeleton, logo),
    content("content", "Title and Content", [skeleton.content]),
    content("two-content", "Two Content", [columnBox(0, 6, zone), columnBox(6, 6, zone)]),
    content("title-only", "Title Only", []),
    statement(spec, palette, skeleton),
    withPicture("title", spec, palette, skeleton, logo),
    withPicture("section", spec, palette, skeleton, logo),
  ];
  return designed.map((layout) => completeLayout(layout, levels));
}

/** The colours of title and section slides. */
export function openingColors(name: OpeningKind, spec: ThemeSpec) {
  const { ground, text: front, accent } = name === "title" ? spec.cover : spec.section;
  return { ground, text: front, accent };
}

/** The title slide, one strong gesture; a section opens as the title slide does, more quietly. */
function opening(
  name: OpeningKind,
  spec: ThemeSpec,
  palette: Palette,
  skeleton: Skeleton,
  logo: Logo,
): DesignedLayout {
  const colors = openingColors(name, spec);
  const other = (name === "title" ? spec.section : spec.cover).ground;
  const made = openings[spec.cover.style](name, { ...colors, other }, skeleton);
  const isTitle = name === "title";
  const { plate, pictures } = onPlate(isTitle ? made.logo : quieter(made), logo, palette);
  return {
    name,
    label: isTitle ? "Title Slide" : "Section Header",
    ground: colors.ground,
    shapes: [...made.shapes, ...plate],
    pictures,
    placeholders: openingPlaceholders(name, made, spec, palette, skeleton),
  };
}

/** As `opening`, with a place for a picture. */
function withPicture(
  name: OpeningKind,
  spec: ThemeSpec,
  palette: Palette,
  skeleton: Skeleton,
  logo: Logo,
): DesignedLayout {
  const colors = openingColors(name, spec);
  const other = (name === "title" ? spec.section : spec.cover).ground;
  const made = pictureOpening(spec.cover.style, name, { ...colors, other }, skeleton);
  const { plate, pictures } = onPlate(made.logo, logo, palette);
  return {
    name: `${name}-picture`,
    label: name === "title" ? "Title Slide with Picture" : "Section Header with Picture",
    ground: colors.ground,
    shapes: [...made.shapes, ...plate],
    pictures,
    placeholders: [
      ...openingPlaceholders(name, made, spec, palette, skeleton),
      {
        ref: { type: "picture", idx: 13 },
        box: made.picture,
        insets: noInsets,
        anchor: "top",
        style: text(16, readOn(colors.ground, [made.text.color, "text"], spec, palette)),
      },
    ],
    picture: made.picture,
  };
}

/** A sentence or two on the ground of section slides. */
function statement(spec: ThemeSpec, palette: Palette, skeleton: Skeleton): DesignedLayout {
  const { ground, text: front, accent } = openingColors("section", spec);
  const on = spec.cover.style === "block" ? accent : ground;
  // What marks content slides marks these too, in a colour that stands out from their ground.
  const stands = (color: Color) => contrast(rgbOf(color, palette), rgbOf(on, palette)) >= leastMark;
  const color = [accent, front].find(stands) ?? front;
  const { title, content, footer, sizes } = skeleton;
  return {
    name: "statement",
    label: "Statement",
    ground: on,
    shapes: edge({ ...spec, ...(spec.edge ? { edge: { ...spec.edge, color } } : {}) }, skeleton),
    pictures: [],
    placeholders: [
      {
        ref: { type: "title", idx: 0 },
        box: title,
        insets: noInsets,
        anchor: "middle",
        style: titleText(24, front, spec),
      },
      {
        ref: { type: "body", idx: 1 },
        box: content,
        insets: noInsets,
        anchor: "middle",
        style: text(40, front),
      },
      ...(spec.confidential === undefined
        ? []
        : [
            {
              ref: { type: "footer" as const, idx: 11 },
              box: footer,
              insets: noInsets,
              anchor: "middle" as const,
              style: text(sizes.footer, front),
            },
          ]),
    ],
  };
}

/** Of a mark on a ground. */
const leastMark = 1.6;

/** Largest size of a section's title. */
const sectionSize = 48;

function openingPlaceholders(
  name: OpeningKind,
  { title, text: below, details, confidential, number }: Opening,
  spec: ThemeSpec,
  palette: Palette,
  skeleton: Skeleton,
): DesignedPlaceholder[] {
  const placeholder = (
    ref: Placeholder["ref"],
    { box, anchor, align, color }: Opening["title"],
    style: TextStyle,
  ): DesignedPlaceholder => ({
    ref,
    box,
    insets: noInsets,
    anchor,
    style: { ...style, color, align },
  });
  const heading = (size: number) => titleText(size, title.color, spec);
  const { size } = spec.cover;
  if (name === "section") {
    const shown = {
      ...number,
      color: readOn(number.on, [spec.section.accent, number.color], spec, palette),
    };
    return [
      placeholder({ type: "title", idx: 0 }, title, heading(Math.min(size, sectionSize))),
      placeholder({ type: "body", idx: 1 }, below, text(24, below.color)),
      placeholder({ type: "body", idx: 2 }, shown, heading(number.size)),
    ];
  }
  return [
    placeholder({ type: "title", idx: 0 }, title, heading(size)),
    placeholder({ type: "subtitle", idx: 1 }, below, text(24, below.color)),
    placeholder({ type: "body", idx: 2 }, details, text(16, details.color)),
    ...(spec.confidential === undefined
      ? []
      : [
          placeholder(
            { type: "footer", idx: 11 },
            confidential,
            text(skeleton.sizes.footer, confidential.color),
          ),
        ]),
  ];
}

/** The first of the colours that can be read there, else the last. */
function readOn(ground: Color, colors: Color[], spec: ThemeSpec, palette: Palette): Color {
  const reads = (color: Color) =>
    contrast(rgbOf(color, palette), rgbOf(ground, palette)) >= spec.contrast;
  return colors.find(reads) ?? colors.at(-1) ?? "text";
}

function edge({ edge: wish }: ThemeSpec, { size }: Skeleton): LayoutShape[] {
  if (!wish) return [];
  const { width, height } = size;
  const boxes: Record<EdgeStyle, Box[]> = {
    tab: [{ x: 0, y: 52, width: 12, height: 44 }],
    corner: [{ x: width - 36, y: -36, width: 72, height: 72 }],
    rail: [{ x: 0, y: 0, width: 16, height }],
    bar: [{ x: 0, y: 0, width, height: 10 }],
    mark: [{ x: width - 48 - 24, y: 0, width: 24, height: 24 }],
    ribbon: [{ x: 48, y: 0, width: 96, height: 8 }],
    frame: frame(10, 0.75, size),
    scale: Array.from({ length: 44 }, (_, i) => ({
      x: 0,
      y: (i + 1) * 12 - 0.4,
      width: (i + 1) % 5 === 0 ? 16 : 8,
      height: 0.75,
    })),
  };
  const shape = wish.style === "corner" ? "ellipse" : "rect";
  return boxes[wish.style].map((box) => ({ shape, box, fill: wish.color }));
}

/** Of the number where it stands on a block. */
function numberBlock({ size }: Skeleton): Box {
  return { x: size.width - 48, y: size.height - 40, width: 48, height: 40 };
}

function footerShapes(
  { footer }: ThemeSpec,
  hairline: Color,
  solid: Solid,
  skeleton: Skeleton,
): LayoutShape[] {
  const { x, y, width } = skeleton.footer;
  switch (footer.style) {
    case "plain":
      return [];
    case "rule":
      return [{ shape: "rect", box: { x, y: y - 4, width, height: 0.75 }, fill: hairline }];
    case "block":
      return [{ shape: "rect", box: numberBlock(skeleton), fill: solid.fill }];
  }
}

/** At the end of the footer, beside the number. */
function footerLogo({ footer }: ThemeSpec, { footer: zone }: Skeleton): LogoPlace {
  const end = zone.x + zone.width - (footer.style === "block" ? 12 : 0);
  const box = { x: end - 96, y: zone.y, width: 96, height: zone.height };
  return { box, align: "right", on: "ground" };
}

/** The version made for that ground, fitted into the box. */
function logoPictures(
  { box, align, on }: LogoPlace,
  logo: Logo,
  palette: Palette,
): LayoutPicture[] {
  // Between black and white this grey is as far from either as can be.
  const onDark = luminance(rgbOf(on, palette)) < 0.18;
  const picture = onDark ? (logo.dark ?? logo.light) : (logo.light ?? logo.dark);
  if (!picture) return [];
  const { widthPx, heightPx } = picture;
  const scale = Math.min(box.width / widthPx, box.height / heightPx);
  const [width, height] = [widthPx * scale, heightPx * scale];
  const free = { left: 0, center: 0.5, right: 1 }[align];
  const x = box.x + free * (box.width - width);
  // In a footer it stands on the line of the text.
  const y = align === "right" && box.height < 24 ? box.y + (box.height - height) / 2 : box.y;
  return [{ box: { x, y, width, height }, picture }];
}

/** Room around a logo on its plate. */
const plateInset = 12;

/**
 * One logo for all grounds is made for the slides' own; on a field of colour, which may be the logo's, it
 * stands on a plate of that ground.
 */
function onPlate(
  place: LogoPlace,
  logo: Logo,
  palette: Palette,
): { plate: LayoutShape[]; pictures: LayoutPicture[] } {
  const isForAll = (logo.light ?? logo.dark) === (logo.dark ?? logo.light);
  const alike = contrast(rgbOf(place.on, palette), palette.ground) < 1.2;
  if (!isForAll || alike) return { plate: [], pictures: logoPictures(place, logo, palette) };
  const pictures = logoPictures({ ...place, box: grown(place.box, -plateInset) }, logo, palette);
  const plate = pictures.map(({ box }): LayoutShape => ({
    shape: "rect",
    box: grown(box, plateInset),
    fill: "ground",
  }));
  return { plate, pictures };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Between the number and the logo. */
const logoGap = 16;

function footers(
  { footer }: ThemeSpec,
  skeleton: Skeleton,
  solid: Solid,
  logo: Box | undefined,
): DesignedPlaceholder[] {
  const { footer: zone, sizes } = skeleton;
  const style = text(sizes.footer, "muted", { font: footer.font });
  const onBlock = footer.style === "block";
  const numberEnd = logo ? logo.x - logoGap : zone.x + zone.width;
  return [
    {
      ref: { type: "footer", idx: 11 },
      box: { ...zone, width: zone.width - (logo ? 224 : 164) },
      insets: noInsets,
      anchor: "middle",
      style,
    },
    {
      ref: { type: "slide-number", idx: 12 },
      box: onBlock ? numberBlock(skeleton) : { ...zone, x: numberEnd - 80, width: 80 },
      insets: noInsets,
      anchor: "middle",
      style: onBlock
        ? { ...style, align: "center", color: solid.text, bold: true }
        : { ...style, align: "right" },
    },
  ];
}

function body(idx: number, box: Box, { sizes }: Skeleton): DesignedPlaceholder {
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
