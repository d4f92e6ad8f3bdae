import { expect, test } from "vitest";
import { isAscending, oddTimes, readTimes } from "../../src/chart/time.js";

test.each([
  ["ISO dates", ["2024-01-31", "2024-02-29", "2025-01-01"]],
  ["ISO months", ["2023-12", "2024-01"]],
  ["timestamps", ["2024-04-11T03:00Z", "2024-04-11T04:00Z"]],
  ["years", ["1999", "2000"]],
  ["years of two digits", ["Dec-87", "Jan-88", "Jun-15"]],
  ["fiscal years", ["FY23", "FY24"]],
  ["quarters", ["Q3 2023", "Q4 2023", "Q1 2024"]],
  ["quarters after the year", ["2023-Q4", "2024-Q1"]],
  ["months of years", ["Dec 2023", "January 2024"]],
  ["short months", ["Nov-23", "Dec-23", "Jan-24"]],
  ["American dates", ["12/30/2023", "1/2/2024"]],
  ["European dates", ["30/12/2023", "2/1/2024"]],
  ["dates with points", ["30.12.2023", "02.01.2024"]],
  ["dates in words", ["30 Dec 2023", "2 January 2024"]],
  ["weeks", ["2023-W52", "2024-W01"]],
  ["sprints", ["Sprint 9", "Sprint 10"]],
  ["months over the turn of a year", ["October", "November", "December", "January"]],
  ["quarters over the turn of a year", ["Q3", "Q4", "Q1"]],
  ["weekdays", ["Mon", "Tue", "Friday"]],
  ["German months", ["Januar", "März", "Dezember"]],
])("reads %s in order", (_, labels) => {
  const times = readTimes(labels);
  expect(times).toBeDefined();
  expect(times && isAscending(times)).toBe(true);
});

test.each([[["April", "August", "December", "February"]], [["2024-02-01", "2024-01-01"]]])(
  "%j is not in order",
  (labels) => {
    const times = readTimes(labels);
    expect(times && isAscending(times)).toBe(false);
  },
);

test.each([
  [["Compute", "Storage"]],
  [["2024-13-01"]],
  [["Q5 2024"]],
  [["October", "Other"]],
  [[]],
])("%j is no time", (labels) => expect(readTimes(labels)).toBeUndefined());

test("finds the few labels that are no points in time", () => {
  const months = ["Jan", "Feb", "Mar", "Apr"];
  expect(oddTimes([...months, "Total"])).toEqual([4]);
  expect(oddTimes(months)).toBeUndefined();
  expect(oddTimes(["Compute", ...months, "Storage"])).toBeUndefined();
});
