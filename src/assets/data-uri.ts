/**
 * The bytes of a `data:` URI, in base64 or percent-encoded; `undefined` where it has no data. Its
 * media type is not looked at, as the bytes tell what they are.
 */
export function readDataUri(uri: string): Uint8Array | undefined {
  const comma = uri.indexOf(",");
  if (!/^data:/i.test(uri) || comma < 0) return undefined;
  const data = uri.slice(comma + 1);
  const text = data.includes("%") ? percentDecoded(data) : data;
  const isBase64 = /;\s*base64\s*$/i.test(uri.slice(0, comma));
  const bytes = Buffer.from(text, isBase64 ? "base64" : "utf8");
  return bytes.length > 0 ? new Uint8Array(bytes) : undefined;
}

function percentDecoded(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}
