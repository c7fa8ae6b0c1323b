import { mean as meanOf, sum } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { clusteredStandardisation } from "../../statistics/clustered-standardisation.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { contactsWhere, inboundIn, type Contacts } from "./contacts.ts";
import { pick } from "./share-estimate.ts";

/** Contacts that either group needs before they are compared. */
const FEWEST = 100;

/**
 * How many points more contacts are settled the first time when staff saw the history, in the same channel, for the same purpose and in the same
 * twelve months: an association, as nobody drew by lot who saw it.
 */
export function historyEffect(contacts: Contacts): Estimate {
  const method = "crm_history_difference";
  const compared = contactsWhere(
    contacts,
    (i) =>
      contacts.inbound[i] === 1 &&
      contacts.purpose[i] !== null &&
      !Number.isNaN(contacts.historySeen[i]!) &&
      !Number.isNaN(contacts.resolved[i]!),
  );
  const seen = compared.filter((i) => contacts.historySeen[i] === 1).length;
  if (Math.min(seen, compared.length - seen) < FEWEST)
    return noEstimate("crm_history_alike", compared.length, method, "D");
  const cells = cellCodes(
    compared.map((i) => `${contacts.channel[i]} ${contacts.purpose[i]} ${contacts.yearsBefore[i]}`),
  );
  const standardised = clusteredStandardisation({
    values: pick(contacts.resolved, compared),
    groups: pick(contacts.historySeen, compared),
    groupCount: 2,
    cells: cells.codes,
    cellCount: cells.count,
    clusters: pick(contacts.customer, compared),
  });
  const { mean, error } = standardised.difference(1, 0);
  const reach = NORMAL_QUANTILE * error;
  return estimateOf(mean, compared.length, method, { low: mean - reach, high: mean + reach, grade: "D" });
}

/**
 * What a year's contacts without history would save in repeats if they were settled as often as those with it: contacts without × the difference ×
 * repeats per unsettled contact × the mean cost of a repeat. Only the difference's uncertainty is in the interval.
 */
export function historyWorth(contacts: Contacts, effect: Estimate): Estimate {
  const method = "crm_history_worth";
  const year = inboundIn(contacts, 0).filter((i) => contacts.hasCustomer[i] === 1);
  const blind = inboundIn(contacts, 0).filter((i) => contacts.historySeen[i] === 0 && contacts.resolved[i]! >= 0);
  const unsettled = year.filter((i) => contacts.resolved[i] === 0).length;
  const repeats = year.filter((i) => contacts.repeat[i] === 1);
  const priced = repeats.filter((i) => !Number.isNaN(contacts.cost[i]!));
  if (effect.estimate === null) return noEstimate(effect.reason!, blind.length, method, "D");
  if (unsettled === 0 || priced.length === 0) return noEstimate("crm_no_cost", blind.length, method, "D");
  const each = (sum(priced, () => 1) / unsettled) * meanOf(priced, (i) => contacts.cost[i]!)!;
  const worth = (points: number) => points * blind.length * each;
  const { estimate, low, high } = effect;
  return estimateOf(worth(estimate), blind.length, method, { low: worth(low!), high: worth(high!), grade: "D" });
}

function cellCodes(names: readonly string[]): { codes: Float64Array; count: number } {
  const known = new Map<string, number>();
  const codes = Float64Array.from(names, (name) => {
    if (!known.has(name)) known.set(name, known.size);
    return known.get(name)!;
  });
  return { codes, count: known.size };
}
