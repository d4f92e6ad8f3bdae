// What becomes of a company's one colour: a deck for each of many, all of them on one contact sheet.
// usage: node scripts/palettes.mjs [COLOR[+COLOR]...] [--variant dark] [--extends THEME] [--built-in]
//   COLOR        instead of those below; COLOR+COLOR is a company with two
//   --variant    light or dark: that variant of each theme
//   --extends    with the shapes of a built-in theme
//   --built-in   the built-in themes instead
// The sheet is .cache/palettes/palettes.png; needs LibreOffice and poppler-utils.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

/** Round the circle, then the light, the dark, the neon and the grey; pairs last. */
const brands = {
  "signal red": "E2001A",
  vermilion: "E8380D",
  orange: "FF6600",
  amber: "F59C00",
  "sun yellow": "FFCC00",
  "lemon yellow": "FFED00",
  lime: "A4C400",
  "leaf green": "43A047",
  emerald: "00AA66",
  "dark green": "006633",
  teal: "00847E",
  turquoise: "00B5B0",
  cyan: "00AEEF",
  "sky blue": "0A84FF",
  cobalt: "0050AA",
  indigo: "3F2B96",
  purple: "6B2C91",
  violet: "9146FF",
  magenta: "E20074",
  rose: "FF5A7A",
  burgundy: "7A1230",
  navy: "14284B",
  brown: "5A3A22",
  olive: "6B7A1E",
  "pale blue": "BFE3FF",
  blush: "FAD4D8",
  mint: "B5EAD7",
  "neon green": "39FF14",
  "neon pink": "FF00C8",
  grey: "808080",
  "blue grey": "5B6B7B",
  "near-black": "101014",
  "near-white": "FAFAF7",
  "blue, yellow": "0058A3+FFDB00",
  "yellow, red": "FFCC00+D40511",
  "purple, orange": "4D148C+FF6200",
};

/** Of the report beside this script. */
const slidesShown = 6;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = join(root, ".cache", "palettes");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    variant: { type: "string" },
    extends: { type: "string" },
    "built-in": { type: "boolean", default: false },
  },
});

rmSync(work, { recursive: true, force: true });
mkdirSync(join(work, "themes"), { recursive: true });
const { buildDeck, contactSheet, drawnSlides, newThemeText, themeNames } = await parts();

const suffix = options.variant === undefined ? "" : `-${options.variant}`;
const report = readFileSync(join(root, "scripts", "palettes", "report.md"), "utf8");
const rows = [];
for (const [label, theme] of options["built-in"] ? builtIn() : companies()) {
  const name = theme + suffix;
  const { result } = await buildDeck(report, {
    theme: name,
    themesFolders: [join(work, "themes")],
  });
  for (const { message } of result.diagnostics)
    console.error(`${label.replaceAll("\n", " ")}: ${message}`);
  if (!result.pptx) process.exit(1);
  const deck = join(work, `${name}.pptx`);
  writeFileSync(deck, result.pptx);
  rows.push({ label, deck });
}
const drawn = await drawnSlides(
  rows.map(({ deck }) => deck),
  slidesShown,
);
if ("missing" in drawn) {
  console.error(`${drawn.missing} is not installed: the sheet needs LibreOffice and poppler-utils`);
  process.exit(1);
}
const sheet = join(work, "palettes.png");
const sheetRows = rows.map(({ label }, i) => ({ name: label, pictures: drawn.slides[i] }));
writeFileSync(sheet, await contactSheet(sheetRows));
console.log(relative(process.cwd(), sheet));

/** Label and name of each theme, as `themes new` writes it. */
function companies() {
  const wanted =
    positionals.length > 0 ? positionals.map((one) => ["", one]) : Object.entries(brands);
  return wanted.map(([label, written]) => {
    const colors = written.split("+");
    const name = colors.join("-").toLowerCase().replaceAll("#", "");
    const base = options.extends === undefined ? {} : { extends: options.extends };
    const text = newThemeText({ name, colors, ...base });
    if (text === undefined) throw new Error(`\`${written}\` is no colour`);
    writeFileSync(join(work, "themes", `${name}.yaml`), text);
    return [`${label}\n${written.replace("+", "\n")}`.trim(), name];
  });
}

function builtIn() {
  return themeNames().map((name) => [name, name]);
}

/** Of quarterdeck itself, which is TypeScript. */
async function parts() {
  const outfile = join(work, "parts.mjs");
  const exported = [
    'export { buildDeck } from "./src/build.ts";',
    'export { contactSheet } from "./src/cli/contact-sheet.ts";',
    'export { drawnSlides } from "./src/cli/office.ts";',
    'export { themeNames } from "./src/theme/load.ts";',
    'export { newThemeText } from "./src/theme/new-theme.ts";',
  ];
  await build({
    ...{ stdin: { contents: exported.join("\n"), resolveDir: root }, outfile, bundle: true },
    ...{ packages: "external", format: "esm", platform: "node", target: "node20" },
  });
  return import(pathToFileURL(outfile).href);
}
