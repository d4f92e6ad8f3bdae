/** `quarterdeck themes --preview`: the same report in every theme, or in some, and all on one picture. */
import path from "node:path";
import { foundThemes } from "../build/themes.js";
import { build, type BuildOptions } from "../build.js";
import type { Diagnostic } from "../diagnostic.js";
import { type Host, nodeHost } from "../host.js";
import { defaultTheme, themeNames } from "../theme/load.js";
import { plural } from "./deliver.js";
import { exit } from "./exit.js";
import { mayNotWrite } from "./may-write.js";
import { drawnSlides, type MissingProgram } from "./office.js";
import { printDiagnostic } from "./print.js";
import { folderOf, stemOf } from "./jobs.js";
import { readReport } from "./read-report.js";
import { sampleReport } from "./sample-report.js";
import { type Flags, settingsFinder } from "./settings.js";
import { problemLine, usage } from "./usage.js";
import { themesFoldersFor } from "./themes-folders.js";

export interface PreviewArguments extends Pick<Flags, "config" | "allowDirs" | "limits"> {
  /** Default: a sample with one slide of each kind. */
  report: string | undefined;
  /** The folder for the decks and the picture. */
  output: string;
  /** Decks that are there are written over, whoever made them. */
  force: boolean;
  /** Names or files; none: every theme that is found. */
  themes: string[];
}

const sheetName = "themes.png";

/** Of each theme, on the sheet. */
const slidesShown = 6;

export async function previewCommand(args: PreviewArguments): Promise<number> {
  const { report, output, force } = args;
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
  const folder = folderOf(report ?? "-");
  const { settings, messages } = await settingsFinder({ ...args, themes: [] }, host)(folder);
  process.stderr.write(messages);
  if (!settings) return exit.usage;
  const themesFolders = await themesFoldersFor(report ?? "-", settings, host);
  const options = { themesFolders, folder, host, allowDirs: settings.allowDirs };

  const isAll = args.themes.length === 0;
  const names = [...new Set(isAll ? await usableThemes(options) : args.themes)];
  const placeOf = (name: string) => path.join(output, `preview-${stemOf(name)}.pptx`);
  for (const [i, name] of names.entries()) {
    const other = names.slice(0, i).find((one) => placeOf(one) === placeOf(name));
    if (other !== undefined)
      return usage(`themes \`${other}\` and \`${name}\` would both be written to ${placeOf(name)}`);
    const trouble = await mayNotWrite({ output: placeOf(name), force });
    if (!trouble) continue;
    process.stderr.write(problemLine(`${placeOf(name)}: ${trouble.problem}`, trouble.hint));
    return exit.errors;
  }
  const rows: { name: string; deck: string }[] = [];
  const say = (found: Diagnostic[]) => {
    const lines = text.split(/\r\n|\r|\n/);
    for (const one of found)
      process.stderr.write(printDiagnostic(one, report ?? "quarterdeck", lines));
  };
  for (const name of names) {
    const made = await build(text, { ...options, theme: name });
    if (!made.pptx) {
      const plain = await build(text, { ...options, theme: defaultTheme });
      // The report is at fault where no theme shows it.
      say((plain.pptx ? made : plain).diagnostics);
      if (!plain.pptx) return exit.errors;
      process.stderr.write(`theme \`${name}\` is passed over\n`);
      continue;
    }
    const deck = placeOf(name);
    const trouble = await host.writeFileAtomically(deck, made.pptx);
    if (trouble) {
      process.stderr.write(problemLine(`${deck}: ${trouble.problem}`, trouble.hint));
      return exit.errors;
    }
    process.stdout.write(`${deck}: ${plural(made.summary.slides, "slide")}\n`);
    rows.push({ name: stemOf(name), deck });
  }
  // Who asked for a theme is to know that it is not there.
  const code = !isAll && rows.length < names.length ? exit.errors : exit.written;
  if (rows.length === 0) return code;

  const drawn = await drawnSlides(
    rows.map(({ deck }) => deck),
    slidesShown,
  );
  if ("missing" in drawn) {
    process.stderr.write(`${sheetName} is not drawn: ${needs(drawn)}\n`);
    return code;
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
  return code;
}

/** The built-in ones in their order, then the files found; what is wrong with the others is said. */
async function usableThemes(options: BuildOptions & { host: Host }): Promise<string[]> {
  const found = await foundThemes(options);
  for (const { broken, file } of found) {
    if (broken) process.stderr.write(printDiagnostic(broken, file ?? "", []));
  }
  const usable = new Set(found.filter(({ broken }) => !broken).map(({ name }) => name));
  // A file may stand in for a built-in theme, and then has its place.
  return [...themeNames().filter((name) => usable.has(name)), ...usable];
}

function needs({ missing, problem }: MissingProgram): string {
  return problem === undefined
    ? `it needs LibreOffice and poppler-utils, and \`${missing}\` was not found`
    : `\`${missing}\` failed: ${problem}`;
}
