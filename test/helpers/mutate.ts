/** Damages packages in ways that files are damaged, and some that nobody would think of; the same for the same seed. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** 0 to below `most`. */
export type Chance = (most: number) => number;

/** Mulberry32: no chance at all. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * most);
  };
}

type Parts = Record<string, Uint8Array>;

/** One change to the zip file or to one of its parts, whose name says which. */
export function mutated(file: Uint8Array, chance: Chance): { name: string; bytes: Uint8Array } {
  const [name, change] = pick(Object.entries(changes), chance);
  return { name, bytes: change(file, chance) };
}

const changes: Record<string, (file: Uint8Array, chance: Chance) => Uint8Array> = {
  truncated: (file, chance) => file.slice(0, chance(file.length)),
  "with bytes that are others": (file, chance) => {
    const bytes = file.slice();
    for (let i = 0; i < 1 + chance(20); i++) bytes[chance(bytes.length)] = chance(256);
    return bytes;
  },
  "without a part": (file, chance) =>
    repacked(file, (parts) => void delete parts[pick(Object.keys(parts), chance)]),
  "with a part as another": (file, chance) =>
    repacked(file, (parts) => {
      const names = Object.keys(parts);
      parts[pick(names, chance)] = parts[pick(names, chance)]!;
    }),
  "with another relationship": (file, chance) =>
    ofXml(file, chance, /\.rels$/, (text, parts) => {
      const to = pick(
        [...Object.keys(parts).map((name) => `/${name}`), "../../../etc/passwd", "http://a.b/", ""],
        chance,
      );
      return replaceOne(text, /Target="[^"]*"/g, `Target="${to}"`, chance);
    }),
  "with another value": (file, chance) =>
    ofXml(file, chance, /\.xml$/, (text) => {
      const name = pick(["-1", "0", "", "1e999", "99999999999999", "NaN", "⚠", "bg1"], chance);
      return replaceOne(
        text,
        /(?<= )[\w:]+="[^"]*"/g,
        (found) => `${found.split("=")[0]}="${name}"`,
        chance,
      );
    }),
  "without an element": (file, chance) =>
    ofXml(file, chance, /\.xml$/, (text) =>
      replaceOne(text, /<([\w:]+)(?: [^<>]*)?(?:\/>|>[^<]*<\/\1>)/g, "", chance),
    ),
  "with an element many times": (file, chance) =>
    ofXml(file, chance, /\.xml$/, (text) =>
      replaceOne(
        text,
        /<([\w:]+)(?: [^<>]*)?(?:\/>|>[^<]*<\/\1>)/g,
        (found) => found.repeat(2 + chance(400)),
        chance,
      ),
    ),
  "with another element": (file, chance) =>
    ofXml(file, chance, /\.xml$/, (text) => {
      const names = text.match(/(?<=<)[\w:]+/g) ?? ["a:p"];
      return replaceOne(text, /(?<=<)[\w:]+(?=[^<>]*\/>)/g, pick(names, chance), chance);
    }),
  "cut off in a part": (file, chance) =>
    ofXml(file, chance, /\.(xml|rels)$/, (text) => text.slice(0, chance(text.length))),
};

function pick<T>(from: T[], chance: Chance): T {
  return from[chance(from.length)]!;
}

function repacked(file: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = unzipSync(file);
  change(parts);
  // What is packed costs time, and nobody looks at its size.
  return zipSync(parts, { level: 0 });
}

function ofXml(
  file: Uint8Array,
  chance: Chance,
  which: RegExp,
  change: (text: string, parts: Parts) => string,
): Uint8Array {
  return repacked(file, (parts) => {
    const names = Object.keys(parts).filter((name) => which.test(name));
    // The parts that are read: the others would be left alone too often.
    const read = names.filter((name) => /presentation|Master|Layout|theme|rels|Types/.test(name));
    const name = pick(read.length > 0 ? read : names, chance);
    parts[name] = strToU8(change(strFromU8(parts[name]!), parts));
  });
}

function replaceOne(
  text: string,
  what: RegExp,
  by: string | ((found: string) => string),
  chance: Chance,
): string {
  const found = [...text.matchAll(what)];
  if (found.length === 0) return text;
  const one = pick(found, chance);
  const end = one.index + one[0].length;
  return text.slice(0, one.index) + (typeof by === "string" ? by : by(one[0])) + text.slice(end);
}
