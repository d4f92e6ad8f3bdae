/** One ring of shares: by the data, or by request of a pie or doughnut. */
import { axisOf, inAltText } from "./design-parts.js";
import type { Designed, Warn } from "./design-parts.js";
import type { Series } from "./model.js";
import type { ChartWishes } from "./options.js";
import type { Measure } from "./rules.js";
import { isShareOfWhole, largestIndices, largestOf, limits, tellsSameStory } from "./rules.js";
import type { Frame } from "./shape.js";

export function designShares(frame: Frame, wishes: ChartWishes, warn: Warn): Designed | undefined {
  const isRound = wishes.kind === "pie" || wishes.kind === "doughnut";
  const isOtherwise =
    wishes.kind !== undefined ||
    wishes.combo ||
    wishes.stacked === true ||
    wishes.percent === true ||
    wishes.horizontal !== undefined;
  if (isOtherwise && !isRound) return undefined;
  const found = findShares(frame);
  const most = wishes.top === undefined ? limits.slices : Infinity;
  if (!isRound && (!found || frame.time || frame.categories.length > most)) return undefined;
  const shares = found?.shares ?? frame.measures[0];
  if (!shares) return undefined;
  if (shares.values.some((value) => (value ?? 0) < 0) || largestOf(shares) === 0) {
    warn(
      "chart-no-shares",
      `\`${shares.name}\` has ${largestOf(shares) === 0 ? "no" : "negative"} values and cannot be shown as a ${wishes.kind ?? "doughnut"}`,
      "bars or lines are drawn",
    );
    return undefined;
  }
  if (!found && frame.measures.length > 1)
    warn(
      "chart-columns-left-out",
      `a ${wishes.kind ?? "doughnut"} shows one column of ${frame.measures.length}: \`${shares.name}\``,
      "the others stand in the alternative text; `csv bar stacked` shows all",
    );
  const { categories, series } = limitSlices(frame, shares, found?.amounts, wishes, warn);
  return {
    why: isRound
      ? "asked for"
      : found?.amounts
        ? `\`${shares.name}\` adds up to 100 and says the same as \`${found.amounts.name}\``
        : `\`${shares.name}\` adds up to 100`,
    model: {
      kind: wishes.kind === "pie" ? "pie" : "doughnut",
      title: wishes.title,
      categoryName: frame.categoryName,
      categories,
      time: false,
      series: [series],
      stacked: false,
      horizontal: false,
      axes: [axisOf([shares], shares.name)],
    },
  };
}

/** A column of shares, alone or beside the amounts that it is made from. */
function findShares({ measures }: Frame): { shares: Measure; amounts?: Measure } | undefined {
  const shares = measures.find(isShareOfWhole);
  if (!shares || measures.length > 2) return undefined;
  const amounts = measures.find((measure) => measure !== shares);
  if (!amounts) return { shares };
  return tellsSameStory(amounts, shares) ? { shares, amounts } : undefined;
}

function limitSlices(
  frame: Frame,
  shares: Measure,
  amounts: Measure | undefined,
  wishes: ChartWishes,
  warn: Warn,
) {
  const also = (values: (number | null)[]): Partial<Series> =>
    amounts ? { also: { name: amounts.name, values, format: amounts.format } } : {};
  const count = frame.categories.length;
  const every = { name: shares.name, values: shares.values, axis: 0 } as const;
  const most = Math.min(wishes.top ?? limits.slices - 1, limits.slices - 1);
  if (count <= limits.slices && count <= most + 1)
    return { categories: frame.categories, series: { ...every, ...also(amounts?.values ?? []) } };
  const kept = largestIndices(
    shares.values.map((value) => value ?? 0),
    most,
  );
  const withRest = (values: (number | null)[]) => [
    ...kept.map((at) => values[at] ?? null),
    values.reduce<number>((sum, value, at) => sum + (kept.includes(at) ? 0 : (value ?? 0)), 0),
  ];
  const rest = count - kept.length;
  if (wishes.top === undefined || wishes.top > most) {
    warn(
      "chart-other-slices",
      `the chart adds up the ${rest} smallest of ${count} slices`,
      `${inAltText}; \`csv bar\` shows more`,
    );
  }
  return {
    categories: [
      ...kept.map((at) => frame.categories[at] ?? ""),
      `${wishes.words.other} (${rest})`,
    ],
    series: {
      ...every,
      values: withRest(shares.values),
      ...also(amounts ? withRest(amounts.values) : []),
    },
  };
}
