/** Language and direction that a part of the report has, as HTML and Pandoc say them. */
import type { Block, Cell, Inline, Span } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import { warnOnce } from "./context.js";
import type { Context } from "./context.js";

export type Scope = Pick<Span, "lang" | "dir">;

/** Shape of a BCP 47 tag; whether its parts are registered is not checked. */
export const LANG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** What the attributes say; `undefined` if neither. */
export function readScope(
  attributes: Map<string, string>,
  at: Position,
  ctx: Context,
): Scope | undefined {
  const scope: Scope = {};
  const lang = (attributes.get("lang") ?? "").trim().replaceAll("_", "-");
  if (LANG.test(lang)) scope.lang = lang;
  else if (lang !== "") {
    const message = `\`${lang.slice(0, 40)}\` is no language tag`;
    warnOnce(ctx, "bad-lang", message, "write a tag such as `en-US`, `de` or `pt-BR`", at);
  }
  const dir = attributes.get("dir")?.trim().toLowerCase();
  if (dir === "rtl" || dir === "ltr") scope.dir = dir;
  return scope.lang === undefined && scope.dir === undefined ? undefined : scope;
}

/** The inlines in a span of the scope; nothing where there are none. */
export function spanOf(children: Inline[], scope: Scope): Inline[] {
  return children.length === 0 ? [] : [{ type: "span", ...scope, children }];
}

/** The block with all its text in the scope. */
export function scoped(block: Block, scope: Scope): Block {
  const within = (blocks: Block[]) => blocks.map((inner) => scoped(inner, scope));
  const cell = (one: Cell): Cell => ({ ...one, inlines: spanOf(one.inlines, scope) });
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, inlines: spanOf(block.inlines, scope) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: within(item.blocks) })),
      };
    case "quote":
    case "alert":
      return { ...block, blocks: within(block.blocks) };
    case "table":
      return {
        ...block,
        header: block.header.map(cell),
        rows: block.rows.map((row) => row.map(cell)),
      };
    case "code":
    case "chart":
    case "image":
      return block;
  }
}

/** HTML elements that are open around the blocks which follow; only those in a scope are kept. */
export interface OpenElement {
  name: string;
  scope: Scope | undefined;
}

/** The scope that all open elements make: the innermost counts. */
export function currentScope(open: OpenElement[]): Scope | undefined {
  const scope: Scope = {};
  for (const element of open) Object.assign(scope, element.scope);
  return scope.lang === undefined && scope.dir === undefined ? undefined : scope;
}
