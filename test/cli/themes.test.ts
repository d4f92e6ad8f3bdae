import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listen } from "./helpers.js";
import { runCli } from "../../src/cli/run.js";
import { userThemesFolders } from "../../src/cli/themes-folders.js";

let folder: string;
let said: ReturnType<typeof listen>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "quarterdeck-themes-"));
  vi.stubEnv("XDG_CONFIG_HOME", path.join(folder, "config"));
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  said = listen();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

const brand = 'colors: {accents: ["#0A5C36"]}\n';

describe("themes --for", () => {
  it("tells the five questions and which one decides", async () => {
    file("themes/acme.yaml", `${brand}name: Acme\ncompanies: [Acme]\n`);
    const report = file("report.md", "---\ncompany: ACME Inc.\n---\n\n## One\n\nText\n");
    expect(await runCli(["themes", "--for", report])).toBe(0);
    expect(said.out.split("\n").slice(0, -1)).toEqual([
      `${report} gets the theme \`Acme\``,
      "",
      "  1  --theme       not given",
      "  2  front matter  names no theme",
      expect.stringMatching(/^> 3 {2}company {7}`ACME Inc\.` is `Acme` of .*acme\.yaml, but for/),
      "  4  config        sets no theme",
      "  5  default       `professional` is built in",
    ]);
  });

  it("agrees with the deck that is built", async () => {
    file("config/quarterdeck/themes/own.yaml", `${brand}companies: [Acme]\nextends: ./none\n`);
    const report = file("report.md", "---\ncompany: Acme\n---\n\n## One\n\nText\n");
    expect(await runCli([report])).toBe(1);
    expect(said.err).toContain("own.yaml:3:10: error: extends `./none`, which was not found");
    expect(said.err).toContain("    3 | extends: ./none");
  });

  it("says when there is no report", async () => {
    expect(await runCli(["themes", "--for", path.join(folder, "none.md")])).toBe(2);
    expect(said.err).toContain("not found");
  });
});

describe("themes new", () => {
  const create = (...more: string[]) => {
    const output = path.join(folder, "themes", "acme.yaml");
    return runCli(["themes", "new", "acme", "--color", "#0a6", "-o", output, ...more]);
  };

  it("writes a theme that the next report gets", async () => {
    const logo = file(
      "brand/logo.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    );
    expect(await create("--logo", logo, "--font", "Georgia", "--company", "Acme Inc.")).toBe(0);
    const text = readFileSync(path.join(folder, "themes", "acme.yaml"), "utf8");
    expect(text).toContain('logo: "../brand/logo.svg"');
    const report = file("report.md", "---\ncompany: Acme\n---\n\n## One\n\nText\n");
    expect(await runCli([report, "--strict"])).toBe(0);
    expect(said.err).toBe("");
  });

  it("takes several colours, in their order", async () => {
    expect(await create("--color", "#fc0")).toBe(0);
    const text = readFileSync(path.join(folder, "themes", "acme.yaml"), "utf8");
    expect(text).toMatch(/accents: \["#00AA66", /);
    expect(text).toMatch(/accent: "#FFCC00"/);
  });

  it("overwrites nothing", async () => {
    file("themes/acme.yaml", "mine");
    expect(await create()).toBe(1);
    expect(readFileSync(path.join(folder, "themes", "acme.yaml"), "utf8")).toBe("mine");
  });

  it("has a help of its own", async () => {
    const log = vi
      .spyOn(console, "log")
      .mockImplementation((text: string) => void (said.out += text));
    expect(await runCli(["themes", "new", "--help"])).toBe(0);
    log.mockRestore();
    expect(said.out).toContain("--color");
    expect(said.out).not.toMatch(/--preview|--for |with --preview/);
  });

  it("says what is wrong with what it is given", async () => {
    expect(await create("--logo", path.join(folder, "none.svg"))).toBe(2);
    expect(await create("--extends", "vivd")).toBe(2);
    expect(await runCli(["themes", "new", "acme"])).toBe(2);
    expect(await runCli(["themes", "new", "acme", "--color", "teal"])).toBe(2);
    expect(await runCli(["themes", "new", "…", "--color", "#0a6"])).toBe(2);
    const seven = Array.from({ length: 6 }, () => ["--color", "#0a6"]).flat();
    expect(await create(...seven)).toBe(2);
    expect(said.err).toMatch(
      /none\.svg: not found\n[^]*did you mean `vivid`\?\n[^]*--color is missing\n[^]*no colour[^]*7 colours are too many/,
    );
  });
});

it("user's own folders follow the system's custom", () => {
  const home = path.join("home", "ines");
  const names = (env: Record<string, string>, platform: string) =>
    userThemesFolders(env, platform, home).map((one) => one.split(path.sep).join("/"));
  expect(names({}, "linux")).toEqual(["home/ines/.config/quarterdeck/themes"]);
  expect(names({ XDG_CONFIG_HOME: "x" }, "linux")).toEqual(["x/quarterdeck/themes"]);
  expect(names({ APPDATA: "roaming" }, "win32")).toEqual(["roaming/quarterdeck/themes"]);
  expect(names({}, "darwin")).toEqual([
    "home/ines/.config/quarterdeck/themes",
    "home/ines/Library/Application Support/quarterdeck/themes",
  ]);
});
