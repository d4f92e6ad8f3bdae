/** Words that end in a full stop inside a sentence, by language; in lower case, without their last full stop. */
import { byLanguage } from "./by-language.js";

export interface Abbreviations {
  /** No sentence ends behind these: `Dr.`, `e.g.`. */
  always: ReadonlySet<string>;
  /** Nor behind these where a number follows: `No. 5`. */
  beforeNumbers: ReadonlySet<string>;
}

/** What reports in any language have in names, sources and references. */
const everywhere = {
  always: "dr prof mr mrs ms st vs cf ca al approx resp dipl ing univ",
  beforeNumbers: "no nr nos fig figs vol p pp ch sec eq tab art op par § ver",
};

type Line = [always: string, beforeNumbers?: string];

// Single letters (`z. B.`, `J. Smith`) and letters with full stops between them (`U.S.`, `p.m.`) need no line.
const norwegian: Line = [
  "bl.a f.eks hhv inkl ekskl jf mht vedr ca kl mill mrd pst evt hr fr dvs osv",
  "nr s stk fig",
];

const czech: Line = [
  "např tj tzv atd apod mil mld tis ing mgr bc judr mudr doc",
  "č str obr tab odst",
];

const lines: Record<string, Line> = {
  en: [
    "mssrs messrs gen col capt lt sgt rev hon gov sen rep pres supt incl excl est dept jr sr mt ft viz",
  ],
  de: [
    "bzw ggf evtl inkl exkl zzgl abzgl vgl sog bspw insb insbes usf frl hr fr str mio mrd tsd geb gest jhdt jh allg lt gem mind zz zzt entspr ff dgl",
    "abs abb kap bd s anm ziff rn az st max min",
  ],
  fr: ["m mm mme mlle mgr pr av env éd cie ste sté hab ex réf p.ex", "n° num chap vol fasc al"],
  es: [
    "sr sra srta sres ud uds dra dña d dn ing lic prof aprox avda gral tel admón ej pág",
    "núm págs cap fig",
  ],
  it: [
    "sig sigg dott dott.ssa avv ing arch geom prof.ssa on egr gent ecc spett es",
    "n num pag cap fig",
  ],
  pt: ["sr sra srs dra exmo exma eng av aprox ex prof.ª", "n.º núm pág cap fig"],
  nl: [
    "dhr mevr mw drs ir mr bijv bv nl enz incl excl evt ong resp zgn m.b.t o.a d.w.z t.o.v",
    "blz nr hfst afb",
  ],
  pl: [
    "np tzn tzw itd itp m.in mgr inż hab ul al pl im godz mln mld tys ok por zob wg pt",
    "nr str rys tab poz ust pkt",
  ],
  da: ["bl.a f.eks hhv inkl ekskl jf mht vedr ca kl mio mia pct evt hr fr", "nr s stk fig"],
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  sv: ["bl.a t.ex d.v.s m.m dvs osv inkl exkl jfr kl milj mdr resp ca", "nr s kap fig"],
  fi: ["esim mm ym yms ns ks vrt n noin ao ko", "nro s kuva"],
  cs: czech,
  sk: czech,
  hu: ["pl stb ún kb ill vö ui id özv", "sz old ábra"],
  tr: ["örn vb vs bkz sn av doç yrd dz müh", "s no şek"],
  ru: ["т.е т.д т.п др пр см ср напр тыс млн млрд руб г гг им ул проф акад", "рис табл стр гл с п"],
  uk: ["т.зв т.д т.п див напр тис млн млрд грн р рр ім вул проф", "рис табл стор с п"],
};

/** Of a BCP 47 tag; where nothing is known of a language, what all have. */
export function abbreviationsOf(lang: string): Abbreviations {
  const [always = "", beforeNumbers = ""] = byLanguage(lines, lang) ?? [];
  const set = (own: string, all: string) => new Set(`${own} ${all}`.trim().split(/\s+/));
  return {
    always: set(always, everywhere.always),
    beforeNumbers: set(beforeNumbers, everywhere.beforeNumbers),
  };
}
