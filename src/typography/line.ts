/**
 * The text of a paragraph as one line, whatever its formatting. Rules read what was written and note what each
 * letter becomes, so that no rule sees the work of another.
 */
import { type Habits, habitsOf, isLeftAlone } from "./habits.js";

/** Stands for what is no prose: code, an address, a file's name. */
export const opaque = "\ufffc";

export interface Part {
  text: string;
  /** BCP 47 tag. */
  lang: string;
}

export class Line {
  /** What rules read: as written, with `opaque` for each letter that is no prose. */
  readonly text: string;
  private readonly written: string;
  private readonly ends: number[] = [];
  private readonly habits: (Habits | undefined)[] = [];
  private readonly becomes = new Map<number, string>();
  private readonly before = new Map<number, string>();

  constructor(parts: readonly Part[]) {
    this.written = parts.map(({ text }) => text).join("");
    this.text = proseOf(this.written);
    let end = 0;
    for (const { text, lang } of parts) {
      this.ends.push((end += text.length));
      this.habits.push(isLeftAlone(lang) ? undefined : habitsOf(lang));
    }
  }

  /** Of the language there; `undefined` where nothing is to be changed. */
  habitsAt(at: number): Habits | undefined {
    let [low, high] = [0, this.ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return this.habits[low];
  }

  /** Whether a language of the line has it. */
  anyHabit(name: keyof Habits): boolean {
    return this.habits.some((habits) => habits?.[name] !== undefined);
  }

  /** What was noted first stands. */
  put(at: number, text: string): void {
    if (!this.becomes.has(at)) this.becomes.set(at, text);
  }

  /** A sign that is not written. */
  putBefore(at: number, text: string): void {
    this.before.set(at, text);
  }

  get isChanged(): boolean {
    return this.becomes.size + this.before.size > 0;
  }

  /** The letters from one place up to another, as they have become. */
  between(from: number, to: number): string {
    let text = "";
    for (let at = from; at < to; at++) {
      text += (this.before.get(at) ?? "") + (this.becomes.get(at) ?? this.written[at] ?? "");
    }
    return text;
  }
}

const around = /^["'“”„«»‘’‚(<[{]+|["'“”„«»‘’‚)>\]},.;:!?]+$/g;

function proseOf(written: string): string {
  if (!/[/\\@=_]|--|\bwww\.|(?:^|\s):/.test(written)) return written;
  return written.replace(/\S+/g, (word) => {
    if (word.length > longestWord) return opaque.repeat(word.length);
    const core = word.replace(/=["']/.test(word) ? /[,.;]+$/ : around, "");
    if (!isNoProse(core)) return word;
    const at = word.indexOf(core);
    return word.slice(0, at) + opaque.repeat(core.length) + word.slice(at + core.length);
  });
}

/** In letters; longer ones are data. */
const longestWord = 400;

/** Addresses, paths, names of files, flags, attributes, emoji by name. */
function isNoProse(word: string): boolean {
  return (
    /^(?:www\.|mailto:|[~.]{0,2}\/|-{1,2}[a-z]|:\w)/i.test(word) ||
    /:\/\/|\\|\w@\w|=["']/.test(word) ||
    (/[/_=]|--/.test(word) && /[/_=.-][^/_=.]*\.\w+$|[_=]|\.\w*\//.test(word))
  );
}
