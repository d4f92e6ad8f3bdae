/** A report's text, from wherever and in whatever encoding it comes. */
import type { BuildOptions } from "../build.js";
import { decodeReport, isText } from "../decode.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Host } from "../host.js";
import { looksPasted } from "../recover/looks-pasted.js";

export type ReadReport =
  | {
      text: string;
      /** It was read, with doubts. */
      remarks: Diagnostic[];
      /** The text is no file's: it was recovered from one. */
      isRecovered?: true;
    }
  /** `problem` completes "`report`: …". */
  | { problem: string; hint?: string };

export async function readReport(
  report: string,
  host: Host,
  { strict, limits }: Pick<BuildOptions, "strict" | "limits"> = {},
): Promise<ReadReport> {
  const read = await host.tryRead(report, limits?.file);
  if ("problem" in read) return { problem: read.problem };
  const { bytes } = read;
  if (mayNeedRecovery(report)) return recovered(report, bytes, strict);
  if (!isText(bytes)) return { problem: "is not text; a report is written in Markdown" };
  const { text, problem } = decodeReport(bytes);
  const remarks = problem ? [weighed(problem, strict)] : [];
  if (looksPasted(text)) {
    remarks.push({
      code: "looks-pasted",
      severity: "info",
      message: "this looks like pasted text: bullets that are no Markdown, and not one heading",
      hint: `to make it a report: quarterdeck recover ${report}`,
    });
  }
  return { text, remarks };
}

/** By its name: everything but Markdown. Standard input is Markdown; `recover -` reads what is not. */
function mayNeedRecovery(report: string): boolean {
  return /\.(txt|text|docx|docm|dotx|doc|odt|rtf|pdf|html?|xhtml)$/i.test(report);
}

async function recovered(
  report: string,
  bytes: Uint8Array,
  strict: boolean | undefined,
): Promise<ReadReport> {
  const { kindWords, recoverSource } = await import("./on-demand.js");
  const source = await recoverSource(report, bytes);
  if ("problem" in source) return source;
  const { markdown, kind, leftOut, remark } = source;
  const remarks = remark ? [weighed(remark, strict)] : [];
  if (kind === "markdown") return { text: markdown, remarks };
  const missing = leftOut.length === 0 ? "" : `; left out: ${leftOut.join("; ")}`;
  remarks.push({
    code: "recovered",
    severity: "info",
    message: `the deck is of the report that was recovered from ${kindWords[kind]}${missing}`,
    hint: `to see and correct it: quarterdeck recover ${report}`,
  });
  return { text: markdown, remarks, isRecovered: true };
}

function weighed(problem: Diagnostic, strict: boolean | undefined): Diagnostic {
  return strict ? { ...problem, severity: "error" } : problem;
}
