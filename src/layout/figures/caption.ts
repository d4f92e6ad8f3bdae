/** The line under a picture. */
import type { Box, Pt } from "../../geometry.js";
import type { TextItem } from "../../scene/scene.js";
import type { Prepared } from "../../text/lines.js";
import type { Context } from "../context.js";
import { prepareSpans, spansOf } from "../inlines.js";
import { linesIn } from "../lines.js";
import { plainParagraph } from "../paragraph.js";

/** From the picture to its caption. */
const gap: Pt = 4;

export interface Caption {
  text: string;
  prepared: Prepared;
  size: Pt;
}

export function captionOf(text: string, context: Context): Caption {
  const prepared = prepareSpans(spansOf([{ type: "text", value: text }]), context.theme);
  return { text, prepared, size: context.theme.look.skeleton.sizes.caption };
}

/** With the gap above it; 0 where there is no caption. */
export function captionHeight(caption: Caption | undefined, width: Pt): Pt {
  if (!caption) return 0;
  return gap + linesIn(caption.prepared, width, caption.size).height * caption.size;
}

/** Under a picture that ends where the box begins. */
export function placeCaption(caption: Caption, box: Box, align?: "left"): TextItem {
  return captionItem(caption, { ...box, y: box.y + gap, height: box.height - gap }, align);
}

/** @param align default centred */
export function captionItem(
  { text, size }: Omit<Caption, "prepared">,
  box: Box,
  align: "left" | "center" = "center",
): TextItem {
  const paragraph = plainParagraph(
    [
      {
        text,
        size,
        bold: false,
        italic: false,
        strike: false,
        font: "body",
        color: "muted",
      },
    ],
    { align },
  );
  return {
    type: "text",
    name: "Caption",
    box,
    paragraphs: [paragraph],
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    anchor: "top",
  };
}
