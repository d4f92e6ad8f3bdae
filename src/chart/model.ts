/** What a chart shows, apart from how it is drawn. Types only; `layout` and the writers share it. */

export type ChartKind =
  | "line"
  | "area"
  | "bar"
  | "pie"
  | "doughnut"
  | "scatter"
  | "bubble"
  | "radar"
  /** Bars that each begin where the one before it ends; a total begins at zero. */
  | "waterfall";

/** Plain data: it can be written as JSON and read back. */
export interface ChartModel {
  kind: ChartKind;
  /** Stated by the author; empty where the section's heading is the title. */
  title: string;
  /** Name of the category axis: the header of the category column. */
  categoryName: string;
  /** The labels, as in the data, on one line each. */
  categories: string[];
  /** The categories are points in time, in ascending order. */
  time: boolean;
  /** How an axis writes dates that are ISO's in the data; default as in English. */
  dates?: DateStyle;
  /** At least one; pie and doughnut have exactly one. */
  series: Series[];
  /** Bars and areas on top of each other. */
  stacked: boolean;
  /** Bars that grow to the right; for long labels. */
  horizontal: boolean;
  /** One or two value axes; `Series.axis` indexes it. */
  axes: ValueAxis[];
  /** Scatter and bubble: where each point stands on the horizontal axis. */
  x?: XAxis;
  /** Bubble: how large each point is, by area. */
  bubble?: XAxis;
  /** With `stacked`: each category adds up to 100 %. */
  percent?: true;
  /** Waterfall: the categories that are totals, by index. */
  totals?: number[];
  /** A line across the chart at this value of the first axis. */
  target?: { value: number; name: string };
  /** Of a category or a series: it has the accent, all others are grey. */
  highlight?: string;
  /** Values at the marks; absent: where they fit. */
  labels?: boolean;
  /** Absent: where names at the marks do not fit. */
  legend?: boolean;
  /** Where the data comes from, as the author says; shown under the chart. */
  source?: string;
}

export interface Series {
  name: string;
  /** One per category; `null` is a gap. */
  values: (number | null)[];
  axis: 0 | 1;
  /** Drawn so in a chart of several kinds; default the model's kind. */
  kind?: "bar" | "line";
  /** The rest of the series or slices added up; drawn in the muted colour. */
  rest?: true;
  /** A second column that says the same in another unit; shown beside the value: `35 %  2.5M`. */
  also?: { name: string; values: (number | null)[]; format: NumberFormat };
}

export interface ValueAxis {
  name: string;
  format: NumberFormat;
  /** Ends that the author sets; absent: chosen from the data. */
  min?: number;
  max?: number;
}

export interface XAxis {
  name: string;
  /** One per category; `null` leaves the point out. */
  values: (number | null)[];
  format: NumberFormat;
}

/** How a number reads: `$45k`, `35 %`, `2.5M`, `120 ms`. */
export interface NumberFormat {
  prefix: string;
  /** With its leading space where it has one. */
  suffix: string;
  /** Digits after the point, at most; shortened numbers keep three significant digits instead. */
  decimals: number;
  /** Thousands and millions shortened to k, M, B and T. */
  short: boolean;
  /** All numbers in this unit instead, as the author asks: `2.4M` with `decimals` digits. */
  scale?: "k" | "M" | "B" | "T";
  /** All `decimals` are written, zeros at the end too. */
  fixed?: true;
  /** As the deck's language writes numbers; absent: as English does. */
  marks?: NumberMarks;
}

/** How a language writes numbers: `1.300,5`, `1 300,5`. */
export interface NumberMarks {
  decimal: string;
  /** Between thousands. */
  group: string;
  /** Digits that a number needs before it is divided; in English 5. */
  groupFrom: number;
  /** Behind shortened numbers, with the space before them; what is missing stays `k`, `M`, `B`, `T`. */
  names?: Partial<Record<"k" | "M" | "B" | "T", string>>;
}

export interface DateStyle {
  /** Twelve short names. */
  months: string[];
  /** `6. Apr`. */
  dottedDay?: true;
}
