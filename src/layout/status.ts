/** Marks before words that say how things stand: their shape differs by what is meant, as their colour does. */
import { type Meaning, namesStatuses, statusOf } from "../language/statuses.js";
import { textWidth } from "../text/lines.js";
import type { Theme } from "../theme/theme.js";
import type { List } from "../deck/deck.js";
import type { Marker } from "../scene/scene.js";
import { plain, type Span, spansOf } from "./inlines.js";

/** Shapes that every Office font of typewriters has, all of them equally wide there. */
const shapes: Record<Meaning, string> = { good: "●", warning: "▲", bad: "■", open: "○" };

/** Of the text's size. */
const scale = 1;

/** The word stays on the line of its mark. */
const textOf = (meaning: Meaning) => `${shapes[meaning]}\u00a0`;

export function statusMark(meaning: Meaning, theme: Theme): Span {
  return { ...plain, text: textOf(meaning), mono: true, scale, color: theme.meanings[meaning] };
}

/** Pictographs of that kind, which every program draws otherwise and print in colour alone, as signs in the theme's colours. */
const signs: [sign: string, meaning: Meaning, pictographs: RegExp][] = [
  ["✓", "good", /^(?:✅|☑|✔|👍|🆗)/u],
  ["✗", "bad", /^(?:❌|❎|✖|⛔|🚫|👎|🛑)/u],
  ["●", "good", /^(?:🟢|🟩|💚)/u],
  ["▲", "warning", /^(?:⚠|🟡|🟠|🟨|🟧|🔶|🔸)/u],
  ["■", "bad", /^(?:🔴|🟥|❗|🚨)/u],
  ["○", "open", /^(?:⏳|⌛|🔄|🚧|⏸|⚪|⬜|🔲|🔜)/u],
];

/** What a pictograph at the beginning of a text says about how things stand. */
interface Sign {
  sign: string;
  meaning: Meaning;
  /** The text without it. */
  after: string;
}

function signAt(first: Span | undefined): Sign | undefined {
  const found = first && signs.find(([, , pictographs]) => pictographs.test(first.text));
  if (!found || first.url !== undefined || first.mono) return undefined;
  const [sign, meaning, pictographs] = found;
  const after = first.text.replace(pictographs, "").replace(/^\ufe0f?\s*/u, "");
  // Several of them are a key or a scale of the author's own.
  if (/\p{Extended_Pictographic}/u.test(after)) return undefined;
  return { sign, meaning, after };
}

/** A cell that begins with a pictograph of how things stand has our sign for it in its place. */
export function withSigns(spans: Span[], theme: Theme): Span[] {
  const [first, ...more] = spans;
  const found = signAt(first);
  if (!first || !found) return spans;
  const { sign, meaning, after } = found;
  const alone =
    after === "" && more.every(({ text, lineBreak }) => text.trim() === "" && !lineBreak);
  const mark = { ...plain, mono: true, scale, color: theme.meanings[meaning] };
  return [
    { ...mark, text: alone ? sign : `${sign}\u00a0` },
    ...(after === "" ? [] : [{ ...first, text: after }]),
    ...more,
  ];
}

/** An item's sign in place of its bullet. */
interface SignedItem {
  marker: Marker;
  /** Its paragraphs beside the sign, which the first of them may hold. */
  spans: (own: Span[], isFirst: boolean) => Span[];
}

/**
 * The signs of a list's items: of tasks, and in a list of statuses of those that begin with a pictograph of the kind.
 * Where other pictographs begin items too, all of them are the author's own decoration.
 */
export function itemSigns({ items }: List, theme: Theme): (SignedItem | undefined)[] {
  const begins = items.map(({ blocks: [first] }) =>
    first?.type === "paragraph" ? spansOf(first.inlines)[0] : undefined,
  );
  const found = begins.map(signAt);
  const others = begins.some(
    (span, i) => !found[i] && /^\p{Emoji_Presentation}/u.test(span?.text ?? ""),
  );
  const isStatus = !others && found.filter((sign) => sign !== undefined).length > 1;
  return items.map(({ checked }, i) => {
    const own = found[i];
    if (checked !== undefined) return taskSign(checked, theme);
    return isStatus && own ? statusSign(own, theme) : undefined;
  });
}

/** What is done steps back behind what is to do. */
function taskSign(checked: boolean, { meanings }: Theme): SignedItem {
  if (!checked) return { marker: { type: "sign", sign: "☐", color: "text" }, spans: (own) => own };
  return {
    marker: { type: "sign", sign: "✓", color: meanings.good },
    spans: (own) => own.map((span) => ({ ...span, color: span.color ?? "muted" })),
  };
}

function statusSign({ sign, meaning, after }: Sign, { meanings }: Theme): SignedItem {
  return {
    marker: { type: "sign", sign, color: meanings[meaning] },
    spans: (own, isFirst) => {
      const [first, ...more] = own;
      if (!isFirst || !first) return own;
      return after === "" ? more : [{ ...first, text: after }, ...more];
    },
  };
}

/** In em of the text's size. */
export function markWidth({ look }: Theme): number {
  return textWidth(textOf("good"), { family: look.fonts.mono, bold: false, italic: false }) * scale;
}

/** Of a column without a name for it, this share are statuses, and at least two. */
const mostly = 0.6;

/** The author has set marks already. */
const marked = /^[\p{Extended_Pictographic}●▲■○◆▼✓✗✘]/u;

/** What each value of a column says about how things stand; empty where the column is not about that. */
export function statusesIn(values: string[], name: string, lang: string): (Meaning | undefined)[] {
  const filled = values.filter((value) => value !== "");
  if (filled.some((value) => marked.test(value))) return [];
  const named = namesStatuses(name, lang);
  const found = values.map((value) => (value === "" ? undefined : statusOf(value, lang, named)));
  const count = found.filter((meaning) => meaning !== undefined).length;
  return count >= (named ? 1 : Math.max(2, mostly * filled.length)) ? found : [];
}
