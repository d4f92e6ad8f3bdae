/** A complete theme: everything that layout asks for, nothing optional. */
import type { CodeToken } from "../code/tokens.js";
import type { AlertKind } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import type { LevelStyle, Look, Palette, Rgb, TableLook } from "../scene/look.js";
import type { Color, Slot } from "../scene/scene.js";
import { contrast, luminance, mix, readable } from "./color.js";
import { layouts, openingColors } from "./layouts.js";
import type { ThemeSpec } from "./spec.js";
import { indentStep, sizes } from "./skeleton.js";

export interface Theme {
  name: string;
  description: string;
  look: Look;
  /** Headings inside a slide. */
  heading: Color;
  alerts: Record<AlertKind, Color>;
  code: Record<CodeToken, Color>;
}

/** Complete a theme file's choices; text that is hard to read is reported, never changed. */
export function normalizeTheme(spec: ThemeSpec, report: Report): Theme {
  const palette = paletteOf(spec);
  const dark = luminance(palette.ground) < luminance(palette.text);
  const look: Look = {
    name: spec.name,
    palette,
    dark,
    fonts: spec.fonts,
    title: {
      size: sizes.title,
      bold: spec.title.bold,
      color: spec.title.color,
      font: "heading",
      align: "left",
      leading: 0.9,
    },
    body: levelStyles(spec),
    table: tableLook(spec, palette),
    chart: {
      series: [1, 2, 3, 4, 5, 6].map((n) => palette[`accent${n}` as keyof Palette]),
      grid: mix(palette.ground, palette.text, 0.14),
      labelSize: sizes.chartLabel,
    },
    layouts: layouts(spec, palette),
  };
  const theme: Theme = {
    name: spec.name,
    description: spec.description,
    look,
    heading: spec.headings,
    alerts: {
      note: "accent1",
      tip: spec.meanings.good,
      important: "accent5",
      warning: spec.meanings.warning,
      caution: spec.meanings.bad,
    },
    code: codeColors(palette, spec.contrast),
  };
  checkContrast(theme, spec, report);
  return theme;
}

function paletteOf(spec: ThemeSpec): Palette {
  const { ground, text, accents } = spec.colors;
  const panel = spec.colors.panel ?? mix(ground, text, 0.05);
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
  const link = spec.colors.link ?? readable(accent1, [ground, panel], text, spec.contrast);
  const visited = readable(accent5, [ground, panel], text, spec.contrast);
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

function levelStyles({ bullet }: ThemeSpec): LevelStyle[] {
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

function tableLook({ table }: ThemeSpec, palette: Palette): TableLook {
  const { style, color } = table;
  const hairline = { color: { rgb: mix(palette.ground, palette.text, 0.18) }, width: 0.75 };
  switch (style) {
    case "band":
      return {
        headerText: "ground",
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
        headerRule: { color, width: 0.75 },
        bottomRule: { color, width: 0.75 },
      };
  }
}

/** Code stands on the panel; each colour is darkened (or lightened) until it can be read there. */
function codeColors(palette: Palette, ratio: number): Record<CodeToken, Color> {
  const on = (slot: Slot & keyof Palette): Color => {
    const value = readable(palette[slot], [palette.panel], palette.text, ratio);
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
    ["text on the ground", "text", "ground"],
    ["muted text on the ground", "muted", "ground"],
    ["text on panels", "text", "panel"],
    ["muted text on panels", "muted", "panel"],
    ["titles", spec.title.color, "ground"],
    ["headings", spec.headings, "ground"],
    ["headings on panels", spec.headings, "panel"],
    ["links", "link", "ground"],
    ["table headers", table.headerText, table.headerFill ?? "ground"],
  ];
  if (spec.footer.style === "block") pairs.push(["slide numbers", "ground", "accent1"]);
  for (const [what, name] of [
    ["the title slide", "title"],
    ["section slides", "section"],
  ] as const) {
    const { ground, text, accent } = openingColors(name, spec);
    const { style } = spec.cover;
    if (style !== "block") pairs.push([what, text, ground]);
    if (style === "block" || (style === "band" && name === "title"))
      pairs.push([`${what}'s ${style}`, text, accent]);
  }
  for (const [what, front, back] of pairs) {
    const ratio = contrast(rgbOf(front, palette), rgbOf(back, palette));
    if (ratio >= spec.contrast) continue;
    report({
      code: "theme-contrast",
      severity: "warning",
      message: `theme \`${theme.name}\`: ${what} has a contrast of ${ratio.toFixed(1)} : 1, expected ${spec.contrast} : 1 or more`,
      hint: "choose a darker or lighter colour for one of the two",
    });
  }
}

function rgbOf(color: Color, palette: Palette): Rgb {
  return typeof color === "string" ? palette[color] : color.rgb;
}
