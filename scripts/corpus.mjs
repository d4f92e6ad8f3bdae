// Builds every Markdown file of a folder and checks each deck: valid, nothing cut off, nothing lost,
// the same bytes twice, no mark of another Markdown without a word, within time and memory.
// usage: npm run corpus -- PATH... [--theme NAME] [--pictures] [--jobs N] [--no-drawn]
//   PATH         a folder, a Markdown file, or @LIST: a file with one path a line, relative to it;
//                those that are missing are left out
//   --pictures   a page with a thumbnail of each slide
//   --no-drawn   do not draw the decks (they are drawn where LibreOffice and ../shared/tools are)
// Decks and pictures go to .cache/corpus. Exits 1 when a report failed.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { contactSheet, drawDecks, drawnFindings, hasOffice, pdfOf } from "./corpus/drawn.mjs";
import { runPool } from "./corpus/pool.mjs";

/** What one report may take, built twice, measured and validated. */
const limits = { seconds: 120, megabytes: 1500 };

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = join(root, ".cache", "corpus");
const overflowTool = join(root, "..", "shared", "tools", "overflow.py");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: "string" },
    pictures: { type: "boolean", default: false },
    "no-drawn": { type: "boolean", default: false },
    jobs: { type: "string", default: String(availableParallelism()) },
  },
});

const reports = [...new Set(positionals.flatMap(reportsAt))].sort();
if (reports.length === 0) {
  console.error("no Markdown files: npm run corpus -- PATH...");
  process.exit(2);
}

rmSync(work, { recursive: true, force: true });
mkdirSync(join(work, "decks"), { recursive: true });
const worker = await bundledWorker();

const shared = commonFolder(reports);
const tasks = reports.map((report) => {
  const name = relative(shared, report);
  const file = name.replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "_");
  const { theme } = options;
  return { name, report, deck: join(work, "decks", `${file}.pptx`), ...(theme && { theme }) };
});
const outcomes = new Map();
const jobs = Math.max(1, Number(options.jobs) || 1);
await runPool(worker, tasks, { ...limits, jobs }, (task, outcome) => {
  outcomes.set(task.name, outcome);
  if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.size} of ${tasks.length} `);
});

const pdfs = join(work, "drawn");
const wantsDrawn = !options["no-drawn"] && hasOffice();
if (wantsDrawn && (options.pictures || existsSync(overflowTool))) {
  const built = tasks.filter(({ deck }) => existsSync(deck));
  drawDecks(
    built.map(({ deck }) => deck),
    pdfs,
  );
  if (existsSync(overflowTool)) {
    for (const { name, deck, report } of built) {
      const text = readFileSync(report, "utf8");
      const findings = drawnFindings(overflowTool, deck, pdfOf(deck, pdfs), text);
      const outcome = outcomes.get(name);
      outcome.findings.push(...findings);
      if (findings.length > 0) outcome.verdict = "failed";
    }
  }
} else if (options.pictures) {
  console.error("no pictures: LibreOffice and poppler-utils are not installed");
}

print();
if (options.pictures && wantsDrawn) {
  const entries = tasks.map(({ name, deck }) => ({
    ...{ name, pdf: pdfOf(deck, pdfs) },
    verdict: outcomes.get(name).verdict,
  }));
  console.log(relative(process.cwd(), contactSheet(entries, pdfs)));
}

function reportsAt(path) {
  if (path.startsWith("@")) {
    const list = resolve(path.slice(1));
    const lines = readFileSync(list, "utf8")
      .split("\n")
      .map((line) => line.trim());
    const wanted = lines
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => join(dirname(list), line));
    const found = wanted.filter((file) => existsSync(file));
    if (found.length < wanted.length) {
      console.log(`skipped: ${wanted.length - found.length} reports of ${path} are not here`);
    }
    return found;
  }
  const full = resolve(path);
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|markdown)$/i.test(name))
    .map((name) => join(full, name))
    .filter((file) => statSync(file).isFile());
}

/** The checks are TypeScript and share the tests' helpers. */
async function bundledWorker() {
  const outfile = join(work, "worker.mjs");
  await build({
    ...{ entryPoints: [join(root, "scripts", "corpus", "worker.ts")], outfile },
    ...{ bundle: true, packages: "external", format: "esm", platform: "node", target: "node20" },
  });
  return outfile;
}

function commonFolder(files) {
  let folder = dirname(files[0]);
  while (!files.every((file) => file.startsWith(folder + "/"))) folder = dirname(folder);
  return folder;
}

function print() {
  const all = [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1));
  const failed = all.filter(([, { verdict }]) => verdict === "failed");
  for (const [name, { findings }] of failed) {
    const [first] = findings;
    const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
    console.log(`${name}  ${first.check}: ${first.what.slice(0, 300)}${more}`);
  }
  const count = (verdict) => all.filter(([, outcome]) => outcome.verdict === verdict).length;
  const most = (key) => all.reduce((a, b) => (b[1][key] > a[1][key] ? b : a));
  const [slowest, { seconds }] = most("seconds");
  const [largest, { megabytes }] = most("megabytes");
  console.log(
    `${all.length} reports: ${count("deck")} decks, ${count("refused")} refused with a message, ${failed.length} failed; ` +
      `longest ${seconds.toFixed(2)} s (${slowest}), most memory ${megabytes} MB (${largest})`,
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
}
