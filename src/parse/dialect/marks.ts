/**
 * What other Markdowns and tools write that is not understood here. Whoever makes a mark understood takes it off
 * the list.
 */

export interface Mark {
  /** Whose it is and what it does there; completes "`…` is shown as it is: …". */
  what: string;
  hint: string;
  /** Letters that it surely begins with in the report, whatever stands inside. */
  lead: number;
  /** The author has surely meant something to be seen that is not. */
  isError?: true;
}

interface Pattern extends Mark {
  pattern: RegExp;
}

/** In running text. The first that fits a place tells. */
const inText: Pattern[] = [
  {
    pattern: /\[\^[^\]\s]{1,60}\]:?/g,
    what: "a footnote",
    hint: "write the note in the text, or in brackets",
    lead: 2,
  },
  {
    pattern: /\^\[[^\]]{1,300}\]/g,
    what: "a footnote of Pandoc's",
    hint: "write the note in the text, or in brackets",
    lead: 2,
  },
  {
    pattern: /!?\[\[[^[\]\n]{1,200}\]\]/g,
    what: "a link or an embedded note of Obsidian's",
    hint: "write `[text](address)`, or put the text itself into the report",
    lead: 2,
  },
  {
    pattern: /^\[![\w-]{2,30}\][+-]?/g,
    what: "a callout that is not understood",
    hint: "write `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, alone in its line",
    lead: 2,
  },
  {
    pattern: /!\[[^\]\n]{0,300}\](?:\([^)\n]{0,300}\)?|\[[^\]\n]{0,100}\])/g,
    what: "a picture whose address cannot be read",
    hint: "write `![text](<picture with spaces.png>)`",
    lead: 2,
    isError: true,
  },
  {
    pattern: /(?<=\])\([^)\s]{1,300}(?:\)|$)/g,
    what: "a link whose address cannot be read",
    hint: "write `[text](<address>)`, and `%20` for a space",
    lead: 1,
  },
  {
    pattern: /(?<=[^\]\s]\])\([^()\n]{1,200}(?:\.[a-z]{2,5}|\S\/)(?:#[^()\n]{0,100})?\)/gi,
    what: "a link whose address cannot be read",
    hint: "write `[text](<address>)`, and `%20` for a space",
    lead: 1,
  },
  {
    pattern:
      /(?<![\w\])])\[[^[\]\n]{0,100}\p{L}{3}[^[\]\n]{0,100}\]\[(?:[a-z0-9][a-z0-9 ._:/-]{0,60})?\](?!\[)/gu,
    what: "a link whose address is nowhere in the report",
    hint: "write `[text](address)`",
    lead: 2,
  },
  {
    pattern: /\[@[\w:.-]+[^\]\n]{0,200}\]/g,
    what: "a citation of Pandoc's",
    hint: "write the source out",
    lead: 2,
  },
  {
    pattern: /(?<![\w.@])@(?:fig|tbl|eq|sec|lst)-[\w-]+/g,
    what: "a cross-reference of Quarto's",
    hint: "write the name or number of what is meant",
    lead: 5,
  },
  {
    pattern:
      /(?<!\{)\{:?\s*(?:[#.][\p{L}_][\w:.-]*|(?:width|height|fig-[\w-]+|tbl-[\w-]+|layout[\w-]*|style|target|align|scale)=)[^{}\n]{0,200}\}/gu,
    what: "attributes of Pandoc's or kramdown's, which mean nothing here",
    hint: "take them out; a heading or a picture alone may have some",
    lead: 2,
  },
  {
    pattern: /\$\$(?:[^$]{0,2000}\$\$)?/g,
    what: "mathematics in TeX",
    hint: "write the formula in plain text, or show a picture of it",
    lead: 2,
  },
  {
    pattern:
      /(?<![\w$\\])\$(?=\S)(?:[A-Za-z]|\d[\d.,]*|[^$\n]{0,200}?(?:\\[A-Za-z]|[_^=])[^$\n]{0,200}?)(?<=\S)\$(?![\d$])/g,
    what: "mathematics in TeX",
    hint: "write the formula in plain text, or show a picture of it",
    lead: 1,
  },
  {
    // A path of Windows has a letter, a drive or a further backslash before it.
    pattern: /(?<![\w:\\./])\\[a-z]{3,20}\*?(?:\[[^[\]\n]{0,100}\])?\{/gi,
    what: "a command of TeX",
    hint: "write it in plain text",
    lead: 4,
  },
  {
    pattern: /\{\{[<%]?[^{}\n]{1,200}[>%]?\}\}/g,
    what: "a shortcode or a variable of a template",
    hint: "write out what it stands for",
    lead: 2,
  },
  {
    pattern: /<%[=-]?\s[^%\n]{1,200}%>/g,
    what: "a tag of a template (ERB, EJS)",
    hint: "write out what it stands for",
    lead: 2,
  },
  {
    pattern: /\{(?:\+\+|--|>>|~~)[^{}\n]{1,300}(?:\+\+|--|<<|~~)\}/g,
    what: "a change or a comment of CriticMarkup's",
    hint: "take the change over, and write `<!-- … -->` for a comment",
    lead: 3,
  },
  {
    pattern: /(?<![\w$}:])(?::[a-z][a-z:-]{1,20}:|\{[a-z][a-z:-]{1,20}\})(?=\u2395)/g,
    what: "a role of Sphinx' or MyST's",
    hint: "write the text or the link that it stands for",
    lead: 2,
  },
  {
    pattern: /\{%[-=]?\s*\w[^%\n]{0,200}%\}/g,
    what: "a tag of a template (Jekyll, Liquid)",
    hint: "write out what it stands for",
    lead: 2,
  },
  {
    pattern:
      /(?<!\$)\{(code|info|note|warning|tip|panel|quote|noformat|color|toc)(?::[^{}\n]{0,100})?\}(?:[^{}\n]{0,300}\{\1\})?/g,
    what: "a macro of Confluence's or Jira's",
    hint: "write a code fence, or a quote that begins with `[!NOTE]`",
    lead: 3,
  },
  {
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]{1,200}(?<=[^\s=])==(?![=\w])/g,
    what: "marked text of Obsidian's or Pandoc's",
    hint: "write `**text**`",
    lead: 2,
  },
  {
    pattern: /\*\*[^*\n]{1,200}\*\*/g,
    what: "bold text whose marks do not pair",
    hint: "write `**text**`, with no space inside the marks",
    lead: 2,
  },
  {
    pattern: /%%[^%\n]{1,300}%%/g,
    what: "a comment of Obsidian's",
    hint: "write `<!-- … -->`",
    lead: 2,
  },
  {
    pattern: /(?<![\w:/@.])\.[a-z][\w.-]{0,40}\[/g,
    what: "a class of remark's",
    hint: "take it out; `<!-- layout: two-columns -->` makes columns",
    lead: 2,
  },
  {
    pattern: /(?<![\w:/.)\]-]):(?:[a-z][a-z0-9_+-]{1,30}|[+-]1):(?![\w:/\u2395])/g,
    what: "the name of an emoji",
    hint: "write the emoji itself",
    lead: 3,
  },
];

/** In a line of the report: what is shown of it has lost the backslashes. */
export const formulaInSource: Mark & { pattern: RegExp } = {
  pattern: /\\\((?=(?:(?!\\\))[^\n]){0,200}?[\\_^=](?!\)))[^\n]{1,200}?\\\)/g,
  what: "mathematics in TeX",
  hint: "write the formula in plain text, or show a picture of it",
  lead: 2,
};

export interface LineMark extends Omit<Mark, "lead"> {
  pattern: RegExp;
  /** Only in so many lines of the report. */
  onlyFirst?: number;
  /** What lines after it begin with that belong to it, as the rows of a table do. */
  runs?: RegExp;
  /** The line is nothing but the mark, whatever else it holds. */
  whole?: true;
}

/** At the beginning of a line of running text. */
const atLineStart: LineMark[] = [
  {
    pattern: /^:{3,}[ \t]*[{a-z]/i,
    whole: true,
    what: "a block of Pandoc's or Quarto's that is not understood",
    hint: "take the line out; `<!-- layout: two-columns -->` makes columns",
  },
  {
    pattern: /^::[\w-]+::$/,
    whole: true,
    what: "a slot of Slidev's",
    hint: "take it out; headings and `<!-- layout: two-columns -->` make columns",
  },
  {
    pattern: /^:[ \t]+\S/,
    what: "a definition of Pandoc's or Markdown Extra's",
    hint: "write a list of `**Term**: definition`",
  },
  {
    pattern: /^%[ \t]+\S/,
    onlyFirst: 4,
    runs: /^%/,
    what: "a title block of Pandoc's",
    hint: "write `title:`, `author:` and `date:` between two lines of `---`",
  },
  {
    pattern: /^\. \. \.$/,
    what: "a pause of Pandoc's",
    hint: "write `<!-- build -->`: lists then appear one item at a time",
  },
  {
    pattern: /^\?{3}(?:\s*$|\+?\s+\w)/,
    what: "notes of remark's, or a block of MkDocs'",
    hint: "write `<!-- notes: … -->` for what the speaker says, or a quote that begins with `[!NOTE]`",
  },
  {
    pattern: /^!{3}\s+\w/,
    what: "an admonition of MkDocs'",
    hint: "write a quote that begins with `[!NOTE]`",
  },
  {
    pattern: /^\.\. [\w-]+::/,
    what: "a directive of reStructuredText's",
    hint: "write it in Markdown",
  },
  {
    pattern: /^\[\.[\w-]+(?::[^\]\n]*)?\]$/,
    whole: true,
    what: "a command of Deckset's",
    hint: "take it out; `<!-- layout: two-columns -->` makes columns",
  },
  {
    pattern: /^(?:@?\[(?:toc|\[_?toc_?\])\]|\$\{toc\}|\\tableofcontents)$/i,
    whole: true,
    what: "a table of contents",
    hint: "write `agenda: true` in the front matter",
  },
  {
    pattern:
      /^\\(?:newpage|pagebreak|clearpage|maketitle|centering|pause|[vh]fill|(?:big|med|small)skip)$/,
    what: "a command of TeX",
    hint: "take it out; `---` between empty lines begins a slide",
  },
  {
    // Of what is left of `\\(` and `\\[`, the report alone still shows that it is mathematics.
    pattern: /^\\\[(?:\s*$|.*[\\_^=].*\\\]$)/,
    what: "mathematics in TeX",
    hint: "write the formula in plain text, or show a picture of it",
  },
  {
    pattern: /^\+{3}$/,
    what: "a mark of front matter in TOML",
    hint: "write `key: value` between two lines of `---`",
    runs: /^/,
  },
  {
    pattern: /^::[a-z][\w-]*(?:\[[^\]\n]*\])?\{/,
    what: "a directive or a component of MDC's",
    hint: "write it in Markdown",
    whole: true,
  },
  {
    pattern: /^\*\[[^\]\n]{1,60}\]:/,
    what: "an abbreviation of Markdown Extra's",
    hint: "write it out where it is first used",
  },
  {
    pattern: /^(?:image|include|video|toc|link)::\S*\[/,
    what: "a macro of AsciiDoc's",
    hint: "write it in Markdown",
  },
  {
    pattern: /^<<<\s*@?[./]/,
    what: "a file that Slidev includes",
    hint: "put the code itself into the report",
  },
  {
    pattern: /^(?:class|layout|template)[ \t]*:[ \t]*[\w, -]{1,60}$/,
    runs: /^[\w-]+[ \t]*:/,
    what: "an option of a slide of remark's or Slidev's",
    hint: "take it out; `<!-- layout: NAME -->` asks for a layout",
  },
  {
    pattern:
      /^(?:title|subtitle|author|date|theme|footer|slidenumbers|autoscale|build-lists|marp|paginate)[ \t]*:[ \t]*\S/i,
    onlyFirst: 1,
    runs: /^[\w-]+[ \t]*:/,
    what: "front matter without its lines",
    hint: "put it between two lines of `---`",
  },
  {
    pattern: /^#{2,6}[^\s#!]/,
    what: "a heading without a space",
    hint: "write a space after the `#`",
  },
  {
    pattern: /^\+(?:[-=]{2,}\+)+$/,
    runs: /^[|+]/,
    whole: true,
    what: "a grid table of Pandoc's",
    hint: "write it with `|`, and `|---|---|` under its header",
  },
  {
    pattern: /^-{3,}(?:[ \t]+-{2,})+$/,
    runs: /^/,
    what: "a simple table of Pandoc's",
    hint: "write it with `|`, and `|---|---|` under its header",
  },
  {
    pattern: /^\|.*\|/,
    runs: /^\|/,
    what: "a table without a line of dashes",
    hint: "write `|---|---|` under its header, with as many cells",
  },
  {
    pattern: /^\| \S/,
    runs: /^\|/,
    what: "a line block of Pandoc's",
    hint: "end the lines with two spaces",
  },
  {
    pattern: /^\(@[\w-]*\)[ \t]/,
    what: "a numbered example of Pandoc's",
    hint: "write `1.`",
  },
  {
    pattern: /^h[1-6]\. \S/,
    what: "a heading of Confluence's or Jira's",
    hint: "write `## Heading`",
  },
  {
    pattern: /^={1,6} \S/,
    what: "a heading of AsciiDoc's or a wiki's",
    hint: "write `## Heading`",
  },
];

/** A quick look that spares most texts the long one. */
export function mayHoldMark(text: string): boolean {
  return /[[\]{}$\\=%^|*+\u2395]|:[:a-z]|:[ \t]|^[.!?+<:#h-]|@|\.[a-z][\w.-]*\[|\n/m.test(text);
}

/** Marks in running text, in order; no two overlap. */
export function marksIn(text: string): { mark: Mark; text: string }[] {
  const found: { mark: Mark; text: string; at: number }[] = [];
  const taken = new Uint8Array(text.length);
  for (const mark of inText) {
    // Cheaper than to begin a walk over matches, and most marks are in no text.
    if (text.search(mark.pattern) < 0) continue;
    for (const match of text.matchAll(mark.pattern)) {
      const end = match.index + match[0].length;
      // A mark is short, or it is taken whole by the first that fits.
      if (taken[match.index] || taken[end - 1]) continue;
      taken.fill(1, match.index, end);
      found.push({ mark, text: match[0], at: match.index });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** @param line counted from 1 */
export function markOfLine(text: string, line: number): LineMark | undefined {
  return atLineStart.find(
    ({ pattern, onlyFirst }) => line <= (onlyFirst ?? Infinity) && pattern.test(text),
  );
}
