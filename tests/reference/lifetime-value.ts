import { fitBgNbd } from "../../loaders/statistics/bg-nbd.ts";
import { fitGammaGamma } from "../../loaders/statistics/gamma-gamma.ts";
import type { RiskTable } from "../../loaders/statistics/grouped-discrete-survival.ts";
import { lifeAnnuityDue, wholeLifeInsurance } from "../../loaders/statistics/life-table.ts";
import type { LikelihoodFit } from "../../loaders/statistics/likelihood-fit.ts";
import { fitMbgNbd } from "../../loaders/statistics/mbg-nbd.ts";
import { fitParetoNbd } from "../../loaders/statistics/pareto-nbd.ts";
import { groupHistories, type PurchaseHistory } from "../../loaders/statistics/purchase-history.ts";
import {
  discountedResidualLifetime,
  fitShiftedBetaGeometric,
  shiftedBetaGeometricSurvival,
} from "../../loaders/statistics/shifted-beta-geometric.ts";
import { referenceRows } from "./reference-folder.ts";

type Tree = { [key: string]: Tree | number | number[] };

/** The tree of `lifetime_value` in expected.json, recomputed from the CDNOW customers. */
export async function lifetimeValue(folder: string): Promise<Tree> {
  const rows = await referenceRows(folder, "lifetime-value/cdnow_customers_summary_with_transactions.csv");
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const history = groupHistories(column("x"), column("t_x"), column("T"));
  const repeat = rows.filter((row) => Number(row["x"]) > 0);
  const counts = repeat.map((row) => Number(row["x"]));
  return {
    CDNOW_BGNBD: published(fitBgNbd(history)),
    CDNOW_ParetoNBD: published(fitParetoNbd(history)),
    CDNOW_GammaGamma: {
      ...published(
        fitGammaGamma(
          counts,
          repeat.map((row) => Number(row["zbar"])),
        ),
      ),
      n: repeat.length,
    },
    CDNOW_MBGNBD: published(fitMbgNbd(history)),
  };
}

/** The histories of the CDNOW customers. */
export async function cdnowHistory(folder: string): Promise<PurchaseHistory> {
  const rows = await referenceRows(folder, "lifetime-value/cdnow_customers_summary_with_transactions.csv");
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  return groupHistories(column("x"), column("t_x"), column("T"));
}

/** `persistency.sbg` and `persistency.soa08Act` of expected.json, recomputed. */
export async function contractual(folder: string): Promise<Tree> {
  const cohorts = await referenceRows(folder, "persistency/sbg_paper_persistency_cohorts.csv");
  const fits = Object.fromEntries(
    ["highend", "regular"].map((name) => {
      const times = cohorts.filter((row) => row["cohorts"] === name).map((row) => Number(row["recency"]));
      return [name, shiftedBetaGeometric(riskTable(times, 7))];
    }),
  );
  const highend = fits["highend"] as { alpha: number; beta: number };
  return {
    sbg: { ...fits, highend_DERL_10pct: { value: discountedResidualLifetime(highend, 0.1, 7) } },
    soa08Act: await illustrativeLifeTable(folder),
  };
}

function shiftedBetaGeometric(table: RiskTable): Tree {
  const fit = fitShiftedBetaGeometric(table);
  if (!fit.converged) return {};
  const survival = shiftedBetaGeometricSurvival(fit.parameters, 12);
  return { ...published(fit), projected_S8_12: Array.from(survival.slice(8, 13)) };
}

/** Members lost in each period; those whose time lies beyond the last period are still there. */
function riskTable(times: readonly number[], periods: number): RiskTable {
  const lost = new Float64Array(periods);
  for (const time of times) if (time <= periods) lost[time - 1]! += 1;
  let left = times.length;
  const atRisk = lost.map((gone) => {
    const before = left;
    left -= gone;
    return before;
  });
  return { atRisk, lost };
}

async function illustrativeLifeTable(folder: string): Promise<Tree> {
  const rows = await referenceRows(folder, "persistency/lifetable_soa08Act.csv");
  const table = { lives: rows.map((row) => Number(row["lx"])) };
  const rate = Number(rows[0]?.["interest"]);
  return {
    i: rate,
    a_due_65: lifeAnnuityDue(table, 65, rate),
    thousand_A65: 1000 * wholeLifeInsurance(table, 65, rate),
    a_due_30: lifeAnnuityDue(table, 30, rate),
    thousand_A30: 1000 * wholeLifeInsurance(table, 30, rate),
  };
}

function published<Name extends string>(fit: LikelihoodFit<Name>): Tree {
  return fit.converged ? { ...fit.parameters, loglik: fit.logLikelihood } : {};
}
