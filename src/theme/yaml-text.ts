/** A text as a value in YAML: in double quotes, which JSON's escapes are good for, unless it is a plain word or two. */
export function yamlText(value: string): string {
  const isPlain =
    /^[A-Za-z][\w .&/-]*$/.test(value) && !/\s$|^(true|false|yes|no|null|on|off|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
