import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resolveAssets } from "../../src/assets/resolve.js";
import type { Block } from "../../src/deck/deck.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { fileAccess, nodeHost } from "../../src/host.js";
import { defaultLimits } from "../../src/limits.js";
import { deckOf, image, jpeg, png, svg } from "./samples.js";

let base = "";
let root = "";

beforeAll(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), "quarterdeck-")));
  root = path.join(base, "report");
  mkdirSync(path.join(root, "img"), { recursive: true });
  mkdirSync(path.join(base, "shared"));
  writeFileSync(path.join(root, "img/my picture.png"), png());
  writeFileSync(path.join(root, "img/really-jpeg.png"), jpeg());
  writeFileSync(path.join(root, "img/Diagram.svg"), svg('<image href="http://a/b.png"/>'));
  writeFileSync(path.join(root, "broken.png"), png().subarray(0, 60));
  writeFileSync(path.join(base, "shared/logo.png"), png());
  symlinkSync("img/my picture.png", path.join(root, "same.png"));
});

afterAll(() => rmSync(base, { recursive: true }));

async function resolve(blocks: Block[], { keepGoing = false, allowDirs = [] as string[] } = {}) {
  const found: Diagnostic[] = [];
  const access = fileAccess(nodeHost(), { root, allowDirs });
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const { images } = await resolveAssets(
    deckOf(...blocks),
    access,
    { keepGoing, limits: defaultLimits },
    report,
  );
  return { images, found };
}

it("finds pictures wherever they stand", async () => {
  const pos = { line: 1, column: 1 };
  const { images, found } = await resolve([
    image("img/my%20picture.png"),
    { type: "quote", blocks: [image("img/my picture.png")], pos },
    {
      type: "list",
      ordered: false,
      start: 1,
      items: [
        {
          blocks: [{ type: "alert", kind: "note", blocks: [image("img/really-jpeg.png")], pos }],
          pos,
        },
      ],
      pos,
    },
  ]);
  expect(found).toEqual([]);
  expect([...images].map(([src, asset]) => [src, asset.type])).toEqual([
    ["img/my%20picture.png", "picture"],
    ["img/my picture.png", "picture"],
    ["img/really-jpeg.png", "picture"],
  ]);
  expect(images.get("img/really-jpeg.png")).toMatchObject({ picture: { format: "jpeg" } });
});

it("gives the same picture for the same file", async () => {
  const { images } = await resolve([image("same.png"), image("img/my picture.png")]);
  const [first, second] = [...images.values()];
  expect(first).toBe(second);
});

it("reports a missing picture with its line, the path tried and the nearest name", async () => {
  const { images, found } = await resolve([image("img/diagram.png", 7), image("img/diagram.png")]);
  expect(found).toEqual([
    {
      code: "image-missing",
      severity: "error",
      message: "picture `img/diagram.png` not found",
      hint: `looked for ${path.join(root, "img/diagram.png")}; did you mean \`Diagram.svg\`?`,
      position: { line: 7, column: 1 },
    },
  ]);
  expect(images.get("img/diagram.png")).toEqual({ type: "missing", reason: "not found" });
});

it("warns only where it is to keep going", async () => {
  const { images, found } = await resolve([image("broken.png")], { keepGoing: true });
  expect(found).toMatchObject([
    {
      code: "image-broken",
      severity: "warning",
      message: "picture `broken.png` is a PNG file that is damaged or incomplete",
    },
  ]);
  expect(images.get("broken.png")).toMatchObject({ type: "missing" });
});

it("refuses a picture outside the folder, and names the option", async () => {
  const { found } = await resolve([image("../shared/logo.png")]);
  expect(found).toMatchObject([
    {
      code: "image-outside",
      severity: "error",
      hint: `copy it there, or allow its folder: --allow-dir ${path.join(base, "shared")}`,
    },
  ]);
  const allowed = await resolve([image("../shared/logo.png")], {
    allowDirs: [path.join(base, "shared")],
  });
  expect(allowed.found).toEqual([]);
});

it.each(["https://example.com/a.png", "HTTP://example.com/a.png", "//example.com/a.png"])(
  "never fetches %s",
  async (src) => {
    const { images, found } = await resolve([image(src)]);
    expect(found).toMatchObject([{ code: "image-remote", severity: "warning" }]);
    expect(images.get(src)).toMatchObject({ type: "remote" });
  },
);

it("reads data URIs in base64 and percent-encoded", async () => {
  const base64 = `data:image/png;base64,${Buffer.from(png()).toString("base64")}`;
  const percent = `data:image/svg+xml,${encodeURIComponent(new TextDecoder().decode(svg("")))}`;
  const { images, found } = await resolve([image(base64), image(percent)]);
  expect(found).toEqual([]);
  expect(images.get(base64)).toMatchObject({ picture: { format: "png", widthPx: 40 } });
  expect(images.get(percent)).toMatchObject({ picture: { widthPx: 1200, heightPx: 600 } });
});

it("reports a data URI without all of it", async () => {
  const src = `data:image/png;base64,${"A".repeat(1000)}`;
  const { found } = await resolve([image(src), image("data:image/png;base64,")]);
  expect(found.map(({ message }) => message)).toEqual([
    "picture `data:image/png;base64,AAAAAAAA…` is no picture",
    "picture `data:image/png;base64,` has no data",
  ]);
});

it("says what of an SVG is left out", async () => {
  const { found } = await resolve([image("img/Diagram.svg", 3)]);
  expect(found).toMatchObject([
    {
      code: "svg-external",
      severity: "warning",
      message: "picture `img/Diagram.svg` refers to `http://a/b.png`, which is left out",
      position: { line: 3 },
    },
  ]);
});
