import type { PricedGroup } from "../../../src/models/price-fairness.ts";
import type { PriceModel, PriceSegment } from "../../../src/models/price-what-if.ts";
import type { BookSettings } from "../../book/settings.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { shrinkMeans } from "../../statistics/normal-shrinkage.ts";
import { randomSource } from "../../statistics/random-source.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { ProductBasis } from "../../value/basis-table.ts";
import { fairnessGroups } from "./fairness-groups.ts";
import type { Lives } from "./lives.ts";
import { newBusiness, priceCourses } from "./new-business.ts";
import { segmentation, type PricedPolicies } from "./policies.ts";
import type { PriceChangeFindings } from "./price-change-findings.ts";
import { productGroup } from "./product-group.ts";
import type { Quotes } from "./quotes.ts";
import { renewals, yearlyHazard } from "./renewals.ts";
import { offersOf, testedChannels, type TakeUpFindings } from "./take-up-findings.ts";
import { takeUpCurve } from "./take-up.ts";

const DRAWS = 200;
/** Prices are never moved further than this, however far a test went. */
const FURTHEST = 0.1;
const YEARS = 10;

export interface WhatIfInput {
  policies: PricedPolicies;
  quotes: Quotes;
  takeUp: TakeUpFindings;
  change: PriceChangeFindings;
  /** Contracts around the last year, for the hazard of giving up. */
  lives: Lives;
  bases: readonly ProductBasis[];
  settings: BookSettings;
  asOf: number;
  seed: number;
}

export interface PriceWhatIf {
  model: PriceModel;
  groups: PricedGroup[];
}

/** The model that the what-if asks; null where quotes do not tell what a price does. */
export function priceWhatIf(input: WhatIfInput): PriceWhatIf | null {
  const { curve } = input.takeUp;
  if (!curve) return null;
  const segmentOf = segmentation(input.policies);
  const own = [...input.policies.product].map((product, i) => segmentOf(product, input.policies.listPremium[i]!));
  const names = namesOf(own, input.policies);
  if (names.length === 0) return null;
  const channels = testedChannels(input.quotes);
  const slopes = segmentSlopes(input, curve, names, segmentOf);
  const random = randomSource(input.seed);
  const common = Array.from({ length: DRAWS }, () => random.normal());
  const segments = names.map((segment, i) => {
    const { logOdds, slope, shared, rest } = slopes[i]!;
    const drawn = common.map((z) => slope + shared * z + rest * random.normal());
    return { segment, ...businessOf(input, own, segment, channels), logOdds, slope, slopes: drawn.map(rounded) };
  });
  const { found } = input.change;
  const lapse = found ? found.effect.logRatio.mean / found.tariff.size : 0;
  const lapseError = found ? found.effect.logRatio.error / Math.abs(found.tariff.size) : 0;
  const model: PriceModel = {
    segments,
    range: {
      least: Math.max(-FURTHEST, curve.least - 1),
      most: Math.min(FURTHEST, curve.most - 1),
      renewalMost: found ? Math.min(FURTHEST, Math.max(0, found.tariff.size)) : 0,
    },
    lapse: Math.max(0, lapse),
    lapses: common.map(() => rounded(Math.max(0, lapse + lapseError * random.normal()))),
    years: YEARS,
    discount: input.settings.hurdle_rate,
  };
  const repricedGroups = new Set(
    segments.filter(({ renewal }) => renewal).map(({ segment }) => segment.split(".")[0]!),
  );
  const cells = {
    segments: names,
    segmentOf: own,
    testedChannels: channels,
    repricedGroups,
    single: input.settings.ape_weights.single,
    year: Number(input.settings.as_of.slice(0, 4)),
  };
  return { model, groups: fairnessGroups(input.policies, cells) };
}

/** Segments with ten new contracts in a year or more. */
function namesOf(own: readonly (string | null)[], { monthsBefore, wasTaken }: PricedPolicies): string[] {
  const counts = new Map<string, number>();
  own.forEach((name, i) => {
    if (name !== null && monthsBefore[i]! < 12 && wasTaken[i] === 1) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return [...counts]
    .filter(([, size]) => size >= FEWEST_PEOPLE)
    .map(([name]) => name)
    .sort();
}

interface SegmentSlope {
  logOdds: number;
  slope: number;
  /** Standard errors: in common with all segments, and of its own. */
  shared: number;
  rest: number;
}

/** Slopes of the segments, drawn towards each other; the whole's where a segment has too few quotes. */
function segmentSlopes(
  { quotes }: WhatIfInput,
  curve: NonNullable<TakeUpFindings["curve"]>,
  names: readonly string[],
  segmentOf: ReturnType<typeof segmentation>,
): SegmentSlope[] {
  const { all, positions } = curve;
  const bySegment = names.map((name) =>
    takeUpCurve(
      offersOf(
        quotes,
        positions.filter((i) => segmentOf(quotes.product[i]!, quotes.listPremium[i]!) === name),
      ),
    ),
  );
  const known = names.map((_, i) => i).filter((i) => (bySegment[i]?.slope.error ?? 0) > 0);
  const shrunk = shrinkMeans(known.map((i) => bySegment[i]!.slope));
  return names.map((_, i) => {
    const own = shrunk?.[known.indexOf(i)];
    const logOdds = bySegment[i]?.logOdds.mean ?? all.logOdds.mean;
    if (!own) return { logOdds: rounded(logOdds), slope: rounded(all.slope.mean), shared: all.slope.error, rest: 0 };
    const error = (own.high - own.low) / (2 * NORMAL_QUANTILE);
    const shared = Math.min(error, own.shrinkage * all.slope.error);
    return {
      logOdds: rounded(logOdds),
      slope: rounded(own.estimate),
      shared,
      rest: Math.sqrt(error ** 2 - shared ** 2),
    };
  });
}

function businessOf(
  { policies, bases, settings, change, lives, asOf }: WhatIfInput,
  own: readonly (string | null)[],
  segment: string,
  channels: ReadonlySet<string>,
): Pick<PriceSegment, "sold" | "renewal"> {
  const positions = [...own.keys()].filter((i) => own[i] === segment);
  const courses = priceCourses(bases, settings);
  const single = settings.ape_weights.single;
  const sold = (counts: (i: number) => boolean) => {
    const {
      policies: size,
      premium,
      value,
      valueOfPrice,
    } = newBusiness(policies, positions.filter(counts), courses, single);
    const few = size < FEWEST_PEOPLE;
    const money = (amount: number | null) => (amount === null ? null : few ? 0 : rounded(amount));
    return {
      policies: few ? 0 : size,
      premium: money(premium)!,
      value: money(value),
      valueOfPrice: money(valueOfPrice),
    };
  };
  const changed = change.found?.repriced.changed;
  const repriced = positions.filter((i) => changed?.has(policies.product[i]!));
  const group = productGroup(policies.product[positions[0]!] ?? null);
  const renewal = changed && group ? renewals(policies, repriced, yearlyHazard(lives, group, asOf)) : null;
  return {
    sold: {
      tested: sold((i) => channels.size === 0 || channels.has(policies.channel[i] ?? "")),
      all: sold(() => true),
    },
    renewal: renewal && {
      ...renewal,
      premium: rounded(renewal.premium),
      contribution: renewal.contribution === null ? null : rounded(renewal.contribution),
      left: rounded(renewal.left),
      hazard: rounded(renewal.hazard),
    },
  };
}

/** Five significant digits: more would weigh on the page and change nothing that it shows. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(5));
}
