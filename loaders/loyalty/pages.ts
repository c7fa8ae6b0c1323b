import { pageOfParts, type PartPage } from "../run/part-pages.ts";
import type { PageResult } from "../run/pillar.ts";
import type { Part } from "./part.ts";

const PAGES: Record<string, PartPage> = {
  "loyalty/persistency": {
    parts: ["persistency", "agents"],
    sources: ["policies", "policy_events", "customers", "agents", "servicing"],
    without: ["persistency_groups", "persistency_definitions"],
  },
  "loyalty/chain": {
    parts: ["path_model", "behaviour"],
    sources: ["survey_items", "surveys", "policies", "customers", "ledger"],
    without: ["survey_response", "employee_arrows"],
  },
  "loyalty/lifetime-value": {
    parts: ["lifetime_value", "tenure"],
    sources: ["policies", "ledger", "customers", "contacts"],
  },
  "loyalty/lifecycle": {
    parts: ["lifecycle"],
    sources: ["customers", "contacts", "policies", "policy_events", "campaigns", "members"],
  },
  "loyalty/survival": { parts: ["survival"], sources: ["policies", "customers"] },
  "loyalty/methods": { parts: [], sources: ["policies", "surveys", "ledger"] },
};

/** What each page reads, by its path. */
export function pages(parts: Readonly<Record<string, Part>>): Record<string, PageResult> {
  return Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, pageOfParts(page, parts)]));
}
