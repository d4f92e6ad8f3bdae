// A copy of a report whose apostrophes are those that its deck shows, for tools that compare the two word by word
// and take `don't` and `don’t` for two words. Code, addresses and links' targets stay as they are written.
// usage: node scripts/printed-copy.mjs REPORT.md COPY.md
import { readFileSync, writeFileSync } from "node:fs";

const [, , from, to] = process.argv;
if (to === undefined) {
  console.error("usage: node scripts/printed-copy.mjs REPORT.md COPY.md");
  process.exit(2);
}

/** Code spans, links' targets, addresses, tags but comments. */
const kept = /(`+)(?!`)[^]*?[^`]\1(?!`)|\]\([^()\n]*\)|[a-z]+:\/\/\S+|<(?!!--)[^<>\n]*>/gi;

function printed(text) {
  let at = 0;
  let out = "";
  const curly = (prose) =>
    prose.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, "’").replace(/(?<=\d)'(?=\d)/g, "′");
  for (const { index, 0: found } of text.matchAll(kept)) {
    out += curly(text.slice(at, index)) + found;
    at = index + found.length;
  }
  return out + curly(text.slice(at));
}

const report = readFileSync(from, "utf8");
const [frontMatter = ""] = /^\ufeff?---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.exec(report) ?? [];
const isSmart = !/^smart[ \t]*:[ \t]*["']?(?:false|no|off)\b/im.test(frontMatter);
// Fenced code is at every second place.
const parts = report.split(/(^[ \t>]*(`{3,}|~{3,})[^]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![^])))/m);
const copy = parts.map((part, at) => (at % 3 === 0 ? printed(part) : at % 3 === 1 ? part : ""));
writeFileSync(to, isSmart ? copy.join("") : report);
