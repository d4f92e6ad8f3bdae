/** Bytes of a text file, whatever wrote it, as text. */
import type { Diagnostic } from "./diagnostic.js";

/**
 * A report's text: UTF-8, or UTF-16 with its byte order mark, as Windows' Notepad writes it. Anything
 * else is read as Windows-1252, which has a character for every byte, with a warning at the first line
 * that is not UTF-8.
 */
export function decodeReport(bytes: Uint8Array): { text: string; problem?: Diagnostic } {
  const { text, encoding } = decodeText(bytes);
  if (encoding !== "Windows-1252") return { text };
  const shown = new TextDecoder().decode(bytes).split("\n");
  const line = shown.findIndex((each) => each.includes("\ufffd"));
  const column = (shown[line] ?? "").indexOf("\ufffd") + 1;
  return {
    text,
    problem: {
      code: "not-utf8",
      severity: "warning",
      message: "the report is not UTF-8 and was read as Windows-1252",
      hint: "save it as UTF-8",
      position: { line: line + 1, column },
    },
  };
}

export type Encoding = "UTF-8" | "UTF-16" | "Windows-1252";

/** The text without its byte order mark; Windows-1252 also holds all that Latin-1 does. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: "UTF-16" };
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      encoding: "UTF-8",
    };
  } catch {
    return { text: windows1252(bytes), encoding: "Windows-1252" };
  }
}

/** Of a Word file, a picture or a program more than a twentieth are bytes that text has not. */
export function isText(bytes: Uint8Array): boolean {
  if (utf16Of(bytes)) return true;
  const start = bytes.subarray(0, 8000);
  const strange = start.filter((byte) => byte < 7 || (byte > 13 && byte < 27)).length;
  return strange <= start.length / 25;
}

/** By its mark; without one, by the zero that every other byte of Latin text is. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 200);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = start.length * 0.3;
  if (start.length < 4 || Math.min(even, odd) > 0) return undefined;
  return odd > many ? "utf-16le" : even > many ? "utf-16be" : undefined;
}

/** The characters of 0x80–0x9F; the five that Windows leaves free are control characters. */
const extras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20's own decoder of that name reads Latin-1. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (letter) => extras[letter.charCodeAt(0) - 0x80] ?? letter);
}
