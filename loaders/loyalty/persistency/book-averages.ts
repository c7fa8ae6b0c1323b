import type { Database } from "../../stage/database.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";

interface AverageRow {
  part: "in_force" | "new";
  policies: number;
  holders: number;
  assured: number;
  total: number;
  squares: number;
}

/**
 * Policies per policyholder and average sums assured of the policies in force and of those issued in the last twelve months; averages
 * carry the 90 % interval of another draw of such policies.
 */
export async function bookAverages(database: Database): Promise<Record<string, Estimate>> {
  const rows = await database.rows<AverageRow>(
    "SELECT part, policies, holders, assured, total, squares FROM staged.book_average ORDER BY part",
  );
  const [inForce, issued] = ["in_force", "new"].map((part) => rows.find((row) => row.part === part));
  return {
    "loyalty.book.policies_per_policyholder": ratio(inForce?.policies, inForce?.holders, inForce?.holders),
    "loyalty.book.sum_assured_in_force": average(inForce),
    "loyalty.book.sum_assured_new": average(issued),
  };
}

function ratio(sum = 0, count = 0, people = 0): Estimate {
  if (people === 0) return noEstimate("no_policies", 0, "count");
  if (people < FEWEST_PEOPLE) return noEstimate("too_few", people, "count");
  return count === 0 ? noEstimate("missing_column", 0, "count") : estimateOf(sum / count, count, "count");
}

function average(row: AverageRow | undefined): Estimate {
  const counted = ratio(row?.total, row?.assured, row?.holders);
  if (!row || counted.estimate === null) return counted;
  const { low, high } = meanWithInterval({ n: row.assured, sum: row.total, sumOfSquares: row.squares });
  return { ...counted, low, high };
}
