/** The rule that keeps the stages apart must itself work: eslint.layers.js. */
import { join } from "node:path";
import { Linter } from "eslint";
import { expect, test } from "vitest";
import { layerRule } from "../../eslint.layers.js";

const root = join(import.meta.dirname, "..", "..");

function found(file: string, code: string): string[] {
  const linter = new Linter({ cwd: root });
  const config = {
    files: ["**/*.ts"],
    plugins: { house: { rules: { layers: layerRule } } },
    rules: { "house/layers": "error" as const },
  };
  return linter.verify(code, config, join(root, "src", file)).map(({ message }) => message);
}

test("a writer must not know the deck", () => {
  expect(found("pptx/write.ts", 'import { x } from "../deck/deck.js";')).toEqual([
    "`pptx` must not import `deck/deck`, only opc, scene, levels, color, chart/model, chart/extent, chart/format, chart/plan, chart/style, text, geometry (eslint.layers.js)",
  ]);
  expect(found("pptx/package/a.ts", 'export * from "../../html/b.js";')).toHaveLength(1);
});

test("a stage imports its types, itself and packages", () => {
  const code = 'import "../scene/scene.js"; import "./a.js"; import "fflate"; import "node:zlib";';
  expect(found("pptx/write.ts", code)).toEqual([]);
});

test("layout decides on charts and does not draw them", () => {
  expect(found("layout/a.ts", 'import "../chart/infer.js";')).toEqual([]);
  expect(found("layout/a.ts", 'await import("../chart/draw.js");')).toHaveLength(1);
});

test("only host.ts, cli/ and pool/ touch the outside", () => {
  expect(found("parse/a.ts", 'import "node:fs/promises";')).toHaveLength(1);
  expect(found("cli/a.ts", 'import "node:fs/promises"; import "node:process";')).toEqual([]);
});

test("a file that is in no room is an error", () => {
  expect(found("somewhere/a.ts", "")).toHaveLength(1);
});
