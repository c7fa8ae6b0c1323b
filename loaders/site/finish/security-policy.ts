import { createHash } from "node:crypto";
import { isExplorePage, type SitePage } from "./site.ts";

/**
 * The Content-Security-Policy of a page: its own files, its own inline scripts by hash, nothing else.
 *
 * DuckDB needs WebAssembly and a worker made from a blob; reading CSV and arquero compile functions, on explore pages only.
 */
export function securityPolicy(page: SitePage, usesDatabase: boolean): string {
  const database = usesDatabase || isExplorePage(page.file);
  const scripts = ["'self'", ...inlineScripts(page).map((text) => `'sha256-${sha256(text)}'`)];
  if (database) scripts.push("'wasm-unsafe-eval'");
  if (isExplorePage(page.file)) scripts.push("'unsafe-eval'");
  return [
    "default-src 'self'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    ...(database ? ["worker-src 'self' blob:"] : []),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

/** The page's markup with its policy as the first thing after the character set. */
export function withPolicy(html: string, policy: string): string {
  const marker = '<meta charset="utf-8">';
  if (!html.includes(marker)) throw new Error(`A page without ${marker} cannot carry its security policy.`);
  return html.replace(marker, () => `${marker}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

function inlineScripts(page: SitePage): string[] {
  const texts = page.elements
    .filter(({ name, attributes }) => name === "script" && !attributes["src"])
    .map(({ text }) => text);
  return [...new Set(texts)];
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
