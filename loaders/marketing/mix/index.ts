import { noEstimate } from "../../../src/models/evidence.ts";
import type { Check } from "../../../src/models/report.ts";
import type { Found, MarketingContext, OwnEvidence, Part } from "../part.ts";
import { checkTables, leftOutRows } from "./check-tables.ts";
import { lineEstimates, type LineEstimates } from "./line-estimates.ts";
import { keptDraws, mediaResponse } from "./media-response.ts";
import type { MixFindings } from "./mix-findings.ts";
import { mixInput } from "./mix-input.ts";
import { mixModel, type MixModel } from "./mix-model.ts";
import { mixNumbers, silentNumbers } from "./mix-numbers.ts";
import { findingTables } from "./mix-tables.ts";
import { isoOfWeek, type MixWeeks } from "./mix-weeks.ts";
import { missingNeeds } from "./needs.ts";
import { readWeeks } from "./read-weeks.ts";
import { silenceOf, silenceOfChannels, type Silence } from "./silence.ts";
import type { TrustCheck } from "./trust-checks.ts";

/** What each channel of advertising adds, week by week; its chains run on the threads of `context.map`. */
export async function marketingMix(context: MarketingContext, before: OwnEvidence): Promise<Found<MixFindings | null>> {
  const missing = missingNeeds(context.book);
  if (missing.length > 0) return { part: { numbers: {}, tables: {}, missing, checks: [] }, findings: null };
  const weeks = await readWeeks(context.database);
  const silence = silenceOf(weeks);
  if (silence) return silent(silence, weeks);
  const input = mixInput(weeks!, weeks!.policies);
  const noChannel = silenceOfChannels(input);
  if (noChannel) return silent(noChannel, weeks, { mix_left_out: leftOutRows(input) });
  const { seed } = context.options;
  const model = await mixModel(input, before.geo.tests, { seed, map: context.map });
  const lines = lineEstimates(model, context.worth, seed);
  return published(model, lines, context);
}

function published(
  model: MixModel,
  lines: readonly LineEstimates[],
  { worth, options }: MarketingContext,
): Found<MixFindings> {
  const response = mediaResponse(model.input, model.fits.main, model.summary.lines, model.told);
  const failed = model.verdict === "fail";
  const part: Part = {
    numbers: mixNumbers(model, lines, worth, options.seed),
    tables: {
      mix_about: [about(model)],
      ...checkTables(model),
      ...(failed ? {} : findingTables(model, lines, response)),
    },
    missing: [],
    checks: model.checks.map(publishedCheck),
  };
  return { part, findings: findingsOf(model, lines, failed ? null : response) };
}

function about({ input, verdict, tests }: MixModel): Record<string, string | number> {
  const { weeks, knownWeeks, channels } = input;
  return {
    verdict,
    from: isoOfWeek(weeks, 0),
    until: isoOfWeek(weeks, weeks.weeks - 1),
    weeks: weeks.weeks,
    known_weeks: knownWeeks,
    weeks_without_media: weeks.weeksWithoutMedia,
    channels: channels.length,
    tests: tests.length,
  };
}

function publishedCheck({ check, value, limit, outcome }: TrustCheck): Check {
  return { id: check, passed: outcome === "pass", value, limit };
}

function findingsOf(model: MixModel, lines: readonly LineEstimates[], response: MixFindings["model"]): MixFindings {
  const { input, summary, verdict } = model;
  const kept = keptDraws(summary.draws);
  return {
    verdict,
    outcome: "policies",
    channels: lines.map(({ name, channels, spend, estimates, contribution, told, tests }) => ({
      channel: name,
      channels,
      spend,
      policies: estimates["policies"]!,
      contribution: verdict === "fail" ? [] : Array.from(contribution).filter((_, draw) => kept.has(draw)),
      perMillion: estimates["per_million"] ?? noSpend(input.knownWeeks),
      marginalPerMillion: estimates["marginal"] ?? noSpend(input.knownWeeks),
      told,
      tests,
    })),
    cannotTell: summary.lines.flatMap((line) =>
      line.channels.slice(1).map((c): [string, string] => [input.channels[line.channels[0]!]!, input.channels[c]!]),
    ),
    model: response,
  };
}

function noSpend(weeks: number) {
  return noEstimate("mix_no_spend", weeks, "marketing_mix", "C");
}

/** Nothing but why there is no model. */
function silent(reason: Silence, weeks: MixWeeks | null, tables: Part["tables"] = {}): Found<null> {
  const known = weeks ? weeks.policies.filter((value) => !Number.isNaN(value)).length : 0;
  return {
    part: { numbers: silentNumbers(reason, known), tables, missing: [], checks: [] },
    findings: null,
  };
}
