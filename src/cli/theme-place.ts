/** Where a new theme file goes, and how reports get it. */
import path from "node:path";
import type { Host } from "../host.js";
import { themeNames } from "../theme/load.js";
import { userThemesFolders } from "./themes-folders.js";

export interface ThemePlace {
  output: string;
  /** Reports find it by its name. */
  isFound: boolean;
}

/** Letters and digits of a name; empty where it has none. */
export function fileNameOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** @param fileName without its ending */
export async function themePlace(
  fileName: string,
  { user, output }: { user: boolean; output: string | undefined },
  host: Host,
): Promise<ThemePlace | { problem: string; hint: string }> {
  const name = `${fileName}.yaml`;
  if (user) {
    if (output !== undefined)
      return { problem: "--user and -o name two places", hint: "give one of them" };
    return { output: path.join(userThemesFolders()[0], name), isFound: true };
  }
  if (output === undefined) return { output: path.join("themes", name), isFound: true };
  const isFolder = /[\\/]$/.test(output) || (await isThereAsFolder(output, host));
  const file = isFolder ? path.join(output, name) : output;
  if (!/\.ya?ml$/.test(file))
    return {
      problem: `-o ${output} is no name of a theme file`,
      hint: `it ends in .yaml, and a folder's in /`,
    };
  return { output: file, isFound: path.basename(path.dirname(path.resolve(file))) === "themes" };
}

async function isThereAsFolder(file: string, host: Host): Promise<boolean> {
  const found = await host.tryRead(file, 0);
  return "problem" in found && found.problem === "is a folder";
}

/** `for \`theme: acme\`; reports of Acme get it by themselves`. */
export function usedBy({ output, isFound }: ThemePlace, fileName: string, companies: string[]) {
  if (!isFound) return `for \`--theme ${output}\``;
  const name = path.parse(output).name || fileName;
  const whose =
    companies.length > 0 ? `; reports of ${listed(companies)} get it by themselves` : "";
  const before = themeNames().includes(name) ? "; it comes before the built-in theme" : "";
  return `for \`theme: ${name}\`${whose}${before}`;
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Both absolute, or both from the working folder. */
export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
