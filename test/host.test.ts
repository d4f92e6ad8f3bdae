import { execFileSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileAccess, nodeHost } from "../src/host.js";

const host = nodeHost();
const bytes = new Uint8Array([1, 2, 3]);
let base = "";
let root = "";

beforeEach(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), "quarterdeck-")));
  root = path.join(base, "report");
  mkdirSync(path.join(root, "img"), { recursive: true });
  writeFileSync(path.join(root, "img/a.png"), bytes);
  writeFileSync(path.join(base, "secret.png"), bytes);
});

afterEach(() => rmSync(base, { recursive: true }));

describe("fileAccess", () => {
  const read = (reference: string, allowDirs: string[] = []) =>
    fileAccess(host, { root, allowDirs }).read(reference);

  it("reads what lies in the folder, however it is written", async () => {
    writeFileSync(path.join(root, "img/my picture 100%.png"), bytes);
    for (const reference of [
      "img/a.png",
      "./img/../img/a.png",
      "../report/img/a.png",
      "img\\a.png",
      "img%2Fa.png",
      path.join(root, "img/a.png"),
      pathToFileURL(path.join(root, "img/a.png")).href,
      "img/my picture 100%.png",
      "img/my%20picture%20100%25.png",
      "img\\my\\ picture\\ 100%.png",
      "img/a.png#gh-dark-mode-only",
      "img/a.png?raw=true",
    ]) {
      expect(await read(reference), reference).toMatchObject({ type: "file" });
    }
  });

  it("tells a backslash of a path's own from one that Markdown takes off", async () => {
    for (const name of ["_plan.png", "#2 (b).png"])
      writeFileSync(path.join(root, "img", name), bytes);
    writeFileSync(path.join(root, "my_plan.png"), bytes);
    for (const reference of ["img\\_plan.png", "img\\#2 (b).png", "img\\#2%20(b).png"]) {
      expect(await read(reference), reference).toMatchObject({ type: "file" });
    }
    expect(await read("my\\_plan.png")).toMatchObject({ path: path.join(root, "my_plan.png") });
  });

  it("finds a name in composed and in decomposed letters, in folders too", async () => {
    const [composed, decomposed] = ["g\u00e5rd", "ga\u030ard"];
    for (const [folder, name] of [
      [composed, decomposed],
      [decomposed, composed],
    ]) {
      rmSync(path.join(root, composed), { recursive: true, force: true });
      rmSync(path.join(root, decomposed), { recursive: true, force: true });
      mkdirSync(path.join(root, folder!));
      writeFileSync(path.join(root, folder!, `${name}.png`), bytes);
      for (const reference of [
        `${composed}/${composed}.png`,
        `${decomposed}/${decomposed}.png`,
        `${composed}/${decomposed}.png`,
        encodeURI(`${decomposed}/${composed}.png`),
      ]) {
        expect(await read(reference), reference).toMatchObject({ type: "file" });
      }
    }
    mkdirSync(path.join(base, decomposed));
    writeFileSync(path.join(base, decomposed, "a.png"), bytes);
    expect(await read(`../${composed}/a.png`)).toMatchObject({ type: "outside" });
    symlinkSync(path.join(base, decomposed), path.join(root, "ue\u0308"));
    expect(await read("\u00fc/a.png")).toMatchObject({ type: "missing" });
    expect(await read("ue\u0308/a.png")).toMatchObject({ type: "outside" });
  });

  it.each([
    "../secret.png",
    "%2e%2e/secret.png",
    "..%2fsecret.png",
    "..\\secret.png",
    "..\\\\secret.png",
    "..%5csecret.png",
    "%2e%2e%5csecret.png",
    "img\\..%2f..\\secret.png",
    "img/..%5c..%2fsecret.png",
    ".\\./secret.png",
    ".\\.\\/secret.png",
    "../secret.png#x",
    "..%2fno-such-file.png",
    "..\\no-such-file.png",
    "img/../../secret.png",
    "/etc/hostname",
    "file:///etc/hostname",
    "../no-such-file.png",
  ])("refuses %s", async (reference) => {
    expect(await read(reference)).toMatchObject({ type: "outside" });
  });

  it("refuses a link that leads out, and follows one that does not", async () => {
    symlinkSync("../secret.png", path.join(root, "out.png"));
    symlinkSync("img/a.png", path.join(root, "in.png"));
    symlinkSync("..", path.join(root, "up"));
    expect(await read("out.png")).toMatchObject({ type: "outside", folder: base });
    expect(await read("up/secret.png")).toMatchObject({ type: "outside" });
    expect(await read("in.png")).toMatchObject({
      type: "file",
      realPath: path.join(root, "img/a.png"),
    });
  });

  it("takes a root or an allowed folder that is itself a link", async () => {
    symlinkSync("report", path.join(base, "link"));
    const linked = fileAccess(host, { root: path.join(base, "link"), allowDirs: [] });
    expect(await linked.read("img/a.png")).toMatchObject({ type: "file" });
    expect(await linked.read("gone.png")).toMatchObject({ type: "missing" });
    expect(await read("../secret.png", [base])).toMatchObject({ type: "file" });
  });

  it("is not fooled by a folder whose name starts like the root's", async () => {
    mkdirSync(`${root}-old`);
    writeFileSync(path.join(`${root}-old`, "a.png"), bytes);
    expect(await read("../report-old/a.png")).toMatchObject({ type: "outside" });
  });

  it.each([
    "\\\\server\\share\\a.png",
    "file://server/share/a.png",
    "%5C%5Cserver/a.png",
    "",
    "\0",
  ])("opens nothing for %j", async (reference) => {
    const { type } = await read(reference);
    expect(["unreadable", "missing"]).toContain(type);
  });

  it("names the nearest file", async () => {
    expect(await read("img/A.PNG")).toMatchObject({ nearest: "a.png" });
    expect(await read("img/a.jpg")).toMatchObject({ nearest: "a.png" });
    expect(await read("img/revenue.png")).not.toHaveProperty("nearest");
  });

  it("refuses folders, pipes and very large files", async () => {
    expect(await read("img")).toMatchObject({ problem: "is a folder" });
    writeFileSync(path.join(root, "large.png"), "");
    truncateSync(path.join(root, "large.png"), 65_000_000);
    expect(await read("large.png")).toMatchObject({
      problem: "is 65 MB large, more than 64 MB; raise the limit: --limit file=65M",
    });
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [path.join(root, "pipe.png")]);
    expect(await read("pipe.png")).toMatchObject({ problem: "is not a regular file" });
  });
});

describe("tryRead", () => {
  it("tells what is missing from what cannot be read", async () => {
    expect(await host.tryRead(path.join(base, "gone"))).toEqual({
      problem: "not found",
      isMissing: true,
    });
    expect(await host.tryRead(base)).toEqual({ problem: "is a folder" });
  });
});

describe("writeFileAtomically", () => {
  it("writes, replaces, makes folders and leaves nothing beside", async () => {
    const file = path.join(base, "out/q4/deck.pptx");
    expect(await host.writeFileAtomically(file, new Uint8Array(9))).toBeUndefined();
    expect(await host.writeFileAtomically(file, bytes)).toBeUndefined();
    expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
    expect(readdirSync(path.dirname(file))).toEqual(["deck.pptx"]);
  });

  it("keeps a link and the mode of what it replaces", async () => {
    const file = path.join(base, "deck.pptx");
    const link = path.join(base, "link.pptx");
    writeFileSync(file, "old");
    chmodSync(file, 0o640);
    symlinkSync("deck.pptx", link);
    expect(await host.writeFileAtomically(link, bytes)).toBeUndefined();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it("says why it cannot", async () => {
    const file = path.join(base, "file");
    writeFileSync(file, "");
    expect(await host.writeFileAtomically(base, bytes)).toEqual({ problem: "is a folder" });
    expect(await host.writeFileAtomically(path.join(file, "deck.pptx"), bytes)).toEqual({
      problem: "a file is in the place of its folder",
    });
    expect(await host.writeFileAtomically(path.join(base, "x".repeat(300)), bytes)).toEqual({
      problem: "its name is too long",
    });
    expect(readdirSync(base).sort()).toEqual(["file", "report", "secret.png"]);
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "does not replace a write-protected file",
    async () => {
      const file = path.join(base, "deck.pptx");
      writeFileSync(file, "old");
      chmodSync(file, 0o444);
      expect(await host.writeFileAtomically(file, bytes)).toMatchObject({
        problem: "is write-protected",
      });
      expect(readFileSync(file, "utf8")).toBe("old");
    },
  );
});
