import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Judged } from "../diagnostics/judged.ts";
import { fraudWarnings } from "../diagnostics/known-frauds.ts";
import type { Drill } from "./feed-outage.ts";
import type { SourceAdds } from "./leave-one-out.ts";
import type { PairedChange } from "./paired-change.ts";

/** A change is claimed when the chance of any false claim among the sources is below this. */
export const FALSE_CLAIM = 0.05;

/** A change as a number: what a model would have flagged without a source is never seen, but computed (grade C). */
export function changeOf(change: PairedChange, { frauds, request }: Judged, method: string): Estimate {
  const { low, high } = change;
  const nothing = low === null ? ["fraud_nothing_changes"] : [];
  const warnings = [...fraudWarnings(frauds), "fraud_known_only", ...nothing];
  return estimateOf(change.change, request.length, method, { low, high, grade: "C", warnings });
}

/** What each source adds, by the last part of the ids; those that were never weighed say so. */
export function sourceNumbers(
  adds: readonly SourceAdds[],
  judged: Judged,
  sources: readonly string[],
): Record<string, Estimate> {
  const clear = adds.filter(isClear);
  const n = judged.request.length;
  const none = (source: string, method: string) =>
    noEstimate("fraud_source_not_weighed", knownTo(source, judged), method);
  return {
    sources: estimateOf(adds.length, n, "count"),
    ...Object.fromEntries(
      sources.flatMap((source) => [
        [`${source}.average_precision_change`, none(source, "fraud_leave_one_out")],
        [`${source}.money_change`, none(source, "fraud_leave_one_out_money")],
      ]),
    ),
    sources_clear: estimateOf(clear.length, judged.request.length, "fraud_leave_one_out"),
    ...Object.fromEntries(
      adds.flatMap(({ source, averagePrecision, flagged }) => [
        [`${source}.average_precision_change`, changeOf(averagePrecision, judged, "fraud_leave_one_out")],
        [`${source}.money_change`, changeOf(flagged, judged, "fraud_leave_one_out_money")],
      ]),
    ),
  };
}

function knownTo(source: string, { model, request }: Judged): number {
  return request.reduce((sum, i) => sum + Number(!Number.isNaN(model.experts[source]?.[i] ?? NaN)), 0);
}

/** Whether leaving a source out clearly changes the ranking or the money found. */
export function isClear({ averagePrecision, flagged }: SourceAdds): boolean {
  return averagePrecision.p <= FALSE_CLAIM || flagged.p <= FALSE_CLAIM;
}

export function withheldNumbers(reason: string, n: number): Record<string, Estimate> {
  return { sources_clear: noEstimate(reason, n, "fraud_leave_one_out") };
}

/** From the source that adds most money to the one that adds least. */
export function sourceRows(adds: readonly SourceAdds[], judged: Judged): Row[] {
  const told = (frauds: number) => (frauds === 0 || frauds >= FEWEST_PEOPLE ? frauds : null);
  return [...adds]
    .sort((a, b) => b.flagged.change - a.flagged.change || b.averagePrecision.change - a.averagePrecision.change)
    .map((one) => ({
      source: one.source,
      requests: judged.request.length,
      frauds: judged.frauds,
      ...cells("ap", one.averagePrecision),
      ...cells("money", one.flagged),
      ...cells("capacity", one.atCapacity),
      found_with: told(one.foundWith),
      found_without: told(one.foundWithout),
      clear: isClear(one),
    }));
}

export function drillRows(drills: readonly Drill[], judged: Judged): Row[] {
  return [...drills]
    .sort((a, b) => a.money.change - b.money.change)
    .map(({ source, alertRate, detection, money }) => ({
      source,
      frauds: judged.frauds,
      alert_before: alertRate.before,
      alert_during: alertRate.during,
      ...cells("detection", detection),
      ...cells("money", money),
    }));
}

function cells(name: string, change: PairedChange | null): Row {
  return {
    [name]: change?.change ?? null,
    [`${name}_low`]: change?.low ?? null,
    [`${name}_high`]: change?.high ?? null,
    [`${name}_p`]: change?.p ?? null,
  };
}
