/**
 * A deck that is to be spoken: of a long paragraph the slide shows its key sentence, and the paragraph says with
 * it what goes to the notes. No word is lost. Lists, tables, quotes and figures stay as they are.
 */
import type { Block, Deck, Density, Inline, Paragraph, Slide } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import { cutAt, flatText } from "./cut.js";
import { sentenceEnds } from "./sentences.js";

export interface AskedDensity {
  /** Comes before the front matter's. */
  density?: Density;
  /** Of decks that say none; default `read`. */
  defaultDensity?: Density;
}

/** In words; a longer paragraph is for the speaker. */
const longest = 30;

/** In words; what is shorter is a label (`**Result.**`), or needs the next sentence to be understood. */
const shortestSentence = 4;

/** A slide's own density comes before the deck's. */
export function withDensity(deck: Deck, asked: AskedDensity, report: Report): Deck {
  const usual = asked.density ?? deck.meta.density ?? asked.defaultDensity ?? "read";
  const { lang } = deck.meta;
  const slides = deck.slides.map((slide): Slide => {
    if ((slide.density ?? usual) === "read") return slide;
    const blocks = slide.blocks.flatMap((block) =>
      block.type === "paragraph" ? spoken(block, lang, report) : [block],
    );
    return { ...slide, blocks };
  });
  return { ...deck, slides };
}

/** What the slide shows of it. */
function spoken(paragraph: Paragraph, lang: string, report: Report): Block[] {
  const { inlines, pos } = paragraph;
  const { text, ends: allowed } = flatText(inlines);
  // Lines that the author ended are a list of a kind: an address, a verse.
  if (wordsIn(text) <= longest || hasBreak(inlines) || isFootnote(paragraph)) return [paragraph];
  const ends = sentenceEnds(text, lang).filter(allowed);
  const end = ends.find((at) => wordsIn(text.slice(0, at)) >= shortestSentence) ?? text.length;
  // `… the following:` belongs to the list below it.
  const introduces = /[:：]\s*$/.test(text);
  const intro = introduces ? (ends.at(-2) ?? 0) : text.length;
  if (intro <= end) {
    report({
      code: "long-sentence",
      severity: "info",
      message: `a paragraph of ${wordsIn(text)} words is shown whole: it has no shorter first sentence`,
      hint: "begin it with a short sentence that says the point",
      position: pos,
    });
    return [paragraph];
  }
  const [key, rest] = cutAt(inlines, end);
  const shown: Block[] = [{ type: "paragraph", inlines: key, said: inlines, pos }];
  if (introduces) shown.push({ type: "paragraph", inlines: cutAt(rest, intro - end)[1], pos });
  return shown;
}

/** A note to a number or a word of the slide means nothing without them. */
function isFootnote({ inlines: [first] }: Paragraph): boolean {
  if (first?.type === "raised") return true;
  return (
    first?.type === "text" && /^\s*(?:[*†‡§¹²³⁴-⁹]|\[\^?\w{1,3}\]|\(\d{1,2}\))/.test(first.value)
  );
}

function hasBreak(inlines: Inline[]): boolean {
  return inlines.some(
    (inline) => inline.type === "break" || ("children" in inline && hasBreak(inline.children)),
  );
}

/** Scripts without spaces between words have about two letters to a word. */
function wordsIn(text: string): number {
  const letters = text.match(unspaced)?.length ?? 0;
  const words = text.replace(unspaced, " ").split(/\s+/);
  return Math.round(letters / 2) + words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
