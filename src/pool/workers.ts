/** Threads that draw charts; with `host.ts` and the command line the only users of the machine. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker } from "node:worker_threads";
import type { Picture } from "../scene/scene.js";
import type { ChartJob } from "./draw-charts.js";

/** A thread pays for its canvas and fonts with this many charts. */
const leastPerWorker = 4;
/** Each has a canvas with its fonts in memory. */
const mostWorkers = 4;

/** Beside the bundle's files, or above its chunks; none where the source runs unbundled. */
const places = ["./chart-worker.js", "../chart-worker.js"];

/**
 * The pictures in the order of the jobs, the same as one thread draws; `undefined` where there are no threads
 * to be had (one core, no bundle, a thread that fails, or where decks are already made in threads): the caller draws
 * them itself.
 */
export async function drawInWorkers(jobs: ChartJob[]): Promise<Picture[] | undefined> {
  const script = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => url.protocol === "file:" && existsSync(fileURLToPath(url)));
  const count = Math.min(
    availableParallelism(),
    mostWorkers,
    Math.floor(jobs.length / leastPerWorker),
  );
  if (script === undefined || count < 2 || !isMainThread) return undefined;
  const started: Worker[] = [];
  const pictures: Picture[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { execArgv: [] });
      started.push(worker);
      let at = -1;
      const give = () => {
        at = next++;
        const job = jobs[at];
        if (job) worker.postMessage(job);
        else {
          resolve();
          void worker.terminate();
        }
      };
      worker.on("message", (picture: Picture) => {
        pictures[at] = picture;
        give();
      });
      worker.on("error", reject);
      // After `resolve` this says nothing.
      worker.on("exit", () => reject(new Error("a thread ended early")));
      give();
    });
  try {
    await Promise.all(Array.from({ length: count }, work));
    return pictures;
  } catch {
    // One failed; what the others would still draw is of no use.
    for (const worker of started) void worker.terminate();
    return undefined;
  }
}
