import { existsSync } from "node:fs";
import yargs, { type Options } from "yargs";
import manifest from "../../package.json" with { type: "json" };
import { buildCommand } from "./build-command.js";
import { exit } from "./exit.js";
import { nearest } from "../nearest.js";
import { buildOptions, checkOptions, flagsOf, reportOptions, withReports } from "./options.js";
import { recoverOptionsOf, withRecovery } from "./recover-parser.js";
import { themesOptionsOf, withThemes } from "./themes-parser.js";
import { fromYargs, usage, UsageError } from "./usage.js";

/**
 * Run one command line (without `node` and the script); the result is the exit code.
 * @param worker the file that worker threads run; without it all is done in this thread
 */
export async function runCli(args: string[], worker?: string): Promise<number> {
  let code: number = exit.written;
  const build = yargs(withNamedStdin(args))
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
    );
  const done = (exitCode: number) => void (code = exitCode);
  const parser = withRecovery(withThemes(build, done), done)
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
function optionsOf([command, subcommand]: string[]): string[] {
  const options: Record<string, Options> =
    command === "check"
      ? { ...checkOptions, ...reportOptions }
      : command === "themes"
        ? themesOptionsOf(subcommand)
        : (recoverOptionsOf(command) ?? { ...buildOptions, ...reportOptions });
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
