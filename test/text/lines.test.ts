import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakLines,
  hyphensToHold,
  prepare,
  textWidth,
  type TextPiece,
} from "../../src/text/lines.js";

const face = { family: "Arial", bold: false, italic: false };
const bold = { family: "Arial", bold: true, italic: false };

function piece(text: string, more: Partial<TextPiece> = {}): TextPiece {
  return { text, face, scale: 1, ...more };
}

function lines(text: string, width: number) {
  return breakLines(prepare([piece(text)]), width);
}

function width(text: string): number {
  return textWidth(text, face);
}

/** How many pieces line breaking may divide the text into. */
function pieces(text: string): number {
  return prepare([piece(text)]).words.widths.length;
}

describe("breakLines", () => {
  it("keeps a text on one line of exactly its width", () => {
    const text = "Revenue grew by a quarter";
    expect(lines(text, width(text))).toMatchObject({ count: 1, height: 1.2 });
    expect(lines(text, width(text) - 0.01).count).toBe(2);
  });

  it("fills lines greedily and tells the widest and the last", () => {
    const result = lines("aaa bbb ccc", width("aaa bbb") + 0.1);
    expect(result.count).toBe(2);
    expect(result.widest).toBeCloseTo(width("aaa bbb"));
    expect(result.lastWidth).toBeCloseTo(width("ccc"));
    expect(result.height).toBeCloseTo(2.4);
  });

  it("lets trailing spaces hang", () => {
    expect(lines("aaa          bbb", width("aaa")).count).toBe(2);
    expect(lines("aaa   ", width("aaa"))).toMatchObject({ count: 1 });
  });

  it("counts leading spaces", () => {
    expect(lines("  aaa", 9).lastWidth).toBeCloseTo(width("  aaa"));
  });

  it("breaks a word that is wider than the line anywhere, and fills on after it", () => {
    const result = lines(`${"m".repeat(10)} i`, 4 * width("m"));
    expect(result.count).toBe(3);
    expect(result.lastWidth).toBeCloseTo(width("mm i"));
  });

  it("starts such a word on a line of its own", () => {
    expect(lines(`a ${"m".repeat(4)}`, 4 * width("m")).count).toBe(2);
  });

  it("divides a word at its hyphens only where no line holds it", () => {
    const text = "in real-time now";
    expect(lines(text, width("in real-tim")).lastWidth).toBeCloseTo(width("now"));
    expect(lines(text, width("real-time"))).toMatchObject({ count: 3 });
    const narrow = lines("well-known-ones", width("well-known-"));
    expect(narrow.count).toBe(2);
    expect(narrow.lastWidth).toBeCloseTo(width("ones"));
  });

  it("tells the hyphens of words that are kept whole, not of those that no line begins beside", () => {
    const held = (text: string, wide: string) => hyphensToHold(prepare([piece(text)]), width(wide));
    expect(held("in real-time now", "in real-tim")).toEqual([7]);
    expect(held("on-call in state-of-the-art now", "on-call in state-of-the")).toEqual([
      16, 19, 23,
    ]);
    expect(held("in real-time now", "in real-time now")).toEqual([]);
    expect(held("in real-time now", "real-")).toEqual([]);
    const two = prepare([piece("in "), piece("real", { face: bold }), piece("-time now")]);
    expect(hyphensToHold(two, width("in real-tim"))).toEqual([7]);
  });

  it("never breaks a cluster", () => {
    expect(lines("👩‍👩‍👧‍👦👍🏽🇩🇪1️⃣", 0.1).count).toBe(4);
    expect(lines("e\u0301e\u0301", 0.1).count).toBe(2);
  });

  it.each([0, -1, NaN])("gives one character a line at width %d, and ends", (narrow) => {
    expect(lines("abc", narrow).count).toBeLessThanOrEqual(3);
  });

  it("takes a line for an empty text", () => {
    expect(lines("", 10)).toEqual({ count: 1, widest: 0, height: 1.2, lastWidth: 0 });
    expect(breakLines(prepare([]), 10)).toMatchObject({ count: 1, widest: 0 });
  });

  it("is never more than its natural lines at its natural width, at any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const prepared = prepare([piece(text)]);
        const natural = breakLines(prepared, Infinity);
        expect(breakLines(prepared, prepared.maxWidth)).toEqual(natural);
        const narrow = breakLines(prepared, prepared.maxWidth / 3);
        expect(narrow.count).toBeGreaterThanOrEqual(natural.count);
        expect(breakLines(prepared, prepared.minWidth).widest).toBeLessThanOrEqual(
          prepared.minWidth + 1e-5,
        );
      }),
    );
  });
});

describe("hard breaks", () => {
  it("end a line", () => {
    const prepared = prepare([piece("aaa"), piece("", { lineBreak: true }), piece("b")]);
    expect(breakLines(prepared, 100)).toMatchObject({ count: 2, lastWidth: width("b") });
    expect(prepared.maxWidth).toBeCloseTo(width("aaa"));
  });

  it("leave an empty line at the end, as PowerPoint does", () => {
    expect(lines("a\n", 100).count).toBe(2);
  });

  it.each(["\n", "\r\n", "\u2028", "\v"])("%j inside a text is one", (end) => {
    expect(lines(`a${end}b`, 100).count).toBe(2);
  });
});

describe("pieces", () => {
  it("of one word hold together", () => {
    const prepared = prepare([piece("bold", { face: bold }), piece("er text")]);
    expect(prepared.minWidth).toBeCloseTo(textWidth("bold", bold) + width("er"));
  });

  it("are scaled", () => {
    expect(prepare([piece("aaa", { scale: 0.5 })]).maxWidth).toBeCloseTo(width("aaa") / 2);
  });

  it("make their line as high as the highest of them", () => {
    const prepared = prepare([piece("small "), piece("LARGE", { scale: 2 }), piece(" small")]);
    expect(breakLines(prepared, 100).height).toBeCloseTo(2.4);
    expect(breakLines(prepared, textWidth("LARGE", face) * 2).height).toBeCloseTo(4.8);
  });
});

describe("where a line may break", () => {
  it.each([
    "one| two\t|three\u3000|four",
    "well-|known",
    "dash—|dash",
    "60-|hour",
    "a-1",
    "2019–2020",
    "--option",
    "-v",
    "a/b",
    "and/or",
    "https://example.com/a_b/c.html?d=e@f",
    "user@example.com",
    "v1.2.3",
    "no\u00a0break",
    "no\u2011break",
    "word\u2060-\u2060word",
    "zero\u200b|width",
    "soft\u00ad|hyphen",
    "f(x)[1]{2}",
    "a|漢|字|b",
    "今|日|は。|晴|れ",
    "「引|用」|後",
    "キャッ|ト",
    "価|格|（税|込）",
    "한국어는| 단어로",
    "👍|👍|🇩🇪|🇫🇷",
    "10👍",
  ])("%s", (marked) => {
    expect(pieces(marked.replaceAll("|", ""))).toBe(marked.split("|").length);
  });

  it("a soft hyphen is drawn only where the line breaks", () => {
    const text = "soft\u00adhyphen";
    expect(lines(text, 100).widest).toBeCloseTo(width("softhyphen"));
    expect(lines(text, width("hyphen")).widest).toBeCloseTo(width("hyphen"));
    expect(lines("mmmm\u00admm", width("mmmm-")).count).toBe(2);
    expect(lines("mmmm\u00admm", width("mmmm-")).widest).toBeCloseTo(width("mmmm-"));
  });

  it("no line starts with a closing mark or ends with an opening one", () => {
    // Three fit on a line, but the full stop takes the ideograph before it along.
    expect(lines("漢漢漢。", 3)).toMatchObject({ count: 2, lastWidth: 2 });
    expect(lines("漢漢「漢」", 3)).toMatchObject({ count: 2, widest: 3 });
  });
});

describe("the gap between East Asian and other letters", () => {
  const ideograph = 1;

  it.each([
    ["作Line", ideograph + width("Line")],
    ["Line作", width("Line") + ideograph],
    ["作 Line", ideograph + width(" Line")],
    ["作（1", 2 * ideograph + width("1")],
  ])("%s has one", (text, letters) => {
    expect(width(text)).toBeCloseTo(letters + 0.29, 3);
  });

  it("is not before or after a line, within a script, or around quotation marks", () => {
    expect(width("作る")).toBeCloseTo(2 * ideograph, 3);
    expect(lines("Line\n作", 10).widest).toBeCloseTo(width("Line"), 3);
    // The quotation marks are full width beside ideographs.
    expect(width("作“作”")).toBeCloseTo(4 * ideograph, 3);
  });

  it("hangs at a line's end", () => {
    expect(lines("作 Line", width("Line")).count).toBe(2);
  });
});

describe("characters that the font lacks", () => {
  it.each([
    ["ideograph", "漢", 1],
    ["fullwidth letter", "Ａ", 1],
    ["halfwidth kana", "ｱ", 0.5],
    ["emoji", "😀", 1.38],
    ["family", "👩‍👩‍👧‍👦", 1.38],
    ["skin tone", "👍🏽", 1.38],
    ["flag", "🇩🇪", 1.38],
    ["flag of a region", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1.38],
    ["keycap", "1️⃣", 1.38],
    ["heart drawn as emoji", "❤️", 1.38],
    ["rainbow flag", "🏳️‍🌈", 1.38],
    ["Hebrew of Georgia, which has none", "ש", 0.65],
    ["lone surrogate", "\ud83d", 1],
    ["control character", "\u0001", 0],
  ])("%s", (_, text, expected) => {
    expect(textWidth(text, { ...face, family: "Georgia" })).toBeCloseTo(expected, 5);
  });

  it("marks have no width, in a monospaced font either", () => {
    const mono = { ...face, family: "Courier New" };
    expect(textWidth("e\u0301", mono)).toBe(textWidth("e", mono));
  });

  it("quotes beside ideographs are as wide as those", () => {
    expect(textWidth("“漢”", face)).toBeCloseTo(3);
  });

  it("make their lines higher, and those alone", () => {
    expect(lines("漢", 10).height).toBeCloseTo(1.448, 2);
    expect(lines("text 👍", 10).height).toBeGreaterThan(1.3);
    const mixed = lines("text 漢", 2);
    expect(mixed.count).toBe(2);
    expect(mixed.height).toBeLessThan(2 * 1.448);
  });
});

describe("a megabyte", () => {
  it.each([
    ["of one word", "m", 10 * 0.8331],
    ["of short words", "ab ", 10],
    ["of combining marks", "\u0301", 10],
    ["of hyphens", "-", 10],
    ["of spaces", " ", 10],
    ["of soft hyphens", "\u00ad", 10],
    ["of line ends", "\n", 10],
    ["of joined emoji", "👩\u200d", 10],
    ["of flags", "🇩", 10],
    ["of ideographs", "漢", 10],
  ])("%s takes time in proportion", (_, unit, narrow) => {
    const text = unit.repeat(Math.ceil(1e6 / unit.length));
    const prepared = prepare([piece(text)]);
    expect(breakLines(prepared, narrow).count).toBeGreaterThan(0);
    expect(prepared.words.clusters.length).toBeLessThanOrEqual(text.length);
  });
});

describe("lines drawn with signs that are wider than a line", () => {
  it("begin a line where LibreOffice does, at the corners of a table", () => {
    // After `+----` what is left of the line is too short for the next part, which fills two more.
    const part = `+${"-".repeat(30)}`;
    const room = width("-".repeat(20));
    expect(lines(`+----${part}+`, room).count).toBe(3);
    expect(lines(`|----|${"-".repeat(30)}`, room).count).toBe(3);
  });

  it("are as high as their raised and lowered parts", () => {
    const lowered = prepare([piece("CO"), piece("2", { scale: 2 / 3, rise: -0.25 })]);
    expect(breakLines(lowered, 100).height).toBeGreaterThan(lines("CO2", 100).height);
    expect(lowered.maxWidth).toBeCloseTo(width("CO") + (width("2") * 2) / 3);
  });
});
