/** `--watch`: builds again whenever something that a deck is made from has changed. */
import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { configNames } from "../config/config.js";
import { type Host, nodeHost } from "../host.js";
import type { ChartCache } from "../pool/draw-charts.js";
import type { BuildArguments } from "./build-command.js";
import { deliver } from "./deliver.js";
import { exit } from "./exit.js";
import { folderOf, type Job, planJobs } from "./jobs.js";
import { make } from "./make.js";
import { inputNow, type Inputs, recordingHost, unreadable } from "./recording-host.js";
import { findReports } from "./reports.js";
import { settingsFinder } from "./settings.js";
import { usage } from "./usage.js";

/** Editors write a file in several steps; a checkout touches many. */
const settleMs = 30;

/** Network and container file systems do not tell of changes. */
const lookEveryMs = 1000;

/** A file that was changed more lately may change again without another time: some clocks are coarse. */
const settledAfterMs = 1000;

/** What is kept of a job between its builds. */
interface Kept {
  /** What the build has seen. */
  inputs: Inputs;
  /** The time and size that files had when they held that: where they still have them, they are not read. */
  states: Map<string, string>;
  charts: ChartCache;
  /** Why the deck was not written: said once. */
  refused?: string;
}

export async function watchCommand(args: BuildArguments): Promise<number> {
  if (args.reports.includes("-") || args.output === "-") {
    return usage("--watch needs a report and a deck that are files");
  }
  const host = nodeHost();
  let reports = await findReports(args.reports);
  if ("problem" in reports) return usage(reports.problem, reports.hint);
  const first = await planJobs(reports.files, settingsFinder(args, host), host);
  if (!("jobs" in first) && first.problem !== undefined) return usage(first.problem, first.hint);

  const stop = stopped();
  const watched = watchedFolders(() => stop.wake());
  let settled: string | undefined;
  const kept = new Map<string, Kept>();
  for (let isFirst = true; !stop.isStopped(); isFirst = false) {
    // A pattern may match other reports by now, a config may say other things.
    const again = await findReports(args.reports);
    if ("files" in again) reports = again;
    const configs = recordingHost(host);
    const plan = await planJobs(reports.files, settingsFinder(args, configs.host), host);
    const jobs = "jobs" in plan ? plan.jobs : [];
    const problem = "jobs" in plan ? undefined : plan.problem;
    // What was read, not what is there by now: an editor may write between the two.
    const planned = JSON.stringify([configs.inputs(), plan.messages, problem]);
    if (settled !== planned) {
      settled = planned;
      kept.clear();
      process.stderr.write(plan.messages);
      if (!("jobs" in plan) && problem !== undefined) usage(problem, plan.hint);
    }
    const keys = new Set(jobs.map(keyOf));
    for (const key of [...kept.keys()]) if (!keys.has(key)) kept.delete(key);
    for (const job of jobs) {
      const known = kept.get(keyOf(job));
      if (known && (await isAsBuilt(known, host))) continue;
      if (stop.isStopped()) break;
      kept.set(keyOf(job), await rebuild(job, host, known));
    }
    const files = new Set([
      ...Object.keys(configs.inputs()),
      ...configFiles(args),
      ...[...kept.values()].flatMap(({ inputs }) => Object.keys(inputs)),
    ]);
    const folders = [...reports.files, ...args.reports].map(folderOf);
    await watched.set([...[...files].map((file) => path.dirname(file)), ...folders]);
    if (isFirst) process.stderr.write("watching for changes; Ctrl-C ends\n");
    await stop.orChange();
  }
  watched.close();
  return exit.written;
}

function keyOf({ report, output }: Job): string {
  return `${report}\n${output}`;
}

async function rebuild(job: Job, host: Host, known: Kept | undefined): Promise<Kept> {
  const started = performance.now();
  const charts: ChartCache = known?.charts ?? new Map();
  const made = await make(job, host, charts);
  process.stderr.write(made.messages.join(""));
  const { isWritten, isRefused, line } = await deliver(job, made, host, started);
  const refused = isRefused ? { refused: line } : {};
  if (isWritten) process.stdout.write(line);
  else if (!isRefused || line !== known?.refused) process.stderr.write(line);
  if (isWritten && made.fit !== undefined) process.stderr.write(made.fit);
  return { inputs: made.inputs, states: new Map(), charts, ...refused };
}

/** Whether all that the build has seen is still so. */
async function isAsBuilt({ inputs, states }: Kept, host: Host): Promise<boolean> {
  for (const [file, input] of Object.entries(inputs)) {
    const found = await stat(file).catch(() => undefined);
    const state = found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "";
    if (states.get(file) === state) continue;
    if (input === unreadable) {
      if (states.has(file)) return false;
    } else if ((await inputNow(file, host)) !== input) return false;
    if (!found || Date.now() - found.mtimeMs > settledAfterMs) states.set(file, state);
  }
  return true;
}

function configFiles({ reports, config }: BuildArguments): string[] {
  if (config === false) return [];
  if (config !== undefined) return [path.resolve(config)];
  return reports.flatMap((report) =>
    configNames.map((name) => path.resolve(folderOf(report), name)),
  );
}

/** Folders rather than files: editors put a new file in the old one's place. */
function watchedFolders(onChange: () => void) {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    async set(wanted: string[]) {
      const folders = new Set<string>();
      for (const each of wanted) folders.add(await nearestFolder(path.resolve(each)));
      for (const folder of [...watchers.keys()]) if (!folders.has(folder)) drop(folder);
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, onChange);
          // The folder is gone, or the system can watch no more: then the clock must do.
          watcher.on("error", () => drop(folder));
          watchers.set(folder, watcher);
        } catch {
          continue;
        }
      }
    },
    close() {
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

/** The folder, or the first above it that is there: it will tell when the next appears. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() || folder === path.dirname(folder)
    ? folder
    : nearestFolder(path.dirname(folder));
}

/** Waits for a change, or for Ctrl-C. */
function stopped() {
  let isStopped = false;
  let hasChanged = false;
  let wake = () => {};
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // Asked twice, it does not wait for a build to end.
      if (isStopped) process.exit(exit.written);
      isStopped = true;
      wake();
    });
  }
  return {
    isStopped: () => isStopped,
    wake() {
      hasChanged = true;
      wake();
    },
    async orChange() {
      if (isStopped) return;
      if (!hasChanged) {
        await new Promise<void>((resolve) => {
          const clock = setTimeout(resolve, lookEveryMs);
          wake = () => {
            clearTimeout(clock);
            resolve();
          };
        });
      }
      if (hasChanged && !isStopped) await wait(settleMs);
      hasChanged = false;
    },
  };
}
