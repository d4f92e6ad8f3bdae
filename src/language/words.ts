/** Words of ours that stand on slides and in what is read aloud, by language. */
import { byLanguage } from "./by-language.js";

export interface Words {
  note: string;
  tip: string;
  important: string;
  warning: string;
  caution: string;
  /** Title of the slide that lists the sections. */
  agenda: string;
  /** What is quoted: `Quote: Ada Lovelace`. */
  quote: string;
  /** What a chart adds up: `Other (3)`. */
  other: string;
  /** Numbered where the csv names none. */
  row: string;
  column: string;
  /** What a table is, for those who do not see it. */
  table: string;
  /** With its columns in place of `{}`. */
  tableOf: string;
  /** Of a slide with nothing to call it by. */
  untitled: string;
  /** Of a chart's line whose author gives no name. */
  target: string;
}

const english: Words = {
  note: "Note",
  tip: "Tip",
  important: "Important",
  warning: "Warning",
  caution: "Caution",
  agenda: "Agenda",
  quote: "Quote",
  other: "Other",
  row: "Row",
  column: "Column",
  table: "Table",
  tableOf: "Table of {}",
  untitled: "Untitled",
  target: "Target",
};

/** In the order of `Words`; a language may leave words to English by an empty text. */
function words(line: string): Words {
  const given = line.split("|").map((word) => word.trim());
  const keys = Object.keys(english) as (keyof Words)[];
  const pairs = keys.map((key, at) => [key, given[at] || english[key]] as const);
  return Object.fromEntries(pairs) as unknown as Words;
}

// Note | Tip | Important | Warning | Caution | Agenda | Quote | Other | Row | Column | Table | Table of {} | Untitled | Target
export const languages: Record<string, Words> = {
  en: english,
  de: words(
    "Hinweis | Tipp | Wichtig | Warnung | Vorsicht | Agenda | Zitat | Sonstige | Zeile | Spalte | Tabelle | Tabelle mit {} | Ohne Titel | Ziel",
  ),
  fr: words(
    "Remarque | Conseil | Important | Avertissement | Attention | Ordre du jour | Citation | Autres | Ligne | Colonne | Tableau | Tableau : {} | Sans titre | Objectif",
  ),
  es: words(
    "Nota | Consejo | Importante | Advertencia | Precaución | Agenda | Cita | Otros | Fila | Columna | Tabla | Tabla: {} | Sin título | Objetivo",
  ),
  it: words(
    "Nota | Suggerimento | Importante | Avviso | Attenzione | Agenda | Citazione | Altro | Riga | Colonna | Tabella | Tabella: {} | Senza titolo | Obiettivo",
  ),
  pt: words(
    "Nota | Dica | Importante | Aviso | Cuidado | Agenda | Citação | Outros | Linha | Coluna | Tabela | Tabela: {} | Sem título | Meta",
  ),
  nl: words(
    "Opmerking | Tip | Belangrijk | Waarschuwing | Let op | Agenda | Citaat | Overig | Rij | Kolom | Tabel | Tabel: {} | Zonder titel | Doel",
  ),
  pl: words(
    "Uwaga | Wskazówka | Ważne | Ostrzeżenie | Przestroga | Agenda | Cytat | Pozostałe | Wiersz | Kolumna | Tabela | Tabela: {} | Bez tytułu | Cel",
  ),
  da: words(
    "Bemærk | Tip | Vigtigt | Advarsel | Forsigtig | Dagsorden | Citat | Øvrige | Række | Kolonne | Tabel | Tabel: {} | Uden titel | Mål",
  ),
  nb: words(
    "Merk | Tips | Viktig | Advarsel | Forsiktig | Agenda | Sitat | Andre | Rad | Kolonne | Tabell | Tabell: {} | Uten tittel | Mål",
  ),
  sv: words(
    "Obs | Tips | Viktigt | Varning | Försiktigt | Agenda | Citat | Övriga | Rad | Kolumn | Tabell | Tabell: {} | Utan titel | Mål",
  ),
  fi: words(
    "Huomautus | Vinkki | Tärkeää | Varoitus | Huomio | Asialista | Lainaus | Muut | Rivi | Sarake | Taulukko | Taulukko: {} | Nimetön | Tavoite",
  ),
  cs: words(
    "Poznámka | Tip | Důležité | Varování | Upozornění | Program | Citát | Ostatní | Řádek | Sloupec | Tabulka | Tabulka: {} | Bez názvu | Cíl",
  ),
};

export function wordsOf(lang: string): Words {
  return byLanguage(languages, lang) ?? english;
}

/** `Table of Month, Costs`. */
export function tableOf(columns: string[], { table, tableOf: pattern }: Words): string {
  return columns.length > 0 ? pattern.replace("{}", () => columns.join(", ")) : table;
}
