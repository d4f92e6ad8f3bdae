/** The words of a row that lost its columns, with what kind each is. */
export interface Token {
  text: string;
  /** A number with its unit, a date, a sign that stands for a value: such a token is a cell of its own. */
  anchor: boolean;
}

const NUMBER =
  /^[(]?[~≈<>≤≥±+−–-]{0,2}[$€£¥]?\d[\d.,:/]*(?:e[+-]?\d+)?(?:[%‰x×°]|ms|µs|ns|s|sec|min|h|hrs?|d|[kKMBGTP]i?B?|pp|bps|px|pt|kg|km|m|MHz|GHz|Mbps|kW|kWh)?[)]?[+*]?$/;
const EMPTY = /^(?:[-–—✓✔✗✘✅❌☑☒☐⚠️]|[nN]\/[aA]|TBD|TODO|\?)$/u;
const UNIT =
  /^(?:ms|s|sec|min|minutes?|hours?|hrs?|days?|weeks?|months?|years?|\w+\/(?:week|day|month|year|h|s|min)|[KMGT]i?B|bytes?|MHz|GHz|px|req\/s|rps|%|gas|ETH|USD|EUR|million|billion|users?|FTE)$/;

/** Names of things that a program made: addresses, handles, numbers of issues. */
const OPAQUE =
  /^(?:0x[\da-f]+\S*|@[\w-]+|#\d+|https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+|\d{4}-\d{2}(?:-\d{2})?)$/i;
const JOINS = /^(?:&|\/|\+|->|→|[-–—])$/;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const words = text.split(/\s+/);
  words.forEach((word, at) => {
    const before = tokens.at(-1);
    const after = words[at + 1];
    const last = words[at - 1];
    // `JS & Python`, `Heavy User - High`: words on both sides of a sign are one cell's.
    const between = (other: string | undefined) => other !== undefined && /^[\p{L}(]/u.test(other);
    if (before && !before.anchor && JOINS.test(word) && between(after) && between(last)) {
      before.text += ` ${word}`;
      return;
    }
    if (
      before &&
      !before.anchor &&
      last !== undefined &&
      JOINS.test(last) &&
      before.text.endsWith(` ${last}`)
    ) {
      before.text += ` ${word}`;
      return;
    }
    const year = /^(?:19|20)\d\d$/.test(word) && before !== undefined && !before.anchor;
    const isNumber = (NUMBER.test(word) && !year) || OPAQUE.test(word);
    if (
      before?.anchor &&
      /\d/.test(before.text) &&
      (/^\([~+−-]?\d[\d.,]*%?\)$/.test(word) || UNIT.test(word))
    ) {
      before.text += ` ${word}`;
    } else {
      tokens.push({ text: word, anchor: isNumber || EMPTY.test(word) });
    }
  });
  return tokens;
}

/** Words that come again in other rows, as values of a column do: Low, High, DONE. */
export function repeatedValues(rows: readonly (readonly Token[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const text of new Set(row.slice(1).map((token) => token.text))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const found = new Set<string>();
  for (const [text, count] of counts) {
    if (count >= 2 && /^[\p{Lu}\d@#`"]/u.test(text) && /[\p{L}\p{N}]$/u.test(text)) found.add(text);
  }
  return found;
}
