import type { Conclusions } from "../../../../loaders/marketing/part.ts";
import type { GeoFindings } from "../../../../loaders/marketing/geo/geo-findings.ts";
import type { MixFindings } from "../../../../loaders/marketing/mix/mix-findings.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../../src/models/evidence.ts";
import { marginalResponse, steadyResponse, type MediaResponse } from "../../../../src/models/media-response.ts";
import { rangeOf } from "../../../../src/models/budget-outcome.ts";

/** What a mix model that found this response would hand on. */
export function findingsOf(response: MediaResponse, changes: Partial<MixFindings> = {}): MixFindings {
  const draws = Array.from({ length: response.draws }, (_, draw) => draw);
  const number = (values: number[]): Estimate => {
    const { mean, low, high } = rangeOf(values);
    return estimateOf(mean, 156, "mix", { low, high, grade: "C" });
  };
  return {
    verdict: "pass",
    outcome: response.outcome,
    channels: response.lines.map((line) => {
      const contribution = draws.map((draw) => 52 * steadyResponse(line, line.spend, draw));
      return {
        channel: line.name,
        channels: line.channels.map(({ channel }) => channel),
        spend: 52 * line.spend,
        policies: number(contribution),
        contribution,
        perMillion: number(contribution.map((sales) => (1e6 * sales) / (52 * line.spend || 1))),
        marginalPerMillion: number(draws.map((draw) => 1e6 * marginalResponse(line, line.spend, draw))),
        told: line.told,
        tests: [],
      };
    }),
    cannotTell: response.lines.flatMap(({ channels: [a, b] }) => (a && b ? [[a.channel, b.channel] as const] : [])),
    model: response,
    ...changes,
  };
}

/** A geo test as exact as given. */
export function geoOf(liftError: number | null): GeoFindings {
  const none = { ...noEstimate("too_few", 0, "geo", "D"), standardError: null };
  const lift = liftError === null ? none : { ...estimateOf(0.1, 22, "geo", { grade: "B" }), standardError: liftError };
  const test = {
    ...{ test: "G1", channel: "search", metric: "inquiries", startsOn: "2024-02-26", endsOn: "2024-04-21" },
    ...{ treatedRegions: 11, controlRegions: 11, weeksBefore: 40, weeksOfTest: 8 },
    ...{ spendExtra: none, incremental: none, lift, perThousand: none, policies: none, worth: none },
    detectable: none,
  };
  return { tests: [{ ...test, grade: "B", placeboSpace: null, placeboTime: null, verdict: "up" }] };
}

interface Given {
  mix: MixFindings | null;
  worth?: Estimate;
  geo?: GeoFindings;
  columns?: Record<string, string[]>;
  salesPerWeek?: number | null;
}

const BROUGHT = { media: ["week", "channel", "spend"], sales: ["week", "policies"] };

/** As much of a context as the budget asks for. */
export function contextOf({ mix, worth, geo, columns = BROUGHT, salesPerWeek = 96 }: Given): Conclusions {
  const value = worth ?? estimateOf(7900, 4768, "policy_worth", { low: 7700, high: 8100, grade: "C" });
  return {
    book: { settings: {}, columns },
    options: { seed: 1, bootstraps: 200 },
    database: { rows: () => Promise.resolve(salesPerWeek === null ? [] : [{ sales: salesPerWeek }]) },
    worth: { valuePerPolicy: value, valuePerApe: value },
    evidence: { mix, geo: geo ?? geoOf(0.02) },
  } as unknown as Conclusions;
}
