/** Templates that anybody may have made: read, or refused with a message, in time. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import { describeTemplate } from "../../src/template/describe.js";
import { findingsOf } from "../../src/template/findings.js";
import { templateTheme } from "../../src/template/look.js";
import { matchLayouts } from "../../src/template/match.js";
import { readTemplate } from "../../src/template/read.js";
import { chanceOf, mutated } from "../helpers/mutate.js";
import {
  bodyPlace,
  content,
  drawn,
  placeholder,
  templateFile,
  titlePlace,
} from "../helpers/template.js";

/** All that is done with a template before a slide is made. */
function used(bytes: Uint8Array) {
  const errors: Diagnostic[] = [];
  const report = (found: Diagnostic) => {
    if (found.severity === "error") errors.push(found);
  };
  const template = readTemplate(bytes, "corp.potx", report);
  const matching = template && matchLayouts(template, {}, report);
  if (!template || !matching) return { errors };
  const lines = [
    ...describeTemplate(template, matching),
    ...findingsOf(template, matching).map(({ message }) => message),
  ];
  return { errors, template, lines, theme: templateTheme(template, matching).theme };
}

/** Read, or refused with a message; and no number of it is none. */
function withstands(bytes: Uint8Array): void {
  const { errors, template, theme } = used(bytes);
  expect(errors.map(({ message }) => message)).toHaveLength(template && theme ? 0 : 1);
  const numbers = JSON.stringify(theme ?? {}, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? "no number" : value,
  );
  expect(numbers).not.toContain("no number");
}

const many = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join("");

const title = placeholder('type="title"', titlePlace);
const body = placeholder('idx="1"', bodyPlace);

describe("a hostile template", () => {
  it("may have a master of twenty thousand shapes", () => {
    const master = title + body + many(20_000, (i) => drawn(`s${i}`, [i % 900, i % 500, 9, 9]));
    const { template, lines } = used(templateFile({ master }));
    expect(template!.masters[0]!.drawn.length).toBeLessThanOrEqual(5_000);
    expect(lines!.join("\n").length).toBeLessThan(10_000);
  });

  it("may have thousands of placeholders, layouts and masters", () => {
    const shapes = title + many(5_000, (i) => placeholder(`idx="${i + 1}"`, bodyPlace));
    withstands(templateFile({ layouts: [{ ...content, shapes }] }));
    const layouts = Array.from({ length: 1_200 }, () => content);
    const { template } = used(templateFile({ layouts }));
    expect(template!.masters[0]!.layouts.length).toBeLessThanOrEqual(1_000);
  });

  it("may have groups in groups without end", () => {
    const deep =
      many(150, () => "<p:grpSp>") + drawn("x", [0, 0, 9, 9]) + many(150, () => "</p:grpSp>");
    withstands(templateFile({ layouts: [{ ...content, shapes: title + body + deep }] }));
  });

  it("may have masters, layouts and themes that are each other", () => {
    const swap = (from: string, to: string) => (parts: Record<string, string | Uint8Array>) => {
      for (const name of Object.keys(parts).filter((each) => each.endsWith(".rels")))
        parts[name] = String(parts[name]).replaceAll(from, to);
    };
    const master = "slideMasters/slideMaster1.xml";
    for (const [from, to] of [
      ["../slideLayouts/slideLayout1.xml", `../${master}`],
      ["../theme/theme1.xml", `../${master}`],
      [master, "presentation.xml"],
      ["ppt/presentation.xml", "[Content_Types].xml"],
      ["../slideLayouts/slideLayout1.xml", "../../../../../etc/passwd"],
      ["../theme/theme1.xml", "file:///etc/passwd"],
    ] as const)
      withstands(templateFile({ change: swap(from, to) }));
  });

  it("follows no address", () => {
    const external = templateFile({
      change(parts) {
        const name = "ppt/slideMasters/_rels/slideMaster1.xml.rels";
        parts[name] = String(parts[name]).replace(
          'Target="../theme/theme1.xml"',
          'Target="http://127.0.0.1:1/theme1.xml" TargetMode="External"',
        );
      },
    });
    expect(used(external).template!.masters[0]!.theme.name).toBe("");
  });

  it("may call its parts what they are not", () => {
    const types = (text: string) =>
      templateFile({ change: (parts) => void (parts["[Content_Types].xml"] = text) });
    withstands(types("<Types/>"));
    withstands(types('<Types><Default Extension="xml" ContentType="image/png"/></Types>'));
    withstands(types('<Types><Override PartName="/ppt/presentation.xml"/></Types>'));
    expect(used(types("<Other/>")).errors).toHaveLength(1);
  });

  it("may have numbers that nobody means", () => {
    for (const size of ["0", "-1", "1e9", "999999999999", "x"])
      withstands(
        templateFile({
          change(parts) {
            const name = "ppt/presentation.xml";
            parts[name] = String(parts[name]).replace(/cx="\d+"/, `cx="${size}"`);
          },
        }),
      );
    for (const sz of ["0", "-100", "999999999999"])
      withstands(
        templateFile({
          txStyles: `<p:titleStyle><a:lvl1pPr marL="-999999999999" indent="999999999999"><a:lnSpc><a:spcPct val="-1"/></a:lnSpc><a:defRPr sz="${sz}"/></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="${sz}"/></a:lvl1pPr></p:bodyStyle>`,
        }),
      );
  });
});

const collected = new URL("../../../shared/templates/files/", import.meta.url);

/** Ours, and of the collected ones, where they are, some of each kind. */
function sources(): [name: string, bytes: Uint8Array][] {
  const ours = templateFile({
    layouts: [
      content,
      { name: "Title", type: "title", shapes: placeholder('type="ctrTitle"', titlePlace) },
      { name: "Only", type: "titleOnly", shapes: placeholder('type="title"') },
    ],
    samples: [1, 0, 0],
  });
  const names = ["uic-red.pptx", "rstudio-soleng.potx", "poi-thmx.thmx", "pptxtemplates-calm.pptx"];
  const there = existsSync(collected) ? readdirSync(collected) : [];
  return [
    ["ours", ours],
    ...names
      .filter((name) => there.includes(name))
      .map((name): [string, Uint8Array] => [name, readFileSync(new URL(name, collected))]),
  ];
}

it.each(sources())("%s, damaged in fifty ways", (_, file) => {
  for (let seed = 0; seed < 50; seed++) {
    const { name, bytes } = mutated(new Uint8Array(file), chanceOf(seed));
    const start = performance.now();
    expect(() => withstands(bytes), `${name}, ${seed}`).not.toThrow();
    // Loaded machines are slow; what grows without end takes minutes.
    expect(performance.now() - start, `${name}, ${seed}`).toBeLessThan(20_000);
  }
});
