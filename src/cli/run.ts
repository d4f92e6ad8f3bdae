import yargs from "yargs";
import manifest from "../../package.json" with { type: "json" };
import { type Limits, limitNames, parseLimit } from "../limits.js";
import { buildCommand } from "./build-command.js";
import { newThemeCommand, themeForCommand, themesCommand } from "./themes-command.js";

/** Exit codes: the deck is written; the report has errors; the command was called wrongly. */
export const exit = { written: 0, errors: 1, usage: 2 } as const;

/** Run one command line (without `node` and the script); the result is the exit code. */
export async function runCli(args: string[]): Promise<number> {
  let code: number = exit.written;
  const parser = yargs(withNamedStdin(args))
    .scriptName("quarterdeck")
    .locale("en")
    .usage(
      "$0 REPORT.md [-o DECK.pptx] [--theme NAME]\n\nTurn a Markdown report into a PowerPoint deck.",
    )
    .command(
      "$0 [report]",
      false,
      (command) =>
        command
          .positional("report", {
            type: "string",
            describe: "the Markdown report; - reads standard input",
          })
          .option("output", {
            alias: "o",
            type: "string",
            requiresArg: true,
            describe: "the deck to write; - writes standard output [REPORT.pptx]",
          })
          .option("theme", {
            alias: "t",
            type: "string",
            requiresArg: true,
            describe: "a theme's name or file; comes before the report's own",
          })
          .option("keep-going", {
            type: "boolean",
            default: false,
            describe: "draw a placeholder for a picture that cannot be read",
          })
          .option("strict", {
            type: "boolean",
            default: false,
            describe: "treat warnings as errors",
          })
          .option("allow-dir", {
            type: "string",
            array: true,
            nargs: 1,
            default: [] as string[],
            describe: "a further folder that pictures may be read from",
          })
          .option("limit", {
            type: "string",
            array: true,
            nargs: 1,
            default: [] as string[],
            describe: `raise what a report may cost: NAME=VALUE of ${limitNames.join(", ")}`,
          })
          .example("$0 report.md", "writes report.pptx beside it")
          .example("$0 report.md -o out/q4.pptx --theme midnight", "")
          .example("cat report.md | $0 - -o - > q4.pptx", ""),
      async (argv) => {
        if (argv.report === undefined) throw new UsageError("no report given");
        for (const name of ["output", "theme"] as const) {
          if (Array.isArray(argv[name])) throw new UsageError(`--${name} was given more than once`);
        }
        code = await buildCommand({
          report: argv.report,
          output: argv.output,
          theme: argv.theme,
          keepGoing: argv.keepGoing,
          strict: argv.strict,
          allowDirs: argv.allowDir,
          limits: limitsOf(argv.limit),
        });
      },
    )
    .command(
      "themes",
      "list the themes, or say which one a report gets",
      (command) =>
        command
          .option("for", {
            type: "string",
            requiresArg: true,
            describe: "a report: say which theme it gets, and why",
          })
          .option("theme", { type: "string", requiresArg: true, hidden: true })
          .command(
            "new <name>",
            "write a theme file from a colour",
            (inner) =>
              inner
                .positional("name", { type: "string", demandOption: true })
                .options(newThemeOptions),
            async ({ name, color, logo, font, company, extends: base, output }) => {
              code = await newThemeCommand({
                ...{ name, color, logo, font, company, extends: base, output },
              });
            },
          ),
      async (argv) => {
        const theme = argv.theme === undefined ? {} : { theme: argv.theme };
        code =
          argv.for === undefined ? await themesCommand() : await themeForCommand(argv.for, theme);
      },
    )
    .strict()
    .help()
    .alias("help", "h")
    .version(manifest.version)
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      // yargs has an error class of its own for what the user got wrong, and does not export it.
      if (error && error.name !== "YError") throw error;
      throw new UsageError(error?.message ?? message ?? "");
    });
  try {
    await parser.parseAsync();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`quarterdeck: ${error.message}\ntry \`quarterdeck --help\`\n`);
    return exit.usage;
  }
  return code;
}

const text = { type: "string", requiresArg: true } as const;

const newThemeOptions = {
  color: { ...text, demandOption: true, describe: "the brand's colour, such as '#0a6'" },
  logo: { ...text, describe: "a PNG, JPEG or SVG file" },
  font: { ...text, describe: "typeface of titles, such as Georgia" },
  company: { ...text, describe: "reports of this company get the theme by themselves" },
  extends: { ...text, describe: "a built-in theme to take the shapes of" },
  output: { ...text, alias: "o", describe: "the file to write [themes/NAME.yaml]" },
} as const;
function limitsOf(texts: string[]): Partial<Limits> {
  const limits: Partial<Limits> = {};
  for (const text of texts) {
    const limit = parseLimit(text);
    if (!limit) {
      const names = limitNames.join(", ");
      throw new UsageError(
        `--limit ${text}: expected NAME=VALUE, such as pixels=400M, of ${names}`,
      );
    }
    limits[limit.name] = limit.value;
  }
  return limits;
}

/** yargs reads a lone `-` as an empty positional; as the value of an option it is kept. */
function withNamedStdin(args: string[]): string[] {
  const valued = ["-o", "--output", "-t", "--theme", "--allow-dir", "--limit"];
  return args.map((arg, i) =>
    arg === "-" && !valued.includes(args[i - 1] ?? "") ? "--report=-" : arg,
  );
}

/** The command was called wrongly. */
class UsageError extends Error {}
