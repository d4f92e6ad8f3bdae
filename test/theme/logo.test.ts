/** Logos, footers and confidentiality lines of a company's theme, up to the written deck. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { build, buildScene } from "../../src/build.js";
import type { Box } from "../../src/geometry.js";
import type { Layout } from "../../src/scene/look.js";

const folder = mkdtempSync(join(tmpdir(), "quarterdeck-logo-"));
afterAll(() => rmSync(folder, { recursive: true }));

const svg = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><rect width="300" height="80" fill="${fill}"/></svg>`;

mkdirSync(join(folder, "themes"));
writeFileSync(join(folder, "dark-ink.svg"), svg("#123456"));
writeFileSync(join(folder, "white.svg"), svg("#FFFFFF"));

const report =
  "---\ntitle: Report\nauthor: A\ncompany: Acme GmbH\n---\n\n## One\n\n- Text\n- More\n- And more\n";

const styles = ["band", "mark", "disc", "block", "frame", "field", "grid", "rule"];

function theme(more: string): string {
  return [
    "companies: [Acme]",
    'colors: {accents: ["#0A5C36", "#F2A900"]}',
    /^logo:/m.test(more) ? "" : "logo: {light: ../dark-ink.svg, dark: ../white.svg}",
    "confidential: For internal use only",
    more,
  ].join("\n");
}

async function made(more: string) {
  writeFileSync(join(folder, "themes", "acme.yaml"), theme(more));
  const { scene, diagnostics } = await buildScene(report, { folder });
  return { scene, diagnostics, layouts: scene.look.layouts };
}

function overlap(a: Box, b: Box): boolean {
  const apartX = a.x + a.width <= b.x || b.x + b.width <= a.x;
  const apartY = a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !apartX && !apartY;
}

/** Rectangles alone; a disc keeps clear of its box's corners. */
function solids({ shapes }: Layout): Box[] {
  return shapes
    .filter(({ shape, opacity = 1 }) => shape === "rect" && opacity > 0.2)
    .map(({ box }) => box);
}

describe.each(styles)("with the gesture %s", (style) => {
  it.each(["plain", "block"])("logos keep clear of all else, footer %s", async (footer) => {
    const { layouts, diagnostics } = await made(
      `cover: {style: ${style}}\nfooter: {style: ${footer}}\nedge: {style: tab}`,
    );
    expect(diagnostics.map((found) => found.message)).toEqual([]);
    for (const layout of layouts.filter(({ name }) => name !== "statement")) {
      const [logo, ...others] = layout.pictures;
      expect(others).toEqual([]);
      const { box, picture } = logo!;
      expect(box.width / box.height).toBeCloseTo(picture.widthPx / picture.heightPx, 2);
      for (const placeholder of layout.placeholders)
        expect(overlap(box, placeholder.box), `${layout.name} ${placeholder.ref.type}`).toBe(false);
      const under = style === "block" && layout.name !== "content" ? [] : solids(layout);
      expect(under.filter((solid) => overlap(box, solid))).toEqual([]);
    }
  });

  it("texts of the title slide keep clear of each other", async () => {
    const { layouts } = await made(`cover: {style: ${style}}`);
    const boxes = layouts[0]!.placeholders.map(({ box }) => box);
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => expect(overlap(a, b), JSON.stringify([a, b])).toBe(false)),
    );
  });
});

it("stand on a plate of the slides' ground where one is for all", async () => {
  const { layouts } = await made(
    'logo: ../dark-ink.svg\ncover: {style: band, ground: "#123456", text: "#FFFFFF"}',
  );
  const [title, , content] = layouts;
  const { box } = title!.pictures[0]!;
  expect(title!.shapes.at(-1)).toEqual({
    shape: "rect",
    fill: "ground",
    box: { x: 48, y: box.y - 12, width: box.width + 24, height: box.height + 24 },
  });
  expect(content!.shapes.some(({ box }) => overlap(box, content!.pictures[0]!.box))).toBe(false);
});

it("are chosen by what they stand on", async () => {
  const { layouts } = await made("cover: {style: band}");
  const shown = layouts.flatMap(({ pictures }) =>
    pictures.map(({ picture }) => strFromU8(picture.svg!)),
  );
  expect(shown.map((text) => (text.includes("#FFFFFF") ? "white" : "ink"))).toEqual([
    "white",
    "white",
    "ink",
    "ink",
    "ink",
    // With a picture.
    "white",
    "white",
  ]);
});

it("are written to the layouts, once each, and hidden from screen readers", async () => {
  await made("cover: {style: band}");
  const { pptx } = await build(report, { folder });
  const files = unzipSync(pptx!);
  const read = (name: string) => strFromU8(files[name]!);
  expect(Object.keys(files).filter((name) => name.startsWith("ppt/media/"))).toHaveLength(4);
  for (const number of [1, 2, 3, 4, 5]) {
    const layout = read(`ppt/slideLayouts/slideLayout${number}.xml`);
    expect(layout).toContain("<p:pic>");
    expect(layout).toContain("asvg:svgBlip");
    expect(layout).toContain("adec:decorative");
    expect(read(`ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`)).toContain(".svg");
  }
  expect(read("ppt/slides/slide1.xml")).not.toContain("<p:pic>");
});

it("warns on the title slide, and in the footer after the company", async () => {
  const { scene } = await made("");
  expect(scene.slides.map((slide) => slide.footer)).toEqual([
    "For internal use only",
    "Acme GmbH  ·  For internal use only",
  ]);
});

it("has a footer where the report has none", async () => {
  const { scene } = await made("footer: acme.example");
  expect(scene.slides[1]?.footer).toBe("acme.example  ·  For internal use only");
});

it("reports a logo that cannot be read where the theme names it", async () => {
  writeFileSync(
    join(folder, "themes", "acme.yaml"),
    'companies: [Acme]\ncolors: {accents: ["#0A5C36"]}\nlogo: ../../outside.png\n',
  );
  const { diagnostics } = await buildScene(report, { folder });
  expect(diagnostics).toMatchObject([
    {
      code: "theme-logo",
      severity: "error",
      position: { line: 3, column: 7, text: "logo: ../../outside.png" },
    },
  ]);
  expect(diagnostics[0]?.message).toContain("is outside the report's folder");
});

describe("a variant's logo", () => {
  const warnings = async (more: string, name: string) => {
    writeFileSync(join(folder, "themes", "acme.yaml"), theme(more));
    const { diagnostics } = await buildScene(report, { folder, theme: name });
    return diagnostics.map(({ severity, message, position }) => [
      severity,
      message,
      position?.line,
    ]);
  };

  it("that cannot be seen on its ground is a warning with its place", async () => {
    expect(await warnings("logo: ../dark-ink.svg", "acme-dark")).toEqual([
      ["warning", expect.stringMatching(/dark-ink\.svg` can hardly be seen on the dark ground/), 5],
    ]);
    expect(await warnings("logo: {dark: ../white.svg}", "acme-light")).toEqual([
      ["warning", expect.stringMatching(/white\.svg` can hardly be seen on the light ground/), 5],
    ]);
  });

  it("is none where it can, or where it has one of its own", async () => {
    expect(await warnings("logo: ../white.svg", "acme-dark")).toEqual([]);
    expect(await warnings("", "acme-dark")).toEqual([]);
    expect(
      await warnings("logo: ../dark-ink.svg\nvariants: {dark: {logo: ../white.svg}}", "acme-dark"),
    ).toEqual([]);
  });
});
