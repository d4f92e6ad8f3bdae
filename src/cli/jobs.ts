/** What a run has to do: one deck for each report and theme. */
import { stat } from "node:fs/promises";
import path from "node:path";
import type { BuildOptions } from "../build.js";
import type { Host } from "../host.js";
import type { FoundSettings, Settings } from "./settings.js";
import { themesFoldersFor } from "./themes-folders.js";

/** Plain data: another thread may do it. */
export interface Job {
  /** `-` is standard input. */
  report: string;
  /** `-` is standard output. */
  output: string;
  options: Pick<
    BuildOptions,
    | "theme"
    | "defaultTheme"
    | "themesFolders"
    | "density"
    | "defaultDensity"
    | "keepGoing"
    | "strict"
    | "allowDirs"
    | "limits"
  >;
  verbose: boolean;
  /** The deck may be left as it is where nothing has changed. */
  changed: boolean;
  /** What is there is written over, whoever made it. */
  force: boolean;
}

/** `message` ends the run as wrong usage; it says nothing more where the messages have said it. */
export type Plan = { jobs: Job[]; settings: Settings; messages: string } | WrongUsage;

interface WrongUsage {
  problem?: string;
  hint?: string;
  messages: string;
}

export async function planJobs(
  reports: string[],
  settingsIn: (folder: string) => Promise<FoundSettings>,
  host: Host,
): Promise<Plan> {
  const jobs: Job[] = [];
  let messages = "";
  let first: Settings | undefined;
  const wrong = (problem: string, hint?: string): WrongUsage => ({
    problem,
    ...(hint === undefined ? {} : { hint }),
    messages,
  });

  const real = realPaths(host);
  const once = new Map<string, string>();
  for (const report of reports) {
    if (/\.pptx$/i.test(report)) return wrong(`${report} is a deck, not a report`);
    const key = report === "-" ? report : await real(report);
    if (!once.has(key)) once.set(key, report);
  }
  const distinct = [...once.values()];
  const isSeveral = distinct.length > 1;
  if (isSeveral && once.has("-")) return wrong("standard input is one report, and stands alone");

  for (const report of distinct) {
    const found = await settingsIn(folderOf(report));
    messages += found.messages;
    const { settings } = found;
    if (!settings) return { messages };
    first ??= settings;
    const place = await outputPlace(settings, isSeveral);
    if ("problem" in place) return wrong(place.problem, place.hint);
    if (place.type === "stdout" && (isSeveral || settings.themes.length > 1)) {
      return wrong("standard output takes one deck", "name a folder by -o");
    }
    if (report === "-" && settings.output === undefined) {
      return wrong("a report from standard input needs -o");
    }
    const themesFolders = await themesFoldersFor(report, settings, host);
    for (const theme of settings.themes.length > 0 ? settings.themes : [undefined]) {
      const suffix = theme !== undefined && settings.themes.length > 1 ? `-${stemOf(theme)}` : "";
      jobs.push({
        report,
        output: outputOf(report, place, suffix),
        options: {
          ...(theme === undefined ? {} : { theme }),
          ...(settings.defaultTheme === undefined ? {} : { defaultTheme: settings.defaultTheme }),
          ...(settings.density === undefined ? {} : { density: settings.density }),
          ...(settings.defaultDensity === undefined
            ? {}
            : { defaultDensity: settings.defaultDensity }),
          themesFolders,
          keepGoing: settings.keepGoing,
          strict: settings.strict,
          allowDirs: settings.allowDirs,
          limits: settings.limits,
        },
        verbose: settings.verbose,
        changed: settings.changed,
        force: settings.force,
      });
    }
  }

  const writers = new Map<string, Job>();
  for (const job of jobs.filter(({ output }) => output !== "-")) {
    const key = await real(job.output);
    const report = once.get(key);
    if (report !== undefined) return wrong(`-o would overwrite the report ${report}`);
    const other = writers.get(key);
    if (other) {
      return other.report === job.report
        ? wrong(
            `themes \`${other.options.theme}\` and \`${job.options.theme}\` would both be written to ${job.output}`,
          )
        : wrong(
            `${other.report} and ${job.report} would both be written to ${job.output}`,
            "rename one, or build them into different folders",
          );
    }
    writers.set(key, job);
  }
  if (!first) throw new Error("a run has at least one report");
  return { jobs, settings: first, messages };
}

export function folderOf(report: string): string {
  return report === "-" ? "." : path.dirname(report);
}

type Place =
  | { type: "stdout" }
  | { type: "file"; file: string }
  | { type: "folder"; folder: string }
  | { type: "beside" };

/** What `-o` means: a folder for several reports, or where it looks like one. */
async function outputPlace(
  { output, outputFolder }: Settings,
  isSeveral: boolean,
): Promise<Place | { problem: string; hint: string }> {
  if (output === undefined) {
    return outputFolder === undefined
      ? { type: "beside" }
      : { type: "folder", folder: outputFolder };
  }
  if (output === "-") return { type: "stdout" };
  const found = await stat(output).catch(() => undefined);
  if (found?.isDirectory()) return { type: "folder", folder: output };
  const looksLikeFolder = /[\\/]$/.test(output) || (!found && path.extname(output) === "");
  if (isSeveral && (found || !looksLikeFolder)) {
    return {
      problem: found ? `-o ${output} is a file` : `-o ${output} names a file`,
      hint: "several reports are written to a folder, one deck each",
    };
  }
  if (looksLikeFolder) return { type: "folder", folder: output };
  // Not a device; and no report or text of another kind is written over.
  const isDeck = /\.pptx$/i.test(output) || (found !== undefined && !found.isFile());
  return isDeck
    ? { type: "file", file: output }
    : {
        problem: `-o ${output}${found ? " is a file, and no deck" : " is no name of a deck"}`,
        hint: "a deck's name ends in .pptx, and a folder's in /",
      };
}

function outputOf(report: string, place: Place, suffix: string): string {
  const { dir, name } = path.parse(report === "-" ? "report" : report);
  switch (place.type) {
    case "stdout":
      return "-";
    case "beside":
      return path.join(dir, `${name}${suffix}.pptx`);
    case "folder":
      return path.join(place.folder, `${name}${suffix}.pptx`);
    case "file": {
      const { dir: folder, name: stem, ext } = path.parse(place.file);
      return suffix === "" ? place.file : path.join(folder, `${stem}${suffix}${ext}`);
    }
  }
}

/** A theme's name, or its file's name without the ending. */
export function stemOf(theme: string): string {
  return path.parse(theme.replaceAll("\\", "/")).name;
}

/** Equal for two names of one file, on file systems that do not tell letter cases apart as well. */
function realPaths(host: Host): (file: string) => Promise<string> {
  const ignoresCase = process.platform === "win32" || process.platform === "darwin";
  return async (file) => {
    const absolute = path.resolve(file);
    const folder = (await host.realPath(path.dirname(absolute))) ?? path.dirname(absolute);
    const real = (await host.realPath(absolute)) ?? path.join(folder, path.basename(absolute));
    return ignoresCase ? real.toLowerCase() : real;
  };
}
