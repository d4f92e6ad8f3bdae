import { expect, it } from "vitest";
import type { Scene } from "../../src/scene/scene.js";
import { paragraph, sceneAndProblems, slide } from "./build-deck.js";

function footer(text: string) {
  const { scene, found } = sceneAndProblems(
    [slide("A", [paragraph("b"), paragraph("c"), paragraph("d")])],
    "professional",
    {
      footer: text,
    },
  );
  return { shown: scene.slides[0]?.footer, size: sizeIn(scene), codes: found.map((p) => p.code) };
}

function sizeIn({ look }: Scene): number | undefined {
  const content = look.layouts.find(({ name }) => name === "content");
  return content?.placeholders.find(({ ref }) => ref.type === "footer")?.style.size;
}

it("a short footer has the theme's size", () => {
  expect(footer("Acme")).toEqual({ shown: "Acme", size: 11, codes: [] });
});

it("a long footer is set smaller, and whole", () => {
  const text = "Norrland Rail Freight and Passenger Services ".repeat(4).trim();
  const { shown, size, codes } = footer(text);
  expect(shown).toBe(text);
  expect(size).toBeLessThan(11);
  expect(codes).toEqual([]);
});

it("a footer that is too long for two lines is shortened, which is reported", () => {
  const { shown, codes } = footer("Norrland Rail Freight and Passenger Services ".repeat(20));
  expect(shown?.endsWith("…")).toBe(true);
  expect(codes).toEqual(["footer-too-long"]);
});
