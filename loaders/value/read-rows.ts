import type { Database } from "../stage/database.ts";
import type { TraitLevel } from "./by-trait.ts";
import { readCoverage, type LedgerCoverage } from "./coverage.ts";
import { readCustomerValue, type CustomerValue } from "./customer-value.ts";
import type { ProfitSourceRow } from "./profit-by-source.ts";
import { readWhatIf, type WhatIf } from "./read-what-if.ts";

/** Everything that the analyses of value read from the staged book. */
export interface ValueRows {
  customers: CustomerValue;
  coverage: LedgerCoverage;
  /** Null when the book lacks what they need. */
  sources: ProfitSourceRow[] | null;
  traits: TraitLevel[];
  whatIf: WhatIf;
}

export async function readRows(database: Database): Promise<ValueRows> {
  return {
    customers: await readCustomerValue(database),
    coverage: await readCoverage(database),
    sources: await database.rows<ProfitSourceRow>("SELECT * FROM staged.profit_source ORDER BY dimension, level"),
    traits: await database.rows<TraitLevel>("SELECT * FROM staged.value_by_trait ORDER BY trait, level"),
    whatIf: await readWhatIf(database),
  };
}
