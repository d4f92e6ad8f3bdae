// How fast is quarterdeck, and how much memory does it need, beside pandoc on the same reports?
// usage: npm run bench [-- --quick]
// The programs run in turn, so that a busy machine is busy for both; the least of the runs is shown.
import { execFileSync, spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printCharts } from "./charts.mjs";
import { least, measure } from "./measure.mjs";
import { reports } from "./reports.mjs";
import { printStages } from "./stages.mjs";
import { inMegabytes, inSeconds, printTable, ratio } from "./table.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quick = process.argv.includes("--quick");
/** Of pandoc, in seconds. */
const patience = 120;

execFileSync(process.execPath, [join(root, "scripts", "build.mjs"), "--no-types"], {
  stdio: "inherit",
});

const pandoc = spawnSync("pandoc", ["--version"], { encoding: "utf8" });
const hasPandoc = pandoc.status === 0;
const pandocName = hasPandoc ? pandoc.stdout.split("\n")[0] : "pandoc: not installed";
console.log(`Node ${process.versions.node}, ${cpus().length} processors, ${pandocName}\n`);

const all = reports(root, quick);
const deck = join(root, ".cache", "bench", "deck.pptx");
const bare = [];
const rows = [];
for (const report of all) {
  const own = [];
  const theirs = [];
  for (let run = 0; run < report.runs; run += 1) {
    if (rows.length === 0) bare.push(await measure(process.execPath, ["-e", "0"]));
    own.push(
      // Over pandoc's deck of the round before.
      await measure(process.execPath, [
        join(root, "dist", "cli.js"),
        ...[report.file, "-o", deck, "--force"],
      ]),
    );
    if (hasPandoc) theirs.push(await measure("pandoc", [report.file, "-o", deck], patience));
  }
  rows.push({ ...report, own: leasts(own), theirs: leasts(theirs) });
}

const head = ["Report", "quarterdeck", "", "", "pandoc", "", "", "processor", "memory"];
const parts = ["", "processor", "wall", "memory", "processor", "wall", "memory", "ratio", "ratio"];
printTable([
  head,
  parts,
  ...rows.map(({ name, own, theirs }) => [
    name,
    ...cells(own),
    ...cells(theirs),
    ratio(own.processor, theirs.processor),
    ratio(own.megabytes, theirs.megabytes),
  ]),
]);
const start = rows[0].own.processor - leasts(bare).processor;
console.log(`\nOne slide takes ${inSeconds(start)} of processor time more than \`node -e 0\`.`);
const [small, large] = [100, 1000].map((count) => rows.find(({ slides }) => slides === count));
if (small.own.megabytes !== undefined) {
  const growth = (large.own.megabytes - small.own.megabytes) / (large.slides - small.slides);
  console.log(`From 100 to 1000 slides, memory grows by ${Math.round(growth * 1024)} KB a slide.`);
}
console.log("");
await printStages(root, all);
console.log("");
printCharts(root);

function leasts(runs) {
  const of = (name) => least(runs.map((run) => run[name]));
  return { seconds: of("seconds"), processor: of("processor"), megabytes: of("megabytes") };
}

function cells({ seconds, processor, megabytes }) {
  return [inSeconds(processor), inSeconds(seconds), inMegabytes(megabytes)];
}
