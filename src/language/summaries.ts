/** Words that say that a slide or a line sums up, by language; in lower case. */
import { byLanguage } from "./by-language.js";

interface SummaryWords {
  /** In the titles of summaries. */
  titles: string[];
  /** Before a line that says it in short, with a colon or a dash behind them. */
  labels: string[];
}

/** @param line titles / labels, divided by commas */
function words(line: string): SummaryWords {
  const [titles = [], labels = []] = line
    .split("/")
    .map((part) => part.split(",").map((word) => word.trim()));
  return { titles, labels: [...labels, ...titles] };
}

export const languages: Record<string, SummaryWords> = {
  en: words(
    "summary, tl;dr, tldr, in short, in brief, at a glance, takeaway, takeaways, key message, key messages, bottom line, conclusion, conclusions / key point, the short version",
  ),
  de: words(
    "zusammenfassung, kurzfassung, auf einen blick, fazit, kernaussage, kernaussagen, das wichtigste, management summary / kurz, kurz gesagt, in kürze, in einem satz",
  ),
  fr: words("synthèse, résumé, en bref, en résumé, conclusion, l'essentiel / en un mot"),
  es: words("resumen, en resumen, en breve, conclusión, conclusiones, lo esencial / en una frase"),
  it: words("sintesi, riepilogo, in sintesi, in breve, conclusione, conclusioni / in una frase"),
  pt: words("resumo, em resumo, síntese, conclusão, conclusões / em suma, em poucas palavras"),
  nl: words("samenvatting, in het kort, conclusie, conclusies, kernboodschap / kort, kortom"),
  pl: words("podsumowanie, streszczenie, w skrócie, wnioski / krótko"),
  da: words("sammenfatning, resumé, kort fortalt, konklusion / kort, kort sagt"),
  nb: words("sammendrag, oppsummering, kort fortalt, konklusjon / kort, kort sagt"),
  sv: words("sammanfattning, i korthet, slutsats, slutsatser / kort, kort sagt"),
  fi: words("yhteenveto, tiivistelmä, lyhyesti, johtopäätös, johtopäätökset / lyhyesti sanottuna"),
  cs: words("shrnutí, souhrn, stručně, závěr, závěry / zkrátka"),
};

/** In words: of a longer title, `summary` is a word among others. */
const mostWords = 5;

/** Of the deck's language, and English, whose words reports in all languages borrow. */
function wordsIn(lang: string): SummaryWords[] {
  const own = byLanguage(languages, lang);
  const english = languages["en"]!;
  return own && own !== english ? [own, english] : [english];
}

/** `Executive summary`, `2. Zusammenfassung`. */
export function namesSummary(title: string, lang: string): boolean {
  const text = ` ${normal(title).replace(/[^\p{L}\p{N};']+/gu, " ")} `;
  const count = text.trim().split(" ").length;
  return (
    count <= mostWords &&
    wordsIn(lang).some(({ titles }) => titles.some((word) => text.includes(` ${word} `)))
  );
}

/** `In short: we ship in May`. */
export function saysInShort(line: string, lang: string): boolean {
  const label = /^(.{2,24}?)\s?(?::|\s[–—-]\s)/u.exec(normal(line))?.[1];
  return label !== undefined && wordsIn(lang).some(({ labels }) => labels.includes(label));
}

function normal(text: string): string {
  return text.trim().toLowerCase().replaceAll("’", "'").replaceAll(/\s+/g, " ");
}
