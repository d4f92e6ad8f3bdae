/** The shape of a theme file: a few choices; `theme.ts` derives the rest. */
import * as v from "valibot";
import { parseRgb } from "./color.js";

const color = v.pipe(
  v.string(),
  v.check((text) => parseRgb(text) !== undefined, "expected a colour such as #17375E"),
  v.transform((text) => parseRgb(text) ?? "000000"),
);

const slot = v.picklist([
  "text",
  "ground",
  "muted",
  "panel",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
]);

export const themeSpecSchema = v.strictObject({
  name: v.string(),
  description: v.optional(v.string(), ""),
  colors: v.strictObject({
    ground: color,
    text: color,
    /** Six, in the order in which charts use them; the first is the theme's own. */
    accents: v.pipe(v.array(color), v.length(6, "expected six accent colours")),
    /** Default: derived from text and ground. */
    muted: v.optional(color),
    panel: v.optional(color),
    link: v.optional(color),
  }),
  fonts: v.strictObject({
    heading: v.string(),
    body: v.string(),
    mono: v.optional(v.string(), "Courier New"),
  }),
  title: v.optional(
    v.strictObject({
      color: v.optional(slot, "text"),
      bold: v.optional(v.boolean(), true),
    }),
    {},
  ),
  /** Headings inside a slide. */
  headings: v.optional(slot, "accent1"),
  /** Slots that mean something: alerts use them, status words may. */
  meanings: v.optional(
    v.strictObject({
      good: v.optional(slot, "accent2"),
      warning: v.optional(slot, "accent3"),
      bad: v.optional(slot, "accent4"),
    }),
    {},
  ),
  /** The gesture of the title slide. */
  cover: v.optional(
    v.strictObject({
      style: v.optional(v.picklist(["band", "mark", "disc"]), "band"),
      ground: v.optional(slot, "accent1"),
      text: v.optional(slot, "ground"),
      accent: v.optional(slot, "accent2"),
      size: v.optional(v.number(), 48),
    }),
    {},
  ),
  /** What content slides carry beside the title: a tab at the slide's edge, or nothing. */
  tab: v.optional(slot),
  table: v.optional(v.picklist(["band", "rule"]), "rule"),
});

export type ThemeSpec = v.InferOutput<typeof themeSpecSchema>;
