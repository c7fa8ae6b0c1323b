/** Letters that a link may carry behind its "#"; longer ones are cut by mail and chat programmes. */
export const LONGEST_LINK = 8_000;
/** Up to here a link stays readable; beyond, it is compressed. */
const LONGEST_PLAIN = 1_200;

/** The part of an address behind "#" that carries a query; null when the query is too long even when compressed. */
export async function linkOf(query: string): Promise<string | null> {
  const plain = `#sql=${encodeURIComponent(query)}`;
  if (plain.length <= LONGEST_PLAIN) return plain;
  const packed = `#sqlz=${toText(await through(new TextEncoder().encode(query), "compress"))}`;
  return packed.length <= LONGEST_LINK ? packed : null;
}

/** The query that an address carries behind "#"; null when there is none, or when it was cut or changed on its way. */
export async function queryOf(hash: string): Promise<string | null> {
  const [, packed, text] = /^#sql(z?)=(.*)$/s.exec(hash) ?? [];
  if (!text) return null;
  try {
    if (!packed) return decodeURIComponent(text);
    return new TextDecoder("utf-8", { fatal: true }).decode(await through(toBytes(text), "expand"));
  } catch {
    return null;
  }
}

/** Whether an address means to carry a query, readable or not. */
export function hasQuery(hash: string): boolean {
  return /^#sqlz?=/.test(hash);
}

async function through(bytes: Uint8Array<ArrayBuffer>, way: "compress" | "expand"): Promise<Uint8Array<ArrayBuffer>> {
  const stream = way === "compress" ? new CompressionStream("deflate-raw") : new DecompressionStream("deflate-raw");
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** Base64 in the letters that an address leaves as they are (RFC 4648, section 5). */
function toText(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
