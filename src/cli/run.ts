import { existsSync } from "node:fs";
import yargs, { type Options } from "yargs";
import manifest from "../../package.json" with { type: "json" };
import { buildCommand } from "./build-command.js";
import { exit } from "./exit.js";
import { nearest } from "../nearest.js";
import { buildOptions, checkOptions, flagsOf, reportOptions, withReports } from "./options.js";
import { newReportOptions, recoverOptions } from "./recover-options.js";
import { newThemeOptions, themesOptions } from "./themes-options.js";
import { fromYargs, usage, UsageError } from "./usage.js";

/**
 * Run one command line (without `node` and the script); the result is the exit code.
 * @param worker the file that worker threads run; without it all is done in this thread
 */
export async function runCli(args: string[], worker?: string): Promise<number> {
  let code: number = exit.written;
  const parser = yargs(withNamedStdin(args))
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
    )
    .command(
      "themes [report]",
      "list the themes, show them, say which one a report gets; themes new begins one",
      (command) =>
        command
          .positional("report", {
            type: "string",
            describe: "with --preview: the report to show them on [a sample]",
          })
          .options(themesOptions)
          .command(
            "new <name>",
            "write a theme file from a colour",
            (inner) =>
              inner
                .hide("report")
                .positional("name", {
                  type: "string",
                  demandOption: true,
                  describe: "the theme's name, and its file's",
                })
                .options(newThemeOptions),
            async (argv) => {
              if (argv.name === "") throw new UsageError("a theme needs a name");
              const { newThemeCommand } = await import("./on-demand.js");
              const { name, color: colors, logo, font, company, extends: base, output } = argv;
              code = await newThemeCommand({
                ...{ name, colors, logo, font, company, extends: base, output },
              });
            },
          )
          .example("$0 themes --preview report.md -o preview", "")
          .example("$0 themes --for report.md", "")
          .example("$0 themes new acme --color '#0a6' --company 'Acme Inc.'", ""),
      async (argv) => {
        const { previewCommand, themeForCommand, themesCommand } = await import("./on-demand.js");
        const { report, preview, output, theme, config, force = false } = argv;
        if (preview)
          code = await previewCommand({ report, output: output ?? "themes-preview", force });
        else if (report !== undefined)
          throw new UsageError("a report is given by --for, or with --preview");
        else if (argv.for === undefined) code = await themesCommand();
        else {
          const themes = theme === undefined ? [] : [theme];
          code = await themeForCommand(argv.for, flagsOf({ theme: themes, config }));
        }
      },
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
    )
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
function optionsOf([command = "", subcommand]: string[]): string[] {
  const byCommand: Record<string, Record<string, Options>> = {
    check: { ...checkOptions, ...reportOptions },
    themes: subcommand === "new" ? newThemeOptions : themesOptions,
    recover: recoverOptions,
    new: newReportOptions,
  };
  const options = byCommand[command] ?? { ...buildOptions, ...reportOptions };
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

/** A file that yargs calls by a name: a lone `-` among them. */
function fileOf(given: string): string {
  if (given === "") throw new UsageError("no file given");
  return given;
}

function once<T>(name: string, value: T | T[] | undefined): T | undefined {
  if (Array.isArray(value)) throw new UsageError(`--${name} was given more than once`);
  return value;
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
