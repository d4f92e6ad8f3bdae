import path from "node:path";
import { build, type Summary } from "../build.js";
import { decodeReport } from "../decode.js";
import type { Diagnostic } from "../diagnostic.js";
import { type Host, nodeHost } from "../host.js";
import { defaultLimits, type Limits } from "../limits.js";
import { printDiagnostic } from "./print.js";
import { exit } from "./run.js";
import { themesFoldersFor } from "./user-folders.js";

export interface BuildArguments {
  /** `-` is standard input. */
  report: string;
  /** `-` is standard output. */
  output: string | undefined;
  theme: string | undefined;
  keepGoing: boolean;
  strict: boolean;
  allowDirs: string[];
  limits: Partial<Limits>;
}

/** Speakers read their notes aloud at about this rate. */
const wordsPerMinute = 130;

export async function buildCommand(args: BuildArguments): Promise<number> {
  const started = performance.now();
  const host = nodeHost();
  const fromStdin = args.report === "-";
  const name = fromStdin ? "<stdin>" : args.report;
  const output = args.output ?? (fromStdin ? undefined : deckBeside(args.report));
  if (output === undefined) return usage("a report from standard input needs -o");
  if (!fromStdin && (await isSameFile(output, args.report, host))) {
    return usage(`-o would overwrite the report ${args.report}`);
  }

  // A character of UTF-8 takes up to four bytes.
  const most = 4 * (args.limits.text ?? defaultLimits.text);
  const read = fromStdin
    ? { bytes: await standardInput(most) }
    : await host.tryRead(args.report, most, "text");
  if ("problem" in read) {
    process.stderr.write(`quarterdeck: ${args.report}: ${read.problem}\n`);
    return exit.usage;
  }
  const { text, problem } = decodeReport(read.bytes);
  const built = await build(text, {
    folder: fromStdin ? "." : path.dirname(args.report),
    allowDirs: args.allowDirs,
    limits: args.limits,
    keepGoing: args.keepGoing,
    strict: args.strict,
    themesFolders: themesFoldersFor(fromStdin ? "report.md" : args.report),
    ...(args.theme === undefined ? {} : { theme: args.theme }),
    host,
  });
  const { summary } = built;
  const severity = args.strict ? ("error" as const) : ("warning" as const);
  const diagnostics = problem
    ? [{ ...problem, severity }, ...built.diagnostics]
    : built.diagnostics;
  const pptx = problem && args.strict ? undefined : built.pptx;
  const source = text.split(/\r\n|\r|\n/);
  for (const found of diagnostics) process.stderr.write(printDiagnostic(found, name, source));
  if (!pptx) {
    process.stderr.write(`${name}: ${counts(diagnostics)}; nothing written\n`);
    return exit.errors;
  }
  if (output === "-") {
    await toStandardOutput(pptx);
  } else {
    const problem = await host.writeFileAtomically(output, pptx);
    if (problem) {
      process.stderr.write(`quarterdeck: ${output}: ${problem}\n`);
      return exit.errors;
    }
  }
  const seconds = (performance.now() - started) / 1000;
  const line = `${output === "-" ? "standard output" : output}: ${summaryLine(summary, seconds)}\n`;
  (output === "-" ? process.stderr : process.stdout).write(line);
  return exit.written;
}

/** Also where one of them is a symbolic link to the other. */
async function isSameFile(one: string, other: string, host: Host): Promise<boolean> {
  const real = async (file: string) => (await host.realPath(file)) ?? path.resolve(file);
  return (await real(one)) === (await real(other));
}

function deckBeside(report: string): string {
  const { dir, name } = path.parse(report);
  return path.join(dir, `${name}.pptx`);
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

function counts(diagnostics: Diagnostic[]): string {
  const errors = diagnostics.filter((found) => found.severity === "error").length;
  const warnings = diagnostics.length - errors;
  return plural(errors, "error") + (warnings > 0 ? `, ${plural(warnings, "warning")}` : "");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function usage(message: string): number {
  process.stderr.write(`quarterdeck: ${message}\ntry \`quarterdeck --help\`\n`);
  return exit.usage;
}

/** Reads no further than a little over `most` bytes, which is then too much for a report. */
async function standardInput(most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/** Resolves once the last byte is handed over: a pipe may take it in pieces. */
function toStandardOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
