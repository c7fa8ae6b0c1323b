import { noEstimate } from "../../../src/models/evidence.ts";
import type { GeoFinding, GeoFindings } from "../geo/geo-findings.ts";
import type { LedgerSource } from "./evidence-ledger.ts";
import type { LedgerLine } from "./ledger-line.ts";
import { perMillionOf, scaledEstimate } from "./scaled-estimate.ts";

/**
 * What the latest test by regions of a line says of a year: what extra money brought in it, for all the money of the year. Where returns fall as
 * spend rises, extra money brings less than the first, so that this is rather too little than too much.
 */
export function geoSource(line: LedgerLine, { tests }: GeoFindings): LedgerSource[] {
  const own = tests.filter(({ channel, verdict }) => channel === line.channel && verdict !== "silent");
  const latest = own.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1);
  return line.kind === "media" && latest ? [sourceOf(latest, line)] : [];
}

function sourceOf(test: GeoFinding, { spend }: LedgerLine): LedgerSource {
  const { policies, spendExtra, perThousand } = test;
  const untold =
    policies.estimate === null ? policies.reason : perThousand.estimate === null ? perThousand.reason : null;
  const rest = { source: "geo_test", covered: spend, until: test.endsOn, rests: [], made: [test.test] } as const;
  if (untold !== null) {
    const none = noEstimate(untold ?? "undefined_number", policies.n, policies.method, policies.grade);
    return { ...rest, policies: none, perMillion: none, standardError: null, barred: "evidence_no_estimate" };
  }
  const factor = spend / spendExtra.estimate!;
  const relative = Math.abs((spendExtra.standardError ?? 0) / spendExtra.estimate!);
  const year = scaledEstimate(policies, factor, relative);
  const standardError = Math.hypot(factor * (policies.standardError ?? 0), year.estimate! * relative);
  return { ...rest, policies: year, perMillion: perMillionOf(year, spend), standardError, barred: null };
}

function lastDay({ endsOn, startsOn }: GeoFinding): string {
  return endsOn ?? startsOn ?? "";
}
