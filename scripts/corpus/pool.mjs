// Runs tasks in as many processes as asked for. One that takes too long or too much memory is ended,
// and its task has failed.
import { fork } from "node:child_process";

/**
 * @param {string} script the process's module; it answers each message with one
 * @param {object[]} tasks
 * @param {{jobs: number, seconds: number, megabytes: number}} limits of one task
 * @param {(task: object, outcome: object) => void} onOutcome
 */
export async function runPool(script, tasks, limits, onOutcome) {
  const waiting = [...tasks];
  const runners = Array.from({ length: Math.min(limits.jobs, tasks.length) }, async () => {
    let child;
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      child ??= fork(script, { execArgv: [`--max-old-space-size=${limits.megabytes}`] });
      const outcome = await runTask(child, task, limits);
      if (outcome.isOver) child = undefined;
      onOutcome(task, outcome);
    }
    child?.kill();
  });
  await Promise.all(runners);
}

function runTask(child, task, { seconds, megabytes }) {
  return new Promise((resolve) => {
    const failed = (check, what) => ({
      ...{ verdict: "failed", slides: 0, seconds: 0, megabytes: 0, isOver: true },
      findings: [{ check, what }],
    });
    const finish = (outcome) => {
      clearTimeout(timer);
      child.removeAllListeners();
      if (outcome.isOver) child.kill("SIGKILL");
      resolve(outcome);
    };
    const timer = setTimeout(
      () => finish(failed("time", `more than ${seconds} s`)),
      seconds * 1000,
    );
    child.once("message", (outcome) => {
      // The peak is that of all tasks of the process: a new one for the next.
      const isOver = outcome.megabytes > megabytes;
      if (!isOver) return finish({ ...outcome, isOver });
      const finding = { check: "memory", what: `${outcome.megabytes} MB, more than ${megabytes}` };
      finish({ ...outcome, isOver, verdict: "failed", findings: [...outcome.findings, finding] });
    });
    child.once("exit", (code, signal) =>
      finish(failed("crash", `the process ended with ${signal ?? code}: out of memory?`)),
    );
    child.send(task);
  });
}
