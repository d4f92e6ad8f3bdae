/** A path or address for a message: long ones and data URIs are cut short. */
export function shortName(reference: string): string {
  if (reference.length <= 80) return reference;
  return `${reference.slice(0, /^data:/i.test(reference) ? 30 : 60)}…`;
}
