/** Which theme a report gets, and why. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import { decideTheme, type KnownTheme, type ThemeQuestion } from "../../src/theme/choose.js";
import { companyFit } from "../../src/theme/company.js";
import { chooseTheme, knownThemes } from "../../src/theme/find.js";
import { themes } from "./files.js";

const known: KnownTheme[] = [
  { name: "tc", ownName: "TechCorp", companies: ["TechCorp Solutions"], file: "themes/tc.yaml" },
  { name: "acme", companies: ["Acme Inc."], file: "themes/acme.yaml" },
  { name: "acme-dark", companies: [], file: "themes/acme-dark.yaml" },
  { name: "professional", companies: [] },
  { name: "midnight", companies: [] },
];

function decided(question: ThemeQuestion) {
  const { by, name, theme, variant } = decideTheme(question, known, "professional");
  return [by, theme?.name ?? name, ...(variant ? [variant] : [])];
}

describe("the order of the questions", () => {
  const asConfig = { config: "./x.yaml" };
  const asCompany = { company: "TechCorp Solutions", ...asConfig };
  const asReport = { report: "acme", ...asCompany };
  const all = { option: "midnight", ...asReport };

  it("is option, front matter, company, config, default", () => {
    expect(decided(all)).toEqual(["--theme", "midnight"]);
    expect(decided(asReport)).toEqual(["front matter", "acme"]);
    expect(decided(asCompany)).toEqual(["company", "tc"]);
    expect(decided(asConfig)).toEqual(["config", "./x.yaml"]);
    expect(decided({})).toEqual(["default", "professional"]);
  });

  it("is told with the reason of each", () => {
    const { steps } = decideTheme({ company: "Techcorp solutions GmbH" }, known, "professional");
    expect(steps.map(({ question, outcome, decides }) => [question, outcome, decides])).toEqual([
      ["--theme", "not given", false],
      ["front matter", "names no theme", false],
      ["company", "is `TechCorp Solutions` of themes/tc.yaml, but for the legal form", true],
      ["config", "sets no theme", false],
      ["default", "is built in", false],
    ]);
  });

  it("goes on where the front matter names another tool's theme", () => {
    expect(decided({ report: "gaia", company: "Acme Inc" })).toEqual(["company", "acme"]);
  });
});

describe("names", () => {
  it("are the file's or the theme's own, in any case", () => {
    expect(decided({ option: "techcorp" })).toEqual(["--theme", "tc"]);
    expect(decided({ option: "TC" })).toEqual(["--theme", "tc"]);
  });

  it("may ask for a variant, unless a theme has that name", () => {
    expect(decided({ option: "midnight-light" })).toEqual(["--theme", "midnight", "light"]);
    expect(decided({ option: "acme-dark" })).toEqual(["--theme", "acme-dark"]);
  });
});

describe("companies", () => {
  it.each([
    ["TechCorp Solutions", "techcorp  solutions", "exact"],
    ["Tech-Corp", "TechCorp", "exact"],
    ["Acme, Inc.", "ACME Inc", "exact"],
    ["Acme Inc.", "Acme", "without legal form"],
    ["Müller GmbH & Co. KG", "MÜLLER", "without legal form"],
    ["Éclat S.A.R.L.", "éclat SA", "without legal form"],
    ["Acme Labs", "Acme", undefined],
    ["GmbH", "Ltd", undefined],
    ["", "Acme", undefined],
    ["…", "—", undefined],
    ["株式会社日立", "株式会社日立", "exact"],
  ])("`%s` and `%s`: %s", (asked, named, fit) => {
    expect(companyFit(asked, named)).toBe(fit);
  });

  it("are preferred where they fit exactly", () => {
    const two: KnownTheme[] = [
      { name: "plain", companies: ["Acme"] },
      { name: "inc", companies: ["Acme Inc"] },
    ];
    const choice = decideTheme({ company: "acme inc." }, two, "plain");
    expect(choice.theme?.name).toBe("inc");
  });
});

const brand = 'colors: {accents: ["#0A5C36"]}\n';

async function chosen(question: ThemeQuestion, files: Record<string, string>) {
  const found: Diagnostic[] = [];
  const all = themes(files);
  const sources = {
    folders: [all.folder("themes"), all.folder("home")],
    readForCaller: all.read,
    readForReport: all.read,
    position: { line: 4, column: 1 },
  };
  const { spec } = await chooseTheme(question, sources, (problem) => found.push(problem));
  return { name: spec.name, ground: spec.colors.ground, found, asked: all.asked };
}

describe("theme files", () => {
  it("are not read for a built-in theme, nor where there is no question", async () => {
    const files = { "themes/acme.yaml": brand };
    expect((await chosen({ option: "midnight" }, files)).asked).toEqual([]);
    expect((await chosen({}, files)).asked).toEqual([]);
  });

  it("are found by name, the report's folder first", async () => {
    const files = { "home/acme.yaml": brand, "themes/acme.yaml": `${brand}name: Ours\n` };
    const { name, asked } = await chosen({ option: "acme" }, files);
    expect(name).toBe("Ours");
    expect(asked).toEqual(["themes/acme.yaml"]);
  });

  it("may stand in for a built-in theme that they extend", async () => {
    const files = { "themes/minimal.yaml": 'extends: minimal\ncolors: {ground: "#FFFFF0"}\n' };
    expect(await chosen({ report: "minimal" }, files)).toMatchObject({
      ground: "FFFFF0",
      found: [],
    });
  });

  it("are found by the name in them, and by their company", async () => {
    const files = { "themes/a.yaml": `${brand}name: Globex\ncompanies: [Globex Corporation]\n` };
    expect((await chosen({ option: "globex" }, files)).name).toBe("Globex");
    expect((await chosen({ company: "GLOBEX Inc." }, files)).name).toBe("Globex");
    expect((await chosen({ option: "globex-dark" }, files)).name).toBe("Globex-dark");
  });

  it("that are broken are passed over, with a warning only where they might have matched", async () => {
    const files = { "themes/broken.yaml": "colours: 3\n" };
    expect((await chosen({ option: "minimal" }, files)).found).toEqual([]);
    expect((await chosen({}, files)).found).toEqual([]);
    const { name, found } = await chosen({ company: "Acme" }, files);
    expect(name).toBe("professional");
    expect(found).toMatchObject([
      { severity: "warning", position: { file: "themes/broken.yaml", line: 1 } },
    ]);
    expect((await chosen({ option: "broken" }, files)).found).toMatchObject([
      { severity: "error", code: "theme-key" },
    ]);
  });

  it("that no one has are reported: an error for the caller, a warning for the report", async () => {
    const files = { "themes/acme.yaml": brand };
    expect((await chosen({ option: "midnigt" }, files)).found).toMatchObject([
      { code: "unknown-theme", severity: "error", hint: "did you mean `midnight`?" },
    ]);
    expect((await chosen({ option: "acm" }, files)).found).toMatchObject([
      { hint: "did you mean `acme`?" },
    ]);
    expect((await chosen({ report: "gaia" }, files)).found).toMatchObject([
      { severity: "warning", position: { line: 4, column: 1 } },
    ]);
    expect((await chosen({ option: "./none.yaml" }, files)).found).toMatchObject([
      { code: "theme-file", message: "theme `./none.yaml` was not found" },
    ]);
  });

  it("are listed with what they say of themselves", async () => {
    const all = themes({
      "themes/a.yaml": `${brand}name: Globex\ndescription: green\ncompanies: [Globex]\n`,
      "themes/b.json": "{",
      "themes/notes.txt": "no theme",
    });
    const [a, b, c] = await knownThemes([all.folder("themes")], true);
    expect(a).toEqual({
      name: "a",
      ownName: "Globex",
      description: "green",
      companies: ["Globex"],
      file: expect.stringContaining("a.yaml"),
    });
    expect(b?.broken?.code).toBe("theme-syntax");
    expect(c?.name).toBe("professional");
  });
});
