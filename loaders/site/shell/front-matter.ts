import { existsSync, readFileSync } from "node:fs";

/** A text of a page's front matter, such as its description; null without one. Framework keeps only the keys that it knows itself. */
export function frontMatterText(file: string, key: string): string | null {
  if (!existsSync(file)) return null;
  const [, matter] = /^---\r?\n(.*?)\r?\n---/s.exec(readFileSync(file, "utf8")) ?? [];
  const line = matter?.split(/\r?\n/).find((one) => one.startsWith(`${key}:`));
  const text = line?.slice(key.length + 1).trim();
  return text ? unquoted(text) : null;
}

function unquoted(text: string): string {
  const [, quote, inside] = /^(["'])(.*)\1$/.exec(text) ?? [];
  return quote ? inside!.replaceAll(quote === '"' ? '\\"' : "''", quote) : text;
}
