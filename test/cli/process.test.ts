/** The command as a process: killed, stopped, with workers, watching. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
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
    at.file("r.md", good);
    await promisify(execFile)(process.execPath, [cli, source]);
    const old = readFileSync(deck);
    at.file("r.md", report(40));
    const started = performance.now();
    await promisify(execFile)(process.execPath, [cli, source]);
    const usual = performance.now() - started;
    const seen = new Set<string>();
    const tries = 24;
    for (let i = 0; i < tries; i++) {
      writeFileSync(deck, old);
      const child = spawn(process.execPath, [cli, source], { stdio: "ignore" });
      // From half of a usual run on, where it writes.
      const timer = setTimeout(() => child.kill("SIGKILL"), usual * (0.5 + (0.7 * i) / tries));
      await ended(child);
      clearTimeout(timer);
      const found = readFileSync(deck);
      const state = found.equals(whole) ? "new" : found.equals(old) ? "old" : "torn";
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
  interface Watch {
    pid: number;
    /** Waits for it to be said, and forgets all before. */
    says(wanted: string | RegExp): Promise<void>;
    /** What was said since, and from the beginning. */
    said(): string;
    all(): string;
  }

  /** What the test does while the command watches; then Ctrl-C ends it in peace. */
  async function watching(args: string[], test: (watch: Watch) => Promise<void>): Promise<void> {
    const child = spawn(process.execPath, [cli, ...args, "--watch"]);
    let [said, all] = ["", ""];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        all += chunk.toString();
      });
    }
    const has = (wanted: string | RegExp) =>
      typeof wanted === "string" ? said.includes(wanted) : wanted.test(said);
    const says = async (wanted: string | RegExp) => {
      await expect.poll(() => has(wanted) || said, { timeout: 20_000 }).toBe(true);
      said = "";
    };
    try {
      await test({ pid: child.pid!, says, said: () => said, all: () => all });
    } finally {
      child.kill("SIGINT");
    }
    expect(await ended(child)).toBe(0);
  }

  it("builds again when report, picture or config change, and Ctrl-C ends it in peace", async () => {
    const source = at.file("r.md", good);
    await watching([source], async ({ says, said }) => {
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
      expect(said()).toBe("");
    });
  });

  it("sees a change of the config that leaves it its time and size, as one right after another may", async () => {
    const source = at.file("r.md", good);
    const config = at.at("quarterdeck.config.yaml");
    const then = new Date(2020, 1, 1);
    const configure = (text: string) => {
      writeFileSync(config, text);
      utimesSync(config, then, then);
    };
    await watching([source], async ({ says }) => {
      await says("watching for changes");
      configure("verbose: false\n");
      at.file("r.md", `${good}\n---\n\n## Two\n\nMore\n`);
      await says("r.pptx: 3 slides");
      configure("verbose: 7    \n");
      await says("`verbose` must be");
      configure("verbose: false\n");
      await says("r.pptx: 3 slides");
    });
  });

  it("leaves a deck alone that was changed by hand, and says so once", async () => {
    const source = at.file("r.md", good);
    await watching([source], async ({ says, all }) => {
      await says("watching for changes");
      at.file("r.pptx", "mine");
      for (const name of ["one", "two", "three"]) {
        at.file("r.md", `---\n${name}key: a\n---\n\n${good.replace(/^---[^]*?---/, "")}`);
        await says(`${name}key`);
      }
      at.file("r.md", "## One\n\n![x](1.svg)\n");
      await says("picture `1.svg` not found");
      expect(readFileSync(at.at("r.pptx"), "utf8")).toBe("mine");
      expect(all().match(/is there already/g)).toHaveLength(1);
      rmSync(at.at("r.pptx"));
      at.file("r.md", good);
      await says("r.pptx: 2 slides");
    });
  });

  it.skipIf(process.platform !== "linux")("looks at no folder that nothing refers to", async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    for (const name of ["img/a.svg", "pics/a.svg"]) at.file(name, picture);
    at.file("a.md", "## One\n\nText\n\n![a square](img/a.svg)\n");
    at.file("b.md", "## One\n\nText\n\n![a square](pics/a.svg)\n");
    await watching([at.at("*.md")], async ({ says, pid }) => {
      await says("watching for changes");
      const folders = ["img", "pics"].map((name) => at.at(name));
      const inodes = new Map(folders.map((name) => [statSync(name).ino, name]));
      const watched = () =>
        readdirSync(`/proc/${pid}/fdinfo`)
          .flatMap((fd) => readIfThere(`/proc/${pid}/fdinfo/${fd}`).split("\n"))
          .map((line) => /^inotify .*\bino:([0-9a-f]+)/.exec(line)?.[1])
          .map((ino) => (ino === undefined ? undefined : inodes.get(parseInt(ino, 16))))
          .filter((name) => name !== undefined)
          .sort();
      await expect.poll(watched, { timeout: 20_000 }).toEqual(folders);
      at.file("a.md", "## One\n\nText\n\n![a square](img/a.svg)\n\n---\n\n## Two\n\nText\n");
      await says("a.pptx: 2 slides");
      // A report that is gone, and one that no longer shows its picture.
      rmSync(at.at("b.md"));
      await expect.poll(watched, { timeout: 20_000 }).toEqual([at.at("img")]);
      at.file("a.md", "## One\n\nText\n");
      await expect.poll(watched, { timeout: 20_000 }).toEqual([]);
    });
  });
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    child.once("exit", (code) => resolve(code));
  });
}
