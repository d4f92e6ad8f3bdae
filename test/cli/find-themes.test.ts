/** Where themes are found, whatever folder the report is in. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nodeHost } from "../../src/host.js";
import { themesFoldersFor } from "../../src/cli/themes-folders.js";
import { type Desk, desk, good } from "./helpers.js";

let at: Desk;

beforeEach(() => {
  at = desk();
  vi.stubEnv("XDG_CONFIG_HOME", at.at("home"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  at.clear();
});

const brand = 'colors: {accents: ["#0A5C36"]}\n';

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

const reportOf = (company: string) => good.replace("title:", `company: ${company}\ntitle:`);

async function themeFor(report: string, ...flags: string[]): Promise<string | undefined> {
  const { out } = await at.run("themes", "--for", report, ...flags);
  return /gets the theme `([^`]*)`/.exec(out)?.[1];
}

describe("a theme", () => {
  it("is found from the report up to the repository's root, in the folder nearest to it", async () => {
    at.file("outside/themes/over.yaml", brand);
    mkdirSync(at.at("outside/repo/.git"), { recursive: true });
    at.file("outside/repo/themes/far.yaml", `${brand}companies: [Acme]\n`);
    const report = at.file("outside/repo/reports/2025/q.md", reportOf("Acme"));
    expect(await themeFor(report)).toBe("far");
    expect(await themeFor(report, "--theme", "far")).toBe("far");
    expect((await at.run(report, "--theme", "over")).code).toBe(1);
    at.file("outside/repo/reports/themes/near.yaml", brand);
    expect(await themeFor(report)).toBe("professional");
    expect((await at.run(report, "--theme", "near")).code).toBe(0);
    expect((await at.run(report, "--theme", "far")).code).toBe(1);
  });

  it("is found up to the config's folder where there is no repository, and no further", async () => {
    at.file("themes/over.yaml", brand);
    at.file("project/quarterdeck.config.yaml", "strict: true\n");
    at.file("project/themes/acme.yaml", brand);
    const report = at.file("project/reports/q.md", good);
    expect((await at.run(report, "--theme", "acme")).code).toBe(0);
    expect((await at.run(report, "--theme", "over")).code).toBe(1);
    expect((await at.run(report, "--theme", "acme", "--no-config")).code).toBe(1);
  });

  it("is found in the working folder and in the user's, whose themes come after", async () => {
    vi.spyOn(process, "cwd").mockReturnValue(at.folder);
    const settings = { themesFolders: [] };
    const folders = await themesFoldersFor(at.at("reports/q.md"), settings, nodeHost());
    expect(folders).toEqual([
      { path: at.at("reports/themes"), within: at.at("reports") },
      { path: "themes", within: "." },
      at.at("home/quarterdeck/themes"),
    ]);
    // Beside the report, in the working folder: once.
    expect(await themesFoldersFor("q.md", settings, nodeHost())).toHaveLength(2);
  });

  it("may have its logo beside it or in its project, and not outside", async () => {
    mkdirSync(at.at("repo/.git"), { recursive: true });
    at.file("repo/themes/a.svg", square);
    at.file("repo/brand/b.svg", square);
    at.file("c.svg", square);
    at.file("repo/themes/a.yaml", `${brand}logo: a.svg\n`);
    at.file("repo/themes/b.yaml", `${brand}logo: ../brand/b.svg\n`);
    at.file("repo/themes/c.yaml", `${brand}logo: ../../c.svg\n`);
    at.file("home/quarterdeck/themes/d.yaml", `${brand}logo: ../../../c.svg\n`);
    const report = at.file("repo/reports/q.md", good);
    for (const name of ["a", "b", "d"])
      expect((await at.run(report, "--theme", name)).err).toBe("");
    const { code, err } = await at.run(report, "--theme", "c");
    expect([code, err]).toEqual([1, expect.stringMatching(/c\.svg` is outside `.*repo`/)]);
    const allowed = await at.run(report, "--theme", "c", "--allow-dir", at.folder);
    expect(allowed.code).toBe(0);
  });
});

describe("a company", () => {
  it("that two themes claim is a warning with their names; the first is taken", async () => {
    at.file("themes/a.yaml", `${brand}companies: [Acme Inc.]\n`);
    at.file("themes/b.yaml", `${brand}companies: [Globex, ACME]\n`);
    const report = at.file("q.md", reportOf("Acme"));
    // One that says it letter for letter comes first.
    expect(await themeFor(report)).toBe("b");
    expect((await at.run(report)).err).toBe("");
    at.file("themes/b.yaml", `${brand}companies: [ACME GmbH]\n`);
    const two = await at.run(report);
    expect(two.err).toMatch(
      /warning: 2 themes are for `Acme`: `a` \(`Acme Inc\.`, .*a\.yaml\), `b` \(`ACME GmbH`, .*b\.yaml\)\n.*`a` is taken/,
    );
    expect((await at.run(report, "--theme", "b")).err).toBe("");
  });

  it("of a theme that another of that name hides is no second claim", async () => {
    at.file("themes/a.yaml", `${brand}companies: [Acme]\n`);
    at.file("home/quarterdeck/themes/a.yaml", `${brand}companies: [Acme]\n`);
    expect((await at.run(at.file("q.md", reportOf("Acme")))).err).toBe("");
  });

  it("that is nearly a theme's is a warning with its name", async () => {
    at.file("themes/a.yaml", `${brand}companies: [Northwind Traders]\n`);
    for (const near of ["Northwind", "Northwnd Traders", "Northwind Traders Europe Ltd"]) {
      const { err } = await at.run(at.file("q.md", reportOf(near)));
      expect(err).toContain(
        `no theme is for \`${near}\`, but nearly: \`a\` (\`Northwind Traders\``,
      );
    }
    expect((await at.run(at.file("q.md", reportOf("Southwind")))).err).toBe("");
    const { out } = await at.run("themes", "--for", at.file("q.md", reportOf("Northwind")));
    expect(out).toContain("no theme names it; `Northwind Traders` of");
  });
});

describe("themes new", () => {
  const create = (...more: string[]) =>
    at.run("themes", "new", "acme", "--color", "#0a6", "-o", at.at("themes/"), ...more);
  const theme = () => readFileSync(at.at("themes/acme.yaml"), "utf8");

  it.each([
    [["--font", "Georgia", "--font", "Arial"], "--font was given more than once"],
    [["--logo", "a.svg", "--logo", "b.svg"], "--logo was given more than once"],
    [["--extends", "vivid", "--extends", "print"], "--extends was given more than once"],
    [["-o", "b.yaml"], "--output was given more than once"],
    [["--font", ""], "--font needs a value"],
    [["--company", ""], "--company needs a value"],
    [["--user"], "--user and -o name two places"],
    [["--color"], "--color needs a value\n        colours stand in quotes: --color '#0a6'"],
    [["--color", "#0a6,#fc0"], "give --color again for each"],
  ])("%j: %s", async (more, message) => {
    const { code, err } = await create(...more);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it("is told that a name, or a colour, is missing", async () => {
    const nameless = await at.run("themes", "new", "--color", "#0a6");
    expect(nameless).toMatchObject({ code: 2, err: expect.stringContaining("needs a name") });
    const empty = await at.run("themes", "new");
    expect(empty).toMatchObject({ code: 2, err: expect.stringContaining("--color '#0a6'") });
    const odd = await at.run("themes", "new", "acme", "--color", "#0a6", "-o", at.at("x.txt"));
    expect(odd).toMatchObject({ code: 2, err: expect.stringContaining("it ends in .yaml") });
  });

  it("names each company", async () => {
    const { out } = await create("--company", "Acme Inc.", "--company", "Acme: Labs");
    expect(out).toContain("reports of Acme Inc. and Acme: Labs get it by themselves");
    expect(theme()).toContain('companies: [Acme Inc., "Acme: Labs"]');
    const report = at.file("q.md", reportOf('"Acme: Labs"'));
    expect(await themeFor(report)).toBe("acme");
  });

  it("writes over a file by --force alone", async () => {
    at.file("themes/acme.yaml", "mine");
    expect((await create()).code).toBe(1);
    expect(theme()).toBe("mine");
    expect((await create("--force")).code).toBe(0);
    expect(theme()).toContain("#00AA66");
  });

  it("takes a logo from elsewhere along, and refuses what is none", async () => {
    const { out } = await create("--logo", at.file("brand/logo.svg", square));
    expect(out).not.toContain("copied");
    expect(theme()).toContain('logo: "../brand/logo.svg"');
    const elsewhere = path.join(at.folder, "inner", "themes", "acme.yaml");
    const args = ["--color", "#0a6", "-o", elsewhere, "--logo", at.at("brand/logo.svg")];
    const copied = await at.run("themes", "new", "acme", ...args);
    expect(copied.out).toContain("the logo is copied to /inner/themes/acme-logo.svg");
    expect(readFileSync(elsewhere, "utf8")).toContain("logo: acme-logo.svg");
    const report = at.file("inner/q.md", good);
    expect((await at.run(report, "--theme", "acme", "--strict")).code).toBe(0);
    const text = await create("--force", "--logo", at.file("notes.txt", "no picture"));
    expect(text).toMatchObject({ code: 2, err: expect.stringContaining("expected PNG") });
  });

  it("writes to the user's own folder, where every report finds it", async () => {
    const logo = at.file("brand/logo.svg", square);
    const args = ["--color", "#0a6", "--user", "--logo", logo, "--company", "Acme"];
    const { out } = await at.run("themes", "new", "acme", ...args);
    expect(out).toContain("/home/quarterdeck/themes/acme.yaml: written, for `theme: acme`");
    const report = at.file("somewhere/q.md", reportOf("Acme"));
    expect(await themeFor(report)).toBe("acme");
    expect((await at.run(report, "--strict")).code).toBe(0);
  });
});
