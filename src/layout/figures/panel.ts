/** Quotes and alerts: running text behind a bar in the colour of its kind. */
import type { Position } from "../../diagnostic.js";
import type { Box, Pt } from "../../geometry.js";
import type { Color, Item } from "../../scene/scene.js";
import type { Context } from "../context.js";
import { type FlowParagraph, measureFlow, placeFlow, type TextSetting } from "../flow.js";
import type { Figure } from "./figure.js";

export interface PanelStyle {
  name: "Quote" | "Alert";
  bar: Color;
  /** Alerts stand on the theme's panel, quotes on the ground. */
  fill?: Color;
}

const barWidth: Pt = 4;

const sideInset: Pt = 16;

/** How much higher a panel may be than it needs. */
const growth: Pt = 28;

export function panelFigure(
  paragraphs: FlowParagraph[],
  style: PanelStyle,
  pos: Position,
  context: Context,
): Figure {
  const inset = style.fill ? 10 : 4;
  return {
    kind: style.name === "Quote" ? "quote" : "alert",
    pos,
    steps: 1,
    units: Math.max(1, paragraphs.length),
    measure(width, _step, setting) {
      const set = setAs(style, paragraphs, setting);
      const text = measureFlow(paragraphs, width - barWidth - 2 * sideInset, set);
      const height = text.height + 2 * inset;
      const ideal = height + (style.fill ? growth : 0);
      return { height, ideal, inkWidth: width, badness: 0 };
    },
    place(box, _step, setting): Item[] {
      const textBox: Box = { ...box, x: box.x + barWidth, width: box.width - barWidth };
      return [
        {
          type: "shape",
          name: `${style.name} bar`,
          shape: "rect",
          box: { ...box, width: barWidth },
          fill: style.bar,
          pos,
        },
        {
          type: "text",
          name: style.name,
          box: textBox,
          paragraphs: placeFlow(paragraphs, setAs(style, paragraphs, setting), context),
          insets: { top: inset, bottom: inset, left: sideInset, right: sideInset },
          anchor: "middle",
          ...(style.fill ? { fill: style.fill } : {}),
          pos,
        },
      ];
    },
    slice: (from, to) => panelFigure(paragraphs.slice(from, to), style, pos, context),
  };
}

/** In letters: of a quote that is said aloud, and so set larger than the text around it. */
const longestLoud = 160;

/** By the size of the text around it; a quote alone on its slide is large already. */
const loud: Record<Pt, Pt> = { 28: 36, 24: 32, 20: 28, 18: 24, 16: 20 };

function setAs(
  { name }: PanelStyle,
  paragraphs: FlowParagraph[],
  setting: TextSetting,
): TextSetting {
  const letters = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const size = name === "Quote" && letters <= longestLoud ? loud[setting.body] : undefined;
  return size === undefined ? setting : { ...setting, body: size };
}
