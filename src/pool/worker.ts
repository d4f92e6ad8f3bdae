/** A thread's program: draws the charts that it is sent, one at a time. */
import { parentPort } from "node:worker_threads";
import { drawChart } from "../chart/draw.js";
import type { ChartJob } from "./draw-charts.js";

parentPort?.on("message", ({ model, style }: ChartJob) => {
  const picture = drawChart(model, style);
  parentPort?.postMessage(picture, [picture.bytes.buffer as ArrayBuffer]);
});
