/** Lists, as HTML has them and as Word writes them into HTML. */
import type { Context } from "./context.js";
import { inlinesOf } from "./inlines.js";
import { find, hasClass, isElement, textOf, type Element, type Node } from "./tree.js";

type Blocks = (nodes: Node[], context: Context) => string[];

/** What stands before an item's text in a document that knew its number: see `word/numbers.ts`. */
const itemNumber = /\ue000(\d+)\ue001/;

export function listOf(list: Element, context: Context, blocksOf: Blocks): string[] {
  const ordered = list.name === "ol";
  const items = itemsOf(list);
  let number = Number.parseInt(list.attributes["start"] ?? "1", 10);
  if (!Number.isFinite(number) || number < 0) number = 1;
  const written: string[] = [];
  let isLoose = false;
  for (const item of items) {
    const own = Number.parseInt(takeNumber(item) ?? item.attributes["value"] ?? "", 10);
    if (Number.isFinite(own) && own >= 0) number = own;
    const blocks = blocksOf(item.children, context);
    const task = taskOf(item, blocks);
    // A list right under the text belongs to its line; paragraphs and code make the list loose.
    if (blocks.slice(1).some((block) => !/^([-+]|\d+[.)]) /.test(block))) isLoose = true;
    written.push(writeItem(ordered ? `${number}.` : "-", task, blocks));
    number++;
  }
  if (written.length === 0) return [];
  return [written.join(isLoose ? "\n\n" : "\n")];
}

/** A list in a list without an item around it belongs to the item before. */
function itemsOf(list: Element): Element[] {
  const items: Element[] = [];
  for (const child of list.children) {
    if (!isElement(child)) {
      if (child.trim() !== "") items.push({ name: "li", attributes: {}, children: [child] });
      continue;
    }
    const last = items[items.length - 1];
    if (last && (child.name === "ul" || child.name === "ol")) last.children.push(child);
    else items.push(child);
  }
  return items;
}

function takeNumber(item: Element): string | undefined {
  const holder = find(item, ({ children }) =>
    children.some((child) => typeof child === "string" && itemNumber.test(child)),
  );
  if (!holder) return undefined;
  const at = holder.children.findIndex((each) => typeof each === "string" && itemNumber.test(each));
  const text = holder.children[at] as string;
  holder.children[at] = text.replace(itemNumber, "");
  return itemNumber.exec(text)?.[1];
}

function taskOf(item: Element, blocks: string[]): string {
  const isConfluence = "data-inline-task-id" in item.attributes;
  const status = find(item, ({ name }) => name === "ac:task-status");
  if (isConfluence) return hasClass(item, "checked") ? "[x] " : "[ ] ";
  if (status) {
    const done = textOf(status).trim() === "complete";
    blocks[0] = (blocks[0] ?? "").replace(/^(?:\d+\s+)?(?:in)?complete\s*/, "");
    return done ? "[x] " : "[ ] ";
  }
  const [, sign] = /^([☐☑☒✅])\s+/u.exec(blocks[0] ?? "") ?? [];
  if (sign === undefined || sign === "✅") return "";
  blocks[0] = blocks[0]!.replace(/^\S+\s+/u, "");
  return sign === "☐" ? "[ ] " : "[x] ";
}

function writeItem(mark: string, task: string, blocks: string[]): string {
  const indent = " ".repeat(mark.length + 1);
  const lines: string[] = [];
  blocks.forEach((block, at) => {
    const isList = /^([-+]|\d+[.)]) /.test(block);
    if (at > 0 && !(isList && at === 1)) lines.push("");
    lines.push(...block.split("\n"));
  });
  const [first = "", ...rest] = lines;
  const shown = [`${mark} ${task}${first}`.trimEnd()];
  for (const line of rest) shown.push(line === "" ? "" : indent + line);
  return shown.join("\n");
}

/** A paragraph that Word, writing HTML, means as an item: `mso-list:l0 level2 lfo1`. */
export interface WordItem {
  level: number;
  ordered: boolean;
  number: number;
  children: Node[];
}

export function wordItem(paragraph: Element): WordItem | undefined {
  const style = paragraph.attributes["style"] ?? "";
  const level =
    paragraph.name === "p" ? /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1] : undefined;
  if (level === undefined) return undefined;
  const isMark = (each: Node): each is Element =>
    isElement(each) && /mso-list:\s*ignore/i.test(each.attributes["style"] ?? "");
  const holder = find(paragraph, ({ children }) => children.some(isMark));
  const mark = holder?.children.find(isMark);
  const text = mark ? textOf(mark).trim() : "";
  if (holder) holder.children = holder.children.filter((child) => child !== mark);
  const number = Number.parseInt(text, 10);
  const ordered = /^\(?[\da-z]{1,4}[.)]$/i.test(text) && !/^o$/i.test(text);
  return {
    level: Number(level),
    ordered,
    number: Number.isFinite(number) ? number : 1,
    children: paragraph.children,
  };
}

export function wordList(items: WordItem[], context: Context): string {
  const lines: string[] = [];
  /** Of the levels above: where their text begins. */
  const indents: { level: number; indent: number }[] = [];
  for (const { level, ordered, number, children } of items) {
    while (indents.length > 0 && indents[indents.length - 1]!.level >= level) indents.pop();
    const indent = indents[indents.length - 1]?.indent ?? 0;
    const mark = ordered ? `${number}.` : "-";
    const text = inlinesOf(children, context);
    lines.push(
      `${" ".repeat(indent)}${mark} ${text.replace(/\n/g, `\n${" ".repeat(indent + mark.length + 1)}`)}`,
    );
    indents.push({ level, indent: indent + mark.length + 1 });
  }
  return lines.join("\n");
}
