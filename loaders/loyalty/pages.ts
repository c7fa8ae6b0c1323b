import type { Check, Row } from "../../src/models/report.ts";
import type { PageResult } from "../run/pillar.ts";
import type { Part } from "./part.ts";

interface Page {
  /** Parts of the pillar whose numbers, tables and checks the page shows. */
  parts: readonly string[];
  /** Tables of the book that it rests on. */
  sources: string[];
  /** Tables of these parts that the page works out from a model itself. */
  without?: readonly string[];
}

const PAGES: Record<string, Page> = {
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

/** What each page reads: all that its parts found, and the models of its parts by their names. */
export function pages(parts: Readonly<Record<string, Part>>): Record<string, PageResult> {
  return Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, pageOf(page, parts)]));
}

function pageOf({ parts: names, sources, without = [] }: Page, parts: Readonly<Record<string, Part>>): PageResult {
  const shown = names.flatMap((name) => (parts[name] ? [[name, parts[name]] as const] : []));
  const models = shown.flatMap(([name, { model }]) => (model ? [[name, model] as const] : []));
  return {
    numbers: Object.assign({}, ...shown.map(([, part]) => part.numbers)) as PageResult["numbers"],
    tables: tablesOf(
      shown.map(([, part]) => part),
      without,
    ),
    missing: shown.flatMap(([, part]) => part.missing),
    checks: shown.flatMap(([, part]): Check[] => part.checks),
    sources,
    ...(models.length > 0 && { model: Object.fromEntries(models) }),
  };
}

function tablesOf(parts: readonly Part[], without: readonly string[]): Record<string, Row[]> {
  const all = parts.flatMap(({ tables }) => Object.entries(tables));
  return Object.fromEntries(all.filter(([name]) => !without.includes(name)));
}
