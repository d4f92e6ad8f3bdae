/** Draws the charts of a scene: each picture once, and on all cores where there are enough of them. */
import { styleOf, type ChartStyle } from "../chart/style.js";
import type { ChartModel } from "../chart/model.js";
import type { Picture, Scene } from "../scene/scene.js";
import { drawInWorkers } from "./workers.js";

export interface ChartJob {
  model: ChartModel;
  style: ChartStyle;
}

/**
 * Pictures by what they show, for builds that follow one another: `drawCharts` takes from it what it can and
 * leaves in it what the last build used.
 */
export type ChartCache = Map<string, Picture>;

/** Fewer charts are drawn before a worker has loaded its canvas. */
const leastForWorkers = 8;

export async function drawCharts(scene: Scene, cache: ChartCache = new Map()): Promise<void> {
  const look = styleOf(scene.look);
  const items = scene.slides
    .flatMap((slide) => slide.items)
    .filter((item) => item.type === "chart")
    .filter((item) => !item.native)
    .map((item) => {
      const { model, box } = item;
      const job: ChartJob = { model, style: { width: box.width, height: box.height, ...look } };
      return { item, job, key: JSON.stringify(job) };
    });
  const jobs = new Map(
    items.filter(({ key }) => !cache.has(key)).map(({ key, job }) => [key, job]),
  );
  const pictures = await drawAll([...jobs.values()]);
  [...jobs.keys()].forEach((key, at) => {
    const picture = pictures[at];
    if (picture) cache.set(key, picture);
  });
  for (const { item, key } of items) {
    const picture = cache.get(key);
    if (picture) item.picture = picture;
  }
  const used = new Set(items.map(({ key }) => key));
  for (const key of [...cache.keys()]) if (!used.has(key)) cache.delete(key);
}

/** In the order of the jobs. The canvas is loaded where there is something to draw. */
async function drawAll(jobs: ChartJob[]): Promise<Picture[]> {
  if (jobs.length === 0) return [];
  const drawn = jobs.length < leastForWorkers ? undefined : await drawInWorkers(jobs);
  if (drawn) return drawn;
  const { drawChart } = await import("../chart/draw.js");
  return jobs.map(({ model, style }) => drawChart(model, style));
}
