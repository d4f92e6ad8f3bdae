/** Points over two measures: scatter, and bubble where a third one sets their size. */
import type { Chosen } from "./choose.js";
import type { Column } from "./columns.js";
import { axisOf, sameUnit } from "./design-parts.js";
import type { Designed, Warn } from "./design-parts.js";
import type { XAxis } from "./model.js";
import type { ChartWishes } from "./options.js";
import { limits } from "./rules.js";
import { labelColumn, oneLine } from "./shape.js";

const leastInferred = 5;

/** On request, or by the data: two columns of numbers, five rows and more, and nothing else. */
export function designPoints(
  columns: Column[],
  chosen: Chosen,
  wishes: ChartWishes,
  warn: Warn,
): Designed | undefined {
  const isWished = wishes.kind === "scatter" || wishes.kind === "bubble";
  const numeric = columns.filter(({ role }) => role === "measure");
  const isPlain =
    wishes.kind === undefined &&
    !wishes.combo &&
    chosen.x === undefined &&
    chosen.y === undefined &&
    numeric.length === 2 &&
    (numeric[0]?.cells.length ?? 0) >= leastInferred &&
    labelColumn(columns, numeric) === undefined;
  if (!isWished && !isPlain) return undefined;

  const texts = columns.filter(({ role }) => role === "text");
  const group = chosen.series === undefined ? undefined : columns[chosen.series];
  const names = texts.filter((column) => column !== group);
  const label = names.find(({ unique }) => unique) ?? names[0];
  const keys = columns.filter(({ role, values }) => role === "key" && values.length > 0);
  const free = (
    numeric.length > 1 || keys.length === 0 ? numeric : [...keys.slice(-1), ...numeric]
  ).filter((column) => column !== group);
  const x =
    chosen.x === undefined
      ? free.find(({ index }) => !chosen.y?.includes(index))
      : columns[chosen.x];
  const size =
    wishes.kind !== "bubble"
      ? undefined
      : chosen.bubble !== undefined
        ? columns[chosen.bubble]
        : free.filter((column) => column !== x && !chosen.y?.includes(column.index))[
            chosen.y ? 0 : 1
          ];
  const measured = (chosen.y ? chosen.y.flatMap((at) => columns[at] ?? []) : free).filter(
    (column) => column !== x && column !== size && column.values.length > 0,
  );
  const [y] = measured;
  if (!x || x.values.length === 0 || !y || (wishes.kind === "bubble" && !size?.values.length)) {
    const needed = wishes.kind === "bubble" ? "three" : "two";
    warn(
      "chart-too-few-columns",
      `a ${wishes.kind ?? "scatter"} chart needs ${needed} columns of numbers`,
      "bars or lines are drawn",
    );
    return undefined;
  }
  const drawn = measured.filter(({ format }) => sameUnit(format, y.format)).slice(0, limits.series);
  const shown = group || size ? drawn.slice(0, 1) : drawn;
  if (shown.length < measured.length && isWished) {
    warn(
      "chart-columns-left-out",
      `a ${wishes.kind ?? "scatter"} chart shows ${shown.length} of ${measured.length} columns`,
      "the others are of another unit or too many; they stand in the alternative text",
    );
  }
  const axis = (column: Column): XAxis => ({
    name: oneLine(column.header),
    values: column.values,
    format: column.format,
  });
  const series = group
    ? groupsOf(group, y, wishes, warn)
    : shown.map(({ header, index, values }) => ({
        name: oneLine(header) || `${wishes.words.column} ${index + 1}`,
        values,
        axis: 0 as const,
      }));
  return {
    why: isPlain ? "two columns of numbers over nothing else" : "asked for",
    model: {
      kind: size ? "bubble" : "scatter",
      title: wishes.title,
      categoryName: label ? oneLine(label.header) : "",
      categories: label ? label.cells.map(oneLine) : y.cells.map((_, row) => `${row + 1}`),
      time: false,
      series,
      stacked: false,
      horizontal: false,
      axes: [axisOf(shown, group || shown.length > 1 ? oneLine(y.header) : "")],
      x: axis(x),
      ...(size ? { bubble: axis(size) } : {}),
    },
  };
}

/** A series for each name, with the values of its own rows. */
function groupsOf(group: Column, y: Column, { words }: ChartWishes, warn: Warn) {
  const names = [...new Set(group.cells)];
  const kept = names.length > limits.series ? names.slice(0, limits.series - 1) : names;
  const rest = names.length - kept.length;
  if (rest > 0) {
    warn(
      "chart-many-series",
      `the chart tells ${kept.length} of ${names.length} series apart`,
      "the others share one colour",
    );
  }
  const of = (isOwn: (cell: string) => boolean) =>
    y.values.map((value, row) => (isOwn(group.cells[row] ?? "") ? value : null));
  return [
    ...kept.map((name) => ({
      name: oneLine(name) || "–",
      values: of((cell) => cell === name),
      axis: 0 as const,
    })),
    ...(rest > 0
      ? [
          {
            name: `${words.other} (${rest})`,
            values: of((cell) => !kept.includes(cell)),
            axis: 0 as const,
            rest: true as const,
          },
        ]
      : []),
  ];
}
