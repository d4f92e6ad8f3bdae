/**
 * Text made to be slow to match: eight times as much may take eight times as long, with room for
 * chance, and not 64 times. Ratios of the best of several runs, as machines differ and are busy.
 */
import { expect, test } from "vitest";
import { parseReport } from "../../src/parse/parse.js";

const adversaries: Record<string, (n: number) => string> = {
  "spaces before a line's end": (n) => `a${" ".repeat(n)}b`,
  "blank lines": (n) => `---\ntitle: a\n${"\n ".repeat(n)}\n---\n`,
  "a comment that never ends": (n) => `<!-- ${"-- ".repeat(n)}`,
  "comments that never begin": (n) => "-->".repeat(n),
  "tags that never end": (n) => "<a b='".repeat(n),
  "attributes without end": (n) => `<a ${"b=c ".repeat(n)}`,
  brackets: (n) => "[".repeat(4 * n),
  "links that never end": (n) => "[a](b ".repeat(n),
  "pictures in pictures": (n) => "![".repeat(n) + "](a)".repeat(100),
  "character references": (n) => "&amp".repeat(n),
  "backticks of all lengths": (n) =>
    Array.from({ length: Math.sqrt(n) }, (_, i) => "`".repeat(i)).join(" "),
  "a key that never ends": (n) => `---\n${"a".repeat(n)}\n---\n`,
  "comments of a key": (n) => `---\n${"#\n".repeat(n)}x\n---\n`,
  "unknown keys": (n) => matter("key", n / 12, ": value"),
  "keys without a space": (n) => matter("key", n / 12, ":value"),
  "values that are cut": (n) => `---\ntitle: T\nkeywords:\n${"  - a #1\n".repeat(n / 9)}---\n`,
  "items that begin with a star": (n) => `---\nkeywords:\n${"  - *a b\n".repeat(n / 9)}---\n`,
  "quotes without end": (n) => `---\n${'title: "a\n'.repeat(n / 10)}---\n`,
  "rules and headings": (n) => "## a\n\ntext\n\n---\n\ntext\n\n".repeat(n / 26),
  "stars before the end": (n) => `a\n\n---\n\n${"*a ".repeat(n)}`,
  "pictures under a rule": (n) => `# a\n\n---\n\n${"![a](b) ".repeat(n / 8)}c`,
  "keys of a slide": (n) => `# a\n\n---\n\n${"a:b ".repeat(n / 4)}\n\n## b`,
  "fence options": (n) => `\`\`\`csv ${'a="b '.repeat(n)}\na,b\n1,2\n\`\`\``,
  "highlighted lines": (n) => `\`\`\`js {${"1,".repeat(n)}\na\n\`\`\``,
  "addresses without a name": (n) => "@a.".repeat(n),
  "addresses of the web": (n) => `http://${"a.".repeat(n)}`,
  "table delimiters": (n) => `|a|\n|${"-".repeat(n)}`,
  "tables that are none": (n) => "a|b|c\n-|-\n".repeat(n / 4),
  "a title of marks": (n) => `# ${"# ".repeat(n)}`,
  footnotes: (n) => "[^1]: ".repeat(n),
  dashes: (n) => "- ".repeat(n / 100),
  "a label and its value": (n) => `**${"a ".repeat(n)}: b`,
  "options of a slide": (n) => `a\n\n---\nlayout:${" ".repeat(n)}x\n`,
};

function matter(key: string, count: number, rest: string): string {
  return `---\n${Array.from({ length: count }, (_, i) => `${key}_${i}${rest}\n`).join("")}---\n`;
}

/** Characters of the smaller text: more than what the parser reads in one piece (5,000). */
const least = 12_000;
const times = 8;

/** Milliseconds of this process alone: others that the machine is busy with do not count. */
function best(text: string): number {
  let shortest = Infinity;
  for (let i = 0; i < 3; i++) {
    const started = process.cpuUsage();
    parseReport(text, () => {});
    shortest = Math.min(shortest, process.cpuUsage(started).user / 1000);
  }
  return shortest;
}

test.each(Object.entries(adversaries))("%s", (_, make) => {
  const count = Math.ceil((1_000 * least) / make(1_000).length);
  // What takes no time is in time; the clock and the compiler would decide.
  const large = best(make(times * count));
  if (large < 60) return;
  expect(large / best(make(count))).toBeLessThan(5 * times);
});
