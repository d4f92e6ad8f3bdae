import { createHash } from "node:crypto";

/** Made from what it stands for, so that the same deck has the same; upper case, as PowerPoint writes it. */
export function guidOf(content: string): string {
  const hash = createHash("sha1").update(content).digest("hex");
  // Version 5 of RFC 9562: made from a hash.
  const digits = `${hash.slice(0, 12)}5${hash.slice(13, 16)}8${hash.slice(17, 32)}`.toUpperCase();
  return `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}}`;
}
