import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/deck/deck.js";
import { plainText } from "../../src/parse/inlines.js";
import { inlinesOf, parse } from "./helpers.js";

/** Raised text between `<` and `>`, lowered between `>` and `<`, struck between `~`. */
function marked(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "break") return "/";
      if (!("children" in inline)) return inline.value;
      const text = marked(inline.children);
      if (inline.type === "super") return `<${text}>`;
      if (inline.type === "sub") return `>${text}<`;
      return inline.type === "strike" ? `~${text}~` : text;
    })
    .join("");
}

describe("raised and lowered text", () => {
  it.each([
    ["10<sup>6</sup> and CO<sub>2</sub>", "10<6> and CO>2<"],
    ["10^6^, x^2^, 2^nd^, CO~2~ and H~2~O", "10<6>, x<2>, 2<nd>, CO>2< and H>2<O"],
    ["SO~4~^2-^ and 10^-3^ and **x**^2^", "SO>4<<2-> and 10<-3> and x<2>"],
    ["10\\^6\\^ `10^6^` ^alone^", "10^6^ 10^6^ ^alone^"],
    ["~~struck~~ and ~gone~ and a~b c~", "~struck~ and ~gone~ and a~b c~"],
    ["2^10,2^20 and 2^10 or 2^20", "2^10,2^20 and 2^10 or 2^20"],
    ["$a^2^b$ costs $5, 10^6^ for $7", "$a^2^b$ costs $5, 10<6> for $7"],
    ["<https://a.b/x^2^y>", "https://a.b/x^2^y"],
  ])("%s", (source, expected) => {
    expect(marked(inlinesOf(source))).toBe(expected);
  });

  it("never makes another number of plain text", () => {
    const plain = (source: string) => plainText(inlinesOf(source));
    expect(plain("10<sup>6</sup> CO<sub>2</sub>")).toBe("10⁶ CO₂");
    expect(plain("x<sup>Q1</sup> y<sub>max, q</sub>")).toBe("x^Q1 y_(max, q)");
    expect(plain("name<sup>*</sup>")).toBe("name*");
  });

  it("keeps the names of headings", () => {
    const { deck } = parse("# T\n\n## Less CO<sub>2</sub>\n\ntext\n");
    expect(deck.slides[1]?.anchors).toEqual(["less-co2"]);
  });
});

describe("label lines", () => {
  it("that follow each other are lines", () => {
    const source = "**Owner**: A\n**Status:** done\nat last\n**Due**: May";
    expect(marked(inlinesOf(source))).toBe("Owner: A/Status: done at last/Due: May");
  });

  it("are none alone, or inside of a line", () => {
    const source = "**Owner**: A\nand **Status**: done\n**bold** end";
    expect(marked(inlinesOf(source))).not.toContain("/");
  });
});
