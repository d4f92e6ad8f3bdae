/** A run loads what its deck needs and nothing else. */
import { expect, test } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";

test("drawing and code colours are not loaded at the start", async () => {
  const { metafile } = await bundle({ write: false });
  const start = packagesFrom(metafile.outputs, "dist/cli.js");
  expect(start).toContain("marked");
  for (const name of ["chart.js", "lowlight", "highlight.js", "@napi-rs/canvas"]) {
    expect(start).not.toContain(name);
  }
});

type Outputs = Awaited<ReturnType<typeof bundle>>["metafile"]["outputs"];

/** Packages in a chunk and in all that it imports statically. */
function packagesFrom(outputs: Outputs, start: string): string[] {
  const seen = new Set([start]);
  const packages = new Set<string>();
  for (const chunk of seen) {
    for (const input of Object.keys(outputs[chunk]?.inputs ?? {})) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (name) packages.add(name);
    }
    for (const { path, kind, external } of outputs[chunk]?.imports ?? []) {
      if (kind === "dynamic-import") continue;
      if (external) packages.add(path);
      else seen.add(path);
    }
  }
  return [...packages];
}
