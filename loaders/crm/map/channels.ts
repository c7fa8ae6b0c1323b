import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { rollup } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import { clusteredStandardisation, type StandardisedGroups } from "../../statistics/clustered-standardisation.ts";
import { LEVEL, NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { inboundIn, type Contacts } from "./contacts.ts";
import { pick, shareEstimate } from "./share-estimate.ts";

/** A channel is compared when so many contacts, and so large a share of all, came through it. */
const FEWEST_CONTACTS = 30;
const SMALLEST_SHARE = 0.01;
/** Contacts that every channel needs of a purpose for it to be compared. */
const FEWEST_OF_PURPOSE = 5;
/** Above this share of contacts that cannot be compared the number warns. */
const MOST_LEFT_OUT = 0.2;

export interface ComparedChannels {
  channels: string[];
  standardised: StandardisedGroups;
  n: number;
}

/**
 * Means of a measure by channel as they would be if every channel were asked about the same purposes as all contacts together. Null with fewer than
 * two channels to compare.
 */
export function compareChannels(contacts: Contacts, measure: Float64Array): ComparedChannels | null {
  const known = inboundIn(contacts, 0).filter((i) => !Number.isNaN(measure[i]!) && contacts.purpose[i] !== null);
  const sizes = rollup(
    known,
    (own) => own.length,
    (i) => contacts.channel[i]!,
  );
  const fewest = Math.max(FEWEST_CONTACTS, SMALLEST_SHARE * known.length);
  const channels = [...sizes.keys()].filter((channel) => sizes.get(channel)! >= fewest).sort();
  if (channels.length < 2) return null;
  const purposes = [...new Set(known.map((i) => contacts.purpose[i]!))].sort();
  const [groupOf, cellOf] = [indexOf(channels), indexOf(purposes)];
  const observed = {
    values: pick(measure, known),
    groups: known.map((i) => groupOf.get(contacts.channel[i]!) ?? -1),
    groupCount: channels.length,
    cells: known.map((i) => cellOf.get(contacts.purpose[i]!)!),
    cellCount: purposes.length,
    clusters: pick(contacts.customer, known),
  };
  const standardised = clusteredStandardisation(observed, FEWEST_OF_PURPOSE);
  return standardised.comparable > 0 ? { channels, standardised, n: known.length } : null;
}

/**
 * How far apart the two channels lie that differ most, for the same purposes. The interval allows for their having been picked among all pairs
 * (Bonferroni) and ends at zero.
 */
export function gapBetween(compared: ComparedChannels | null): Estimate {
  const method = "crm_standardised_gap";
  if (!compared) return noEstimate("crm_one_channel", 0, method);
  const { channels, standardised, n } = compared;
  const means = standardised.means.map(({ mean }) => mean);
  const best = means.indexOf(Math.max(...means));
  const worst = means.indexOf(Math.min(...means));
  const pairs = (channels.length * (channels.length - 1)) / 2;
  const { mean, error } = standardised.difference(best, worst);
  const reach = normalQuantile(1 - (1 - LEVEL) / 2 / pairs, 0, 1) * error;
  const warnings = 1 - standardised.comparable > MOST_LEFT_OUT ? ["crm_purposes_left_out"] : [];
  return estimateOf(mean, n, method, { low: Math.max(0, mean - reach), high: mean + reach, warnings });
}

/** Whether channels could be compared on most contacts, rather than on a few purposes that all of them see. */
export function comparableCheck(compared: ComparedChannels | null): Check[] {
  if (!compared) return [];
  const leftOut = 1 - compared.standardised.comparable;
  return [{ id: "crm_channels_comparable", passed: leftOut <= MOST_LEFT_OUT, value: leftOut, limit: MOST_LEFT_OUT }];
}

/** Rows {channel, contacts, resolved, wait, ...} of the last twelve months; resolution and waits for the same purposes, the rest as it was. */
export function channelRows(
  contacts: Contacts,
  { resolution, waiting }: { resolution: ComparedChannels | null; waiting: ComparedChannels | null },
): Row[] {
  const own = inboundIn(contacts, 0);
  const sizes = rollup(
    own,
    (members) => members.length,
    (i) => contacts.channel[i]!,
  );
  const channels = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return channels.map(([channel, size]) => {
    const members = own.filter((i) => contacts.channel[i] === channel);
    const shareOf = (flag: Float64Array) => shareEstimate(contacts, flag, members).estimate;
    return {
      channel,
      contacts: size,
      ...meanOf("resolved", resolution, channel),
      resolved_raw: shareOf(contacts.resolved),
      ...meanOf("wait", waiting, channel),
      history_seen: shareOf(contacts.historySeen),
      without_customer: shareOf(contacts.hasCustomer.map((flag) => 1 - flag)),
    };
  });
}

function meanOf(name: string, compared: ComparedChannels | null, channel: string): Row {
  const at = compared?.channels.indexOf(channel) ?? -1;
  if (!compared || at < 0) return { [name]: null, [`${name}_low`]: null, [`${name}_high`]: null };
  const { mean, error } = compared.standardised.means[at]!;
  const reach = NORMAL_QUANTILE * error;
  return { [name]: mean, [`${name}_low`]: Math.max(0, mean - reach), [`${name}_high`]: mean + reach };
}

function indexOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}
