import { estimateOf } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import type { LookAt } from "../part.ts";
import { journeyNumbers, journeyTotals, platformNumbers, whyNoCredits } from "./attribution-numbers.ts";
import type { AttributionFindings, ChannelCredit } from "./attribution-findings.ts";
import { channelCredits, type Credit } from "./channel-credits.ts";
import { readJourneyFacts, type JourneyFacts } from "./journey-facts.ts";
import { missingNeeds } from "./needs.ts";
import { readJourneys, type FollowedJourneys } from "./read-journeys.ts";
import { readMediaYear, type MediaYear } from "./read-media-year.ts";
import { stepRows } from "./step-rows.ts";
import { withheldCredits } from "./withheld-credits.ts";

/** Of steps whose order is not known, more than this make first and last a matter of chance. */
const MOST_UNORDERED = 0.05;

/** What rules of attribution and platforms credit channels with: an association, whatever the rule. */
export const attribution: LookAt<"attribution"> = async (context) => {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.size === 2) return { part: { numbers: {}, tables: {}, missing, checks: [] }, findings: { credits: [] } };
  const journeys = await readJourneys(context.database);
  const facts = await readJourneyFacts(context.database);
  const media = await readMediaYear(context.database);
  const warnings = warningsOf(journeys, facts);
  const shared = whyNoCredits(journeys) ? null : channelCredits(journeys, context.options);
  const credits = withoutSmall(shared?.credits ?? []);
  const told = new Set(credits.map(({ channel }) => channel));
  const gaps = (shared?.gaps ?? []).filter((_, channel) => told.has(channel));
  return {
    part: {
      numbers: {
        ...(lacks.has("attribution") ? {} : journeyNumbers(journeys, facts, gaps, warnings)),
        ...(lacks.has("platform_claims") ? {} : platformNumbers(media, facts)),
      },
      tables: {
        attribution_channels: [...creditRows(credits, journeys), ...claimRows(media)],
        attribution_steps: stepRows(journeys),
      },
      missing,
      checks: lacks.has("attribution") ? [] : checksOf(journeys, facts),
    },
    findings: findingsOf(credits, journeys, media, warnings),
  };
};

function warningsOf(journeys: FollowedJourneys, { unordered }: JourneyFacts): string[] {
  const { sales, unsold } = journeyTotals(journeys);
  return [
    ...(sales > 0 && unsold === 0 ? ["attribution_only_sales"] : []),
    ...(unordered > MOST_UNORDERED ? ["attribution_unordered"] : []),
  ];
}

/** Credits without those that fewer than ten sales stand behind. */
function withoutSmall(credits: readonly Credit[]): Credit[] {
  const rules = [...new Set(credits.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const own = credits.filter((credit) => credit.rule === rule);
    const withheld = withheldCredits(own.map(({ sales }) => sales.estimate));
    return own.filter((_, i) => !withheld.has(i));
  });
}

/** Rows {channel (null: those too rare to be told apart), rule, journeys, sales, sales_low, sales_high, share, low, high}. */
function creditRows(credits: readonly Credit[], { names, met }: FollowedJourneys): Row[] {
  return credits.map(({ rule, channel, sales, share }) => ({
    channel: names[channel] ?? null,
    rule,
    journeys: met[channel]!,
    sales: sales.estimate,
    sales_low: sales.low,
    sales_high: sales.high,
    share: share.estimate,
    low: share.low,
    high: share.high,
  }));
}

function claimRows(media: readonly MediaYear[]): Row[] {
  const none = { journeys: null, sales_low: null, sales_high: null, share: null, low: null, high: null };
  return media.flatMap(({ channel, claimed }) =>
    claimed === null ? [] : [{ ...none, channel, rule: "platform", sales: claimed }],
  );
}

function checksOf(journeys: FollowedJourneys, { unordered }: JourneyFacts): Check[] {
  if (journeyTotals(journeys).all === 0) return [];
  const check = { id: "attribution_order_known", value: unordered, limit: MOST_UNORDERED };
  return [{ ...check, passed: unordered <= MOST_UNORDERED }];
}

function findingsOf(
  credits: readonly Credit[],
  journeys: FollowedJourneys,
  media: readonly MediaYear[],
  warnings: string[],
): AttributionFindings {
  const { sales: n } = journeyTotals(journeys);
  const byRule = credits.flatMap(({ rule, channel, sales }): ChannelCredit[] => {
    const name = journeys.names[channel] ?? null;
    const { estimate, low, high } = sales;
    const method = rule === "markov" ? "attribution_markov" : "attribution_rules";
    return name === null
      ? []
      : [{ channel: name, rule, sales: estimateOf(estimate, n, method, { low, high, grade: "D", warnings }) }];
  });
  const claimed = media.flatMap(({ channel, claimed, weeks }): ChannelCredit[] => {
    if (claimed === null) return [];
    return [{ channel, rule: "platform", sales: estimateOf(claimed, weeks, "platform_claim", { grade: "D" }) }];
  });
  return { credits: [...byRule, ...claimed] };
}
