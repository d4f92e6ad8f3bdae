/** Writes what a job made, and says in a line what it is. */
import type { Summary } from "../build.js";
import type { Host } from "../host.js";
import type { WriteProblem } from "../host/write.js";
import type { Job } from "./jobs.js";
import { type Made, nameOf } from "./make.js";
import { mayNotWrite } from "./may-write.js";
import { problemLine } from "./usage.js";

/** Speakers read their notes aloud at about this rate. */
export const wordsPerMinute = 130;

export interface Delivered {
  isWritten: boolean;
  /** What is there was changed by hand, or is not ours. */
  isRefused?: boolean;
  /** Why not, or what is in the deck; ends the diagnostics. */
  line: string;
}

export async function deliver(
  job: Job,
  made: Made,
  host: Host,
  started: number,
): Promise<Delivered> {
  const { pptx } = made;
  if (made.unreadable !== undefined) {
    const hint =
      made.unreadable === "is a folder"
        ? `name its reports: ${job.report}/*.md`
        : made.unreadableHint;
    return { isWritten: false, line: problemLine(`${nameOf(job)}: ${made.unreadable}`, hint) };
  }
  if (!pptx) {
    return { isWritten: false, line: `${nameOf(job)}: ${counts(made)}; nothing written\n` };
  }
  if (job.output === "-") {
    await toStandardOutput(pptx);
  } else {
    const lineOf = ({ problem, hint }: WriteProblem) =>
      problemLine(`${job.output}: ${problem}`, hint);
    const refusal = await mayNotWrite(job);
    if (refusal) return { isWritten: false, isRefused: true, line: lineOf(refusal) };
    const trouble = await host.writeFileAtomically(job.output, pptx);
    if (trouble) return { isWritten: false, line: lineOf(trouble) };
  }
  const seconds = (performance.now() - started) / 1000;
  const target = job.output === "-" ? "standard output" : job.output;
  return { isWritten: true, line: `${target}: ${summaryLine(made.summary, seconds)}\n` };
}

function summaryLine(summary: Summary, seconds: number): string {
  const minutes = Math.round(summary.spokenWords / wordsPerMinute);
  const parts = [plural(summary.slides, "slide"), plural(summary.charts, "chart")];
  if (summary.notes > 0) {
    const spoken = minutes < 1 ? "less than a minute" : `about ${minutes} min`;
    parts.push(`notes on ${plural(summary.notes, "slide")}, ${spoken} spoken`);
  } else {
    parts.push("no notes");
  }
  parts.push(`${seconds.toFixed(2)} s`);
  return parts.join(", ");
}

export function counts({ errors, warnings }: { errors: number; warnings: number }): string {
  return plural(errors, "error") + (warnings > 0 ? `, ${plural(warnings, "warning")}` : "");
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Resolves once the last byte is handed over: a pipe may take it in pieces. */
function toStandardOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
