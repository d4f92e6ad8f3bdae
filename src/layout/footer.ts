/** The footer of content slides: whatever its length, it ends before the slide's number. */
import type { Deck } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import type { Pt } from "../geometry.js";
import type { Placeholder } from "../scene/look.js";
import type { Theme } from "../theme/theme.js";
import { prepareSpans, spansOf } from "./inlines.js";
import { linesIn } from "./lines.js";

/** The report's footer, else the theme's, else the company; with the theme's warning. */
export function footerOf({ meta }: Deck, { footer, confidential = "" }: Theme): string {
  const text = meta.footer ?? footer ?? meta.company ?? "";
  return [text, confidential].filter((part) => part !== "").join("  ·  ");
}

/** In one line, or smaller in two. */
const smaller: Pt[] = [9, 8];

/** The theme with layouts in whose footers the text has room; what is too long for all is shortened. */
export function fittedFooter(
  text: string,
  theme: Theme,
  report: Report,
): { footer: string; theme: Theme } {
  const layout = theme.look.layouts.find(({ name }) => name === "content");
  const place = layout?.placeholders.find(({ ref }) => ref.type === "footer");
  if (text === "" || !place) return { footer: text, theme };
  const { box, style } = place;
  const { sizes } = theme.look.skeleton;
  const font = style.font === "heading" ? "heading" : "body";
  const lines = (shown: string, size: Pt) => {
    const spans = spansOf([{ type: "text", value: shown }]);
    return linesIn(prepareSpans(spans, theme, font), box.width, size);
  };
  const fits = (shown: string, size: Pt) => {
    const { count, height } = lines(shown, size);
    return count === 1 || (size < sizes.footer && height * size <= box.height);
  };
  const size = [sizes.footer, ...smaller].find((size) => fits(text, size));
  if (size === sizes.footer) return { footer: text, theme };
  if (size !== undefined) return { footer: text, theme: withFooterSize(theme, size) };
  const least = smaller.at(-1) ?? sizes.footer;
  const letters = [...text];
  let length = letters.length;
  const cut = () => `${letters.slice(0, length).join("").trimEnd()}…`;
  while (length > 1 && !fits(cut(), least)) length = Math.floor(length * 0.95);
  report({
    code: "footer-too-long",
    severity: "warning",
    message: `the footer is too long for two lines, \`${letters.slice(0, 40).join("")}…\``,
    hint: "it is shown shortened; a footer has room for some 250 letters",
  });
  return { footer: cut(), theme: withFooterSize(theme, least) };
}

function withFooterSize(theme: Theme, size: Pt): Theme {
  const layouts = theme.look.layouts.map((layout) =>
    // Openings and statements have none, and a footer of their own.
    layout.placeholders.every(({ ref }) => ref.type !== "slide-number")
      ? layout
      : {
          ...layout,
          placeholders: layout.placeholders.map((placeholder) =>
            placeholder.ref.type === "footer" ? resized(placeholder, size) : placeholder,
          ),
        },
  );
  return { ...theme, look: { ...theme.look, layouts } };
}

function resized(placeholder: Placeholder, size: Pt): Placeholder {
  const { style, levels } = placeholder;
  return {
    ...placeholder,
    style: { ...style, size },
    levels: levels.map((level) => ({ ...level, size })),
  };
}
