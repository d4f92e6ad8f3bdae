/** Golden files: what a stage is expected to write, reviewed as text. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parse } from "node:path";
import { expect } from "vitest";

const update = process.env["UPDATE"] === "1";

/**
 * Compare with the golden file at `path`. `UPDATE=1` rewrites it. Where it is missing or empty it is
 * written here, and fails under CI; where it differs, what came out is left beside it as
 * `NAME-changed.EXT`.
 */
export function expectGolden(path: string, actual: string): void {
  const { dir, name, ext } = parse(path);
  const changed = `${dir}/${name}-changed${ext}`;
  rmSync(changed, { force: true });
  const expected = existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : "";
  if (update || expected === "") {
    if (!update && process.env["CI"]) throw new Error(`${path} is missing: run npm test locally`);
    writeFileSync(path, actual);
    return;
  }
  if (expected !== actual) writeFileSync(changed, actual);
  expect(actual).toBe(expected);
}
