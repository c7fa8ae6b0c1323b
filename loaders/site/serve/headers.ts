import { elementsOf } from "../finish/elements.ts";
import { mediaType } from "./media-type.ts";

const OF_PAGES = { "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin" };
const HASHED = /\/_(?:file|import|npm|node|observablehq)\//;

/** Headers of a file; those whose address changes with their contents may be kept for good. */
export function headersOf(pathname: string, file: string): Record<string, string> {
  return {
    "Content-Type": mediaType(file),
    "Cache-Control": HASHED.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...(file.endsWith(".html") && OF_PAGES),
  };
}

/** The policy that a page carries, as a header, with what only a header can forbid: being framed by another page. */
export function policyHeader(html: string): string {
  const policy = elementsOf(html).find(
    ({ name, attributes }) => name === "meta" && attributes["http-equiv"] === "Content-Security-Policy",
  );
  return [policy?.attributes["content"] ?? "default-src 'self'", "frame-ancestors 'none'"].join("; ");
}
