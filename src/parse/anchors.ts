/** Gives each heading the name that GitHub gives it; the second `Costs` is `costs-1`. */
export interface Slugger {
  slug(heading: string): string;
  /** Notes a name that the report gives itself, so that no heading of the same words gets it. */
  take(name: string): string;
  has(name: string): boolean;
}

export function createSlugger(): Slugger {
  const next = new Map<string, number>();
  return {
    has: (name) => next.has(name),
    take(name) {
      next.set(name, next.get(name) ?? 0);
      return name;
    },
    slug(heading) {
      const base = slugOf(heading);
      let name = base;
      let count = next.get(base) ?? 0;
      while (next.has(name)) name = `${base}-${++count}`;
      next.set(base, count);
      if (name !== base) next.set(name, 0);
      return name;
    },
  };
}

/** GitHub keeps letters, marks, numbers, `_` and `-`, and writes `-` for a space. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replace(/ /g, "-");
}
