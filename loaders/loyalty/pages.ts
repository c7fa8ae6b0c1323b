import type { Check } from "../../src/models/report.ts";
import type { PageResult } from "../run/pillar.ts";
import type { Part } from "./part.ts";

interface Page {
  /** Parts of the pillar whose numbers, tables and checks the page shows. */
  parts: readonly string[];
  /** Tables of the book that it rests on. */
  sources: string[];
}

const PAGES: Record<string, Page> = {
  "loyalty/persistency": {
    parts: ["persistency", "survival", "agents"],
    sources: ["policies", "policy_events", "customers", "agents", "servicing"],
  },
  "loyalty/chain": {
    parts: ["path_model", "behaviour"],
    sources: ["survey_items", "surveys", "policies", "customers", "ledger"],
  },
  "loyalty/lifetime-value": {
    parts: ["lifetime_value", "tenure"],
    sources: ["policies", "ledger", "customers", "contacts"],
  },
  "loyalty/lifecycle": {
    parts: ["lifecycle"],
    sources: ["customers", "contacts", "policies", "policy_events", "campaigns", "members"],
  },
  "loyalty/methods": { parts: [], sources: ["policies", "surveys", "ledger"] },
};

/** What each page reads: all that its parts found, and the models of its parts by their names. */
export function pages(parts: Readonly<Record<string, Part>>): Record<string, PageResult> {
  return Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, pageOf(page, parts)]));
}

function pageOf({ parts: names, sources }: Page, parts: Readonly<Record<string, Part>>): PageResult {
  const shown = names.flatMap((name) => (parts[name] ? [[name, parts[name]] as const] : []));
  const models = shown.flatMap(([name, { model }]) => (model ? [[name, model] as const] : []));
  return {
    numbers: Object.assign({}, ...shown.map(([, part]) => part.numbers)) as PageResult["numbers"],
    tables: Object.assign({}, ...shown.map(([, part]) => part.tables)) as PageResult["tables"],
    missing: shown.flatMap(([, part]) => part.missing),
    checks: shown.flatMap(([, part]): Check[] => part.checks),
    sources,
    ...(models.length > 0 && { model: Object.fromEntries(models) }),
  };
}
