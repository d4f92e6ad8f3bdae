/**
 * A report as it is printed: quotation marks and dashes of its language, spaces that hold together what belongs
 * together. Letters and digits stay. Code, csv and addresses are left as they are written.
 */
import type { Block, Deck, Inline, Slide } from "../deck/deck.js";
import { setParagraph, setText } from "./paragraph.js";

export function typesetDeck(deck: Deck): Deck {
  const { meta } = deck;
  if (meta.smart === false) return deck;
  const text = (value: string) => setText(value, meta.lang);
  return {
    meta: {
      ...meta,
      ...(meta.footer === undefined ? {} : { footer: text(meta.footer) }),
      ...(meta.company === undefined ? {} : { company: text(meta.company) }),
      ...(meta.agenda === undefined ? {} : { agenda: text(meta.agenda) }),
    },
    slides: deck.slides.map((slide) => typesetSlide(slide, meta.lang)),
  };
}

function typesetSlide(slide: Slide, lang: string): Slide {
  const line = (inlines: Inline[]) => setParagraph(inlines, lang);
  return {
    ...slide,
    title: line(slide.title),
    subtitle: line(slide.subtitle),
    details: slide.details.map(line),
    blocks: typesetBlocks(slide.blocks, lang),
    notes: typesetBlocks(slide.notes, lang),
  };
}

function typesetBlocks(blocks: Block[], lang: string): Block[] {
  return blocks.map((block) => typesetBlock(block, lang));
}

function typesetBlock(block: Block, lang: string): Block {
  const line = (inlines: Inline[]) => setParagraph(inlines, lang);
  const text = (value: string) => setText(value, lang);
  // Most paragraphs and cells are printed as they are written.
  const set = <T extends { inlines: Inline[] }>(one: T): T => {
    const inlines = line(one.inlines);
    return inlines === one.inlines ? one : { ...one, inlines };
  };
  switch (block.type) {
    case "paragraph":
    case "heading":
      return set(block);
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: typesetBlocks(item.blocks, lang) })),
      };
    case "quote":
    case "alert":
      return { ...block, blocks: typesetBlocks(block.blocks, lang) };
    case "table":
      return {
        ...block,
        header: block.header.map(set),
        rows: block.rows.map((row) => row.map(set)),
        ...(block.caption ? { caption: line(block.caption) } : {}),
      };
    case "image":
      return block.caption === undefined ? block : { ...block, caption: text(block.caption) };
    case "chart": {
      const { settings } = block.options;
      const prose = ["title", "source"].filter((key) => settings[key] !== undefined);
      const printed = Object.fromEntries(prose.map((key) => [key, text(settings[key] ?? "")]));
      return { ...block, options: { ...block.options, settings: { ...settings, ...printed } } };
    }
    case "code":
      return block;
  }
}
