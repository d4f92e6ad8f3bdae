/** Block elements → blocks of Markdown. */
import { skipped, type Context } from "./context.js";
import { inlinesOf } from "./inlines.js";
import { listOf, wordItem, wordList, type WordItem } from "./lists.js";
import { tableOf } from "./tables.js";
import { codeTextOf, find, hasClass, isElement, textOf, type Element, type Node } from "./tree.js";

/** Stands between others in the flow of a page; everything else stands in a line. */
const blockNames = new Set(
  (
    "address article blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul " +
    "ac:structured-macro ac:rich-text-body ac:layout ac:layout-section ac:layout-cell ac:task-list"
  ).split(" "),
);

/** Each a block of Markdown without the blank lines around it. */
export function blocksOf(nodes: Node[], context: Context): string[] {
  const out: string[] = [];
  let line: Node[] = [];
  let items: WordItem[] = [];
  const endLine = () => {
    const text = inlinesOf(line, context);
    if (text !== "") out.push(text);
    line = [];
  };
  const endItems = () => {
    if (items.length > 0) out.push(wordList(items, context));
    items = [];
  };
  for (const node of nodes) {
    if (isElement(node) && skipped(node, context)) continue;
    if (!isElement(node) || !holdsBlocks(node)) {
      line.push(node);
      continue;
    }
    endLine();
    const item = wordItem(node);
    if (item) {
      items.push(item);
      continue;
    }
    endItems();
    out.push(...blockOf(node, context));
  }
  endLine();
  endItems();
  return out;
}

/** Google's clipboard wraps a whole document in a `<b>`. */
function holdsBlocks(element: Element): boolean {
  if (blockNames.has(element.name)) return true;
  return element.children.some((child) => isElement(child) && holdsBlocks(child));
}

function blockOf(element: Element, context: Context): string[] {
  const { name, attributes, children } = element;
  switch (name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const text = inlinesOf(children, context, { without: "bold", lineBreak: " " });
      return text === "" ? [] : [`${"#".repeat(Number(name[1]))} ${text}`];
    }
    case "p":
    case "summary":
    case "dt": {
      const text = children.some((child) => isElement(child) && holdsBlocks(child))
        ? undefined
        : inlinesOf(children, context);
      if (text === undefined) return blocksOf(children, context);
      if (text === "") return [];
      const isTerm = name === "dt" || hasClass(element, "term");
      return [isTerm && !text.startsWith("**") ? `**${text}**` : text];
    }
    case "hr":
      return ["* * *"];
    case "pre":
      return codeOf(codeTextOf(element), languageOf(element));
    case "blockquote":
      return quoted(blocksOf(children, context));
    case "ul":
    case "ol":
    case "menu":
    case "ac:task-list":
      return listOf(element, context, blocksOf);
    case "table":
      return isCodeTable(element)
        ? codeOf(codeCellOf(element), "")
        : tableOf(element, context, blocksOf);
    case "ac:structured-macro":
      return macroOf(element, attributes["ac:name"] ?? "", context);
    default:
      if (hasClass(element, "confluence-information-macro")) {
        return quoted(blocksOf(children, context));
      }
      return blocksOf(children, context);
  }
}

/** Of Confluence, as it stores a page. */
function macroOf(element: Element, macro: string, context: Context): string[] {
  const parameter = (wanted: string) =>
    find(
      element,
      ({ name, attributes }) => name === "ac:parameter" && attributes["ac:name"] === wanted,
    );
  const code = find(element, ({ name }) => name === "ac:plain-text-body");
  if (code) {
    const language = parameter("language");
    return codeOf(textOf(code), language ? textOf(language).trim() : "");
  }
  const title = parameter("title");
  const heading = title ? [`**${inlinesOf(title.children, context)}**`] : [];
  const body = find(element, ({ name }) => name === "ac:rich-text-body");
  if (!body) return heading;
  const blocks = [...heading, ...blocksOf(body.children, context)];
  return ["info", "note", "tip", "warning", "panel"].includes(macro) ? quoted(blocks) : blocks;
}

function quoted(blocks: string[]): string[] {
  if (blocks.length === 0) return [];
  const lines = blocks.join("\n\n").split("\n");
  return [lines.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n")];
}

function codeOf(text: string, language: string): string[] {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .replace(/\s+$/, "")
    .split("\n");
  while (lines[0]?.trim() === "") lines.shift();
  if (lines.length === 0) return [];
  const ticks = Math.max(2, ...lines.map((line) => /^\s*(`{3,})/.exec(line)?.[1]?.length ?? 0)) + 1;
  const fence = "`".repeat(ticks);
  return [[fence + language, ...lines, fence].join("\n")];
}

/** `class="language-js"`, `class="brush: js"`, `class="highlight-source-js"`, on it or in or around it. */
function languageOf(pre: Element): string {
  const code = find(pre, ({ name }) => name === "code");
  for (const element of [pre, ...(code ? [code] : [])]) {
    const { attributes } = element;
    const words = `${attributes["class"] ?? ""} ${attributes["data-syntaxhighlighter-params"] ?? ""}`;
    const found = /\b(?:language-|lang-|highlight-source-|brush:\s*)([\w+#-]+)/.exec(words)?.[1];
    if (found !== undefined) return found;
    const named = attributes["data-lang"] ?? attributes["data-language"];
    if (named !== undefined && /^[\w+#-]+$/.test(named)) return named;
  }
  return "";
}

/** Highlighters set the numbers of the lines in one cell and the code in another. */
function isCodeTable(table: Element): boolean {
  const numbers = find(table, (each) => each.name === "td" && hasClass(each, "gutter"));
  return numbers !== undefined;
}

function codeCellOf(table: Element): string {
  const cell = find(table, (each) => each.name === "td" && hasClass(each, "code"));
  if (!cell) return codeTextOf(table);
  const lines: string[] = [];
  find(cell, (each) => {
    if (hasClass(each, "line")) lines.push(textOf(each).replace(/\n$/, ""));
    return false;
  });
  return lines.length > 0 ? lines.join("\n") : codeTextOf(cell);
}
