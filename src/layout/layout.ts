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
    nativeCharts: deck.meta.charts === "native",
    pendingLinks: [],
    anchors: new Map(),
    footer: deck.meta.footer ?? deck.meta.company ?? "",
    titles: new Map(),
  };
  const slides: SceneSlide[] = [];
  for (const slide of deck.slides) {
    slides.push(...layoutSlide(slide, context));
  }
  resolveLinks(context, slides);
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

function resolveLinks(context: Context, slides: SceneSlide[]): void {
  const numbers = new Map(slides.map((slide, i) => [slide, i + 1]));
  for (const { run, anchor, pos } of context.pendingLinks) {
    const target = context.anchors.get(anchor) ?? context.anchors.get(anchor.toLowerCase());
    const slide = target && numbers.get(target);
    if (slide !== undefined) {
      run.link = { slide };
      continue;
    }
    context.report({
      code: "unknown-anchor",
      severity: "warning",
      message: `no heading for the link \`#${anchor}\``,
      hint: "a heading's name is its words in lower case, joined by hyphens",
      ...(pos ? { position: pos } : {}),
    });
  }
}
