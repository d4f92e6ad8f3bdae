import { describe, expect, it } from "vitest";
import { contrast } from "../../src/color.js";
import type { Box } from "../../src/geometry.js";
import { templateTheme } from "../../src/template/look.js";
import { matchLayouts } from "../../src/template/match.js";
import { readTemplate } from "../../src/template/read.js";
import {
  bodyPlace,
  content,
  drawn,
  placeholder,
  templateFile,
  type TemplateParts,
} from "../helpers/template.js";

function themeOf(wish: TemplateParts = {}) {
  const template = readTemplate(templateFile(wish), "corp.potx", () => {})!;
  return templateTheme(
    template,
    matchLayouts(template, {}, () => {})!,
  );
}

const title = placeholder('type="title"');

describe("the theme that a template is", () => {
  it("has its places, sizes and fonts", () => {
    const { theme } = themeOf();
    const { skeleton, fonts, name, body } = theme.look;
    expect(name).toBe("Acme");
    expect(fonts).toEqual({ heading: "Georgia", body: "Arial", mono: "Courier New" });
    const rounded = ({ x, y, width, height }: Box) =>
      [x, y, width, height].map((n) => n.toFixed(1));
    expect(rounded(skeleton.title)).toEqual(["67.2", "27.6", "825.6", "64.8"]);
    expect(rounded(skeleton.content)).toEqual(["67.2", "123.6", "825.6", "352.8"]);
    expect(skeleton.sizes).toMatchObject({ title: 36, body: 24, bodyNested: 18 });
    expect(body[0]).toMatchObject({ size: 24, indent: 18, hanging: 18, bullet: "•" });
  });

  it("has a layout for each of ours, with the template's placeholders behind it", () => {
    const two =
      placeholder('idx="7"', [60, 120, 400, 360]) + placeholder('idx="8"', [500, 120, 400, 360]);
    const footer = placeholder('type="ftr" sz="quarter" idx="21"', [60, 500, 400, 20]);
    const { theme, origins } = themeOf({
      layouts: [content, { name: "Two", shapes: title + two + footer }],
    });
    expect(theme.look.layouts.map(({ name, label }) => `${name}: ${label}`)).toEqual([
      ...[
        "title: Text",
        "section: Text",
        "content: Text",
        "two-content: Two",
        "title-only: Text",
        ...["statement: Text", "title-picture: Text", "section-picture: Text"],
      ],
    ]);
    const columns = theme.look.layouts[3]!.placeholders.map(
      ({ ref, box }) => `${ref.type} ${ref.idx} at ${box.x}`,
    );
    expect(columns).toEqual(["title 0 at 60", "body 1 at 60", "body 2 at 500", "footer 11 at 60"]);
    expect(origins.get("two-content")?.placeholders.map(({ attributes }) => attributes)).toEqual([
      { type: "title" },
      { idx: "7" },
      { idx: "8" },
      { type: "ftr", sz: "quarter", idx: "21" },
    ]);
    expect(theme.look.skeleton.gutter).toBeCloseTo(54.4);
  });

  it("makes titles smaller only where PowerPoint does", () => {
    expect(themeOf().theme.look.skeleton.scale.title).toEqual([36]);
    const fits = placeholder(
      'type="title"',
      undefined,
      "<a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>",
    );
    const layouts = [{ ...content, shapes: fits + placeholder('idx="1"', bodyPlace) }];
    expect(themeOf({ layouts }).theme.look.skeleton.scale.title[1]).toBeCloseTo(32.4);
  });

  it("is in points of a slide as high as ours, whatever its own size", () => {
    const half =
      placeholder('type="title"', [30, 20, 400, 40]) + placeholder('idx="1"', [30, 70, 420, 180]);
    const { theme, unit } = themeOf({
      size: [480, 270],
      layouts: [{ ...content, shapes: half }],
    });
    const { size, sizes } = theme.look.skeleton;
    expect(unit).toBe(0.5);
    expect(size).toEqual({ width: 960, height: 540 });
    expect(sizes).toMatchObject({ chartLabel: 14, body: 48 });
  });
});

describe("its colours", () => {
  it("are slots where the template has them, else values that can be read", () => {
    const { theme, colors } = themeOf();
    const { palette, chart } = theme.look;
    expect(palette).toMatchObject({
      text: "101010",
      ground: "FFFFFF",
      accent1: "0055AA",
      link: "0000EE",
    });
    // Second texts and grounds are brand colours as often as greys.
    expect(Object.keys(colors.get("content") ?? {})).toEqual(["muted", "panel"]);
    expect(chart.series.slice(0, 4)).toEqual(["0055AA", "AA3300", "007744", "663399"]);
    for (const rgb of chart.series) expect(contrast(rgb, "FFFFFF")).toBeGreaterThanOrEqual(3);
  });

  it("are chosen on the real ground", () => {
    const white =
      '<a:lvl1pPr><a:defRPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr></a:lvl1pPr>';
    const body = placeholder('idx="1"', bodyPlace, `<a:bodyPr/><a:lstStyle>${white}</a:lstStyle>`);
    const shapes = drawn("panel", [0, 0, 960, 540], '<a:srgbClr val="002244"/>') + title + body;
    const { theme, colors } = themeOf({ layouts: [{ ...content, shapes }] });
    const { palette, dark, chart } = theme.look;
    expect(palette).toMatchObject({ ground: "002244", text: "FFFFFF" });
    expect(dark).toBe(true);
    expect(colors.get("content")).toHaveProperty("ground", "002244");
    for (const rgb of [...chart.series, palette.muted]) {
      expect(contrast(rgb, "002244")).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("its tables", () => {
  const styles = (def: string, more = "") => ({
    change(parts: Record<string, string | Uint8Array>) {
      parts["ppt/tableStyles.xml"] =
        `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${def}">${more}</a:tblStyleLst>`;
      const rels = "ppt/_rels/presentation.xml.rels";
      parts[rels] = String(parts[rels]).replace(
        "</Relationships>",
        '<Relationship Id="t" Type="x/tableStyles" Target="tableStyles.xml"/></Relationships>',
      );
    },
  });

  it("are PowerPoint's own where it says none", () => {
    expect(themeOf().theme.look.table).toMatchObject({
      headerFill: "accent1",
      headerText: "ground",
      band: { rgb: "CCDDEE" },
    });
  });

  it("are those that it names", () => {
    expect(
      themeOf(styles("{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}")).theme.look.table.headerFill,
    ).toBe("accent3");
    expect(
      themeOf(styles("{2D5ABB26-0587-4C30-8999-92F81FD0307C}")).theme.look.table,
    ).not.toHaveProperty("headerFill");
    const fill = (val: string) =>
      `<a:tcStyle><a:tcBdr><a:bottom><a:ln w="25400"><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></a:ln></a:bottom></a:tcBdr><a:fill><a:solidFill><a:schemeClr val="${val}"/></a:solidFill></a:fill></a:tcStyle>`;
    const own = `<a:tblStyle styleId="{A}" styleName="Acme"><a:firstRow><a:tcTxStyle><a:schemeClr val="tx1"/></a:tcTxStyle>${fill("accent5")}</a:firstRow></a:tblStyle>`;
    expect(themeOf(styles("{A}", own)).theme.look.table).toEqual({
      headerText: "text",
      headerFill: "accent5",
      headerRule: { color: "accent2", width: 2 },
      style: "{A}",
    });
  });
});
