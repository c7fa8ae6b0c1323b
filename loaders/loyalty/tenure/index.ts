import { coverageWarnings, readCoverage } from "../../value/coverage.ts";
import type { PillarContext } from "../../run/pillar.ts";
import type { Part } from "../part.ts";
import { byTenure, sourcesByTenure } from "./by-tenure.ts";
import { costOfWinning, readMarketing } from "./cost-of-winning.ts";
import { missingNeeds } from "./needs.ts";
import { referral } from "./referral/referral.ts";
import { readWonCustomers } from "./referral/won-customers.ts";
import { readTenureCustomers } from "./tenure-customers.ts";
import { tenureContrasts } from "./tenure-contrast.ts";
import { readEras, tenureEras } from "./tenure-eras.ts";

/** What a year of tenure brings and from which source, what winning costs against keeping, and whether referred customers stay longer. */
export async function tenure(context: PillarContext): Promise<Part> {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  const warnings = coverageWarnings(await readCoverage(context.database));
  const years = lacks.has("tenure") ? nothing() : await profitByTenure(context, warnings, lacks.has("tenure_sources"));
  const won = lacks.has("referral") ? nothing() : referral(await readWonCustomers(context.database), warnings);
  return {
    numbers: { ...years.numbers, ...won.numbers },
    tables: { ...years.tables, ...won.tables },
    missing,
    checks: [...years.checks, ...won.checks],
  };
}

type Found = Omit<Part, "missing" | "model">;

async function profitByTenure(
  { database, book }: PillarContext,
  warnings: string[],
  withoutSources: boolean,
): Promise<Found> {
  const read = await readTenureCustomers(database);
  // Without guaranteed rates nobody can say what of investment income is profit.
  const customers = withoutSources ? { ...read, interest: read.interest.map(() => NaN) } : read;
  const costs = costOfWinning(customers, await readMarketing(database, book.settings));
  return {
    numbers: { ...tenureContrasts(customers, warnings), ...costs },
    tables: {
      tenure: byTenure(customers),
      tenure_sources: sourcesByTenure(customers),
      tenure_eras: withoutSources ? [] : tenureEras(await readEras(database)),
    },
    checks: [],
  };
}

function nothing(): Found {
  return { numbers: {}, tables: {}, checks: [] };
}
