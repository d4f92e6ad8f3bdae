// Run another program and say how long it took and how much memory it needed at its peak.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** Wall time in seconds and peak memory in MB; memory is undefined where the system has no /proc. */
export function measure(command, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
    let peak;
    // The kernel keeps the high-water mark itself: the last look before the end is enough.
    const poll = setInterval(() => (peak = highWaterMark(child.pid) ?? peak), 5);
    let errors = "";
    child.stderr.on("data", (data) => (errors += data));
    child.on("error", (error) => {
      clearInterval(poll);
      reject(error);
    });
    child.on("close", (code) => {
      clearInterval(poll);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, megabytes: peak });
      else reject(new Error(`${command} ${args.join(" ")}: exit ${code}\n${errors}`));
    });
  });
}

function highWaterMark(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

export function median(values) {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (known.length === 0) return undefined;
  const middle = known.length >> 1;
  return known.length % 2 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
}
