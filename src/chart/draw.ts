/**
 * Draws a chart as a picture: Chart.js draws the marks, the labels are placed here because they
 * have to be measured. Loaded only when a deck has a chart: it brings a native canvas with it.
 */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
} from "chart.js";
import type { ChartConfiguration } from "chart.js";
import type { Insets, Pt, Size } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import type { Picture } from "../scene/scene.js";
import { drawCartesian } from "./cartesian.js";
import { createCanvas, fontFamily, type SKRSContext2D } from "../canvas/canvas.js";
import type { ChartModel } from "./model.js";
import { createPen } from "./pen.js";
import type { Ink, LabelBox, Pen } from "./pen.js";
import { ink } from "./plan/paint.js";
import { lineHeight, rulerOf, wrap } from "./plan/text.js";
import { writePng } from "./png.js";
import { drawRadar } from "./radar.js";
import { drawRound } from "./round.js";
import type { ChartStyle } from "./style.js";

/** Everything that a drawing needs; `render` puts Chart.js's marks into the box inside the insets. */
export interface Sheet {
  width: Pt;
  height: Pt;
  style: ChartStyle;
  pen: Pen;
  ctx: SKRSContext2D;
  render(config: ChartConfiguration, margins: Insets, hooks: Hooks): Chart;
}

export interface Hooks {
  before?: (chart: Chart) => void;
  after: (chart: Chart) => void;
}

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
);

// The scales' own labels are never shown: axes.ts writes them. Left alone they are made by Intl, whose first
// number format costs as much as a small chart.
for (const scale of [Chart.defaults.scales.linear, Chart.defaults.scales.radialLinear]) {
  scale.ticks.callback = () => "";
}

/** Pixels for a point. */
const density = 2;
const bounds = { least: 60, most: 2000 };

/** A PNG at twice the slide's size, on a transparent ground; the same model gives the same bytes. */
export function drawChart(model: ChartModel, style: ChartStyle): Picture {
  const { canvas, ctx, chart } = draw(model, style);
  const { width, height } = canvas;
  const pixels = ctx.getImageData(0, 0, width, height).data;
  tintClear(pixels, style.palette.ground);
  const bytes = writePng(pixels, width, height);
  // Destroying a chart wipes its canvas.
  chart.destroy();
  return { format: "png", bytes, widthPx: width, heightPx: height };
}

/**
 * Clear pixels get the ground's colour. Programs that scale a picture's colours and its transparency apart, as
 * PDF viewers do, would else draw a dark seam wherever something light meets a clear pixel.
 */
function tintClear(pixels: Uint8ClampedArray, ground: Rgb): void {
  const channels = [0, 2, 4].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  const [tint = 0] = new Uint32Array(Uint8Array.from([...channels, 0]).buffer);
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  for (let i = 0; i < words.length; i++) if (words[i] === 0) words[i] = tint;
}

/** Where the labels of the picture stand, in points; for checks. */
export function labelsOf(model: ChartModel, style: ChartStyle): LabelBox[] {
  const { chart, labels } = draw(model, style);
  chart.destroy();
  return labels;
}

function draw(model: ChartModel, style: ChartStyle) {
  const clamp = (length: Pt) => Math.round(Math.min(bounds.most, Math.max(bounds.least, length)));
  const [width, height] = [clamp(style.width), clamp(style.height)];
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  const pen = createPen(ctx, fontFamily(style.font), style);
  const foot = placeSource(model.source, style, pen, { width, height });
  const sheet: Sheet = {
    width,
    height: height - foot.height,
    style: { ...style, width, height },
    pen,
    ctx,
    render: (config, margins, hooks) =>
      render(ctx, config, { ...margins, bottom: margins.bottom + foot.height }, hooks),
  };
  const drawKind =
    model.kind === "pie" || model.kind === "doughnut"
      ? drawRound
      : model.kind === "radar"
        ? drawRadar
        : drawCartesian;
  const chart = drawKind(model, sheet);
  foot.draw();
  return { canvas, ctx, chart, labels: pen.labels };
}

const sourceSize: Pt = 11;

/** The source at the foot of the picture, on two lines at most; nothing else may stand there. */
function placeSource(
  source: string | undefined,
  style: ChartStyle,
  pen: Pen,
  { width, height }: Size,
): { height: Pt; draw(): void } {
  if (source === undefined) return { height: 0, draw() {} };
  const own: Ink = { size: sourceSize, paint: ink };
  const { lines } = wrap(rulerOf(style.font), source, own, width, 2);
  const step = own.size * lineHeight;
  const top = height - lines.length * step;
  return {
    height: lines.length * step + 6,
    draw: () =>
      lines.forEach((line, at) =>
        pen.write(line, { x: 0, y: top + (at + 0.5) * step, align: "left" }, own),
      ),
  };
}

function render(
  ctx: SKRSContext2D,
  config: ChartConfiguration,
  margins: Insets,
  hooks: Hooks,
): Chart {
  // Chart.js is typed for a browser's canvas; ours has the parts of it that are used.
  return new Chart(ctx as unknown as CanvasRenderingContext2D, {
    ...config,
    options: {
      ...config.options,
      animation: false,
      responsive: false,
      devicePixelRatio: density,
      events: [],
      layout: { padding: margins, autoPadding: false },
    },
    plugins: [
      {
        id: "labels",
        beforeDatasetsDraw: (drawn) => hooks.before?.(drawn),
        afterDraw: (drawn) => hooks.after(drawn),
      },
    ],
  });
}
