/** Spaces that no line ends at. */
import type { Line } from "./line.js";

const nbsp = "\u00a0";
const narrow = "\u202f";

/** Signs and short forms, then words in the languages that have habits of their own. */
const units =
  "[%‰°$€£¥₹]|°[CF]|[kKMGTcmµnd]?(?:m|g|l|s|W|V|A|J|B|b|N)[²³2]?|t|h|min|[kMGT]?Hz|[kMGT]?Wh|[KMGT]iB|" +
  "[kMG]?bit(?:/s)?|[kMG]b(?:ps|/s)|[MG]B/s|km/h|m/s|dB|[hk]?Pa|px|pt|dpi|rpm|ppm|bps|pp|k?cal|" +
  "k€|k\\$|[MBTk]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|zł|kr|Kč|bn|mn|" +
  "M(?:io|rd)\\.?|Tsd\\.?|m(?:ln|ld|rd|io|ia)\\.?|tys\\.?|mil|md|" +
  "[Mm]illi(?:on|ard)(?:s|e|en)?|[Bb]illi(?:on|arde)(?:s|en)?|trillion|thousand|milli[oó]n(?:es|i)?|milhões|milhão|mil[jh]\\p{L}{2,5}|" +
  "per ?cent|percent|Prozent|pro[cs]ents?|por ciento|pour cent|" +
  "seconds?|minutes?|hours?|days?|weeks?|months?|years?|" +
  "Sekunden?|Minuten?|Stunden?|Tagen?|Tage|Wochen?|Monaten?|Monat|Jahren?|Jahr|" +
  "secondes?|heures?|jours?|semaines?|mois|ans?|années?|" +
  "segundos?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|mês|años?|anos?|" +
  "secondi|minuti|ore|ora|giorn[io]|settiman[ae]|mes[ei]|ann[io]|" +
  "seconden|minuten|uur|uren|dag(?:en|ar|e)?|we[ek]{2}e?n?|maand(?:en)?|jaar|jaren|" +
  "sekund|minut[ey]?|godzin[ay]?|dni|tygodni[ea]?|miesięcy|miesiące|lat[a]?|" +
  "sekunder|minutter|minuter|timer|time|timmar|timme|uger?|uker?|veck(?:a|or)|måneder|måned|månader|månad|år";

/** Words with a number behind them; short ones with a point. */
const references =
  "[Ff]ig|[Tt]ab|[Aa]bb|[Ee]q|[Gg]l|[Cc]h|[Cc]hap|[Kk]ap|[Cc]ap|[Ss]ec|[Aa]bs|[Aa]rt|[Nn]r|[Nn]o|[Nn]os|[Nn]úm|[Nn]um|[Rr]ef|" +
  "pp?|S|ss?|pág|págs|str|[Vv]ol|Bd|[Aa]pp|[Rr]ys|[Rr]ozdz";
const referenceWords =
  "[Ff]igures?|[Ff]igur[ae]?n?|[Ff]iguur|[Tt]ables?|[Tt]abell[ea]?n?|[Tt]ableau|[Tt]abl?a|[Tt]abela|[Aa]bbildung(?:en)?|" +
  "[Cc]hapter|[Cc]hapitre|[Kk]apitel|[Cc]apítulo|[Cc]apitolo|[Hh]oofdstuk|[Rr]ozdział|" +
  "[Ss]ection|[Aa]bschnitt|[Ss]ección|[Ss]ezione|[Aa]rticles?|[Aa]rtikel|[Aa]rtículo|[Aa]ppendix|[Aa]nhang|" +
  "[Pp]ages?|Seiten?|[Ss]lides?|Folien?|[Rr]ysunek|[Ee]quation|[Ss]tep|[Pp]hase|[Qq]uarter";

/** Each matches a space. */
const held = [
  String.raw`(?<=\d) (?=(?:${units})(?![\p{L}\p{N}]))`,
  // `10 000`.
  String.raw`(?<=(?<![\p{L}\d.,])\d{1,3}(?: \d{3}){0,2}) (?=\d{3}(?!\d))`,
  // `< 30`, `≈ 5`, `€ 5`.
  String.raw`(?<=(?<![^\s("'«“„])[<>≤≥≈~±$€£¥]) (?=[$€£¥]?\d)`,
  String.raw`(?<=§|°|№|(?<!\p{L})(?:(?:${references})\.|${referenceWords}|[Nn][º°])) (?=\d)`,
  String.raw`(?<=(?<![\p{L}\d])[QTHS][1-4]) (?=(?:19|20)\d\d(?!\d))`,
  // `z. B.`, `i. e.`, `J. R. Hart`, `F. Frank`.
  String.raw`(?<=(?<![\p{L}\d.’'\-])\p{L}\.) (?=\p{L}\.)`,
  String.raw`(?<=(?<![\p{L}\d’'\-])\p{Lu}\.) (?=\p{Lu}\p{Ll})`,
  String.raw`(?<=(?<!\p{L})(?:Dr|Prof|Mr|Mrs|Ms|Mme|Mlle|Hr|Fr|Sr|Sra|Srta|Dott|Ing|Mgr)\.) (?=\p{Lu})`,
  String.raw`(?<=(?<!\p{L})(?:e\.g|i\.e|z\. ?B|d\. ?h|p\. ?ex|p\. ?ej|[Cc]a|approx|bzw|vgl|cf|bijv|np|f\. ?eks|t\. ?ex)\.) (?=\S)`,
];
const holding = new RegExp(held.join("|"), "uy");

/** Before or after a space that may be one of them. */
const [before, after] = ["0123456789.<>≤≥≈~±$€£¥", "0123456789"];

export function setSpaces(line: Line): void {
  const { text } = line;
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) {
    // Most are between two words; the pattern takes long.
    if (!before.includes(text.charAt(at - 1)) && !after.includes(text.charAt(at + 1))) continue;
    holding.lastIndex = at;
    if (holding.test(text) && line.habitsAt(at)) line.put(at, nbsp);
  }
  if (!line.anyHabit("clinging")) return;
  for (const { index, 1: word = "" } of text.matchAll(
    /(?<![\p{L}\d.’'-])(\p{L}) (?=[\p{L}\d])/gu,
  )) {
    if (line.habitsAt(index)?.clinging?.includes(word.toLowerCase())) line.put(index + 1, nbsp);
  }
}

const space = /[ \u00a0\u202f]/;

/** French: before `; : ! ?` and inside of `« »`, also where no space is written. */
export function setNarrowSpaces(line: Line): void {
  const { text } = line;
  if (!line.anyHabit("spaced") && !line.anyHabit("airyQuotes")) return;
  for (const { index: at, 0: sign } of text.matchAll(/[;:!?»«]/g)) {
    const { spaced = "", airyQuotes } = line.habitsAt(at) ?? {};
    if (sign === "«") {
      if (!airyQuotes) continue;
      if (space.test(text[at + 1] ?? "")) line.put(at + 1, narrow);
      else line.putBefore(at + 1, narrow);
      continue;
    }
    if (sign === "»" ? !airyQuotes : !spaced.includes(sign)) continue;
    const previous = text[at - 1] ?? "";
    if (space.test(previous)) {
      if (/\S/.test(text[at - 2] ?? "")) line.put(at - 1, narrow);
    } else if (
      (/[\p{L}\p{N})\]»”’"'%€\ufffc…]/u.test(previous) || text.slice(at - 3, at) === "...") &&
      (sign === "»" || /^(?:[\s;:!?»)"]|$)/.test(text.slice(at + 1, at + 2)))
    ) {
      line.putBefore(at, narrow);
    }
  }
}
