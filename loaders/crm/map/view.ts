import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { clusterCount } from "../../statistics/clustered-error.ts";
import { clusteredQuantile } from "../../statistics/clustered-quantile.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { inboundIn, type Contacts } from "./contacts.ts";
import { pick, shareEstimate } from "./share-estimate.ts";

/** Days after which the view of a customer is old. */
const OLD = 365;

/** How old the view of the customer was when the customer came: median days since the last thing known, and the share older than a year. */
export function viewNumbers(contacts: Contacts, yearsBefore: 0 | 1): Record<string, Estimate> {
  const own = inboundIn(contacts, yearsBefore).filter((i) => !Number.isNaN(contacts.customer[i]!));
  const old = contacts.viewAge.map((days) => (Number.isNaN(days) ? NaN : Number(days > OLD)));
  return {
    "crm.view.age_median": medianAge(contacts, own),
    "crm.view.older_than_year": shareEstimate(contacts, old, own),
  };
}

function medianAge(contacts: Contacts, own: readonly number[]): Estimate {
  const method = "crm_clustered_median";
  const known = own.filter((i) => !Number.isNaN(contacts.viewAge[i]!));
  if (known.length === 0) return noEstimate("crm_nothing_earlier", 0, method);
  const clusters = pick(contacts.customer, known);
  const median = clusteredQuantile(pick(contacts.viewAge, known), clusters, 0.5);
  if (!median || clusterCount(clusters) < FEWEST_PEOPLE) return noEstimate("too_few", known.length, method);
  return estimateOf(median.value, known.length, method, { low: median.low, high: median.high });
}
