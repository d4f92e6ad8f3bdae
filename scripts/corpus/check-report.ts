/** What one report of a corpus must hold, and whether it does. Runs in a process of `pool.mjs`. */
import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { build, buildScene } from "../../src/build.js";
import { decodeReport } from "../../src/decode.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { flaws } from "../../test/helpers/invariants.js";
import {
  countWords,
  hasCmark,
  missingWords,
  reportWords,
} from "../../test/helpers/report-words.js";
import { notesText, shownText } from "../../test/helpers/scene-words.js";
import { validatePptx } from "../../test/helpers/validate.js";
import { untoldMarks } from "./raw-marks.js";

/** One report to check, and the file that its deck goes to. */
export interface Task {
  report: string;
  deck: string;
  theme?: string;
}

/** `refused`: an error that says where and what; as good as a deck. */
export interface Outcome {
  verdict: "deck" | "refused" | "failed";
  slides: number;
  /** Of the first build, with its drawing. */
  seconds: number;
  findings: Finding[];
}

export interface Finding {
  check: "message" | "cut off" | "lost" | "valid" | "same bytes" | "raw mark";
  what: string;
}

export async function checkReport({ report, deck, theme }: Task): Promise<Outcome> {
  const { text } = decodeReport(await readFile(report));
  const options = {
    folder: dirname(report),
    keepGoing: true,
    ...(theme === undefined ? {} : { theme }),
  };
  const started = performance.now();
  const first = await build(text, options);
  const seconds = (performance.now() - started) / 1000;
  const { slides } = first.summary;
  if (!first.pptx) {
    const findings = first.diagnostics.filter(isUnclear).map((found) => message(found));
    return { verdict: findings.length > 0 ? "failed" : "refused", slides, seconds, findings };
  }
  await writeFile(deck, first.pptx);
  const { scene } = await buildScene(text, options);
  const second = await build(text, options);
  const shown = `${shownText(scene)}\n${notesText(scene)}`;
  const findings: Finding[] = [
    ...flaws(scene).map((what) => ({ check: "cut off" as const, what })),
    ...lostWords(text, shown).map((what) => ({ check: "lost" as const, what })),
    ...untoldMarks(scene, first.diagnostics, text).map((what) => ({
      check: "raw mark" as const,
      what,
    })),
    ...(await validatePptx(first.pptx)).map((what) => ({ check: "valid" as const, what })),
  ];
  if (Buffer.compare(first.pptx, second.pptx ?? new Uint8Array()) !== 0) {
    findings.push({ check: "same bytes", what: "the second deck differs from the first" });
  }
  return { verdict: findings.length > 0 ? "failed" : "deck", slides, seconds, findings };
}

/** A person must see where, unless it is about the report as a whole. */
function isUnclear({ severity, message, position, hint }: Diagnostic): boolean {
  return severity === "error" && (message === "" || (position === undefined && hint === undefined));
}

function message(found: Diagnostic): Finding {
  return { check: "message", what: `an error without place or hint: ${found.message}` };
}

/** What is longer than a line and has no space is divided, on slides and so in their text. */
const unbroken = /\S{40,}/g;

/** A word is lost where it is missing however the marks of other tools are read, which are text to cmark-gfm. */
function lostWords(text: string, shown: string): string[] {
  if (!hasCmark) return [];
  const divided = countWords((text.match(unbroken) ?? []).join("\n"));
  const there = countWords(shown);
  const plain = withoutOptions(text);
  const [first = [], ...others] = [plain, withoutMarks(plain), text].map((read) =>
    missingWords(reportWords(read, false), there),
  );
  return first.filter(
    (word) => !divided.has(word) && others.every((words) => words.includes(word)),
  );
}

/** Without the options of a slide, between two rules, which are text to cmark-gfm and none to us. */
function withoutOptions(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const isRule = (line: string | undefined) => /^---[ \t]*$/.test(line ?? "");
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    kept.push(lines[at]!);
    if (!isRule(lines[at]) || !/^[A-Za-z][\w-]*:(?:\s|$)/.test(lines[at + 1] ?? "")) continue;
    const end = lines.findIndex((line, i) => i > at && isRule(line));
    if (isRule(lines[end])) at = end;
  }
  return kept.join("\n");
}

/** Without marks of other tools that are understood here. */
function withoutMarks(text: string): string {
  return text
    .replace(/\\note\b/g, "")
    .replace(/<\/?su[bp]>/gi, "")
    .replace(/(?<=\])\([^()\n]* [^()\n]*\.\w+(?:#\S*)?\)/g, "")
    .replace(/(?<=^#+ .*|^!\[.*|^:.*)\{[^{}\n]{0,200}\}[ \t]*$/gm, "")
    .replace(/(?<=[\p{L}\p{N})\]])(?:\^([^\s^~]{1,20})\^|~([^\s^~]{1,20})~)/gu, "$1$2")
    .replace(/^[ \t]*(?:notes?:|:{3,}[ \t]*notes[ \t]*$)/gim, "");
}
