/** The command line of `quarterdeck themes` and of its commands. */
import type { Argv, Options } from "yargs";
import { flagsOf } from "./options.js";
import {
  checkFlags,
  addTemplateOptions,
  checkTemplateOptions,
  newThemeOptions,
  themesOptions,
} from "./themes-options.js";
import { UsageError } from "./usage.js";

/** @param done gets the exit code */
export function withThemes(parser: Argv, done: (code: number) => void): Argv {
  return parser.command(
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
          "new [name]",
          "write a theme file from a colour",
          (inner) =>
            inner
              .hide("report")
              .positional("name", { type: "string", describe: "the theme's name, and its file's" })
              .options(newThemeOptions),
          async (argv) => {
            const { name = "", color: colors = [], logo, font, company: companies = [] } = argv;
            const { extends: base, user = false, output, force = false } = argv;
            checkFlags(
              { logo, font, company: companies, extends: base, user, output, force },
              "company",
            );
            const { newThemeCommand } = await import("./on-demand.js");
            done(
              await newThemeCommand({
                ...{ name, colors, logo, font, companies, extends: base, user, output, force },
              }),
            );
          },
        )
        .command(
          "check [template..]",
          "say what is understood of a company's template, and what is wrong with it",
          (inner) =>
            inner
              .hide("report")
              .positional("template", {
                type: "string",
                array: true,
                describe: "a .potx, .pptx, .thmx, .potm or .pptm file",
              })
              .options(checkTemplateOptions),
          async ({ template: files = [], limit }) => {
            const { checkTemplateCommand } = await import("./on-demand.js");
            done(await checkTemplateCommand({ files, limits: flagsOf({ limit }).limits }));
          },
        )
        .command(
          "add [template]",
          "make a theme of a company's template",
          (inner) =>
            inner
              .hide("report")
              .positional("template", {
                type: "string",
                describe: "a .potx, .pptx, .thmx, .potm or .pptm file",
              })
              .options(addTemplateOptions),
          async (argv) => {
            const { template: file = "", name, company: companies = [], output, limit } = argv;
            const { user = false, force = false } = argv;
            checkFlags({ name, company: companies, user, output, force }, "company");
            const { limits } = flagsOf({ limit });
            const { addTemplateCommand } = await import("./on-demand.js");
            done(await addTemplateCommand({ file, name, companies, user, output, force, limits }));
          },
        )
        .example("$0 themes --preview report.md -o preview", "")
        .example("$0 themes --for report.md", "")
        .example("$0 themes new acme --color '#0a6' --company 'Acme Inc.'", "")
        .example("$0 themes check corp.potx", "")
        .example("$0 themes add corp.potx --company 'Acme Inc.'", ""),
    async (argv) => {
      const { previewCommand, themeForCommand, themesCommand } = await import("./on-demand.js");
      const { report, preview, output, theme: themes = [], config, force = false } = argv;
      checkFlags({ preview, output, for: argv.for, theme: themes, config, force }, "theme");
      const flags = flagsOf({ theme: themes, config });
      if (preview)
        done(await previewCommand({ ...flags, report, output: output ?? "themes-preview", force }));
      else if (report !== undefined)
        throw new UsageError("a report is given by --for, or with --preview");
      else if (argv.for !== undefined) done(await themeForCommand(argv.for, flags));
      else if (themes.length > 0) throw new UsageError("--theme goes with --preview or --for");
      else done(await themesCommand(flags));
    },
  );
}

/** Of `themes`, or of the command behind it. */
export function themesOptionsOf(subcommand: string | undefined): Record<string, Options> {
  if (subcommand === "new") return newThemeOptions;
  if (subcommand === "add") return addTemplateOptions;
  return subcommand === "check" ? checkTemplateOptions : themesOptions;
}
