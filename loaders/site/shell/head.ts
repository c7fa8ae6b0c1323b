import { join } from "node:path";
import { site } from "../../../src/words/en/site.ts";
import { fontHead } from "./fonts.ts";
import { frontMatterText } from "./front-matter.ts";
import { siteAddress, socialTags } from "./social-card.ts";
import { themeScript } from "./theme.ts";

export interface PageOfHead {
  title: string | null;
  path: string;
}

/** What stands in the head of every page: description, social card, colours of the browser's frame, icon, type, theme. */
export function head(home: string, { title, path }: PageOfHead): string {
  const described = frontMatterText(join(home, `src${path}.md`), "description");
  const description = attribute(described ?? site.description);
  return `<meta name="description" content="${description}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:type" content="article">
<meta property="og:title" content="${attribute(title ?? site.title)}">
<meta property="og:description" content="${description}">
${socialTags(siteAddress(), path)}
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
${fontHead(home, path)}
<script>${themeScript}</script>`;
}

function attribute(text: string): string {
  return text.replace(/[&"<]/g, (character) => `&#${character.charCodeAt(0)};`);
}
