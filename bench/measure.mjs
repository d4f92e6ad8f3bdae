// Run another program and say what it cost.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/**
 * Wall and processor time in seconds, peak memory in MB. The last two are undefined where the system has no
 * /proc; all are where the program took longer than `limit` seconds and was ended.
 */
export function measure(command, args, limit = Infinity) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
    let seen = {};
    let isLate = false;
    // The kernel keeps both itself: the last look before the end is enough.
    const poll = setInterval(() => {
      seen = look(child.pid) ?? seen;
      if (performance.now() - start > limit * 1000) {
        isLate = true;
        child.kill("SIGKILL");
      }
    }, 4);
    let errors = "";
    child.stderr.on("data", (data) => (errors += data));
    child.on("error", (error) => {
      clearInterval(poll);
      reject(error);
    });
    child.on("close", (code) => {
      clearInterval(poll);
      const seconds = (performance.now() - start) / 1000;
      if (isLate) resolve({});
      else if (code === 0) resolve({ seconds, ...seen });
      else reject(new Error(`${command} ${args.join(" ")}: exit ${code}\n${errors}`));
    });
  });
}

/** The kernel counts processor time in hundredths of a second. */
const ticks = 100;

function look(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    // The fields after the program's name, which may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    if (kilobytes === undefined) return undefined;
    return {
      processor: (Number(fields[11]) + Number(fields[12])) / ticks,
      megabytes: Number(kilobytes) / 1024,
    };
  } catch {
    return undefined;
  }
}

/** The least is what a program costs where no other is in its way. */
export function least(values) {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** Milliseconds of processor time of this process, all its threads together. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
