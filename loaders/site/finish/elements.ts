/** A start tag, with its text for elements whose content is not markup. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Content of script, style, title and textarea; empty for all others. */
  text: string;
}

const ATTRIBUTES = String.raw`(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*`;
const TAG = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(script|style|title|textarea)(${ATTRIBUTES})\s*>([\s\S]*?)</\1\s*>|<([a-z][\w-]*)(${ATTRIBUTES})\s*/?>`,
  "gi",
);
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The elements of a page as Framework writes it, in document order; comments are skipped. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  for (const [, rawName, rawAttributes, text, name, attributes] of html.matchAll(TAG)) {
    const tag = rawName ?? name;
    if (!tag) continue;
    elements.push({
      name: tag.toLowerCase(),
      attributes: attributesOf(rawAttributes ?? attributes ?? ""),
      text: text ?? "",
    });
  }
  return elements;
}

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      decode(double ?? single ?? bare ?? ""),
    ]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name!] ?? whole;
  });
}
