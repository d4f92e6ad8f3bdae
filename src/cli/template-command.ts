/** `quarterdeck themes check`: what is understood of a company's template, and what is wrong with it. */
import path from "node:path";
import type { Diagnostic, Severity } from "../diagnostic.js";
import { nodeHost } from "../host.js";
import { defaultLimits, type Limits } from "../limits.js";
import { describeTemplate } from "../template/describe.js";
import { findingsOf } from "../template/findings.js";
import { matchLayouts } from "../template/match.js";
import { readTemplate } from "../template/read.js";
import type { Matching } from "../template/roles.js";
import type { Template } from "../template/template.js";
import { counts, plural } from "./deliver.js";
import { exit } from "./exit.js";
import { printDiagnostic } from "./print.js";
import { usage } from "./usage.js";

export interface CheckTemplateArguments {
  files: string[];
  limits: Partial<Limits>;
}

export async function checkTemplateCommand(args: CheckTemplateArguments): Promise<number> {
  if (args.files.length === 0)
    return usage("no template given", "name one: quarterdeck themes check corp.potx");
  let code: number = exit.written;
  for (const [i, file] of args.files.entries()) {
    const read = await understood(file, args.limits);
    if ("unreadable" in read) {
      code = usage(`${file}: ${read.unreadable}`, hintFor(file));
      continue;
    }
    if (i > 0) process.stdout.write("\n");
    process.stdout.write(asText(file, read));
    if (!read.found && code === exit.written) code = exit.errors;
  }
  return code;
}

export interface Understood {
  /** Absent where it has errors. */
  found?: { template: Template; matching: Matching };
  bytes: Uint8Array;
  /** The worst first. */
  diagnostics: Diagnostic[];
}

export async function understood(
  file: string,
  limits: Partial<Limits>,
): Promise<Understood | { unreadable: string }> {
  const read = await nodeHost().tryRead(file, { ...defaultLimits, ...limits }.file);
  if ("problem" in read) return { unreadable: read.problem };
  const { bytes } = read;
  const name = path.basename(file);
  const diagnostics: Diagnostic[] = [];
  const template = readTemplate(bytes, name, (problem) => diagnostics.push(problem));
  const matching = template && matchLayouts(template, {}, (one) => diagnostics.push(one));
  if (template && matching) diagnostics.push(...findingsOf(template, matching));
  const weights: Severity[] = ["error", "warning", "info"];
  diagnostics.sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity));
  return { bytes, diagnostics, ...(template && matching ? { found: { template, matching } } : {}) };
}

function asText(file: string, { found, diagnostics }: Understood): string {
  const map = found ? describeTemplate(found.template, found.matching) : [];
  const of = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const sum = counts({ errors: of("error"), warnings: of("warning") });
  return [
    ...map.map((line) => `${line}\n`),
    ...(found ? ["\n"] : []),
    ...diagnostics.map((one) => printed(one, file)),
    `${file}: ${sum}, ${plural(of("info"), "remark")}\n`,
  ].join("");
}

/** Its message begins with the file's name, which stands in front already. */
export function printed(found: Diagnostic, file: string): string {
  const name = path.basename(file);
  const begins = found.message.startsWith(name);
  const message = begins ? found.message.slice(name.length).replace(/^:? /, "") : found.message;
  return printDiagnostic({ ...found, message }, file, []);
}

export function hintFor(file: string): string {
  return /\.(pot|ppt|thm)[xm]$/i.test(file)
    ? "its path starts from the working folder"
    : "a template is a .potx, .pptx, .thmx, .potm or .pptm file";
}
