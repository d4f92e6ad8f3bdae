/** A brand's colour → the text of a theme file in which every choice is written out. */
import type { Rgb } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { luminance, parseRgb } from "../color.js";
import { completeSpec, type ThemeSpec } from "./complete.js";
import { paletteOf } from "./theme.js";
import { builtInFile } from "./load.js";
import { merged } from "./merge.js";
import type { ThemeFile } from "./spec.js";
import { variantOf } from "./variant.js";
import { yamlText } from "./yaml-text.js";

export interface NewTheme {
  name: string;
  /** `#0a6`, `00AA66`: one to six, the company's own first. */
  colors: string[];
  /** Path from the theme file. */
  logo?: string;
  /** Family of titles. */
  font?: string;
  companies?: string[];
  /** A built-in theme to take the shapes of. */
  extends?: string;
}

/** @returns `undefined` where one of the colours is none */
export function newThemeText(wish: NewTheme): string | undefined {
  const given = wish.colors.flatMap((color) => parseRgb(color) ?? []);
  if (given.length < wish.colors.length || given.length === 0) return undefined;
  const file = choices(given, wish);
  const spec = completeSpec(file, wish.name);
  const { colors, fonts } = spec;
  const { companies = [] } = wish;
  const ownShapes = wish.extends === undefined;
  const edge = written(spec.edge?.color ?? "accent1");
  const palette = paletteOf(spec);
  const list = colors.accents.map((rgb) => `"#${rgb}"`).join(", ");
  const lines: string[] = [];
  lines.push(`name: ${yamlText(wish.name)}`);
  if (wish.extends !== undefined)
    lines.push(`extends: ${yamlText(wish.extends)} # its shapes; colours are below`);
  lines.push(
    "",
    "# A report of this company that names no theme gets this one. Add other spellings.",
    companies.length === 0
      ? "# companies: [Acme Solutions, Acme]"
      : `companies: [${companies.map(yamlText).join(", ")}]`,
    "",
    "# Colours in quotes: in YAML a bare # starts a comment.",
    "colors:",
    `  ground: "#${colors.ground}"`,
    `  text: "#${colors.text}"`,
  );
  given.forEach((color, i) => {
    if (color !== colors.accents[i])
      lines.push(
        `  # "#${color}" stands too little out from the ground for charts: it fills surfaces.`,
      );
  });
  lines.push(
    "  # In the order in which charts use them; readers with impaired colour vision tell them apart.",
    `  accents: [${list}]`,
    `  muted: "#${palette.muted}" # footers and captions`,
    `  panel: "#${palette.panel}" # behind cards, tiles and code`,
    `  link: "#${palette.link}"`,
    "fonts:",
    `  heading: ${yamlText(fonts.heading)}`,
    `  body: ${yamlText(fonts.body)}`,
    "title:",
    `  color: ${spec.title.color}`,
    `headings: { color: ${spec.headings.color}, font: ${spec.headings.font} }`,
    "meanings: # of alerts",
    ...Object.entries(spec.meanings).map(([name, color]) => `  ${name}: ${written(color)}`),
    "# Title and section slides. Style: band, mark, disc, block, frame, field, grid or rule.",
    "cover:",
    ...(ownShapes ? [`  style: ${spec.cover.style}`] : []),
    `  ground: ${written(spec.cover.ground)}`,
    `  text: ${written(spec.cover.text)}`,
    `  accent: ${written(spec.cover.accent)}`,
    ...sectionLines(spec, ownShapes),
    ...(ownShapes
      ? [
          "# At the edge of content slides: none, tab, corner, rail, bar, mark, ribbon, frame or scale.",
          `edge: { style: ${spec.edge?.style ?? "none"}, color: ${edge} }`,
          "# Headers of tables: band, rule, zebra or open.",
          `table: { style: ${spec.table.style}, color: ${spec.table.color} }`,
          "# Cards, tiles and code: fill, outline, rule or solid.",
          `panels: ${spec.panels}`,
        ]
      : [
          ...(spec.edge ? ["edge:", `  color: ${edge}`] : []),
          "table:",
          `  color: ${spec.table.color}`,
        ]),
    ...variantLines(file, spec, given),
    "",
    "# On every slide; PNG, JPEG or SVG, from this file's folder. For dark grounds give a second file:",
    "# logo: {light: logo.svg, dark: logo-white.svg}",
    ...(wish.logo === undefined ? [] : [`logo: ${yamlText(wish.logo)}`]),
    "# footer: Acme Solutions",
    "# confidential: For internal use only",
  );
  return `${lines.join("\n")}\n`;
}

function choices(given: Rgb[], wish: NewTheme): ThemeFile {
  const own: ThemeFile = {
    name: wish.name,
    colors: { accents: given.map((color) => `#${color}`) },
  };
  if (wish.font !== undefined) own.fonts = { heading: wish.font };
  const base = wish.extends === undefined ? undefined : builtInFile(wish.extends);
  return merged(own, base ?? shapes);
}

/** Of a theme that extends none. */
const shapes: ThemeFile = {
  cover: { style: "band" },
  edge: { style: "tab", color: "accent1" },
  table: { style: "band", color: "accent1" },
};

/** On the other ground a colour that had to be darkened, or lightened, is what it is; so are a company's second ones. */
function variantLines(file: ThemeFile, { name, colors }: ThemeSpec, given: Rgb[]): string[] {
  if (given.length === 1 && given[0] === colors.accents[0]) return [];
  const other = luminance(colors.ground) < luminance(colors.text) ? "light" : "dark";
  const accents = variantOf(file, name, other).colors?.accents ?? [];
  const list = accents.flatMap((color) => parseRgb(color) ?? []).map((rgb) => `"#${rgb}"`);
  return ["variants:", `  ${other}: { colors: { accents: [${list.join(", ")}] } }`];
}

/** Said only where they differ from the cover, or from what the extended theme says. */
function sectionLines({ section, cover }: ThemeSpec, ownShapes: boolean): string[] {
  const keys = ["ground", "text", "accent"] as const;
  const said = ownShapes
    ? keys.filter((key) => written(section[key]) !== written(cover[key]))
    : keys;
  return said.length === 0
    ? []
    : ["section:", ...said.map((key) => `  ${key}: ${written(section[key])}`)];
}

function written(color: Color): string {
  return typeof color === "string" ? color : `"#${color.rgb}"`;
}
