import type { BuildResult, Metafile } from "esbuild";

export declare function bundle(options: {
  write: boolean;
  outdir?: string;
}): Promise<BuildResult & { metafile: Metafile }>;
