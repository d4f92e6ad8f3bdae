import type { BuildResult, Metafile } from "esbuild";

export declare function bundle(options: {
  write: boolean;
}): Promise<BuildResult & { metafile: Metafile }>;
