/** The slide layouts that a theme gives its master: where placeholders stand and what is drawn under them. */
import type { Box, Insets } from "../geometry.js";
import type {
  Layout,
  LayoutPicture,
  LayoutShape,
  Palette,
  Placeholder,
  Skeleton,
  TextStyle,
} from "../scene/look.js";
import type { Color, Picture } from "../scene/scene.js";
import { contrast, luminance, mix } from "../color.js";
import type { EdgeStyle, ThemeSpec } from "./complete.js";
import { frame, type LogoPlace, openings } from "./openings.js";
import { columnBox, zoneOf } from "./skeleton.js";
import { rgbOf, type Solid, solidOf, textOn } from "./text-on.js";

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
  logo: Logo,
): Layout[] {
  const zone = zoneOf(skeleton.content, skeleton);
  const hairline: Color = { rgb: mix(palette.ground, palette.text, 0.25) };
  const solid = solidOf(spec, palette);
  const shapes = [...edge(spec, skeleton), ...footerShapes(spec, hairline, solid, skeleton)];
  const pictures = logoPictures(footerLogo(spec, skeleton), logo, palette);
  const content = (name: Layout["name"], label: string, bodies: Box[]): Layout => ({
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
  return [
    opening("title", spec, palette, skeleton, logo),
    opening("section", spec, palette, skeleton, logo),
    content("content", "Title and Content", [skeleton.content]),
    content("two-content", "Two Content", [columnBox(0, 6, zone), columnBox(6, 6, zone)]),
    content("title-only", "Title Only", []),
  ];
}

/** The colours of title and section slides; on the accent, the text that can be read there. */
export function openingColors(name: "title" | "section", spec: ThemeSpec, palette: Palette) {
  const { ground, text: front, accent } = name === "title" ? spec.cover : spec.section;
  const onAccent = textOn(accent, palette, spec.contrast, [front, "text", "ground"]);
  return { ground, text: front, accent, onAccent };
}

/** The title slide, one strong gesture; a section opens as the title slide does, more quietly. */
function opening(
  name: "title" | "section",
  spec: ThemeSpec,
  palette: Palette,
  skeleton: Skeleton,
  logo: Logo,
): Layout {
  const colors = openingColors(name, spec, palette);
  const line: Color = {
    rgb: mix(rgbOf(colors.ground, palette), rgbOf(colors.text, palette), 0.12),
  };
  const {
    shapes,
    title,
    text: below,
    details,
    confidential,
    logo: logoPlace,
  } = openings[spec.cover.style][name](
    { ...colors, other: (name === "title" ? spec.section : spec.cover).ground, line },
    skeleton,
  );
  const { size } = spec.cover;
  const isTitle = name === "title";
  const { plate, pictures } = onPlate(isTitle ? logoPlace : quieter(logoPlace), logo, palette);
  const warns = isTitle && spec.confidential !== undefined;
  return {
    name,
    label: isTitle ? "Title Slide" : "Section Header",
    ground: colors.ground,
    shapes: [...shapes, ...plate],
    pictures,
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
        style: text(24, below.color),
      },
      ...(isTitle
        ? [
            {
              ref: { type: "body" as const, idx: 2 },
              box: warns ? leftOf(details.box, confidential.box) : details.box,
              insets: noInsets,
              anchor: details.anchor,
              style: text(16, details.color),
            },
          ]
        : []),
      ...(warns
        ? [
            {
              ref: { type: "footer" as const, idx: 11 },
              box: confidential.box,
              insets: noInsets,
              anchor: confidential.anchor,
              style: text(skeleton.sizes.footer, confidential.color, { align: confidential.align }),
            },
          ]
        : []),
    ],
  };
}

/** Where something stands at the same height, the box ends before it. */
function leftOf(box: Box, other: Box): Box {
  const beside = other.y < box.y + box.height && box.y < other.y + other.height;
  return beside ? { ...box, width: Math.min(box.width, other.x - 24 - box.x) } : box;
}

/** Section slides have it smaller, in the same corner. */
function quieter({ box, align, on }: LogoPlace): LogoPlace {
  const [width, height] = [0.7 * box.width, 0.7 * box.height];
  const x = align === "left" ? box.x : box.x + box.width - width;
  return { box: { x, y: box.y, width, height }, align, on };
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
  const x = align === "left" ? box.x : box.x + box.width - width;
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
): Placeholder[] {
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

function body(idx: number, box: Box, { sizes }: Skeleton): Placeholder {
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
