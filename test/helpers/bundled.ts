/** The bundled command, for tests that need processes of their own. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../../scripts/bundle.mjs";

const root = join(import.meta.dirname, "..", "..");

/** A folder below the root, where Node finds the packages, with `cli.js` in it. */
export async function bundled(): Promise<string> {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const outdir = mkdtempSync(join(root, ".cache", "bundle-"));
  await bundle({ write: true, outdir });
  return outdir;
}
