/** A csv file's bytes → its text. */
import { decodeText, type Encoding } from "../decode.js";
import type { Position, Report } from "../diagnostic.js";
import type { FileAccess } from "../host.js";
import { isRemote, readFile } from "./read-file.js";
import { shortName } from "./short-name.js";

export type CsvAsset =
  /** `path` as the author would write it on the command line. */
  | { type: "csv"; text: string; path: string; encoding: Encoding }
  /** Reported. `reason` completes "csv file `path` …". */
  | { type: "missing"; reason: string };

export async function readCsvFile(
  src: string,
  position: Position,
  access: FileAccess,
  options: { keepGoing: boolean },
  report: Report,
): Promise<CsvAsset> {
  const missing = (code: string, reason: string, hint: string): CsvAsset => {
    report({
      code,
      severity: options.keepGoing ? "warning" : "error",
      message: `csv file \`${shortName(src)}\` ${reason}`,
      hint,
      position,
    });
    return { type: "missing", reason };
  };
  if (isRemote(src)) {
    return missing(
      "csv-remote",
      "is on the web and was not fetched",
      "save it beside the report and refer to the file",
    );
  }
  const file = await readFile(src, "csv", access);
  if (file.type === "problem") return missing(file.code, file.reason, file.hint);
  const { text, encoding } = decodeText(file.bytes);
  if (text.includes("\0")) {
    return missing(
      "csv-broken",
      "is not a text file",
      "export it as csv from the program it is of",
    );
  }
  return { type: "csv", text: withoutControls(text), path: file.path, encoding };
}

/** No Office file may hold them; lines and columns stay. */
function withoutControls(text: string): string {
  return text.replace(/[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, " ");
}
