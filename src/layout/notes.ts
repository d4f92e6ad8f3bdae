/** Speaker notes: blocks as the paragraphs of a notes page. */
import type { Block, Inline } from "../deck/deck.js";
import type { TextParagraph } from "../scene/scene.js";
import type { Context } from "./context.js";
import { listFlow, paragraphFlow, placeFlow, spacing } from "./flow.js";
import { plainText } from "./inlines.js";

/** What the notes page's own style shows; the writer leaves equal values to it. */
const notesText = { body: 14, space: spacing.usual };

export function notesOf(blocks: Block[], context: Context): TextParagraph[] {
  return blocks.flatMap((block) => noteParagraphs(block, context));
}

function noteParagraphs(block: Block, context: Context): TextParagraph[] {
  const text = (inlines: Inline[]) =>
    placeFlow([paragraphFlow(inlines, block.pos, context)], notesText, context);
  const literal = (value: string) => text([{ type: "text", value }]);
  switch (block.type) {
    case "paragraph":
      return text(block.inlines);
    case "heading":
      return text([{ type: "strong", children: block.inlines }]);
    case "list": {
      const found: TextParagraph[] = [];
      listFlow(
        block,
        context,
        (inner) => found.push(...noteParagraphs(inner, context)),
        (paragraph) => found.push(...placeFlow([paragraph], notesText, context)),
      );
      return found;
    }
    case "quote":
    case "alert":
      return notesOf(block.blocks, context);
    case "table":
      return [
        ...[block.header, ...block.rows].flatMap((row) =>
          literal(row.map((cell) => plainText(cell.inlines)).join(" | ")),
        ),
        ...(block.caption ? text(block.caption) : []),
      ];
    case "code":
      return block.text.split("\n").flatMap(literal);
    case "chart":
      return block.src === undefined
        ? block.data.split("\n").flatMap(literal)
        : literal(`${block.options.settings["title"] ?? ""} (${block.src})`.trim());
    case "image":
      return literal(block.alt === "" ? block.src : `${block.alt} (${block.src})`);
  }
}
