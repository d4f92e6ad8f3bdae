/** The flags of `quarterdeck themes` and of its commands. */
import { UsageError } from "./usage.js";

const text = { type: "string", requiresArg: true } as const;

/** Not of its commands. */
const own = { global: false } as const;

export const themesOptions = {
  preview: {
    ...own,
    type: "boolean",
    describe: "write a deck in each theme, and a picture of all",
  },
  output: { ...own, ...text, alias: "o", describe: "the folder to write" },
  force: { ...own, type: "boolean", describe: "with --preview: write over decks changed by hand" },
  for: { ...own, ...text, describe: "a report: say which theme it gets, and why" },
  theme: {
    ...own,
    type: "string",
    array: true,
    nargs: 1,
    alias: "t",
    describe: "with --preview: only this one, given again for more; with --for: as a build's",
  },
  config: { ...own, ...text, describe: "a config file; --no-config reads none" },
} as const;

export const newThemeOptions = {
  color: {
    type: "string",
    array: true,
    nargs: 1,
    describe: "the company's colour, such as '#0a6'; given again, its second",
  },
  logo: { ...text, describe: "a PNG, JPEG or SVG file" },
  font: { ...text, describe: "typeface of titles, such as Georgia" },
  company: {
    type: "string",
    array: true,
    nargs: 1,
    describe: "reports of this company get the theme by themselves; given again, of several",
  },
  extends: { ...text, describe: "a built-in theme to take the shapes of" },
  user: { type: "boolean", describe: "write it to your own folder, for all reports" },
  output: { ...text, alias: "o", describe: "the file to write [themes/NAME.yaml]" },
  force: { type: "boolean", describe: "write over a file that is there" },
} as const;

export const checkTemplateOptions = {
  limit: {
    type: "string",
    array: true,
    nargs: 1,
    describe: "raise what it may cost: file=VALUE, in bytes",
  },
} as const;

const { company, user, output, force } = newThemeOptions;

export const addTemplateOptions = {
  company,
  name: { ...text, describe: "the theme's name [the template's]" },
  user,
  output,
  force,
  ...checkTemplateOptions,
} as const;

/** What is said once and not with an empty text; yargs makes lists of what is repeated. */
export function checkFlags(given: Record<string, unknown>, list: string): void {
  for (const [name, value] of Object.entries(given)) {
    if (Array.isArray(value) && name !== list)
      throw new UsageError(`--${name} was given more than once`, "it takes one");
    if ([value].flat().includes("")) throw new UsageError(`--${name} needs a value`);
  }
}
