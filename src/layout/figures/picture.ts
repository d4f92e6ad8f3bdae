import type { Image } from "../../deck/deck.js";
import type { Box, Pt } from "../../geometry.js";
import type { Item, Picture, TextItem } from "../../scene/scene.js";
import { contentZone, sizes } from "../../theme/skeleton.js";
import { plainParagraph } from "../paragraph.js";
import type { Figure } from "./figure.js";

/** A pixel of a screenshot, in points, where there is room: 96 to the inch. */
const pointsPerPixel = 0.75;

/** How much larger than that a picture of pixels may be shown. */
const largestScale = 1.5;

const captionHeight: Pt = 22;

export function pictureFigure(image: Image, picture: Picture): Figure {
  const ratio = picture.widthPx / picture.heightPx;
  const caption = image.caption ? captionHeight : 0;
  const sizeIn = (width: Pt): Pt => {
    const widest = picture.svg
      ? width
      : Math.min(width, picture.widthPx * pointsPerPixel * largestScale);
    return widest / ratio;
  };
  const figure: Figure = {
    kind: "picture",
    pos: image.pos,
    steps: 1,
    units: 1,
    measure(width) {
      const ideal = sizeIn(width);
      // A picture may be shown smaller than the column is wide, but not as a stamp.
      const shown = Math.min(ideal, contentZone.height);
      const least = Math.min(ideal, Math.max(90, shown * 0.5));
      return {
        height: least + caption,
        ideal: ideal + caption,
        inkWidth: Math.min(width, ideal * ratio),
        badness: 0,
      };
    },
    place(box) {
      const height = Math.min(box.height - caption, sizeIn(box.width));
      const width = height * ratio;
      const shown: Box = { x: box.x + (box.width - width) / 2, y: box.y, width, height };
      const items: Item[] = [
        {
          type: "picture",
          name: "Picture",
          box: shown,
          image: picture,
          alt: image.alt,
          pos: image.pos,
        },
      ];
      if (image.caption) {
        items.push(
          captionItem(image.caption, {
            ...box,
            y: box.y + height + 4,
            height: captionHeight - 4,
          }),
        );
      }
      return items;
    },
    slice: () => figure,
  };
  return figure;
}

/** Stands for a picture that could not be read; the text says which. */
export function missingPicture(image: Pick<Image, "src" | "alt" | "pos">, reason: string): Figure {
  const text = [image.alt, `${image.src}: ${reason}`].filter((part) => part !== "").join(" – ");
  const figure: Figure = {
    kind: "picture",
    pos: image.pos,
    steps: 1,
    units: 1,
    measure: (width) => ({ height: 90, ideal: 160, inkWidth: width, badness: 0 }),
    place: (box) => [
      {
        ...captionItem(text, box),
        name: "Missing picture",
        fill: "panel",
        line: { color: "muted", width: 1 },
        anchor: "middle",
        insets: { top: 8, right: 12, bottom: 8, left: 12 },
        pos: image.pos,
      },
    ],
    slice: () => figure,
  };
  return figure;
}

function captionItem(text: string, box: Box): TextItem {
  const paragraph = plainParagraph(
    [
      {
        text,
        size: sizes.caption,
        bold: false,
        italic: false,
        strike: false,
        font: "body",
        color: "muted",
      },
    ],
    { align: "center" },
  );
  return {
    type: "text",
    name: "Caption",
    box,
    paragraphs: [paragraph],
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    anchor: "top",
  };
}
