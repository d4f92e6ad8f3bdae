// How quarterdeck is bundled: for dist/, and for the test that watches what is loaded when.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// esbuild turns `require("node:zlib")` of a CommonJS package into a call of the global `require`,
// which an ES module does not have.
const banner = `import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);`;

/**
 * js-yaml 3 loads esprima, if it is there, for its tag `!!js/function`, which front matter must not
 * have; the bundler does not see that call, and each run would pay 8 ms for it.
 */
const withoutEsprima = {
  name: "without-esprima",
  setup(build) {
    build.onLoad({ filter: /js-yaml[\\/]lib[\\/].*[\\/]function\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { contents: text.replace("_require('esprima')", "undefined") };
    });
  },
};

/** PptxGenJS writes with JSZip what is packed anew afterwards; mammoth reads with it, and gets the real one. */
const storedZips = {
  name: "stored-zips",
  setup(build) {
    const standIn = join(root, "scripts", "stand-ins", "jszip.mjs");
    build.onResolve({ filter: /^jszip$/ }, ({ importer }) =>
      importer.includes("pptxgenjs") ? { path: standIn } : undefined,
    );
  },
};

/** Bundle into a folder of the project; without `write` only the result's metafile is of use. */
export function bundle({ write, outdir = "dist" }) {
  return build({
    absWorkingDir: root,
    entryPoints: {
      cli: "src/cli/main.ts",
      index: "src/index.ts",
      worker: "src/cli/worker.ts",
      "chart-worker": "src/pool/worker.ts",
    },
    outdir,
    // What is imported dynamically (chart drawing, code colours) becomes a chunk that loads on need.
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Native code and font files cannot be bundled: they stay packages that npm installs.
    external: ["@napi-rs/canvas", "@expo-google-fonts/*"],
    alias: { "string-width": "./scripts/stand-ins/string-width.mjs" },
    plugins: [withoutEsprima, storedZips],
    banner: { js: banner },
    minifySyntax: true,
    // Names stay, so that a stack trace in a bug report can be read.
    minifyIdentifiers: false,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    write,
  });
}
