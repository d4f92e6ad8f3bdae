/** Pictures behind a slide or over one side of it, and what they leave for title, content and footer. */
import type { Image, Placement, Slide } from "../deck/deck.js";
import type { Box, Insets, Pt } from "../geometry.js";
import type { Layout, Placeholder } from "../scene/look.js";
import type { Picture, PictureItem, ShapeItem } from "../scene/scene.js";
import { zoneOf } from "../theme/skeleton.js";
import type { Context } from "./context.js";
import { plainText } from "./inlines.js";
import { pictureItem } from "./figures/picture.js";
import { layoutOf, longestMark, titleHeight } from "./titles.js";

/** A slide without its placed pictures, and where the rest of it goes. */
export interface Framed {
  slide: Slide;
  /** The theme's layouts and the zone as narrow as the pictures leave them. */
  context: Context;
  /** New ones for each slide, which names and links them; those behind it in the area, by default all of the slide. */
  pictures: (area?: Box) => PictureItem[];
  /** The pictures as blocks, for another slide, and the context outside of them. */
  images: Image[];
  outer: Context;
  /** Text lies over a picture, and needs a panel. */
  behind: boolean;
  /** What the pictures leave of the slide from left to right. */
  free: { left: Pt; right: Pt };
}

interface Placed {
  image: Image;
  picture: Picture;
  placement: Placement;
}

/** Between a picture at a side and the text. */
const sideGap: Pt = 40;

/** Of the slide's width, that pictures at its sides may take together. */
const mostShare = 0.7;

/** A title zone narrower than this may take a line more. */
const highestTitle: Pt = 96;

export function framed(slide: Slide, context: Context): Framed {
  const placed = placedPictures(slide, context);
  const untitled = plainText(slide.title).trim() === "";
  const { skeleton } = context.theme.look;
  const { size } = skeleton;
  const zone = zoneOf(untitled ? skeleton.untitled : skeleton.content, skeleton);
  const whole = { ...context, zone };
  const free = { left: 0, right: size.width };
  if (placed.length === 0) {
    return {
      slide,
      context: whole,
      pictures: () => [],
      images: [],
      outer: context,
      behind: false,
      free,
    };
  }

  const opens =
    slide.kind !== "content" || slide.layout === "section" || slide.layout === "closing";
  const all = opens && placed.some(({ placement }) => placement.side === "background");
  // An opening slide has one place for pictures.
  const at = (side: Placement["side"]) =>
    all
      ? side === "background"
        ? placed
        : []
      : placed.filter((one) => one.placement.side === side);
  const [behind, left, right] = [at("background"), at("left"), at("right")];
  const [leftShare, rightShare] = shares(left, right, slide, context);
  free.left = leftShare * size.width;
  free.right = (1 - rightShare) * size.width;
  const { height } = size;
  const pictures = (area: Box = { x: 0, y: 0, ...size }) => [
    ...inStrips(behind, area, "Background", context),
    ...inStrips(left, { x: 0, y: 0, width: free.left, height }, "Picture", context),
    ...inStrips(
      right,
      { x: free.right, y: 0, width: size.width - free.right, height },
      "Picture",
      context,
    ),
  ];
  const blocks = slide.blocks.filter((block) => !placed.some(({ image }) => image === block));
  const captions = placed.flatMap(({ image }) =>
    image.caption
      ? [
          {
            type: "paragraph" as const,
            inlines: [
              {
                type: "emph" as const,
                children: [{ type: "text" as const, value: image.caption }],
              },
            ],
            pos: image.pos,
          },
        ]
      : [],
  );
  const rest = { ...slide, blocks: [...blocks, ...captions] };
  const between = narrowed(rest, whole, free);
  return {
    slide: rest,
    context: behind.length > 0 ? onPanel(rest, withPictureLayouts(between)) : between,
    pictures,
    images: placed.map(({ image: { caption: _, ...image }, placement }) => ({
      ...image,
      placement,
    })),
    outer: context,
    behind: behind.length > 0,
    free,
  };
}

/** Pictures that cannot be shown stay where they are in the text, where a box says so. */
function placedPictures(slide: Slide, context: Context): Placed[] {
  const images = slide.blocks.filter((block) => block.type === "image");
  const asked = slide.layout === "full" ? images[0] : undefined;
  return images.flatMap((image) => {
    const asset = context.assets.images.get(image.src);
    const placement: Placement | undefined =
      image.placement ?? (image === asked ? { side: "background", fit: "cover" } : undefined);
    return placement && asset?.type === "picture"
      ? [{ image, picture: asset.picture, placement }]
      : [];
  });
}

/** Of the slide's width, for the pictures at its left and at its right. */
function shares(left: Placed[], right: Placed[], slide: Slide, context: Context): [number, number] {
  const of = (placed: Placed[]) =>
    placed.length === 0
      ? 0
      : Math.max(...placed.map(({ placement }) => placement.share ?? 50)) / 100;
  const total = of(left) + of(right);
  if (total <= mostShare) return [of(left), of(right)];
  const position = (left[0] ?? right[0])?.image.pos ?? slide.pos;
  context.report({
    code: "picture-too-wide",
    severity: "warning",
    message: `pictures over \`${Math.round(total * 100)}%\` of the slide leave no room for its text`,
    hint: `they are shown on ${mostShare * 100}%`,
    position,
  });
  return [(of(left) / total) * mostShare, (of(right) / total) * mostShare];
}

/** Those behind a slide side by side, those at its side one above the other. */
function inStrips(placed: Placed[], box: Box, name: string, context: Context): PictureItem[] {
  return placed.map(({ image, picture, placement }, i) => {
    const strip =
      name === "Background"
        ? { ...box, x: box.x + (i * box.width) / placed.length, width: box.width / placed.length }
        : { ...box, y: (i * box.height) / placed.length, height: box.height / placed.length };
    const { box: shown, ...cut } = fitted(picture, strip, placement.fit);
    // The same object, which a link to a heading is given to later.
    return Object.assign(pictureItem(image, picture, shown, context), { name, ...cut });
  });
}

/** Cut to the box, or as large as it fits into it. */
function fitted(
  { widthPx, heightPx }: Picture,
  box: Box,
  fit: Placement["fit"],
): { box: Box; crop?: Insets } {
  const ratio = widthPx / heightPx;
  const wider = ratio / (box.width / box.height);
  if (fit === "cover") {
    const x = Math.max(0, (1 - 1 / wider) / 2);
    const y = Math.max(0, (1 - wider) / 2);
    return x + y < 0.001 ? { box } : { box, crop: { left: x, right: x, top: y, bottom: y } };
  }
  const width = wider > 1 ? box.width : box.height * ratio;
  const height = width / ratio;
  return {
    box: {
      x: box.x + (box.width - width) / 2,
      y: box.y + (box.height - height) / 2,
      width,
      height,
    },
  };
}

/** Layouts and zone between the pictures at the sides; a title that needs more lines has them. */
function narrowed(slide: Slide, context: Context, free: Framed["free"]): Context {
  const { size, title: titleZone } = context.theme.look.skeleton;
  const left = free.left > 0 ? free.left + sideGap : titleZone.x;
  const right = free.right < size.width ? free.right - sideGap : titleZone.x + titleZone.width;
  const width = right - left;
  if (width === titleZone.width) return context;
  const box = { ...titleZone, width, height: highestTitle };
  const title = titleHeight(slide, box, context, layoutOf(context, "content"), longestMark);
  const more = Math.max(0, Math.min(highestTitle, title) - titleZone.height);
  const { y, height } = context.zone;
  const zone = { ...context.zone, x: left, y: y + more, width, height: height - more };
  return {
    ...withPlaceholders(context, (placeholder, layout) => {
      const { type } = placeholder.ref;
      const { box } = placeholder;
      if (isOpening(layout)) {
        return { ...placeholder, box: { ...box, x: left, width: Math.min(box.width, width) } };
      }
      if (type !== "title") return placeholder;
      return { ...placeholder, box: { ...box, x: left, width, height: box.height + more } };
    }),
    zone,
  };
}

/** The context with changed placeholders in all layouts; items that fill them have places of their own. */
export function withPlaceholders(
  context: Context,
  change: (placeholder: Placeholder, layout: Layout) => Placeholder,
): Context {
  const { theme } = context;
  const layouts = theme.look.layouts.map((layout) => ({
    ...layout,
    placeholders: layout.placeholders.map((placeholder) => change(placeholder, layout)),
  }));
  return { ...context, theme: { ...theme, look: { ...theme.look, layouts } } };
}

/** Of the panel that makes text over a picture readable; the rest is the picture's. */
const panelOpacity = 0.92;

/** Text on a picture stands on the theme's ground. */
export function textPanel(box: Box): ShapeItem {
  return {
    type: "shape",
    name: "Panel",
    shape: "rect",
    box,
    fill: "ground",
    opacity: panelOpacity,
  };
}

/** From a panel's edge to its text. */
export const panelInset: Pt = 24;

/** The band at the foot of a slide that is its title and a picture. */
export function titleBand({ theme }: Context): { y: Pt; height: Pt } {
  const height = 108;
  return { y: theme.look.skeleton.size.height - height, height };
}

/** A title alone over a picture stands on a band at the foot. */
function onPanel({ blocks }: Slide, context: Context): Context {
  return withPlaceholders(context, (placeholder, layout) => {
    if (isOpening(layout) || placeholder.ref.type !== "title" || blocks.length > 0)
      return placeholder;
    const { y, height } = titleBand(context);
    const box = { ...placeholder.box, y: y + 12, height: height - 24 };
    return { ...placeholder, box, anchor: "middle" };
  });
}

/** Opening slides with a picture have layouts of their own, in which no text lies over it. */
function withPictureLayouts(context: Context): Context {
  const { theme } = context;
  const layouts = theme.look.layouts.map((layout) => {
    if (!isOpening(layout)) return layout;
    return { ...layoutOf(context, `${layout.name}-picture`), name: layout.name };
  });
  return { ...context, theme: { ...theme, look: { ...theme.look, layouts } } };
}

function isOpening(layout: Layout): layout is Layout & { name: "title" | "section" } {
  return layout.name === "title" || layout.name === "section";
}
