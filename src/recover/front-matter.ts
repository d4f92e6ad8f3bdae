/** Properties of a document as the front matter of a report. */

/** Empty where there is nothing to say. */
export function frontMatter(properties: Record<string, string>): string {
  const lines = Object.entries(properties)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}: ${scalar(value)}`);
  return lines.length === 0 ? "" : ["---", ...lines, "---"].join("\n");
}

/** Plain where YAML reads it as the same text. */
function scalar(value: string): string {
  const isPlain =
    /^[\p{L}\p{N}][\p{L}\p{N} .,;()/&'’–—+-]*$/u.test(value) &&
    !/^(true|false|yes|no|on|off|null|[\d.,+e_-]+|\d+-.*)$/i.test(value) &&
    !/ #|: |:$/.test(value);
  return isPlain ? value : JSON.stringify(value);
}
