/** Which theme a report gets, and why: five questions, of which the first with an answer decides. */
import type { Diagnostic } from "../diagnostic.js";
import { companyFit, type Fit, isNearCompany } from "./company.js";
import { type Variant, variantIn } from "./variant.js";

export interface ThemeQuestion {
  /** `--theme`. */
  option?: string;
  /** `theme` of the front matter. */
  report?: string;
  /** `company` of the report. */
  company?: string;
  /** The project's default. */
  config?: string;
}

/** A theme that can be had by its name. */
export interface KnownTheme {
  /** Of the file without its ending, or of the built-in theme. */
  name: string;
  /** The name that the file gives itself; absent where the file was not read. */
  ownName?: string;
  description?: string;
  companies: string[];
  /** Absent: built-in. */
  file?: string;
  /** Why the file cannot be used; absent where it was not read, too. */
  broken?: Diagnostic;
}

export interface Step {
  question: "--theme" | "front matter" | "company" | "config" | "default";
  /** What the step was asked for, if anything. */
  asked?: string;
  /** In words: "names no theme". */
  outcome: string;
  decides: boolean;
}

export interface Decision {
  /** All five, in order. */
  steps: Step[];
  /** As it was asked for; a path where a file was named. */
  name: string;
  by: Step["question"];
  /** Absent where the name is a path. */
  theme?: KnownTheme;
  variant?: Variant;
  /** Names that no theme has, with the step that asked for them. */
  unknown: { name: string; by: Step["question"] }[];
  /** Where the company's question was asked: which themes claim it, the first being taken. */
  claims: Claim[];
  /** Where none does: companies of themes that are nearly called so. */
  near: Claim[];
}

/** A theme, and the company of it that a report's may be. */
export interface Claim {
  theme: KnownTheme;
  named: string;
}

/** A name with a dot or a slash in it is a file's path. */
function isPath(name: string): boolean {
  return /[./\\]/.test(name);
}

/** @param known in the order of the places; the first of a name is taken */
export function decideTheme(
  question: ThemeQuestion,
  known: KnownTheme[],
  defaultName: string,
): Decision {
  const steps: Step[] = [];
  const unknown: Decision["unknown"] = [];
  type Found = Pick<Decision, "name" | "theme" | "variant">;
  let decided: (Found & Pick<Decision, "by">) | undefined;
  const add = (step: Omit<Step, "decides">, found?: Found) => {
    const decides = found !== undefined && decided === undefined;
    if (decides) decided = { ...found, by: step.question };
    steps.push({ ...step, decides });
  };
  const named = (by: Step["question"], name: string | undefined, none: string) => {
    if (name === undefined) return add({ question: by, outcome: none });
    if (isPath(name)) return add({ question: by, asked: name, outcome: "names a file" }, { name });
    const found = themeNamed(name, known);
    if (!found && decided === undefined) unknown.push({ name, by });
    add(
      { question: by, asked: name, outcome: found ? `is ${placeOf(found.theme)}` : "is unknown" },
      found && { name, ...found },
    );
  };
  named("--theme", question.option, "not given");
  named("front matter", question.report, "names no theme");
  const { company } = question;
  const isAsked = company !== undefined && decided === undefined;
  const { fits, near } = claimsOf(company ?? "", known);
  const [match] = fits;
  if (match) {
    const others = fits.length > 1 ? `, and ${fits.length - 1} more` : "";
    const fit = match.fit === "exact" ? others : `, but for the legal form${others}`;
    add(
      {
        question: "company",
        ...(company === undefined ? {} : { asked: company }),
        outcome: `is \`${match.named}\` of ${placeOf(match.theme)}${fit}`,
      },
      { name: match.theme.name, theme: match.theme },
    );
  } else {
    const [first] = near;
    const like = first ? `; \`${first.named}\` of ${placeOf(first.theme)} is like it` : "";
    const outcome = company === undefined ? "the report names none" : `no theme names it${like}`;
    add({ question: "company", ...(company === undefined ? {} : { asked: company }), outcome });
  }
  named("config", question.config, "sets no theme");
  named("default", defaultName, "");
  if (!decided) throw new Error("the default theme is missing");
  const claims = isAsked ? fits : [];
  return { ...decided, steps, unknown, claims, near: isAsked && !match ? near : [] };
}

function placeOf(theme: KnownTheme): string {
  return theme.file ?? `built in`;
}

/** A theme of that name comes before the variant of another. */
function themeNamed(
  name: string,
  known: KnownTheme[],
): { theme: KnownTheme; variant?: Variant } | undefined {
  const wanted = (asked: string) => {
    const key = asked.toLowerCase();
    return known.find(
      (theme) => theme.name.toLowerCase() === key || theme.ownName?.toLowerCase() === key,
    );
  };
  const theme = wanted(name);
  if (theme) return { theme };
  const parts = variantIn(name);
  const base = parts && wanted(parts.base);
  return base ? { theme: base, variant: parts.variant } : undefined;
}

/** Those that name the company exactly, or else those that name it but for the legal form. */
function claimsOf(company: string, known: KnownTheme[]) {
  const names = new Set<string>();
  // Of one name, the first theme alone can be had.
  const themes = known.filter(({ name, broken }) => {
    const isFirst = !names.has(name.toLowerCase());
    names.add(name.toLowerCase());
    return isFirst && !broken;
  });
  const one = <T>(found: T[]): T[] => found.slice(0, 1);
  const of = (fit: Fit) =>
    themes.flatMap((theme) =>
      one(theme.companies.filter((named) => companyFit(company, named) === fit)).map((named) => ({
        theme,
        named,
        fit,
      })),
    );
  const exact = of("exact");
  const near = themes.flatMap((theme): Claim[] =>
    one(theme.companies.filter((named) => isNearCompany(company, named))).map((named) => ({
      theme,
      named,
    })),
  );
  return { fits: exact.length > 0 ? exact : of("without legal form"), near };
}
