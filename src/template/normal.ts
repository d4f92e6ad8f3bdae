/**
 * A look in points of a slide as high as ours, whatever size the template has: half of all templates are
 * 720 × 405 pt, and their type is as much smaller. What layout knows of sizes holds in all of them.
 */
import type { Box, Insets, Pt, Size } from "../geometry.js";
import type { LevelFormat, Look, Placeholder, TextStyle } from "../scene/look.js";

/** What one of our points is on the template's slide: as in our own 4:3, 16:9 and upright slides. */
export function unitOf({ width, height }: Size): Pt {
  return Math.min(width / 720, height / 540);
}

export function normalLook(look: Look, unit: Pt): Look {
  const length = (real: Pt) => Math.round((real / unit) * 1e4) / 1e4;
  const box = ({ x, y, width, height }: Box): Box => ({
    ...{ x: length(x), y: length(y), width: length(width), height: length(height) },
  });
  const insets = ({ top, right, bottom, left }: Insets): Insets => ({
    ...{ top: length(top), right: length(right), bottom: length(bottom), left: length(left) },
  });
  const style = <T extends TextStyle>(of: T): T => ({ ...of, size: length(of.size) });
  const level = <T extends Pick<LevelFormat, "size" | "indent" | "hanging" | "spaceBefore">>(
    of: T,
  ): T => ({
    ...of,
    ...{ size: length(of.size), indent: length(of.indent) },
    ...{ hanging: length(of.hanging), spaceBefore: length(of.spaceBefore) },
  });
  const format = (of: LevelFormat): LevelFormat => ({
    ...level(of),
    spaceAfter: length(of.spaceAfter),
  });
  const placeholder = (one: Placeholder): Placeholder => ({
    ...one,
    ...{ box: box(one.box), insets: insets(one.insets) },
    ...{ style: style(one.style), levels: one.levels.map(format) },
  });
  const { skeleton, chart, layouts } = look;
  const { size, scale, sizes } = skeleton;
  return {
    ...look,
    skeleton: {
      size: { width: length(size.width), height: length(size.height) },
      gutter: length(skeleton.gutter),
      title: box(skeleton.title),
      content: box(skeleton.content),
      untitled: box(skeleton.untitled),
      footer: box(skeleton.footer),
      indentStep: length(skeleton.indentStep),
      sizes: {
        title: length(sizes.title),
        body: length(sizes.body),
        bodyNested: length(sizes.bodyNested),
        caption: length(sizes.caption),
        chartLabel: length(sizes.chartLabel),
        footer: length(sizes.footer),
      },
      scale: { title: scale.title.map(length), cover: scale.cover.map(length) },
    },
    title: style(look.title),
    body: look.body.map(level),
    textBox: look.textBox.map(format),
    chart: { ...chart, labelSize: length(chart.labelSize) },
    layouts: layouts.map((layout) => ({
      ...layout,
      placeholders: layout.placeholders.map(placeholder),
      ...(layout.picture ? { picture: box(layout.picture) } : {}),
    })),
  };
}
