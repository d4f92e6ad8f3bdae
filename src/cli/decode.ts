import type { Diagnostic } from "../diagnostic.js";

/**
 * A report's text: UTF-8, or UTF-16 with its byte order mark, as Windows' Notepad writes it. Anything
 * else is read as Windows-1252, which has a character for every byte, with a warning at the first line
 * that is not UTF-8.
 */
export function decodeReport(bytes: Uint8Array): { text: string; problem?: Diagnostic } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, "utf-16le") };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, "utf-16be") };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const shown = new TextDecoder().decode(bytes).split("\n");
    const line = shown.findIndex((text) => text.includes("\ufffd"));
    const column = (shown[line] ?? "").indexOf("\ufffd") + 1;
    return {
      text: windows1252(bytes),
      problem: {
        code: "not-utf8",
        severity: "warning",
        message: "the report is not UTF-8 and was read as Windows-1252",
        hint: "save it as UTF-8",
        position: { line: line + 1, column },
      },
    };
  }
}

/** The characters of 0x80–0x9F; the five that Windows leaves free are control characters. */
const extras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20's own decoder of that name reads Latin-1. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (letter) => extras[letter.charCodeAt(0) - 0x80] ?? letter);
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
