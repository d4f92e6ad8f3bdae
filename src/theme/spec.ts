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
  /** What text is held to: 4.5 is level AA of WCAG 2.2, 7 is AAA. */
  contrast: v.optional(v.picklist([4.5, 7]), 4.5),
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
  /** Of the first, third, … level of lists; the others have dashes. */
  bullet: v.optional(v.picklist(["•", "–", "▪", "›"]), "•"),
  /** Slots that mean something: alerts use them, status words may. */
  meanings: v.optional(
    v.strictObject({
      good: v.optional(slot, "accent2"),
      warning: v.optional(slot, "accent3"),
      bad: v.optional(slot, "accent4"),
    }),
    {},
  ),
  /** The gesture of the title slide, and of section slides too. */
  cover: v.optional(
    v.strictObject({
      style: v.optional(
        v.picklist(["band", "mark", "disc", "block", "frame", "field", "grid", "rule"]),
        "band",
      ),
      ground: v.optional(slot, "accent1"),
      text: v.optional(slot, "ground"),
      accent: v.optional(slot, "accent2"),
      size: v.optional(v.number(), 48),
    }),
    {},
  ),
  /** Where section slides have other colours than the title slide. */
  section: v.optional(
    v.strictObject({
      ground: v.optional(slot),
      text: v.optional(slot),
      accent: v.optional(slot),
    }),
    {},
  ),
  /** What content slides carry at their edge: beside the title, in a corner, left or on top. */
  edge: v.optional(
    v.strictObject({
      style: v.picklist(["tab", "corner", "rail", "bar"]),
      color: v.optional(slot, "accent1"),
    }),
  ),
  table: v.optional(
    v.strictObject({
      /** A filled header; a rule under it; faint bands on every second row; few lines at all. */
      style: v.optional(v.picklist(["band", "rule", "zebra", "open"]), "rule"),
      /** Of the header's fill or rule. */
      color: v.optional(slot, "accent1"),
    }),
    {},
  ),
  footer: v.optional(
    v.strictObject({
      /** A hairline over it, or the number on a coloured block in the corner. */
      style: v.optional(v.picklist(["plain", "rule", "block"]), "plain"),
      font: v.optional(v.picklist(["body", "heading"]), "body"),
    }),
    {},
  ),
});

export type ThemeSpec = v.InferOutput<typeof themeSpecSchema>;
