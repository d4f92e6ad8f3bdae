/** `quarterdeck themes --preview`: the same report in every theme, and all of them on one picture. */
import path from "node:path";
import { foundThemes } from "../build/themes.js";
import { buildDeck } from "../build.js";
import { nodeHost } from "../host.js";
import { themeNames } from "../theme/load.js";
import { plural } from "./deliver.js";
import { exit } from "./exit.js";
import { mayNotWrite } from "./may-write.js";
import { drawnSlides, type MissingProgram } from "./office.js";
import { printDiagnostic } from "./print.js";
import { readReport } from "./read-report.js";
import { sampleReport } from "./sample-report.js";
import { problemLine, usage } from "./usage.js";
import { themesFoldersFor } from "./user-folders.js";

export interface PreviewArguments {
  /** Default: a sample with one slide of each kind. */
  report: string | undefined;
  /** The folder for the decks and the picture. */
  output: string;
  /** Decks that are there are written over, whoever made them. */
  force: boolean;
}

const sheetName = "themes.png";

/** Of each theme, on the sheet. */
const slidesShown = 6;

export async function previewCommand({ report, output, force }: PreviewArguments): Promise<number> {
  const host = nodeHost();
  if (/\.(pptx|png)$/i.test(output)) {
    return usage(
      `-o ${output} names a file`,
      "a preview is written to a folder, one deck per theme",
    );
  }
  const read = report === undefined ? { text: sampleReport } : await readReport(report, host);
  if ("problem" in read) return usage(`${report}: ${read.problem}`);
  const { text } = read;
  const folder = report === undefined ? "." : path.dirname(report);

  const rows: { name: string; deck: string }[] = [];
  const themesFolders = themesFoldersFor(report ?? "report.md");
  const found = await foundThemes({ themesFolders, folder, host });
  const usable = new Set(found.filter(({ broken }) => !broken).map(({ name }) => name));
  // A file may stand in for a built-in theme, and then has its place.
  const names = [...themeNames().filter((name) => usable.has(name)), ...usable];
  const placeOf = (name: string) => path.join(output, `preview-${name}.pptx`);
  for (const name of new Set(names)) {
    const trouble = await mayNotWrite({ output: placeOf(name), force });
    if (!trouble) continue;
    process.stderr.write(problemLine(`${placeOf(name)}: ${trouble.problem}`, trouble.hint));
    return exit.errors;
  }
  for (const name of new Set(names)) {
    const { result } = await buildDeck(text, { theme: name, themesFolders, folder, host });
    if (!result.pptx) {
      const lines = text.split(/\r\n|\r|\n/);
      for (const found of result.diagnostics) {
        process.stderr.write(printDiagnostic(found, report ?? "sample", lines));
      }
      return exit.errors;
    }
    const deck = placeOf(name);
    const trouble = await host.writeFileAtomically(deck, result.pptx);
    if (trouble) {
      process.stderr.write(problemLine(`${deck}: ${trouble.problem}`, trouble.hint));
      return exit.errors;
    }
    process.stdout.write(`${deck}: ${plural(result.summary.slides, "slide")}\n`);
    rows.push({ name, deck });
  }

  const drawn = await drawnSlides(
    rows.map(({ deck }) => deck),
    slidesShown,
  );
  if ("missing" in drawn) {
    process.stderr.write(`${sheetName} is not drawn: ${needs(drawn)}\n`);
    return exit.written;
  }
  const { contactSheet } = await import("./contact-sheet.js");
  const sheet = await contactSheet(
    rows.map(({ name }, i) => ({ name, pictures: drawn.slides[i] ?? [] })),
  );
  const file = path.join(output, sheetName);
  const trouble = await host.writeFileAtomically(file, sheet);
  if (trouble) {
    process.stderr.write(problemLine(`${file}: ${trouble.problem}`, trouble.hint));
    return exit.errors;
  }
  process.stdout.write(`${file}: ${plural(rows.length, "theme")}\n`);
  return exit.written;
}

function needs({ missing, problem }: MissingProgram): string {
  return problem === undefined
    ? `it needs LibreOffice and poppler-utils, and \`${missing}\` was not found`
    : `\`${missing}\` failed: ${problem}`;
}
