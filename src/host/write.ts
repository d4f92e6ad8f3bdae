/**
 * Writing a file so that it is there whole or as it was: beside its target first, then renamed. A kill
 * at any moment leaves at most a file named `.quarterdeck-….tmp`, which a later write takes away.
 */
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf, reasonOf } from "./reason.js";

/** Why a file could not be written; `problem` completes "`path`: …". */
export interface WriteProblem {
  problem: string;
  hint?: string;
}

/** What was being done when it failed: the same code means something else each time. */
type Step = "folder" | "target" | "beside" | "rename";

const temporary = /^\.quarterdeck-[0-9a-f]{8}\.tmp$/;

/** Nobody takes this long to write a file: an older one was left by a kill. */
const abandonedAfterMs = 10 * 60 * 1000;

export async function writeFileAtomically(
  file: string,
  bytes: Uint8Array,
): Promise<WriteProblem | undefined> {
  let step: Step = "target";
  try {
    // A symbolic link stays one: its target is written.
    const target = await realpath(file).catch(() => path.resolve(file));
    const old = await stat(target).catch(() => undefined);
    if (old?.isDirectory()) return { problem: "is a folder" };
    if (old) {
      // Renaming would replace a write-protected file without a word.
      await access(target, constants.W_OK);
      if (!old.isFile()) {
        // `/dev/null` and named pipes are written to, not replaced.
        await writeFile(target, bytes);
        return undefined;
      }
    }
    const folder = path.dirname(target);
    step = "folder";
    await makeFolder(folder);
    await removeAbandoned(folder);
    step = "beside";
    const beside = path.join(folder, `.quarterdeck-${randomUUID().slice(0, 8)}.tmp`);
    const restore = removeOnSignal(beside);
    try {
      await writeThrough(beside, bytes, old?.mode);
      step = "rename";
      await renamePatiently(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    } finally {
      restore();
    }
    return undefined;
  } catch (error) {
    return writeProblemOf(error, step);
  }
}

/**
 * One level after the other from the first that is missing: Node's own `recursive` never returns where
 * a parent is there but takes no folders, as in /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; !(await isThere(at)); at = path.dirname(at)) {
    missing.unshift(at);
    if (at === path.dirname(at)) break;
  }
  for (const each of missing) {
    try {
      await mkdir(each);
    } catch (error) {
      // Another run has made it meanwhile.
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => temporary.test(each))) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    const isOld = found && Date.now() - found.mtimeMs > abandonedAfterMs;
    if (isOld) await rm(file, { force: true }).catch(() => {});
  }
}

/** On the disk before it is renamed, so that after a power cut the name does not lead to an empty file. */
async function writeThrough(file: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const handle = await open(file, "wx", mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync().catch((error: unknown) => {
      // Some network file systems cannot.
      if (codeOf(error) !== "EINVAL" && codeOf(error) !== "ENOTSUP") throw error;
    });
  } finally {
    await handle.close();
  }
}

/** On Windows a virus scanner may hold a file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const mayPass = ["EPERM", "EACCES", "EBUSY"].includes(codeOf(error) ?? "");
      if (process.platform !== "win32" || !mayPass || attempt === 5) throw error;
      await wait(attempt * 50);
    }
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** While it is there, a signal that ends the process takes the file with it. Gives the way back. */
function removeOnSignal(file: string): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    rmSync(file, { force: true });
    restore();
    // With no listener left, the signal does what it does to every program.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const restore = () => {
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return restore;
}

const elsewhere = "write elsewhere with -o";

export function writeProblemOf(error: unknown, step: Step): WriteProblem {
  const refused = ["EACCES", "EPERM"].includes(codeOf(error) ?? "");
  if (step === "rename" && (refused || codeOf(error) === "EBUSY")) {
    return {
      problem: "another program has it open",
      hint: "close it there (in PowerPoint, say) and try again",
    };
  }
  if (refused && step === "target") {
    return { problem: "is write-protected", hint: `allow writing it, or ${elsewhere}` };
  }
  if (refused) return { problem: "no permission to write in its folder", hint: elsewhere };
  switch (codeOf(error)) {
    case "ENOENT":
      return { problem: "its folder cannot be made", hint: elsewhere };
    case "ENOSPC":
      return { problem: "no space left on the disk", hint: `free some, or ${elsewhere}` };
    case "EDQUOT":
      return { problem: "the disk quota is used up", hint: `free some space, or ${elsewhere}` };
    case "EROFS":
      return { problem: "is on a read-only file system", hint: elsewhere };
    default:
      return { problem: reasonOf(error, "write") };
  }
}
