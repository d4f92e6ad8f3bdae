import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zip, zipEntry } from "../../src/opc/zip.js";

const bytes = (text: string) => new TextEncoder().encode(text);

it("is read by another program", () => {
  const file = zip([
    zipEntry("a.xml", bytes("a".repeat(1000))),
    zipEntry("ü/b.png", bytes("b"), true),
    zipEntry("empty", new Uint8Array()),
  ]);
  const read = unzipSync(file);
  expect(Object.keys(read)).toEqual(["a.xml", "ü/b.png", "empty"]);
  expect(read["a.xml"]).toEqual(bytes("a".repeat(1000)));
  expect(read["ü/b.png"]).toEqual(bytes("b"));
});

it("compresses text and stores pictures", () => {
  expect(zipEntry("a.xml", bytes("a".repeat(1000))).data.length).toBeLessThan(50);
  expect(zipEntry("a.png", bytes("a".repeat(1000)), true).data.length).toBe(1000);
});

it("has no clock: every entry is of the first of January 1980", () => {
  const view = Buffer.from(zip([zipEntry("a", bytes("a"))]));
  expect(view.readUInt16LE(10)).toBe(0);
  expect(view.readUInt16LE(12)).toBe((0 << 9) | (1 << 5) | 1);
});
