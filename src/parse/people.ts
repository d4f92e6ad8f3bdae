/** Who wrote the report, as Pandoc, Quarto and others have it: names, or mappings of a name and where it belongs. */

/** Mappings of other tools nest no deeper. */
const MAX_DEPTH = 4;

const NAMES = ["name", "literal", "author"];
const PLACES = [
  "affiliation",
  "affiliations",
  "institute",
  "institution",
  "organization",
  "company",
];

/** Each person a text, `Field team (Halden Energy)`; the value itself, where it is anything else. */
export function peopleOf(value: unknown): unknown {
  const people = Array.isArray(value) ? value : [value];
  if (people.every((person) => typeof person === "string")) return value;
  const found = people.map(personOf);
  return found.every((person) => person !== undefined) ? found : value;
}

function personOf(value: unknown): string | undefined {
  const name = nameOf(value, 0);
  if (name === undefined || typeof value === "string") return name;
  const places = PLACES.flatMap((key) => namesOf(entry(value, key)));
  return places.length === 0 ? name : `${name} (${[...new Set(places)].join(", ")})`;
}

/** The names in a text, a mapping or a list of these. */
export function namesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => nameOf(each, 0) ?? []);
}

function nameOf(value: unknown, depth: number): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (depth > MAX_DEPTH) return undefined;
  for (const key of NAMES) {
    const name = nameOf(entry(value, key), depth + 1);
    if (name !== undefined) return name;
  }
  const parts = [entry(value, "given"), entry(value, "family")];
  const full = parts.filter((part) => typeof part === "string").join(" ");
  return full === "" ? undefined : full;
}

function entry(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
