/** Deck + theme → scene: every slide's items with final boxes. Pure. */
import type { Assets } from "../assets/resolve.js";
import type { Highlighter } from "../code/tokens.js";
import type { Deck, Slide } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import { wordsOf } from "../language/words.js";
import type { Scene } from "../scene/scene.js";
import type { Theme } from "../theme/theme.js";
import { zoneOf } from "../theme/skeleton.js";
import { sectionsOf, withAgenda } from "./agenda.js";
import { setAlike } from "./alike.js";
import { baseSize } from "./base-size.js";
import type { Context } from "./context.js";
import { isRightToLeftLanguage } from "./direction.js";
import { holdLines } from "./firm-lines.js";
import { withThinJoined } from "./join.js";
import { fittedFooter, footerOf } from "./footer.js";
import { mirroredLook, mirrorSlides } from "./mirror.js";
import { withMotion } from "./motion.js";
import { isClosing } from "./openings.js";
import { placeSlide } from "./place-slides.js";
import { planSlide, type PlannedSlide } from "./plan-slides.js";

export function layoutDeck(
  deck: Deck,
  assets: Assets,
  theme: Theme,
  highlight: Highlighter,
  report: Report,
): Scene {
  const { slides: laidOut, agenda } = withAgenda(
    { ...deck, slides: withClosing(deck.slides) },
    report,
  );
  const sections = sectionsOf(laidOut);
  const { footer, theme: fitted } = fittedFooter(footerOf(deck, theme), theme, report);
  const { skeleton } = fitted.look;
  const zone = zoneOf(skeleton.content, skeleton);
  const context: Context = {
    theme: fitted,
    assets,
    report,
    highlight,
    zone,
    base: baseSize(laidOut, zone, fitted.look),
    sections: new Map(sections.length > 1 ? sections.map((slide, i) => [slide, i + 1]) : []),
    loudNumbers: false,
    loudQuote: false,
    nativeCharts: deck.meta.charts === "native",
    pendingLinks: [],
    anchors: new Map(),
    lang: deck.meta.lang,
    words: wordsOf(deck.meta.lang),
    rtl: isRightToLeftLanguage(deck.meta.lang),
    footer,
    titles: new Map(),
    ...(agenda ? { agenda } : {}),
  };
  // All are planned before the first is placed, so that the deck is known.
  const joined = withThinJoined(laidOut, context);
  const plans = joined.map((slide) => planSlide(slide, context));
  setAlike(plans.flat());
  const slides = joined.flatMap((slide, i) => {
    const made = withMotion((plans[i] ?? []).map(placeSlide), slide, deck.meta);
    return context.rtl ? mirrorSlides(made, slide, skeleton.size) : made;
  });
  resolveLinks(context, plans.flat());
  holdLines(slides, fitted.look.fonts);
  const { title, author, company, subject, keywords } = deck.meta;
  const shownTitle = title ?? slides[0]?.title;
  return {
    size: skeleton.size,
    look: context.rtl ? mirroredLook(fitted.look) : fitted.look,
    lang: deck.meta.lang,
    ...(context.rtl ? { rtl: true } : {}),
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

/** A report that ends as a talk does ends with a slide like the first. */
function withClosing(slides: Slide[]): Slide[] {
  const last = slides.at(-1);
  const closes = slides.length >= fewestForClosing && last?.layout === undefined;
  return last && closes && isClosing(last)
    ? [...slides.slice(0, -1), { ...last, layout: "closing" }]
    : slides;
}

const fewestForClosing = 3;

function resolveLinks(context: Context, slides: PlannedSlide[]): void {
  const numbers = new Map(slides.map((slide, i) => [slide, i + 1]));
  for (const { target: linked, anchor, pos } of context.pendingLinks) {
    const target = context.anchors.get(anchor) ?? context.anchors.get(anchor.toLowerCase());
    const slide = target && numbers.get(target);
    if (slide !== undefined) {
      linked.link = { slide };
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
