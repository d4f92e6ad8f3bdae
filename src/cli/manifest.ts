/**
 * What the decks of a folder were made from, in `.quarterdeck.json` beside them, so that `--changed` can
 * leave alone what would come out the same.
 */
import path from "node:path";
import manifest from "../../package.json" with { type: "json" };
import type { Host } from "../host.js";
import type { Job } from "./jobs.js";
import type { Made } from "./make.js";
import { hashOf, inputNow, type Inputs } from "./recording-host.js";

const manifestName = ".quarterdeck.json";

interface Entry {
  /** Of the program's version and the options. */
  options: string;
  /** Of the deck: one that another run or a person has written over is made again. */
  deck: string;
  /** Paths from the manifest's folder, with forward slashes. */
  inputs: Inputs;
  /** Its warnings, which are shown again. */
  messages: string[];
}

type Entries = Record<string, Entry>;

export interface Manifests {
  /** The messages of the job's deck where that would come out the same. */
  unchanged(job: Job): Promise<string[] | undefined>;
  note(job: Job, made: Made & { pptx: Uint8Array }): Promise<void>;
  /** Gives the problems, if any: a manifest that cannot be written costs time, not a deck. */
  save(): Promise<string[]>;
}

export function manifestsOf(host: Host): Manifests {
  const folders = new Map<string, Promise<Entries>>();
  const changed = new Set<string>();
  const entriesIn = (folder: string) => {
    const entries = folders.get(folder) ?? read(path.join(folder, manifestName), host);
    folders.set(folder, entries);
    return entries;
  };
  return {
    async unchanged(job) {
      const { dir, base } = path.parse(path.resolve(job.output));
      const entry = (await entriesIn(dir))[base];
      if (entry?.options !== optionsHash(job)) return undefined;
      const deck = await host.tryRead(job.output);
      if (!("bytes" in deck) || hashOf(deck.bytes) !== entry.deck) return undefined;
      for (const [file, hash] of Object.entries(entry.inputs)) {
        if ((await inputNow(path.resolve(dir, file), host)) !== hash) return undefined;
      }
      return entry.messages;
    },
    async note(job, { inputs, pptx, messages }) {
      const { dir, base } = path.parse(path.resolve(job.output));
      const entries = await entriesIn(dir);
      const relative = Object.entries(inputs).map(([file, hash]): [string, string] => [
        path.relative(dir, file).split(path.sep).join("/"),
        hash,
      ]);
      entries[base] = {
        options: optionsHash(job),
        deck: hashOf(pptx),
        inputs: Object.fromEntries(relative),
        messages,
      };
      changed.add(dir);
    },
    async save() {
      const problems: string[] = [];
      for (const dir of [...changed].sort()) {
        const entries = Object.entries(await entriesIn(dir)).sort(([a], [b]) => (a < b ? -1 : 1));
        const text = `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
        const file = path.join(dir, manifestName);
        const trouble = await host.writeFileAtomically(file, new TextEncoder().encode(text));
        if (trouble) problems.push(`${file}: ${trouble.problem}`);
      }
      return problems;
    },
  };
}

function optionsHash({ report, options }: Job): string {
  return hashOf(JSON.stringify([manifest.version, path.basename(report), options]));
}

/** Anything but a manifest of ours counts as none. */
async function read(file: string, host: Host): Promise<Entries> {
  const found = await host.tryRead(file);
  if (!("bytes" in found)) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(found.bytes));
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => isEntry(entry)));
  } catch {
    return {};
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { options, deck, inputs, messages } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof options === "string" &&
    typeof deck === "string" &&
    typeof inputs === "object" &&
    inputs !== null &&
    Array.isArray(messages) &&
    messages.every((message) => typeof message === "string")
  );
}
