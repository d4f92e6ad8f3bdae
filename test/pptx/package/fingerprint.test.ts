/** A deck knows whether it is as it was written. */
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { build } from "../../../src/build.js";
import { type Origin, originOf } from "../../../src/pptx/package/fingerprint.js";

const report = "---\ntitle: Report\n---\n\n## One\n\nText\n";

async function deckOf(markdown: string): Promise<Uint8Array> {
  return (await build(markdown)).pptx!;
}

/** Also how many bytes were read of it. */
async function judged(bytes: Uint8Array): Promise<{ origin: Origin; read: number }> {
  let read = 0;
  const origin = await originOf({
    size: bytes.length,
    async read(position, length) {
      read += length;
      return bytes.subarray(position, position + length);
    },
  });
  return { origin, read };
}

type Parts = Record<string, Uint8Array>;

/** The deck as another program saves it. */
function saved(deck: Uint8Array, change: (parts: Parts) => void, mtime = "1980-01-01"): Uint8Array {
  const parts = unzipSync(deck);
  change(parts);
  // Local time, as the format has it.
  return zipSync(parts, { mtime: `${mtime}T00:00:00` });
}

function edit(path: string, from: string, to: string) {
  return (parts: Parts) => {
    const text = Buffer.from(parts[path]!).toString("utf8");
    expect(text).toContain(from);
    parts[path] = Buffer.from(text.replace(from, to));
  };
}

describe("a deck", () => {
  test("is ours as it was written, and packed again with the same parts", async () => {
    const deck = await deckOf(report);
    expect((await judged(deck)).origin).toBe("ours");
    expect((await judged(saved(deck, () => {}, "2024-05-05"))).origin).toBe("ours");
  });

  test.each([
    ["a word", edit("ppt/slides/slide2.xml", "Text", "Test")],
    ["a property", edit("docProps/core.xml", "Report", "Rapport")],
    ["another custom property", edit("docProps/custom.xml", "</Properties>", " </Properties>")],
    [
      "a part more",
      (parts: Parts) => void (parts["ppt/comments/comment1.xml"] = Buffer.from("<a/>")),
    ],
    ["a part less", (parts: Parts) => void delete parts["ppt/viewProps.xml"]],
  ])("with %s changed is edited", async (_, change) => {
    expect((await judged(saved(await deckOf(report), change))).origin).toBe("edited");
  });

  test("of another program is foreign, and so is what is no deck", async () => {
    const deck = await deckOf(report);
    const without = saved(deck, (parts) => void delete parts["docProps/custom.xml"], "2024-05-05");
    const byOthers = saved(deck, (parts) => {
      delete parts["docProps/custom.xml"];
      edit("docProps/app.xml", ">quarterdeck<", ">Microsoft Office PowerPoint<")(parts);
    });
    const texts = ["", "old", "x".repeat(100)].map((text) => Buffer.from(text));
    const broken = [deck.subarray(0, deck.length - 1), deck.subarray(100)];
    for (const file of [without, byOthers, ...texts, ...broken]) {
      expect((await judged(file)).origin).toBe("foreign");
    }
  });

  test("written before there were fingerprints is ours until another program saves it", async () => {
    const parts = (all: Parts) => void delete all["docProps/custom.xml"];
    expect((await judged(saved(await deckOf(report), parts))).origin).toBe("ours");
  });

  test("is judged by its directory alone, however large it is", async () => {
    const deck = await deckOf(`${report}\n${"More words of the report. ".repeat(20_000)}`);
    const { origin, read } = await judged(deck);
    expect(origin).toBe("ours");
    expect(read).toBeLessThan(deck.length / 4);
  });
});
