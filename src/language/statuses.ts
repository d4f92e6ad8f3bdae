/** Words that say how things stand, and names of columns that say it or what has changed, by language. */
import { byLanguage } from "./by-language.js";

/** What a status means: for the theme's colours, and for marks that differ in shape. */
export type Meaning = "good" | "warning" | "bad" | "open";

interface StatusWords {
  /** Say how things stand wherever they stand. */
  plain: Record<Meaning, Set<string>>;
  /** Do so under the name of such a column alone. */
  named: Record<Meaning, Set<string>>;
  /** The first word of each of these. */
  firsts: Set<string>;
  /** Names of columns of statuses. */
  columns: Set<string>;
  /** Words in the names of columns of changes. */
  changes: Set<string>;
}

const meanings = ["good", "warning", "bad", "open"] as const;

/** Up to what may follow a status. */
const firstWord = /^[^\s,;:.!(]+/u;

/** Each line: good / warning / bad / open, their words divided by commas. */
function statuses(plain: string, named: string, columns: string, changes: string): StatusWords {
  const words = [...setOf(plain.replaceAll("/", ",")), ...setOf(named.replaceAll("/", ","))];
  return {
    plain: byMeaning(plain),
    named: byMeaning(named),
    firsts: new Set(words.map((word) => firstWord.exec(word)?.[0] ?? "")),
    columns: setOf(columns),
    changes: setOf(changes),
  };
}

function byMeaning(line: string): Record<Meaning, Set<string>> {
  const parts = line.split("/");
  const pairs = meanings.map((meaning, at) => [meaning, setOf(parts[at] ?? "")] as const);
  return Object.fromEntries(pairs) as Record<Meaning, Set<string>>;
}

function setOf(words: string): Set<string> {
  return new Set(words.split(",").flatMap((word) => (word.trim() === "" ? [] : [word.trim()])));
}

/** In lower case, without hyphens. A language may leave a part empty until somebody knows it. */
export const statusLanguages: Record<string, StatusWords> = {
  en: statuses(
    "on track, done, complete, completed, healthy, resolved, ahead of schedule / at risk, degraded, partially done, needs attention / off track, delayed, blocked, overdue, behind schedule, failed, failing / in progress, pending, planned, not started, on hold, to do, scheduled, under review",
    "green, ok, good, pass, passed, live, active, fixed, closed, approved, achieved, met, shipped, low / amber, yellow, partial, partly, warning, slipping, medium, moderate / red, critical, down, fail, late, missed, rejected, severe, high / open, new, started, ongoing, draft, todo, tbd, next, paused, deferred",
    "status, state, health, rag, rag status, severity, risk level, condition",
    "change, changes, variance, delta, δ, difference, diff, growth, yoy, qoq, mom, wow, y/y, q/q, m/m, vs",
  ),
  de: statuses(
    "im plan, erledigt, abgeschlossen, fertig, behoben, auf kurs / gefährdet, kritisch prüfen, eingeschränkt / verzögert, blockiert, überfällig, gescheitert, fehlgeschlagen / in arbeit, in bearbeitung, ausstehend, geplant, nicht begonnen, in prüfung, zurückgestellt",
    "grün, gut, bestanden, aktiv, erreicht, genehmigt, umgesetzt, niedrig, gering / gelb, teilweise, mittel / rot, kritisch, hoch, verfehlt, ausgefallen / offen, neu, laufend, entwurf",
    "status, stand, zustand, ampel, schwere, schweregrad, risikostufe",
    "änderung, veränderung, abweichung, differenz, wachstum, delta, ggü",
  ),
  fr: statuses(
    "en bonne voie, terminé, terminée, fait, achevé, résolu, résolue / à risque, dégradé, dégradée / en retard, bloqué, bloquée, retardé, échoué / en cours, en attente, planifié, planifiée, prévu, prévue, à faire, non commencé",
    "vert, bon, actif, validé, atteint, faible / orange, jaune, partiel, moyen, moyenne / rouge, critique, élevé, élevée / ouvert, nouveau, brouillon",
    "statut, état, santé, gravité, sévérité",
    "variation, écart, évolution, croissance, différence, delta",
  ),
  es: statuses(
    "en plazo, completado, completada, terminado, hecho, resuelto, al día / en riesgo, degradado / retrasado, retrasada, bloqueado, bloqueada, vencido, fallido / en curso, en progreso, pendiente, planificado, planificada, previsto, sin empezar",
    "verde, bien, activo, aprobado, cumplido, bajo, baja / amarillo, ámbar, parcial, medio, media / rojo, crítico, alto, alta / abierto, nuevo, borrador",
    "estado, estatus, situación, gravedad, severidad",
    "variación, cambio, diferencia, desviación, crecimiento, delta",
  ),
  it: statuses(
    "in linea, completato, completata, fatto, concluso, risolto, nei tempi / a rischio, degradato / in ritardo, bloccato, bloccata, scaduto, fallito / in corso, in attesa, pianificato, pianificata, previsto, da fare, non iniziato",
    "verde, buono, attivo, approvato, raggiunto, basso, bassa / giallo, parziale, medio, media / rosso, critico, alto, alta / aperto, nuovo, bozza",
    "stato, salute, gravità",
    "variazione, scostamento, differenza, crescita, delta",
  ),
  pt: statuses(
    "no prazo, concluído, concluída, feito, resolvido, em dia / em risco, degradado / atrasado, atrasada, bloqueado, bloqueada, vencido, falhou / em andamento, em curso, pendente, planejado, planeado, previsto, a fazer, não iniciado",
    "verde, bom, ativo, aprovado, atingido, baixo, baixa / amarelo, parcial, médio, média / vermelho, crítico, alto, alta / aberto, novo, rascunho",
    "status, estado, situação, gravidade, severidade",
    "variação, desvio, diferença, crescimento, mudança, delta",
  ),
  nl: statuses(
    "op schema, op koers, klaar, gereed, voltooid, afgerond, opgelost / risico, in gevaar, verminderd / vertraagd, geblokkeerd, achterstallig, mislukt / in uitvoering, bezig, in behandeling, gepland, niet gestart, te doen",
    "groen, goed, actief, goedgekeurd, behaald, laag / oranje, geel, gedeeltelijk, gemiddeld / rood, kritiek, hoog / open, nieuw, concept",
    "status, stand, toestand, ernst",
    "verandering, wijziging, afwijking, verschil, groei, delta",
  ),
  pl: statuses(
    "zgodnie z planem, ukończone, ukończono, zakończone, zakończono, gotowe, rozwiązane / zagrożone, zagrożony / opóźnione, opóźniony, zablokowane, zablokowany, po terminie, nieudane / w toku, w trakcie, oczekujące, oczekuje, zaplanowane, planowane, nierozpoczęte, do zrobienia",
    "zielony, dobry, aktywny, zatwierdzone, niski, niskie / żółty, częściowo, średni, średnie / czerwony, krytyczny, wysoki, wysokie / otwarte, nowe, szkic",
    "status, stan",
    "zmiana, odchylenie, różnica, wzrost",
  ),
  da: statuses(
    "på sporet, efter planen, færdig, færdigt, afsluttet, fuldført, løst / i fare, udsat for risiko / forsinket, blokeret, overskredet, mislykket / i gang, afventer, planlagt, ikke startet, ikke påbegyndt",
    "grøn, god, aktiv, godkendt, opnået, lav / gul, delvis, middel, mellem / rød, kritisk, høj / åben, ny, kladde",
    "status, tilstand",
    "ændring, afvigelse, forskel, vækst",
  ),
  nb: statuses(
    "i rute, på sporet, ferdig, fullført, avsluttet, løst / i fare, utsatt for risiko / forsinket, blokkert, forfalt, mislyktes / pågår, i gang, venter, planlagt, ikke startet, ikke påbegynt",
    "grønn, god, aktiv, godkjent, oppnådd, lav / gul, delvis, middels / rød, kritisk, høy / åpen, ny, utkast",
    "status, tilstand",
    "endring, avvik, forskjell, vekst",
  ),
  sv: statuses(
    "enligt plan, klar, klart, färdig, slutförd, slutfört, avslutad, löst / i riskzonen, försämrad / försenad, försenat, blockerad, blockerat, misslyckad / pågår, pågående, väntar, planerad, planerat, ej påbörjad, inte påbörjad",
    "grön, bra, aktiv, godkänd, uppnådd, låg / gul, delvis, medel / röd, kritisk, hög / öppen, ny, utkast",
    "status, tillstånd, läge",
    "förändring, ändring, avvikelse, skillnad, tillväxt",
  ),
  fi: statuses(
    "aikataulussa, valmis, suoritettu, ratkaistu / vaarassa, riskissä / myöhässä, viivästynyt, estetty, epäonnistunut / kesken, käynnissä, odottaa, suunniteltu, ei aloitettu",
    "vihreä, hyvä, aktiivinen, hyväksytty, matala / keltainen, osittain, keskitaso / punainen, kriittinen, korkea / avoin, uusi, luonnos",
    "tila, tilanne, status",
    "muutos, poikkeama, erotus, kasvu",
  ),
  cs: statuses(
    "podle plánu, hotovo, dokončeno, splněno, vyřešeno / ohroženo, v ohrožení / zpožděno, blokováno, po termínu, selhalo / probíhá, čeká, plánováno, naplánováno, nezahájeno",
    "zelená, dobrý, aktivní, schváleno, nízká, nízké / žlutá, částečně, střední / červená, kritický, kritické, vysoká, vysoké / otevřeno, nové, návrh",
    "stav, status",
    "změna, odchylka, rozdíl, růst",
  ),
};

const sameAs: Record<string, string> = { no: "nb", nn: "nb" };

/** Of the deck's language, and English: reports in all languages borrow its words. */
function wordsIn(lang: string): StatusWords[] {
  // Asked for every cell and item.
  const known = wordsByLanguage.get(lang);
  if (known) return known;
  const own = byLanguage(statusLanguages, byLanguage(sameAs, lang) ?? lang);
  const english = statusLanguages["en"]!;
  const words = own && own !== english ? [own, english] : [english];
  wordsByLanguage.set(lang, words);
  return words;
}

const wordsByLanguage = new Map<string, StatusWords[]>();

/** What stands behind a status: `(40 %)`, `– waits for legal`, `12 May`. */
const rest = /^(?:\s+[^\p{L}\s]|[,;:.!(])/u;

/**
 * What a text says about how things stand, where it begins with a word of the kind: `At risk (two vendors)`.
 * @param named it stands under a name such as `Status`, where words like `Open` and `High` are of the kind as well
 */
export function statusOf(text: string, lang: string, named: boolean): Meaning | undefined {
  if (!beginsAsStatus(text, lang)) return undefined;
  const value = normal(text);
  for (const words of wordsIn(lang)) {
    for (const meaning of meanings) {
      const lists = named ? [words.plain[meaning], words.named[meaning]] : [words.plain[meaning]];
      if (lists.some((list) => begins(value, list))) return meaning;
    }
  }
  return undefined;
}

/** Most texts are no status, and are known by their first word. */
export function beginsAsStatus(text: string, lang: string): boolean {
  const [first = ""] = firstWord.exec(normal(text.trim().slice(0, longestFirst))) ?? [];
  return wordsIn(lang).some(({ firsts }) => firsts.has(first));
}

/** In letters; all first words are shorter. */
const longestFirst = 40;

function begins(value: string, words: Set<string>): boolean {
  if (words.has(value)) return true;
  for (const word of words) {
    if (value.startsWith(word) && rest.test(value.slice(word.length))) return true;
  }
  return false;
}

export function namesStatuses(header: string, lang: string): boolean {
  const name = normal(header);
  return wordsIn(lang).some(({ columns }) => columns.has(name));
}

/** `Change`, `Variance (k€)`, `Change in %`, `Δ`, `YoY growth`: a column of what has changed. */
export function namesChanges(header: string, lang: string): boolean {
  const words = normal(header)
    .split(/[\s(),:.]+/)
    .filter((word) => word !== "");
  return (
    words.length <= 4 &&
    wordsIn(lang).some(({ changes }) => words.some((word) => changes.has(word)))
  );
}

function normal(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/(?<=\p{L})[-‐‑_](?=\p{L})|\s+/gu, " ")
    .replace(/\.$/, "");
}
