import { expect, test } from "vitest";
import { lowered, raised } from "../src/raised.js";

test("digits and letters have raised and lowered forms", () => {
  expect(raised("6")).toBe("⁶");
  expect(raised("−12")).toBe("⁻¹²");
  expect(lowered("2")).toBe("₂");
});

test("what has no such form follows a mark", () => {
  expect(raised("Q")).toBe("^Q");
  expect(raised("a, b")).toBe("^(a, b)");
  expect(lowered("max:")).toBe("_(max:)");
});
