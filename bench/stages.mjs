// Where the time goes inside: the build's own stages, in one process.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { median } from "./measure.mjs";

const names = ["parse", "resolve", "layout", "draw", "write"];

/** Milliseconds of each stage, the median of warm builds. */
export async function printStages(root, reports, quick) {
  const { build } = await import(pathToFileURL(join(root, "dist", "index.js")).href);
  const header = [...names, "total"].map((name) => name.padStart(9)).join("");
  console.log(`\n${"Stages, warm, in ms".padEnd(30)}${header}`);
  const shares = [];
  for (const { name, file, runs, slides } of reports) {
    const markdown = readFileSync(file, "utf8");
    const folder = dirname(file);
    const timings = [];
    // The first run loads and compiles code, which the whole-process times show.
    await timed(build, markdown, folder);
    for (let run = 0; run < (quick ? 1 : runs); run += 1) {
      timings.push(await timed(build, markdown, folder));
    }
    const cells = names.map((stage) => median(timings.map((timing) => timing[stage] ?? 0)));
    const total = cells.reduce((sum, cell) => sum + cell, 0);
    const row = [...cells, total].map((cell) => cell.toFixed(1).padStart(9)).join("");
    console.log(`${name.padEnd(30)}${row}`);
    if (slides) shares.push([slides, cells[names.indexOf("layout")] / total]);
  }
  for (const [slides, share] of shares) {
    console.log(`\nLayout takes ${Math.round(share * 100)} % of a run of ${slides} slides.`);
  }
}

async function timed(build, markdown, folder) {
  const timing = {};
  let current;
  let since = performance.now();
  await build(markdown, {
    folder,
    onStage(stage) {
      const now = performance.now();
      if (current) timing[current] = now - since;
      current = stage;
      since = now;
    },
  });
  return timing;
}
