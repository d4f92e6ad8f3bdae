import type { Tokens } from "marked";
import type { Block, ListItem } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import { parseNestedBlocks } from "./index.js";
import type { Context } from "../context.js";
import { after, locate } from "../position.js";
import type { Place } from "./index.js";

const MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]*/;

export function parseList(token: Tokens.List, place: Place, ctx: Context): Block[] {
  const items: ListItem[] = [];
  let next: Position = place.at;
  for (const item of token.items) {
    items.push(...withoutEmpty(parseItem(item, locate(item.raw, next, ctx), ctx), token.ordered));
    next = after(item.raw, next);
  }
  const start = token.start === "" ? 1 : token.start;
  return [{ type: "list", ordered: token.ordered, start, items, pos: place.at }];
}

/** `- - text`: an item that says nothing itself, but holds a list, is what that holds. */
function withoutEmpty(item: ListItem, ordered: boolean): ListItem[] {
  const [list, more] = item.blocks;
  if (list?.type !== "list" || more !== undefined || item.checked !== undefined) return [item];
  const [only, second] = list.items;
  if (only !== undefined && second === undefined) return [{ ...only, pos: item.pos }];
  // In a list of numbers, they would count on.
  return ordered || list.ordered ? [item] : list.items;
}

function parseItem(token: Tokens.ListItem, at: Position, ctx: Context): ListItem {
  const marker = MARKER.exec(token.raw)?.[0] ?? "";
  const start = { line: at.line, column: at.column + marker.trimStart().length };
  const item: ListItem = { blocks: parseNestedBlocks(token.tokens, start, ctx), pos: at };
  if (token.task) item.checked = token.checked ?? false;
  return item;
}
