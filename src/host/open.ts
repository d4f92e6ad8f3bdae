/** Reading parts of a file. */
import { open, stat } from "node:fs/promises";
import { codeOf, reasonOf } from "./reason.js";

export interface OpenFile {
  size: number;
  /** Fewer bytes than asked for where the file ends. */
  read(position: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Regular files alone; `undefined` where there is none, or another thing. */
export async function tryOpen(file: string): Promise<OpenFile | { problem: string } | undefined> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return undefined;
    const { size } = found;
    const handle = await open(file, "r");
    return {
      size,
      async read(position, length) {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
      },
      close: () => handle.close(),
    };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    return { problem: reasonOf(error, "read") };
  }
}
