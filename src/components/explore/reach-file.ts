export type ReachedFile =
  /** Not `chosen`: the file is large, but its host sends no parts of files. */
  { how: "whole"; bytes: Uint8Array; chosen: boolean } | { how: "parts"; url: string } | { how: "too-large" };

/** Files up to this many bytes are fetched whole: by parts, a small file costs more bytes and many more requests. */
export const WHOLE = 32e6;
/** What a browser may be asked to hold when the host sends no parts. */
export const WHOLE_AT_MOST = 400e6;

/**
 * Fetches a small file, and finds out whether the host sends parts of a large one: one byte is asked for, and the answer
 * tells the size of the file, or is the whole of it. Throws when the file cannot be reached.
 */
export async function reachFile(url: string, ask: typeof fetch = fetch): Promise<ReachedFile> {
  const stop = new AbortController();
  const response = await ask(url, { headers: { Range: "bytes=0-0" }, cache: "no-store", signal: stop.signal });
  if (!response.ok) throw unreachable(response);
  if (response.status === 206) {
    const size = Number(/\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "")?.[1] ?? Infinity);
    return size > WHOLE ? { how: "parts", url } : { how: "whole", bytes: await fetchWhole(url, ask), chosen: true };
  }
  if (Number(response.headers.get("Content-Length") ?? 0) > WHOLE_AT_MOST) {
    stop.abort();
    return { how: "too-large" };
  }
  const bytes = await bytesOf(response);
  return { how: "whole", bytes, chosen: bytes.length <= WHOLE };
}

async function fetchWhole(url: string, ask: typeof fetch): Promise<Uint8Array> {
  const response = await ask(url);
  if (!response.ok) throw unreachable(response);
  return bytesOf(response);
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

function unreachable({ status, url }: Response): Error {
  return new Error(`The host answered ${status} to ${url}`);
}
