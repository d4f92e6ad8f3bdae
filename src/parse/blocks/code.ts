import type { Tokens } from "marked";
import type { Block } from "../../deck/deck.js";
import { clean } from "../clean.js";
import type { Context } from "../context.js";
import { fenceColumns, parseFence } from "../fence.js";
import { textOf } from "../inlines.js";
import { csvBlock } from "./csv.js";
import type { Place } from "./index.js";

const DATA_LANGUAGES = new Set(["csv", "tsv"]);

/** A code block, or the chart that a fence of `csv` or `tsv` describes. */
export function parseCode(token: Tokens.Code, place: Place, ctx: Context): Block[] {
  const pos = place.at;
  const text = clean(token.text).replace(/\n$/, "");
  if (token.codeBlockStyle === "indented") return [{ type: "code", lang: "", text, pos }];
  warnOfUnclosedFence(token, place, ctx);
  const { lang, options } = parseFence(textOf(token.lang ?? ""));
  if (!DATA_LANGUAGES.has(lang)) return [{ type: "code", lang, text, pos }];
  const line = token.raw.split("\n", 1)[0] ?? "";
  // marked keeps up to three spaces before the fence, which the position has passed.
  const columns = fenceColumns(line.trimStart(), pos.column);
  // marked takes backslashes off before punctuation, which are a path's own on Windows.
  const written = parseFence(textOf(infoOf(line))).options.settings["src"];
  const settings = written === undefined ? options.settings : { ...options.settings, src: written };
  return [csvBlock(text, { ...options, settings, columns }, pos, ctx)];
}

function infoOf(line: string): string {
  return line.replace(/^\s*(?:`{3,}|~{3,})/, "");
}

/** A fence without its end makes code of all the rest of the report. */
function warnOfUnclosedFence(token: Tokens.Code, place: Place, ctx: Context): void {
  const fence = /^ *(`{3,}|~{3,})/.exec(token.raw)?.[1];
  if (fence === undefined) return;
  const lastLine = token.raw.trimEnd().split("\n").slice(1).at(-1)?.trim() ?? "";
  if (lastLine.startsWith(fence)) return;
  ctx.report({
    code: "unclosed-fence",
    severity: "warning",
    message: `code block \`${fence}\` has no end`,
    hint: `close it with a line of \`${fence}\``,
    position: place.at,
  });
}
