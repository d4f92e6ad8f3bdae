import type { Image, Length } from "../../deck/deck.js";
import type { Box, Pt } from "../../geometry.js";
import type { Item, Picture, PictureItem, Run } from "../../scene/scene.js";
import { contentZone } from "../../theme/skeleton.js";
import type { Context } from "../context.js";
import { linkTo } from "../inlines.js";
import { captionHeight, captionItem, captionOf, placeCaption } from "./caption.js";
import type { Figure } from "./figure.js";

/** A pixel of a screenshot, in points, where there is room: 96 to the inch. */
const pointsPerPixel = 0.75;

/** How much larger than that a picture of pixels may be shown. */
const largestScale = 1.5;

export function pictureFigure(image: Image, picture: Picture, context: Context): Figure {
  const ratio = picture.widthPx / picture.heightPx;
  const caption = image.caption ? captionOf(image.caption, context) : undefined;
  const sizeIn = (width: Pt): Pt => widestIn(width, image, picture) / ratio;
  const figure: Figure = {
    kind: "picture",
    pos: image.pos,
    steps: 1,
    units: 1,
    measure(width) {
      const ideal = sizeIn(width);
      const under = captionHeight(caption, width);
      // A picture may be shown smaller than the column is wide, but not as a stamp.
      const shown = Math.min(ideal, contentZone.height);
      const least = Math.min(ideal, Math.max(90, shown * 0.5));
      return {
        height: least + under,
        ideal: ideal + under,
        inkWidth: Math.min(width, ideal * ratio),
        badness: 0,
      };
    },
    place(box) {
      const under = captionHeight(caption, box.width);
      const height = Math.min(box.height - under, sizeIn(box.width));
      const width = height * ratio;
      // What the author wants small stands where text would.
      const sized = image.width !== undefined || image.height !== undefined;
      const x = sized && !caption ? box.x : box.x + (box.width - width) / 2;
      const shown: Box = { x, y: box.y, width, height };
      const items: Item[] = [pictureItem(image, picture, shown, context)];
      if (caption) items.push(placeCaption(caption, { ...box, y: box.y + height, height: under }));
      return items;
    },
    slice: () => figure,
  };
  return figure;
}

export function pictureItem(
  { alt, link, pos }: Image,
  picture: Picture,
  box: Box,
  context: Context,
): PictureItem {
  const item: PictureItem = { type: "picture", name: "Picture", box, image: picture, alt, pos };
  if (link !== undefined) linkTo(item, link, pos, context);
  return item;
}

/**
 * How wide the picture is where there is that much width: as the author asks, up to all of it; else a
 * picture of pixels not so large that these show.
 */
export function widestIn(width: Pt, image: Image, picture: Picture): Pt {
  const ratio = picture.widthPx / picture.heightPx;
  const asked = [
    ...(image.width ? [points(image.width, width)] : []),
    ...(image.height ? [points(image.height, contentZone.height) * ratio] : []),
  ];
  if (asked.length > 0) return Math.max(1, Math.min(width, ...asked));
  return picture.svg ? width : Math.min(width, picture.widthPx * pointsPerPixel * largestScale);
}

function points(length: Length, room: Pt): Pt {
  return "points" in length ? length.points : (length.percent / 100) * room;
}

/** Stands for a picture that could not be read; the text says which. */
export function missingPicture(
  image: Pick<Image, "src" | "alt" | "caption" | "pos">,
  reason: string,
): Figure {
  return boxFor(image, [image.alt, `${image.src}: ${reason}`, image.caption], () => {});
}

/** Stands for a picture on the web, and leads there. */
export function webPicture(image: Image, url: string, context: Context): Figure {
  return boxFor(image, [image.alt, image.caption], (run) =>
    linkTo(run, image.link ?? url, image.pos, context),
  );
}

function boxFor(
  { pos }: Pick<Image, "pos">,
  parts: (string | undefined)[],
  link: (run: Run) => void,
): Figure {
  const text = parts.filter((part) => part !== undefined && part !== "").join(" – ");
  const figure: Figure = {
    kind: "picture",
    pos,
    steps: 1,
    units: 1,
    measure: (width) => ({ height: 90, ideal: 160, inkWidth: width, badness: 0 }),
    place(box) {
      const item = captionItem(text, box);
      for (const run of item.paragraphs.flatMap((paragraph) => paragraph.runs)) link(run);
      return [
        {
          ...item,
          name: "Missing picture",
          fill: "panel",
          line: { color: "muted", width: 1 },
          anchor: "middle",
          insets: { top: 8, right: 12, bottom: 8, left: 12 },
          pos,
        },
      ];
    },
    slice: () => figure,
  };
  return figure;
}
