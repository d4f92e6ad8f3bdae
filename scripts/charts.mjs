// Charts of every kind in every theme, drawn as pictures: .cache/charts/charts.png, a column for each theme.
// usage: node scripts/charts.mjs [THEME...]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = join(root, ".cache", "charts");

/** As large as a chart beside some text. */
const size = { width: 480, height: 300 };
const gap = 12;

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const {
  builtInTheme,
  chartOf,
  createCanvas,
  drawChart,
  loadImage,
  parseFence,
  styleOf,
  themeNames,
} = await parts();

const named = process.argv.slice(2);
const themes = named.length > 0 ? named : themeNames();
const charts = fencesIn(readFileSync(join(root, "scripts", "charts", "report.md"), "utf8"));
const canvas = createCanvas(
  themes.length * (size.width + gap),
  charts.length * (size.height + gap),
);
const ctx = canvas.getContext("2d");
for (const [column, name] of themes.entries()) {
  const theme = builtInTheme(name, ({ message }) => console.error(`${name}: ${message}`));
  if (!theme) throw new Error(`\`${name}\` is no theme`);
  const style = { ...styleOf(theme.look), ...size };
  for (const [row, { info, data }] of charts.entries()) {
    const pos = { line: 1, column: 1 };
    const block = { type: "chart", data, options: parseFence(info).options, pos, dataPos: pos };
    const { model } = chartOf(block, () => {});
    if (!model) throw new Error(`no chart: ${data}`);
    const [x, y] = [column * (size.width + gap), row * (size.height + gap)];
    ctx.fillStyle = `#${style.palette.ground}`;
    ctx.fillRect(x, y, size.width + gap, size.height + gap);
    const picture = await loadImage(Buffer.from(drawChart(model, style).bytes));
    ctx.drawImage(picture, x + gap / 2, y + gap / 2, size.width, size.height);
  }
}
const sheet = join(work, "charts.png");
writeFileSync(sheet, canvas.toBuffer("image/png"));
console.log(relative(process.cwd(), sheet));

/** The csv of a report, each with the words of its fence. */
function fencesIn(report) {
  return [...report.matchAll(/^```(csv.*)\n([^`]*)^```/gm)].map(([, info, data]) => ({
    info,
    data,
  }));
}

/** Of quarterdeck itself, which is TypeScript. */
async function parts() {
  const outfile = join(work, "parts.mjs");
  const exported = [
    'export { createCanvas, loadImage } from "./src/canvas/canvas.ts";',
    'export { drawChart } from "./src/chart/draw.ts";',
    'export { chartOf } from "./src/chart/infer.ts";',
    'export { styleOf } from "./src/chart/style.ts";',
    'export { parseFence } from "./src/parse/fence.ts";',
    'export { builtInTheme, themeNames } from "./src/theme/load.ts";',
  ];
  await build({
    ...{ stdin: { contents: exported.join("\n"), resolveDir: root }, outfile, bundle: true },
    ...{ packages: "external", format: "esm", platform: "node", target: "node20" },
  });
  return import(pathToFileURL(outfile).href);
}
