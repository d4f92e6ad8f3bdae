/** Which reports the command line names. Windows' shells do not expand `*`, so that is done here. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

export type FoundReports = { files: string[] } | { problem: string; hint?: string };

/** In the order given, those of a pattern by name. `-` stands for standard input. */
export async function findReports(given: string[]): Promise<FoundReports> {
  const files: string[] = [];
  for (const each of given) {
    // A file may have `*` in its name.
    if (!/[*?]/.test(each) || (await exists(each))) {
      files.push(each);
      continue;
    }
    const found = await expand(each);
    if (found.length === 0) {
      return {
        problem: `no file matches ${each}`,
        ...(each.includes("**") ? { hint: "`*` stands for names in one folder" } : {}),
      };
    }
    files.push(...found);
  }
  return { files };
}

/** `*` and `?` stand for any letters of one name, of which they are not a leading dot. */
async function expand(pattern: string): Promise<string[]> {
  const { root } = path.parse(pattern);
  const parts = pattern.slice(root.length).split(path.sep === "\\" ? /[\\/]/ : "/");
  let found = [root];
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1;
    if (!/[*?]/.test(part)) {
      found = found.map((folder) => path.join(folder, part));
      continue;
    }
    const name = new RegExp(`^${part.replace(/[*?]|[^\w]/gu, inRegExp)}$`, "su");
    const lists = await Promise.all(
      found.map(async (folder) => {
        const entries = await readdir(folder || ".").catch(() => []);
        const names = entries.filter((each) => name.test(each) && !each.startsWith(".")).sort();
        return names.map((each) => path.join(folder, each));
      }),
    );
    found = lists.flat();
    if (isLast) found = (await Promise.all(found.map(fileOrNone))).flat();
  }
  return (
    await Promise.all(found.map(async (file) => ((await exists(file)) ? [file] : [])))
  ).flat();
}

function inRegExp(character: string): string {
  if (character === "*") return ".*";
  if (character === "?") return ".";
  return /[\\^$.|+()[\]{}/-]/.test(character) ? `\\${character}` : character;
}

async function fileOrNone(file: string): Promise<string[]> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? [file] : [];
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
