/** Names of months, short enough for a chart's axis. */
import type { DateStyle } from "../chart/model.js";
import { byLanguage } from "./by-language.js";

function style(months: string, habits: Omit<DateStyle, "months"> = {}): DateStyle {
  return { months: months.split(" "), ...habits };
}

const dottedDay = { dottedDay: true } as const;

const styles: Record<string, DateStyle> = {
  de: style("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez", dottedDay),
  fr: style("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
  es: style("ene feb mar abr may jun jul ago sep oct nov dic"),
  it: style("gen feb mar apr mag giu lug ago set ott nov dic"),
  pt: style("jan fev mar abr mai jun jul ago set out nov dez"),
  nl: style("jan feb mrt apr mei jun jul aug sep okt nov dec"),
  pl: style("sty lut mar kwi maj cze lip sie wrz paź lis gru"),
  da: style("jan feb mar apr maj jun jul aug sep okt nov dec", dottedDay),
  nb: style("jan feb mar apr mai jun jul aug sep okt nov des", dottedDay),
  sv: style("jan feb mar apr maj jun jul aug sep okt nov dec"),
  fi: style("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu", dottedDay),
  cs: style("led úno bře dub kvě čvn čvc srp zář říj lis pro", dottedDay),
};

/** @returns `undefined` where dates are written as in English */
export function dateStyle(lang: string): DateStyle | undefined {
  return byLanguage(styles, lang);
}
