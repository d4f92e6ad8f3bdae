/** A scene written by hand that has every kind of item, for the tests of the writers. */
import { deflateSync, crc32 } from "node:zlib";
import type { Insets } from "../../src/geometry.js";
import type { LevelStyle, Look, Palette, TextStyle } from "../../src/scene/look.js";
import type {
  Marker,
  Picture,
  Run,
  Scene,
  SceneSlide,
  TableCell,
  TableItem,
  TextItem,
  TextParagraph,
} from "../../src/scene/scene.js";
import { usualTextBox } from "../../src/levels.js";
import {
  completeLayout,
  type DesignedLayout,
  type DesignedPlaceholder,
} from "../../src/theme/complete-layout.js";
import { skeletonOf, usualSize } from "../../src/theme/skeleton.js";

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export function run(text: string, more: Partial<Run> = {}): Run {
  return {
    ...{ text, size: 20, bold: false, italic: false, strike: false, font: "body", color: "text" },
    ...more,
  };
}

export const lineBreak = (size = 20): Run => run("", { lineBreak: true, size });

/** A paragraph with nothing of its own. */
export function paragraph(
  content: string | Run[],
  more: Partial<TextParagraph> = {},
): TextParagraph {
  return {
    runs: typeof content === "string" ? [run(content)] : content,
    level: 0,
    marker: { type: "none" },
    align: "left",
    indent: 0,
    hanging: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    leading: 1,
    ...more,
  };
}

/** A list item as the sample look's body has it. */
export function listItem(
  content: string | Run[],
  marker: Marker = { type: "bullet" },
  level = 0,
): TextParagraph {
  const size = level === 0 ? 20 : 18;
  return paragraph(typeof content === "string" ? [run(content, { size })] : content, {
    marker,
    level,
    indent: 20 * (level + 1),
    hanging: 20,
    spaceBefore: size * 0.35,
  });
}

export const numbered = (value: number, start = 1): Marker => ({ type: "number", value, start });

function textStyle(size: number, more: Partial<TextStyle> = {}): TextStyle {
  return { size, bold: false, color: "text", font: "body", align: "left", leading: 1, ...more };
}

const titleText = textStyle(30, { bold: true, color: "accent1", font: "heading", leading: 0.9 });
const skeleton = skeletonOf(usualSize);
const { title: titleBox, content: contentBox } = skeleton;
const columns = [
  { ...contentBox, width: 416 },
  { ...contentBox, x: 496, width: 416 },
];

function contentLayout(
  name: DesignedLayout["name"],
  label: string,
  boxes: (typeof contentBox)[],
): DesignedLayout {
  const footer = textStyle(10, { color: "muted" });
  return {
    ...{ name, label, ground: "ground", shapes: [], pictures: [] },
    placeholders: [
      placeholder({ type: "title", idx: 0 }, titleBox, titleText, "bottom"),
      ...boxes.map((box, i) => placeholder({ type: "body", idx: i + 1 }, box, textStyle(20))),
      placeholder(
        { type: "footer", idx: 11 },
        { x: 48, y: 506, width: 700, height: 22 },
        footer,
        "middle",
      ),
      placeholder(
        { type: "slide-number", idx: 12 },
        { x: 832, y: 506, width: 80, height: 22 },
        { ...footer, align: "right" },
        "middle",
      ),
    ],
  };
}

function placeholder(
  ref: DesignedPlaceholder["ref"],
  box: typeof contentBox,
  style: TextStyle,
  anchor: "top" | "middle" | "bottom" = "top",
): DesignedPlaceholder {
  return { ref, box, insets: noInsets, anchor, style };
}

const cover: DesignedLayout = {
  ...{ name: "title", label: "Title Slide", ground: "accent1" },
  shapes: [{ shape: "ellipse", box: { x: 700, y: 120, width: 520, height: 520 }, fill: "accent2" }],
  pictures: [],
  placeholders: [
    placeholder(
      { type: "title", idx: 0 },
      { x: 48, y: 150, width: 620, height: 130 },
      { ...titleText, size: 44, color: "ground" },
      "bottom",
    ),
    placeholder(
      { type: "subtitle", idx: 1 },
      { x: 48, y: 292, width: 620, height: 72 },
      textStyle(20, { color: "ground" }),
    ),
    placeholder(
      { type: "body", idx: 2 },
      { x: 48, y: 420, width: 620, height: 72 },
      textStyle(14, { color: "ground" }),
      "bottom",
    ),
  ],
};

const section: DesignedLayout = {
  ...{ name: "section", label: "Section Header", ground: "panel", shapes: [], pictures: [] },
  placeholders: [
    placeholder(
      { type: "title", idx: 0 },
      { x: 48, y: 150, width: 800, height: 130 },
      { ...titleText, size: 44 },
      "bottom",
    ),
  ],
};

const light: Palette = {
  ...{ text: "1F2933", ground: "FFFFFF", muted: "5C6873", panel: "F1F4F6" },
  ...{ accent1: "1B4965", accent2: "0B8A8F", accent3: "B35C00" },
  ...{ accent4: "A6283C", accent5: "6A4C93", accent6: "52796F" },
  ...{ link: "1B5E8C", visited: "6A4C93" },
};

const dark: Palette = {
  ...{ text: "E8EEF6", ground: "0B1526", muted: "9AA8BC", panel: "15233B" },
  ...{ accent1: "38BDF8", accent2: "FBBF24", accent3: "34D399" },
  ...{ accent4: "FB7185", accent5: "C4A7FF", accent6: "94A3B8" },
  ...{ link: "38BDF8", visited: "C4A7FF" },
};

const levels: LevelStyle[] = Array.from({ length: 9 }, (_, level) => ({
  size: level === 0 ? 20 : 18,
  indent: 20 * (level + 1),
  hanging: 20,
  bullet: level % 2 === 0 ? "•" : "–",
  spaceBefore: (level === 0 ? 20 : 18) * 0.35,
  leading: 1,
}));

export const lightLook: Look = {
  name: "sample & <light>",
  palette: light,
  dark: false,
  fonts: { heading: "Georgia", body: "Calibri", mono: "Courier New" },
  skeleton,
  title: titleText,
  body: levels,
  textBox: usualTextBox,
  panel: { fill: "panel" },
  table: {
    headerText: "ground",
    headerFill: "accent1",
    rule: { color: { rgb: "D0D7DE" }, width: 0.75 },
    bottomRule: { color: "accent1", width: 1 },
  },
  chart: { series: [light.accent1, light.accent2], grid: "DDDDDD", labelSize: 12 },
  layouts: [
    cover,
    section,
    contentLayout("content", "Title and Content", [contentBox]),
    contentLayout("two-content", "Two Content", columns),
    contentLayout("title-only", "Title Only", []),
  ].map((layout) => completeLayout(layout, levels)),
};

/** Light text on a dark ground; bands in the tables instead of rules. */
export const darkLook: Look = {
  ...lightLook,
  ...{ name: "sample dark", palette: dark, dark: true },
  fonts: { heading: "Calibri", body: "Calibri", mono: "Courier New" },
  table: { headerText: "text", headerRule: { color: "text", width: 1.5 }, band: "panel" },
};

/** A picture of one colour. */
export function png(widthPx: number, heightPx: number, rgb: [number, number, number]): Picture {
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(Array.from({ length: widthPx }, () => rgb).flat()),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: heightPx }, () => row)))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
  return { format: "png", bytes: new Uint8Array(bytes), widthPx, heightPx };
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

export function title(text: string, layout: "title" | "section" | "content" = "content"): TextItem {
  const size = layout === "content" ? 30 : 44;
  const color = layout === "title" ? "ground" : "accent1";
  const runs = [run(text, { size, bold: true, color, font: "heading" })];
  const box =
    layout === "content"
      ? titleBox
      : { x: 48, y: 150, width: layout === "title" ? 620 : 800, height: 130 };
  return {
    ...{ type: "text", name: "Title", box, insets: noInsets, anchor: "bottom" },
    placeholder: { type: "title", idx: 0 },
    paragraphs: [paragraph(runs, { leading: 0.9 })],
  };
}

export function body(paragraphs: TextParagraph[], box = contentBox, idx = 1): TextItem {
  return {
    ...{ type: "text", name: `Body ${idx}`, box, insets: noInsets, anchor: "top" },
    placeholder: { type: "body", idx },
    paragraphs,
  };
}

export function textBox(paragraphs: TextParagraph[], more: Partial<TextItem> = {}): TextItem {
  return {
    ...{ type: "text", name: "Text", box: contentBox, insets: noInsets, anchor: "top" },
    paragraphs,
    ...more,
  };
}

export function slide(layout: SceneSlide["layout"], items: SceneSlide["items"]): SceneSlide {
  const first = items.find((item) => item.type === "text" && item.placeholder?.type === "title");
  const text =
    first?.type === "text" ? first.paragraphs[0]!.runs.map((one) => one.text).join("") : "";
  return { layout, title: text, name: text, items, notes: [], slideNumber: true };
}

export function cell(
  text: string,
  more: Partial<Run> = {},
  cellMore: Partial<TableCell> = {},
): TableCell {
  const runs = text === "" ? [] : [run(text, { size: 14, ...more })];
  return { paragraphs: [paragraph(runs)], anchor: "middle", ...cellMore };
}

/** Six rows whose header is bold in the header's colour. */
export function table(look: Look): TableItem {
  const head = { bold: true, color: look.table.headerText };
  const right = { paragraphs: [paragraph([run("12,400", { size: 14 })], { align: "right" })] };
  return {
    type: "table",
    name: "Table 1",
    alt: 'Costs by "service" & month',
    box: { x: 48, y: 112, width: 600, height: 180 },
    columns: [200, 250, 150],
    headerRow: true,
    totalRow: false,
    firstColumn: false,
    lastColumn: false,
    insets: { top: 3, right: 8, bottom: 3, left: 8 },
    rows: [
      { height: 30, cells: [cell("Service", head), cell("Owner", head), cell("Cost", head)] },
      ...["Compute", "Storage", "Network <LAN>", ""].map((name) => ({
        height: 30,
        cells: [cell(name), cell("Platform & Ops"), { ...cell(""), ...right }],
      })),
      {
        height: 30,
        cells: [
          cell("Total", { bold: true }),
          cell("", {}, { fill: "panel" }),
          cell("€ 1 🎉", { color: "accent4" }),
        ],
      },
    ],
  };
}

const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0b8a8f"/></svg>',
);

/** Six slides with every kind of item, marker, link and note. */
export function sampleScene(look: Look = lightLook): Scene {
  const blue = png(40, 20, [27, 73, 101]);
  const drawing: Picture = { ...png(40, 20, [11, 138, 143]), svg };
  return {
    size: look.skeleton.size,
    look,
    lang: "en-GB",
    properties: {
      title: 'Q4 & "more"',
      author: "A. Author",
      company: "A & B <C>",
      subject: "Costs",
      keywords: ["cloud", "R&D"],
    },
    slides: [
      {
        ...slide("title", [
          title("Quarter 4 <review> & outlook", "title"),
          {
            ...textBox([paragraph([run("What it cost us", { color: "ground" })])]),
            ...{ name: "Subtitle", box: { x: 48, y: 292, width: 620, height: 72 } },
            placeholder: { type: "subtitle", idx: 1 },
          },
          {
            ...textBox([paragraph([run("Jane · ACME · 2025", { size: 14, color: "ground" })])]),
            ...{ name: "Author", box: { x: 48, y: 420, width: 620, height: 72 }, anchor: "bottom" },
            placeholder: { type: "body", idx: 2 },
          },
        ]),
        slideNumber: false,
      },
      slide("section", [title("One section", "section")]),
      {
        ...slide("content", [
          title("Lists"),
          body([
            paragraph("A paragraph before the list."),
            listItem("Bullet"),
            listItem([
              run("A "),
              run("bold", { bold: true }),
              run(", "),
              run("italic", { italic: true }),
              run(", "),
              run("struck", { strike: true }),
              run(" and "),
              run("code()", { font: "mono", size: 18 }),
            ]),
            listItem("Nested", { type: "bullet" }, 1),
            listItem("First", numbered(1)),
            listItem("Nested in a number", { type: "bullet" }, 1),
            listItem("Second", numbered(2)),
            paragraph("An interrupting paragraph."),
            listItem("Third", numbered(3)),
            listItem("Another list", numbered(1)),
            listItem("Done", { type: "sign", sign: "✓", color: "accent2" }),
            listItem("Open", { type: "sign", sign: "☐", color: "text" }),
          ]),
        ]),
        footer: "ACME & Co",
        notes: [
          paragraph([run("Say "), run("hello", { bold: true }), run(" & <wave>.")]),
          listItem([
            run("a "),
            run("link", { color: "link", link: { url: "https://example.org" } }),
          ]),
          listItem("one", numbered(1)),
          listItem("two", numbered(2)),
          paragraph([run("see "), run("the table", { color: "link", link: { slide: 5 } })]),
        ],
      },
      slide("two-content", [
        title("Links and text boxes"),
        body(
          [
            paragraph([
              run("Go to "),
              run("a page", { color: "link", link: { url: "http://exa mple.com/ü?a=1&b=2" } }),
              run(" or "),
              run("a page", { color: "link", link: { url: "https://example.com/ü ö?a=1&b=2" } }),
              run(" or "),
              run("slide 3", { color: "link", link: { slide: 3 } }),
              run(" or "),
              run("nowhere", { color: "link", link: { url: "javascript:alert(1)" } }),
            ]),
            paragraph([run("Before"), lineBreak(), run("after the break"), lineBreak()]),
            paragraph([]),
            paragraph([run("مرحبا", { rtl: true, lang: "ar" })]),
          ],
          columns[0],
        ),
        textBox(
          [
            paragraph([
              run("let x = ", { font: "mono", size: 14 }),
              run("1;", { font: "mono", size: 14, color: "accent4" }),
            ]),
            paragraph([run("  // a & b < c", { font: "mono", size: 14, color: "muted" })]),
          ],
          {
            ...{ name: "Code", box: { x: 496, y: 112, width: 416, height: 120 }, fill: "panel" },
            ...{ insets: { top: 12, right: 12, bottom: 12, left: 12 }, radius: 6 },
            line: { color: "accent2", width: 1 },
          },
        ),
        textBox(
          [
            listItem("A bullet in a text box"),
            paragraph([run("Centred", { bold: true })], {
              align: "center",
              leading: 1.2,
              spaceBefore: 6,
              spaceAfter: 4,
            }),
          ],
          {
            ...{ name: "Box", box: { x: 496, y: 260, width: 416, height: 90 }, noWrap: true },
            anchor: "middle",
          },
        ),
      ]),
      slide("title-only", [title("A table"), table(look)]),
      slide("title-only", [
        title("Pictures and shapes"),
        {
          ...{ type: "picture", name: "Picture 1", alt: "A blue box", image: blue },
          ...{
            box: { x: 48, y: 112, width: 200, height: 100 },
            link: { url: "https://example.org/?a=1&b=2" },
          },
        },
        {
          ...{ type: "picture", name: "Picture 2", alt: "", image: { ...blue } },
          box: { x: 260, y: 112, width: 200, height: 100 },
        },
        {
          ...{ type: "picture", name: "Picture 3", alt: "Drawing", image: drawing },
          box: { x: 480, y: 112, width: 200, height: 100 },
        },
        {
          ...{ type: "chart", name: "Chart 1", alt: "Costs rise", picture: drawing, native: false },
          box: { x: 700, y: 112, width: 200, height: 100 },
          model: {
            ...{ kind: "bar", title: "", categoryName: "Month", categories: ["Jan"], series: [] },
            ...{ time: false, stacked: false, horizontal: false, axes: [] },
          },
        },
        {
          ...{ type: "shape", name: "Bar", shape: "rect", fill: "accent1" },
          box: { x: 48, y: 300, width: 4, height: 100 },
        },
        {
          ...{ type: "shape", name: "Tile", shape: "roundRect", fill: "panel", radius: 8 },
          ...{
            box: { x: 80, y: 300, width: 160, height: 100 },
            line: { color: "muted", width: 0.5 },
          },
        },
        {
          ...{ type: "shape", name: "Dot", shape: "ellipse", fill: "link" },
          box: { x: 260, y: 300, width: 100, height: 100 },
        },
        {
          ...{ type: "shape", name: "Rule", shape: "line", line: { color: "accent3", width: 2 } },
          box: { x: 400, y: 350, width: 300, height: 0 },
        },
      ]),
    ],
  };
}
