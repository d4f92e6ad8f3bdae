/** The flags that commands share, as yargs declares them; a flag that is not given has no value. */
import type { Argv, Options } from "yargs";
import { limitNames, type Limits, parseLimit } from "../limits.js";
import type { Flags } from "./settings.js";
import { UsageError } from "./usage.js";

/** How a report is read: building and checking have these. */
export const reportOptions = {
  theme: {
    // Other tools' names for a template.
    alias: ["t", "template", "reference-doc"],
    type: "string",
    array: true,
    nargs: 1,
    group: "Report:",
    describe: "a theme's name or file, or a PowerPoint template; several give a deck each",
  },
  density: {
    choices: ["read", "talk"],
    requiresArg: true,
    group: "Report:",
    describe: "talk: of long paragraphs show the first sentence, and all in the notes",
  },
  strict: { type: "boolean", group: "Report:", describe: "treat warnings as errors" },
  "keep-going": {
    type: "boolean",
    group: "Report:",
    describe: "draw a placeholder for a picture that cannot be read",
  },
  "allow-dir": {
    type: "string",
    array: true,
    nargs: 1,
    group: "Report:",
    describe: "a further folder that pictures may be read from",
  },
  limit: {
    type: "string",
    array: true,
    nargs: 1,
    group: "Report:",
    describe: `raise what a report may cost: NAME=VALUE of ${limitNames.join(", ")}`,
  },
  config: {
    type: "string",
    requiresArg: true,
    group: "Report:",
    describe: "a config file; --no-config reads none [found upward from the report]",
  },
} as const satisfies Record<string, Options>;

/** Of checking alone. */
export const checkOptions = {
  verbose: {
    type: "boolean",
    describe: "say for each slide why it is arranged as it is, and what came next",
  },
  format: {
    choices: ["text", "line", "json"],
    default: "text",
    describe: "for people, for problem matchers, or for programs",
  },
  json: {
    type: "boolean",
    default: false,
    describe: "the same as --format json",
  },
} as const satisfies Record<string, Options>;

/** Of building alone. */
export const buildOptions = {
  output: {
    alias: "o",
    type: "string",
    requiresArg: true,
    group: "Output:",
    describe: "the deck to write, or a folder; - writes standard output [beside the report]",
  },
  force: {
    type: "boolean",
    group: "Output:",
    describe: "write over a deck that was changed by hand, or that is not quarterdeck's",
  },
  changed: {
    type: "boolean",
    group: "Output:",
    describe: "skip reports whose deck would come out the same",
  },
  watch: {
    alias: "w",
    type: "boolean",
    group: "Output:",
    describe: "build again whenever a file changes, until Ctrl-C",
  },
  jobs: {
    alias: "j",
    type: "number",
    requiresArg: true,
    group: "Output:",
    describe: "reports built at once [one per processor core]",
  },
  verbose: {
    type: "boolean",
    group: "Output:",
    describe: "say how each slide was laid out",
  },
} as const satisfies Record<string, Options>;

export function withReports<T>(command: Argv<T>): Argv<T & { report?: string[] }> {
  return command.positional("report", {
    type: "string",
    array: true,
    describe: "Markdown reports; * stands for any names, - for standard input",
  }) as Argv<T & { report?: string[] }>;
}

/** yargs' values under their long names. */
export interface GivenFlags {
  theme?: string[] | undefined;
  output?: string | undefined;
  density?: string | undefined;
  strict?: boolean | undefined;
  "keep-going"?: boolean | undefined;
  "allow-dir"?: string[] | undefined;
  limit?: string[] | undefined;
  config?: string | false | undefined;
  changed?: boolean | undefined;
  force?: boolean | undefined;
  jobs?: number | undefined;
  verbose?: boolean | undefined;
}

const once = [
  "output",
  "density",
  "strict",
  "keep-going",
  "config",
  "changed",
  "force",
  "jobs",
  "verbose",
] as const;

export function flagsOf(given: GivenFlags): Flags {
  for (const name of once) {
    if (Array.isArray(given[name])) throw new UsageError(`--${name} was given more than once`);
  }
  if (given.output === "") throw new UsageError("--output needs a value");
  const { jobs } = given;
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1)) {
    throw new UsageError("--jobs takes a whole number of at least 1");
  }
  const flags = {
    output: given.output,
    density: given.density,
    strict: given.strict,
    keepGoing: given["keep-going"],
    config: given.config,
    changed: given.changed,
    force: given.force,
    jobs,
    verbose: given.verbose,
  };
  const present = Object.entries(flags).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(present) as Partial<Flags>),
    themes: given.theme ?? [],
    allowDirs: given["allow-dir"] ?? [],
    limits: limitsOf(given.limit ?? []),
  };
}

function limitsOf(texts: string[]): Partial<Limits> {
  const limits: Partial<Limits> = {};
  for (const text of texts) {
    const limit = parseLimit(text);
    if (!limit) {
      const names = limitNames.join(", ");
      throw new UsageError(
        `--limit ${text}: expected NAME=VALUE, such as pixels=400M`,
        `names: ${names}`,
      );
    }
    limits[limit.name] = limit.value;
  }
  return limits;
}
