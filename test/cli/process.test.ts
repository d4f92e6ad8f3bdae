/** The command as a process: killed, stopped, with workers, watching. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundled } from "../helpers/bundled.js";
import { type Desk, desk, good } from "./helpers.js";

let outdir: string;
let cli: string;
let at: Desk;

beforeAll(async () => {
  outdir = await bundled();
  cli = join(outdir, "cli.js");
});

afterAll(() => rmSync(outdir, { recursive: true }));

beforeEach(() => {
  at = desk();
});

afterEach(() => at.clear());

const report = (slides: number) =>
  Array.from({ length: slides }, (_, i) => `## Slide ${i}\n\n- one\n- two\n\n`).join("");

const hasSignals = process.platform !== "win32";

it("workers write the same bytes as one thread, and say the same in the same order", async () => {
  for (let i = 0; i < 6; i++) {
    const csv = `\`\`\`csv\nMonth,In\nMay,${i}\nJune,3\nJuly,5\n\`\`\`\n`;
    at.file(`r${i}.md`, i === 3 ? "## A\n\n![a](gone.png)\n" : `${report(30 - 5 * i)}${csv}`);
  }
  const run = async (jobs: string) => {
    const args = [cli, join(at.folder, "*.md"), "-o", at.at("out"), "--jobs", jobs];
    const said = await promisify(execFile)(process.execPath, args).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    const decks = readdirSync(at.at("out")).map((name) => [
      name,
      readFileSync(join(at.at("out"), name)).toString("base64"),
    ]);
    rmSync(at.at("out"), { recursive: true });
    return { out: said.stdout.replace(/[\d.]+ s$/gm, ""), err: said.stderr, decks };
  };
  const one = await run("1");
  expect(one.decks).toHaveLength(5);
  expect(one.out).toContain("5 decks written, 1 failed");
  expect(await run("3")).toEqual(one);
});

it("ends without a word where nobody reads its output", async () => {
  const source = at.file("r.md", report(40));
  const child = spawn(process.execPath, [cli, source, "-o", "-"]);
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (text) => (err += String(text)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, err]).toEqual([1, ""]);
});

describe.skipIf(!hasSignals)("a signal", () => {
  it("that kills at any moment leaves the old deck or the new one, whole", async () => {
    const deck = at.at("r.pptx");
    const source = at.file("r.md", report(40));
    await promisify(execFile)(process.execPath, [cli, source]);
    const whole = readFileSync(deck);
    at.file("r.pptx", "old");
    const started = performance.now();
    await promisify(execFile)(process.execPath, [cli, source]);
    const usual = performance.now() - started;
    const seen = new Set<string>();
    const tries = 24;
    for (let i = 0; i < tries; i++) {
      at.file("r.pptx", "old");
      const child = spawn(process.execPath, [cli, source], { stdio: "ignore" });
      // From half of a usual run on, where it writes.
      const timer = setTimeout(() => child.kill("SIGKILL"), usual * (0.5 + (0.7 * i) / tries));
      await ended(child);
      clearTimeout(timer);
      const found = readFileSync(deck);
      const state = found.equals(whole) ? "new" : found.toString() === "old" ? "old" : "torn";
      seen.add(state);
    }
    expect(seen).not.toContain("torn");
    const left = readdirSync(at.folder).filter((name) => !["r.md", "r.pptx"].includes(name));
    expect(left.filter((name) => !/^\.quarterdeck-[0-9a-f]{8}\.tmp$/.test(name))).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "%s ends a run and leaves nothing beside",
    async (name) => {
      const source = at.file("r.md", report(300));
      for (const share of [0.3, 0.8, 0.95]) {
        const child = spawn(process.execPath, [cli, source], { stdio: "ignore" });
        setTimeout(() => child.kill(name), 600 * share);
        await ended(child);
      }
      const left = readdirSync(at.folder).filter((each) => !["r.md", "r.pptx"].includes(each));
      expect(left).toEqual([]);
    },
  );
});

describe.skipIf(!hasSignals)("--watch", () => {
  it("builds again when report, picture or config change, and Ctrl-C ends it in peace", async () => {
    const source = at.file("r.md", good);
    const child = spawn(process.execPath, [cli, source, "--watch"]);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    }
    /** Waits for it to be said, and forgets all before. */
    const says = async (wanted: string | RegExp) => {
      await expect
        .poll(() => (typeof wanted === "string" ? said.includes(wanted) : wanted.test(said)), {
          timeout: 20_000,
        })
        .toBe(true);
      said = "";
    };
    try {
      await says("watching for changes");
      at.file("r.md", `${good}\n---\n\n## Two\n\nMore\n`);
      await says("r.pptx: 3 slides");
      // An editor that puts a new file in the old one's place.
      at.file("r.new", "## One\n\n![a square](img/a.svg)\n");
      renameSync(at.at("r.new"), source);
      await says("picture `img/a.svg` not found");
      at.file("img/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
      await says("r.pptx: 1 slide");
      at.file("quarterdeck.config.yaml", "thema: vivid\n");
      await says(/unknown key `thema`[^]*r\.pptx: 1 slide/);
      at.file("quarterdeck.config.yaml", "strict: 1\n");
      await says("`strict` must be");
      rmSync(at.at("quarterdeck.config.yaml"));
      await says("r.pptx: 1 slide");
    } finally {
      child.kill("SIGINT");
    }
    expect(await ended(child)).toBe(0);
    expect(said).toBe("");
  });
});

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    child.once("exit", (code) => resolve(code));
  });
}
