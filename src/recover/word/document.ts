/** What mammoth does not carry over, made into what it does, in the XML of a document. */

/** An equation as its letters in a line: mammoth leaves equations out. */
export function equationsAsText(document: string): { document: string; count: number } {
  let count = 0;
  const changed = document.replace(
    /<m:oMath(?:\s[^>]*)?>(.*?)<\/m:oMath>/gs,
    (_, equation: string) => {
      count++;
      return runsOf(equation);
    },
  );
  return { document: changed, count };
}

/** Raised and lowered letters stay so, where nothing is nested. */
function runsOf(equation: string): string {
  let out = "";
  let raised = "";
  for (const [part, text] of equation.matchAll(
    /<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>|<\/?m:(?:sup|sub|den)(?:\s[^>]*)?>/g,
  )) {
    if (text !== undefined) {
      const properties = raised === "" ? "" : `<w:rPr><w:vertAlign w:val="${raised}"/></w:rPr>`;
      out += `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    } else if (part.startsWith("</")) raised = "";
    else if (part.startsWith("<m:den")) out += '<w:r><w:t xml:space="preserve">/</w:t></w:r>';
    else raised = part.startsWith("<m:sup") ? "superscript" : "subscript";
  }
  return out;
}

/** Charts and drawings of shapes, of which only Word has the picture. */
export function countOf(document: string, what: "chart" | "diagram"): number {
  const mark =
    what === "chart"
      ? /drawingml\/2006\/chart"[^>]*\br:id=|<c:chart\b/g
      : /drawingml\/2006\/diagram"[^>]*\br:dm=|<dgm:relIds\b/g;
  return (document.match(mark) ?? []).length;
}
