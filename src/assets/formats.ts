/**
 * Which picture format bytes are in, whatever their file's name says, how large the picture is, and
 * whether all of it is there. Decoders forgive a picture that is cut off; PowerPoint shows a red cross.
 */
import { BMP } from "image-size/types/bmp";
import { GIF } from "image-size/types/gif";
import { HEIF } from "image-size/types/heif";
import { JPG } from "image-size/types/jpg";
import { PNG } from "image-size/types/png";
import { WEBP } from "image-size/types/webp";

export type Format = "png" | "jpeg" | "gif" | "svg" | "webp" | "avif" | "bmp";

export interface PixelSize {
  widthPx: number;
  heightPx: number;
  /** EXIF's 1 to 8; 1 is upright. */
  orientation: number;
}

const signatures: [offset: number, signature: string, format: Format][] = [
  [0, "\x89PNG\r\n\x1a\n", "png"],
  [0, "\xff\xd8\xff", "jpeg"],
  [0, "GIF8", "gif"],
  [8, "WEBP", "webp"],
  [4, "ftypavif", "avif"],
  [4, "ftypavis", "avif"],
  [0, "BM", "bmp"],
];

/** Formats that are told apart only to be named in the message. */
const unsupported: [offset: number, signature: string, name: string][] = [
  [0, "%PDF", "a PDF document"],
  [0, "II*\0", "a TIFF picture"],
  [0, "MM\0*", "a TIFF picture"],
  [4, "ftyphei", "a HEIC picture"],
  [4, "ftypmif1", "a HEIF picture"],
  [0, "\x1f\x8b", "a compressed file (svgz?)"],
  [0, "\0\0\x01\0", "an icon file"],
  [0, "\xff\x0a", "a JPEG XL picture"],
  [4, "JXL ", "a JPEG XL picture"],
  [0, "\xd7\xcd\xc6\x9a", "a WMF picture"],
  [40, " EMF", "an EMF picture"],
  [0, "version https://git-lfs", "a Git LFS pointer: run `git lfs pull`"],
];

export function formatOf(bytes: Uint8Array): Format | undefined {
  const known = signatures.find(([offset, signature]) => hasText(bytes, offset, signature));
  if (known) return known[2];
  return looksLikeSvg(bytes) ? "svg" : undefined;
}

/** What the bytes are instead of a picture that a deck may hold: "a PDF document". */
export function otherFormat(bytes: Uint8Array): string {
  if (bytes.length === 0) return "empty";
  const known = unsupported.find(([offset, signature]) => hasText(bytes, offset, signature));
  if (known) return known[2];
  return /^\s*<(!doctype html|html)/i.test(latin1(bytes, 0, 200)) ? "a web page" : "no picture";
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  // In UTF-16 every second byte is 0.
  const start = latin1(bytes, 0, 4096).replaceAll("\0", "");
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(start) && /<(\w+:)?svg[\s>]/.test(start);
}

/** From the header; `undefined` where it makes no sense. */
export function pixelSize(
  bytes: Uint8Array,
  format: Exclude<Format, "svg">,
): PixelSize | undefined {
  const readers = { png: PNG, jpeg: JPG, gif: GIF, webp: WEBP, avif: HEIF, bmp: BMP };
  try {
    const { width, height, orientation } = readers[format].calculate(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    const known = orientation !== undefined && orientation >= 1 && orientation <= 8;
    return { widthPx: width, heightPx: height, orientation: known ? orientation : 1 };
  } catch {
    // image-size throws what its readers come upon: a RangeError past the end, a TypeError of its own.
    return undefined;
  }
}

export function isWhole(bytes: Uint8Array, format: "png" | "jpeg" | "gif"): boolean {
  if (format === "png") return isWholePng(bytes);
  return format === "gif" ? isWholeGif(bytes) : isWholeJpeg(bytes);
}

/** Chunks of length, type, data and checksum, from IHDR to IEND. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasData = false;
  let at = 8;
  // Apple's own variant of PNG starts with another chunk, and only Apple reads it.
  if (!hasText(bytes, 12, "IHDR")) return false;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + view.getUint32(at);
    if (next > bytes.length) return false;
    if (hasText(bytes, at + 4, "IEND")) return hasData;
    hasData ||= hasText(bytes, at + 4, "IDAT");
    at = next;
  }
  return false;
}

/** The end marker; cameras append previews and padding, so that it is not always at the very end. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const start = lastMarker(bytes, 0xda);
  const end = lastMarker(bytes, 0xd9);
  return start >= 0 && end > start;
}

function lastMarker(bytes: Uint8Array, marker: number): number {
  for (let at = bytes.length - 2; at >= 2; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === marker) return at;
  }
  return -1;
}

/** Blocks up to the trailer, with at least one frame. */
function isWholeGif(bytes: Uint8Array): boolean {
  let at = 13 + colorTableSize(bytes[10] ?? 0);
  let hasFrame = false;
  while (at < bytes.length) {
    const block = bytes[at]!;
    if (block === 0x3b) return hasFrame;
    if (block === 0x21) {
      at += 2;
    } else if (block === 0x2c) {
      at += 11 + colorTableSize(bytes[at + 9] ?? 0);
      hasFrame = true;
    } else {
      return false;
    }
    while (at < bytes.length && bytes[at] !== 0) at += 1 + bytes[at]!;
    at++;
  }
  return false;
}

function colorTableSize(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

function hasText(bytes: Uint8Array, offset: number, text: string): boolean {
  return latin1(bytes, offset, text.length) === text;
}

function latin1(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}
