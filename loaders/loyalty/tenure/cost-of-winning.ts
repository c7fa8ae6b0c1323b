import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { BookSettings } from "../../book/settings.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { meanWithError, momentsOf } from "../../statistics/moments.ts";
import { ratioOfMeans, type MeanWithError } from "../../statistics/ratio-of-means.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Database } from "../../stage/database.ts";
import type { TenureCustomers } from "./tenure-customers.ts";

/** What marketing cost in the last twelve months, by what it was for. */
export interface MarketingYear {
  winning: number;
  keeping: number;
}

/** Nothing when the ledger's expenses already hold the cost of marketing. */
export async function readMarketing(database: Database, settings: BookSettings): Promise<MarketingYear> {
  if (settings.expense_includes_marketing) return { winning: 0, keeping: 0 };
  const rows = await database.rows<{ aim: string; amount: number }>("SELECT * FROM staged.marketing_year ORDER BY aim");
  const amount = (aim: string) => rows.find((row) => row.aim === aim)?.amount ?? 0;
  return { winning: amount("winning"), keeping: amount("keeping") };
}

const METHOD = "cost_of_winning";

/**
 * What it cost to win a customer in the last twelve months (initial commission less clawback, acquisition expense, marketing) and
 * to keep one who was there before (renewal commission, maintenance, contacts), and the first over the second, with 90 %
 * intervals of another draw of such customers. Marketing is one amount over all and adds no error.
 */
export function costOfWinning(customers: TenureCustomers, marketing: MarketingYear): Record<string, Estimate> {
  const positions = [...customers.wasWon.keys()];
  const won = momentsOf(
    customers.winning,
    positions.filter((i) => customers.wasWon[i] === 1),
  );
  const kept = momentsOf(
    customers.keeping,
    positions.filter((i) => customers.wasWon[i] === 0),
  );
  const win = shifted(meanWithError(won), marketing.winning / won.n);
  const keep = shifted(meanWithError(kept), marketing.keeping / kept.n);
  return {
    "loyalty.cost.win": costOf(win, won.n, "nobody_won"),
    "loyalty.cost.keep": costOf(keep, kept.n, "nobody_kept"),
    "loyalty.cost.win_against_keep": ratioOf(win, keep, won.n, kept.n),
  };
}

function shifted({ mean, error }: MeanWithError, amount: number): MeanWithError {
  return { mean: mean + amount, error };
}

function costOf({ mean, error }: MeanWithError, n: number, reason: string): Estimate {
  if (n < FEWEST_PEOPLE) return noEstimate(n === 0 ? reason : "too_few", n, METHOD);
  return estimateOf(mean, n, METHOD, { low: mean - NORMAL_QUANTILE * error, high: mean + NORMAL_QUANTILE * error });
}

function ratioOf(win: MeanWithError, keep: MeanWithError, won: number, kept: number): Estimate {
  const fewest = Math.min(won, kept);
  if (fewest < FEWEST_PEOPLE) return noEstimate(fewest === 0 ? "nobody_won" : "too_few", fewest, METHOD);
  if (!(keep.mean > 0)) return noEstimate("no_cost_of_keeping", won + kept, METHOD);
  const { ratio, low, high } = ratioOfMeans(win, keep);
  return estimateOf(ratio, won + kept, METHOD, { low, high });
}
