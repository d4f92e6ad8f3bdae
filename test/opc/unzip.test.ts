import { zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { unpacked, unzip } from "../../src/opc/unzip.js";
import { zip } from "../../src/opc/zip.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const limits = { entries: 100, bytes: 1_000_000 };

function entriesOf(file: Uint8Array) {
  const found = unzip(file, limits);
  if ("problem" in found) throw new Error(found.problem);
  return found.entries;
}

describe("a zip file", () => {
  it("gives its entries, which are written again as they are", () => {
    const file = zipSync({ "a.xml": bytes("a".repeat(1_000)), folder: { "b.png": bytes("b") } });
    const entries = entriesOf(file);
    expect(entries.map(({ path }) => path)).toEqual(["a.xml", "folder/b.png"]);
    const again = entriesOf(zip(entries));
    expect(again.map((entry) => Buffer.from(unpacked(entry)!).toString())).toEqual([
      "a".repeat(1_000),
      "b",
    ]);
  });

  it("may end with a comment", () => {
    const file = zipSync({ a: bytes("a") }, { comment: "made by hand" });
    const commented = Buffer.concat([file, bytes("made by hand")]);
    commented.writeUInt16LE(12, file.length - 2);
    expect(entriesOf(commented)).toHaveLength(1);
  });
});

describe("what is none", () => {
  const plain = Buffer.from(zipSync({ a: bytes("a".repeat(100)) }));
  const directory = plain.readUInt32LE(plain.length - 22 + 16);
  const changed = (change: (file: Buffer) => void) => {
    const file = Buffer.from(plain);
    change(file);
    return file;
  };
  test.each([
    ["text", bytes("hello"), "not-a-zip"],
    ["nothing", new Uint8Array(), "not-a-zip"],
    ["a compound file", Buffer.from("d0cf11e0a1b11ae1000000", "hex"), "encrypted"],
    ["a password", changed((file) => file.writeUInt16LE(1, directory + 8)), "encrypted"],
    [
      "a directory past the end",
      changed((file) => file.writeUInt32LE(1e6, file.length - 6)),
      "damaged",
    ],
    [
      "an entry past the end",
      changed((file) => file.writeUInt32LE(1e6, directory + 42)),
      "damaged",
    ],
    ["data past the end", changed((file) => file.writeUInt32LE(1e6, directory + 20)), "damaged"],
    ["another packing", changed((file) => file.writeUInt16LE(99, directory + 10)), "damaged"],
    [
      "more than is allowed",
      changed((file) => file.writeUInt32LE(2e6, directory + 24)),
      "too-large",
    ],
  ])("%s", (_, file, problem) => {
    expect(unzip(file, limits)).toEqual({ problem });
  });

  it("more entries than are allowed", () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`f${i}`, bytes("")]));
    expect(unzip(zipSync(many), limits)).toEqual({ problem: "too-large" });
  });

  it("an entry that says that it is small, and is not, costs what it says", () => {
    const bomb = Buffer.from(zipSync({ a: new Uint8Array(50_000_000) }));
    const at = bomb.readUInt32LE(bomb.length - 22 + 16);
    bomb.writeUInt32LE(100, at + 24);
    const [entry] = entriesOf(bomb);
    const before = process.memoryUsage().arrayBuffers;
    expect(unpacked(entry!)).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
  });

  it("an entry with another checksum", () => {
    const file = changed((one) => one.writeUInt32LE(1, directory + 16));
    expect(unpacked(entriesOf(file)[0]!)).toBeUndefined();
  });
});
