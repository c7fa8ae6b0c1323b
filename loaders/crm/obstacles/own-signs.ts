import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { clusteredShare } from "../../statistics/clustered-share.ts";
import { clusteredStandardisation } from "../../statistics/clustered-standardisation.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import type { Database } from "../../stage/database.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { inboundIn, type Contacts } from "../map/contacts.ts";
import { pick } from "../map/share-estimate.ts";

/** The share of the most valuable fifth among all, which chance alone reaches. */
const FIFTH = 0.2;
const SELF_SERVICE: readonly string[] = ["app", "web"];
/** Channels in which people answer at once; letters are neither. */
const PEOPLE: readonly string[] = ["agent", "branch", "counter", "phone"];
const FEWEST_OF_PURPOSE = 5;

/**
 * How many of the two outcomes that matter, loyalty and profit, the book measures. Null when it measures neither them nor satisfaction or quality, as
 * then there is no yardstick to be wrong.
 */
export function outcomesMeasured(numbers: Readonly<Record<string, Estimate>>): Estimate {
  const isMeasured = (id: string) => typeof numbers[id]?.estimate === "number";
  const loyalty = isMeasured("loyalty.persistency.25.count") || isMeasured("loyalty.survey.loyalty");
  const profit = isMeasured("value.contribution.total");
  if (!loyalty && !profit && !isMeasured("loyalty.survey.satisfaction"))
    return noEstimate("crm_no_yardstick", 0, "count");
  return estimateOf(Number(loyalty) + Number(profit), 2, "count");
}

/** Share of the most valuable fifth among policyholders whom campaigns turned to, as a multiple of a fifth. */
export async function reachLift(database: Database): Promise<Estimate> {
  const { people, events } = await counted(
    database,
    "SELECT people, in_top_fifth AS events FROM staged.campaign_reach",
  );
  if (people < FEWEST_PEOPLE) return noEstimate("too_few", people, "crm_wilson");
  const { low, high } = wilsonInterval(events, people);
  return estimateOf(events / people / FIFTH, people, "crm_wilson", { low: low / FIFTH, high: high / FIFTH });
}

/** Share of policyholders in force who have said something of what they want in the last 24 months: counted in full. */
export async function needsKnown(database: Database): Promise<Estimate> {
  const { people, events } = await counted(database, "SELECT people, known AS events FROM staged.needs_known");
  if (people < FEWEST_PEOPLE) return noEstimate("too_few", people, "share");
  return estimateOf(events / people, people, "share");
}

/** Share of inbound contacts of the last twelve months that came through the channel which the customer prefers; a branch is its counter. */
export async function preferredChannel(database: Database): Promise<Estimate> {
  const columns = await database.columns(`SELECT k.customer_number AS customer,
      CASE WHEN k.channel = CASE c.preferred_channel WHEN 'branch' THEN 'counter' ELSE c.preferred_channel END
        OR k.channel = c.preferred_channel THEN 1 ELSE 0 END AS preferred
    FROM staged.service_contact AS k JOIN staged.customer AS c ON c.customer_number = k.customer_number
    WHERE k.is_inbound AND k.years_before = 0 AND k.channel IS NOT NULL AND c.preferred_channel IS NOT NULL
    ORDER BY k.contact_number`);
  const [preferred, customer] = [columns["preferred"] as Float64Array, columns["customer"] as Float64Array];
  if (preferred.length === 0) return noEstimate("crm_not_recorded", 0, "crm_clustered_share");
  const { share, low, high, n, clusters } = clusteredShare(preferred, customer);
  if (clusters < FEWEST_PEOPLE) return noEstimate("too_few", n, "crm_clustered_share");
  return estimateOf(share, n, "crm_clustered_share", { low, high });
}

/** First-time resolution in app and web less that of people at counter, phone and agents, for the same purposes. */
export function selfServiceGap(contacts: Contacts): Estimate {
  const method = "crm_standardised_gap";
  const known = inboundIn(contacts, 0).filter((i) => {
    return !Number.isNaN(contacts.resolved[i]!) && contacts.purpose[i] !== null && groupOf(contacts.channel[i]!) >= 0;
  });
  const groups = known.map((i) => groupOf(contacts.channel[i]!));
  const [self, people] = [groups.filter((group) => group === 0).length, groups.filter((group) => group === 1).length];
  if (Math.min(self, people) < FEWEST_PEOPLE) return noEstimate("crm_one_channel", known.length, method);
  const purposes = [...new Set(known.map((i) => contacts.purpose[i]!))].sort();
  const observed = {
    values: pick(contacts.resolved, known),
    groups,
    groupCount: 2,
    cells: known.map((i) => purposes.indexOf(contacts.purpose[i]!)),
    cellCount: purposes.length,
    clusters: pick(contacts.customer, known),
  };
  const standardised = clusteredStandardisation(observed, FEWEST_OF_PURPOSE);
  if (!(standardised.comparable > 0)) return noEstimate("crm_one_channel", known.length, method);
  const { mean, error } = standardised.difference(0, 1);
  const reach = NORMAL_QUANTILE * error;
  return estimateOf(mean, known.length, method, { low: mean - reach, high: mean + reach });
}

function groupOf(channel: string): number {
  if (SELF_SERVICE.includes(channel)) return 0;
  return PEOPLE.includes(channel) ? 1 : -1;
}

/** Share of reviewed requests of the last 24 months in which staff decided against the light. */
export async function overrides(database: Database): Promise<Estimate> {
  const { people, events } = await counted(
    database,
    `SELECT COUNT(*) AS people, COUNT(CASE WHEN r.override THEN 1 END) AS events
     FROM staged.request_review AS r CROSS JOIN staged.setting AS s
     WHERE r.override IS NOT NULL AND CAST(s.as_of - DATE '1970-01-01' AS INTEGER) - r.started_day BETWEEN 0 AND 730`,
  );
  if (people < FEWEST_PEOPLE) return noEstimate("too_few", people, "crm_wilson");
  const { low, high } = wilsonInterval(events, people);
  return estimateOf(events / people, people, "crm_wilson", { low, high });
}

/** Weighted mean of a construct in the latest wave of a survey, on answers from 1 to 10. */
export function surveyMean(rows: readonly Row[] | undefined, construct: string): Estimate {
  const own = (rows ?? []).filter((row) => row["construct"] === construct && typeof row["estimate"] === "number");
  const latest = own.toSorted((a, b) => (String(a["wave"]) < String(b["wave"]) ? -1 : 1)).at(-1);
  if (!latest) return noEstimate("crm_not_asked", 0, "crm_survey_mean", "C");
  const [low, high] = [latest["low"] as number | null, latest["high"] as number | null];
  return estimateOf(Number(latest["estimate"]), Number(latest["respondents"]), "crm_survey_mean", {
    low,
    high,
    grade: "C",
  });
}

async function counted(database: Database, query: string): Promise<{ people: number; events: number }> {
  const columns = await database.columns(query);
  const value = (name: string) => (columns[name] as Float64Array)[0] ?? 0;
  return { people: value("people"), events: value("events") };
}
