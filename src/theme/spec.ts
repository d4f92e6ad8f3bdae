/** What a theme file may say, all of it optional; `complete.ts` chooses what it leaves open. */
import * as v from "valibot";
import { sizeWords, slideSize } from "../deck/slide-size.js";

const text = (description: string) => v.pipe(v.string(), v.description(description));

const colorPattern = /^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/;

/** In YAML a colour with `#` needs quotes: unquoted it is a comment. */
const color = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(colorPattern, 'a colour such as "#17375E"'),
    v.description(description),
  );

export const slots = [
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
] as const;

const slot = (description: string) => v.pipe(v.picklist(slots), v.description(description));

/** A slot, or a colour that recolouring the deck leaves alone. */
const slotOrColor = (description: string) =>
  v.pipe(v.union([v.picklist(slots), color("A colour of its own.")]), v.description(description));

const choice = <const T extends readonly string[]>(names: T, description: string) =>
  v.pipe(v.picklist(names), v.description(description));

const flag = (description: string) => v.pipe(v.boolean(), v.description(description));

const group = <const T extends v.ObjectEntries>(entries: T, description: string) =>
  v.pipe(v.strictObject(entries), v.description(description));

const openingColors = {
  ground: v.optional(slotOrColor("Behind it all: a slot or a colour.")),
  text: v.optional(slotOrColor("Title and text: a slot or a colour.")),
  accent: v.optional(slotOrColor("Of the gesture's shapes: a slot or a colour.")),
};

const idx = v.optional(
  v.pipe(v.number(), v.integer(), v.description("The idx of the placeholder that takes it.")),
);

const layoutWish = v.optional(
  v.pipe(
    v.union([
      text("Its name."),
      group(
        {
          name: text("Its name."),
          ...{ title: idx, subtitle: idx, details: idx, body: idx, left: idx, right: idx },
        },
        "Its name, and which of its placeholders takes what.",
      ),
    ]),
    v.description("A layout's name, or its name and the idx of what takes what."),
  ),
);

/** Keys that a variant may change. */
const looks = {
  colors: v.optional(
    group(
      {
        ground: v.optional(color("Behind the slides. Default white.")),
        text: v.optional(
          color("Running text. Default near-black, or near-white on a dark ground."),
        ),
        accents: v.optional(
          v.pipe(
            v.array(color("An accent.")),
            v.minLength(1),
            v.maxLength(6),
            v.description(
              "One to six colours, in the order in which charts use them; the first is the theme's own. From fewer than six the others are derived.",
            ),
          ),
        ),
        muted: v.optional(color("Footers and captions. Default between text and ground.")),
        panel: v.optional(
          color("Behind cards, tiles and code. Default a faint tint of the ground."),
        ),
        link: v.optional(color("Links. Default the first accent, made readable.")),
      },
      "The palette.",
    ),
  ),
  contrast: v.optional(
    v.pipe(
      v.picklist([4.5, 7]),
      v.description("What text is held to: 4.5 is level AA of WCAG 2.2, 7 is AAA. Default 4.5."),
    ),
  ),
  fonts: v.optional(
    group(
      {
        heading: v.optional(text("Family of titles. Default that of the body.")),
        body: v.optional(text("Family of running text. Default Calibri.")),
        mono: v.optional(text("Family of code. Default Courier New.")),
      },
      "Families as PowerPoint names them.",
    ),
  ),
  title: v.optional(
    group(
      {
        color: v.optional(slot("Slot of titles. Default text.")),
        bold: v.optional(flag("Default true.")),
      },
      "Titles of slides.",
    ),
  ),
  headings: v.optional(
    v.pipe(
      v.union([
        v.picklist(slots),
        group(
          {
            color: v.optional(slot("Default accent1, if it can be read.")),
            font: v.optional(choice(["body", "heading"], "Default body.")),
          },
          "Slot and font.",
        ),
      ]),
      v.description(
        "Headings inside a slide, large numbers and quote bars: their slot, or slot and font. Default accent1, if it can be read.",
      ),
    ),
  ),
  bullet: v.optional(choice(["•", "–", "▪", "›"], "Bullet of lists. Default •.")),
  meanings: v.optional(
    group(
      {
        note: v.optional(slotOrColor("Neutral remarks. Default accent1.")),
        good: v.optional(
          slotOrColor("Tips. Default accent2, or a green where accents are derived."),
        ),
        warning: v.optional(
          slotOrColor("Warnings. Default accent3, or an amber where accents are derived."),
        ),
        bad: v.optional(
          slotOrColor("Dangers. Default accent4, or a red where accents are derived."),
        ),
      },
      "Slots or colours that mean something; alerts and marks of statuses use them.",
    ),
  ),
  cover: v.optional(
    group(
      {
        style: v.optional(
          choice(
            ["band", "mark", "disc", "block", "frame", "field", "grid", "rule"],
            "The gesture of title and section slides. Default band.",
          ),
        ),
        ...openingColors,
        size: v.optional(
          v.pipe(
            v.number(),
            v.minValue(24),
            v.maxValue(72),
            v.description("Of the title, in points. Default 48."),
          ),
        ),
      },
      "Title slides, and section slides too.",
    ),
  ),
  section: v.optional(
    group(openingColors, "Where section slides have other colours than the title slide."),
  ),
  edge: v.optional(
    group(
      {
        style: v.optional(
          choice(
            ["none", "tab", "corner", "rail", "bar", "mark", "ribbon", "frame", "scale"],
            "Beside the title; in a corner; at the left; along the top; a square or a short strip hung from the top; a hairline around the slide; the marks of a ruler at the left. Default none.",
          ),
        ),
        color: v.optional(slotOrColor("Default accent1.")),
      },
      "What content slides carry at their edge.",
    ),
  ),
  table: v.optional(
    group(
      {
        style: v.optional(
          choice(
            ["band", "rule", "zebra", "open"],
            "A filled header; a rule under it; faint bands on every second row; fine lines. Default rule.",
          ),
        ),
        color: v.optional(slot("Of the header's fill or rule. Default accent1.")),
      },
      "Tables.",
    ),
  ),
  panels: v.optional(
    choice(
      ["fill", "outline", "rule", "solid"],
      "How cards, tiles and code stand out: on a faint fill; in an outline; tiles and cards under a rule; tiles in the first accent. Default fill.",
    ),
  ),
  footer: v.optional(
    v.pipe(
      v.union([
        text("The footer's text."),
        group(
          {
            text: v.optional(text("Its text where the report has no footer. Default the company.")),
            style: v.optional(
              choice(
                ["plain", "rule", "block"],
                "A hairline over it, or the number on a coloured block. Default plain.",
              ),
            ),
            font: v.optional(choice(["body", "heading"], "Default body.")),
          },
          "Text and style.",
        ),
      ]),
      v.description("The footer of content slides: its text, or text and style."),
    ),
  ),
  confidential: v.optional(
    text("A confidentiality line, in the footer of content slides and on the title slide."),
  ),
  logo: v.optional(
    v.pipe(
      v.union([
        text("One file for all grounds."),
        group(
          {
            light: v.optional(text("For light grounds.")),
            dark: v.optional(text("For dark grounds.")),
          },
          "A file for light grounds and one for dark grounds.",
        ),
      ]),
      v.description("PNG, JPEG or SVG, relative to the theme file; stands on every slide layout."),
    ),
  ),
};

const variant = (description: string) => v.optional(group(looks, description));

export const themeFileSchema = v.strictObject({
  name: v.optional(text("Shown in PowerPoint, and what reports call it. Default the file's name.")),
  description: v.optional(text("Shown by `quarterdeck themes`.")),
  extends: v.optional(
    text(
      "Another theme that fills what this one leaves out: a built-in name, or a file beside this one.",
    ),
  ),
  template: v.optional(
    text(
      "The company's PowerPoint template, relative to the theme file: decks are made of its slides, and of what else stands here only the keys about it count.",
    ),
  ),
  master: v.optional(text("Which of the template's masters, by its theme's name.")),
  layouts: v.optional(
    group(
      {
        title: layoutWish,
        section: layoutWish,
        content: layoutWish,
        "two-content": layoutWish,
        "title-only": layoutWish,
      },
      "Which of the template's layouts is for what, where it was not understood.",
    ),
  ),
  companies: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description("A report of one of these companies that names no theme gets this one."),
    ),
  ),
  size: v.optional(
    v.pipe(
      v.string(),
      v.check((written) => slideSize(written) !== undefined, sizeWords),
      v.description(
        "Of the slides where the report says none: 16:9, 4:3, 16:10, A4, or WxH as in 33.87x19.05cm. Default 16:9.",
      ),
    ),
  ),
  ...looks,
  variants: v.optional(
    group(
      {
        light: variant("What differs in the light variant; the rest is derived."),
        dark: variant("What differs in the dark variant; the rest is derived."),
      },
      "Light and dark of the same theme: NAME-light and NAME-dark.",
    ),
  ),
});

export type ThemeFile = v.InferOutput<typeof themeFileSchema>;

export type Looks = Omit<
  ThemeFile,
  | "name"
  | "description"
  | "extends"
  | "companies"
  | "size"
  | "variants"
  | "template"
  | "master"
  | "layouts"
>;

export type PaletteSlot = (typeof slots)[number];
