/** The slide that lists the parts of the talk, each linked to where it begins. */
import type { Deck, Inline, List, Slide } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import { plainText } from "./inlines.js";

/** More slides than this are no agenda. */
const mostSlides = 8;

/** Slides that open a part of the talk: of several levels, the highest. */
export function sectionsOf(slides: Slide[]): Slide[] {
  const sections = slides.filter(
    ({ kind, layout, hidden }) =>
      !hidden && layout !== "closing" && (kind === "section" || layout === "section"),
  );
  const highest = Math.min(...sections.map(({ level }) => level));
  return sections.filter(({ level }) => level === highest);
}

/**
 * The report's slides with the agenda after the title slide, where the report asks for one; its list is
 * set as a figure.
 */
export function withAgenda(
  { meta, slides }: Deck,
  report: Report,
): { slides: Slide[]; agenda?: List } {
  if (meta.agenda === undefined) return { slides };
  const sections = sectionsOf(slides);
  const content = slides.filter(
    ({ kind, layout, title, hidden }) =>
      !hidden && kind === "content" && layout !== "closing" && plainText(title).trim() !== "",
  );
  const listed = sections.length > 0 ? sections : content;
  const [first] = slides;
  if (!first || listed.length === 0 || (sections.length === 0 && listed.length > mostSlides)) {
    report({
      code: "no-agenda",
      severity: "warning",
      message: `no agenda: the report has no section slides and ${listed.length === 0 ? "no slide with a title" : `\`${listed.length}\` slides`}`,
      hint: `a heading alone on a slide opens a section; up to ${mostSlides} slides are listed without`,
    });
    return { slides };
  }
  const linked = slides.map((slide) => {
    const at = listed.indexOf(slide);
    return at < 0 ? slide : { ...slide, anchors: [...slide.anchors, anchorOf(at)] };
  });
  const at = first.kind === "title" ? 1 : 0;
  const agenda = agendaList(listed, first);
  const slide = agendaSlide(meta.agenda, agenda);
  return { slides: [...linked.slice(0, at), slide, ...linked.slice(at)], agenda };
}

function agendaList(listed: Slide[], { pos }: Slide): List {
  const items = listed.map((slide, i) => {
    const children: Inline[] = [{ type: "text", value: plainText(slide.title) }];
    const inlines: Inline[] = [{ type: "link", url: `#${anchorOf(i)}`, children }];
    return { blocks: [{ type: "paragraph" as const, inlines, pos }], pos };
  });
  return { type: "list", ordered: true, start: 1, items, pos };
}

function agendaSlide(title: string, list: List): Slide {
  return {
    kind: "content",
    title: [{ type: "text", value: title }],
    level: 2,
    subtitle: [],
    details: [],
    blocks: [list],
    notes: [],
    anchors: [],
    pos: list.pos,
  };
}

/** No heading has this name: a space never stands in one. */
function anchorOf(index: number): string {
  return `agenda ${index}`;
}
