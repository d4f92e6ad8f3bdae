/** What is too large is an error that names its limit, found before it costs anything. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build.js";
import { runCli } from "../../src/cli/run.js";
import { defaultLimits, inWords, type Limits, limitNames, parseLimit } from "../../src/limits.js";
import { bmp, gif, png, svg, webp } from "../assets/samples.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quarterdeck limits "));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function errors(report: string, limits: Partial<Limits> = {}): Promise<string[]> {
  const { diagnostics, pptx } = await build(report, { folder, limits });
  const found = diagnostics.filter(({ severity }) => severity === "error");
  expect(pptx === undefined).toBe(found.length > 0);
  return found.map(({ message, hint }) => `${message}; ${hint}`);
}

/** Fails where something takes the time of what it is to be spared. */
async function atOnce<T>(run: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  expect(performance.now() - started).toBeLessThan(10_000);
  return result;
}

describe("a report that is too large", () => {
  test("in characters", async () => {
    const report = `## A\n\n${"word ".repeat(1_000_000)}`;
    expect(await atOnce(() => errors(report))).toEqual([
      "the report has 5.1 million characters, more than 4 million; raise the limit: --limit text=6M",
    ]);
  });

  test("in slides, as it says or as they come out", async () => {
    expect(await errors("## A\n\n## B\n\n## C\n", { slides: 2 })).toEqual([
      "the report has 3 slides, more than 2; raise the limit: --limit slides=1k",
    ]);
    const long = `## A\n\n${"- item of a list\n".repeat(200)}`;
    const [found] = await errors(long, { slides: 2 });
    expect(found).toMatch(/^the deck has \d+ slides, more than 2; .* --limit slides=1k$/);
    expect(await errors(long, { slides: 50 })).toEqual([]);
  });

  test("in cells, also of rows that are short", async () => {
    const header = `${"|a".repeat(200)}|\n${"|-".repeat(200)}|\n`;
    const table = `## A\n\n${header}${"|a|\n".repeat(10_000)}`;
    const [found] = await atOnce(() => errors(table));
    expect(found).toMatch(
      /^the report has 2\.1 million table cells, more than 100,000; .*cells=3M$/,
    );
    const small = `## A\n\n${"|a|b|\n|-|-|\n|c|d|\n\n".repeat(10)}`;
    expect(await errors(small, { cells: 50 })).toHaveLength(1);
    expect(await errors(small, { cells: 100 })).toEqual([]);
  });
});

describe("pictures", () => {
  const wide = (bytes: Uint8Array, at: number, bits: 16 | 32, little: boolean): Uint8Array => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (const offset of [at, at + bits / 8]) {
      if (bits === 16) view.setUint16(offset, 20_000, little);
      else view.setUint32(offset, 20_000, little);
    }
    return bytes;
  };

  test.each([
    ["PNG", "a.png", () => wide(png(), 16, 32, false)],
    ["GIF", "a.gif", () => wide(gif(), 6, 16, true)],
    ["BMP", "a.bmp", () => wide(bmp(), 18, 32, true)],
  ])("a %s of 400 million pixels is not decoded", async (_, name, bytes) => {
    writeFileSync(join(folder, name), bytes());
    const found = await atOnce(() => errors(`## A\n\n![a](${name})`));
    expect(found).toEqual([
      `picture \`${name}\` has 20000 × 20000 pixels, more than 100 million; ` +
        "scale it down, as a slide shows no more than 2 million, or raise the limit: --limit pixels=400M",
    ]);
  });

  test("many that have to be drawn anew", async () => {
    writeFileSync(join(folder, "a.webp"), webp());
    const [found] = await errors("## A\n\n![a](a.webp)", { drawn: 1 });
    expect(found).toMatch(/too many pictures that have to be drawn anew.*--limit drawn=/);
  });

  test("an SVG of more work than a deck may take is not drawn", async () => {
    const blur = '<filter id="f"><feGaussianBlur stdDeviation="50"/></filter>';
    const rect = '<rect width="1000" height="1000" filter="url(#f)"/>';
    const bomb = svg(blur + rect.repeat(5_000), 'width="1000" height="1000"');
    writeFileSync(join(folder, "bomb.svg"), bomb);
    const [found] = await atOnce(() => errors("## A\n\n![a](bomb.svg)"));
    expect(found).toMatch(/is too complex: .* 25,000 left for the deck; .*--limit shapes=3M$/);
  });

  test("of more bytes together than a deck should have", async () => {
    writeFileSync(join(folder, "one.png"), png());
    const [found] = await errors("## A\n\n![a](one.png)", { pictures: 20 });
    expect(found).toMatch(/takes all pictures over 20 bytes; .*--limit pictures=/);
    expect((await errors("## A\n\n![a](one.png)", { file: 20 }))[0]).toMatch(/--limit file=1k/);
  });

  test("a link to what never ends is not read", async () => {
    symlinkSync("/dev/zero", join(folder, "zero.png"));
    const { diagnostics } = await build("## A\n\n![a](zero.png)", {
      ...{ folder, allowDirs: ["/dev"] },
    });
    expect(diagnostics[0]?.message).toContain("is not a regular file");
  });
});

describe("--limit", () => {
  test("reads numbers with a suffix", () => {
    expect(parseLimit("pixels=400M")).toEqual({ name: "pixels", value: 4e8 });
    expect(parseLimit("slides=1.5k")).toEqual({ name: "slides", value: 1500 });
    for (const wrong of ["pixels", "pixels=", "pixels=-1", "pixels=1T", "__proto__=1", "x=1"]) {
      expect(parseLimit(wrong)).toBeUndefined();
    }
  });

  test("raises and lowers on the command line", async () => {
    const report = join(folder, "r.md");
    writeFileSync(report, "## A\n\n## B\n");
    const deck = ["-o", join(folder, "r.pptx")];
    expect(await runCli([report, ...deck, "--limit", "slides=1"])).toBe(1);
    expect(await runCli([report, ...deck, "--limit", "slides=1k", "--limit", "text=1M"])).toBe(0);
    expect(await runCli([report, ...deck, "--limit", "slide=1"])).toBe(2);
    expect(await runCli([report, ...deck, "--limit", "text=1"])).toBe(1);
    writeFileSync(report, "## A\n\n![a](one.png)\n");
    expect(await runCli([report, ...deck])).toBe(0);
    expect(await runCli([report, ...deck, "--limit", "file=20"])).toBe(1);
    expect(await runCli([report, ...deck, "--limit", "file=10"])).toBe(2);
  });

  test("all have a default", () => {
    expect(limitNames.every((name) => defaultLimits[name] > 0)).toBe(true);
    expect([999, 100_000, 4_000_000, 2.5e9].map(inWords)).toEqual([
      "999",
      "100,000",
      "4 million",
      "2.5 billion",
    ]);
  });
});
