/** A theme's logo files → pictures. */
import type { Position, Report } from "../diagnostic.js";
import type { Picture } from "../scene/scene.js";

type Grounds = "light" | "dark";

export type Logos<T> = Partial<Record<Grounds, T>>;

export interface LogoFile {
  path: string;
  /** Where the theme file names it. */
  position?: Position;
}

type Read = (path: string) => Promise<{ bytes: Uint8Array } | { problem: string }>;

/** The same picture where both grounds have the same file. What cannot be read is reported, and left out. */
export async function readLogos(
  files: Logos<LogoFile>,
  read: Read,
  { keepGoing }: { keepGoing: boolean },
  report: Report,
): Promise<Logos<Picture>> {
  const logos: Logos<Picture> = {};
  const known = new Map<string, Picture | undefined>();
  for (const ground of ["light", "dark"] as const) {
    const file = files[ground];
    if (!file) continue;
    if (!known.has(file.path)) known.set(file.path, await readLogo(file, read, keepGoing, report));
    const picture = known.get(file.path);
    if (picture) logos[ground] = picture;
  }
  return logos;
}

async function readLogo(
  { path, position }: LogoFile,
  read: Read,
  keepGoing: boolean,
  report: Report,
): Promise<Picture | undefined> {
  const place = position ? { position } : {};
  const missing = (problem: string, hint?: string) => {
    report({
      code: "theme-logo",
      severity: keepGoing ? "warning" : "error",
      message: `logo \`${path}\` ${problem}`,
      ...(hint === undefined ? {} : { hint }),
      ...place,
    });
    return undefined;
  };
  const file = await read(path);
  if ("problem" in file) return missing(file.problem);
  const { readPicture } = await import("./picture.js");
  const result = await readPicture(file.bytes);
  if (result.type === "problem") return missing(result.problem, result.hint);
  for (const { code, message, hint } of result.remarks)
    report({ code, severity: "warning", message: `logo \`${path}\` ${message}`, hint, ...place });
  return result.picture;
}
