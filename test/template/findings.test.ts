import { describe, expect, it } from "vitest";
import { describeTemplate } from "../../src/template/describe.js";
import { findingsOf } from "../../src/template/findings.js";
import { matchLayouts } from "../../src/template/match.js";
import { readTemplate } from "../../src/template/read.js";
import {
  bodyPlace,
  content,
  drawn,
  placeholder,
  templateFile,
  type TemplateParts,
  xfrm,
} from "../helpers/template.js";

function found(wish: TemplateParts): string[] {
  const template = readTemplate(templateFile(wish), "corp.potx", () => {})!;
  const findings = findingsOf(
    template,
    matchLayouts(template, {}, () => {})!,
  );
  return findings.map(
    ({ severity, message }) => `${severity} ${message.replace("corp.potx: ", "")}`,
  );
}

const title = placeholder('type="title"');
const levels = (list: string) => `<a:bodyPr/><a:lstStyle>${list}</a:lstStyle>`;
const with_ = (list: string) => ({
  ...content,
  shapes: title + placeholder('idx="1"', bodyPlace, levels(list)),
});

describe("findings", () => {
  it("name what is missing, and accents that are pale or alike", () => {
    expect(found({})).toEqual([
      "info no title layout; the content layout stands in",
      "info no section layout; the content layout stands in",
      "info no two-content layout; the content layout stands in",
      "info no title-only layout; the content layout stands in",
      "info charts use accents 1, 2, 5 and 6 as they are: 3 under 3 : 1 on the ground, 4 like one before",
    ]);
  });

  it.each<[string, TemplateParts, string]>([
    ["samples", { samples: [0, 0] }, "info 2 sample slides left out"],
    [
      "several that could be it",
      { layouts: [content, { ...content, name: "Text too" }] },
      'info 2 layouts could be content: "Text", "Text too"; using "Text"',
    ],
    [
      "macros",
      {
        change(parts) {
          parts["ppt/vbaProject.bin"] = "x";
          const rels = "ppt/_rels/presentation.xml.rels";
          parts[rels] = String(parts[rels]).replace(
            "</Relationships>",
            '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
          );
        },
      },
      "warning macros are left out",
    ],
    [
      "the mark as final",
      {
        change(parts) {
          parts["docProps/custom.xml"] =
            '<Properties xmlns="c" xmlns:vt="v"><property pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool></property></Properties>';
          parts["_rels/.rels"] = String(parts["_rels/.rels"]).replace(
            "</Relationships>",
            '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
          );
        },
      },
      "warning the mark as final is left out",
    ],
    [
      "relationships that lead nowhere",
      { change: (parts) => void delete parts["ppt/theme/theme1.xml"] },
      "warning repaired: one relationship that leads nowhere",
    ],
    [
      "parts that cannot be read",
      { change: (parts) => void (parts["ppt/theme/theme1.xml"] = "<a") },
      "warning ppt/theme/theme1.xml cannot be read",
    ],
    [
      "painted titles",
      {
        layouts: [
          content,
          {
            name: "Titelfolie",
            type: "title",
            shapes: drawn("t", [60, 60, 400, 60], undefined, "Acme"),
          },
        ],
      },
      'warning "Titelfolie" has painted text only; title slides have no title there that can be filled',
    ],
    [
      "ignored placeholders",
      {
        layouts: [
          { ...content, shapes: content.shapes + placeholder('idx="4294967295"', bodyPlace) },
        ],
      },
      'info one placeholder ignored (orphan): "Text"',
    ],
    [
      "bullets from the second level on",
      {
        layouts: [
          with_('<a:lvl1pPr><a:buNone/></a:lvl1pPr><a:lvl2pPr><a:buChar char="•"/></a:lvl2pPr>'),
        ],
      },
      "info lists begin at level 2",
    ],
    [
      "small text",
      { layouts: [with_('<a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr>')] },
      "warning text is set in 12 pt",
    ],
    [
      "a font that nobody knows",
      {
        layouts: [
          with_('<a:lvl1pPr><a:defRPr><a:latin typeface="Acme Sans"/></a:defRPr></a:lvl1pPr>'),
        ],
      },
      `warning "Acme Sans" has no metrics; text is taken to be a fifth wider than Arial's`,
    ],
    [
      "pale text",
      {
        layouts: [
          with_(
            '<a:lvl1pPr><a:defRPr><a:solidFill><a:srgbClr val="AAAAAA"/></a:solidFill></a:defRPr></a:lvl1pPr>',
          ),
        ],
      },
      'warning text of "Text" has a contrast of 2.3 : 1',
    ],
    [
      "what stands in the area",
      { layouts: [{ ...content, shapes: content.shapes + drawn("block", [300, 200, 300, 200]) }] },
      'warning "block" stands in the text area',
    ],
    [
      "a picture behind it",
      {
        layouts: [
          {
            ...content,
            shapes: `<p:pic><p:nvPicPr><p:cNvPr id="3" name="p"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="m"/></p:blipFill><p:spPr>${xfrm([0, 0, 960, 540])}</p:spPr></p:pic>${content.shapes}`,
          },
        ],
      },
      "info text stands on a picture (ppt/slideMasters/slideMaster1.xml); its contrast is not known",
    ],
  ])("%s", (_, wish, message) => {
    expect(found(wish)).toContain(message);
  });
});

it("what was understood is told in lines", () => {
  const template = readTemplate(templateFile({ samples: [0] }), "corp.potx", () => {})!;
  expect(
    describeTemplate(
      template,
      matchLayouts(template, {}, () => {})!,
    ),
  ).toEqual([
    'corp.potx: 960 × 540 pt, 1 master, 1 layout in "Acme"',
    "",
    '  title        – (as content: "Text")',
    '  section      – (as content: "Text")',
    '  content      "Text" [title 0, body 1]: a title and one text area',
    '  two-content  – (as content: "Text")',
    '  title-only   – (as content: "Text")',
    '  comparison   – (as content: "Text")',
    '  picture      – (as content: "Text")',
    '  caption      – (as content: "Text")',
    '  quote        – (as content: "Text")',
    '  closing      – (as content: "Text")',
    '  blank        – (as content: "Text")',
    "",
    "  area         825.6 × 352.8 pt at 67.2, 123.6",
    "  title        36 pt",
    "  text         • 24 pt, no bullet 18 pt, no bullet 18 pt, no bullet 18 pt, no bullet 18 pt",
    "  font         Georgia, measured by its own widths",
    "  font         Arial, measured by its own widths",
    "  ground       #FFFFFF",
    "  charts       accent1 #0055AA, accent2 #AA3300, accent5 #007744, accent6 #663399",
  ]);
});
