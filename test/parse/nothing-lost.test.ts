import { describe, expect, it } from "vitest";
import {
  countWords,
  hasCmark,
  missingWords,
  reportWords,
  type Words,
} from "../helpers/report-words.js";
import { parse, samples, slideText } from "./helpers.js";

function wordsOfDeck(text: string): Words {
  const { deck } = parse(text);
  return countWords(deck.slides.map(slideText).join("\n"));
}

describe("every word of the report is in the deck", () => {
  it.each([
    [
      "paragraphs, lists",
      "# T\n\nalpha **beta** `gamma` [delta](u)\n\n- one\n  - two\n    1) three\n\n> four\n> - five",
    ],
    [
      "a table with too many cells",
      "# T\n\n## S\n\n| a | b |\n|---|---|\n| one | two | three | four |\n| five |",
    ],
    ["text before the first heading", "greeting\n\n# T\n\n## S\n\ntext"],
    [
      "text between the title and the first slide",
      "# T\n\nlong words here\n\n- item\n\n## S\n\ntext",
    ],
    ["footnotes", "# T\n\n## S\n\nclaim[^1] and[^2]\n\n[^1]: proof\n[^2]: two words"],
    [
      "html",
      "# T\n\n## S\n\n<details>\n<summary>more</summary>\n\nhidden\n\n</details>\n\n<p>inside <b>bold</b></p>",
    ],
    ["placeholders", "# T\n\n## S\n\nuse git checkout <branch> and Vec<String>"],
    ["rules at both ends", "---\n\nfirst\n\n---\n\nlast\n\n---\n"],
    ["a slide that looks like front matter", "---\n\nRemark: remember\n\n---\n\nlast"],
    ["only notes after the last rule", "# T\n\n## S\n\ntext\n\n---\n\n<!-- notes: said -->"],
  ])("%s", (_, text) => {
    const words = countWords(
      text.replace(/\(u\)|<\/?[a-z]+>|<!--|-->|notes:/g, (match) =>
        /^<(?:branch|String)/i.test(match) ? match : " ",
      ),
    );
    const skipped = new Set(["1"]);
    expect(missingWords(words, wordsOfDeck(text)).filter((word) => !skipped.has(word))).toEqual([]);
  });

  /** Slidev's and remark's: the front matter of each slide is text to cmark-gfm, options to us; so is Beamer's `\\note`. */
  const withOptions = /^(?:D003|D004|D005|D006|D008|D012|D034|D035|D036|D060|D069)-/;
  const decks = samples("corpus/decks").filter(({ name }) => !withOptions.test(name));
  const reports = [...samples("seeds"), ...samples("corpus/reports"), ...decks];
  it
    .skipIf(!hasCmark || reports.length === 0)
    .each(reports.length > 0 ? reports : [{ name: "(no reports here)", text: "" }])(
    "$name, compared with cmark-gfm",
    ({ text }) => {
      expect(missingWords(reportWords(text), wordsOfDeck(text))).toEqual([]);
    },
  );
});
