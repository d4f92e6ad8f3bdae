/**
 * Random reports for property tests, built from blocks so that it is known which words a deck must
 * show. Every word is numbered and so stands in its report once: a word that is found cannot be
 * another's.
 */
import fc from "fast-check";

export interface RandomReport {
  text: string;
  /** Must stand on a slide, in an alternative text or in a chart. */
  words: string[];
  /** Must stand in the notes. */
  spoken: string[];
}

/** What the words are made of; no Markdown in them. */
const stems = [
  ..."river mill timber coast order crew lamp winter stone bridge a of to".split(" "),
  ..."Straße łódź naïve ångström İstanbul ﬁn".split(" "),
  ..."報告 売上 データ 분기 季度".split(" "),
  ..."דוח שלום تقرير".split(" "),
  "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
];

/** Stand between words and are not looked for. */
const ornaments = [
  ..."— … & < > \" ' © 🎉 👩‍👩‍👧 🇳🇴 ✅ ☂️ ﷽ \u200b \u00ad \u202e \u0301 % $1 1) #tag C++ a_b".split(
    " ",
  ),
  "\u0001",
  "\u000b",
  "\u001f",
  "\ufffe",
  "\ud800",
  "\udfff",
];

/** A piece of Markdown whose words are still without numbers. */
type Piece = (namer: Namer) => string;

interface Namer {
  /** A word that must be shown. */
  word: (stem: string) => string;
}

const stem = fc.constantFrom(...stems);

const plainWords = (max: number): fc.Arbitrary<Piece> =>
  fc
    .array(stem, { minLength: 1, maxLength: max })
    .map((list) => (namer) => list.map(namer.word).join(" "));

const atom: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 8, arbitrary: plainWords(4) },
  { weight: 1, arbitrary: fc.constantFrom(...ornaments).map((text) => () => text) },
  ...(
    [
      ["**", "**"],
      ["*", "*"],
      ["~~", "~~"],
      ["***", "***"],
      ["`", "`"],
      ["[", "](https://example.org/a?b=c&d=%20)"],
      ["[", "](#nowhere)"],
      ["[", "]{lang=de}"],
      ['<span lang="he" dir="rtl">', "</span>"],
    ] as const
  ).map(([open, close]) => ({
    weight: 1,
    arbitrary: plainWords(3).map(
      (words): Piece =>
        (namer) =>
          open + words(namer) + close,
    ),
  })),
);

/** Words with marks and ornaments, on one line. */
const line = (max: number): fc.Arbitrary<Piece> =>
  fc.tuple(stem, fc.array(atom, { maxLength: max })).map(
    ([first, rest]) =>
      (namer) =>
        // A word first, so that no ornament makes a list or a heading of the line.
        [namer.word(first), ...rest.map((piece) => piece(namer))].join(" "),
  );

const paragraph: fc.Arbitrary<Piece> = fc
  .tuple(fc.array(line(12), { minLength: 1, maxLength: 4 }), fc.constantFrom("\n", "  \n", "\\\n"))
  .map(
    ([lines, end]) =>
      (namer) =>
        lines.map((piece) => piece(namer)).join(end),
  );

const heading: fc.Arbitrary<Piece> = fc.tuple(fc.integer({ min: 2, max: 5 }), line(4)).map(
  ([level, piece]) =>
    (namer) =>
      `${"#".repeat(level)} ${piece(namer)}`,
);

interface ListShape {
  marker: "-" | "1." | "- [ ]" | "7)";
  items: { text: Piece; children?: ListShape }[];
}

const listShape = (depth: number): fc.Arbitrary<ListShape> =>
  fc.record({
    marker: fc.constantFrom("-" as const, "1." as const, "- [ ]" as const, "7)" as const),
    items: fc.array(
      depth === 0
        ? fc.record({ text: line(6) })
        : fc.record(
            { text: line(6), children: listShape(depth - 1) },
            { requiredKeys: ["text"], noNullPrototype: true },
          ),
      { minLength: 1, maxLength: depth === 2 ? 9 : 3 },
    ),
  });

function listText({ marker, items }: ListShape, namer: Namer, indent: string): string {
  return items
    .map(({ text, children }) => {
      const own = `${indent}${marker} ${text(namer)}`;
      return children ? `${own}\n${listText(children, namer, `${indent}    `.slice(0))}` : own;
    })
    .join("\n");
}

const list: fc.Arbitrary<Piece> = listShape(2).map(
  (shape) => (namer) => listText(shape, namer, ""),
);

const table: fc.Arbitrary<Piece> = fc
  .integer({ min: 1, max: 7 })
  .chain((columns) =>
    fc.tuple(
      fc.array(plainWords(2), { minLength: columns, maxLength: columns }),
      fc.array(fc.constantFrom("---", ":--", "--:", ":-:"), {
        minLength: columns,
        maxLength: columns,
      }),
      fc.array(
        fc.array(
          fc.oneof(
            line(3),
            fc.integer().map(
              (n): Piece =>
                () =>
                  `${n}`,
            ),
            fc.constant<Piece>(() => ""),
          ),
          { minLength: columns, maxLength: columns },
        ),
        { maxLength: 14 },
      ),
    ),
  )
  .map(([header, align, rows]) => (namer) => {
    const row = (cells: Piece[]) => `| ${cells.map((cell) => cell(namer)).join(" | ")} |`;
    return [row(header), `| ${align.join(" | ")} |`, ...rows.map(row)].join("\n");
  });

const code: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom("", "sql", "python", "diff", "nonsense"),
    fc.array(fc.tuple(fc.constantFrom("", "  ", "\t", "+ ", "-- "), plainWords(9)), {
      minLength: 1,
      maxLength: 30,
    }),
  )
  .map(([lang, lines]) => (namer) => {
    const text = lines.map(([indent, words]) => indent + words(namer)).join("\n");
    return `\`\`\`${lang}\n${text}\n\`\`\``;
  });

const chart: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom("", " bar", " line", " doughnut", " table", " bar stacked"),
    fc.integer({ min: 1, max: 4 }).chain((series) =>
      fc.tuple(
        fc.array(stem, { minLength: series + 1, maxLength: series + 1 }),
        fc.array(
          fc.tuple(
            stem,
            fc.array(fc.integer({ min: -1000, max: 100_000 }), {
              minLength: series,
              maxLength: series,
            }),
          ),
          { minLength: 1, maxLength: 12 },
        ),
      ),
    ),
  )
  .map(([options, [header, rows]]) => (namer) => {
    const lines = rows.map(([label, values]) => [namer.word(label), ...values].join(","));
    return `\`\`\`csv${options}\n${[header.map(namer.word).join(","), ...lines].join("\n")}\n\`\`\``;
  });

const quoted = (prefix: string): fc.Arbitrary<Piece> =>
  paragraph.map(
    (piece) => (namer) =>
      `${prefix}${piece(namer)
        .split("\n")
        .map((text) => `> ${text}`)
        .join("\n")}`,
  );

const comment: fc.Arbitrary<Piece> = stem.map((text) => () => `<!-- ${text}hidden -->`);

const block: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 3, arbitrary: heading },
  { weight: 5, arbitrary: list },
  { weight: 3, arbitrary: table },
  { weight: 2, arbitrary: code },
  { weight: 2, arbitrary: chart },
  { weight: 1, arbitrary: quoted("") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("NOTE", "TIP", "WARNING").chain((kind) => quoted(`> [!${kind}]\n`)),
  },
  { weight: 1, arbitrary: comment },
);

/** A paragraph of sentences, some with a mark around or across their ends. */
const prose: fc.Arbitrary<Piece> = fc
  .array(
    fc.tuple(
      fc.constantFrom("Rivers", "Dr. Mill", "„Lamps", "(Stone", "報告", "**Coast"),
      line(8),
      fc.constantFrom(".", "?", "!“", ".)", "。", "…", ".**", ":", " z. B.", " No. 7."),
    ),
    { minLength: 2, maxLength: 7 },
  )
  .map(
    (sentences) => (namer) =>
      sentences.map(([first, rest, end]) => `${namer.word(first)} ${rest(namer)}${end}`).join(" "),
  );

/** Reports of up to seven slides. */
const reportsOf = (blocks: fc.Arbitrary<Piece>): fc.Arbitrary<RandomReport> =>
  fc
    .tuple(
      fc.option(fc.record({ title: plainWords(6), author: plainWords(2), company: plainWords(2) })),
      fc.array(
        fc.record({
          title: fc.option(line(7)),
          blocks: fc.array(blocks, { maxLength: 6 }),
          notes: fc.array(line(10), { maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([meta, slides]) => {
      const words: string[] = [];
      const spoken: string[] = [];
      let number = 0;
      const namerOf = (found: string[]): Namer => ({
        word(text) {
          const word = `${text}${(number += 1)}`;
          found.push(word.replace(/^.*[^\p{L}\p{M}\p{N}]/u, ""));
          return word;
        },
      });
      const shown = namerOf(words);
      const noted = namerOf(spoken);
      const parts: string[] = [];
      if (meta) {
        const lines = Object.entries(meta).map(
          ([key, piece]) => `${key}: ${JSON.stringify(piece(shown))}`,
        );
        parts.push(`---\n${lines.join("\n")}\n---`);
      }
      slides.forEach(({ title, blocks, notes }, index) => {
        if (index > 0) parts.push("---");
        if (title) parts.push(`## ${title(shown)}`);
        parts.push(...blocks.map((piece) => piece(shown)));
        parts.push(...notes.map((piece) => `<!-- notes: ${piece(noted)} -->`));
      });
      return { text: `${parts.join("\n\n")}\n`, words, spoken };
    });

export const randomReport = reportsOf(block);

/** Half of them prose. */
export const randomProse = reportsOf(
  fc.oneof({ weight: 1, arbitrary: block }, { weight: 1, arbitrary: prose }),
);
