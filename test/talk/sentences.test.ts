import { describe, expect, it } from "vitest";
import { sentenceEnds } from "../../src/talk/sentences.js";

/** `|` marks where sentences end. */
const cases: [lang: string, text: string][] = [
  ["en", "One thing. |Another one! |A third? |Yes."],
  ["en", "Sales, e.g. in the U.S. and at Dr. Low's (see Fig. 3), grew by 3.5 %. |They will."],
  ["en", "It is No. 5 of the list. |No. |We said so."],
  ["en", "J. R. Smith vs. Acme Inc. was settled. |It cost us."],
  ["en", "Version 2.0 and Node.js run on v1.2.3. |So does the rest."],
  ["en", "It took two steps: 1. Copy all. |2. Delete the rest."],
  ["en", "“We won. We did it,” she said. |Then she left."],
  ["en", 'He said "No. Never." |Then he left.'],
  ["en", 'A 15" screen is small. |A 17" screen is not.'],
  ["en", "It failed (twice. In May.) and then it worked. |Now it runs."],
  ["en", "It failed. |(It was May.) |Now it runs."],
  ["en", "Wait … for it… |Then go."],
  ["en", "“Why?” asked nobody. |Yahoo! announced it."],
  ["de", "Am 3. Mai kamen z. B. Frau Dr. Haas, Nr. 5 u. a. hinzu. |Das war gut."],
  ["de", "Im Jahr 2024 gab es bzw. gibt es 5 Mio. Euro. |Danach nicht."],
  ["de", "Wir begannen 2023. |Danach kam mehr."],
  ["de", "„Es reicht. Wirklich.“ |So sprach er, und »fertig.« |Dann ging er."],
  ["fr", "M. Dupont a dit « C’est fini. » |Mme Petit, p. 5, non\u00a0! |Et puis\u00a0?"],
  ["es", "La Sra. Gómez llegó a las cinco. |¿Por qué? |¡Quién sabe! |Fin."],
  ["sv", "Det gick bra, t.ex. i maj. |”Ja. Bra.” |Sedan kom hösten."],
  ["pl", "To jest np. Nr 5, tzn. ok. Warszawy. |Koniec."],
  ["ru", "В 2024 г. Москва росла, т.е. всё. |Конец."],
  ["ja", "売上は三割伸びた。|来年も続く！|「終わった。」と言った。|以上"],
  ["zh", "收入增长了三成。|明年会继续。"],
  ["hi", "बिक्री बढ़ी। |यह अच्छा है।"],
  ["ar", "هل زادت المبيعات؟ |نعم."],
  ["el", "Γιατί; |Επειδή ναι."],
  ["th", "ยอดขายเพิ่มขึ้น ปีหน้าก็จะเพิ่ม"],
];

describe("sentenceEnds", () => {
  it.each(cases)("%s: %s", (lang, marked) => {
    const text = marked.replaceAll("|", "");
    const ends = sentenceEnds(text, lang).slice(0, -1);
    let found = text;
    for (const end of ends.reverse()) {
      // The mark stands after the space.
      const at = /^\s*/.exec(found.slice(end))![0].length + end;
      found = `${found.slice(0, at)}|${found.slice(at)}`;
    }
    expect(found).toBe(marked);
  });

  it("ends with the text", () => {
    expect(sentenceEnds("No mark", "en")).toEqual([7]);
    expect(sentenceEnds("One. ", "en")).toEqual([5]);
    expect(sentenceEnds("", "en")).toEqual([0]);
  });
});
