/** A csv block becomes a chart or a table: reads the data, chooses how it is drawn, says it in words. */
import type { Chart } from "../deck/deck.js";
import type { Diagnostic, Report } from "../diagnostic.js";
import { chartWordsOf } from "../language/chart-words.js";
import { type AltText, altText } from "./alt.js";
import { chooseColumns } from "./choose.js";
import { formatted, withAuthorsFormat } from "./columns-format.js";
import { readColumns, reportStrays, withoutOddTimes } from "./columns.js";
import { inAltText } from "./design-parts.js";
import { designChart } from "./design.js";
import type { ChartModel } from "./model.js";
import { inLanguage, withDates, withMoneyBehind, withUsualMark } from "./localized.js";
import { readWishes } from "./options.js";
import { reportReading } from "./reading.js";
import type { DataTable } from "./table.js";
import { cellPosition, parseCsv } from "./table.js";

export type ChartBlockResult =
  | {
      type: "chart";
      model: ChartModel;
      alt: string;
      /** The author asked for an editable chart, or for a picture; absent: as the deck says. */
      native?: boolean;
      /** The height that the author asks for, as a share of the slide's content. */
      size?: number;
      /** Show `table` as well: on request, or because `alt` does not hold all of the data. */
      withTable: boolean;
      table: DataTable;
    }
  | { type: "table"; table: DataTable }
  /** There is no data; an error has been reported. */
  | { type: "none" };

/**
 * @param encoding of the file that the data was read from, where it is not UTF-8
 * @param lang of the deck: how numbers and words of ours are written
 */
export function chartOf(
  block: Chart,
  report: Report,
  encoding?: string,
  lang = "en",
): ChartBlockResult {
  const wishes = withMoneyBehind(readWishes(block, report, lang), lang);
  const table = withUsualMark(parseCsv(block.data, block.dataPos, report, wishes.words), lang);
  if (table.header.length === 0) {
    report({
      code: "csv-empty",
      severity: "error",
      message: block.src === undefined ? "the csv block is empty" : "the csv file is empty",
      hint: "write a header row and one row of data at least",
      position: block.pos,
    });
    return { type: "none" };
  }
  const chosen = chooseColumns(table, wishes, block, report);
  const isPoints = wishes.kind === "scatter" || wishes.kind === "bubble";
  const named = (at: number | undefined) => (at === undefined ? [] : [at]);
  const roles = {
    measures: [...(chosen.y ?? []), ...named(chosen.bubble), ...(isPoints ? named(chosen.x) : [])],
    labels: [...named(chosen.series), ...(isPoints ? [] : named(chosen.x))],
  };
  const columnsOf = (of: DataTable) =>
    withAuthorsFormat(inLanguage(readColumns(of, roles), lang), wishes, chosen);
  const charted = wishes.show === "table" ? table : withoutOddTimes(table, report);
  const columns = columnsOf(charted);
  const shown = formatted(table, charted === table ? columns : columnsOf(table), wishes, chosen);
  const leftOut: Diagnostic[] = [];
  const designed =
    wishes.show === "table" || table.rows.length === 0
      ? undefined
      : designChart(columns, chosen, wishes, block, (found) => leftOut.push(found));
  reportReading({ table, columns, why: designed?.why, kind: designed?.model, encoding }, report);
  if (wishes.show === "table") return { type: "table", table: limited(shown, block, report) };
  if (!designed) {
    report({
      code: "csv-no-numbers",
      severity: "warning",
      message:
        table.rows.length > 0 ? "no column of the csv holds numbers" : "the csv has only a header",
      hint: "it is shown as a table; write `csv table` if that is meant",
      position: cellPosition(table, -1, 0),
    });
    return { type: "table", table: limited(shown, block, report) };
  }
  reportStrays(charted, columns, report);
  const model = withDates(designed.model, lang);
  const alt = altText(model, table, columns, chartWordsOf(lang));
  for (const found of leftOut) report(withTrueHint(found, alt.holds));
  const isLong = table.rows.length > mostUnasked;
  if (isLong && alt.holds === "nothing" && wishes.show === "chart") {
    report({
      code: "csv-too-long",
      severity: "warning",
      message: `the ${table.rows.length} rows of the csv are too many for the chart's alternative text`,
      hint: "the chart shows what it can; `csv both` adds a table of the rows",
      position: block.pos,
    });
  }
  return {
    type: "chart",
    model,
    alt: alt.text,
    ...(wishes.native === undefined ? {} : { native: wishes.native }),
    ...(wishes.size === undefined ? {} : { size: wishes.size }),
    withTable: wishes.show === "both" || (alt.holds === "nothing" && !isLong),
    table: wishes.show === "both" ? limited(shown, block, report) : shown,
  };
}

/** Says of what the chart leaves out only that it stands in the alternative text where it does. */
function withTrueHint(found: Diagnostic, holds: AltText["holds"]): Diagnostic {
  if (holds === "all" || found.hint === undefined) return found;
  const where = {
    words: "the alternative text has the words without the numbers",
    nothing: "the deck has them nowhere",
  }[holds];
  return { ...found, hint: found.hint.replace(inAltText, where) };
}

/** A table of more rows than this is a chapter, and nobody asked for it. */
const mostUnasked = 40;

/** A deck of more rows than this is read by nobody. */
const mostTableRows = 1000;

function limited(table: DataTable, block: Chart, report: Report): DataTable {
  const count = table.rows.length;
  if (count <= mostTableRows) return table;
  report({
    code: "csv-too-long",
    severity: "warning",
    message: `the table shows the first ${mostTableRows} of ${count} rows`,
    hint: "sum it up before it comes into the report, or hand out the file",
    position: block.pos,
  });
  return { ...table, rows: table.rows.slice(0, mostTableRows) };
}
