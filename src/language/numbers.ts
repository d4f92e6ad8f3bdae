/** How languages write numbers. What is not here is written as English does. */
import type { NumberMarks } from "../chart/model.js";
import { byLanguage } from "./by-language.js";

export interface NumberStyle {
  marks: NumberMarks;
  /** `35 %`; else as the author writes it. */
  spacedPercent?: true;
  /** A currency's sign stands behind the number where the author only names it. */
  moneyBehind?: true;
}

/** No line breaks there. */
const space = "\u00a0";

function style(
  group: string,
  groupFrom: number,
  names: NumberMarks["names"],
  habits: Omit<NumberStyle, "marks"> = { spacedPercent: true, moneyBehind: true },
): NumberStyle {
  return { marks: { decimal: ",", group, groupFrom, ...(names ? { names } : {}) }, ...habits };
}

const unspaced = { moneyBehind: true } as const;

/** A billion is a thousand million in English alone, so that its letters are not left to others where theirs are sure. */
const styles: Record<string, NumberStyle> = {
  de: style(".", 4, { k: " Tsd.", M: " Mio.", B: " Mrd.", T: " Bio." }),
  "de-ch": {
    marks: {
      decimal: ".",
      group: "’",
      groupFrom: 4,
      names: { k: " Tsd.", M: " Mio.", B: " Mrd.", T: " Bio." },
    },
  },
  fr: style(space, 4, { k: " k", M: " M", B: " Md" }),
  es: style(".", 5, { k: " mil", M: " M" }),
  "es-mx": { marks: { decimal: ".", group: ",", groupFrom: 5 } },
  "es-us": { marks: { decimal: ".", group: ",", groupFrom: 5 } },
  it: style(".", 4, { M: " Mln", B: " Mrd" }, unspaced),
  pt: style(".", 4, { k: " mil", M: " M" }, unspaced),
  "pt-br": style(".", 4, { k: " mil", M: " mi", B: " bi", T: " tri" }, {}),
  nl: style(".", 4, { M: " mln.", B: " mld." }, {}),
  pl: style(space, 5, { k: " tys.", M: " mln", B: " mld", T: " bln" }, unspaced),
  da: style(".", 4, { M: " mio.", B: " mia." }),
  nb: style(space, 4, { M: " mill.", B: " mrd." }),
  sv: style(space, 4, { M: " mn", B: " md" }),
  fi: style(space, 4, { M: " milj.", B: " mrd." }),
  cs: style(space, 4, { k: " tis.", M: " mil.", B: " mld." }),
  sk: style(space, 4, { k: " tis.", M: " mil.", B: " mld." }),
  hu: style(space, 5, { M: " M", B: " Mrd" }, unspaced),
  ro: style(".", 4, undefined),
  el: style(".", 4, undefined, unspaced),
  tr: style(".", 4, undefined, {}),
  ru: style(space, 4, undefined),
  uk: style(space, 5, undefined, unspaced),
};

/** @returns `undefined` where numbers are written as in English */
export function numberStyle(lang: string): NumberStyle | undefined {
  return byLanguage(styles, lang);
}
