/** Inline content → styled pieces of text, which are measured, and the runs of the scene. */
import type { Inline } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import type { Pt } from "../geometry.js";
import type { Color, Run } from "../scene/scene.js";
import { lowered, raised } from "../raised.js";
import { prepare, type Prepared, textWidth } from "../text/lines.js";
import type { Context, Linked } from "./context.js";
import { isRightToLeft } from "./direction.js";

/** Text of one style, at no particular size yet. */
export interface Span {
  text: string;
  bold: boolean;
  italic: boolean;
  strike: boolean;
  mono: boolean;
  /** Relative to the paragraph's size. */
  scale: number;
  baseline?: "raised" | "lowered";
  lineBreak?: true;
  /** A sign that the text's font lacks. */
  symbol?: true;
  url?: string;
  /** BCP 47 tag, where the report marks it. */
  lang?: string;
  dir?: "ltr" | "rtl";
  /** Overrides the paragraph's colour. */
  color?: Color;
}

/** Monospaced letters look larger than their neighbours of the same size. */
const monoScale = 0.9;

export const plain = { bold: false, italic: false, strike: false, mono: false, scale: 1 };

// Properties that `style` lacks come before it: behind it they would give each object a shape of its own, which V8 is
// slow to make and to read. So it is wherever an object is made for each paragraph or slide.
export function spansOf(inlines: Inline[], style: Omit<Span, "text"> = plain): Span[] {
  return inlines.flatMap((inline): Span[] => {
    switch (inline.type) {
      case "text":
        return inline.value === "" ? [] : [{ text: inline.value, ...style }];
      case "code":
        return [{ text: inline.value, ...style, mono: true, scale: monoScale }];
      case "break":
        return [{ text: "", lineBreak: true, ...style }];
      case "strong":
        return spansOf(inline.children, { ...style, bold: true });
      case "emph":
        return spansOf(inline.children, { ...style, italic: true });
      case "strike":
        return spansOf(inline.children, { ...style, strike: true });
      case "raised":
      case "lowered":
        return spansOf(inline.children, { ...style, baseline: inline.type });
      case "link":
        return spansOf(inline.children, { ...style, url: inline.url });
      case "span": {
        const { lang = style.lang, dir = style.dir } = inline;
        const own = { ...(lang ? { lang } : {}), ...(dir ? { dir } : {}) };
        return spansOf(inline.children, { ...style, ...own });
      }
    }
  });
}

/** As `spansOf` and `plainSpan` give it, without the spans: it is asked for each paragraph several times. */
export function plainText(inlines: Inline[], baseline?: Span["baseline"]): string {
  let all = "";
  for (const inline of inlines) {
    if (inline.type === "text" || inline.type === "code") all += atBaseline(inline.value, baseline);
    else if (inline.type === "break") all += " ";
    else if (inline.type === "raised" || inline.type === "lowered")
      all += plainText(inline.children, inline.type);
    else all += plainText(inline.children, baseline);
  }
  return all;
}

/** The words of a span where there is no formatting. */
export function plainSpan({ text, baseline, lineBreak }: Span): string {
  return lineBreak ? " " : atBaseline(text, baseline);
}

function atBaseline(text: string, baseline: Span["baseline"]): string {
  return baseline === undefined ? text : baseline === "raised" ? raised(text) : lowered(text);
}

/** As PowerPoint draws raised and lowered text: of its size, and how far off the line, in em. */
const baselines = {
  raised: { scale: 0.667, rise: 0.3 },
  lowered: { scale: 0.667, rise: -0.25 },
};

export function prepareSpans(
  spans: Span[],
  theme: Context["theme"],
  font: "body" | "heading" = "body",
  bold = false,
  rtl = false,
): Prepared {
  const { fonts } = theme.look;
  return prepare(
    spans.map((span, i) => ({
      text: span.url === undefined ? span.text : asField(span.text, bracketsEnd(spans[i - 1])),
      face: {
        family: span.mono ? fonts.mono : fonts[font],
        bold: bold || span.bold,
        italic: span.italic,
      },
      ...drawnScale(span),
      ...(rtl ? { complex: true as const } : {}),
      ...(span.lineBreak ? { lineBreak: true as const } : {}),
    })),
  );
}

function drawnScale({ scale, baseline }: Span): { scale: number; rise?: number } {
  if (baseline === undefined) return { scale };
  const off = baselines[baseline];
  return { scale: scale * off.scale, rise: scale * off.rise };
}

/** A paragraph with links, as LibreOffice breaks it, and as the others do. */
export interface LinkedText {
  /** Em of each link. */
  widths: number[];
  plain: Prepared;
}

export function linkedText(spans: Span[], theme: Context["theme"]): LinkedText | undefined {
  const links = spans.filter((span) => span.url !== undefined);
  if (links.length === 0) return undefined;
  const { fonts } = theme.look;
  const widths = links.map(({ text, mono, bold, italic, scale }) => {
    const family = mono ? fonts.mono : fonts.body;
    return textWidth(text, { family, bold, italic }) * scale;
  });
  const unlinked = spans.map(({ url: _, ...span }) => span);
  return { widths, plain: prepareSpans(unlinked, theme) };
}

/**
 * A link is a field to LibreOffice: its words stay together, and a line may end on either side of it.
 * @param held to what stands before it: a bracket that would end a line is written into the link
 */
function asField(text: string, held: boolean): string {
  return `${held ? "" : "\u200b"}${text.replaceAll(" ", "\u00a0")}\u200b`;
}

/** Whether a bracket opens at its end, right before what follows. */
export function bracketsEnd(before: { text: string; lineBreak?: true } | undefined): boolean {
  return before !== undefined && /[([{]$/.test(before.text);
}

/** Where text stands that may stand anywhere: at the side that the deck's lines begin at. */
export function flush(context: Pick<Context, "rtl">): "left" | "right" {
  return context.rtl ? "right" : "left";
}

/** As a layout's text is aligned, seen from the side that the deck's lines begin at. */
export function alignedAs(
  align: "left" | "center" | "right",
  context: Pick<Context, "rtl">,
): "left" | "center" | "right" {
  if (align === "center") return align;
  return (align === "left") === context.rtl ? "right" : "left";
}

export interface RunStyle {
  size: Pt;
  color: Color;
  bold?: boolean;
  font?: "body" | "heading";
  /** The direction of the list that it stands in, so that all bullets stand on one side. */
  listRtl?: boolean;
  /** Where a link that leads nowhere is reported. */
  pos?: Position;
}

export function runsOf(spans: Span[], style: RunStyle, context: Context): Run[] {
  const rtl = style.listRtl ?? isRightToLeft(spans, context.rtl);
  return spans.flatMap(symbolsApart).map((span) => {
    const run: Run = {
      text: span.text,
      size: Math.round(style.size * span.scale * 10) / 10,
      bold: span.bold || style.bold === true,
      italic: span.italic,
      strike: span.strike,
      font: span.mono ? "mono" : (style.font ?? "body"),
      color: span.url === undefined ? (span.color ?? style.color) : "link",
    };
    if (span.lineBreak) run.lineBreak = true;
    if (span.baseline !== undefined) run.baseline = span.baseline;
    if (span.symbol) run.symbol = true;
    if (rtl) run.rtl = true;
    if (span.lang !== undefined) run.lang = span.lang;
    if (span.url !== undefined && !linkTo(run, span.url, style.pos, context)) {
      run.color = span.color ?? style.color;
    }
    return run;
  });
}

/**
 * Signs that are text unless they are asked to be pictographs. Programs take them from their fonts of coloured pictures,
 * which LibreOffice draws on screen and leaves out of PDF; so they are set in a font of signs.
 */
const symbols =
  /(?<!\u200d)((?:(?=\p{Emoji})(?!\p{Emoji_Presentation})[\u2190-\u21ff\u2300-\u27bf\u2900-\u2bff])\ufe0f?(?![\u200d\u20e3]))/u;

function symbolsApart(span: Span): Span[] {
  if (span.mono || !symbols.test(span.text)) return [span];
  return span.text.split(symbols).flatMap((text, i): Span[] => {
    if (text === "") return [];
    return [i % 2 === 1 ? { ...span, text: text.charAt(0), symbol: true } : { ...span, text }];
  });
}

/**
 * Links a run or a picture to an address or, once all slides stand, to a heading.
 * @returns whether the url leads anywhere
 */
export function linkTo(
  target: Linked,
  url: string,
  pos: Position | undefined,
  context: Pick<Context, "pendingLinks" | "report">,
): boolean {
  if (url.startsWith("#")) {
    context.pendingLinks.push({ target, anchor: decodeAnchor(url.slice(1)), pos });
    return true;
  }
  if (isAddress(url)) {
    target.link = { url };
    return true;
  }
  context.report({
    code: "bad-link",
    severity: "warning",
    message: `the link \`${url.slice(0, 80)}\` leads nowhere`,
    hint: "what it stands on is shown without a link",
    ...(pos ? { position: pos } : {}),
  });
  return false;
}

/** A relative path, or a URL of a kind that is safe to open from a deck. */
function isAddress(url: string): boolean {
  if (url.trim() === "" || /^(?:javascript|data|vbscript):/i.test(url)) return false;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return true;
  try {
    return new URL(url).href !== "";
  } catch {
    return false;
  }
}

function decodeAnchor(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
