/** `quarterdeck themes`: lists them, says which one a report gets and why, starts a new one. */
import path from "node:path";
import { explainTheme, foundThemes } from "../build/themes.js";
import { parseRgb } from "../color.js";
import { nodeHost } from "../host.js";
import { didYouMean } from "../nearest.js";
import type { KnownTheme, Step } from "../theme/choose.js";
import { defaultTheme, themeNames } from "../theme/load.js";
import { newThemeText } from "../theme/new-theme.js";
import { exit } from "./exit.js";
import { readReport } from "./read-report.js";
import { type Flags, settingsFinder } from "./settings.js";
import { problemLine, usage } from "./usage.js";
import { themesFoldersFor } from "./user-folders.js";

/** The themes that a report in the working folder can name: the built-in ones, then the files found. */
export async function themesCommand(): Promise<number> {
  const all = await foundThemes({ themesFolders: themesFoldersFor("report.md") });
  const isBuiltIn = (theme: KnownTheme) => theme.file === undefined;
  const themes = [...all.filter(isBuiltIn), ...all.filter((theme) => !isBuiltIn(theme))];
  const names = themes.map((theme) => theme.ownName ?? theme.name);
  const width = Math.max(13, ...names.map((name) => name.length)) + 1;
  themes.forEach((theme, i) => {
    process.stdout.write(`${names[i]!.padEnd(width)}${line(theme)}\n`);
  });
  process.stdout.write("\neach also as NAME-light and NAME-dark\n");
  return exit.written;
}

function line({ name, description = "", companies, file, broken }: KnownTheme): string {
  if (broken) {
    const place = broken.position ? `, line ${broken.position.line}` : "";
    return `cannot be used: ${broken.message} (${file}${place})`;
  }
  if (file === undefined) return description + (name === defaultTheme ? " (default)" : "");
  const whose = companies.length > 0 ? `for ${companies.join(", ")}` : "";
  return [description, whose, file].filter((part) => part !== "").join("; ");
}

/** The five questions for a report, of which the first with an answer decides. */
export async function themeForCommand(report: string, flags: Flags): Promise<number> {
  const host = nodeHost();
  const read = await readReport(report, host);
  if ("problem" in read) return usage(`${report}: ${read.problem}`);
  const { text } = read;
  const folder = path.dirname(report);
  const { settings, messages } = await settingsFinder(flags, host)(folder);
  process.stderr.write(messages);
  if (!settings) return exit.usage;
  const [option] = settings.themes;
  const { steps, name, theme, variant } = await explainTheme(text, {
    folder,
    themesFolders: [...settings.themesFolders, ...themesFoldersFor(report)],
    ...(option === undefined ? {} : { theme: option }),
    ...(settings.defaultTheme === undefined ? {} : { defaultTheme: settings.defaultTheme }),
  });
  const given = theme ? (theme.ownName ?? theme.name) + (variant ? `-${variant}` : "") : name;
  process.stdout.write(`${report} gets the theme \`${given}\`\n\n`);
  steps.forEach((step, i) => {
    process.stdout.write(`${step.decides ? ">" : " "} ${i + 1}  ${stepLine(step)}\n`);
  });
  return exit.written;
}

function stepLine({ question, asked, outcome }: Step): string {
  const what = [asked === undefined ? "" : `\`${asked}\``, outcome].filter((part) => part !== "");
  return `${question.padEnd(14)}${what.join(" ")}`;
}

export interface NewThemeArguments {
  name: string;
  /** Each in the order given. */
  colors: string[];
  logo: string | undefined;
  font: string | undefined;
  company: string | undefined;
  extends: string | undefined;
  output: string | undefined;
}

const mostColors = 6;

export async function newThemeCommand(args: NewThemeArguments): Promise<number> {
  const host = nodeHost();
  const inTheWay = (message: string, hint?: string) => {
    process.stderr.write(problemLine(message, hint));
    return exit.errors;
  };
  const fileName = args.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (fileName === "") {
    return usage(
      `\`${args.name}\` is no name for a theme`,
      "letters and digits make its file's name",
    );
  }
  if (args.extends !== undefined && !themeNames().includes(args.extends)) {
    const hint = didYouMean(args.extends, themeNames(), `expected ${themeNames().join(", ")}`);
    return usage(`unknown theme \`${args.extends}\``, hint);
  }
  const output = args.output ?? path.join("themes", `${fileName}.yaml`);
  if ((await host.realPath(output)) !== undefined) {
    return inTheWay(`${output} is there already`, "it is not overwritten; name another by -o");
  }
  const logo = args.logo === undefined ? undefined : await host.realPath(args.logo);
  if (args.logo !== undefined && logo === undefined)
    return usage(`${args.logo}: not found`, "a logo is a PNG, JPEG or SVG file");
  const { name, colors, font, company } = args;
  if (colors.length > mostColors)
    return usage(`${colors.length} colours are too many`, `a theme has ${mostColors} accents`);
  const text = newThemeText({
    name,
    colors,
    ...(args.logo === undefined ? {} : { logo: relativeTo(output, args.logo) }),
    ...(font === undefined ? {} : { font }),
    ...(company === undefined ? {} : { company }),
    ...(args.extends === undefined ? {} : { extends: args.extends }),
  });
  if (text === undefined) {
    const wrong = colors.find((color) => parseRgb(color) === undefined) ?? "";
    return usage(`\`${wrong}\` is no colour`, "expected one such as '#0a6', in quotes");
  }
  const problem = await host.writeFileAtomically(output, new TextEncoder().encode(text));
  if (problem) return inTheWay(`${output}: ${problem.problem}`, problem.hint);
  const use = company === undefined ? "" : `; reports of ${company} get it by themselves`;
  const before = themeNames().includes(fileName) ? "; it comes before the built-in theme" : "";
  process.stdout.write(`${output}: written, for \`theme: ${fileName}\`${use}${before}\n`);
  return exit.written;
}

/** As a theme file refers to it, on every system. */
function relativeTo(output: string, file: string): string {
  return path.relative(path.dirname(output), file).split(path.sep).join("/");
}
