import { describe, expect, it, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import { matchLayouts } from "../../src/template/match.js";
import { readTemplate } from "../../src/template/read.js";
import type { Matching, Role, Wishes } from "../../src/template/roles.js";
import {
  bodyPlace,
  content,
  drawn,
  type LayoutParts,
  type Place,
  placeholder,
  templateFile,
  type TemplateParts,
} from "../helpers/template.js";

function match(wish: TemplateParts, wishes: Wishes = {}, found: Diagnostic[] = []): Matching {
  const template = readTemplate(templateFile(wish), "corp.potx", () => {})!;
  const matching = matchLayouts(template, wishes, (one) => found.push(one));
  if (!matching) throw new Error(found[0]!.message);
  return matching;
}

const title = placeholder('type="title"');
const box = (idx: number, place: Place, type = "") =>
  placeholder(`${type === "" ? "" : `type="${type}" `}idx="${idx}"`, place);

const layout = (name: string, shapes: string, more: Partial<LayoutParts> = {}): LayoutParts => ({
  name,
  shapes,
  ...more,
});

const cover = layout(
  "A",
  placeholder('type="ctrTitle"', [60, 200, 840, 120]) + box(1, [60, 340, 840, 60], "subTitle"),
);
const divider = layout("B", placeholder('type="title"', [60, 300, 700, 90]));
const columns = layout("C", title + box(4, [500, 120, 400, 360]) + box(2, [60, 120, 400, 360]));
const alone = layout("D", title);
const compared = layout(
  "E",
  title +
    [box(1, [60, 110, 400, 40], "body"), box(2, [60, 160, 400, 320])].join("") +
    [box(3, [500, 110, 400, 40], "body"), box(5, [500, 160, 400, 320])].join(""),
);
const pictured = layout(
  "F",
  title + box(1, [60, 120, 300, 300], "body") + box(2, [400, 120, 500, 360], "pic"),
);
const captioned = layout(
  "G",
  placeholder('type="title"', [60, 100, 280, 100]) +
    box(2, [60, 210, 280, 200], "body") +
    box(1, [380, 60, 520, 420]),
);
const empty = layout("H", "");

/** Roles that have a layout of their own, with its name. */
function own({ roles }: Matching): Partial<Record<Role, string>> {
  const found = Object.values(roles).filter(({ standsIn }) => !standsIn);
  return Object.fromEntries(found.map(({ role, layout }) => [role, layout.name]));
}

describe("layouts are known by their shape, in any order, without type or name", () => {
  const all = [content, cover, divider, columns, alone, compared, pictured, captioned, empty];
  const expected = {
    ...{ title: "A", section: "B", content: "Text", "two-content": "C", "title-only": "D" },
    ...{ comparison: "E", picture: "F", caption: "G", blank: "H" },
  };

  test("as they are", () => {
    const plain = all.map((one) => ({ ...one, type: "cust" }));
    expect(own(match({ layouts: plain }))).toEqual(expected);
    expect(own(match({ layouts: plain.reverse() }))).toEqual(expected);
  });

  test("left is what stands at the left", () => {
    const { places } = match({ layouts: all }).roles["two-content"];
    expect([places.left!.idx, places.right!.idx]).toEqual([2, 4]);
    const labels = match({ layouts: all }).roles.comparison.places;
    expect([
      labels.leftLabel!.idx,
      labels.left!.idx,
      labels.rightLabel!.idx,
      labels.right!.idx,
    ]).toEqual([1, 2, 3, 5]);
  });

  test("what a text names is never decided by its name alone", () => {
    const misnamed = [
      { ...content, name: "Title Slide" },
      { ...cover, name: "Inhalt" },
      { ...alone, name: "Blank" },
    ];
    expect(own(match({ layouts: misnamed }))).toEqual({
      title: "Inhalt",
      content: "Title Slide",
      "title-only": "Blank",
    });
  });
});

describe("of several that could have a role", () => {
  const role = (of: Role, layouts: LayoutParts[], more: TemplateParts = {}) => {
    const { layout, reasons, ties } = match({ layouts, ...more }).roles[of];
    return [layout.name, reasons.at(-1), ties.length];
  };
  const other = { ...content, name: "Other" };

  it("the one that samples use", () => {
    expect(role("content", [content, other], { samples: [1, 1] })).toEqual([
      "Other",
      "used by 2 sample slides",
      0,
    ]);
  });

  it("the one whose type says so", () => {
    expect(role("content", [{ ...other, type: "cust" }, content])).toEqual([
      "Text",
      "its type says so: obj",
      0,
    ]);
  });

  it("the one with the fewest other placeholders", () => {
    const kicker = { ...other, shapes: other.shapes + box(9, [60, 490, 300, 20], "body") };
    expect(role("content", [kicker, content])).toEqual(["Text", "fewest other placeholders", 0]);
  });

  it("the one that is called so, in whatever language, and no agenda", () => {
    expect(role("content", [other, { ...content, name: "Titel und Inhalt" }])).toEqual([
      "Titel und Inhalt",
      "its name says so",
      0,
    ]);
    expect(
      role("content", [
        { ...other, name: "Agenda" },
        { ...content, name: "X" },
      ])[0],
    ).toBe("X");
    expect(role("title-only", [content, alone, { ...alone, name: "タイトルのみ" }])[0]).toBe(
      "タイトルのみ",
    );
  });

  it("the first, and it is said that there are others", () => {
    expect(role("content", [content, { ...other, name: "Text too" }])).toEqual([
      "Text",
      "the first of its kind",
      1,
    ]);
  });

  it("the cover that opens the samples", () => {
    const dark = { ...cover, name: "Dark" };
    expect(role("title", [content, cover, dark], { samples: [2, 1, 1] })).toEqual([
      "Dark",
      "the first sample slide has it",
      0,
    ]);
  });

  it("columns with the bullets of content", () => {
    const none = "<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle>";
    const plain = layout(
      "Plain",
      title +
        placeholder('idx="2"', [60, 120, 400, 360], none) +
        placeholder('idx="3"', [500, 120, 400, 360], none),
    );
    expect(role("two-content", [content, plain, columns])).toEqual([
      "C",
      "its bullets are those of content",
      0,
    ]);
  });
});

describe("what is no use", () => {
  it("layouts that lie where Office has them, where the master's do not", () => {
    const office = layout(
      "Section Header",
      placeholder('type="title"', [65.5, 134.6, 828, 224.6]) +
        box(1, [65.5, 361.4, 828, 118.1], "body"),
      { type: "secHead" },
    );
    const { roles, undesigned } = match({ layouts: [content, cover, office, divider] });
    expect(roles.section.layout.name).toBe("B");
    expect(undesigned.map(({ name }) => name)).toEqual(["Section Header"]);
    // Alone, it is better than none; drawn on, it was designed.
    expect(match({ layouts: [content, cover, office] }).roles.section.layout.name).toBe(
      "Section Header",
    );
    const painted = { ...office, shapes: office.shapes + drawn("band", [0, 500, 960, 40]) };
    expect(match({ layouts: [content, cover, divider, painted] }).roles.section.layout.name).toBe(
      "Section Header",
    );
  });

  it("vertical text", () => {
    const upright = layout(
      "V",
      title + placeholder('idx="1"', bodyPlace, '<a:bodyPr vert="eaVert"/><a:lstStyle/>'),
    );
    expect(own(match({ layouts: [upright, content] }))).toEqual({ content: "Text" });
  });

  it("placeholders that lie on each other, or on the title", () => {
    const onTitle = layout("On", title + box(1, [60, 70, 400, 400]) + box(2, [500, 70, 400, 400]));
    const { roles, overlapping } = match({ layouts: [content, onTitle] });
    expect(roles["two-content"].standsIn).toBe("content");
    expect(overlapping.map(({ name }) => name)).toEqual(["On"]);
  });

  it("three columns for two", () => {
    const three = layout(
      "3",
      title + [60, 350, 640].map((x, i) => box(i + 1, [x, 120, 260, 360])).join(""),
    );
    expect(match({ layouts: [content, three] }).roles["two-content"].standsIn).toBe("content");
  });
});

describe("a text area that is small", () => {
  const scant = layout("Scant", title + box(1, [60, 300, 840, 120]));
  const tiny = layout("Tiny", title + box(1, [60, 300, 300, 60]));

  it("takes content where there is no larger one", () => {
    expect(match({ layouts: [scant, content] }).roles.content.layout.name).toBe("Text");
    expect(match({ layouts: [tiny, scant] }).roles.content.layout.name).toBe("Scant");
    expect(() => match({ layouts: [tiny] })).toThrow(/no layout with a title/);
  });

  it("takes it wherever a theme file says so", () => {
    const wishes = { layouts: { content: { name: "tiny", body: 1 } } };
    const { roles, area } = match({ layouts: [content, tiny] }, wishes);
    expect(roles.content.layout.name).toBe("Tiny");
    expect(area.height).toBeLessThan(60);
  });
});

test("a title with a place for a table is a title alone, where there is no other", () => {
  const table = layout("E", title + placeholder('type="tbl" idx="13"', [200, 200, 500, 200]));
  expect(own(match({ layouts: [content, table] }))).toMatchObject({ "title-only": "E" });
  expect(own(match({ layouts: [content, table, alone] }))).toMatchObject({ "title-only": "D" });
});

describe("a role without a layout", () => {
  it("has that of another, and only its title", () => {
    const { roles } = match({ layouts: [content] });
    expect(roles["title-only"]).toMatchObject({
      standsIn: "content",
      places: { title: { type: "title" } },
    });
    expect(Object.keys(roles["title-only"].places)).toEqual(["title"]);
    expect(match({ layouts: [content, cover] }).roles.section).toMatchObject({ standsIn: "title" });
    expect(Object.keys(match({ layouts: [content, cover] }).roles.section.places)).toEqual([
      "title",
      "subtitle",
    ]);
  });

  it("is an error where it is content", () => {
    const found: Diagnostic[] = [];
    expect(() => match({ layouts: [cover, alone] }, {}, found)).toThrow(
      /no layout with a title and one text area/,
    );
    expect(found[0]!.hint).toBe(
      'name the one that text goes into: layouts: {content: …}; layouts seen: "A", "D"',
    );
  });
});

test("quotes and closings are known by their names", () => {
  const quote = layout("Customer quote", title + box(1, [60, 160, 840, 120], "body"));
  const thanks = layout("Vielen Dank", "");
  expect(own(match({ layouts: [content, quote, thanks, empty] }))).toMatchObject({
    quote: "Customer quote",
    closing: "Vielen Dank",
    blank: "H",
  });
});

describe("the area", () => {
  const area = (shapes: string, more: TemplateParts = {}) => {
    const { area: found, crossed } = match({
      layouts: [{ ...content, shapes: content.shapes + shapes }],
      ...more,
    });
    const { x, y, width, height } = found;
    return [
      Math.round(x),
      Math.round(y),
      Math.round(x + width),
      Math.round(y + height),
      ...crossed,
    ];
  };
  const whole = [67, 124, 893, 476];

  it("is inside the body's insets", () => {
    expect(area("")).toEqual(whole);
  });

  it("keeps off footers, logos and lines that cross it", () => {
    expect(area(box(11, [60, 460, 300, 20], "ftr"))).toEqual([67, 124, 893, 452]);
    expect(area(drawn("logo", [860, 100, 90, 60]))).toEqual([67, 124, 852, 476]);
    expect(area(drawn("rule", [0, 470, 960, 0]))).toEqual([67, 124, 893, 462]);
  });

  it("takes a panel behind all of it for its ground, with what that hides", () => {
    expect(area(drawn("dots", [300, 200, 300, 200]) + drawn("panel", [40, 100, 880, 400]))).toEqual(
      whole,
    );
  });

  it("passes over watermarks, and says what it cannot keep off", () => {
    const faint = '<a:srgbClr val="336699"><a:alpha val="10000"/></a:srgbClr>';
    expect(area(drawn("mark", [300, 200, 300, 200], faint))).toEqual(whole);
    expect(area(drawn("block", [300, 200, 300, 200]))).toEqual([...whole, "block"]);
  });

  it("goes down to the foot where the box grows with its text", () => {
    const grows = placeholder(
      'idx="1"',
      [60, 120, 840, 180],
      "<a:bodyPr><a:spAutoFit/></a:bodyPr><a:lstStyle/>",
    );
    const low = { ...content, shapes: title + grows };
    expect(Math.round(match({ layouts: [low] }).area.height)).toBe(349);
    const footed = { ...low, shapes: low.shapes + box(11, [60, 460, 300, 20], "ftr") };
    expect(Math.round(match({ layouts: [footed] }).area.height)).toBe(328);
  });
});

describe("a theme file", () => {
  const layouts = [content, cover, divider, columns];

  it("says which layout and which placeholders", () => {
    const { roles } = match(
      { layouts },
      {
        layouts: {
          section: { name: "a", subtitle: 1 },
          "two-content": { name: "C", left: 4, right: 2 },
        },
      },
    );
    expect(roles.section).toMatchObject({
      layout: { name: "A" },
      reasons: ["the theme file says so"],
    });
    expect(roles["two-content"].places).toMatchObject({ left: { idx: 4 }, right: { idx: 2 } });
  });

  it("says where content goes", () => {
    const area = { x: 1, y: 2, width: 300, height: 200 };
    expect(match({ layouts }, { area }).area).toEqual(area);
  });

  it("names what is not there", () => {
    const found: Diagnostic[] = [];
    match(
      { layouts },
      { master: "Acmee", layouts: { section: { name: "BB" }, title: { name: "A", title: 7 } } },
      found,
    );
    expect(found.map(({ message, hint }) => `${message}; ${hint}`)).toEqual([
      "corp.potx has no master `Acmee`; did you mean `Acme`?",
      "corp.potx has no layout `BB`; did you mean `B`?",
      "layout `A` has no placeholder 7; it has 0 (ctrTitle), 1 (subTitle)",
    ]);
  });
});
