import type { Token, Tokens } from "marked";
import type { Block } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import { withCaptions } from "../captions.js";
import type { Context } from "../context.js";
import type { DivToken, NotesToken } from "../extensions.js";
import { after, locate } from "../position.js";
import { currentScope, scoped } from "../scope.js";
import { parseBlockquote } from "./blockquote.js";
import { parseCode } from "./code.js";
import { parseDiv } from "./div.js";
import { parseHeading } from "./heading.js";
import { parseHtmlBlock } from "./html-block.js";
import { parseList } from "./list.js";
import { parseNotesBlock } from "./notes.js";
import { parseParagraph } from "./paragraph.js";
import { parseTable } from "./table.js";

/** The tokens of marked that blocks are made of, by `type`. */
interface BlockTokens {
  blockquote: Tokens.Blockquote;
  checkbox: Tokens.Checkbox;
  code: Tokens.Code;
  def: Tokens.Def;
  div: DivToken;
  heading: Tokens.Heading;
  hr: Tokens.Hr;
  html: Tokens.HTML;
  list: Tokens.List;
  notes: NotesToken;
  paragraph: Tokens.Paragraph;
  space: Tokens.Space;
  table: Tokens.Table;
  text: Tokens.Text;
}

/** Where a block is: at its first character; `nested` where a list, quote or note holds it. */
export interface Place {
  at: Position;
  nested: boolean;
}

type BlockParser<T> = (token: T, place: Place, ctx: Context) => Block[];

const nothing = () => [];

const PARSERS = {
  blockquote: parseBlockquote,
  // A list item knows by itself whether it is checked.
  checkbox: nothing,
  code: parseCode,
  def: nothing,
  div: parseDiv,
  heading: parseHeading,
  // At the top level a rule starts a slide; elsewhere it says nothing.
  hr: nothing,
  html: parseHtmlBlock,
  list: parseList,
  notes: parseNotesBlock,
  paragraph: parseParagraph,
  space: nothing,
  table: parseTable,
  text: parseParagraph,
} satisfies { [Type in keyof BlockTokens]: BlockParser<BlockTokens[Type]> };

/** Parses blocks inside another one, the first of which begins at `start`. */
export function parseNestedBlocks(tokens: Token[], start: Position, ctx: Context): Block[] {
  return parseBlocks(tokens, start, true, ctx);
}

/** @param nested whether a list, quote or note holds them */
export function parseBlocks(
  tokens: Token[],
  start: Position,
  nested: boolean,
  ctx: Context,
): Block[] {
  const blocks: Block[] = [];
  let next = start;
  for (const token of tokens) {
    const at = locate(token.raw, next, ctx);
    blocks.push(...parseBlock(token, { at, nested }, ctx));
    next = after(token.raw, next);
  }
  return withCaptions(blocks, (block) => block);
}

export function parseBlock(token: Token, place: Place, ctx: Context): Block[] {
  if (!Object.hasOwn(PARSERS, token.type)) {
    throw new Error(`no parser for the block \`${token.type}\``);
  }
  const parse = PARSERS[token.type as keyof BlockTokens] as BlockParser<Token>;
  const blocks = parse(token, place, ctx);
  const scope = currentScope(ctx.open);
  // HTML opens and closes scopes, and puts its own text into them.
  if (scope === undefined || place.nested || token.type === "html") return blocks;
  return blocks.map((block) => scoped(block, scope));
}
