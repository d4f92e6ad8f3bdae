/** `quarterdeck check REPORT.md…`: everything that a build would say, and how each slide fits. Writes nothing. */
import { buildScene } from "../build.js";
import type { Diagnostic } from "../diagnostic.js";
import { type Host, nodeHost } from "../host.js";
import type { Choice } from "../scene/scene.js";
import { counts, plural, wordsPerMinute } from "./deliver.js";
import { exit } from "./exit.js";
import { fitOf, type SlideFit } from "./fit.js";
import { fitTable } from "./fit-text.js";
import { folderOf, type Job, planJobs } from "./jobs.js";
import { nameOf, textName } from "./make.js";
import { printDiagnostic } from "./print.js";
import { readReport } from "./read-report.js";
import { findReports } from "./reports.js";
import { type Flags, settingsFinder } from "./settings.js";
import { withStandardInput } from "./standard-input.js";
import { problemLine, usage } from "./usage.js";

export type CheckFormat = "text" | "line" | "json";

export interface CheckArguments extends Omit<Flags, "output"> {
  reports: string[];
  format: CheckFormat;
}

/** Of the JSON, whose schema is docs/check.schema.json. */
interface CheckedReport {
  report: string;
  theme: string;
  /** A build would write a deck. */
  ok: boolean;
  diagnostics: Diagnostic[];
  slides: SlideFit[];
  spokenMinutes: number;
}

interface Checked {
  report: CheckedReport;
  /** Of the report. */
  lines: string[];
  /** Where they are asked for. */
  choices: (Choice | undefined)[];
}

export async function checkCommand(args: CheckArguments): Promise<number> {
  const host = withStandardInput(nodeHost());
  const found = await findReports(args.reports);
  if ("problem" in found) return usage(found.problem, found.hint);
  // No deck is written: a name for each keeps reports of the same name apart.
  const jobs: Job[] = [];
  const settingsIn = settingsFinder(args, host);
  for (const report of found.files) {
    const plan = await planJobs([report], withOutput(settingsIn), host);
    process.stderr.write(plan.messages);
    if (!("jobs" in plan)) {
      return plan.problem === undefined ? exit.usage : usage(plan.problem, plan.hint);
    }
    jobs.push(...plan.jobs);
  }
  const reports: CheckedReport[] = [];
  let unreadable = 0;
  for (const job of jobs) {
    const checked = await check(job, host);
    if ("problem" in checked) {
      unreadable++;
      process.stderr.write(problemLine(`${nameOf(job)}: ${checked.problem}`, checked.hint));
      continue;
    }
    reports.push(checked.report);
    if (args.format === "text") process.stdout.write(asText(checked));
    if (args.format === "line") process.stdout.write(asLines(checked.report));
  }
  if (args.format === "json") {
    process.stdout.write(`${JSON.stringify({ version: 1, reports }, null, 2)}\n`);
  }
  if (unreadable > 0) return jobs.length === 1 ? exit.usage : exit.errors;
  return reports.every(({ ok }) => ok) ? exit.written : exit.errors;
}

/** A report from standard input needs no `-o` here. */
function withOutput(settingsIn: ReturnType<typeof settingsFinder>): typeof settingsIn {
  return async (folder) => {
    const { settings, messages } = await settingsIn(folder);
    return { ...(settings ? { settings: { ...settings, output: `${folder}/` } } : {}), messages };
  };
}

async function check(job: Job, host: Host): Promise<Checked | { problem: string; hint?: string }> {
  const read = await readReport(job.report, host, job.options);
  if ("problem" in read) return read;
  const { text, remarks, isRecovered = false } = read;
  const { deck, scene, diagnostics } = await buildScene(text, {
    ...job.options,
    folder: folderOf(job.report),
    verbose: true,
    host,
  });
  const all = [...remarks, ...diagnostics];
  const slides = fitOf(deck, scene);
  const words = slides.reduce((sum, slide) => sum + slide.spokenWords, 0);
  return {
    report: {
      report: textName(job, isRecovered),
      theme: scene.look.name,
      ok: all.every((found) => found.severity !== "error"),
      diagnostics: all,
      slides,
      spokenMinutes: Number((words / wordsPerMinute).toFixed(1)),
    },
    lines: text.split(/\r\n|\r|\n/),
    choices: job.verbose ? scene.slides.map(({ choice }) => choice) : [],
  };
}

function asText({ report: checked, lines, choices }: Checked): string {
  const { report, theme, diagnostics, slides, spokenMinutes } = checked;
  const problems = diagnostics.map((found) => printDiagnostic(found, report, lines)).join("");
  const remarks = slides.flatMap((slide) => slide.remarks).length;
  const moved = slides.reduce((sum, slide) => sum + (slide.moved?.length ?? 0), 0);
  const parts = [
    counts({
      errors: diagnostics.filter((found) => found.severity === "error").length,
      warnings: diagnostics.filter((found) => found.severity === "warning").length,
    }),
    ...(moved > 0 ? [`${plural(moved, "paragraph")} in the notes`] : []),
    ...(remarks > 0 ? [plural(remarks, "remark")] : []),
    plural(slides.length, "slide"),
    `${spokenMinutes.toFixed(1)} min spoken`,
    `theme ${theme}`,
  ];
  return `${problems}${fitTable(slides, choices)}${report}: ${parts.join(", ")}\n`;
}

/** `file:line:column: severity: message [code]`, as compilers and problem matchers have it. */
function asLines({ report, diagnostics, slides }: CheckedReport): string {
  const remarks = slides.flatMap((slide) =>
    slide.remarks.map((remark) => ({ ...remark, severity: "info" as const })),
  );
  const moved = slides.flatMap((slide) =>
    (slide.moved ?? []).map(({ line, words }) => ({
      code: "paragraph-in-notes",
      severity: "info" as const,
      message: `a paragraph of ${words} words is in the notes, its first sentence on slide ${slide.number}`,
      position: { line, column: 1 },
    })),
  );
  return [...diagnostics, ...moved, ...remarks]
    .map(({ severity, message, code, position }: Line) => {
      const { file = report, line = 1, column = 1 } = position ?? {};
      return `${file}:${line}:${column}: ${severity}: ${message.replace(/\s+/g, " ")} [${code}]\n`;
    })
    .join("");
}

type Line = Pick<Diagnostic, "message" | "code" | "position"> & { severity: string };
