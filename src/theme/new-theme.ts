/** A brand's colour → the text of a theme file in which every choice is written out. */
import type { Rgb } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { contrast, parseRgb } from "../color.js";
import { completeSpec, type ThemeSpec } from "./complete.js";
import { paletteOf } from "./theme.js";
import { builtInFile } from "./load.js";
import { merged } from "./merge.js";
import type { ThemeFile } from "./spec.js";

export interface NewTheme {
  name: string;
  /** `#0a6`, `00AA66`. */
  color: string;
  /** Path from the theme file. */
  logo?: string;
  /** Family of titles. */
  font?: string;
  company?: string;
  /** A built-in theme to take the shapes of. */
  extends?: string;
}

/** @returns `undefined` where the colour is none */
export function newThemeText(wish: NewTheme): string | undefined {
  const brand = parseRgb(wish.color);
  if (brand === undefined) return undefined;
  const spec = completeSpec(choices(brand, wish), wish.name);
  const { colors, fonts } = spec;
  const ownShapes = wish.extends === undefined;
  const palette = paletteOf(spec);
  const [first] = colors.accents;
  const list = colors.accents.map((rgb) => `"#${rgb}"`).join(", ");
  const lines: string[] = [];
  lines.push(`name: ${text(wish.name)}`);
  if (wish.extends !== undefined)
    lines.push(`extends: ${text(wish.extends)} # its shapes; colours are below`);
  lines.push(
    "",
    "# A report of this company that names no theme gets this one. Add other spellings.",
    wish.company === undefined
      ? "# companies: [Acme Solutions, Acme]"
      : `companies: [${text(wish.company)}]`,
    "",
    "# Colours in quotes: in YAML a bare # starts a comment.",
    "colors:",
    `  ground: "#${colors.ground}"`,
    `  text: "#${colors.text}"`,
  );
  if (first !== brand)
    lines.push(`  # "#${brand}" stands too little out from the ground for text and charts.`);
  lines.push(
    "  # In the order in which charts use them; readers with impaired colour vision tell them apart.",
    `  accents: [${list}]`,
    `  muted: "#${palette.muted}" # footers and captions`,
    `  panel: "#${palette.panel}" # behind cards, tiles and code`,
    `  link: "#${palette.link}"`,
    "fonts:",
    `  heading: ${text(fonts.heading)}`,
    `  body: ${text(fonts.body)}`,
    "title:",
    `  color: ${spec.title.color}`,
    `headings: { color: ${spec.headings.color}, font: ${spec.headings.font} }`,
    "meanings: # of alerts",
    ...Object.entries(spec.meanings).map(([name, slot]) => `  ${name}: ${slot}`),
    "# Title and section slides. Style: band, mark, disc, block, frame, field, grid or rule.",
    "cover:",
    ...(ownShapes ? [`  style: ${spec.cover.style}`] : []),
    `  ground: ${written(spec.cover.ground)}`,
    `  text: ${written(spec.cover.text)}`,
    `  accent: ${written(spec.cover.accent)}`,
    ...sectionLines(spec),
    ...(ownShapes
      ? [
          "# At the edge of content slides: none, tab, corner, rail, bar, mark, ribbon, frame or scale.",
          `edge: { style: ${spec.edge?.style ?? "none"}, color: ${spec.edge?.color ?? "accent1"} }`,
          "# Headers of tables: band, rule, zebra or open.",
          `table: { style: ${spec.table.style}, color: ${spec.table.color} }`,
          "# Cards, tiles and code: fill, outline, rule or solid.",
          `panels: ${spec.panels}`,
        ]
      : []),
    "",
    "# On every slide; PNG, JPEG or SVG, from this file's folder. For dark grounds give a second file:",
    "# logo: {light: logo.svg, dark: logo-white.svg}",
    ...(wish.logo === undefined ? [] : [`logo: ${text(wish.logo)}`]),
    "# footer: Acme Solutions",
    "# confidential: For internal use only",
  );
  return `${lines.join("\n")}\n`;
}

/** Where the brand's colour is too light or too dark for text, title slides show it as it is all the same. */
function choices(brand: Rgb, wish: NewTheme): ThemeFile {
  const own: ThemeFile = { name: wish.name, colors: { accents: [`#${brand}`] } };
  if (wish.font !== undefined) own.fonts = { heading: wish.font };
  const base = wish.extends === undefined ? undefined : builtInFile(wish.extends);
  const file = merged(own, base ?? shapes);
  const { colors, contrast: ratio, cover } = completeSpec(file, wish.name);
  // Near-white is no field of colour.
  const isField = cover.ground === "accent1" && contrast(brand, colors.ground) >= 1.25;
  if (colors.accents[0] === brand || !isField) return file;
  const front = (["text", "ground"] as const).find(
    (slot) => contrast(brand, colors[slot]) >= ratio,
  );
  if (!front) return file;
  const accent = front === "text" ? "text" : "accent2";
  return { ...file, cover: { ...file.cover, ground: `#${brand}`, text: front, accent } };
}

/** Of a theme that extends none. */
const shapes: ThemeFile = {
  colors: { ground: "#FFFFFF", text: "#1C1C1E" },
  cover: { style: "band" },
  edge: { style: "tab", color: "accent1" },
  table: { style: "band", color: "accent1" },
};

/** Said only where they differ from the cover. */
function sectionLines({ section, cover }: ThemeSpec): string[] {
  const keys = ["ground", "text", "accent"] as const;
  const differ = keys.filter((key) => written(section[key]) !== written(cover[key]));
  return differ.length === 0
    ? []
    : ["section:", ...differ.map((key) => `  ${key}: ${written(section[key])}`)];
}

function written(color: Color): string {
  return typeof color === "string" ? color : `"#${color.rgb}"`;
}

/** In double quotes, which JSON's escapes are good for, unless it is a plain word or two. */
function text(value: string): string {
  const isPlain =
    /^[A-Za-z][\w .&/-]*$/.test(value) && !/\s$|^(true|false|yes|no|null|on|off|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
