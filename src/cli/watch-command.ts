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
import { recordingHost } from "./recording-host.js";
import { findReports } from "./reports.js";
import { settingsFinder } from "./settings.js";
import { usage } from "./usage.js";

/** Editors write a file in several steps; a checkout touches many. */
const settleMs = 30;

/** Network and container file systems do not tell of changes. */
const lookEveryMs = 1000;

/** The state of each file that matters: when it was changed and how large it is. */
type Snapshot = Map<string, string>;

/** What is kept of a job between its builds. */
interface Kept {
  inputs: Snapshot;
  charts: ChartCache;
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
  let settled: Snapshot | undefined;
  const kept = new Map<string, Kept>();
  for (let isFirst = true; !stop.isStopped(); isFirst = false) {
    // A pattern may match other reports by now, a config may say other things.
    const again = await findReports(args.reports);
    if ("files" in again) reports = again;
    const planning = recordingHost(host);
    const plan = await planJobs(reports.files, settingsFinder(args, planning.host), planning.host);
    const planned = await snapshot([...Object.keys(planning.inputs()), ...configFiles(args)]);
    if (!isSame(settled, planned)) {
      settled = planned;
      kept.clear();
      process.stderr.write(plan.messages);
      if (!("jobs" in plan) && plan.problem !== undefined) usage(plan.problem, plan.hint);
    }
    for (const job of "jobs" in plan ? plan.jobs : []) {
      const key = `${job.report}\n${job.output}`;
      const known = kept.get(key);
      if (known && isSame(known.inputs, await snapshot([...known.inputs.keys()]))) continue;
      if (stop.isStopped()) break;
      const charts = known?.charts ?? new Map();
      kept.set(key, { inputs: await rebuild(job, host, charts), charts });
    }
    const files = new Set([
      ...planned.keys(),
      ...[...kept.values()].flatMap(({ inputs }) => [...inputs.keys()]),
    ]);
    const folders = [...reports.files, ...args.reports].map(folderOf);
    await watched.set([...[...files].map((file) => path.dirname(file)), ...folders]);
    if (isFirst) process.stderr.write("watching for changes; Ctrl-C ends\n");
    await stop.orChange();
  }
  watched.close();
  return exit.written;
}

/** Gives the inputs as they were before the build: what changes meanwhile is seen as a change. */
async function rebuild(job: Job, host: Host, charts: ChartCache): Promise<Snapshot> {
  const started = performance.now();
  const startedAt = Date.now();
  const made = await make(job, host, charts);
  process.stderr.write(made.messages.join(""));
  const { isWritten, line } = await deliver(job, made, host, started);
  (isWritten ? process.stdout : process.stderr).write(line);
  if (isWritten && made.fit !== undefined) process.stderr.write(made.fit);
  const files = Object.keys(made.inputs);
  const found = await snapshot([path.resolve(job.report), ...files]);
  for (const [file, state] of found) {
    const changedAt = Number.parseFloat(state);
    // Since the build began, and so perhaps after it was read.
    if (changedAt >= startedAt && changedAt <= Date.now()) found.set(file, "unknown");
  }
  return found;
}

function configFiles({ reports, config }: BuildArguments): string[] {
  if (config === false) return [];
  if (config !== undefined) return [path.resolve(config)];
  return reports.flatMap((report) =>
    configNames.map((name) => path.resolve(folderOf(report), name)),
  );
}

async function snapshot(files: string[]): Promise<Snapshot> {
  const states = files.map(async (file): Promise<[string, string]> => {
    const found = await stat(file).catch(() => undefined);
    return [file, found ? `${found.mtimeMs} ${found.size} ${found.ino}` : ""];
  });
  return new Map(await Promise.all(states));
}

function isSame(a: Snapshot | undefined, b: Snapshot): boolean {
  return a?.size === b.size && [...b].every(([file, state]) => a.get(file) === state);
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
