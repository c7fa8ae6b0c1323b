import type { Part } from "../run/part.ts";
import { pageOfParts, type PartPage } from "../run/part-pages.ts";
import type { PageResult } from "../run/pillar.ts";

const PAGES: Record<string, PartPage> = {
  "segments/clusters": {
    parts: ["clusters"],
    sources: ["contacts", "policies", "customers", "policy_events", "ledger"],
  },
  "segments/index": { parts: ["rfm"], sources: ["policies", "customers", "ledger"] },
  "segments/market": { parts: ["market"], sources: ["customers", "policies", "employers", "ledger"] },
  "segments/loyal": { parts: ["loyal"], sources: ["policies", "customers", "ledger"] },
  "segments/griffin": {
    parts: ["griffin"],
    sources: ["surveys", "survey_items", "policies", "customers", "contacts", "ledger"],
  },
  "segments/migration": { parts: ["migration"], sources: ["policies", "customers", "ledger"] },
  "segments/fit": {
    parts: ["fit"],
    sources: ["customers", "contacts", "applications", "policies", "ledger"],
  },
  "segments/price": {
    parts: ["price"],
    sources: ["applications", "policies", "policy_events", "customers", "ledger", "assumptions"],
  },
  "segments/methods": { parts: [], sources: ["policies", "customers", "contacts", "surveys", "applications"] },
};

/** What each page reads, by its path. */
export function pages(parts: Readonly<Record<string, Part>>): Record<string, PageResult> {
  return Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, pageOfParts(page, parts)]));
}
