/** A file's bytes → a picture that PowerPoint shows. */
import type { Picture } from "../scene/scene.js";
import { inWords, raise } from "../limits.js";
import { formatOf, isWhole, otherFormat, pixelSize, type Format } from "./formats.js";
import { shortName } from "./short-name.js";
import { readSvg, svgOfSize } from "./svg.js";

export type PictureResult =
  | { type: "picture"; picture: Picture; remarks: Remark[] }
  /** Completes "picture `path` …". */
  | { type: "problem"; problem: string; hint?: string };

/** What of the picture is not shown; the message completes "picture `path` …". */
export interface Remark {
  code: string;
  message: string;
  hint: string;
}

/**
 * The long side of a drawn SVG: at least twice its own size, so that it is sharp on dense screens,
 * and enough for half a slide, as an icon may be shown larger than it says.
 */
const leastSvgSide = 1200;
const mostSvgSide = 2000;

const jpegQuality = 92;

/** What is left to the pictures of a deck; `drawn` goes down with each that is drawn anew. */
export interface Budget {
  pixels: number;
  drawn: number;
  shapes: number;
}

/** PNG, JPEG and GIF stay as they are; all else is drawn anew, and so is a JPEG that is not upright. */
export async function readPicture(bytes: Uint8Array, budget: Budget): Promise<PictureResult> {
  const format = formatOf(bytes);
  if (format === undefined) {
    return {
      type: "problem",
      problem: `is ${otherFormat(bytes)}`,
      hint: "expected PNG, JPEG, GIF, SVG, WebP, AVIF or BMP",
    };
  }
  if (format === "svg") return drawSvg(bytes, budget);
  const size = pixelSize(bytes, format);
  if (!size) return broken(format);
  const { widthPx, heightPx } = size;
  const pixels = widthPx * heightPx;
  // Told by the header: decoded it would take gigabytes.
  if (pixels > budget.pixels) {
    return {
      type: "problem",
      problem: `has ${widthPx} × ${heightPx} pixels, more than ${inWords(budget.pixels)}`,
      hint: `scale it down, as a slide shows no more than 2 million, or ${raise("pixels", pixels)}`,
    };
  }
  if (format === "png" || format === "jpeg" || format === "gif") {
    if (!isWhole(bytes, format)) return broken(format);
    if (size.orientation === 1) return shown({ format, bytes, widthPx, heightPx });
  }
  return spend(budget, pixels) ?? redraw(bytes, format);
}

/** A deck of many pictures that are each within bounds could take hours to draw. */
function spend(budget: Budget, pixels: number): PictureResult | undefined {
  budget.drawn -= pixels;
  if (budget.drawn >= 0) return undefined;
  return {
    type: "problem",
    problem: "is one of too many pictures that have to be drawn anew",
    hint: "save them as PNG or JPEG, or raise the limit of pixels drawn: --limit drawn=10G",
  };
}

function shown(picture: Picture, remarks: Remark[] = []): PictureResult {
  return { type: "picture", picture, remarks };
}

function broken(format: string): PictureResult {
  return {
    type: "problem",
    problem: `is a ${format.toUpperCase()} file that is damaged or incomplete`,
  };
}

async function redraw(bytes: Uint8Array, from: Exclude<Format, "svg">): Promise<PictureResult> {
  const { createCanvas, loadImage } = await import("../canvas/canvas.js");
  try {
    // Decoding turns the picture as its EXIF data says.
    const image = await loadImage(bytes);
    const { width: widthPx, height: heightPx } = image;
    const canvas = createCanvas(widthPx, heightPx);
    canvas.getContext("2d").drawImage(image, 0, 0);
    const format = from === "jpeg" ? "jpeg" : "png";
    const drawn =
      format === "jpeg" ? canvas.toBuffer("image/jpeg", jpegQuality) : canvas.toBuffer("image/png");
    return shown({ format, bytes: new Uint8Array(drawn), widthPx, heightPx });
  } catch {
    return broken(from);
  }
}

async function drawSvg(bytes: Uint8Array, budget: Budget): Promise<PictureResult> {
  const read = readSvg(bytes, budget.pixels);
  if (read.type === "problem") return read;
  const { svg } = read;
  const longSide = Math.max(svg.width, svg.height);
  const scale = Math.min(mostSvgSide, Math.max(leastSvgSide, 2 * longSide)) / longSide;
  const widthPx = Math.max(1, Math.round(svg.width * scale));
  const heightPx = Math.max(1, Math.round(svg.height * scale));
  const tooMany = spend(budget, widthPx * heightPx);
  if (tooMany) return tooMany;
  const shapes = Math.ceil((svg.shapes * widthPx * heightPx) / mostSvgSide ** 2);
  if (shapes > budget.shapes) {
    return {
      type: "problem",
      problem: `is too complex: drawing it is work of ${inWords(shapes)} shapes, of ${inWords(budget.shapes)} left for the deck`,
      hint: `save it as PNG, or ${raise("shapes", shapes)}`,
    };
  }
  budget.shapes -= shapes;
  const { createCanvas, loadImage } = await import("../canvas/canvas.js");
  try {
    const image = await loadImage(Buffer.from(svgOfSize(svg, widthPx, heightPx)));
    const canvas = createCanvas(widthPx, heightPx);
    canvas.getContext("2d").drawImage(image, 0, 0, widthPx, heightPx);
    const drawn = new Uint8Array(canvas.toBuffer("image/png"));
    const original = new TextEncoder().encode(svg.text);
    return shown({ format: "png", bytes: drawn, svg: original, widthPx, heightPx }, [
      ...(svg.cut.length > 0 ? [leftOut(svg.cut)] : []),
      ...(svg.hasForeignText ? [foreignText] : []),
    ]);
  } catch {
    return { type: "problem", problem: "is an SVG file that cannot be drawn: is it valid XML?" };
  }
}

function leftOut(cut: string[]): Remark {
  const more = cut.length > 1 ? ` and ${cut.length - 1} more` : "";
  return {
    code: "svg-external",
    message: `refers to \`${shortName(cut[0] ?? "")}\`${more}, which is left out`,
    hint: "embed it in the SVG",
  };
}

const foreignText: Remark = {
  code: "svg-html-text",
  message: "has text set in HTML, which PowerPoint does not show",
  hint: "export it with plain SVG text (Mermaid: `htmlLabels: false`), or as PNG",
};
