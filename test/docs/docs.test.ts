/** What the documentation says must be so: links, tables, examples. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build as bundle } from "esbuild";
import { Lexer, type Token, type Tokens, walkTokens } from "marked";
import { describe, expect, test } from "vitest";
import { layers } from "../../eslint.layers.js";
import { build } from "../../src/build.js";
import { kindName } from "../../src/chart/alt.js";
import { formatNumber, withWishes } from "../../src/chart/format.js";
import { chartOf } from "../../src/chart/infer.js";
import { fenceSettings, fenceWords } from "../../src/chart/options.js";
import { formatOf } from "../../src/chart/settings.js";
import { parseConfig } from "../../src/config/config.js";
import { configSchema } from "../../src/config/schema.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { arrangementNames, otherLayouts } from "../../src/layout/sketch-cells.js";
import { defaultLimits, inWords as numberInWords, limitNames } from "../../src/limits.js";
import { slugOf } from "../../src/parse/anchors.js";
import { frontMatterSchema } from "../../src/parse/front-matter-schema.js";
import { type LoadedTheme, loadTheme, themeNames } from "../../src/theme/load.js";
import { themeFileSchema } from "../../src/theme/spec.js";
import { normalizeTheme } from "../../src/theme/theme.js";

const root = join(import.meta.dirname, "..", "..");
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join("docs", path)),
];

/** Pictures and data of the README's reports are this example's. */
const folder = join(root, "examples", "all-hands");

describe.each(pages)("%s", (page) => {
  const tokens = tokensOf(page);

  test("has links and pictures that lead somewhere", () => {
    const broken = [...linksIn(tokens)].filter((href) => !leadsSomewhere(href, page));
    expect(broken).toEqual([]);
  });

  test("has pictures with alternative text", () => {
    const silent = found(tokens, "image").filter((image) => (image as Tokens.Image).text === "");
    expect(silent).toEqual([]);
  });

  test("names files that exist", () => {
    const paths = found(tokens, "codespan")
      .map((token) => (token as Tokens.Codespan).text)
      .filter((text) => /^(src|test|docs|scripts|themes|examples|\.ci|bench)\/[\w./-]+$/.test(text))
      // `NAME` stands for one; a deck is written by the reader.
      .filter((text) => !/[A-Z]{2,}|\.pptx$/.test(text));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe("README.md", () => {
  const tokens = tokensOf("README.md");

  test("lists the keys of the front matter", () => {
    expect(firstColumn(tokens, "Key", "Front matter")).toEqual(
      Object.keys(frontMatterSchema.entries),
    );
  });

  test("lists the layouts", () => {
    expect(firstColumn(tokens, "Layout")).toEqual([...arrangementNames, ...otherLayouts]);
  });

  test("lists the themes", () => {
    expect(firstColumn(tokens, "Theme")).toEqual(themeNames());
  });

  test("names options that the command has", () => {
    const command = ["run.ts", "options.ts"]
      .map((name) => readFileSync(join(root, "src", "cli", name), "utf8"))
      .join("");
    const options = firstColumn(tokens, "Option", "Use").map((option) => option.split(" ")[0]!);
    const long = options.filter((option) => option.startsWith("--"));
    expect(long).toContain("--theme");
    const unknown = long.map((option) => option.slice(2)).filter((name) => !command.includes(name));
    expect(unknown).toEqual([]);
  });

  test("lists the options of the API", () => {
    const source = readFileSync(join(root, "src", "build.ts"), "utf8");
    const body = /export interface BuildOptions \{(.*?)\n\}/s.exec(source)?.[1] ?? "";
    const names = [...body.matchAll(/^  (\w+)\?:/gm)].map(([, name]) => name!);
    expect(firstColumn(tokens, "Option", "API").toSorted()).toEqual(names.toSorted());
  });

  test("names words of a csv fence that are known", async () => {
    const words = firstColumn(tokens, "In the fence");
    expect(words).toContain("stacked");
    for (const word of words) {
      const report = `## A\n\n\`\`\`csv ${word}\nMonth,In,Out\nMay,1,2\nJune,3,4\n\`\`\`\n`;
      const { diagnostics } = await build(report);
      expect(diagnostics.filter(({ code }) => code.startsWith("unknown"))).toEqual([]);
    }
  });

  test.each(fences(tokens, "md"))("example report %#: reports nothing", async (report) => {
    const { pptx, diagnostics } = await build(report, { folder });
    expect(diagnostics).toEqual([]);
    expect(pptx).toBeDefined();
  });

  test.each([...fences(tokens, "js runnable"), ...fences(tokens, "ts runnable")])(
    "snippet %# runs",
    async (snippet) => {
      // Below the root, where Node finds the packages.
      const work = join(root, ".cache", "docs-test");
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work, { recursive: true });
      await bundle({
        stdin: { contents: snippet, resolveDir: root, loader: "ts" },
        outfile: join(work, "snippet.mjs"),
        alias: { quarterdeck: join(root, "src", "index.ts") },
        packages: "external",
        bundle: true,
        format: "esm",
        platform: "node",
        target: "node20",
      });
      writeFileSync(join(work, "report.md"), "# Report\n\n## A slide\n\nText\n");
      const said = execFileSync(process.execPath, ["snippet.mjs"], { cwd: work, encoding: "utf8" });
      expect(said).toBe("2 slides\n");
      expect(readFileSync(join(work, "report.pptx")).toString("latin1", 0, 2)).toBe("PK");
      rmSync(work, { recursive: true });
    },
  );
});

describe.each(["README.md", "docs/command.md"])("the config in %s", (page) => {
  test("is right", () => {
    const problems: Diagnostic[] = [];
    const [config] = fences(tokensOf(page), "yaml");
    expect(parseConfig(config!, (problem) => problems.push(problem))).not.toEqual({});
    expect(problems).toEqual([]);
  });
});

describe("docs/command.md", () => {
  const tokens = tokensOf("docs/command.md");

  test("lists the keys of the config", () => {
    expect(firstColumn(tokens, "Key", "Config")).toEqual(Object.keys(configSchema.entries));
  });
});

describe.each(["README.md", "docs/themes.md"])("theme files in %s", (page) => {
  test.each(fences(tokensOf(page), "yaml theme"))("file %# is complete", async (yaml) => {
    const problems: Diagnostic[] = [];
    const read = async () => ({ bytes: new TextEncoder().encode(yaml), shown: "acme.yaml" });
    const theme = await loadTheme({ path: "acme.yaml" }, read, (found) => problems.push(found));
    expect(problems).toEqual([]);
    expect(theme).toHaveProperty("spec");
    const { spec } = theme as LoadedTheme;
    normalizeTheme(spec, {}, (found) => problems.push(found));
    expect(problems).toEqual([]);
  });
});

describe("docs/themes.md", () => {
  const keys = firstColumn(tokensOf("docs/themes.md"), "Key");

  test("lists the keys of a theme file", () => {
    expect([...new Set(keys.flatMap((key) => key.split(".")[0] || []))]).toEqual(
      Object.keys(themeFileSchema.entries),
    );
  });
});

describe("docs/charts.md", () => {
  const tokens = tokensOf("docs/charts.md");
  const here = { line: 1, column: 1 };
  const chartFrom = (data: string) =>
    chartOf(
      { type: "chart", data, options: { flags: [], settings: {} }, pos: here, dataPos: here },
      () => {},
    );

  const rules = fences(tokens, "csv").map((data, at) => {
    const said = found(tokens, "paragraph").filter(({ raw }) => raw.startsWith("Gives a "));
    return [/`(.+)`/.exec(said[at]?.raw ?? "")?.[1], data] as const;
  });
  test.each(rules)("rule: %s", (kind, data) => {
    const result = chartFrom(data);
    expect(result.type === "chart" && kindName(result.model).toLowerCase()).toBe(kind);
  });

  test("has a rule with an example under each heading", () => {
    const headings = tokens.filter(
      (token) => token.type === "heading" && (token as Tokens.Heading).depth === 3,
    );
    expect(rules).toHaveLength(headings.length);
  });

  test("lists the words and settings of a fence", () => {
    const listed = tables(tokens)
      .filter(({ header }) => ["Word", "Setting"].includes(header[0]!.text))
      .flatMap(({ rows }) => rows.flatMap(([cell]) => codeIn(cell!)));
    const known = (text: string) => text.split("=")[0]!;
    const names = listed.map(known);
    const aliases = ["lines", "bars", "column", "columns", "donut", "chart"];
    const all = [...fenceWords, ...fenceSettings].filter((word) => !aliases.includes(word));
    expect([...new Set(names)].toSorted()).toEqual([...new Set(all)].toSorted());
  });

  test("shows how formats read", () => {
    const rows = tables(tokens).find(({ header }) => header[0]?.text === "Format")!.rows;
    for (const [format, large, small] of rows) {
      const wish = formatOf(codeIn(format!)[0]!);
      const plain = { prefix: "", suffix: "", decimals: 2, short: true };
      const written = withWishes(plain, wish, undefined);
      expect(formatNumber(2_450_000, written)).toBe(large!.text);
      expect(formatNumber(0.5, written)).toBe(small!.text);
    }
  });
});

describe("docs/architecture.md", () => {
  const tokens = tokensOf("docs/architecture.md");
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;

  test("says of each dependency why it is there", () => {
    expect(firstColumn(tokens, "Package")).toEqual(Object.keys(manifest.dependencies));
    expect(firstColumn(tokens, "Package for development")).toEqual(
      Object.keys(manifest.devDependencies),
    );
  });

  test("says who may import whom as the lint rule does", () => {
    const table = tables(tokens).find(({ header }) => header[1]?.text === "May import");
    const rows = table?.rows.map(([room, names]) => [codeIn(room!)[0], names!.text]);
    const rule = Object.entries(layers).map(([room, names]) => [room, inWords(names)]);
    expect(rows).toEqual(rule);
  });
});

describe("docs/security.md", () => {
  const tokens = tokensOf("docs/security.md");

  test("has a test for each threat", () => {
    const table = tables(tokens).find(({ header }) => header[0]?.text === "Threat");
    const without = (table?.rows ?? []).filter((row) => {
      const named = codeIn(row[2]!).filter((path) => path.startsWith("test/"));
      return named.length === 0 || !named.every((path) => existsSync(join(root, path)));
    });
    expect(table?.rows.length).toBeGreaterThan(10);
    expect(without.map(([threat]) => threat?.text)).toEqual([]);
  });

  test("lists the limits with their defaults", () => {
    const table = tables(tokens).find(({ header }) => header[0]?.text === "Limit");
    const rows = table?.rows.map(([name, value]) => [codeIn(name!)[0], value!.text]);
    expect(rows).toEqual(limitNames.map((name) => [name, numberInWords(defaultLimits[name])]));
  });
});

function inWords(names: string[]): string {
  if (names.includes("*")) return "everything";
  return names.length === 0 ? "nothing" : names.map((name) => `\`${name}\``).join(", ");
}

function tokensOf(page: string): Token[] {
  return new Lexer({ gfm: true }).lex(readFileSync(join(root, page), "utf8"));
}

function found(tokens: Token[], type: string): Token[] {
  const all: Token[] = [];
  walkTokens(tokens, (token) => {
    if (token.type === type) all.push(token);
  });
  return all;
}

function* linksIn(tokens: Token[]): Generator<string> {
  for (const type of ["link", "image"]) {
    for (const token of found(tokens, type)) yield (token as Tokens.Link).href;
  }
}

/** Addresses on the web are not asked for. */
function leadsSomewhere(href: string, page: string): boolean {
  if (/^[a-z]+:/i.test(href)) return true;
  const [path = "", anchor] = href.split("#");
  const target = path === "" ? page : relative(root, join(root, dirname(page), path));
  if (!existsSync(join(root, target))) return false;
  if (anchor === undefined) return true;
  const headings = found(tokensOf(target), "heading").map(
    (token) => (token as Tokens.Heading).text,
  );
  return headings.some((heading) => slugOf(heading) === anchor);
}

/** The code blocks whose fence says exactly this. */
function fences(tokens: Token[], info: string): string[] {
  return found(tokens, "code")
    .filter((token) => (token as Tokens.Code).lang === info)
    .map((token) => (token as Tokens.Code).text);
}

function tables(tokens: Token[]): Tokens.Table[] {
  return tokens.filter((token): token is Tokens.Table => token.type === "table");
}

/**
 * What stands as code in the first column of the table with this header; where several have it, of
 * the first one after that heading.
 */
function firstColumn(tokens: Token[], header: string, heading?: string): string[] {
  const start = tokens.findIndex(
    (token) => token.type === "heading" && (token as Tokens.Heading).text === heading,
  );
  const table = tables(tokens.slice(start + 1)).find((each) => each.header[0]?.text === header);
  if (!table) throw new Error(`no table of "${header}"`);
  return table.rows.flatMap(([cell]) => codeIn(cell!));
}

function codeIn(cell: Tokens.TableCell): string[] {
  return found(cell.tokens, "codespan").map((token) => (token as Tokens.Codespan).text);
}
