/** A report's text, from wherever and in whatever encoding it comes. */
import type { BuildOptions } from "../build.js";
import { decodeReport, isText } from "../decode.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Host } from "../host.js";

/** `remark`: it was read, with doubts. `problem` completes "`report`: …". */
export type ReadReport = { text: string; remark?: Diagnostic } | { problem: string };

export async function readReport(
  report: string,
  host: Host,
  { strict, limits }: Pick<BuildOptions, "strict" | "limits"> = {},
): Promise<ReadReport> {
  const read = await host.tryRead(report, limits?.file);
  if ("problem" in read) return { problem: read.problem };
  if (!isText(read.bytes)) return { problem: "is not text; a report is written in Markdown" };
  const { text, problem } = decodeReport(read.bytes);
  if (!problem) return { text };
  return { text, remark: strict ? { ...problem, severity: "error" } : problem };
}
