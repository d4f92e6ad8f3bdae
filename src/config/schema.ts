/** What a `quarterdeck.config.yaml` may say: defaults for the flags of the command, by their names. */
import * as v from "valibot";

const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.optional(v.pipe(schema, v.description(description)));

const text = v.string("must be text");
const flag = v.boolean("must be `true` or `false`");

export const configSchema = v.strictObject({
  theme: described(
    text,
    "The theme of reports that name none: its name, or the path of a theme file.",
  ),
  themes: described(text, "A folder of theme files."),
  output: described(text, "The folder that decks are written to. Default: beside each report."),
  density: described(
    v.picklist(["read", "talk"], "must be `read` or `talk`"),
    "How much of long paragraphs the slides of reports show that do not say it. Default `read`.",
  ),
  strict: described(flag, "Treat warnings as errors."),
  "keep-going": described(flag, "Draw a placeholder for a picture that cannot be read."),
  "allow-dir": described(
    v.array(text, "must be a list of folders"),
    "Further folders that files may be read from.",
  ),
  jobs: described(
    v.pipe(
      v.number("must be a number"),
      v.integer("must be a whole number"),
      v.minValue(1, "must be at least 1"),
    ),
    "How many reports are built at once. Default: one for each processor core.",
  ),
  changed: described(flag, "Skip reports that have not changed since their deck was written."),
  verbose: described(flag, "Say how each slide was laid out."),
});

export type ConfigFile = v.InferOutput<typeof configSchema>;
