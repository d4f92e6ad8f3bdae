// Charts drawn per second: in a process that begins, and in one that has drawn before.
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { generateCharts } from "./reports.mjs";

export async function printCharts(root) {
  const { build } = await import(pathToFileURL(join(root, "dist", "index.js")).href);
  console.log(
    `\n${"Charts drawn per second".padEnd(30)}${["cold", "warm", "again"].map((name) => name.padStart(9)).join("")}`,
  );
  for (const count of [4, 200]) {
    const markdown = generateCharts(count);
    const chartCache = new Map();
    const rates = [await drawn(build, markdown), await drawn(build, markdown, chartCache)];
    // What a build has drawn, the next one takes from the cache.
    rates.push(await drawn(build, markdown, chartCache));
    const cells = rates.map((ms) =>
      Math.round(count / (ms / 1000))
        .toString()
        .padStart(9),
    );
    console.log(`${`${count} charts in a deck`.padEnd(30)}${cells.join("")}`);
  }
}

/** Milliseconds of the stage that draws. */
async function drawn(build, markdown, chartCache) {
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
