export interface ByteRange {
  start: number;
  /** Last byte, included. */
  end: number;
}

/** One range of bytes out of a Range header; null to send everything, "none" when no byte of it is there. */
export function byteRange(header: string | undefined, size: number): ByteRange | "none" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [, from, to] = match;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? "none" : { start, end };
}
