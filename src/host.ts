/**
 * The outside: the one user of the file system, and the policy of which files a report may refer to.
 * Problems with files are values here as well; their texts complete "`path`: …".
 */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { pathsOf } from "./host/paths.js";
import { codeOf, reasonOf } from "./host/reason.js";
import { writeFileAtomically, type WriteProblem } from "./host/write.js";
import { defaultLimits, type LimitName, raise } from "./limits.js";
import { editDistance } from "./nearest.js";

export interface Host {
  /**
   * Regular files alone, so that no device or pipe blocks the run.
   * @param most bytes; default: the limit of a file
   * @param limit which one is named where the file is larger
   */
  tryRead(
    file: string,
    most?: number,
    limit?: LimitName,
  ): Promise<{ bytes: Uint8Array } | { problem: string; isMissing?: true }>;
  /** The absolute path without symbolic links; `undefined` where there is no such file. */
  realPath(file: string): Promise<string | undefined>;
  /** The names in a folder, sorted; none where it cannot be read. */
  names(folder: string): Promise<string[]>;
  /** The file is there whole or as it was. Makes missing folders; gives the problem, if any. */
  writeFileAtomically(file: string, bytes: Uint8Array): Promise<WriteProblem | undefined>;
}

export function nodeHost(): Host {
  return { tryRead, realPath, names, writeFileAtomically };
}

async function tryRead(
  file: string,
  most = defaultLimits.file,
  limit: LimitName = "file",
): Promise<{ bytes: Uint8Array } | { problem: string; isMissing?: true }> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { problem: "is a folder" };
    if (!found.isFile()) return { problem: "is not a regular file" };
    if (found.size > most) {
      const size = `is ${megabytes(found.size)} MB large, more than ${megabytes(most)} MB`;
      return { problem: `${size}; ${raise(limit, found.size)}` };
    }
    return { bytes: await readFile(file) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { problem: "not found", isMissing: true };
    return { problem: reasonOf(error, "read") };
  }
}

async function realPath(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch {
    return undefined;
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}

/** Reads the files that a report refers to, and no others. */
export interface FileAccess {
  /** @param reference As in the report: relative to its folder, absolute, or a `file:` URL. */
  read(reference: string): Promise<FileResult>;
}

/** `path` is the file's path as the author would write it on the command line. */
export type FileResult =
  | {
      type: "file";
      path: string;
      /** Without symbolic links. */ realPath: string;
      bytes: Uint8Array;
    }
  /** `nearest` is the name in the file's folder that is most like it. */
  | { type: "missing"; path: string; nearest?: string }
  /** In none of the allowed folders; `folder` is the one that would have to be allowed. */
  | { type: "outside"; path: string; folder: string }
  | { type: "unreadable"; path: string; problem: string };

/**
 * A file must lie in `root`, the report's folder, or in one of `allowDirs`, and so must what a
 * symbolic link leads to: a report from elsewhere must not carry `~/.ssh` into a deck.
 */
export function fileAccess(
  host: Host,
  folders: { root: string; allowDirs: string[] },
  most = defaultLimits.file,
): FileAccess {
  const { root } = folders;
  const allowed = [root, ...folders.allowDirs].map((folder) => path.resolve(folder));
  let realAllowed: Promise<string[]> | undefined;

  /** Both as written and as they are; a folder that is missing allows nothing more. */
  const allowedFolders = (): Promise<string[]> =>
    (realAllowed ??= Promise.all(allowed.map((folder) => host.realPath(folder))).then((real) =>
      real.filter((folder) => folder !== undefined),
    ));

  return {
    async read(reference) {
      const candidates = pathsOf(reference);
      if (candidates.length === 0) {
        return { type: "unreadable", path: reference, problem: "is not a path on this computer" };
      }
      const inside = await allowedFolders();
      const isInside = (file: string) => inside.some((folder) => contains(folder, file));
      const shownAs = (candidate: string) =>
        path.isAbsolute(candidate) ? candidate : path.join(root, candidate);
      let refused: FileResult | undefined;
      for (const candidate of candidates) {
        const shown = shownAs(candidate);
        const absolute = path.resolve(root, candidate);
        if (![...allowed, ...inside].some((folder) => contains(folder, absolute))) {
          // It is not looked at: not a word on whether a file outside exists.
          refused ??= outside(shown, absolute);
          continue;
        }
        const real =
          (await host.realPath(absolute)) ?? (await otherwiseComposed(absolute, host, isInside));
        if (real === undefined) continue;
        if (!isInside(real)) return outside(shown, real);
        const read = await host.tryRead(real, most);
        if ("bytes" in read)
          return { type: "file", path: shown, realPath: real, bytes: read.bytes };
        if (!read.isMissing) return { type: "unreadable", path: shown, problem: read.problem };
      }
      if (refused) return refused;
      for (const candidate of candidates) {
        const absolute = path.resolve(root, candidate);
        const folder = await host.realPath(path.dirname(absolute));
        if (folder === undefined || !isInside(folder)) continue;
        const nearest = nearestName(path.basename(absolute), await host.names(folder));
        if (nearest !== undefined) return { type: "missing", path: shownAs(candidate), nearest };
      }
      return { type: "missing", path: shownAs(candidates[0]!) };
    },
  };
}

/**
 * Reads a file that the caller names, or a theme of theirs, wherever it lies: a path may be written as a report's
 * may.
 */
export async function readAnywhere(
  host: Host,
  reference: string,
): Promise<{ bytes: Uint8Array; path: string } | { problem: string }> {
  const direct = await host.tryRead(reference);
  if ("bytes" in direct) return { bytes: direct.bytes, path: reference };
  if (!direct.isMissing) return direct;
  for (const candidate of pathsOf(reference)) {
    const absolute = path.resolve(candidate);
    const real = (await host.realPath(absolute)) ?? (await otherwiseComposed(absolute, host));
    const found = real === undefined ? undefined : await host.tryRead(real);
    if (found && "bytes" in found) return { bytes: found.bytes, path: candidate };
  }
  return direct;
}

/**
 * The file whose name has the same letters, composed otherwise: `å` may be one sign or an `a` and a ring, as
 * macOS writes it. Folders are looked into where they may be.
 */
async function otherwiseComposed(
  file: string,
  host: Host,
  mayLookInto: (folder: string) => boolean = () => true,
): Promise<string | undefined> {
  if (/^[\x00-\x7f]*$/.test(file)) return undefined;
  let at = path.parse(file).root;
  for (const part of file.slice(at.length).split(path.sep)) {
    const next = await host.realPath(path.join(at, part));
    if (next !== undefined) {
      at = next;
      continue;
    }
    if (!mayLookInto(at)) return undefined;
    const wanted = part.normalize("NFC");
    const name = (await host.names(at)).find((each) => each.normalize("NFC") === wanted);
    const found = name === undefined ? undefined : await host.realPath(path.join(at, name));
    if (found === undefined) return undefined;
    at = found;
  }
  return at;
}

function outside(shown: string, file: string): FileResult {
  return { type: "outside", path: shown, folder: path.dirname(file) };
}

/** Both absolute, or both from the working folder. */
export function contains(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The name that differs in letter case, extension or at most a few letters; `undefined` if none. */
function nearestName(wanted: string, present: string[]): string | undefined {
  const key = (name: string) => name.normalize("NFC").toLowerCase();
  const stem = (name: string) => path.parse(key(name)).name;
  const close = present.slice(0, 1000).map((name) => {
    if (key(name) === key(wanted)) return { name, distance: 0 };
    if (stem(name) === stem(wanted)) return { name, distance: 1 };
    return { name, distance: editDistance(key(name), key(wanted)) };
  });
  const most = Math.max(1, Math.floor(stem(wanted).length / 3));
  close.sort((a, b) => a.distance - b.distance);
  return close[0] && close[0].distance <= most ? close[0].name : undefined;
}
