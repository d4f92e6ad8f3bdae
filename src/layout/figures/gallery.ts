/** Several pictures as a grid: of one height in each row, each row as wide as the others. */
import type { Image } from "../../deck/deck.js";
import type { Pt } from "../../geometry.js";
import type { Item, Picture } from "../../scene/scene.js";
import type { Context } from "../context.js";
import { type Caption, captionHeight, captionOf, placeCaption } from "./caption.js";
import type { Figure } from "./figure.js";
import { pictureItem, widestIn } from "./picture.js";

const gap: Pt = 16;

/** A lower row is a row of stamps. */
const lowestRow: Pt = 90;

const mostInRow = 4;

/** More pictures than this are better on two slides. */
const comfortable = 6;

interface Shown {
  image: Image;
  picture: Picture;
  ratio: number;
  /** Where there is that much width. */
  widest: (width: Pt) => Pt;
  caption: Caption | undefined;
}

interface Row {
  shown: Shown[];
  height: Pt;
  /** Of the highest caption in it. */
  under: Pt;
}

interface Grid {
  rows: Row[];
  width: Pt;
  height: Pt;
}

export function galleryFigure(
  pictures: { image: Image; picture: Picture }[],
  context: Context,
): Figure {
  const shown = pictures.map(({ image, picture }) => ({
    image,
    picture,
    ratio: picture.widthPx / picture.heightPx,
    widest: (width: Pt) => widestIn(width, image, picture, context),
    caption: image.caption ? captionOf(image.caption, context) : undefined,
  }));
  return slice(shown, context);
}

function slice(all: Shown[], context: Context): Figure {
  const { content } = context.theme.look.skeleton;
  const grids = new Map<Pt, Grid>();
  const best = (width: Pt): Grid => {
    let grid = grids.get(width);
    if (!grid) grids.set(width, (grid = largestGrid(all, width, content.height)));
    return grid;
  };
  return {
    kind: "picture",
    pos: all[0]!.image.pos,
    steps: 1,
    units: all.length,
    measure(width) {
      const { height, rows, width: inkWidth } = best(width);
      return {
        height: Math.min(height, Math.max(height * 0.6, rows.length * (lowestRow + gap))),
        ideal: height,
        inkWidth,
        badness: Math.max(0, all.length - comfortable) * 1.5,
      };
    },
    place(box) {
      const { rows, width } = largestGrid(all, box.width, box.height);
      const items: Item[] = [];
      let { y } = box;
      for (const { shown, height, under } of rows) {
        let x = box.x + (box.width - width) / 2;
        for (const { image, picture, ratio, caption } of shown) {
          const at = { x, y, width: height * ratio, height };
          items.push(pictureItem(image, picture, at, context));
          if (caption) items.push(placeCaption(caption, { ...at, y: y + height, height: under }));
          x += at.width + gap;
        }
        y += height + under + gap;
      }
      return items;
    },
    slice: (from, to) => slice(all.slice(from, to), context),
  };
}

/** The division into rows that shows most of the pictures in this room. */
function largestGrid(all: Shown[], width: Pt, height: Pt): Grid {
  const grids = divisions(all).map((rows) => gridWithin(rows, width, height));
  const area = ({ rows }: Grid) =>
    rows.reduce((sum, row) => sum + row.height ** 2 * ratios(row.shown), 0);
  return grids.reduce((best, grid) => (area(grid) > area(best) * 1.02 ? grid : best));
}

/** As wide as the height allows. */
function gridWithin(rows: Shown[][], width: Pt, height: Pt): Grid {
  let grid = gridOf(rows, width);
  if (grid.height <= height) return grid;
  let [low, high] = [0, width];
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    grid = gridOf(rows, middle);
    if (grid.height <= height) low = middle;
    else high = middle;
  }
  return gridOf(rows, low);
}

function gridOf(rows: Shown[][], width: Pt): Grid {
  const sized = rows.map((shown): Row => {
    const free = Math.max(1, width - gap * (shown.length - 1));
    const largest = Math.min(...shown.map(({ widest, ratio }) => widest(free) / ratio));
    const height = Math.min(free / ratios(shown), Math.max(lowestRow, largest));
    const under = Math.max(
      ...shown.map(({ caption, ratio }) => captionHeight(caption, height * ratio)),
    );
    return { shown, height, under };
  });
  const widths = sized.map(
    ({ shown, height }) => height * ratios(shown) + gap * (shown.length - 1),
  );
  const total = sized.reduce((sum, row) => sum + row.height + row.under, 0);
  return { rows: sized, width: Math.max(...widths), height: total + gap * (rows.length - 1) };
}

function ratios(shown: Shown[]): number {
  return shown.reduce((sum, { ratio }) => sum + ratio, 0);
}

/** Rows as even as can be, of one to four pictures; three pictures also as one and two. */
function divisions(all: Shown[]): Shown[][][] {
  const found: Shown[][][] = [];
  for (let count = Math.ceil(all.length / mostInRow); count <= all.length; count++) {
    const size = all.length / count;
    found.push(
      Array.from({ length: count }, (_, i) =>
        all.slice(Math.round(i * size), Math.round((i + 1) * size)),
      ),
    );
  }
  if (all.length === 3) found.push([all.slice(0, 1), all.slice(1)]);
  return found;
}
