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
    items.push(parseItem(item, locate(item.raw, next, ctx), ctx));
    next = after(item.raw, next);
  }
  const start = token.start === "" ? 1 : token.start;
  return [{ type: "list", ordered: token.ordered, start, items, pos: place.at }];
}

function parseItem(token: Tokens.ListItem, at: Position, ctx: Context): ListItem {
  const marker = MARKER.exec(token.raw)?.[0] ?? "";
  const start = { line: at.line, column: at.column + marker.trimStart().length };
  const item: ListItem = { blocks: parseNestedBlocks(token.tokens, start, ctx), pos: at };
  if (token.task) item.checked = token.checked ?? false;
  return item;
}
