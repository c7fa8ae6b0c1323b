import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Check } from "../../../src/models/report.ts";
import { clusteredShare } from "../../statistics/clustered-share.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { simultaneousQuantile } from "../../statistics/simultaneous-intervals.ts";
import { coverageWarnings, readCoverage } from "../../value/coverage.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysePart, Part } from "../part.ts";
import { calibrationCheck, overlapCheck, placeboCheck, placeboOf, secondMethodCheck } from "./checks.ts";
import { LOYAL_CLAIMS } from "./claims.ts";
import { comparisonOf, type Comparison, type NoComparison } from "./comparison.ts";
import { effectOf } from "./effects.ts";
import { toldFindings, untoldFindings, type Told } from "./findings.ts";
import { readLoyalPolicies, type LoyalPolicies } from "./loyal-policies.ts";
import { contributionModel, persistencyModel, type OutcomeModel } from "./models.ts";
import { missingNeeds } from "./needs.ts";
import { profile } from "./profile.ts";
import { worthOfStaying, type Worth } from "./worth.ts";

/** Who is loyal: whose policies are in force at 25 months, all else alike, against what is claimed of them. */
export const loyal: AnalysePart = async ({ book, database }) => {
  const missing = missingNeeds(book);
  if (missing.some(({ analysis }) => analysis === "loyal")) return { numbers: {}, tables: {}, missing, checks: [] };
  const policies = await readLoyalPolicies(database);
  return { ...whoIsLoyal(policies, coverageWarnings(await readCoverage(database))), missing };
};

type Found = Omit<Part, "missing" | "model">;

/** The same from policies in memory; `warnings` are those of the money. */
export function whoIsLoyal(policies: LoyalPolicies, warnings: string[]): Found {
  if (policies.kept.every(Number.isNaN)) return nothing("loyal_none_mature");
  const model = persistencyModel(policies);
  if ("reason" in model) return nothing(model.reason, policies);
  const { told, untold } = compare(policies, model);
  const quantile = simultaneousQuantile(told.length);
  const checks = checksOf(policies, model, told, quantile);
  const grade: Grade = checks.every(({ passed }) => passed) ? "C" : "D";
  const worth = worthOfStaying(policies);
  const family = { size: told.length, quantile, worth, clusters: policies.customer, grade, warnings };
  const found = [...told.map((one) => toldFindings(one, family)), ...untold.map(untoldFindings)];
  const rows = found.map(({ row }) => row);
  const holding = rows.filter(({ verdict }) => verdict === "holds" || verdict === "holds_slightly").length;
  return {
    numbers: {
      "segments.loyal.claims_held":
        told.length > 0
          ? estimateOf(holding, told.length, "loyal_verdicts", { grade })
          : noEstimate("loyal_nothing_told", 0, "loyal_verdicts", "C"),
      "segments.loyal.persistency_25": overall(policies),
      "segments.loyal.worth": worthNumber(worth, grade, warnings),
      ...(Object.assign({}, ...found.map(({ numbers }) => numbers)) as Record<string, Estimate>),
    },
    tables: {
      loyal_claims: LOYAL_CLAIMS.map(({ claim }) => rows.find((row) => row["claim"] === claim)!),
      loyal_profile: profile(model, policies),
    },
    checks,
  };
}

function compare(policies: LoyalPolicies, model: OutcomeModel): { told: Told[]; untold: NoComparison[] } {
  const money = contributionModel(policies);
  const told: Told[] = [];
  const untold: NoComparison[] = [];
  for (const claim of LOYAL_CLAIMS) {
    const comparison = comparisonOf(claim, policies);
    const effect = "reason" in comparison ? null : effectOf(comparison, model, policies);
    if ("reason" in comparison) untold.push(comparison);
    else if (!effect) untold.push({ claim, reason: "loyal_confounded", n: count(comparison) });
    else told.push({ comparison, effect, contribution: money && effectOf(comparison, money, policies) });
  }
  return { told, untold };
}

function count({ group }: Comparison): number {
  return group.reduce((sum, side) => sum + Number(side >= 0), 0);
}

function checksOf(policies: LoyalPolicies, model: OutcomeModel, told: readonly Told[], quantile: number): Check[] {
  if (told.length === 0) return [];
  const comparisons = told.map(({ comparison }) => comparison);
  const blind = comparisons.filter(({ claim }) => !claim.causesDeaths);
  return [
    calibrationCheck(model.fit, policies.kept),
    overlapCheck(comparisons),
    secondMethodCheck(
      told.map(({ effect }) => effect),
      quantile,
    ),
    ...(blind.length > 0 ? [placeboCheck(blind.map((comparison) => placeboOf(comparison, policies)))] : []),
  ];
}

/** Persistency at 25 months of all policies that the page rests on. */
function overall({ kept, customer }: LoyalPolicies): Estimate {
  const known = [...kept.keys()].filter((i) => !Number.isNaN(kept[i]!));
  const values = known.map((i) => kept[i]!);
  const clusters = known.map((i) => customer[i]!);
  const { share, low, high, n, clusters: customers } = clusteredShare(values, clusters);
  if (customers < FEWEST_PEOPLE) return noEstimate("too_few", n, "loyal_share");
  return estimateOf(share, n, "loyal_share", { low, high });
}

function worthNumber(worth: Worth | null, grade: Grade, warnings: string[]): Estimate {
  if (!worth) return noEstimate("loyal_no_money", 0, "loyal_linear", grade);
  const reach = NORMAL_QUANTILE * worth.error;
  const bounds = { low: worth.mean - reach, high: worth.mean + reach };
  return estimateOf(worth.mean, worth.n, "loyal_linear", { ...bounds, grade, warnings });
}

/** Every number without an estimate, for one reason. */
function nothing(reason: string, policies?: LoyalPolicies): Found {
  const n = policies?.kept.length ?? 0;
  const found = LOYAL_CLAIMS.map((claim) => untoldFindings({ claim, reason, n }));
  const none = noEstimate(reason, n, "loyal_standardised", "C");
  return {
    numbers: {
      "segments.loyal.claims_held": none,
      "segments.loyal.persistency_25": policies ? overall(policies) : none,
      "segments.loyal.worth": none,
      ...(Object.assign({}, ...found.map(({ numbers }) => numbers)) as Record<string, Estimate>),
    },
    tables: { loyal_claims: found.map(({ row }) => row), loyal_profile: [] },
    checks: [],
  };
}
