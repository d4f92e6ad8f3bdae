/** A theme's logo files → pictures. */
import type { Position, Report } from "../diagnostic.js";
import type { Limits } from "../limits.js";
import type { Picture } from "../scene/scene.js";
import type { Budget } from "./picture.js";

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
  { keepGoing, limits }: { keepGoing: boolean; limits: Limits },
  report: Report,
): Promise<Logos<Picture>> {
  const logos: Logos<Picture> = {};
  const known = new Map<string, Picture | undefined>();
  for (const ground of ["light", "dark"] as const) {
    const file = files[ground];
    if (!file) continue;
    if (!known.has(file.path)) {
      // A theme has one logo or two; each has the limits of a whole report.
      const picture = await readLogo(file, read, { ...limits }, keepGoing, report);
      known.set(file.path, picture);
    }
    const picture = known.get(file.path);
    if (picture) logos[ground] = picture;
  }
  return logos;
}

async function readLogo(
  { path, position }: LogoFile,
  read: Read,
  budget: Budget,
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
  const result = await readPicture(file.bytes, budget);
  if (result.type === "problem") return missing(result.problem, result.hint);
  for (const { code, message, hint } of result.remarks)
    report({ code, severity: "warning", message: `logo \`${path}\` ${message}`, hint, ...place });
  return result.picture;
}
