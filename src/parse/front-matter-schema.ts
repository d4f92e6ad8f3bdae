import * as v from "valibot";

const text = (description: string) => v.optional(v.pipe(v.string(), v.description(description)));

const textOrList = (description: string) =>
  v.optional(v.pipe(v.union([v.string(), v.array(v.string())]), v.description(description)));

/** The parser makes texts of the mappings. */
const person = v.union([v.string(), v.looseObject({ name: v.unknown() })]);

const people = (description: string) =>
  v.optional(v.pipe(v.union([person, v.array(person)]), v.description(description)));

/** Or a switch: editors read `true` as a boolean, the parser as text. */
const textOrSwitch = (description: string) =>
  v.optional(v.pipe(v.union([v.string(), v.boolean()]), v.description(description)));

/**
 * What the front matter of a report may say. Values are the scalars as written: `title: 2024` is
 * the title "2024".
 */
export const frontMatterSchema = v.object({
  title: text("The deck's title: its title slide and its document property."),
  subtitle: text("The line under the title."),
  author: people(
    "Who wrote it, one or a list: on the title slide and as document property. Each a name, or `name` and `affiliation`.",
  ),
  company: text("The company: on the title slide, in the footer and as document property."),
  subject: text("What the report is about: a document property."),
  date: text("The date, shown on the title slide exactly as written."),
  keywords: textOrList("Keywords, a list or text with commas between them: a document property."),
  lang: text(
    "The language of the report, a BCP 47 tag such as `en-US` or `de`. Default: by the script of the text, else `en-US`.",
  ),
  theme: text("The theme: its name, or the path of a theme file."),
  size: text(
    "The size of the slides: `16:9`, the default, `4:3`, `16:10`, `A4`, or `WxH` as in `33.87x19.05cm`.",
  ),
  footer: text("The footer of the content slides. Default the company."),
  agenda: textOrSwitch("A slide that lists the sections: `true`, or its title."),
  transition: textOrSwitch("How each slide comes in: `fade`, `push`, `wipe` or `none`."),
  build: textOrSwitch("`true`: lists appear one item at a time."),
  notes: text("Markdown: what the speaker says on the title slide."),
  comments: text(
    "`notes`: comments that are no directives are speaker notes, as in Marp. Default `hidden`.",
  ),
  cover: text("A picture for the title slide: its file."),
  charts: text("How charts are written: `picture`, the default, or `native`."),
  smart: textOrSwitch(
    "`false`: quotation marks, dashes and spaces stay as written. Default `true`: as the language sets them.",
  ),
  density: text(
    "`talk`: of a long paragraph its first sentence is shown, and all of it is in the speaker notes. Default `read`.",
  ),
});

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;
