/** What nobody imports need not be exported; what nobody uses need not exist. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

test("every exported value is used outside its file", () => {
  const files = ["src", "test", "scripts"].flatMap((folder) => sources(folder));
  const unused = files
    .filter(({ path }) => path.startsWith("src"))
    .flatMap(({ path, text }) => {
      const names = [...text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)];
      return names
        .map(([, name]) => name!)
        .filter((name) => !files.some((file) => file.path !== path && mentions(file.text, name)))
        .map((name) => `${path}: ${name}`);
    });
  expect(unused).toEqual([]);
});

function mentions(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .map((path) => ({
      path: join(folder, path),
      text: readFileSync(join(root, folder, path), "utf8"),
    }));
}
