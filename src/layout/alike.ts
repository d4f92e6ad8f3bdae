/** Sister slides are arranged and set alike where that costs little, and a deck has few body sizes. */
import type { Pt } from "../geometry.js";
import { arrange, isStatement, type Only, type Plan } from "./arrange.js";
import { bodySizes } from "./flow.js";
import type { Piece } from "./pieces.js";
import type { PlannedContent, PlannedSlide, Source } from "./plan-slides.js";
import { isHeading, shapeOf } from "./sketch-cells.js";

/** A slide that can be arranged anew. */
interface Member {
  slide: PlannedContent;
  source: Source;
  plan: Plan;
}

/** What it may cost a slide, in badness, to look like its sisters. */
const worthAlike = 1.2;

/** What each step to smaller text counts for besides, and to text larger than the deck's. */
const worthSize = 0.7;

/** The sisters are tried in no more settings than these, the most common first. */
const mostSettings = 4;

/** A slide whose content ends above this share of its zone is thin: nothing is worth that. */
const thin = 0.75;

/** Gives slides another plan, in place: what links to them goes on to do so. */
export function setAlike(slides: PlannedSlide[]): void {
  const kinds = new Map<string, Member[]>();
  for (const member of membersOf(slides)) {
    const kind = kindOf(member.source.pieces);
    kinds.set(kind, [...(kinds.get(kind) ?? []), member]);
  }
  for (const sisters of kinds.values()) if (sisters.length > 1) align(sisters);
  inFewSizes(slides);
}

/** Slides that continue have been made alike; statements and quotes are no sisters of other text. */
function membersOf(slides: PlannedSlide[]): Member[] {
  return slides.flatMap((slide) => {
    if (slide.type !== "content" || !slide.plan || !slide.source) return [];
    const { plan, source } = slide;
    return plan.sketch.name === "quote" || isStatement(plan) ? [] : [{ slide, source, plan }];
  });
}

/** What a slide is made of, in order: sections with their text, lists and figures. */
function kindOf(pieces: Piece[]): string {
  const kinds: string[] = [];
  const sections = pieces.some(isHeading);
  for (const piece of pieces) {
    const kind =
      piece.type === "figure"
        ? `${piece.figure.kind} ${piece.figure.likeness ?? ""}`
        : isHeading(piece)
          ? "#"
          : piece.paragraph.level > 0
            ? "nested"
            : sections || piece.paragraph.inList
              ? "list"
              : "prose";
    if (kind === "nested" && kinds.at(-1) === "list") kinds.pop();
    if (kinds.at(-1) === kind || (kind === "list" && kinds.at(-1) === "nested")) continue;
    kinds.push(kind);
  }
  return kinds.join(" ");
}

function settingOf({ sketch, text, step }: Plan): Required<Only> {
  return { shape: shapeOf(sketch), body: text.body, step };
}

function isSame(one: Only, other: Only): boolean {
  return one.shape === other.shape && one.body === other.body && one.step === other.step;
}

/** All as one of them is, those that lose much by it excepted. */
function align(sisters: Member[]): void {
  const settings: { setting: Required<Only>; count: number }[] = [];
  for (const { plan } of sisters) {
    const setting = settingOf(plan);
    const known = settings.find((other) => isSame(other.setting, setting));
    if (known) known.count++;
    else settings.push({ setting, count: 1 });
  }
  if (settings.length < 2) return;
  settings.sort((a, b) => b.count - a.count);
  let best: (Plan | undefined)[] = [];
  let least = Infinity;
  for (const { setting } of settings.slice(0, mostSettings)) {
    let cost = 0;
    const plans = sisters.map(({ plan, source }) => {
      if (cost >= least) return undefined;
      if (isSame(settingOf(plan), setting)) return plan;
      const other = replanned(source, setting, plan, worthAlike);
      cost += other ? lossOf(source, plan, other) : worthAlike;
      return other;
    });
    if (cost < least) [best, least] = [plans, cost];
  }
  sisters.forEach((member, i) => use(member, best[i]));
}

/** Set as asked, if that is not worse than it was by more than `allowed`. */
function replanned(source: Source, only: Only, was: Plan, allowed: number): Plan | undefined {
  const plan = arrange(source.pieces, { ...source.wish, only });
  if (!plan || lossOf(source, was, plan) > allowed) return undefined;
  return plan.reach < thin && plan.reach < was.reach ? undefined : plan;
}

function lossOf({ wish }: Source, was: Plan, plan: Plan): number {
  const at = (size: Pt) => bodySizes.indexOf(size);
  const [from, to, base] = [at(was.text.body), at(plan.text.body), at(wish.base ?? 0)];
  const steps = Math.max(0, to - from, Math.min(from, base) - to);
  return Math.max(0, plan.badness - was.badness) + steps * worthSize;
}

function use(member: Member, plan: Plan | undefined): void {
  if (!plan || plan === member.plan) return;
  const { loser } = member.plan;
  member.plan = loser ? { ...plan, loser } : plan;
  member.slide.plan = member.plan;
}

const mostSizes = 3;

/** What it may cost a slide to keep to the sizes of the others. */
const worthFewSizes = 2.5;

/** The rarest sizes give way to the nearest of the others. */
function inFewSizes(slides: PlannedSlide[]): void {
  const fixed = new Set<Pt>();
  for (;;) {
    const bySize = slidesBySize(slides);
    const rarest = [...bySize].filter(([size]) => !fixed.has(size));
    if (bySize.size <= mostSizes || rarest.length === 0) return;
    rarest.sort(([a, some], [b, others]) => some.length - others.length || a - b);
    const [size, found] = rarest[0]!;
    const others = [...bySize.keys()].filter((other) => other !== size);
    const near = others.sort((a, b) => stepsBetween(a, size) - stepsBetween(b, size) || b - a);
    const members = membersOf(found);
    const plans = members.map(({ plan, source }) => {
      for (const body of near.slice(0, 2)) {
        const other = replanned(source, { body }, plan, worthFewSizes);
        if (other) return other;
      }
      return undefined;
    });
    // To move some of them and not all would gain nothing.
    if (members.length === found.length && plans.every((plan) => plan)) {
      members.forEach((member, i) => use(member, plans[i]));
    } else fixed.add(size);
  }
}

function stepsBetween(one: Pt, other: Pt): number {
  return Math.abs(bodySizes.indexOf(one) - bodySizes.indexOf(other));
}

/** The slides that have running text, by its size. */
function slidesBySize(slides: PlannedSlide[]): Map<Pt, PlannedContent[]> {
  const found = new Map<Pt, PlannedContent[]>();
  for (const slide of slides) {
    if (slide.type !== "content" || !slide.plan) continue;
    const { sketch, text } = slide.plan;
    const hasText = sketch.rows
      .flat()
      .some(({ pieces }) => pieces.some(({ type }) => type === "text"));
    if (!hasText || !bodySizes.includes(text.body)) continue;
    found.set(text.body, [...(found.get(text.body) ?? []), slide]);
  }
  return found;
}
