/** The flags of `quarterdeck recover` and `quarterdeck new`. */
const force = { type: "boolean", describe: "write over a report that is there" } as const;

export const recoverOptions = {
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

export const newReportOptions = {
  kind: {
    choices: ["all-hands", "quarterly", "architecture"],
    default: "quarterly",
    requiresArg: true,
    describe: "what the report is for",
  },
  force,
} as const;
