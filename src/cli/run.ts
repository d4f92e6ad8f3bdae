import { existsSync } from "node:fs";
import yargs, { type Options } from "yargs";
import manifest from "../../package.json" with { type: "json" };
import { buildCommand } from "./build-command.js";
import { exit } from "./exit.js";
import { nearest } from "../nearest.js";
import { buildOptions, checkOptions, flagsOf, reportOptions, withReports } from "./options.js";
<<<<<<< HEAD
import { newReportOptions, recoverOptions } from "./recover-options.js";
=======
import { recoverOptionsOf, withRecovery } from "./recover-parser.js";
>>>>>>> main
import { themesOptionsOf, withThemes } from "./themes-parser.js";
import { fromYargs, usage, UsageError } from "./usage.js";

/**
 * Run one command line (without `node` and the script); the result is the exit code.
 * @param worker the file that worker threads run; without it all is done in this thread
 */
export async function runCli(args: string[], worker?: string): Promise<number> {
  let code: number = exit.written;
  const commandsOfReports = yargs(withNamedStdin(args))
    .scriptName("quarterdeck")
    .locale("en")
    .usage("$0 REPORT.md... [-o DECK.pptx]\n\nTurn Markdown reports into PowerPoint decks.")
    .command(
      "$0 [report..]",
      false,
      (command) =>
        withReports(command.options({ ...buildOptions, ...reportOptions }))
          .example("$0 report.md", "writes report.pptx beside it")
          .example("$0 report.md -o out/q4.pptx --theme midnight", "")
          .example('$0 "reports/*.md" -o out', "a deck for each report")
          .example("$0 report.md --watch", "builds again at each change")
          .example("cat report.md | $0 - -o - > q4.pptx", ""),
      async (argv) => {
        const reports = reportsOf(argv.report);
        code = await buildCommand(
          { ...flagsOf(argv), reports, watch: argv.watch === true },
          worker,
        );
      },
    )
    .command(
      "check [report..]",
      "say what is wrong, and how each slide fits; write nothing",
      (command) =>
        withReports(command.options({ ...checkOptions, ...reportOptions }))
          .example("$0 check report.md", "")
          .example("$0 check report.md --format line", "report.md:3:1: error: …"),
      async (argv) => {
        const reports = reportsOf(argv.report);
        const { checkCommand } = await import("./on-demand.js");
        const format = argv.json ? "json" : argv.format;
        code = await checkCommand({ ...flagsOf(argv), reports, format });
      },
<<<<<<< HEAD
    )
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
        code = await recoverCommand({
          ...{ file: fileOf(file), output: once("output", output), force, comments, verbose },
        });
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
        code = await newReportCommand(fileOf(argv.file), argv.kind, argv.force ?? false);
      },
    );
  const parser = withThemes(commandsOfReports, (exitCode) => (code = exitCode))
=======
    );
  const done = (exitCode: number) => void (code = exitCode);
  const parser = withRecovery(withThemes(build, done), done)
>>>>>>> main
    .strict()
    .help()
    .alias("help", "h")
    .version(manifest.version)
    .wrap(100)
    .epilogue("Exit codes: 0 written, 1 a report has errors, 2 wrong usage.")
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      // yargs has an error class of its own for what the user got wrong, and does not export it.
      if (error && error.name !== "YError") throw error;
      throw fromYargs(error?.message ?? message ?? "", args, optionsOf(args));
    });
  try {
    await parser.parseAsync();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return usage(error.message, error.hint);
  }
  return code;
}

const commands = ["check", "themes", "recover", "new"];

/** The names of the options that the command of these arguments has, and their letters. */
<<<<<<< HEAD
function optionsOf([command = "", subcommand]: string[]): string[] {
  const byCommand: Record<string, Record<string, Options>> = {
    check: { ...checkOptions, ...reportOptions },
    themes: themesOptionsOf(subcommand),
    recover: recoverOptions,
    new: newReportOptions,
  };
  const options = byCommand[command] ?? { ...buildOptions, ...reportOptions };
=======
function optionsOf([command, subcommand]: string[]): string[] {
  const options: Record<string, Options> =
    command === "check"
      ? { ...checkOptions, ...reportOptions }
      : command === "themes"
        ? themesOptionsOf(subcommand)
        : (recoverOptionsOf(command) ?? { ...buildOptions, ...reportOptions });
>>>>>>> main
  const named = Object.entries(options).flatMap(([name, { alias = [] }]) => [
    name,
    ...[alias].flat(),
  ]);
  return [...named, "help", "h", "version"];
}

function reportsOf(given: string[] | undefined): string[] {
  // One that `--report=-` has put there is no list.
  const reports = [given ?? []].flat().filter((each) => each !== "");
  const [first] = reports;
  if (first === undefined) throw new UsageError("no report given");
  // A slip in the name of a command is not for one report of several that is missing.
  if (/^[a-z]+$/.test(first) && !existsSync(first)) {
    const near = nearest(first, commands);
    throw new UsageError(
      `\`${first}\` is neither a command nor a report`,
      near === undefined
        ? "reports are named at once: quarterdeck REPORT.md"
        : `did you mean \`quarterdeck ${near}\`?`,
    );
  }
  return reports;
}

const valued = [
  "-o",
  "--output",
  "-t",
  "--theme",
  "--allow-dir",
  "--limit",
  "--config",
  "-j",
  "--jobs",
];

/** yargs reads a lone `-` as an empty positional; as the value of an option it is kept. */
function withNamedStdin(args: string[]): string[] {
  return args.map((arg, i) =>
    arg === "-" && !valued.includes(args[i - 1] ?? "")
      ? `--${args[0] === "recover" ? "file" : "report"}=-`
      : arg,
  );
}
