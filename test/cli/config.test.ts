/** Which config a report gets, and that flags come before it. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { broken, type Desk, desk, good } from "./helpers.js";

let at: Desk;

beforeEach(() => {
  at = desk();
  // Nothing above is read.
  mkdirSync(at.at(".git"));
});

afterEach(() => at.clear());

function themeOf(deck: string): string | undefined {
  const parts = unzipSync(readFileSync(at.at(deck)));
  const theme = strFromU8(parts["ppt/theme/theme1.xml"]!);
  return /<a:theme [^>]*name="([^"]*)"/.exec(theme)?.[1];
}

describe("a config file", () => {
  it("is found upward from the report; its theme gives way to the report's and the flag's", async () => {
    at.file("quarterdeck.config.yaml", "theme: midnight\n");
    const plain = at.file("x/y/plain.md", good);
    const own = at.file("x/y/own.md", good.replace("title:", "theme: vivid\ntitle:"));
    expect((await at.run(plain, own)).code).toBe(0);
    expect(themeOf("x/y/plain.pptx")).toBe("midnight");
    expect(themeOf("x/y/own.pptx")).toBe("vivid");
    expect((await at.run(own, "--theme", "minimal")).code).toBe(0);
    expect(themeOf("x/y/own.pptx")).toBe("minimal");
    expect((await at.run(plain, "--no-config")).code).toBe(0);
    expect(themeOf("x/y/plain.pptx")).toBe("professional");
  });

  it("the nearest holds, and none above the repository", async () => {
    at.file("quarterdeck.config.yaml", "theme: midnight\n");
    at.file("near/quarterdeck.config.json", '{ "theme": "vivid" }');
    mkdirSync(at.at("repository/.git"), { recursive: true });
    const near = at.file("near/a.md", good);
    const apart = at.file("repository/docs/b.md", good);
    expect((await at.run(near, apart)).code).toBe(0);
    expect(themeOf("near/a.pptx")).toBe("vivid");
    expect(themeOf("repository/docs/b.pptx")).toBe("professional");
  });

  it("gives a density to reports that say none; a flag comes before both", async () => {
    at.file("quarterdeck.config.yaml", "density: talk\n");
    const rest = Array.from({ length: 30 }, (_, i) => `word${i}`).join(" ");
    const text = `## One\n\nMaps load much faster. And ${rest}.\n`;
    const plain = at.file("x/plain.md", text);
    const own = at.file("x/own.md", `---\ndensity: read\n---\n\n${text}`);
    const isTalk = async (...args: string[]) =>
      (await at.run("check", ...args)).out.includes("in the notes");
    expect(await isTalk(plain)).toBe(true);
    expect(await isTalk(own)).toBe(false);
    expect(await isTalk(own, "--density", "talk")).toBe(true);
    expect(await isTalk(plain, "--density", "read")).toBe(false);
    expect(await isTalk(plain, "--no-config")).toBe(false);
  });

  it("gives defaults for flags, which a flag takes back", async () => {
    at.file("quarterdeck.config.yaml", "keep-going: true\nstrict: true\noutput: out\n");
    const report = at.file("x/a.md", broken);
    expect((await at.run(report)).code).toBe(1);
    expect((await at.run(report, "--no-strict")).code).toBe(0);
    expect(existsSync(at.at("out/a.pptx"))).toBe(true);
    expect((await at.run(report, "--no-strict", "--no-keep-going")).code).toBe(1);
  });

  it("is the one that --config names", async () => {
    at.file("quarterdeck.config.yaml", "theme: midnight\n");
    const other = at.file("other.yaml", "theme: ./mine/acme.json\n");
    at.file(
      "mine/acme.json",
      '{"name":"acme","colors":{"ground":"#FFF","text":"#111","accents":["#5B2A86","#0B7A75","#B4560A","#A61C3C","#2B59C3","#6B7280"]},"fonts":{"heading":"Georgia","body":"Calibri"}}',
    );
    const report = at.file("x/a.md", good);
    expect((await at.run(report, "--config", other)).code).toBe(0);
    expect(themeOf("x/a.pptx")).toBe("acme");
    const { code, err } = await at.run(report, "--config", at.at("gone.yaml"));
    expect([code, err]).toEqual([2, "quarterdeck: /gone.yaml: not found\n"]);
  });

  it("with errors stops the run, with the line shown once", async () => {
    at.file("quarterdeck.config.yaml", "# ours\nstrict: maybe\n");
    const { code, err } = await at.run(at.file("a.md", good), at.file("b.md", good));
    expect(code).toBe(2);
    expect(err).toMatch(/quarterdeck\.config\.yaml:2:1: error: `strict` must be/);
    expect(err).toContain("    2 | strict: maybe");
    expect(err.match(/error:/g)).toHaveLength(1);
    expect(existsSync(at.at("a.pptx"))).toBe(false);
  });

  it("with an unknown key is a warning, and an error under --strict", async () => {
    at.file("quarterdeck.config.yaml", "thema: vivid\n");
    const report = at.file("a.md", good);
    const { code, err } = await at.run(report);
    expect([code, err]).toEqual([0, expect.stringContaining("did you mean `theme`?")]);
    expect((await at.run(report, "--strict")).code).toBe(2);
  });

  it.each(["allow-dir: [..]", "allow-dir: [/]", "output: ../out", "allow-dir: [img, way-out]"])(
    "`%s` would lead out of its folder",
    async (line) => {
      at.file("x/quarterdeck.config.yaml", `${line}\n`);
      symlinkSync("/", at.at("x/way-out"));
      const { code, err } = await at.run(at.file("x/a.md", good));
      expect(code).toBe(2);
      expect(err).toContain("must lie in the config file's folder");
    },
  );

  it("opens a folder of its own to pictures", async () => {
    at.file("quarterdeck.config.yaml", "allow-dir: [img]\n");
    at.file("img/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>');
    const report = at.file("reports/a.md", "## A\n\n![a square](../img/a.svg)\n");
    expect((await at.run(report)).code).toBe(0);
    expect((await at.run(report, "--no-config")).code).toBe(1);
  });
});
