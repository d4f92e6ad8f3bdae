/** Worker threads that make decks. They write nothing: that is left to the main thread. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Job } from "./jobs.js";
import type { Made } from "./make.js";

/** A worker loads and warms up for about as long as it makes two decks. */
const fewestPerWorker = 3;

/** @param jobs as `--jobs` says; default one for each core, where there is enough to do for each */
export function workersFor(count: number, jobs: number | undefined): number {
  if (jobs !== undefined) return Math.min(jobs, count);
  return Math.min(availableParallelism(), Math.floor(count / fewestPerWorker));
}

/** What a worker answers with. */
export type Answer = { made: Made } | { error: string };

/** Resolves when all are made; `onMade` is called in any order. */
export async function makeInWorkers(
  jobs: Job[],
  workers: number,
  file: string,
  onMade: (job: Job, made: Made | Error, started: number) => Promise<void>,
): Promise<void> {
  const queue = [...jobs];
  /** Workers that died of what they were asked; others take their place. */
  const ended = new WeakSet<Worker>();
  const lane = async () => {
    let worker: Worker | undefined;
    for (let job = queue.shift(); job; job = queue.shift()) {
      const started = performance.now();
      if (!worker || ended.has(worker)) worker = start(file, ended);
      const made = await ask(worker, job);
      const error = new Error(
        "a worker ended before its report was done, perhaps for want of memory",
      );
      await onMade(job, made === "died" ? error : made, started);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: workers }, lane));
}

function start(file: string, ended: WeakSet<Worker>): Worker {
  const worker = new Worker(file);
  // What it died of is said with the job that it was at.
  worker.on("error", () => {});
  worker.once("exit", () => ended.add(worker));
  return worker;
}

function ask(worker: Worker, job: Job): Promise<Made | Error | "died"> {
  return new Promise((resolve) => {
    const done = (result: Made | Error | "died") => {
      worker.off("message", onMessage);
      worker.off("exit", onExit);
      resolve(result);
    };
    const onMessage = (answer: Answer) =>
      done("made" in answer ? answer.made : new Error(answer.error));
    const onExit = () => done("died");
    worker.on("message", onMessage);
    worker.on("exit", onExit);
    worker.postMessage(job);
  });
}
