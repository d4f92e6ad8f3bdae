import { describe, expect, it, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import { readTemplate } from "../../src/template/read.js";
import type { Template } from "../../src/template/template.js";
import {
  bodyPlace,
  content,
  drawn,
  type LayoutParts,
  placeholder,
  templateFile,
  type TemplateParts,
  titlePlace,
  xfrm,
} from "../helpers/template.js";

function read(wish: TemplateParts): Template {
  const template = readTemplate(templateFile(wish), "corp.potx", ({ message }) => {
    throw new Error(message);
  });
  return template!;
}

function layoutOf(layout: Partial<LayoutParts>, wish: TemplateParts = {}) {
  return read({ ...wish, layouts: [{ ...content, ...layout }] }).masters[0]!.layouts[0]!;
}

describe("a placeholder", () => {
  it("has its place, insets, anchor and autofit of the master where it says none", () => {
    const body = '<a:bodyPr lIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>';
    const master = placeholder('type="title"', titlePlace, body);
    const own = placeholder('type="ctrTitle"', undefined, '<a:bodyPr tIns="12700"/><a:lstStyle/>');
    const [title] = layoutOf({ shapes: own }, { master }).placeholders;
    expect(title).toMatchObject({
      type: "ctrTitle",
      box: { x: 60, y: 24, width: 840, height: 72 },
      insets: { top: 1, right: 7.2, bottom: 3.6, left: 0 },
      anchor: "middle",
      autofit: "shrink",
    });
  });

  it("has levels of the presentation, the text styles, the master and itself, the last one first", () => {
    const list = (size: number, more = "") =>
      `<a:bodyPr/><a:lstStyle><a:lvl2pPr ${more}><a:defRPr sz="${size}"/></a:lvl2pPr></a:lstStyle>`;
    const [body] = layoutOf(
      { shapes: placeholder('idx="3"', bodyPlace, list(1700)) },
      {
        children: `<p:defaultTextStyle><a:lvl2pPr algn="r" marL="127000"><a:defRPr sz="1000" b="1"/></a:lvl2pPr></p:defaultTextStyle>`,
        txStyles: `<p:bodyStyle><a:lvl2pPr algn="ctr" indent="-127000"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buChar char="–"/><a:defRPr sz="2000"><a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl2pPr></p:bodyStyle>`,
        master: placeholder('type="body"', bodyPlace, list(1800, 'rtl="1"')),
      },
    ).placeholders;
    expect(body!.levels[1]).toEqual({
      size: 17,
      bold: true,
      italic: false,
      caps: false,
      color: { rgb: "AA3300", opacity: 1, slot: "accent2" },
      font: { family: "Georgia", role: "heading" },
      align: "center",
      indent: 10,
      hanging: 10,
      bullet: "–",
      spaceBefore: 6,
      spaceAfter: 0,
      leading: 0.9,
      rtl: true,
    });
    expect(body!.levels).toHaveLength(9);
  });

  it("has no bullet where the layout takes it off", () => {
    const none = "<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle>";
    const [body] = layoutOf({ shapes: placeholder('idx="1"', bodyPlace, none) }).placeholders;
    expect(body!.levels[0]).not.toHaveProperty("bullet");
  });

  it("is passed over where it is an orphan, repeated, off the slide or nowhere", () => {
    const { placeholders, ignored } = layoutOf(
      {
        shapes: [
          placeholder('type="body" idx="4294967295"', bodyPlace),
          placeholder('type="body" idx="5"', bodyPlace),
          placeholder('type="body" idx="5"', bodyPlace),
          placeholder('type="body" idx="6"', [960, 0, 100, 100]),
          placeholder('type="dt" idx="7"'),
        ].join(""),
      },
      {},
    );
    expect(placeholders.map(({ idx }) => idx)).toEqual([5]);
    expect(ignored.map(({ reason }) => reason)).toEqual([
      "orphan",
      "repeated",
      "outside",
      "no place",
    ]);
  });

  it("stands vertically where it says so", () => {
    const body = '<a:bodyPr vert="eaVert"/><a:lstStyle/>';
    const [one] = layoutOf({ shapes: placeholder('idx="1"', bodyPlace, body) }).placeholders;
    expect(one!.vertical).toBe(true);
  });
});

describe("colours", () => {
  const rgbOf = (color: string, wish: TemplateParts = {}, layout: Partial<LayoutParts> = {}) => {
    const list = `<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill>${color}</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`;
    const found = layoutOf({ shapes: placeholder('idx="1"', bodyPlace, list), ...layout }, wish);
    return found.placeholders[0]!.levels[0]!.color;
  };

  test.each([
    ['<a:srgbClr val="aabbcc"/>', "AABBCC"],
    ['<a:sysClr val="windowText" lastClr="010203"/>', "010203"],
    ['<a:prstClr val="white"/>', "FFFFFF"],
    ['<a:schemeClr val="dk2"/>', "002B5C"],
    // Lighter 40 % and Darker 25 % of PowerPoint's palette, which rounds them to 8FAADC and 2F5597.
    [
      '<a:srgbClr val="4472C4"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:srgbClr>',
      "8FABDB",
    ],
    ['<a:srgbClr val="4472C4"><a:lumMod val="75000"/></a:srgbClr>', "2F5597"],
    ['<a:srgbClr val="000000"><a:tint val="75000"/></a:srgbClr>', "898989"],
    ['<a:hslClr hue="7200000" sat="100000" lum="50000"/>', "00FF00"],
    ['<a:schemeClr val="nothing"/>', "808080"],
    ['<a:srgbClr val="constructor"/>', "808080"],
  ])("%s", (color, rgb) => {
    expect(rgbOf(color).rgb).toBe(rgb);
  });

  it("follow the map, and the layout's own", () => {
    const dark = 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent2"';
    expect(rgbOf('<a:schemeClr val="tx1"/>')).toEqual({ rgb: "101010", opacity: 1, slot: "text" });
    expect(rgbOf('<a:schemeClr val="tx1"/>', { clrMap: dark }).rgb).toBe("FFFFFF");
    expect(rgbOf('<a:schemeClr val="tx1"/>', {}, { map: dark }).rgb).toBe("FFFFFF");
    expect(rgbOf('<a:schemeClr val="accent1"/>', {}, { map: dark }).rgb).toBe("AA3300");
  });
});

describe("a ground", () => {
  const bg = (fill: string) => `<p:bg><p:bgPr>${fill}</p:bgPr></p:bg>`;

  it("is the layout's, else the master's, in the layout's colours", () => {
    const masterBg = bg('<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>');
    const map = 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"';
    expect(layoutOf({}, { masterBg }).ground).toEqual({
      fill: "solid",
      colors: ["EEEEEE"],
      own: false,
    });
    expect(layoutOf({ map }, { masterBg }).ground.colors).toEqual(["002B5C"]);
    expect(
      layoutOf({ bg: bg('<a:solidFill><a:srgbClr val="112233"/></a:solidFill>') }, { masterBg })
        .ground,
    ).toEqual({
      fill: "solid",
      colors: ["112233"],
      own: true,
    });
    expect(layoutOf({}).ground.colors).toEqual(["FFFFFF"]);
  });

  it("may have several colours, or be seen through", () => {
    const stops = ["FF0000", "0000FF"].map(
      (rgb) => `<a:gs pos="0"><a:srgbClr val="${rgb}"/></a:gs>`,
    );
    const gradient = bg(`<a:gradFill><a:gsLst>${stops.join("")}</a:gsLst></a:gradFill>`);
    expect(layoutOf({ bg: gradient }).ground).toMatchObject({
      fill: "gradient",
      colors: ["FF0000", "0000FF"],
    });
    const half = bg(
      '<a:solidFill><a:srgbClr val="000000"><a:alpha val="50000"/></a:srgbClr></a:solidFill>',
    );
    expect(layoutOf({ bg: half }).ground.colors).toEqual(["808080"]);
  });
});

describe("what is drawn", () => {
  it("is read through groups, without what is hidden or empty", () => {
    const group = `<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="1270000"/><a:chOff x="0" y="0"/><a:chExt cx="2540000" cy="2540000"/></a:xfrm></p:grpSpPr>${drawn("inner", [20, 40, 60, 80])}</p:grpSp>`;
    const hidden = drawn("hidden", [0, 0, 10, 10]).replace('id="9"', 'id="9" hidden="1"');
    const empty = `<p:sp><p:nvSpPr><p:cNvPr id="1" name="empty"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm([0, 0, 9, 9])}</p:spPr></p:sp>`;
    const { drawn: found } = layoutOf({ shapes: content.shapes + group + hidden + empty });
    expect(found).toEqual([
      {
        kind: "shape",
        name: "inner",
        box: { x: 10, y: 20, width: 30, height: 40 },
        fill: { colors: ["336699"], opacity: 1 },
        text: "",
      },
    ]);
  });

  it("takes what it needs where it is turned", () => {
    const turned = drawn("turned", [100, 100, 100, 20]).replace(
      "<a:xfrm>",
      '<a:xfrm rot="5400000">',
    );
    const [found] = layoutOf({ shapes: turned }).drawn;
    expect(found!.box.x).toBeCloseTo(140);
    expect(found!.box.height).toBeCloseTo(100);
  });
});

it("knows the deck: size, samples with what only they use, footers, first number", () => {
  const template = read({
    size: [720, 405],
    samples: [1, 1, 0],
    layouts: [content, { ...content, name: "Other" }],
    presentation: 'showSpecialPlsOnTitleSld="0" firstSlideNum="0" rtl="1"',
    hf: '<p:hf dt="0" hdr="0"/>',
    change(parts) {
      parts["ppt/media/image1.png"] = "x";
      const rels = "ppt/slides/_rels/slide1.xml.rels";
      parts[rels] = String(parts[rels]).replace(
        "</Relationships>",
        '<Relationship Id="p" Type="x/image" Target="../media/image1.png"/></Relationships>',
      );
    },
  });
  expect(template).toMatchObject({
    size: { width: 720, height: 405 },
    firstSlideNumber: 0,
    footersOnTitleSlide: false,
    rtl: true,
  });
  const [master] = template.masters;
  expect(master!.layouts.map(({ samples }) => samples)).toEqual([1, 2]);
  expect(master!.footers).toEqual({ date: false, footer: true, number: true });
  expect(master!.theme.fonts).toEqual({ heading: "Georgia", body: "Arial" });
  expect(template.samples.map(({ layout }) => layout?.name)).toEqual(["Other", "Other", "Text"]);
  expect([...template.sampleParts].map(({ path }) => path).sort()).toEqual([
    "ppt/media/image1.png",
    "ppt/slides/slide1.xml",
    "ppt/slides/slide2.xml",
    "ppt/slides/slide3.xml",
  ]);
});

it("a .thmx has its presentation behind a theme manager", () => {
  const file = templateFile({
    change(parts) {
      parts["theme/manager.xml"] = "<x/>";
      parts["theme/_rels/manager.xml.rels"] = String(parts["_rels/.rels"]).replace(
        '"ppt/',
        '"../ppt/',
      );
      parts["_rels/.rels"] = String(parts["_rels/.rels"]).replace(
        "ppt/presentation.xml",
        "theme/manager.xml",
      );
    },
  });
  expect(readTemplate(file, "corp.thmx", () => {})?.masters).toHaveLength(1);
});

describe("what cannot be used is an error that says what to do", () => {
  const failed = (file: Uint8Array) => {
    const found: Diagnostic[] = [];
    expect(readTemplate(file, "corp.potx", (one) => found.push(one))).toBeUndefined();
    return found.map(({ severity, message }) => `${severity}: ${message}`);
  };
  const changed = (path: string, from: string, to: string) =>
    templateFile({
      change: (parts) => void (parts[path] = String(parts[path]).replaceAll(from, to)),
    });

  test.each([
    [new TextEncoder().encode("# A report"), "is not a PowerPoint file"],
    [Buffer.from("d0cf11e0a1b11ae10000", "hex"), "is encrypted, or of before PowerPoint 2007"],
    [
      changed(
        "_rels/.rels",
        "http://schemas.openxmlformats.org/officeDocument/2006",
        "http://purl.oclc.org/ooxml/officeDocument",
      ),
      "is Strict Open XML",
    ],
    [changed("ppt/presentation.xml", "p:presentation", "p:other"), "is not a presentation"],
    [changed("_rels/.rels", "presentation.xml", "none.xml"), "is not a presentation"],
    [templateFile().subarray(0, 2_000), "is not a PowerPoint file"],
  ])("%#", (file, message) => {
    expect(failed(file)).toEqual([`error: corp.potx ${message}`]);
  });
});
