/** The paths that a reference in a report may mean. */
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The likeliest first; none if it is no path of this computer. Whatever they look like, which of them may be read
 * is decided after this.
 */
export function pathsOf(reference: string): string[] {
  if (reference === "" || reference.includes("\0")) return [];
  if (/^file:/i.test(reference)) {
    try {
      const { hostname, protocol, pathname } = new URL(reference);
      return hostname === "" ? pathsOf(fileURLToPath(`${protocol}//${pathname}`)) : [];
    } catch {
      return [];
    }
  }
  if (isElsewhere(reference)) return [];
  const paths = new Set<string>();
  // Markdown takes backslashes off before punctuation: `my\_plan.png`; in a path of Windows' they are its own.
  for (const each of [unescaped(reference), reference]) {
    paths.add(each);
    // Markdown forces authors to write a space as `%20`; a file may have a real `%` in its name.
    paths.add(decoded(each));
  }
  // As a shell has it.
  for (const each of [...paths]) paths.add(each.replaceAll("\\ ", " "));
  if (path.sep === "/") {
    // Written on Windows.
    for (const each of [...paths]) paths.add(each.replaceAll("\\", "/"));
  }
  // `picture.png#gh-dark-mode-only`; `#` may be in a name.
  for (const each of [...paths]) paths.add(each.replace(/(?<=\.\w{2,5})[?#].*$/s, ""));
  return [...paths].filter((each) => each !== "" && !each.includes("\0") && !isElsewhere(each));
}

/** UNC and device paths: opening one makes Windows log on to a stranger's server. */
function isElsewhere(file: string): boolean {
  return /^[\\/]{2}/.test(file);
}

function unescaped(reference: string): string {
  return reference.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
