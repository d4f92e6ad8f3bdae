/** Deck + theme → scene: every slide's items with final boxes. Pure. */
import type { Assets } from "../assets/resolve.js";
import type { Highlighter } from "../code/tokens.js";
import type { Deck } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import type { Scene, SceneSlide } from "../scene/scene.js";
import type { Theme } from "../theme/theme.js";
import { slideSize } from "../theme/skeleton.js";
import type { Context } from "./context.js";
import { layoutSlide } from "./slides.js";

export function layoutDeck(
  deck: Deck,
  assets: Assets,
  theme: Theme,
  highlight: Highlighter,
  report: Report,
): Scene {
  const context: Context = {
    theme,
    assets,
    report,
    highlight,
    pendingLinks: [],
    footer: deck.meta.footer ?? deck.meta.company ?? "",
    titles: new Map(),
  };
  const slides: SceneSlide[] = [];
  const anchors = new Map<string, number>();
  for (const slide of deck.slides) {
    for (const anchor of slide.anchors) anchors.set(anchor, slides.length + 1);
    slides.push(...layoutSlide(slide, context));
  }
  resolveLinks(context, anchors);
  const { title, author, company, subject, keywords } = deck.meta;
  const shownTitle = title ?? slides[0]?.title;
  return {
    size: slideSize,
    look: theme.look,
    lang: deck.meta.lang,
    properties: {
      ...(shownTitle ? { title: shownTitle } : {}),
      ...(author ? { author } : {}),
      ...(company ? { company } : {}),
      ...(subject ? { subject } : {}),
      keywords,
    },
    slides,
  };
}

function resolveLinks(context: Context, anchors: Map<string, number>): void {
  for (const { run, anchor } of context.pendingLinks) {
    const slide = anchors.get(anchor) ?? anchors.get(anchor.toLowerCase());
    if (slide !== undefined) {
      run.link = { slide };
      continue;
    }
    context.report({
      code: "unknown-anchor",
      severity: "warning",
      message: `no heading for the link \`#${anchor}\``,
      hint: "a heading's name is its words in lower case, joined by hyphens",
    });
  }
}
