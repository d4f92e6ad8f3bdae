/** Writes text into a drawing, and remembers where it stands, for checks. */
import type { SKRSContext2D } from "../canvas/canvas.js";
import type { Box, Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import { css } from "./color.js";
import { rgbOf } from "./plan/paint.js";
import { lineHeight, type Ink as PlannedInk } from "./plan/text.js";
import type { ChartStyle } from "./style.js";

export interface LabelBox extends Box {
  text: string;
}

export interface Ink extends PlannedInk {
  /** Drawn around the letters, so that a line under them does not strike them out. */
  halo?: Rgb;
}

export interface Place {
  /** The point that the text is aligned to. */
  x: Pt;
  /** Middle of the line. */
  y: Pt;
  align: "left" | "center" | "right";
}

export interface Pen {
  write(text: string, place: Place, ink: Ink): void;
  /** Lines under each other, their middle at the place. */
  writeLines(lines: string[], place: Place, ink: Ink): void;
  labels: LabelBox[];
}

/** Half the height of figures and capitals, in ems: puts their middle on the line's middle. */
const halfCapHeight = 0.33;

export function createPen(ctx: SKRSContext2D, family: string, style: ChartStyle): Pen {
  const labels: LabelBox[] = [];
  const write = (text: string, { x, y, align }: Place, ink: Ink) => {
    if (text === "") return;
    ctx.font = `${ink.bold ? "bold " : ""}${ink.size}px ${family}`;
    const { width } = ctx.measureText(text);
    const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
    const height = ink.size * lineHeight;
    labels.push({ text, x: left, y: y - height / 2, width, height });
    ctx.fillStyle = css(rgbOf(ink.paint, style));
    ctx.textAlign = "left";
    ctx.textBaseline = "alphabetic";
    const baseline = y + ink.size * halfCapHeight;
    if (ink.halo) {
      ctx.strokeStyle = css(ink.halo);
      ctx.lineWidth = 3;
      ctx.lineJoin = "round";
      ctx.strokeText(text, left, baseline);
    }
    ctx.fillText(text, left, baseline);
  };
  return {
    write,
    writeLines: (lines, { x, y, align }, ink) =>
      lines.forEach((line, at) => {
        const shift = (at - (lines.length - 1) / 2) * ink.size * lineHeight;
        write(line, { x, y: y + shift, align }, ink);
      }),
    labels,
  };
}
