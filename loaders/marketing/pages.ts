import type { Part } from "../run/part.ts";
import { pageOfParts, type PartPage } from "../run/part-pages.ts";
import type { PageResult } from "../run/pillar.ts";

const PAGES: Record<string, PartPage> = {
  "marketing/value-statement": {
    parts: ["value_statement"],
    sources: ["media", "campaigns", "members", "policies", "assumptions", "finance"],
  },
  "marketing/experiments": { parts: ["experiments"], sources: ["campaigns", "arms", "members", "policies"] },
  "marketing/geo": { parts: ["geo"], sources: ["geo_tests", "geo", "sales"] },
  "marketing/budget": { parts: ["budget"], sources: ["media", "controls", "sales", "geo", "assumptions"] },
  "marketing/evidence": { parts: ["evidence"], sources: ["campaigns", "members", "geo", "media", "sales", "touches"] },
  "marketing/promises": { parts: ["promises"], sources: ["promises", "campaigns", "members"] },
  "marketing/scorecard": { parts: ["scorecard"], sources: ["pulse", "roles", "campaigns", "policies"] },
  "marketing/uplift": { parts: ["uplift"], sources: ["campaigns", "members", "customers", "policies"] },
  "marketing/mix": { parts: ["mix"], sources: ["media", "controls", "sales", "geo"] },
  "marketing/attribution": { parts: ["attribution", "evidence"], sources: ["touches", "media", "geo", "members"] },
  "marketing/methods": { parts: [], sources: ["campaigns", "members", "media", "sales"] },
};

/** What each page reads, by its path. */
export function pages(parts: Readonly<Record<string, Part>>): Record<string, PageResult> {
  return Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, pageOfParts(page, parts)]));
}
