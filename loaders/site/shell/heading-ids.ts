interface Token {
  type: string;
  content: string;
  children: Token[] | null;
  attrSet(name: string, value: string): void;
}

/** The part of markdown-it that is used here. */
export interface Markdown {
  core: { ruler: { before(rule: string, name: string, apply: (state: { tokens: Token[] }) => void): void } };
}

const OWN_ID = /\s*\{#([\w-]+)\}$/;

/** Lets a heading choose its address, `## The worst tenth {#worst-tenth}`, so that links outlive its wording. */
export function headingIds<M extends Markdown>(markdown: M): M {
  markdown.core.ruler.before("anchor", "heading-ids", ({ tokens }) => {
    tokens.forEach((token, i) => {
      if (token.type === "heading_open") moveId(token, tokens[i + 1]!);
    });
  });
  return markdown;
}

function moveId(heading: Token, title: Token): void {
  const last = title.children?.at(-1);
  const id = OWN_ID.exec(last?.content ?? "")?.[1];
  if (!last || !id) return;
  heading.attrSet("id", id);
  last.content = last.content.replace(OWN_ID, "");
  title.content = title.content.replace(OWN_ID, "");
}
