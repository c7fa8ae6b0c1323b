import type { Row } from "../../../src/models/report.ts";
import { areaLogitInterval, delongArea } from "../../statistics/delong.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import { ageBands, type Cases, type Coded } from "../cases/cases.ts";
import { fraudWarnings, tooFewFrauds } from "./known-frauds.ts";
import { flagShares, tallyFlags } from "./flag-tally.ts";
import { differingGroups } from "./group-differences.ts";
import type { Flags } from "./flags.ts";
import type { Judged } from "./judged.ts";
import { monthWindows } from "./month-windows.ts";

/** Places of judged requests that belong together, and how many of them are frauds. */
export interface Group {
  level: string;
  members: number[];
  frauds: number;
}

const POOLED = "all_others";

/**
 * Ranking and flags by channel, kind, branch, age band and month. Levels with fewer than ten known frauds are put together, months with those that follow;
 * traits with one level left say nothing.
 */
export function groupRows(judged: Judged, flags: Flags, cases: Cases): Row[] {
  if (tooFewFrauds(judged.frauds, judged.request.length)) return [];
  const traits: Record<string, Coded> = {
    channel: cases.channel,
    kind: cases.kind,
    branch: cases.branch,
    age_band: ageBands(cases),
  };
  const groups = Object.entries(traits).map(([trait, coded]) => [trait, pooledLevels(judged, coded)] as const);
  return [...groups, ["month", monthWindows(judged, cases.month)] as const].flatMap(([trait, levels]) => {
    if (levels.length < 2) return [];
    const differs = differingGroups(judged, levels);
    return levels.map((group, at) => ({ trait, ...groupRow(judged, flags, group), differs: differs[at]! }));
  });
}

function pooledLevels({ request, fraud }: Judged, { codes, levels }: Coded): Group[] {
  const groups = levels.map((level): Group => ({ level, members: [], frauds: 0 }));
  request.forEach((i, at) => {
    const group = groups[codes[i]!];
    if (!group) return;
    group.members.push(at);
    group.frauds += fraud[at]!;
  });
  return poolSmallGroups(
    groups.filter(({ members }) => members.length > 0),
    ({ frauds }) => frauds,
    (pooled) => together(pooled, POOLED),
  );
}

function together(groups: readonly Group[], level: string): Group {
  return {
    level,
    members: groups.flatMap(({ members }) => members).sort((a, b) => a - b),
    frauds: groups.reduce((sum, { frauds }) => sum + frauds, 0),
  };
}

function groupRow(judged: Judged, flags: Flags, { level, members, frauds }: Group): Row {
  const isMember = new Set(members);
  const tally = tallyFlags(judged, flags, (at) => isMember.has(at));
  const { alert_rate, detection_rate, precision } = flagShares(tally);
  const isTold = tally.frauds >= FEWEST_PEOPLE;
  const area = delongArea(
    members.map((at) => judged.score[at]!),
    members.map((at) => judged.fraud[at]!),
  );
  const interval = area && areaLogitInterval(area);
  return {
    level,
    requests: members.length,
    frauds,
    base_rate: frauds / members.length,
    alert_rate: alert_rate?.estimate ?? null,
    detection_rate: isTold ? detection_rate!.estimate : null,
    detection_low: isTold ? detection_rate!.low : null,
    detection_high: isTold ? detection_rate!.high : null,
    precision: isTold && tally.flagged >= FEWEST_PEOPLE ? precision!.estimate : null,
    precision_low: isTold && tally.flagged >= FEWEST_PEOPLE ? precision!.low : null,
    precision_high: isTold && tally.flagged >= FEWEST_PEOPLE ? precision!.high : null,
    auc: area?.area ?? null,
    auc_low: interval?.low ?? null,
    auc_high: interval?.high ?? null,
    few_frauds: fraudWarnings(frauds).length > 0,
  };
}
