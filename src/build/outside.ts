/** What a build may see of the outside: the host, the files that a report may refer to, what it may cost. */
import type { BuildOptions } from "../build.js";
import { type FileAccess, fileAccess, type Host, nodeHost } from "../host.js";
import { defaultLimits, type Limits } from "../limits.js";

export function outside(options: BuildOptions): { host: Host; access: FileAccess; limits: Limits } {
  const host = options.host ?? nodeHost();
  const limits = { ...defaultLimits, ...options.limits };
  const folders = { root: options.folder ?? ".", allowDirs: options.allowDirs ?? [] };
  return { host, access: fileAccess(host, folders, limits.file), limits };
}
