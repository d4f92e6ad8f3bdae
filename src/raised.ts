/**
 * Raised and lowered text where there is no formatting: alternative texts, names of slides, document
 * properties, numbers that are read. `10` with a raised `6` is not 106.
 */

const raisedForms = new Map(
  [
    ..."0⁰ 1¹ 2² 3³ 4⁴ 5⁵ 6⁶ 7⁷ 8⁸ 9⁹ +⁺ -⁻ −⁻ =⁼ (⁽ )⁾ aᵃ bᵇ cᶜ dᵈ eᵉ fᶠ gᵍ hʰ iⁱ jʲ kᵏ lˡ mᵐ nⁿ".split(
      " ",
    ),
    ..."oᵒ pᵖ rʳ sˢ tᵗ uᵘ vᵛ wʷ xˣ yʸ zᶻ".split(" "),
  ].map(pair),
);

const loweredForms = new Map(
  "0₀ 1₁ 2₂ 3₃ 4₄ 5₅ 6₆ 7₇ 8₈ 9₉ +₊ -₋ −₋ =₌ (₍ )₎ aₐ eₑ hₕ iᵢ jⱼ kₖ lₗ mₘ nₙ oₒ pₚ rᵣ sₛ tₜ uᵤ vᵥ xₓ"
    .split(" ")
    .map(pair),
);

/** `2` as `²`, `a` as `ᵃ`; what has no raised form after `^`: `^Q`. */
export function raised(text: string): string {
  return formed(text, raisedForms, "^");
}

/** `2` as `₂`; what has no lowered form after `_`: `_Q`. */
export function lowered(text: string): string {
  return formed(text, loweredForms, "_");
}

function formed(text: string, forms: Map<string, string>, mark: string): string {
  const letters = [...text];
  const found = letters.map((letter) => forms.get(letter));
  if (found.every((form) => form !== undefined)) return found.join("");
  return letters.length === 1 ? mark + text : `${mark}(${text})`;
}

function pair(letters: string): [string, string] {
  const [plain = "", form = ""] = letters;
  return [plain, form];
}
