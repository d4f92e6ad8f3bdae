/** The language of a report that does not say it, where its script does. */

export const DEFAULT_LANG = "en-US";

/** As much of the report as is looked at, in characters. */
const SAMPLE = 20_000;

/** What is Latin in any language: code, addresses, tags. */
const NO_TEXT = /`[^`\n]*`|\]\([^()\n]*\)|https?:\S+|<[^<>\n]*>/g;

/** Languages that are alone with their script, or nearly so. */
const SCRIPTS: [RegExp, string][] = [
  [/\p{sc=Arabic}/gu, "ar-SA"],
  [/\p{sc=Hebrew}/gu, "he-IL"],
  [/\p{sc=Hangul}/gu, "ko-KR"],
  [/\p{sc=Thai}/gu, "th-TH"],
  [/\p{sc=Devanagari}/gu, "hi-IN"],
  [/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/gu, "ja-JP"],
];

/** A tag for `text` if most of its letters are of such a script, else `en-US`. */
export function languageOf(text: string): string {
  const sample = withoutCode(text.slice(0, SAMPLE)).replace(NO_TEXT, " ");
  // Most reports are done here.
  if (!/[\u0590-\u{10ffff}]/u.test(sample)) return DEFAULT_LANG;
  const letters = count(sample, /\p{L}/gu);
  const tag = SCRIPTS.find(([script]) => count(sample, script) > letters / 2)?.[1] ?? DEFAULT_LANG;
  if (tag === "ar-SA") return count(sample, /[پچژگی]/g) > letters / 20 ? "fa-IR" : tag;
  return tag === "ja-JP" ? japaneseOrChinese(sample) : tag;
}

/** Kana are Japanese alone; of Chinese, some frequent characters are written in two ways. */
function japaneseOrChinese(text: string): string {
  const han = count(text, /\p{sc=Han}/gu);
  if (count(text, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > han / 10) return "ja-JP";
  const traditional = count(text, /[這們來說時國為個對會]/g);
  return traditional > count(text, /[这们来说时国为个对会]/g) ? "zh-TW" : "zh-CN";
}

function withoutCode(text: string): string {
  let fenced = false;
  const lines = text.split("\n").filter((line) => {
    const isFence = /^ {0,3}(?:```|~~~)/.test(line);
    if (isFence) fenced = !fenced;
    return !isFence && !fenced;
  });
  return lines.join("\n");
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
