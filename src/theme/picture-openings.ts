/** Title and section slides with a picture: it has a part of the slide from edge to edge, and the text the rest. */
import type { Box, Pt } from "../geometry.js";
import type { LayoutShape, Skeleton } from "../scene/look.js";
import type { CoverStyle } from "./complete.js";
import {
  type Colors,
  disc,
  frame,
  type Opening,
  type OpeningKind,
  places,
  quieter,
  rect,
} from "./openings.js";
import { usualSize } from "./skeleton.js";

export interface PictureOpening extends Opening {
  picture: Box;
}

/** The text stands beside the picture where it has few words to the line, else under it. */
const beside = new Set<CoverStyle>(["mark", "frame", "field", "grid"]);

export function pictureOpening(
  style: CoverStyle,
  kind: OpeningKind,
  colors: Colors,
  skeleton: Skeleton,
): PictureOpening {
  const isWide = skeleton.size.width >= usualSize.width * 0.9;
  return isWide && beside.has(style)
    ? atSide(style, kind, colors, skeleton)
    : atFoot(style, colors, skeleton);
}

/** At the left of the picture, on the grid of the slides without one. */
function atSide(
  style: CoverStyle,
  kind: OpeningKind,
  colors: Colors,
  skeleton: Skeleton,
): PictureOpening {
  const { width, height } = skeleton.size;
  const left = width * 0.52;
  const bar = style === "field" ? 20 : 0;
  const align = style === "frame" ? "center" : "left";
  const right = left - bar - (align === "center" ? skeleton.title.x : 40);
  const place = places(colors, skeleton, { right, align });
  const shapes: Record<string, LayoutShape[]> = {
    field: [rect(left - bar, 0, bar, height, colors.accent)],
    mark: [rect(left - 72, height - 72, 72, 72, colors.accent)],
    grid: [rect(left - 4, 0, 4, height, colors.accent)],
    frame: frame(24, 1.25, { width: left, height }).map(({ x, y, width: w, height: h }) =>
      rect(x, y, w, h, colors.accent),
    ),
  };
  const foot = style === "mark" ? narrower(place.details.box, 56) : place.details.box;
  return {
    ...place,
    details: { ...place.details, box: foot },
    confidential: { ...place.confidential, box: { ...place.confidential.box, width: foot.width } },
    logo: kind === "title" ? place.logo : quieter(place),
    shapes: shapes[style] ?? [],
    picture: { x: left, y: 0, width: width - left, height },
  };
}

/** Under the picture: as wide as titles are. */
function atFoot(style: CoverStyle, colors: Colors, skeleton: Skeleton): PictureOpening {
  const { size, title } = skeleton;
  const { width, height } = size;
  // Where lines are short, a title has one more.
  const more = width < usualSize.width * 0.9 ? 27 : 0;
  const top = height * 0.55 - more;
  const onBlock = style === "block" ? { ...colors, ground: colors.accent } : colors;
  const place = places(onBlock, skeleton);
  const strip = { band: 12, rule: 10 }[style as string] ?? 0;
  const right = style === "disc" ? width - 152 : title.x + title.width;
  const box = (y: Pt, boxHeight: Pt): Box => ({
    x: title.x,
    y,
    width: right - title.x,
    height: boxHeight,
  });
  const shapes: LayoutShape[] =
    style === "block"
      ? [rect(0, top, width, height - top, colors.accent)]
      : style === "disc"
        ? [disc({ x: width, y: height }, 128, colors.accent)]
        : strip > 0
          ? [rect(0, top, width, strip, colors.accent)]
          : [];
  const logo = { width: 128, height: 36 };
  const beside = right - logo.width - 24 - title.x;
  return {
    ...place,
    title: { ...place.title, box: box(top + strip + 12, 118 + more - strip) },
    text: { ...place.text, box: box(top + 142 + more, 44) },
    details: {
      ...place.details,
      box: { ...box(height - 54, 26), width: beside },
      anchor: "middle",
    },
    confidential: { ...place.confidential, box: { ...box(height - 24, 16), width: beside } },
    number: {
      ...place.number,
      box: { ...box(height - 54, 34), width: 120 },
      size: 24,
    },
    logo: {
      box: { x: right - logo.width, y: height - 54, ...logo },
      align: "right",
      on: onBlock.ground,
    },
    shapes,
    picture: { x: 0, y: 0, width, height: top },
  };
}

function narrower(box: Box, by: Pt): Box {
  return { ...box, width: box.width - by };
}
