// Charts drawn per second: in a process that begins, in one that has drawn before, and from the cache.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generateCharts } from "./reports.mjs";
import { printTable } from "./table.mjs";

export function printCharts(root) {
  const rows = [["Charts drawn per second", "cold", "warm", "unchanged"]];
  for (const count of [1, 20, 200]) {
    // A process of its own, or all but the first would find the canvas loaded.
    const script = fileURLToPath(import.meta.url);
    const output = execFileSync(process.execPath, [script, root, String(count)]);
    const rates = JSON.parse(output.toString()).map((ms) => Math.round(count / (ms / 1000)));
    rows.push([`${count} in a deck`, ...rates.map((rate) => rate.toLocaleString("en"))]);
  }
  printTable(rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , root, count] = process.argv;
  const { build } = await import(pathToFileURL(join(root, "dist", "index.js")).href);
  const markdown = generateCharts(Number(count));
  const chartCache = new Map();
  const drawn = [await drawTime(build, markdown), await drawTime(build, markdown, chartCache)];
  drawn.push(await drawTime(build, markdown, chartCache));
  console.log(JSON.stringify(drawn));
}

/** Milliseconds of the stage that draws. */
async function drawTime(build, markdown, chartCache) {
  let since = 0;
  let ms = 0;
  await build(markdown, {
    ...(chartCache ? { chartCache } : {}),
    onStage(stage) {
      if (stage === "draw") since = performance.now();
      if (stage === "write") ms = performance.now() - since;
    },
  });
  return ms;
}
