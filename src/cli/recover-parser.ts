/** The command lines of `quarterdeck recover` and `quarterdeck new`. */
import type { Argv, Options } from "yargs";
import { UsageError } from "./usage.js";

const force = { type: "boolean", describe: "write over a report that is there" } as const;

const recoverOptions = {
  output: {
    alias: "o",
    type: "string",
    requiresArg: true,
    describe: "the report to write; - is standard output [NAME.md beside the file]",
  },
  force,
  comments: {
    type: "boolean",
    describe: "of a Word document: make reviewers' comments speaker notes",
  },
  verbose: { type: "boolean", describe: "say everything that was assumed" },
} as const;

const newReportOptions = {
  kind: {
    choices: ["all-hands", "quarterly", "architecture"],
    default: "quarterly",
    requiresArg: true,
    describe: "what the report is for",
  },
  force,
} as const;

/** @param done gets the exit code */
export function withRecovery(parser: Argv, done: (code: number) => void): Argv {
  return parser
    .command(
      "recover <file>",
      "make a report of pasted text, a Word document or a web page",
      (command) =>
        command
          .positional("file", {
            type: "string",
            demandOption: true,
            describe: "a .txt, .docx or .html file; - for standard input",
          })
          .options(recoverOptions)
          .example("$0 recover pasted.txt -o report.md", "")
          .example("pbpaste | $0 recover - -o report.md", "")
          .example("$0 recover report.docx --comments", "writes report.md and its pictures"),
      async (argv) => {
        const { recoverCommand } = await import("./on-demand.js");
        const { file, output, force = false, comments = false, verbose = false } = argv;
        if (Array.isArray(output)) throw new UsageError("--output was given more than once");
        done(await recoverCommand({ file: named(file), output, force, comments, verbose }));
      },
    )
    .command(
      "new <file>",
      "write a starter report to fill in",
      (command) =>
        command
          .positional("file", { type: "string", demandOption: true, describe: "report.md, say" })
          .options(newReportOptions)
          .example("$0 new report.md --kind quarterly", ""),
      async (argv) => {
        const { newReportCommand } = await import("./on-demand.js");
        if (Array.isArray(argv.kind)) throw new UsageError("--kind was given more than once");
        done(await newReportCommand(named(argv.file), argv.kind, argv.force ?? false));
      },
    );
}

function named(file: string): string {
  if (file === "") throw new UsageError("no file given");
  return file;
}

/** None where the command is another one. */
export function recoverOptionsOf(command: string | undefined): Record<string, Options> | undefined {
  if (command === "recover") return recoverOptions;
  return command === "new" ? newReportOptions : undefined;
}
