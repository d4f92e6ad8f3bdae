import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { readPicture } from "../../src/assets/picture.js";
import { defaultLimits } from "../../src/limits.js";
import { avif, bmp, gif, jpeg, png, svg, turnedJpeg, webp } from "./samples.js";

const read = (bytes: Uint8Array) => readPicture(bytes, { ...defaultLimits });

async function pictureOf(bytes: Uint8Array) {
  const result = await read(bytes);
  if (result.type === "problem") throw new Error(result.problem);
  return result.picture;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const result = await read(bytes);
  return result.type === "problem" ? result.problem : "none";
}

async function colorAt(bytes: Uint8Array, x: number, y: number) {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const [red, , blue] = context.getImageData(x, y, 1, 1).data;
  return red! > 200 ? "red" : blue! > 200 ? "blue" : "other";
}

describe("formats that PowerPoint shows", () => {
  it.each([
    ["png", png(), 40, 20],
    ["jpeg", jpeg(), 40, 20],
    ["gif", gif(), 1, 1],
  ])("%s is kept byte for byte", async (format, bytes, widthPx, heightPx) => {
    expect(await pictureOf(bytes)).toEqual({ format, bytes, widthPx, heightPx });
  });

  it.each([
    ["webp", webp(), 40, 20],
    ["avif", avif(), 40, 20],
    ["bmp", bmp(), 2, 2],
  ])("%s becomes png", async (_, bytes, widthPx, heightPx) => {
    const picture = await pictureOf(bytes);
    expect(picture).toMatchObject({ format: "png", widthPx, heightPx });
    expect(await loadImage(picture.bytes)).toMatchObject({ width: widthPx, height: heightPx });
  });
});

describe("a JPEG with an EXIF orientation", () => {
  it("is turned upright", async () => {
    const picture = await pictureOf(turnedJpeg(6));
    expect(picture).toMatchObject({ format: "jpeg", widthPx: 20, heightPx: 40 });
    expect(await colorAt(picture.bytes, 10, 5)).toBe("red");
    expect(await colorAt(picture.bytes, 10, 35)).toBe("blue");
  });

  it("of upright is kept", async () => {
    const bytes = turnedJpeg(1);
    expect((await pictureOf(bytes)).bytes).toBe(bytes);
  });
});

describe("broken files", () => {
  it.each([
    ["png", png(), "PNG"],
    ["jpeg", jpeg(), "JPEG"],
    ["gif", gif(), "GIF"],
    ["webp", webp(), "WEBP"],
    ["avif", avif(), "AVIF"],
  ])("a %s that is cut off", async (_, bytes, name) => {
    const cut = bytes.subarray(0, bytes.length >> 1);
    expect(await problemOf(cut)).toBe(`is a ${name} file that is damaged or incomplete`);
  });

  it.each(["png", "jpeg", "gif"] as const)("a %s of any length ends in a result", async (name) => {
    const bytes = { png, jpeg, gif }[name]();
    for (let length = 0; length < bytes.length; length++) {
      expect((await read(bytes.subarray(0, length))).type).toBe("problem");
    }
  });

  it("a picture of too many pixels is refused by its header", async () => {
    const bytes = png();
    new DataView(bytes.buffer).setUint32(16, 100_000);
    new DataView(bytes.buffer).setUint32(20, 100_000);
    expect(await problemOf(bytes)).toBe("has 100000 × 100000 pixels, more than 100 million");
  });

  it.each([
    ["", "is empty"],
    ["hello", "is no picture"],
    ["%PDF-1.7", "is a PDF document"],
    ["<!doctype html><p>404", "is a web page"],
    ["version https://git-lfs.github.com/spec/v1\n", "is a Git LFS pointer: run `git lfs pull`"],
  ])("%j %s", async (text, problem) => {
    expect(await problemOf(new TextEncoder().encode(text))).toBe(problem);
  });
});

describe("SVG", () => {
  it("is drawn large, and kept", async () => {
    const bytes = svg('<rect width="50" height="50" fill="red"/>');
    const picture = await pictureOf(bytes);
    expect(picture).toMatchObject({ format: "png", widthPx: 1200, heightPx: 600 });
    expect(new TextDecoder().decode(picture.svg)).toBe(new TextDecoder().decode(bytes));
    expect(await colorAt(picture.bytes, 590, 300)).toBe("red");
    expect(await colorAt(picture.bytes, 610, 300)).toBe("other");
  });

  it.each([
    ['viewBox="0 0 100 50"', 1200, 600],
    ['viewBox="0,0,100,50" width="200"', 1200, 600],
    ['width="100%" height="100%" viewBox="0 0 30 60"', 600, 1200],
    ['width="4in" height="72pt"', 1200, 300],
    ['width="5000" height="100"', 2000, 40],
    ['width="800" height="800"', 1600, 1600],
    ["", 1200, 600],
  ])("%s is %d × %d pixels", async (attributes, widthPx, heightPx) => {
    expect(await pictureOf(svg("", attributes))).toMatchObject({ widthPx, heightPx });
  });

  it("may have a declaration, a comment, a DOCTYPE, and another encoding", async () => {
    const text =
      '<?xml version="1.0" encoding="UTF-16"?><!-- by hand --><!DOCTYPE svg PUBLIC ' +
      '"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' +
      '<svg width="9" height="9"><title>ä</title></svg>';
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    const picture = await pictureOf(new Uint8Array(bytes));
    expect(new TextDecoder().decode(picture.svg)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>ä</title></svg>',
    );
  });

  it.each([
    ["not closed", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g>'],
    ["entities", '<!DOCTYPE svg [<!ENTITY a "b">]><svg width="9" height="9">&a;</svg>'],
  ])("%s is refused", async (_, text) => {
    expect((await read(new TextEncoder().encode(text))).type).toBe("problem");
  });
});
