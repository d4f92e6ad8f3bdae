/** Whether a report that says it is Markdown is pasted text; for a hint, so where there is doubt it is not. */

const bullets = /^\s*(?:[•▪●◦‣·○■□]|â€¢|â�¢|ï‚·|\uf0b7|\uf0a7|o\t)\s*\S/u;

export function looksPasted(text: string): boolean {
  const lines = text.split(/\r\n?|\n/);
  const isMarked = lines.some((line) => /^ {0,3}(#{1,6}\s|```|~~~|\|.*\||---\s*$)/.test(line));
  if (isMarked) return false;
  return lines.filter((line) => bullets.test(line)).length >= 3;
}
