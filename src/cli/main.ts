#!/usr/bin/env node
/** The `quarterdeck` command. */
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

// Where Node can (from 22.1 on) it keeps what follows compiled between runs, which saves 15 ms of
// 150; so that is imported after this call.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();

// Who reads the output may stop early, as `head` does: then nobody is left to tell.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => process.exit(1));

// The canvas looks through the machine's fonts as it is loaded, for letters that ours lack; on Linux it would
// do so twice, for 30 ms, to find those of the user's own folder too.
if (process.platform === "linux") process.env["DISABLE_SYSTEM_FONTS_LOAD"] = "1";

try {
  const { runCli } = await import("./run.js");
  const worker = fileURLToPath(new URL("worker.js", import.meta.url));
  process.exitCode = await runCli(process.argv.slice(2), worker);
} catch (error) {
  if ((error as NodeJS.ErrnoException | undefined)?.code === "EPIPE") process.exit(1);
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`quarterdeck: internal error: ${message}\nthis is a bug in quarterdeck\n`);
  process.exitCode = 1;
}
