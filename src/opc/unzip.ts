/**
 * Reads a zip file that anybody may have made: entries with what their directory says of them, still
 * packed, so that a part which nobody looks at is copied as it is. Nothing of it is believed: names are
 * keys and never paths, and every length is checked where it is used.
 */
import { crc32, inflateRawSync } from "node:zlib";
import type { ZipEntry } from "./zip.js";

/** An entry as its directory has it. */
export interface DirectoryEntry {
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** With a password of its own. */
  encrypted: boolean;
  /** Days and seconds as MS-DOS counts them; 0x00210000 is the first. */
  date: number;
  crc: number;
  /** Unpacked, as it says. */
  size: number;
  compressed: number;
  /** Of its local header. */
  offset: number;
}

export const endRecordLength = 22;

/** Where the directory lies, by the record at a file's end; `undefined` where that is none. */
export function directoryPlace(end: Uint8Array): { start: number; size: number } | undefined {
  const bytes = view(end);
  if (bytes.length < endRecordLength || bytes.readUInt32LE(0) !== 0x06054b50) return undefined;
  return { size: bytes.readUInt32LE(12), start: bytes.readUInt32LE(16) };
}

/** `undefined` where the bytes are no directory. */
export function readDirectory(directory: Uint8Array): DirectoryEntry[] | undefined {
  const bytes = view(directory);
  const found: DirectoryEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    found.push({
      path: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      date: bytes.readUInt32LE(at + 12),
      crc: bytes.readUInt32LE(at + 16),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

export type ZipProblem = "not-a-zip" | "encrypted" | "too-large" | "damaged";

/** What a package may cost. */
export interface ZipLimits {
  entries: number;
  /** Bytes of all entries, unpacked. */
  bytes: number;
}

/** All entries but folders, in the order of the directory, the first of each name. */
export function unzip(
  file: Uint8Array,
  limits: ZipLimits,
): { entries: ZipEntry[] } | { problem: ZipProblem } {
  const bytes = view(file);
  // A Compound File: Office puts an encrypted package into one; decks of before 2007 are one.
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) return { problem: "encrypted" };
  const end = endRecord(bytes);
  if (!end) return { problem: "not-a-zip" };
  const { start, size } = end;
  if (start + size > bytes.length) return { problem: "damaged" };
  const directory = readDirectory(bytes.subarray(start, start + size));
  if (!directory) return { problem: "damaged" };
  if (directory.some(({ encrypted }) => encrypted)) return { problem: "encrypted" };
  const total = directory.reduce((sum, entry) => sum + entry.size, 0);
  if (directory.length > limits.entries || total > limits.bytes) return { problem: "too-large" };
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (const { path, method, crc, size, compressed, offset } of directory) {
    if (path.endsWith("/") || names.has(path)) continue;
    names.add(path);
    if (method !== 0 && method !== 8) return { problem: "damaged" };
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50)
      return { problem: "damaged" };
    const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (from + compressed > bytes.length) return { problem: "damaged" };
    const data = bytes.subarray(from, from + compressed);
    entries.push({ path, stored: method === 0, crc, size, data });
  }
  return { entries };
}

/** The entry's bytes; `undefined` where they are not what the directory says. */
export function unpacked({ stored, crc, size, data }: ZipEntry): Uint8Array | undefined {
  try {
    // Never more memory than was promised, and that was counted.
    const bytes = stored ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    return bytes.length === size && crc32(bytes) === crc ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** A comment of up to 64 KB may follow the record. */
function endRecord(bytes: Buffer): { start: number; size: number } | undefined {
  const first = Math.max(0, bytes.length - endRecordLength - 0xffff);
  for (let at = bytes.length - endRecordLength; at >= first; at--) {
    const place = directoryPlace(bytes.subarray(at, at + endRecordLength));
    if (place) return place;
  }
  return undefined;
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
