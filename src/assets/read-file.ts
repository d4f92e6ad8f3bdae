/** Reads a file that a report refers to, or says why not in the words of a diagnostic. */
import type { FileAccess } from "../host.js";

export type ReadFile =
  | { type: "file"; path: string; realPath: string; bytes: Uint8Array }
  /** `reason` completes "picture `path` …"; `code` begins with the kind of file. */
  | { type: "problem"; code: string; reason: string; hint: string };

export async function readFile(
  src: string,
  kind: "image" | "csv",
  access: FileAccess,
): Promise<ReadFile> {
  const file = await access.read(src);
  const problem = (what: string, reason: string, hint: string): ReadFile => ({
    type: "problem",
    code: `${kind}-${what}`,
    reason,
    hint,
  });
  switch (file.type) {
    case "file":
      return file;
    case "missing":
      return problem(
        "missing",
        "not found",
        `looked for ${file.path}` +
          (file.nearest === undefined ? "" : `; did you mean \`${file.nearest}\`?`),
      );
    case "outside":
      return problem(
        "outside",
        "lies outside the report's folder",
        `copy it there, or allow its folder: --allow-dir ${file.folder}`,
      );
    case "unreadable":
      return problem("missing", file.problem, `looked for ${file.path}`);
  }
}

export function isRemote(src: string): boolean {
  return /^(https?:|ftp:|\/\/)/i.test(src);
}
