/** The flags of `quarterdeck themes` and `quarterdeck themes new`. */
const text = { type: "string", requiresArg: true } as const;

/** Not of `themes new`. */
const own = { global: false } as const;

export const themesOptions = {
  preview: {
    ...own,
    type: "boolean",
    describe: "write a deck in each theme, and a picture of all",
  },
  output: { ...own, ...text, alias: "o", describe: "the folder or file to write" },
  force: { ...own, type: "boolean", describe: "with --preview: write over decks changed by hand" },
  for: { ...own, ...text, describe: "a report: say which theme it gets, and why" },
  theme: { ...own, ...text, alias: "t", describe: "with --for: as if the build were given it" },
  config: { ...own, ...text, describe: "with --for: a config file; --no-config reads none" },
} as const;

export const newThemeOptions = {
  color: {
    type: "string",
    array: true,
    nargs: 1,
    demandOption: true,
    describe: "the company's colour, such as '#0a6'; given again, its second",
  },
  logo: { ...text, describe: "a PNG, JPEG or SVG file" },
  font: { ...text, describe: "typeface of titles, such as Georgia" },
  company: { ...text, describe: "reports of this company get the theme by themselves" },
  extends: { ...text, describe: "a built-in theme to take the shapes of" },
  output: { ...text, alias: "o", describe: "the file to write [themes/NAME.yaml]" },
} as const;
