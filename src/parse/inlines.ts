import { decodeHTMLStrict } from "entities/decode";
import type { Token, Tokens } from "marked";
import type { Image, Inline, Raised } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import { lowered, raised } from "../raised.js";
import { clean } from "./clean.js";
import { readAttributes } from "./attributes.js";
import type { Attributes } from "./attributes.js";
import { parseComment, parseNotes } from "./comments.js";
import { warnOnce } from "./context.js";
import type { Context } from "./context.js";
import { pictureAddress } from "./destination.js";
import { isLowered, withRaised } from "./dialect/raised-marks.js";
import { isSlidevs, warnDroppedHtml } from "./dropped-html.js";
import { isHiddenElement, parseTag } from "./html.js";
import type { HtmlTag } from "./html.js";
import { placed, readImageWords, setSize } from "./image-words.js";
import type { ImageWish } from "./image-words.js";
import type { SpanToken } from "./extensions.js";
import { endOfPrivate, privacyOf } from "./private-html.js";
import { readScope, spanOf } from "./scope.js";
import type { Scope } from "./scope.js";
import { tidy } from "./tidy.js";

export interface ParsedInlines {
  inlines: Inline[];
  /** Pictures that stood in the text, in order; what precedes any text comes in `imagesBefore`. */
  imagesBefore: Image[];
  imagesAfter: Image[];
}

/** HTML elements that become styling; the value wraps the children. */
const STYLING: Record<string, (children: Inline[], tag: HtmlTag) => Inline[]> = {
  b: (children) => [{ type: "strong", children }],
  strong: (children) => [{ type: "strong", children }],
  i: (children) => [{ type: "emph", children }],
  em: (children) => [{ type: "emph", children }],
  s: (children) => [{ type: "strike", children }],
  del: (children) => [{ type: "strike", children }],
  sup: (children) => [{ type: "raised", children }],
  sub: (children) => [{ type: "lowered", children }],
  code: (children) => [{ type: "code", value: plainText(children) }],
  a: (children, tag) => {
    const href = tag.attributes.get("href");
    if (href === undefined) return children;
    return [{ type: "link", url: textOf(href), children }];
  },
  span: (children) => children,
};

/**
 * Elements of HTML's that are dropped in favour of their text. Any other name in `<…>` is a
 * placeholder: `<branch>`.
 */
const ELEMENTS = new Set(
  (
    "abbr address area article aside audio base bdi bdo big blockquote body button canvas caption center cite col " +
    "colgroup data datalist dd details dfn dialog dir div dl dt embed fieldset figcaption figure font footer form frame " +
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe input ins kbd label legend li link main map mark menu " +
    "meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby samp script " +
    "search section select slot small source span strike style sub summary sup svg table tbody td template textarea " +
    "tfoot th thead time title tr track tt u ul var video wbr"
  ).split(" "),
);

/** An element that is open, or (at the bottom) the text itself. */
interface Frame {
  tag?: HtmlTag;
  scope?: Scope | undefined;
  children: Inline[];
}

/** Text of the report with its character references read: what the Deck holds. */
export function textOf(raw: string): string {
  return clean(decodeHTMLStrict(raw));
}

/** The text without formatting; raised and lowered text in letters that are drawn so: `m²`. */
export function plainText(inlines: Inline[]): string {
  return joined(inlines, { raised, lowered });
}

/** The letters alone, as they are written: `m2`. */
export function lettersOf(inlines: Inline[]): string {
  const same = (text: string) => text;
  return joined(inlines, { raised: same, lowered: same });
}

function joined(
  inlines: Inline[],
  shown: Record<Raised["type"], (text: string) => string>,
): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text" || inline.type === "code") return inline.value;
      if (inline.type === "break") return " ";
      const text = joined(inline.children, shown);
      return inline.type === "raised" || inline.type === "lowered"
        ? shown[inline.type](text)
        : text;
    })
    .join("");
}

/**
 * Parses inline tokens of a paragraph: pictures are taken out of the text, for the caller to place.
 */
export function parseInlines(tokens: Token[], at: Position, ctx: Context): ParsedInlines {
  const images: { image: Image; before: boolean }[] = [];
  const run = new InlineRun(at, ctx, (image, before) => {
    images.push({ image, before });
    return [];
  });
  const inlines = tidy(run.parse(tokens));
  const placed = (before: boolean) => images.filter((i) => i.before === before).map((i) => i.image);
  return { inlines, imagesBefore: placed(true), imagesAfter: placed(false) };
}

/**
 * Parses inline tokens where no picture can stand (headings, table cells): its alternative text
 * stands in for it.
 */
export function parseInlinesOnly(tokens: Token[], at: Position, ctx: Context): Inline[] {
  const run = new InlineRun(at, ctx, (image) => {
    warnOnce(
      ctx,
      "image-as-text",
      `image \`${image.src.slice(0, 80)}\` is shown by its alternative text`,
      "pictures stand in paragraphs of their own, not in headings or table cells",
      at,
    );
    return image.alt === "" ? [] : [{ type: "text", value: image.alt }];
  });
  return tidy(run.parse(tokens));
}

/** One run of inline tokens; HTML elements open and close across tokens, hence the stack. */
class InlineRun {
  private hasText = false;
  private hiddenUntil: string | undefined;
  /** Addresses of the links around what is parsed. */
  private links: string[] = [];

  constructor(
    private readonly at: Position,
    private readonly ctx: Context,
    private readonly onImage: (image: Image, beforeText: boolean) => Inline[],
  ) {}

  parse(tokens: Token[]): Inline[] {
    const closable = closingNames(tokens);
    const frames: [Frame, ...Frame[]] = [{ children: [] }];
    const top = () => frames.at(-1) ?? frames[0];
    let attributes: Attributes | undefined;
    let privateEnds = -1;
    for (const [index, token] of (tokens as Tokens.Generic[]).entries()) {
      if (index <= privateEnds) continue;
      const end = token.type === "html" ? this.skipPrivate(tokens, index) : undefined;
      if (end !== undefined) privateEnds = end;
      else if (token.type === "html") this.parseHtml(token.raw, frames, closable);
      else if (this.hiddenUntil !== undefined) continue;
      else if (token.type === "image") {
        attributes = readAttributes(tokens[index + 1]?.raw ?? "");
        top().children.push(...this.image(token as Tokens.Image, attributes?.values));
      } else if (attributes !== undefined) {
        // The picture before it has read them.
        const rest = token.raw.slice(attributes.raw.length);
        attributes = undefined;
        top().children.push(...this.text(textOf(rest)));
      } else top().children.push(...this.parseToken(token, tokens[index - 1]));
    }
    while (frames.length > 1) this.close(frames);
    return frames[0].children;
  }

  /** @returns where the element ends that `tokens[index]` opens, if the room must not see it */
  private skipPrivate(tokens: Token[], index: number): number | undefined {
    const tag = parseTag(tokens[index]?.raw ?? "");
    const privacy = privacyOf(tag);
    if (tag === undefined || privacy === undefined) return undefined;
    const end = endOfPrivate(tokens, index, tag.name);
    const words = tokens.slice(index + 1, end).map(({ raw }) => raw);
    if (privacy === "notes")
      this.ctx.found.notes.push(...parseNotes(words.join(""), this.at, this.ctx));
    return end;
  }

  /** @param previous the token before it */
  private parseToken(token: Tokens.Generic, previous: Token | undefined): Inline[] {
    switch (token.type) {
      case "text":
        return token.tokens === undefined ? this.text(textOf(token.raw)) : this.parse(token.tokens);
      case "escape":
        return this.text(clean(String(token["text"])));
      case "strong":
        return [{ type: "strong", children: this.parse(token.tokens ?? []) }];
      case "em":
        return [{ type: "emph", children: this.parse(token.tokens ?? []) }];
      case "del":
        if (isLowered(token.raw, previous))
          return [{ type: "lowered", children: this.parse(token.tokens ?? []) }];
        return [{ type: "strike", children: this.parse(token.tokens ?? []) }];
      case "codespan":
        this.hasText = true;
        return [{ type: "code", value: clean(String(token["text"])) }];
      case "br":
        return [{ type: "break" }];
      case "link":
        return this.link(token as Tokens.Link);
      case "span":
        return this.span(token as unknown as SpanToken);
      case "checkbox":
        return [];
      default:
        // A kind that a later marked may bring: its source is better than nothing.
        return this.text(textOf(token.raw));
    }
  }

  private text(value: string): Inline[] {
    if (/\S/.test(value)) this.hasText = true;
    return withRaised(value);
  }

  private link(token: Tokens.Link): Inline[] {
    const url = textOf(token.href);
    this.links.push(url);
    const children = this.parse(token.tokens);
    this.links.pop();
    if (plainText(children).trim() !== "") return [{ type: "link", url, children }];
    if (token.text === "") return [{ type: "link", url, children: this.text(url) }];
    if (token.text.trim() === "") return this.text(token.text);
    return children;
  }

  private span(token: SpanToken): Inline[] {
    const children = this.parse(token.tokens);
    const scope = readScope(token.attributes, this.at, this.ctx);
    return scope === undefined ? children : spanOf(children, scope);
  }

  private image(token: Tokens.Image, attributes = new Map<string, string>()): Inline[] {
    const text = token.tokens.length > 0 ? plainText(this.quietly(token.tokens)) : token.text;
    const wish = readImageWords(oneLine(text));
    const image: Image = {
      type: "image",
      src: textOf(pictureAddress(token)),
      alt: wish.alt,
      pos: this.at,
    };
    if (token.title) image.caption = oneLine(textOf(token.title));
    const alt = oneLine(textOf(attributes.get("fig-alt") ?? ""));
    if (alt !== "") {
      // Quarto: the text between the brackets is then the caption.
      if (image.caption === undefined && image.alt !== "") image.caption = image.alt;
      image.alt = alt;
    }
    return this.emit(image, wish, attributes);
  }

  /** Gives a picture its size, place and link, and hands it on. */
  private emit(image: Image, wish: ImageWish, attributes: Map<string, string>): Inline[] {
    for (const key of ["width", "height"] as const) {
      const value = attributes.get(key)?.trim();
      if (value !== undefined) setSize(wish, key, value, `${key}=${value}`);
    }
    Object.assign(image, placed(wish));
    const link = this.links.at(-1);
    if (link !== undefined) image.link = link;
    if (wish.unused.length > 0) {
      const words = wish.unused.map((word) => `\`${word.slice(0, 40)}\``).join(", ");
      const hint = "pictures have a width, a height and a place; edit the file for more";
      warnOnce(this.ctx, "image-words", `${words} of a picture is not drawn`, hint, this.at);
    }
    return this.onImage(image, !this.hasText);
  }

  /** The text of an alternative text, where a picture in it is just its own alternative text. */
  private quietly(tokens: Token[]): Inline[] {
    const onImage = (image: Image): Inline[] => [{ type: "text", value: image.alt }];
    return new InlineRun(this.at, this.ctx, onImage).parse(tokens);
  }

  private parseHtml(raw: string, frames: [Frame, ...Frame[]], closable: Set<string>): void {
    const top = frames.at(-1) ?? frames[0];
    if (raw.startsWith("<!--")) {
      parseComment(raw, this.at, this.ctx);
      return;
    }
    const tag = parseTag(raw);
    if (tag === undefined) {
      warnDroppedHtml(raw, this.at, this.ctx);
      return;
    }
    if (this.hiddenUntil !== undefined) {
      if (tag.closing && tag.name === this.hiddenUntil) this.hiddenUntil = undefined;
      return;
    }
    if (isHiddenElement(tag.name)) {
      if (!tag.closing && !tag.selfClosing && closable.has(tag.name)) this.hiddenUntil = tag.name;
      warnDroppedHtml(raw, this.at, this.ctx);
    } else if (tag.name === "br") {
      top.children.push({ type: "break" });
    } else if (tag.name === "img") {
      top.children.push(...this.htmlImage(tag));
    } else if (Object.hasOwn(STYLING, tag.name)) {
      this.style(tag, frames);
    } else if (isPlaceholder(tag, closable)) {
      top.children.push(...this.text(clean(raw)));
    } else {
      warnDroppedHtml(raw, this.at, this.ctx);
    }
  }

  private htmlImage(tag: HtmlTag): Inline[] {
    const src = textOf(tag.attributes.get("src") ?? "").trim();
    const alt = oneLine(textOf(tag.attributes.get("alt") ?? ""));
    if (src === "") return alt === "" ? [] : this.text(alt);
    const image: Image = { type: "image", src, alt, pos: this.at };
    const title = oneLine(textOf(tag.attributes.get("title") ?? ""));
    if (title !== "") image.caption = title;
    return this.emit(image, { alt, unused: [] }, tag.attributes);
  }

  private style(tag: HtmlTag, frames: [Frame, ...Frame[]]): void {
    if (!tag.closing) {
      const scope = readScope(tag.attributes, this.at, this.ctx);
      if (tag.name === "span" && !scope) warnDroppedHtml(tag.raw, this.at, this.ctx);
      if (tag.selfClosing) return;
      frames.push({ tag, scope, children: [] });
      const href = tag.name === "a" ? tag.attributes.get("href") : undefined;
      if (href !== undefined) this.links.push(textOf(href));
      return;
    }
    const open = frames.findLastIndex((frame) => frame.tag?.name === tag.name);
    while (open > 0 && frames.length > open) this.close(frames);
  }

  /**
   * Ends the innermost element. One that was never closed in the report styles the text up to its
   * end, as in a browser.
   */
  private close(frames: [Frame, ...Frame[]]): void {
    const frame = frames.pop();
    const parent = frames.at(-1) ?? frames[0];
    if (frame?.tag === undefined) return;
    if (frame.tag.name === "a" && frame.tag.attributes.has("href")) this.links.pop();
    const wrap = STYLING[frame.tag.name];
    const empty = plainText(frame.children).trim() === "";
    const children = wrap === undefined || empty ? frame.children : wrap(frame.children, frame.tag);
    parent.children.push(...(frame.scope ? spanOf(children, frame.scope) : children));
  }
}

/** Names of the elements that end in this run: an element without an end may be a placeholder. */
function closingNames(tokens: Token[]): Set<string> {
  const names = new Set<string>();
  for (const token of tokens) {
    if (token.type !== "html" || !token.raw.startsWith("</")) continue;
    const tag = parseTag(token.raw);
    if (tag !== undefined) names.add(tag.name);
  }
  return names;
}

/**
 * `git checkout <branch>`, `Vec<String>`: a reader of the report sees words there, though
 * CommonMark sees a tag.
 */
function isPlaceholder(tag: HtmlTag, closable: Set<string>): boolean {
  if (ELEMENTS.has(tag.name) || isSlidevs(tag.name) || tag.closing || tag.selfClosing) return false;
  return tag.attributes.size === 0 && !closable.has(tag.name);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
