import { noEstimate } from "../../../src/models/evidence.ts";
import type { PillarContext } from "../../run/pillar.ts";
import { averageWorth } from "./average-worth.ts";
import { readBases } from "../../value/basis-table.ts";
import { bookedLately, spentLately } from "./marketing-inside.ts";
import type { PolicyWorth } from "./policy-worth.ts";
import { LONGEST_MONTHS, readSold, type Sold } from "./sold.ts";

const YEAR = 12;
const FEWEST = 10;
/** With fewer policies in a year, three years are taken. */
const ENOUGH = 200;

/** What a policy sold is worth before marketing and tax, by the book's assumptions in force when it was sold. */
export async function readWorth(context: PillarContext): Promise<PolicyWorth> {
  const { database, book } = context;
  const columns = book.columns["policies"] ?? [];
  if (!["issued_on", "annual_premium"].every((column) => columns.includes(column)))
    return nothing("worth_no_policies", 0);
  const sold = await readSold(database, book.settings.ape_weights);
  const { months, chosen } = latest(sold);
  if (chosen.length < FEWEST) return nothing("worth_few_policies", chosen.length);
  return averageWorth({
    sold,
    chosen,
    months,
    bases: await readBases(database),
    basisColumns: book.columns["assumptions"] ?? [],
    settings: book.settings,
    marketingPerApe: await marketingPerApe(context, sold, chosen, months),
  });
}

/** Positions of the policies of the last year, of the last three when they are few. */
function latest(sold: Sold): { months: number; chosen: number[] } {
  const within = (months: number) => [...sold.product.keys()].filter((i) => sold.monthsBefore[i]! < months);
  const year = within(YEAR);
  return year.length >= ENOUGH
    ? { months: YEAR, chosen: year }
    : { months: LONGEST_MONTHS, chosen: within(LONGEST_MONTHS) };
}

/** Marketing over annual premium equivalent, both as booked or else as the book's tables have them; 0 when the basis holds no marketing. */
async function marketingPerApe(
  { database, book }: PillarContext,
  sold: Sold,
  chosen: readonly number[],
  months: number,
): Promise<number> {
  if (!book.settings.expense_includes_marketing) return 0;
  const booked = await bookedLately(database, months);
  if (booked.spent !== null && booked.ape) return booked.spent / booked.ape;
  const ape = chosen.reduce((sum, i) => sum + (sold.ape[i]! || 0), 0);
  const spent = booked.spent ?? (await spentLately(database, months)) ?? 0;
  return ape > 0 ? spent / ape : 0;
}

function nothing(reason: string, n: number): PolicyWorth {
  const none = noEstimate(reason, n, "policy_worth", "C");
  return {
    apePerPolicy: none,
    valuePerPolicy: none,
    valuePerApe: none,
    byProduct: [],
    arrived: [],
    cash: [],
    basis: null,
  };
}
