/** Reads PptxGenJS's package: entries that are stored, not compressed, and where they are is known. */

/** The part's text. The bytes are not copied. */
export function unpackPart(file: Uint8Array, path: string): string {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  // The end record is the last thing in the file: JSZip writes no comment.
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  for (;;) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error(`no ${path} in the drawn package`);
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString("utf8", at + 46, at + 46 + nameLength) === path) break;
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const size = bytes.readUInt32LE(at + 24);
  const header = bytes.readUInt32LE(at + 42);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  return bytes.toString("utf8", start, start + size);
}
