/** `quarterdeck recover FILE`: pasted text, a Word file or a web page as a report in Markdown. */
import path from "node:path";
import { nodeHost, type Host } from "../host.js";
import { tryOpen } from "../host/open.js";
import type { Assumption } from "../recover/recover.js";
import type { WordPicture } from "../recover/word/to-markdown.js";
import { exit } from "./exit.js";
import { kindWords, recoverSource, type RecoveredSource } from "./sources.js";
import { withStandardInput } from "./standard-input.js";
import { problemLine, usage } from "./usage.js";

export interface RecoverArguments {
  file: string;
  /** Default: beside the file, `NAME.md`; standard output where standard input is read. */
  output: string | undefined;
  force: boolean;
  comments: boolean;
  /** Say every assumption, not the first ones alone. */
  verbose: boolean;
}

const assumptionsShown = 12;

export async function recoverCommand(args: RecoverArguments): Promise<number> {
  const { file, force, comments, verbose } = args;
  const host = withStandardInput(nodeHost());
  const output = args.output ?? (file === "-" ? "-" : besideOf(file));
  const shown = file === "-" ? "<stdin>" : file;
  if (output !== "-" && /\.(docx|pptx|pdf|html?)$/i.test(output)) {
    return usage(`-o ${output}: a report is Markdown`, "name it .md, and build it afterwards");
  }
  const read = await host.tryRead(file);
  if ("problem" in read) return usage(`${shown}: ${read.problem}`);
  const folder = `${path.basename(output, path.extname(output))}-pictures`;
  const source = await recoverSource(file, read.bytes, {
    isPasted: true,
    comments,
    ...(output === "-" ? {} : { pictureAt: ({ name }) => encodeURI(`${folder}/${name}`) }),
  });
  if ("problem" in source) return usage(`${shown}: ${source.problem}`, source.hint);
  if (output === "-") process.stdout.write(source.markdown);
  else {
    const trouble =
      (await takenBySomething(output, force)) ??
      (await writeAll(source, output, path.join(path.dirname(output), folder), host));
    if (trouble) {
      process.stderr.write(problemLine(trouble.problem, trouble.hint));
      return exit.errors;
    }
  }
  process.stderr.write(assumptionsText(shown, source.assumptions, verbose));
  process.stderr.write(summary(shown, output, source));
  return exit.written;
}

function besideOf(file: string): string {
  const { dir, name, ext } = path.parse(file);
  // A report is not written over by itself.
  return path.join(dir, /\.(md|markdown)$/i.test(ext) ? `${name}-recovered.md` : `${name}.md`);
}

interface Trouble {
  problem: string;
  hint?: string;
}

/** A report is somebody's work. */
async function takenBySomething(output: string, force: boolean): Promise<Trouble | undefined> {
  if (force) return undefined;
  const there = await tryOpen(output);
  if (!there) return undefined;
  if ("close" in there) await there.close();
  return {
    problem: `${output}: is there already; nothing written`,
    hint: "--force writes over it, -o writes another file",
  };
}

/** The pictures first: a report never refers to what is not there. */
async function writeAll(
  { pictures, markdown }: RecoveredSource,
  output: string,
  folder: string,
  host: Host,
): Promise<Trouble | undefined> {
  const files: [string, Uint8Array][] = [
    ...pictures.map(({ name, bytes }: WordPicture): [string, Uint8Array] => [
      path.join(folder, name),
      bytes,
    ]),
    [output, Buffer.from(markdown, "utf8")],
  ];
  for (const [file, bytes] of files) {
    const trouble = await host.writeFileAtomically(file, bytes);
    if (trouble) return { ...trouble, problem: `${file}: ${trouble.problem}` };
  }
  return undefined;
}

function assumptionsText(file: string, assumptions: Assumption[], verbose: boolean): string {
  // What is sure needs nobody's eyes.
  const doubted = verbose ? assumptions : assumptions.filter(({ sureness }) => sureness !== "sure");
  const shown = verbose ? doubted : doubted.slice(0, assumptionsShown);
  const lines = shown.map(({ from, to, what, sureness }) => {
    const place = from === to ? `${from}` : `${from}-${to}`;
    return `${file}:${place}: ${sureness}: ${what}\n`;
  });
  const more = assumptions.length - shown.length;
  if (more > 0 && !verbose) lines.push(`        and ${more} more: --verbose says all\n`);
  return lines.join("");
}

function summary(
  file: string,
  output: string,
  { kind, leftOut, pictures }: RecoveredSource,
): string {
  const target = output === "-" ? "standard output" : output;
  const what =
    kind === "markdown"
      ? `${file} is Markdown already, and came out as it was`
      : `recovered from ${kindWords[kind]}`;
  const parts = [what];
  if (pictures.length > 0)
    parts.push(`${pictures.length} ${pictures.length === 1 ? "picture" : "pictures"}`);
  if (leftOut.length > 0) parts.push(`left out: ${leftOut.join("; ")}`);
  const next = output === "-" ? "" : `        build it: quarterdeck ${output}\n`;
  return `${target}: ${parts.join(", ")}\n${next}`;
}
