import type { Part } from "../run/part.ts";
import { pageOfParts, type PartPage } from "../run/part-pages.ts";
import type { PageResult } from "../run/pillar.ts";

const PAGES: Record<string, PartPage> = {
  "crm/map": {
    parts: ["map", "service_matrix"],
    sources: [
      "contacts",
      "surveys",
      "survey_items",
      "staff",
      "applications",
      "claims",
      "members",
      "policies",
      "customers",
    ],
  },
  "crm/obstacles": {
    parts: ["obstacles"],
    sources: ["contacts", "surveys", "customers", "policies", "staff"],
  },
  "crm/methods": { parts: [], sources: ["contacts", "surveys", "customers"] },
};

/** What each page reads, by its path. */
export function pages(parts: Readonly<Record<string, Part>>): Record<string, PageResult> {
  return Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, pageOfParts(page, parts)]));
}
