/** What a write leaves behind when it cannot be done. Plain writing is in test/host.test.ts. */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileAtomically, writeProblemOf } from "../../src/host/write.js";

const bytes = new Uint8Array(200_000).fill(7);
let base = "";

beforeEach(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), "quarterdeck-write-")));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

/** A file system of 64 KB, where this machine lets us make one. */
function withSmallDisk(use: (folder: string) => Promise<void>): Promise<void> | undefined {
  const folder = path.join(base, "small");
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return use(folder).finally(() => execFileSync("umount", [folder]));
}

/** What only Windows, other users or other disks give. */
it.each([
  ["EPERM", "rename", "another program has it open"],
  ["EBUSY", "rename", "another program has it open"],
  ["EACCES", "target", "is write-protected"],
  ["EACCES", "beside", "no permission to write in its folder"],
  ["EROFS", "folder", "is on a read-only file system"],
  ["EDQUOT", "beside", "the disk quota is used up"],
] as const)("%s at the step `%s` has its own words, and a hint", (code, step, problem) => {
  const found = writeProblemOf(Object.assign(new Error(code), { code }), step);
  expect(found).toEqual({ problem, hint: expect.any(String) });
});

describe("writeFileAtomically", () => {
  it.skipIf(!existsSync("/dev/full"))("says that the disk is full", async () => {
    expect(await writeFileAtomically("/dev/full", bytes)).toEqual({
      problem: "no space left on the disk",
      hint: "free some, or write elsewhere with -o",
    });
  });

  it("leaves the old file and nothing else on a full disk", async ({ skip }) => {
    const done = withSmallDisk(async (folder) => {
      const file = path.join(folder, "deck.pptx");
      writeFileSync(file, "old");
      expect(await writeFileAtomically(file, bytes)).toMatchObject({
        problem: "no space left on the disk",
      });
      expect(readFileSync(file, "utf8")).toBe("old");
      expect(readdirSync(folder)).toEqual(["deck.pptx"]);
    });
    if (!done) return skip("no file system can be mounted here");
    await done;
  });

  it.skipIf(!existsSync("/proc/self"))("ends where no folder can be made", async () => {
    expect(await writeFileAtomically("/proc/nope/deeper/x.pptx", bytes)).toEqual({
      problem: "its folder cannot be made",
      hint: "write elsewhere with -o",
    });
  });

  it("takes away what a kill left long ago, and not what another run writes now", async () => {
    const old = path.join(base, ".quarterdeck-0123abcd.tmp");
    const fresh = path.join(base, ".quarterdeck-4567cdef.tmp");
    const other = path.join(base, ".quarterdeck.json");
    for (const file of [old, fresh, other]) writeFileSync(file, "part");
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const file of [old, other]) utimesSync(file, longAgo, longAgo);
    expect(await writeFileAtomically(path.join(base, "deck.pptx"), bytes)).toBeUndefined();
    expect(readdirSync(base).sort()).toEqual([
      ".quarterdeck-4567cdef.tmp",
      ".quarterdeck.json",
      "deck.pptx",
    ]);
  });

  it("two at once leave one of the two, whole", async () => {
    const file = path.join(base, "new", "deck.pptx");
    const other = new Uint8Array(300_000).fill(8);
    const both = await Promise.all([bytes, other].map((each) => writeFileAtomically(file, each)));
    expect(both).toEqual([undefined, undefined]);
    expect([bytes.length, other.length]).toContain(readFileSync(file).length);
    expect(readdirSync(path.dirname(file))).toEqual(["deck.pptx"]);
  });
});
