/** `quarterdeck themes`: lists them, says which one a report gets and why. */
import path from "node:path";
import { explainTheme, foundThemes } from "../build/themes.js";
import { nodeHost } from "../host.js";
import type { KnownTheme, Step } from "../theme/choose.js";
import { defaultTheme } from "../theme/load.js";
import { exit } from "./exit.js";
import { readReport } from "./read-report.js";
import { type Flags, settingsFinder } from "./settings.js";
import { usage } from "./usage.js";
import { themesFoldersFor } from "./themes-folders.js";

/** The themes that a report in the working folder can name: the built-in ones, then the files found. */
export async function themesCommand(flags: Flags): Promise<number> {
  const host = nodeHost();
  const { settings, messages } = await settingsFinder(flags, host)(".");
  process.stderr.write(messages);
  if (!settings) return exit.usage;
  const all = await foundThemes({
    themesFolders: await themesFoldersFor("report.md", settings, host),
  });
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
    themesFolders: await themesFoldersFor(report, settings, host),
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
