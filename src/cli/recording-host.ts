/** A host that keeps what a build has seen of the file system: with the same inputs, the same deck. */
import { createHash } from "node:crypto";
import path from "node:path";
import type { Host } from "../host.js";

/** By absolute path: the hash of what was read, `-` where there was nothing to read, `!` where it could not be. */
export type Inputs = Record<string, string>;

export function recordingHost(host: Host): { host: Host; inputs: () => Inputs } {
  const seen = new Map<string, string>();
  const note = (file: string, what: string) => void seen.set(path.resolve(file), what);
  return {
    host: {
      ...host,
      async tryRead(file, ...limit) {
        const found = await host.tryRead(file, ...limit);
        const missing = "isMissing" in found ? absent : unreadable;
        note(file, "bytes" in found ? hashOf(found.bytes) : missing);
        return found;
      },
      async realPath(file) {
        const found = await host.realPath(file);
        if (found === undefined) note(file, absent);
        // Where a symbolic link leads; what is read is noted by its real path.
        else if (found !== path.resolve(file)) note(file, hashOf(leadsTo(file, found)));
        return found;
      },
      async names(folder) {
        const found = await host.names(folder);
        const isThere = found.length > 0 || (await host.realPath(folder)) !== undefined;
        note(folder, isThere ? hashOf(found.join("\n")) : absent);
        return found;
      },
    },
    inputs: () => Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const absent = "-";

/** What was there and could not be read, or was larger than the limit that held for it. */
export const unreadable = "!";

function leadsTo(file: string, target: string): string {
  return path
    .relative(path.dirname(path.resolve(file)), target)
    .split(path.sep)
    .join("/");
}

/** The input as it is now. */
export async function inputNow(file: string, host: Host): Promise<string | undefined> {
  const recorder = recordingHost(host);
  const real = await recorder.host.realPath(file);
  if (real === file) {
    const found = await recorder.host.tryRead(file, Infinity);
    if ("problem" in found && found.problem === "is a folder") await recorder.host.names(file);
  }
  return recorder.inputs()[file];
}

export function hashOf(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex").slice(0, 32);
}
