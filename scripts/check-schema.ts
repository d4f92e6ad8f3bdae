/** The shape of `quarterdeck check --json`; it grows, and nothing in it changes its meaning. */
import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fromOne = v.pipe(v.number(), v.integer(), v.minValue(1));

const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const position = v.strictObject({
  line: fromOne,
  column: described(fromOne, "In UTF-16 code units."),
  file: v.optional(described(v.string(), "The file, where it is not the report.")),
});

const slide = v.strictObject({
  number: fromOne,
  title: v.string(),
  line: v.optional(described(fromOne, "Of the slide's heading in the report.")),
  arrangement: v.optional(described(v.string(), "`title`, `section`, or a layout's name.")),
  textSize: v.optional(described(v.number(), "Of most of its running text, in points.")),
  smallestSize: v.optional(described(v.number(), "Of anything on it but its title, in points.")),
  shrunk: v.optional(
    described(v.number(), "How much smaller its text is than the theme's: 0.1 is 10 %."),
  ),
  continues: v.optional(
    described(
      v.strictObject({ part: fromOne, of: fromOne, reason: v.string() }),
      "Where and why a slide of the report was divided to make this one.",
    ),
  ),
  moved: v.optional(
    described(
      v.array(v.strictObject({ line: fromOne, words: fromOne })),
      "With `density: talk`: long paragraphs of which it shows the first sentence, and that are in its notes.",
    ),
  ),
  remarks: described(
    v.array(
      v.strictObject({
        code: v.picklist(["no-alternative-text", "no-title"]),
        message: v.string(),
        hint: v.string(),
        position: v.optional(position),
      }),
    ),
    "On accessibility.",
  ),
  spokenWords: described(count, "Words of its notes."),
  spokenMinutes: described(v.number(), "At 130 words a minute."),
});

const report = v.strictObject({
  report: described(v.string(), "The file, as it was named; `<stdin>` for standard input."),
  theme: v.string(),
  ok: described(v.boolean(), "A build would write a deck."),
  diagnostics: v.array(
    v.strictObject({
      code: v.string(),
      severity: v.picklist(["error", "warning", "info"]),
      message: v.string(),
      hint: v.optional(v.string()),
      position: v.optional(position),
    }),
  ),
  slides: v.array(slide),
  spokenMinutes: v.number(),
});

export const checkSchema = v.strictObject({ version: v.literal(1), reports: v.array(report) });
