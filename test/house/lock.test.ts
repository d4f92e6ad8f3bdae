/** `npm ci` must work on every system, from any registry. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const file = join(import.meta.dirname, "..", "..", "package-lock.json");
const { packages } = JSON.parse(readFileSync(file, "utf8")) as {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
};

// npm leaves out what its registry lacks, and then `npm ci` refuses the lock file elsewhere.
test("the packages of other systems are locked too", () => {
  const wanted = Object.values(packages).flatMap((each) =>
    Object.keys(each.optionalDependencies ?? {}),
  );
  const missing = wanted.filter((name) => !packages[`node_modules/${name}`]);
  expect(missing).toEqual([]);
});

test("no registry's address is locked", () => {
  const resolved = Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined);
  expect(resolved).toEqual([]);
});
