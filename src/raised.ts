/**
 * Raised and lowered text where no format is: alternative texts, document properties, names of
 * slides. `10` with a raised `6` is no 106 there.
 */

const superscripts = letters(
  "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
);

const subscripts = letters(
  "0123456789+-−=()aehijklmnoprstuvx",
  "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ",
);

/** In Unicode's own raised or lowered letters, or behind `^` or `_` where it lacks one of them. */
export function raisedText(text: string, place: "super" | "sub"): string {
  if (text.trim() === "") return text;
  const own = place === "super" ? superscripts : subscripts;
  const raised = [...text].map((letter) => (letter === " " ? letter : own.get(letter)));
  if (!raised.includes(undefined)) return raised.join("");
  // Signs and marks (`*`, `†`, `™`) stand raised by themselves or are no part of what is before them.
  if (place === "super" && !/[\p{L}\p{N}]/u.test(text)) return text;
  const sign = place === "super" ? "^" : "_";
  return /^[\p{L}\p{N}]+$/u.test(text) ? sign + text : `${sign}(${text})`;
}

function letters(plain: string, raised: string): Map<string, string> {
  const own = [...raised];
  return new Map([...plain].map((letter, i) => [letter, own[i] ?? letter]));
}
