/** Norwegian has three tags. */
const sameAs = new Map([
  ["no", "nb"],
  ["nn", "nb"],
]);

/**
 * What a table has for a BCP 47 tag: for language and region, else for the language. The tables' keys are in
 * lower case.
 */
export function byLanguage<T>(table: Record<string, T>, lang: string): T | undefined {
  const parts = lang.toLowerCase().split("-");
  const [first = ""] = parts;
  const language = Object.hasOwn(table, first) ? first : (sameAs.get(first) ?? first);
  const region = parts.find((part, at) => at > 0 && /^[a-z]{2}$/.test(part));
  const own = `${language}-${region ?? ""}`;
  if (Object.hasOwn(table, own)) return table[own];
  return Object.hasOwn(table, language) ? table[language] : undefined;
}
