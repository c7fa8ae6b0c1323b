import { readMediaYear } from "../attribution/read-media-year.ts";
import type { AllEvidence, Found, MarketingContext } from "../part.ts";
import type { EvidenceLedger } from "./evidence-ledger.ts";
import { ledgerChecks } from "./ledger-checks.ts";
import { ledgerNumbers } from "./ledger-numbers.ts";
import { ledgerTables } from "./ledger-tables.ts";
import { makeLedger } from "./make-ledger.ts";
import { missingNeeds } from "./needs.ts";

/** Per channel, what each way of looking says, where they conflict, and which number goes to the board. */
export async function evidenceLedger(
  { book, database, worth }: MarketingContext,
  evidence: AllEvidence,
): Promise<Found<EvidenceLedger>> {
  const missing = missingNeeds(book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.size === 2) return { part: { numbers: {}, tables: {}, missing, checks: [] }, findings: { channels: [] } };
  const media = lacks.has("evidence_media") ? [] : await readMediaYear(database);
  const asOf = book.settings.as_of;
  const ledger = makeLedger({ media, evidence, apePerPolicy: worth.apePerPolicy, asOf });
  return {
    part: {
      numbers: ledgerNumbers(ledger, asOf),
      tables: ledgerTables(ledger),
      missing,
      checks: ledgerChecks(ledger),
    },
    findings: ledger,
  };
}
