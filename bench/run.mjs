// How fast is quarterdeck, and how much memory does it need, beside pandoc on the same reports?
// usage: npm run bench [-- --quick]
// Times are medians; the programs run in turn, so that a busy machine is busy for both.
import { execFileSync, spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printCharts } from "./charts.mjs";
import { measure, median } from "./measure.mjs";
import { reports } from "./reports.mjs";
import { printStages } from "./stages.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quick = process.argv.includes("--quick");

execFileSync(process.execPath, [join(root, "scripts", "build.mjs"), "--no-types"], {
  stdio: "inherit",
});

const pandoc = spawnSync("pandoc", ["--version"], { encoding: "utf8" });
const hasPandoc = pandoc.status === 0;
const pandocName = hasPandoc ? pandoc.stdout.split("\n")[0] : "pandoc: not installed";
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model}, ${pandocName}\n`,
);

const all = reports(root);
const rows = [];
for (const report of all) {
  const deck = join(root, ".cache", "bench", "deck.pptx");
  const own = [];
  const theirs = [];
  for (let run = 0; run < (quick ? 1 : report.runs); run += 1) {
    own.push(
      await measure(process.execPath, [join(root, "dist", "cli.js"), report.file, "-o", deck]),
    );
    if (hasPandoc) theirs.push(await measure("pandoc", [report.file, "-o", deck]));
  }
  rows.push({ ...report, own: summary(own), theirs: summary(theirs) });
}

console.log(
  "Whole process                     quarterdeck           pandoc        time     memory",
);
for (const { name, own, theirs } of rows) {
  console.log(
    `${name.padEnd(30)} ${cell(own)}   ${cell(theirs)}   ${ratio(own.seconds, theirs.seconds)}   ${ratio(own.megabytes, theirs.megabytes)}`,
  );
}
const [small, large] = rows.filter(({ slides }) => slides);
if (small.own.megabytes !== undefined) {
  const growth = (large.own.megabytes - small.own.megabytes) / (large.slides - small.slides);
  console.log(`\nMemory grows by ${Math.round(growth * 1024)} KB a slide.`);
}

await printStages(root, all, quick);
await printCharts(root);

function summary(runs) {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

function cell({ seconds, megabytes }) {
  const time = seconds === undefined ? "–" : `${seconds.toFixed(2)} s`;
  const memory = megabytes === undefined ? "–" : `${Math.round(megabytes)} MB`;
  return `${time.padStart(8)} ${memory.padStart(8)}`;
}

function ratio(own, theirs) {
  return own === undefined || theirs === undefined
    ? "–".padStart(7)
    : `${(own / theirs).toFixed(2)} ×`.padStart(7);
}
