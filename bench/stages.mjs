// Where the time goes inside: the build's own stages, in one process, and how they grow.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { least, processorTime } from "./measure.mjs";
import { printTable } from "./table.mjs";

const names = ["parse", "resolve", "layout", "draw", "write"];
/** Below this what does not depend on the report counts for more than the slides. */
const leastSlides = 100;

/** Milliseconds of processor time of each stage: the least of warm builds. */
export async function printStages(root, reports) {
  const { build } = await import(pathToFileURL(join(root, "dist", "index.js")).href);
  const rows = [["Stages, warm, in ms of processor time", ...names, "all", "layout's share"]];
  const grown = [];
  for (const { name, file, runs, slides } of reports) {
    const markdown = readFileSync(file, "utf8");
    const folder = dirname(file);
    const timings = [];
    // The first run loads and compiles code, which the whole-process times show.
    if (!slides || slides <= 1000) await timed(build, markdown, folder);
    for (let run = 0; run < runs; run += 1) timings.push(await timed(build, markdown, folder));
    const cells = names.map((stage) => least(timings.map((timing) => timing[stage] ?? 0)));
    const all = cells.reduce((sum, cell) => sum + cell, 0);
    const share = `${Math.round((cells[names.indexOf("layout")] / all) * 100)} %`;
    rows.push([name, ...[...cells, all].map((cell) => cell.toFixed(1)), share]);
    if (slides >= leastSlides) grown.push({ slides, cells: [...cells, all] });
  }
  printTable(rows);
  const slopes = [...names, "all"].map((stage, at) => {
    const points = grown.map(({ slides, cells }) => [slides, cells[at]]);
    return points.some(([, ms]) => ms < 1) ? "–" : slope(points).toFixed(2);
  });
  console.log("\nGrowth with the slides, from 100 on: the power that fits best, 1 being linear\n");
  printTable([
    ["Stage", ...names, "all"],
    ["power", ...slopes],
  ]);
}

/** Least squares through the logarithms. */
function slope(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function timed(build, markdown, folder) {
  const timing = {};
  let current;
  let since = processorTime();
  await build(markdown, {
    folder,
    onStage(stage) {
      const now = processorTime();
      if (current) timing[current] = now - since;
      current = stage;
      since = now;
    },
  });
  return timing;
}
