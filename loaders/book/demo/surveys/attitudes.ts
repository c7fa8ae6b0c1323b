import type { Latent } from "../block.ts";
import type { Random } from "../random.ts";
import type { Construct } from "./items.ts";

/** Every construct of one person, each standard normal over people. */
export type Attitudes = Record<Construct, number>;

/** What goes into attitudes from outside; all standard normal and independent. */
export interface Sources {
  image: number;
  expectation: number;
  /** What quality is beyond expectation. */
  quality: number;
  /** What service, claims and value are beyond quality. */
  service: number;
  claims: number;
  value: number;
  /** What satisfaction, preference and so on are beyond what drives them. */
  satisfaction: number;
  complaints: number;
  preference: number;
  differentiation: number;
  loyalty: number;
}

/** Weights of the satisfaction of a person beyond quality; `own` makes its variance 1. */
const BEYOND = { image: 0.3, service: 0.35, claims: 0.25, value: 0.45 };
const OWN = Math.sqrt(1 - Object.values(BEYOND).reduce((sum, weight) => sum + weight ** 2, 0));

/**
 * The chain: quality rests on what was expected; service, claims and value rest on quality; satisfaction on all of them and on image;
 * preference, perceived difference and how complaints are felt to be handled on satisfaction; loyalty on those. `shift` moves a
 * construct of everybody by so many standard deviations, whatever its causes: what follows from it moves with it.
 */
export function attitudesOf(sources: Sources, shift: Partial<Attitudes> = {}): Attitudes {
  const moved = (construct: Construct, value: number) => value + (shift[construct] ?? 0);
  const expectation = moved("expectation", sources.expectation);
  const image = moved("image", sources.image);
  const quality = moved("quality", 0.3 * expectation + Math.sqrt(0.91) * sources.quality);
  const service = moved("service", 0.6 * quality + 0.8 * sources.service);
  const claims = moved("claims", 0.4 * quality + Math.sqrt(0.84) * sources.claims);
  const value = moved("value", 0.5 * quality + Math.sqrt(0.75) * sources.value);
  const beyond =
    BEYOND.image * image +
    (BEYOND.service * (service - 0.6 * quality)) / 0.8 +
    (BEYOND.claims * (claims - 0.4 * quality)) / Math.sqrt(0.84) +
    (BEYOND.value * (value - 0.5 * quality)) / Math.sqrt(0.75) +
    OWN * sources.satisfaction;
  const satisfaction = moved("satisfaction", 0.6 * quality + 0.8 * beyond);
  const complaints = moved("complaints", 0.55 * satisfaction + Math.sqrt(1 - 0.55 ** 2) * sources.complaints);
  const preference = moved("preference", 0.5 * satisfaction + 0.87 * sources.preference);
  const differentiation = moved("differentiation", 0.35 * satisfaction + 0.94 * sources.differentiation);
  const loyalty = moved(
    "loyalty",
    0.3 * satisfaction + 0.35 * preference + 0.2 * differentiation + 0.15 * complaints + 0.68 * sources.loyalty,
  );
  return {
    image,
    expectation,
    quality,
    service,
    claims,
    value,
    satisfaction,
    complaints,
    preference,
    differentiation,
    loyalty,
  };
}

/**
 * Sources that lead to the quality, satisfaction, preference and perceived difference that a person lives with: the parts of
 * satisfaction are drawn from what they can be given their sum.
 */
export function drawSources(latent: Latent, random: Random): Sources {
  const drawn = drawFreeSources(random);
  const expectation = 0.3 * latent.quality + Math.sqrt(0.91) * drawn.expectation;
  const beyond = (latent.satisfaction - 0.6 * latent.quality) / 0.8;
  const gap =
    beyond -
    BEYOND.image * drawn.image -
    BEYOND.service * drawn.service -
    BEYOND.claims * drawn.claims -
    BEYOND.value * drawn.value -
    OWN * drawn.satisfaction;
  return {
    ...drawn,
    expectation,
    quality: (latent.quality - 0.3 * expectation) / Math.sqrt(0.91),
    image: drawn.image + BEYOND.image * gap,
    service: drawn.service + BEYOND.service * gap,
    claims: drawn.claims + BEYOND.claims * gap,
    value: drawn.value + BEYOND.value * gap,
    satisfaction: drawn.satisfaction + OWN * gap,
    preference: (latent.preference - 0.5 * latent.satisfaction) / 0.87,
    differentiation: (latent.differentiation - 0.35 * latent.satisfaction) / 0.94,
  };
}

/** Sources of somebody who stands in the middle everywhere. */
export const middling: Sources = {
  quality: 0,
  expectation: 0,
  image: 0,
  service: 0,
  claims: 0,
  value: 0,
  satisfaction: 0,
  complaints: 0,
  preference: 0,
  differentiation: 0,
  loyalty: 0,
};

/** Sources of nobody in particular. */
export function drawFreeSources(random: Random): Sources {
  return {
    quality: random.normal(),
    expectation: random.normal(),
    image: random.normal(),
    service: random.normal(),
    claims: random.normal(),
    value: random.normal(),
    satisfaction: random.normal(),
    complaints: random.normal(),
    preference: random.normal(),
    differentiation: random.normal(),
    loyalty: random.normal(),
  };
}

/** Share of the variance of an attitude that is the person's own; the rest is the year's. */
export const LASTING_SHARE = 0.85;

/** A person's sources in one year: what lasts, and the year's own part. */
export function inYear(lasting: Sources, year: Sources): Sources {
  const mixed = { ...lasting };
  for (const key of Object.keys(mixed) as (keyof Sources)[]) {
    mixed[key] = Math.sqrt(LASTING_SHARE) * lasting[key] + Math.sqrt(1 - LASTING_SHARE) * year[key];
  }
  return mixed;
}
