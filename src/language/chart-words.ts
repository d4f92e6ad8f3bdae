/**
 * How a chart is told in words, for those who do not see it. English has sentences; of other languages there are
 * words and short frames that need no inflection: `Höchster Wert: März (1.300 €)`.
 */
import type { ChartKind } from "../chart/model.js";
import { byLanguage } from "./by-language.js";

/** What stands in `{}` is named by the frame's arguments. */
export interface ChartWords {
  kinds: Record<ChartKind | "horizontal" | "combo", string>;
  /** `{kind}`. */
  stacked: string;
  percent: string;
  /** Before the last of several names. */
  and: string;
  /** `{kind}`, `{names}`. */
  of: string;
  /** `{what}`, `{name}` of the categories, or of the measure below. */
  by: string;
  over: string;
  /** `{what}`, `{name}` of the measure. */
  bubbles: string;
  /** `{low}`, `{high}`; where they are one, `{value}`; where there are none. */
  range: string;
  same: string;
  none: string;
  /** `{target}`, `{count}`, `{all}`. */
  reached: string;
  /** `{name}`, `{first}`, `{when}`, `{last}`, `{until}`. */
  rose: string;
  fell: string;
  still: string;
  /** `{name}`. */
  total: string;
  largestPart: string;
  /** `{name}`, `{other}`, `{value}`. */
  unrelated: string;
  rises: string;
  falls: string;
  /** `{value}`; `{name}`, `{value}`. */
  result: string;
  largestStep: string;
  /** `{first}`, `{second}`. */
  share: string;
  shares: string;
  /** `{most}`, `{least}`; and with the series' `{name}`. */
  extremes: string;
  extremesOf: string;
  /** `{name}` of the first column; `{names}` of others. */
  data: string;
  columns: string;
  empty: string;
}

const english: ChartWords = {
  kinds: {
    line: "line chart",
    area: "area chart",
    bar: "bar chart",
    horizontal: "horizontal bar chart",
    combo: "bar and line chart",
    pie: "pie chart",
    doughnut: "doughnut chart",
    scatter: "scatter chart",
    bubble: "bubble chart",
    radar: "radar chart",
    waterfall: "waterfall chart",
  },
  stacked: "stacked {kind}",
  percent: "100 % stacked {kind}",
  and: "and",
  of: "{kind} of {names}",
  by: "{what} by {name}",
  over: "{what} over {name}",
  bubbles: "{what}, bubbles as large as {name}",
  range: "from {low} to {high}",
  same: "all {value}",
  none: "without values",
  reached: "{target}, reached by {count} of {all} values",
  // Names may be in the plural, so there is no verb.
  rose: "{name}: up from {first} in {when} to {last} in {until}",
  fell: "{name}: down from {first} in {when} to {last} in {until}",
  still: "{name}: {first} in {when} and in {until}",
  total: "Total",
  largestPart: "the largest part: {name}",
  unrelated: "{name} hardly goes with {other}",
  rises: "{name} rises with {other} (correlation {value})",
  falls: "{name} falls with {other} (correlation {value})",
  result: "It comes to {value}",
  largestStep: "the largest step is {name} ({value})",
  share: "{first} has the largest share",
  shares: "{first} has the largest share, {second} the next",
  extremes: "Largest is {most}, smallest {least}",
  extremesOf: "{name}: largest in {most}, smallest in {least}",
  data: "By {name}:",
  columns: "columns {names}",
  empty: "without values {names}",
};

/** Kinds, and the words that the frames below are made of, in this order. */
const order = [
  ...(["line", "area", "bar", "horizontal", "combo", "pie", "doughnut"] as const),
  ...(["scatter", "bubble", "radar", "waterfall"] as const),
  ...(["stacked", "and", "range", "moved", "up", "down", "none", "reached"] as const),
  ...(["total", "largestPart", "correlation", "result", "largestStep", "largestShare"] as const),
  ...(["next", "highest", "lowest", "size", "data", "columns"] as const),
];

function words(line: string): ChartWords {
  const given = line.split("|").map((word) => word.trim());
  const word = Object.fromEntries(order.map((key, at) => [key, given[at] ?? ""])) as Record<
    (typeof order)[number],
    string
  >;
  const kinds = Object.fromEntries(
    Object.keys(english.kinds).map((kind) => [kind, word[kind as ChartKind]]),
  ) as ChartWords["kinds"];
  const moved = word.moved.replace("{}", "{first} ({when})").replace("{}", "{last} ({until})");
  const correlation = `${word.correlation}, {name} / {other}: {value}`;
  const extremes = `${word.highest}: {most}; ${word.lowest}: {least}`;
  return {
    kinds,
    stacked: `{kind}, ${word.stacked}`,
    percent: `{kind}, ${word.stacked}, 100 %`,
    and: word.and,
    of: "{kind}: {names}",
    by: "{what} ({name})",
    over: "{what} / {name}",
    bubbles: `{what}; ${word.size}: {name}`,
    range: word.range.replace("{}", "{low}").replace("{}", "{high}"),
    same: "{value}",
    none: word.none,
    reached: `{target}; ${word.reached}: {count} / {all}`,
    rose: `{name}: ${word.up}, ${moved}`,
    fell: `{name}: ${word.down}, ${moved}`,
    still: "{name}: {first} ({when}, {until})",
    total: word.total,
    largestPart: `${word.largestPart}: {name}`,
    unrelated: correlation,
    rises: correlation,
    falls: correlation,
    result: `${word.result}: {value}`,
    largestStep: `${word.largestStep}: {name} ({value})`,
    share: `${word.largestShare}: {first}`,
    shares: `${word.largestShare}: {first}; ${word.next}: {second}`,
    extremes,
    extremesOf: `{name} – ${extremes}`,
    data: `${word.data} ({name}):`,
    columns: `${word.columns}: {names}`,
    empty: `${word.none}: {names}`,
  };
}

export const chartLanguages: Record<string, ChartWords> = {
  en: english,
  de: words(
    "Liniendiagramm | Flächendiagramm | Säulendiagramm | Balkendiagramm | Säulen- und Liniendiagramm | Kreisdiagramm | Ringdiagramm | Punktdiagramm | Blasendiagramm | Netzdiagramm | Wasserfalldiagramm | gestapelt | und | von {} bis {} | von {} auf {} | aufwärts | abwärts | ohne Werte | erreicht | Summe | größter Anteil | Korrelation | Ergebnis | größter Schritt | Größter Anteil | dann | Höchster Wert | niedrigster Wert | Blasengröße | Daten | Spalten",
  ),
  fr: words(
    "Graphique en courbes | Graphique en aires | Histogramme | Graphique à barres | Histogramme et courbes | Graphique en secteurs | Graphique en anneau | Nuage de points | Graphique à bulles | Graphique en radar | Graphique en cascade | empilé | et | de {} à {} | de {} à {} | en hausse | en baisse | sans valeurs | objectif atteint | Total | part la plus grande | Corrélation | Résultat | plus grand écart | Part la plus grande | ensuite | Valeur la plus haute | valeur la plus basse | taille des bulles | Données | Colonnes",
  ),
  es: words(
    "Gráfico de líneas | Gráfico de áreas | Gráfico de columnas | Gráfico de barras | Gráfico de columnas y líneas | Gráfico circular | Gráfico de anillo | Gráfico de dispersión | Gráfico de burbujas | Gráfico de radar | Gráfico de cascada | apilado | y | de {} a {} | de {} a {} | al alza | a la baja | sin valores | alcanzado | Total | parte mayor | Correlación | Resultado | mayor variación | Parte mayor | después | Valor más alto | valor más bajo | tamaño de las burbujas | Datos | Columnas",
  ),
  it: words(
    "Grafico a linee | Grafico ad area | Istogramma | Grafico a barre | Istogramma e linee | Grafico a torta | Grafico ad anello | Grafico a dispersione | Grafico a bolle | Grafico radar | Grafico a cascata | in pila | e | da {} a {} | da {} a {} | in aumento | in calo | senza valori | raggiunto | Totale | parte maggiore | Correlazione | Risultato | variazione maggiore | Quota maggiore | poi | Valore più alto | valore più basso | dimensione delle bolle | Dati | Colonne",
  ),
  pt: words(
    "Gráfico de linhas | Gráfico de área | Gráfico de colunas | Gráfico de barras | Gráfico de colunas e linhas | Gráfico circular | Gráfico em anel | Gráfico de dispersão | Gráfico de bolhas | Gráfico de radar | Gráfico de cascata | empilhado | e | de {} a {} | de {} para {} | em alta | em baixa | sem valores | atingido | Total | maior parte | Correlação | Resultado | maior variação | Maior parte | depois | Valor mais alto | valor mais baixo | tamanho das bolhas | Dados | Colunas",
  ),
  nl: words(
    "Lijndiagram | Vlakdiagram | Kolomdiagram | Staafdiagram | Kolom- en lijndiagram | Cirkeldiagram | Ringdiagram | Spreidingsdiagram | Bellendiagram | Radardiagram | Watervaldiagram | gestapeld | en | van {} tot {} | van {} naar {} | omhoog | omlaag | zonder waarden | bereikt | Totaal | grootste deel | Correlatie | Resultaat | grootste stap | Grootste aandeel | daarna | Hoogste waarde | laagste waarde | belgrootte | Gegevens | Kolommen",
  ),
  pl: words(
    "Wykres liniowy | Wykres warstwowy | Wykres kolumnowy | Wykres słupkowy | Wykres kolumnowo-liniowy | Wykres kołowy | Wykres pierścieniowy | Wykres punktowy | Wykres bąbelkowy | Wykres radarowy | Wykres kaskadowy | skumulowany | i | od {} do {} | z {} do {} | w górę | w dół | bez wartości | cel osiągnięty | Suma | największa część | Korelacja | Wynik | największa zmiana | Największy udział | następnie | Najwyższa wartość | najniższa wartość | wielkość bąbelków | Dane | Kolumny",
  ),
  da: words(
    "Kurvediagram | Områdediagram | Søjlediagram | Liggende søjlediagram | Søjle- og kurvediagram | Cirkeldiagram | Kransediagram | Punktdiagram | Boblediagram | Radardiagram | Vandfaldsdiagram | stablet | og | fra {} til {} | fra {} til {} | op | ned | uden værdier | nået | I alt | største del | Korrelation | Resultat | største ændring | Største andel | derefter | Højeste værdi | laveste værdi | boblestørrelse | Data | Kolonner",
  ),
  nb: words(
    "Linjediagram | Arealdiagram | Stolpediagram | Liggende stolpediagram | Stolpe- og linjediagram | Sektordiagram | Smultringdiagram | Punktdiagram | Boblediagram | Radardiagram | Fossefalldiagram | stablet | og | fra {} til {} | fra {} til {} | opp | ned | uten verdier | nådd | Sum | største del | Korrelasjon | Resultat | største endring | Største andel | deretter | Høyeste verdi | laveste verdi | boblestørrelse | Data | Kolonner",
  ),
  sv: words(
    "Linjediagram | Ytdiagram | Stapeldiagram | Liggande stapeldiagram | Stapel- och linjediagram | Cirkeldiagram | Ringdiagram | Punktdiagram | Bubbeldiagram | Radardiagram | Vattenfallsdiagram | staplat | och | från {} till {} | från {} till {} | uppåt | nedåt | utan värden | uppnått | Summa | största delen | Korrelation | Resultat | största förändringen | Största andelen | därefter | Högsta värdet | lägsta värdet | bubblornas storlek | Data | Kolumner",
  ),
  fi: words(
    "Viivakaavio | Aluekaavio | Pylväskaavio | Palkkikaavio | Pylväs- ja viivakaavio | Ympyräkaavio | Rengaskaavio | Pistekaavio | Kuplakaavio | Säteittäinen kaavio | Vesiputouskaavio | pinottu | ja | {} – {} | {} → {} | ylös | alas | ei arvoja | saavutettu | Yhteensä | suurin osa | Korrelaatio | Tulos | suurin muutos | Suurin osuus | seuraavaksi | Suurin arvo | pienin arvo | kuplien koko | Tiedot | Sarakkeet",
  ),
  cs: words(
    "Spojnicový graf | Plošný graf | Sloupcový graf | Pruhový graf | Sloupcový a spojnicový graf | Výsečový graf | Prstencový graf | Bodový graf | Bublinový graf | Paprskový graf | Vodopádový graf | skládaný | a | od {} do {} | z {} na {} | nahoru | dolů | bez hodnot | dosaženo | Celkem | největší část | Korelace | Výsledek | největší změna | Největší podíl | dále | Nejvyšší hodnota | nejnižší hodnota | velikost bublin | Data | Sloupce",
  ),
};

export function chartWordsOf(lang: string): ChartWords {
  return byLanguage(chartLanguages, lang) ?? english;
}

/** A frame with its arguments in place: `fill("{a} of {b}", { a: "1", b: "2" })`. */
export function fill(frame: string, named: Record<string, string | number>): string {
  return frame.replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ""));
}
