/** Characters that copying or a wrong encoding put into a text. */

export interface Mended {
  text: string;
  /** Lines (from 1) in which something was guessed or read anew, by what it was. */
  notes: { line: number; what: string; sure: boolean }[];
}

/** Windows-1252's characters that Latin-1 has not, by their byte. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTES = new Map([...WINDOWS].map((char, at) => [char, 0x80 + at]));
for (let byte = 0x80; byte <= 0xff; byte++) BYTES.set(String.fromCharCode(byte), byte);

const LIGATURES: Record<string, string> = {
  ...{ "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl" },
  ...{ "\ufb05": "st", "\ufb06": "st" },
};

export function mendCharacters(text: string): Mended {
  const notes: Mended["notes"] = [];
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .split("\n")
    .map((line, index) => {
      if (/^[\t\x20-\x7e]*$/.test(line)) return line;
      const mended = mendEncoding(line);
      if (mended !== line) {
        const guessed = mended !== decodeRuns(line);
        notes.push({ line: index + 1, what: encodingNote(guessed), sure: !guessed });
      }
      return mended
        .replace(/[\u00a0\u2007\u202f\u2000-\u200a\u3000\x0b\x1c-\x1f]/g, " ")
        .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
        .replace(/[\ufb00-\ufb06]/g, (char) => LIGATURES[char] ?? char)
        .replace(/[\0-\x08\x0e-\x1b\x7f-\x9f]/g, "");
    });
  return { text: lines.join("\n"), notes };
}

function encodingNote(guessed: boolean): string {
  return guessed
    ? "bytes that a wrong encoding lost, guessed from their place"
    : "UTF-8 that was read as Windows-1252 or Latin-1, read anew";
}

/** Twice at most: texts that went through two wrong programs. */
function mendEncoding(line: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122\ufffd]/.test(line)) return line;
  return guessLost(decodeRuns(decodeRuns(line)));
}

/** Each sequence that is whole UTF-8 when its characters are taken for bytes again. */
function decodeRuns(line: string): string {
  return line.replace(
    /[\u00c2-\u00df][\u0080-\u00ff\u0152-\u2122]|[\u00e0-\u00ef][\u0080-\u00ff\u0152-\u2122]{2}|[\u00f0-\u00f4][\u0080-\u00ff\u0152-\u2122]{3}/g,
    (run) => {
      const bytes = [...run].map((char) => BYTES.get(char) ?? 0);
      if (!bytes.slice(1).every((byte) => byte >= 0x80 && byte < 0xc0)) return run;
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes));
      } catch {
        return run;
      }
    },
  );
}

/**
 * `â` and signs of which bytes were lost (U+FFFD). Seen in PDF and Word text saved by a program that read
 * it as Latin-1. Which sign it was is told by the byte that is left, and by the place.
 */
function guessLost(line: string): string {
  if (!line.includes("\ufffd")) return line;
  const bars = (line.match(/â\ufffd\ufffd/g) ?? []).length;
  return (
    line
      // Three and more in a row draw a line; the crossings kept their last byte.
      .replace(/(?:â\ufffd[\ufffd´¬¤¼]){3,}/g, (run) =>
        run.replace(/â\ufffd(.)/g, (_, last: string) => CROSSINGS[last] ?? "─"),
      )
      .replace(
        /^(\s*)â\ufffd([¢ª¦¡])(?=\s)/,
        (_, indent: string, last: string) => indent + (STARTS[last] ?? ""),
      )
      .replace(/^(\s*)(?:ï\ufffd§)(?=\s)/, "$1▪")
      .replace(/^(\s*(?:[•◦▪–-]\s+)?)(?:â˜\ufffd)(?=\s)/, "$1☐")
      .replace(/â\ufffd([¢ª¦¡])/g, (all, last: string) =>
        last === "¦" ? "…" : last === "¢" ? "•" : all,
      )
      // Alone at the start before a blank it is a bullet or a dash, several in a line are columns' bars.
      .replace(/â\ufffd\ufffd/g, (sign, at: number) => {
        const before = line[at - 1] ?? " ";
        const after = line[at + 3] ?? " ";
        if (/\p{L}/u.test(before) && /\p{L}/u.test(after)) return "’";
        if (line.slice(0, at).trim() === "" && bars === 1 && after === " ") return "–";
        if (bars > 1 && line.trimStart().startsWith("â\ufffd\ufffd")) return "│";
        if (before === " " && after === " ") return bars > 1 && /\s{2,}/.test(line) ? "│" : "–";
        if (/\d/.test(before) && /\d/.test(after)) return "–";
        return sign;
      })
  );
}

const CROSSINGS: Record<string, string> = { "´": "┴", "¬": "┬", "¤": "┤", "¼": "┼" };
const STARTS: Record<string, string> = { "¢": "•", ª: "▪", "¦": "◦", "¡": "□" };
