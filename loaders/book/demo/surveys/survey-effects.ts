import type { Block, Latent, Policy, World } from "../block.ts";
import { addMonths } from "../calendar.ts";
import { endingOf } from "../persistency.ts";
import { random as openStream, type Random } from "../random.ts";
import { scoreOf } from "./answers.ts";
import { attitudesOf, drawSources, type Attitudes } from "./attitudes.ts";
import { customerItems, type Construct } from "./items.ts";

/** Constructs of which everybody is given one standard deviation more. */
export const MOVED = [
  "image",
  "expectation",
  "quality",
  "service",
  "claims",
  "value",
  "satisfaction",
  "preference",
] as const;

const EVERY_PERSON = 40;
const EVERY_POLICY = 8;

/** Sums of what follows when a construct moves: by construct over people, and over policies of those in force at 25 months. */
export interface MovedSums {
  people: number;
  attitudes: Partial<Attitudes>;
  scores: Partial<Attitudes>;
  policies: number;
  keptBefore: number;
  keptAfter: number;
}

/** Differences between the same people, under the same draws, as they are and with one standard deviation more of each construct. */
export function moveConstructs(world: World, block: Block): MovedSums[] {
  return MOVED.map((construct) => moveConstruct(world, block, construct));
}

function moveConstruct(world: World, block: Block, construct: Construct): MovedSums {
  const { seed } = world.options;
  const sums: MovedSums = { people: 0, attitudes: {}, scores: {}, policies: 0, keptBefore: 0, keptAfter: 0 };
  for (const policy of block.policies) {
    if (policy.index % EVERY_POLICY !== 0 || !isMature(world, policy)) continue;
    const [before, after] = attitudesOfBoth(
      policy.owner.latent,
      construct,
      openStream(seed, "moved", policy.owner.index),
    );
    sums.policies++;
    sums.keptBefore += Number(isKept(world, policy, policy.owner.latent));
    sums.keptAfter += Number(isKept(world, policy, movedLatent(policy.owner.latent, before, after)));
  }
  for (const person of block.people) {
    if (person.joined === null || person.index % EVERY_PERSON !== 0) continue;
    const [before, after] = attitudesOfBoth(person.latent, construct, openStream(seed, "moved", person.index));
    const draws = () => openStream(seed, "moved scores", person.index);
    sums.people++;
    addDifference(sums.attitudes, before, after);
    addDifference(sums.scores, meanScores(before, draws()), meanScores(after, draws()));
  }
  return sums;
}

function attitudesOfBoth(latent: Latent, construct: Construct, random: Random): [Attitudes, Attitudes] {
  const sources = drawSources(latent, random);
  return [attitudesOf(sources), attitudesOf(sources, { [construct]: 1 })];
}

/** The latent standing of a person whose attitudes move from one to the other. */
export function movedLatent(latent: Latent, before: Attitudes, after: Attitudes): Latent {
  return {
    ...latent,
    quality: latent.quality + after.quality - before.quality,
    satisfaction: latent.satisfaction + after.satisfaction - before.satisfaction,
    preference: latent.preference + after.preference - before.preference,
    differentiation: latent.differentiation + after.differentiation - before.differentiation,
  };
}

/** Issued since observation began, 25 months or more before the book's last day, and not a rider. */
function isMature(world: World, policy: Policy): boolean {
  return policy.main === null && policy.issued >= world.observedFrom && addMonths(policy.issued, 25) <= world.asOf;
}

function isKept(world: World, policy: Policy, latent: Latent): boolean {
  const other = { ...policy, owner: { ...policy.owner, latent } };
  const ending = endingOf(world, other, openStream(world.options.seed, "moved ending", policy.index));
  return ending === null || ending.ended > addMonths(policy.issued, 25);
}

function meanScores(attitudes: Attitudes, random: Random): Attitudes {
  const sums = { ...attitudes };
  const counts = { ...attitudes };
  for (const construct of Object.keys(sums) as Construct[]) sums[construct] = counts[construct] = 0;
  for (const item of customerItems) {
    sums[item.construct] += scoreOf(item, attitudes[item.construct], 0, random);
    counts[item.construct]++;
  }
  for (const construct of Object.keys(sums) as Construct[]) sums[construct] /= counts[construct];
  return sums;
}

function addDifference(sums: Partial<Attitudes>, before: Attitudes, after: Attitudes): void {
  for (const construct of Object.keys(before) as Construct[]) {
    sums[construct] = (sums[construct] ?? 0) + after[construct] - before[construct];
  }
}

/** For truth.json: by construct moved by one standard deviation, the mean change of attitudes (standard deviations), scores and persistency. */
export function describeMoves(parts: readonly MovedSums[][]): Record<string, unknown> {
  return Object.fromEntries(
    MOVED.map((construct, i) => {
      const total = parts.map((part) => part[i]!);
      const sum = (of: (sums: MovedSums) => number) => total.reduce((all, sums) => all + of(sums), 0);
      const people = sum(({ people }) => people);
      const mean = (what: "attitudes" | "scores") =>
        Object.fromEntries(
          (Object.keys(total[0]![what]) as Construct[]).map((key) => [
            key,
            sum((sums) => sums[what][key] ?? 0) / people,
          ]),
        );
      const policies = sum((sums) => sums.policies);
      const persistency_25 = policies > 0 ? sum((sums) => sums.keptAfter - sums.keptBefore) / policies : null;
      return [construct, { attitudes: mean("attitudes"), scores: mean("scores"), persistency_25 }];
    }),
  );
}
