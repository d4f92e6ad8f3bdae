/** A complete theme: everything that layout asks for, nothing optional. */
import type { CodeToken } from "../code/tokens.js";
import type { AlertKind } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import type { LevelStyle, Look, Palette, Rgb, Skeleton, TableLook } from "../scene/look.js";
import type { Color, Slot } from "../scene/scene.js";
import { contrast, luminance, mix, readable } from "../color.js";
import { usualTextBox } from "../levels.js";
import type { ThemeSpec } from "./complete.js";
import { layouts, type Logo, openingColors } from "./layouts.js";
import { markRatio } from "./shades.js";
import { isEarthy } from "./oklch.js";
import { skeletonOf } from "./skeleton.js";
import { rgbOf, type Solid, solidOf, textOn } from "./text-on.js";

export interface Theme {
  name: string;
  description: string;
  look: Look;
  /** Headings inside a slide. */
  heading: Color;
  headingFont: "body" | "heading";
  /** Faint lines on the ground. */
  hairline: Color;
  /** How metric tiles, and cards beside each other, stand out. */
  tiles: "panel" | "rule" | "solid";
  /** Solid tiles, and what stands on them. */
  solid: Solid;
  alerts: Record<AlertKind, Color>;
  /** Of marks that say how things stand; never the only sign of it. */
  meanings: Record<"good" | "warning" | "bad" | "open", Color>;
  code: Record<CodeToken, Color>;
  /** In the footer where the report has none; absent: its company. */
  footer?: string;
  /** In the footer of content slides and on the title slide. */
  confidential?: string;
}

/** Complete a theme file's choices; text that is hard to read is reported, never changed. */
export function normalizeTheme(spec: ThemeSpec, logo: Logo, report: Report): Theme {
  const palette = paletteOf(spec);
  const skeleton = skeletonOf(spec.size);
  const body = levelStyles(spec, skeleton);
  const dark = luminance(palette.ground) < luminance(palette.text);
  const look: Look = {
    name: spec.name,
    palette,
    dark,
    fonts: spec.fonts,
    skeleton,
    title: {
      size: skeleton.sizes.title,
      bold: spec.title.bold,
      color: spec.title.color,
      font: "heading",
      align: "left",
      leading: 0.9,
    },
    body,
    textBox: usualTextBox,
    table: tableLook(spec, palette),
    panel:
      spec.panels !== "outline"
        ? { fill: "panel" }
        : { line: { color: { rgb: mix(palette.ground, palette.text, 0.35) }, width: 0.75 } },
    chart: {
      series: [1, 2, 3, 4, 5, 6].map((n) => palette[`accent${n}` as keyof Palette]),
      grid: mix(palette.ground, palette.text, 0.14),
      labelSize: skeleton.sizes.chartLabel,
    },
    layouts: layouts(spec, palette, skeleton, body, logo),
  };
  const theme: Theme = {
    name: spec.name,
    description: spec.description,
    look,
    heading: spec.headings.color,
    headingFont: spec.headings.font,
    hairline: { rgb: mix(palette.ground, palette.text, 0.2) },
    tiles: spec.panels === "rule" || spec.panels === "solid" ? spec.panels : "panel",
    solid: solidOf(spec, palette),
    alerts: {
      note: spec.meanings.note,
      tip: spec.meanings.good,
      important: "accent5",
      warning: spec.meanings.warning,
      caution: spec.meanings.bad,
    },
    meanings: meaningColors(spec, palette),
    code: codeColors(palette, spec.contrast),
    ...(spec.footer.text === undefined ? {} : { footer: spec.footer.text }),
    ...(spec.confidential === undefined ? {} : { confidential: spec.confidential }),
  };
  checkContrast(theme, spec, report);
  return theme;
}

export function paletteOf(spec: ThemeSpec): Palette {
  const { ground, text, accents } = spec.colors;
  const { panel } = spec.colors;
  const [accent1, accent2, accent3, accent4, accent5, accent6] = accents as [
    Rgb,
    Rgb,
    Rgb,
    Rgb,
    Rgb,
    Rgb,
  ];
  const muted =
    spec.colors.muted ??
    readable(mix(text, ground, 0.38), [ground, panel], text, spec.contrast + 0.1);
  const grounds = [ground, panel];
  const link = spec.colors.link ?? inkOf(accent1, grounds, accent2, text, spec.contrast);
  const visited = inkOf(accent5, grounds, accent2, text, spec.contrast);
  return {
    text,
    ground,
    muted,
    panel,
    accent1,
    accent2,
    accent3,
    accent4,
    accent5,
    accent6,
    link,
    visited,
  };
}

/** The accent as text; where it would darken to a brown that it is not, the second one, or plain text. */
function inkOf(accent: Rgb, grounds: Rgb[], second: Rgb, text: Rgb, ratio: number): Rgb {
  const ink = readable(accent, grounds, text, ratio);
  if (isEarthy(accent) || !isEarthy(ink)) return ink;
  return grounds.every((ground) => contrast(second, ground) >= ratio) ? second : text;
}

function levelStyles({ bullet }: ThemeSpec, { sizes, indentStep }: Skeleton): LevelStyle[] {
  return Array.from({ length: 9 }, (_, level) => {
    const size = level === 0 ? sizes.body : sizes.bodyNested;
    return {
      size,
      indent: indentStep * (level + 1),
      hanging: indentStep,
      bullet: level % 2 === 0 ? bullet : "–",
      spaceBefore: size * 0.35,
      leading: 1,
    };
  });
}

function tableLook({ table, contrast: ratio }: ThemeSpec, palette: Palette): TableLook {
  const { style, color } = table;
  const hairline = { color: { rgb: mix(palette.ground, palette.text, 0.18) }, width: 0.75 };
  const faint = { color: { rgb: mix(palette.ground, palette.text, 0.14) }, width: 0.5 };
  switch (style) {
    case "band":
      return {
        headerText: textOn(color, palette, ratio),
        headerFill: color,
        rule: hairline,
        bottomRule: { color, width: 1 },
      };
    case "rule":
      return {
        headerText: "text",
        headerRule: { color, width: 1.5 },
        rule: hairline,
        bottomRule: hairline,
      };
    case "zebra":
      return { headerText: color, headerRule: { color, width: 2 }, band: "panel" };
    case "open":
      return {
        headerText: color,
        headerRule: { color, width: 1.5 },
        rule: faint,
        bottomRule: { color, width: 0.75 },
      };
  }
}

/** Of small marks, which stand on the ground and on the bands of tables, where there are. */
function meaningColors({ meanings, table }: ThemeSpec, palette: Palette): Theme["meanings"] {
  const on = (color: Color): Color => {
    const rgb = rgbOf(color, palette);
    const grounds = table.style === "zebra" ? [palette.ground, palette.panel] : [palette.ground];
    const value = readable(rgb, grounds, palette.text, markRatio);
    return value === rgb ? color : { rgb: value };
  };
  const { good, warning, bad } = meanings;
  return { good: on(good), warning: on(warning), bad: on(bad), open: "muted" };
}

/** Code stands on the panel; each colour is darkened (or lightened) until it can be read there. */
function codeColors(palette: Palette, ratio: number): Record<CodeToken, Color> {
  const on = (slot: Slot & keyof Palette): Color => {
    const { accent2, panel, text } = palette;
    const value = inkOf(palette[slot], [panel], accent2, text, ratio);
    return value === palette[slot] ? slot : { rgb: value };
  };
  return {
    keyword: on("accent1"),
    string: on("accent2"),
    number: on("accent4"),
    comment: "muted",
    title: on("accent5"),
    type: on("accent3"),
    addition: on("accent2"),
    deletion: on("accent4"),
  };
}

function checkContrast(theme: Theme, spec: ThemeSpec, report: Report): void {
  const { palette, table } = theme.look;
  const pairs: [string, Color, Color][] = [
    ["texts on the ground", "text", "ground"],
    ["muted texts on the ground", "muted", "ground"],
    ["texts on panels", "text", "panel"],
    ["muted texts on panels", "muted", "panel"],
    ["titles", spec.title.color, "ground"],
    ["headings", spec.headings.color, "ground"],
    ["headings on panels", spec.headings.color, "panel"],
    ["links", "link", "ground"],
    ["table headers", table.headerText, table.headerFill ?? "ground"],
  ];
  if (spec.footer.style === "block" || spec.panels === "solid")
    pairs.push(["metric tiles and slide numbers", theme.solid.text, theme.solid.fill]);
  for (const [what, name] of [
    ["texts of the title slide", "title"],
    ["texts of section slides", "section"],
  ] as const) {
    const { ground, text, accent } = openingColors(name, spec);
    if (spec.cover.style === "block") pairs.push([`${what} on their block`, text, accent]);
    else pairs.push([what, text, ground]);
  }
  const expect = (what: string, front: Color, back: Color, least: number) => {
    const ratio = contrast(rgbOf(front, palette), rgbOf(back, palette));
    if (ratio >= least) return;
    report({
      code: "theme-contrast",
      severity: "warning",
      message: `theme \`${theme.name}\`: ${what} have a contrast of ${shown(ratio)} : 1, expected ${least} : 1 or more`,
      hint: "choose a darker or lighter colour for one of the two",
    });
  };
  for (const [what, front, back] of pairs) expect(what, front, back, spec.contrast);
  theme.look.chart.series.forEach((rgb, i) => {
    expect(`charts and bars in accent${i + 1}`, { rgb }, "ground", markRatio);
  });
}

/** Never rounded up to what is expected. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
