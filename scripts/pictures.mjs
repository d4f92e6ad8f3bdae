// Draws the README's pictures: slides of the examples, as LibreOffice shows them.
// usage: node scripts/pictures.mjs        (needs LibreOffice and poppler-utils)
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Slides are named by their title: numbers change with the layout. */
const pictures = [
  slide("cover", "professional", "architecture-report", "Tracking Platform"),
  slide("tiles", "professional", "architecture-report", "Six months in one slide"),
  slide("stacked-bars", "professional", "architecture-report", "Costs fell while traffic grew"),
  slide("table-and-code", "professional", "architecture-report", "Storage: partitions by week"),
  slide("bars", "minimal", "quarterly-engineering-report", "Load times by device"),
  slide("table-and-alert", "minimal", "architecture-report", "What can still go wrong"),
  slide("doughnut", "midnight", "architecture-report", "Who asks, and how often"),
  slide("diagram", "midnight", "all-hands", "How the new battery works"),
  slide("native-lines", "professional", "scripts/native-charts.md", "Lines"),
  slide("native-bars", "professional", "scripts/native-charts.md", "Bars"),
  slide("native-stacks", "minimal", "scripts/native-charts.md", "Stacks"),
  slide("native-doughnut", "midnight", "scripts/native-charts.md", "Doughnuts"),
  slide("native-areas", "professional", "scripts/native-charts.md", "Areas"),
  slide("native-target", "minimal", "scripts/native-charts.md", "Lines with gaps and a target"),
  slide("native-grouped-bars", "professional", "scripts/native-charts.md", "Grouped bars"),
  slide("native-waterfall", "professional", "scripts/native-charts.md", "A waterfall"),
  slide("native-two-units", "midnight", "scripts/native-charts.md", "Two units"),
  slide("native-points", "minimal", "scripts/native-charts.md", "Points"),
  slide("native-bubbles", "midnight", "scripts/native-charts.md", "Bubbles"),
  slide("native-radar", "professional", "scripts/native-charts.md", "A radar"),
];

const widthPx = 640;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "docs", "pictures");

for (const program of ["soffice", "pdftotext", "pdftoppm"]) {
  if (spawnSync(program, ["--help"], { stdio: "ignore" }).error) {
    console.error(`${program} is not installed: the pictures need LibreOffice and poppler-utils`);
    process.exit(1);
  }
}

const work = mkdtempSync(join(tmpdir(), "quarterdeck-pictures-"));
try {
  run(process.execPath, join(root, "scripts", "build.mjs"), "--no-types");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const drawn = new Map();
  for (const { name, theme, report, title } of pictures) {
    const key = `${basename(report, ".md")}-${theme}`;
    if (!drawn.has(key)) drawn.set(key, draw(report, theme, key));
    const pdf = drawn.get(key);
    const page = String(pageOf(pdf, title));
    const size = ["-scale-to-x", String(widthPx), "-scale-to-y", "-1"];
    const file = join(folder, name);
    run("pdftoppm", "-png", "-singlefile", ...size, "-f", page, "-l", page, pdf, file);
    tell(`${name}.png`);
  }
  // All themes on one sheet, as the command itself draws it.
  run(process.execPath, join(root, "dist", "cli.js"), "themes", "--preview", "-o", work);
  copyFileSync(join(work, "themes.png"), join(folder, "themes.png"));
  tell("themes.png");
} finally {
  rmSync(work, { recursive: true, force: true });
}

function tell(name) {
  console.log(`docs/pictures/${name}: ${Math.ceil(statSync(join(folder, name)).size / 1024)} KB`);
}

function slide(name, theme, report, title) {
  return { name, theme, report, title };
}

/** The deck of an example, or of a report beside this script, in that theme, as a PDF. */
function draw(report, theme, key) {
  const deck = join(work, `${key}.pptx`);
  const file = report.endsWith(".md") ? report : join("examples", report, "report.md");
  const markdown = join(root, file);
  run(process.execPath, join(root, "dist", "cli.js"), markdown, "-o", deck, "--theme", theme);
  // A profile of its own, so that an open LibreOffice does not take the job over.
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, "profile"))}`;
  run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", work, deck);
  return join(work, `${key}.pdf`);
}

/** The page that begins with the title, which an agenda may show as well; counts from 1. */
function pageOf(pdf, title) {
  const pages = run("pdftotext", pdf, "-").split("\f");
  const at = pages.findIndex((text) => text.trim().replace(/\s+/g, " ").startsWith(title));
  if (at < 0) throw new Error(`no slide "${title}" in ${pdf}`);
  return at + 1;
}

function run(program, ...args) {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
