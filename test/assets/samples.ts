/** Tiny pictures, and decks that show them. */
import { createCanvas } from "@napi-rs/canvas";
import type { Block, Deck, Image } from "../../src/deck/deck.js";

function canvas(width: number, height: number) {
  const made = createCanvas(width, height);
  const context = made.getContext("2d");
  context.fillStyle = "red";
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = "blue";
  context.fillRect(width / 2, 0, width / 2, height);
  return made;
}

export const png = (width = 40, height = 20) =>
  new Uint8Array(canvas(width, height).toBuffer("image/png"));
export const jpeg = (width = 40, height = 20) =>
  new Uint8Array(canvas(width, height).toBuffer("image/jpeg", 90));
export const webp = () => new Uint8Array(canvas(40, 20).toBuffer("image/webp"));
export const avif = () => new Uint8Array(canvas(40, 20).toBuffer("image/avif"));

export const gif = () =>
  new Uint8Array(Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"));

/** 2 × 2 pixels of 32 bits. */
export function bmp(): Uint8Array {
  const bytes = Buffer.alloc(54 + 16);
  bytes.write("BM");
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(2, 18);
  bytes.writeInt32LE(2, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(32, 28);
  bytes.writeUInt32LE(16, 34);
  return new Uint8Array(bytes);
}

/** A JPEG of 40 × 20 pixels with EXIF's orientation. */
export function turnedJpeg(orientation: number): Uint8Array {
  const upright = jpeg();
  const exif = Buffer.from(
    `ffe1002245786966000049492a0008000000010012010300010000000${orientation}00000000000000`,
    "hex",
  );
  return new Uint8Array(Buffer.concat([upright.subarray(0, 2), exif, upright.subarray(2)]));
}

export const svg = (content: string, attributes = 'width="100" height="50"') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`,
  );

export function image(src: string, line = 1): Image {
  return { type: "image", src, alt: "", pos: { line, column: 1 } };
}

export function deckOf(...blocks: Block[]): Deck {
  const pos = { line: 1, column: 1 };
  return {
    meta: { keywords: [], lang: "en-US" },
    slides: [
      {
        kind: "content",
        title: [],
        level: 0,
        subtitle: [],
        details: [],
        blocks,
        notes: [],
        anchors: [],
        pos,
      },
    ],
  };
}
