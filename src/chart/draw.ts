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
  ScatterController,
} from "chart.js";
import type { ChartConfiguration } from "chart.js";
import type { Insets, Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import type { Picture } from "../scene/scene.js";
import { drawCartesian } from "./cartesian.js";
import { createCanvas, fontFamily, type SKRSContext2D } from "../canvas/canvas.js";
import type { ChartModel } from "./model.js";
import { createPen } from "./pen.js";
import type { LabelBox, Pen } from "./pen.js";
import { drawRound } from "./round.js";

export interface ChartStyle {
  /** The size on the slide. */
  width: Pt;
  height: Pt;
  /** An Office family: "Calibri". */
  font: string;
  /** On the slide; never set smaller than 10. */
  labelSize: Pt;
  text: Rgb;
  muted: Rgb;
  /** What the picture will lie on; the picture itself is transparent. */
  ground: Rgb;
  grid: Rgb;
  series: Rgb[];
}

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
  ScatterController,
);

/** Pixels for a point. */
const density = 2;
const bounds = { least: 60, most: 2000 };

/** A PNG at twice the slide's size, on a transparent ground; the same model gives the same bytes. */
export function drawChart(model: ChartModel, style: ChartStyle): Picture {
  const { canvas, chart } = draw(model, style);
  const bytes = new Uint8Array(canvas.toBuffer("image/png"));
  // Destroying a chart wipes its canvas.
  chart.destroy();
  return { format: "png", bytes, widthPx: canvas.width, heightPx: canvas.height };
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
  const pen = createPen(ctx, fontFamily(style.font), { width, height });
  const sheet: Sheet = {
    width,
    height,
    style: { ...style, labelSize: Math.max(10, style.labelSize) },
    pen,
    ctx,
    render: (config, margins, hooks) => render(ctx, config, margins, hooks),
  };
  const isRound = model.kind === "pie" || model.kind === "doughnut";
  const chart = isRound ? drawRound(model, sheet) : drawCartesian(model, sheet);
  return { canvas, chart, labels: pen.labels };
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
