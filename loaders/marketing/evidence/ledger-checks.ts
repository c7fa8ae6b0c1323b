import type { Check } from "../../../src/models/report.ts";
import type { EvidenceLedger } from "./evidence-ledger.ts";

/** Whether sources of effects agree, and whether credit stays within what is believed; nothing to check without two sources of a channel. */
export function ledgerChecks({ channels }: EvidenceLedger): Check[] {
  const compared = channels.filter(
    ({ sources }) => sources.filter(({ policies }) => policies.estimate !== null).length > 1,
  );
  if (compared.length === 0) return [];
  const conflicting = (effects: boolean) =>
    compared.filter(({ conflict }) => conflict && (conflict.code === "effects_disagree") === effects).length;
  const check = (id: string, count: number): Check => ({
    id,
    passed: count === 0,
    value: count / compared.length,
    limit: 0,
  });
  return [check("evidence_effects_agree", conflicting(true)), check("evidence_credit_within", conflicting(false))];
}
