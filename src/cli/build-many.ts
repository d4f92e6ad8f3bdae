/** Several decks in one run, or those that have changed: what one report does wrong stops no other. */
import type { Host } from "../host.js";
import { deliver, plural } from "./deliver.js";
import { exit } from "./exit.js";
import type { Job } from "./jobs.js";
import { make, type Made, nameOf } from "./make.js";
import { type Manifests, manifestsOf } from "./manifest.js";
import { makeInWorkers, workersFor } from "./pool.js";
import { progressBar } from "./progress.js";
import type { Settings } from "./settings.js";

type Outcome = { type: "written" | "unchanged" | "failed"; messages: string[]; line: string };

export async function buildMany(
  jobs: Job[],
  settings: Settings,
  host: Host,
  started: number,
  worker: string | undefined,
): Promise<number> {
  const manifests = manifestsOf(host);
  const outcomes = new Map<Job, Outcome>();
  const say = speaker(jobs);
  const finish = (job: Job, outcome: Outcome) => {
    outcomes.set(job, outcome);
    say.advance(outcomes);
  };

  const due: Job[] = [];
  for (const job of jobs) {
    const messages = job.changed && job.output !== "-" ? await manifests.unchanged(job) : undefined;
    if (messages) {
      finish(job, { type: "unchanged", messages, line: `${job.output}: unchanged\n` });
    } else {
      due.push(job);
    }
  }
  const onMade = async (job: Job, made: Made | Error, jobStarted: number) =>
    finish(job, await outcomeOf(job, made, jobStarted, host, manifests));
  const workers = worker === undefined ? 0 : workersFor(due.length, settings.jobs);
  if (worker !== undefined && workers > 1) {
    await makeInWorkers(due, workers, worker, onMade);
  } else {
    for (const job of due) {
      const jobStarted = performance.now();
      await onMade(job, await make(job, host).catch(asError), jobStarted);
    }
  }
  say.end();

  for (const problem of await manifests.save()) {
    process.stderr.write(`quarterdeck: ${problem}\n`);
  }
  const failed = jobs.filter((job) => outcomes.get(job)?.type === "failed");
  if (jobs.length > 1) {
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${summary([...outcomes.values()], failed, seconds)}\n`);
  }
  return failed.length > 0 ? exit.errors : exit.written;
}

async function outcomeOf(
  job: Job,
  made: Made | Error,
  started: number,
  host: Host,
  manifests: Manifests,
): Promise<Outcome> {
  if (made instanceof Error) {
    const line = `${nameOf(job)}: internal error: ${made.message}\nthis is a bug in quarterdeck\n`;
    return { type: "failed", messages: [], line };
  }
  const { isWritten, line } = await deliver(job, made, host, started);
  const { messages } = made;
  if (!isWritten) return { type: "failed", messages, line };
  if (job.changed && job.output !== "-" && made.pptx) {
    await manifests.note(job, { ...made, pptx: made.pptx });
  }
  return { type: "written", messages: [...messages, made.fit ?? ""], line };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Says what became of each job in the order of the command line, whichever ends first. */
function speaker(jobs: Job[]) {
  const bar =
    process.stderr.isTTY && jobs.length > 1 ? progressBar(jobs.length, process.stderr) : undefined;
  const said = new Set<string>();
  let next = 0;
  const speak = (job: Job, { type, messages, line }: Outcome) => {
    // A report in two themes has its problems once.
    const fresh = messages.filter((message) => !said.has(`${job.report}\n${message}`));
    for (const message of fresh) said.add(`${job.report}\n${message}`);
    const text = fresh.join("") + (type === "failed" ? line : "");
    if (bar) {
      if (text !== "") bar.print(text);
      return;
    }
    process.stderr.write(text);
    if (type !== "failed") process.stdout.write(line);
  };
  return {
    advance(outcomes: Map<Job, Outcome>) {
      bar?.advance();
      for (let job = jobs[next]; job; job = jobs[++next]) {
        const outcome = outcomes.get(job);
        if (!outcome) return;
        speak(job, outcome);
      }
    },
    end: () => bar?.end(),
  };
}

/** More names than these are not read. */
const mostNamed = 5;

function summary(outcomes: Outcome[], failed: Job[], seconds: number): string {
  const count = (wanted: Outcome["type"]) => outcomes.filter(({ type }) => type === wanted).length;
  const parts = [`${plural(count("written"), "deck")} written`];
  if (count("unchanged") > 0) parts.push(`${count("unchanged")} unchanged`);
  if (failed.length > 0) {
    const names = [...new Set(failed.map(nameOf))];
    const more = names.length > mostNamed ? `, and ${names.length - mostNamed} more` : "";
    parts.push(`${failed.length} failed (${names.slice(0, mostNamed).join(", ")}${more})`);
  }
  return `${parts.join(", ")}, ${seconds.toFixed(2)} s`;
}
