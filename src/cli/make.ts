/** Does a job: reads the report and makes its deck. Writes nothing, so that any thread can do it. */
import { buildDeck, type Summary } from "../build.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Host } from "../host.js";
import type { ChartCache } from "../pool/draw-charts.js";
import { folderOf, type Job } from "./jobs.js";
import { printDiagnostic } from "./print.js";
import { readReport } from "./read-report.js";
import { type Inputs, recordingHost } from "./recording-host.js";

export interface Made {
  /** The deck; absent where the report has errors. */
  pptx?: Uint8Array;
  /** The report cannot be read, and why. */
  unreadable?: string;
  /** What to do about that. */
  unreadableHint?: string;
  /** Diagnostics as they are printed, in order. */
  messages: string[];
  errors: number;
  warnings: number;
  summary: Summary;
  /** How each slide was laid out, where the job asks for it. */
  fit?: string;
  inputs: Inputs;
}

/** @param chartCache for one job that is made again and again */
export async function make(job: Job, host: Host, chartCache?: ChartCache): Promise<Made> {
  const recorder = recordingHost(host);
  const read = await readReport(job.report, recorder.host, job.options);
  if ("problem" in read) {
    return {
      unreadable: read.problem,
      ...(read.hint === undefined ? {} : { unreadableHint: read.hint }),
      messages: [],
      errors: 1,
      warnings: 0,
      summary: { slides: 0, charts: 0, notes: 0, spokenWords: 0 },
      inputs: recorder.inputs(),
    };
  }
  const { text, remarks, isRecovered = false } = read;
  const { result, deck, scene } = await buildDeck(text, {
    ...job.options,
    folder: folderOf(job.report),
    verbose: job.verbose,
    host: recorder.host,
    ...(chartCache ? { chartCache } : {}),
  });
  const diagnostics = [...remarks, ...result.diagnostics];
  const lines = text.split(/\r\n|\r|\n/);
  const count = (wanted: Diagnostic["severity"]) =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const errors = count("error");
  const fit = job.verbose ? (await import("./on-demand.js")).printFit(deck, scene) : undefined;
  return {
    ...(result.pptx && errors === 0 ? { pptx: result.pptx } : {}),
    messages: diagnostics.map((found) => printDiagnostic(found, textName(job, isRecovered), lines)),
    errors,
    warnings: count("warning"),
    summary: result.summary,
    ...(fit === undefined ? {} : { fit }),
    inputs: recorder.inputs(),
  };
}

/** As messages name the report. */
export function nameOf({ report }: Pick<Job, "report">): string {
  return report === "-" ? "<stdin>" : report;
}

/** As messages name the text that their lines are of. */
export function textName(job: Pick<Job, "report">, isRecovered: boolean): string {
  return isRecovered ? `${nameOf(job)} (recovered)` : nameOf(job);
}
