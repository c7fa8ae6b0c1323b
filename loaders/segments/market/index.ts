import type { Check, Missing, Row } from "../../../src/models/report.ts";
import type { AnalysePart, Part } from "../part.ts";
import { firmSegments, untoldTraits } from "./firm-segments.ts";
import { firmTenths } from "./firm-tenths.ts";
import { missingNeeds, type MarketAnalysis } from "./needs.ts";
import { firmNumbers, tierNumbers, workSiteNumbers } from "./numbers.ts";
import { readPolicyholders, type Policyholders } from "./read-market.ts";
import { tierCells } from "./tier-cells.ts";
import { tierRows, upperLessLower } from "./tiers.ts";
import { LIMITS, workSite } from "./work-site.ts";

type Found = Omit<Part, "missing">;

const NOTHING: Found = { numbers: {}, tables: {}, checks: [] };
/** At most this share of people may have no income or channel on record. */
const UNKNOWN_LIMIT = 0.2;

/** Which markets bring what, by income and channel, and which firms and ways of selling there. */
export const market: AnalysePart = async ({ book, database }) => {
  const missing = missingNeeds(book);
  const has = (...analyses: MarketAnalysis[]) =>
    !missing.some((entry: Missing) => analyses.includes(entry.analysis as MarketAnalysis));
  const all = await readPolicyholders(database);
  const found = [
    has("market_tiers") ? tiersAndChannels(all) : NOTHING,
    has("market_firms") ? employers(all) : NOTHING,
    has("market_work_site") ? soldAtWork(all) : NOTHING,
  ];
  return {
    numbers: Object.assign({}, ...found.map(({ numbers }) => numbers)) as Part["numbers"],
    tables: Object.assign({}, ...found.map(({ tables }) => tables)) as Part["tables"],
    checks: found.flatMap(({ checks }) => checks),
    missing,
  };
};

function tiersAndChannels(all: Policyholders): Found {
  const tiers = tierRows(all);
  const preferred = tierCells(all, all.preferred);
  const first = tierCells(all, all.first);
  const by = (kind: string, rows: readonly Row[]) => rows.map((row): Row => ({ by: kind, ...row }));
  return {
    numbers: tierNumbers(all, tiers, upperLessLower(all), preferred),
    tables: { market_tiers: tiers, market_cells: [...by("preferred", preferred), ...by("first", first)] },
    checks: [known("market_income_known", all.tier), known("market_channel_known", all.preferred)].filter(
      (check) => check !== null,
    ),
  };
}

function employers(all: Policyholders): Found {
  const [kinds, tenths] = [firmSegments(all), firmTenths(all)];
  return {
    numbers: firmNumbers(all, kinds, tenths),
    tables: { market_kinds: kinds, market_untold: untoldTraits(all), market_firm_tenths: tenths },
    checks: [],
  };
}

function soldAtWork(all: Policyholders): Found {
  const found = workSite(all);
  const check = (id: string, value: number, limit: number): Check[] =>
    Number.isFinite(value) ? [{ id, passed: value <= limit, value, limit }] : [];
  return {
    numbers: workSiteNumbers(found),
    tables: { market_work_site: found.rows },
    checks: [
      ...check("market_work_site_comparable", found.leftOut, LIMITS.left_out),
      ...check("market_work_site_balance", found.balance, LIMITS.balance),
    ],
  };
}

function known(id: string, values: readonly (string | null)[]): Check | null {
  if (values.length === 0) return null;
  const value = values.filter((one) => one === null).length / values.length;
  return { id, passed: value <= UNKNOWN_LIMIT, value, limit: UNKNOWN_LIMIT };
}
