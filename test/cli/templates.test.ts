/** `themes check` and `themes add`: what is understood of a template, and a theme made of it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { matchLayouts } from "../../src/template/match.js";
import { readTemplate } from "../../src/template/read.js";
import { type LayoutWish, roles, type Wishes } from "../../src/template/roles.js";
import { type Node, readDocument } from "../../src/theme/document.js";
import {
  bodyPlace,
  content,
  placeholder,
  templateFile,
  type TemplateParts,
} from "../helpers/template.js";
import { type Desk, desk } from "./helpers.js";

let at: Desk;

beforeEach(() => {
  at = desk();
  vi.stubEnv("XDG_CONFIG_HOME", at.at("home"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  at.clear();
});

function file(name: string, bytes: Uint8Array): string {
  mkdirSync(path.dirname(at.at(name)), { recursive: true });
  writeFileSync(at.at(name), bytes);
  return at.at(name);
}

const title = placeholder('type="title"');
const verdana =
  '<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:buChar char="•"/><a:defRPr><a:latin typeface="Verdana"/></a:defRPr></a:lvl1pPr></a:lstStyle>';

const parts: TemplateParts = {
  layouts: [
    {
      name: "Cover: ours",
      type: "title",
      shapes:
        placeholder('type="ctrTitle"', [60, 200, 840, 90]) +
        placeholder('type="subTitle" idx="13"', [60, 300, 840, 60]),
    },
    { ...content, shapes: title + placeholder('idx="1"', bodyPlace, verdana) },
    {
      name: "Two",
      type: "twoObj",
      shapes:
        title +
        placeholder('idx="11"', [60, 120, 410, 360]) +
        placeholder('idx="12"', [490, 120, 410, 360]),
    },
  ],
  samples: [0, 1],
};

describe("themes check", () => {
  it("says which layout is for what and why, sizes, fonts, colours, and what was found", async () => {
    const { code, out, err } = await at.run(
      "themes",
      "check",
      file("corp.potx", templateFile(parts)),
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^corp\.potx: 960 × 540 pt, 1 master, 3 layouts in "Acme"\n\n/);
    expect(out).toContain('\n  two-content  "Two" [title 0, left 11, right 12]: two equal areas');
    expect(out).toContain('\n  quote        – (as content: "Text")\n');
    expect(out).toMatch(/\n {2}area {9}825\.6 × 352\.8 pt at 67\.2, 123\.6\n/);
    expect(out).toContain("\n  font         Verdana, measured by wider ones\n");
    expect(out).toContain("\n  charts       accent1 #0055AA, accent2 #AA3300");
    expect(out).toContain("/corp.potx: info: 2 sample slides left out\n");
    expect(out).toMatch(/corp\.potx: 0 errors(, \d warnings?)?, \d+ remarks\n$/);
  });

  it("ends with 1 where nothing sensible can be made of it, and says why", async () => {
    const encrypted = new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array(600),
    ]);
    const cases: [name: string, bytes: Uint8Array, says: string][] = [
      [
        "a.potx",
        encrypted,
        "error: is encrypted, or of before PowerPoint 2007\n        save it as .potx without a password",
      ],
      [
        "b.potx",
        new TextEncoder().encode("no zip"),
        "error: is not a PowerPoint file\n        expected .potx",
      ],
      [
        "c.potx",
        templateFile({ presentation: 'conformance="strict"' }),
        "error: is Strict Open XML\n        save it as",
      ],
      [
        "d.potx",
        templateFile({ layouts: [{ name: "Bare", shapes: "" }] }),
        "error: has no layout with a title and one text area",
      ],
      ["e.potx", templateFile().slice(0, 900), "error: is"],
    ];
    for (const [name, bytes, says] of cases) {
      const { code, out, err } = await at.run("themes", "check", file(name, bytes));
      expect([code, err]).toEqual([1, ""]);
      expect(out).toContain(`/${name}: ${says}`);
      expect(out).toContain("1 error, 0 remarks");
    }
  });

  it("ends with 2 without a file, and checks several", async () => {
    expect(await at.run("themes", "check")).toMatchObject({ code: 2 });
    const none = await at.run("themes", "check", at.at("none.potx"));
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining("none.potx: not found") });
    const good = file("corp.potx", templateFile(parts));
    const two = await at.run("themes", "check", good, file("b.potx", new Uint8Array(9)));
    expect(two).toMatchObject({ code: 1, out: expect.stringMatching(/Two[^]*b\.potx: 1 error/) });
    const small = await at.run("themes", "check", good, "--limit", "file=100");
    expect(small).toMatchObject({ code: 2, err: expect.stringContaining("--limit file=") });
  });
});

/** As a theme file's reader has it. */
function data(node: Node): unknown {
  if (node.type === "text") return /^\d+$/.test(node.text) ? Number(node.text) : node.text;
  if (node.type === "list") return node.items.map(data);
  if (node.type === "mapping")
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, data(value)]));
  return undefined;
}

describe("themes add", () => {
  it("copies the template, with a theme file that says what was found and can be corrected", async () => {
    const source = file("in/Corp 2026.potx", templateFile(parts));
    const args = ["--name", "Acme", "--company", "Acme Inc.", "-o", at.at("themes/")];
    const { code, out, err } = await at.run("themes", "add", source, ...args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(
      "/themes/acme.yaml: written, for `theme: acme`; reports of Acme Inc. get it",
    );
    expect(readFileSync(at.at("themes/acme.potx"))).toEqual(readFileSync(source));
    const text = readFileSync(at.at("themes/acme.yaml"), "utf8");
    const read = readDocument(text, "acme.yaml");
    if ("problem" in read) throw new Error(read.problem.message);
    const { layouts, ...rest } = data(read) as Record<string, unknown>;
    expect(rest).toEqual({ name: "Acme", companies: ["Acme Inc."], template: "acme.potx" });
    expect(text).toContain('  # section: "Cover: ours" # none of its own; that of title stands in');
    // Taken at its word, it is what was found.
    const wishes: Wishes = {
      layouts: Object.fromEntries(
        Object.entries(layouts as Record<string, string | LayoutWish>).map(([role, wish]) => [
          role,
          typeof wish === "string" ? { name: wish } : wish,
        ]),
      ),
    };
    const template = readTemplate(templateFile(parts), "acme.potx", () => {})!;
    const complaints: string[] = [];
    const asked = matchLayouts(template, wishes, ({ message }) => complaints.push(message))!;
    const found = matchLayouts(template, {}, () => {})!;
    expect(complaints).toEqual([]);
    for (const role of roles) {
      expect(asked.roles[role].layout, role).toBe(found.roles[role].layout);
      expect(asked.roles[role].places, role).toMatchObject(found.roles[role].places);
    }
  });

  it("makes a theme file that the template beside it does not hide", async () => {
    file("themes/corp.potx", templateFile(parts));
    await at.run("themes", "add", at.at("themes/corp.potx"), "-o", at.at("themes/"));
    const named = readFileSync(at.at("themes/corp.yaml"), "utf8");
    file("themes/corp.yaml", Buffer.from(named.replace("Cover: ours", "Nobody's")));
    const report = file("report.md", Buffer.from("---\ntheme: corp\n---\n\n## One\n\nText\n"));
    const { err } = await at.run(report);
    expect(err).toContain("has no layout `Nobody's`");
  });

  it("goes to the user's folder, writes over nothing, and takes none that cannot be used", async () => {
    const source = file("corp.potx", templateFile(parts));
    expect((await at.run("themes", "add", source, "--user")).code).toBe(0);
    expect(existsSync(at.at("home/quarterdeck/themes/corp.yaml"))).toBe(true);
    const again = await at.run("themes", "add", source, "--user");
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("is there already") });
    expect((await at.run("themes", "add", source, "--user", "--force")).code).toBe(0);
    const broken = file("broken.potx", new Uint8Array(9));
    const refused = await at.run("themes", "add", broken, "-o", at.at("themes/"));
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining("not a PowerPoint file"),
    });
    expect(existsSync(at.at("themes"))).toBe(false);
    expect((await at.run("themes", "add")).code).toBe(2);
  });

  it("leaves a template that lies there already where it is", async () => {
    const there = file("themes/corp.potx", templateFile(parts));
    const { code } = await at.run("themes", "add", there, "-o", at.at("themes/"));
    expect(code).toBe(0);
    expect(readFileSync(at.at("themes/corp.yaml"), "utf8")).toContain("template: corp.potx");
  });
});
