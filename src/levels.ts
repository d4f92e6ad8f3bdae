/** What text has without saying so, at each of the nine list levels. */
import type { LevelFormat, LevelStyle, TextStyle } from "./scene/look.js";

/** Of what is no list: no bullets, and alike in all levels. */
export function plainLevels(style: TextStyle): LevelFormat[] {
  return Array.from({ length: 9 }, () => plainLevel(style));
}

export function plainLevel(style: TextStyle): LevelFormat {
  return { ...style, indent: 0, hanging: 0, spaceBefore: 0, spaceAfter: 0, rtl: false };
}

/** Of a body in that style; where its text is smaller than the master's, all its levels are. */
export function listLevels(body: LevelStyle[], style: TextStyle): LevelFormat[] {
  const scale = style.size / body[0]!.size;
  return body.map((level) => ({
    ...style,
    ...level,
    ...{ size: level.size * scale, spaceBefore: level.spaceBefore * scale },
    spaceAfter: 0,
    rtl: false,
  }));
}

/** Of text boxes in a deck that says nothing else. */
export const usualTextBox: LevelFormat[] = Array.from({ length: 9 }, (_, level) => ({
  ...plainLevel({
    ...{ size: 18, bold: false, color: "text", font: "body", align: "left", leading: 1 },
  }),
  indent: 36 * level,
}));

/** From right to left, what is flush left is flush right. */
export function directedLevels(levels: LevelFormat[], rtl: boolean): LevelFormat[] {
  return rtl ? levels.map((level) => directedLevel(level, rtl)) : levels;
}

export function directedLevel(level: LevelFormat, rtl: boolean): LevelFormat {
  if (!rtl) return level;
  return { ...level, rtl, align: level.align === "left" ? "right" : level.align };
}
