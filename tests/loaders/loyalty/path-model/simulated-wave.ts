import { randomLcg, randomNormal } from "d3-random";
import type { ConstructName } from "../../../../loaders/loyalty/path-model/constructs.ts";
import type { Invitation, Wave } from "../../../../loaders/loyalty/path-model/read-survey.ts";

export interface SimulatedWave {
  people: number;
  items?: number;
  /** Chance that an answer is left out. */
  gaps?: number;
  /** Changes a person's invitation, by number. */
  invitation?: (person: number) => Partial<Invitation>;
}

export const QUALITY_TO_SATISFACTION = 0.5;
export const SATISFACTION_TO_LOYALTY = 0.6;

const CONSTRUCTS: ConstructName[] = ["quality", "satisfaction", "loyalty"];

/** Answers of people to items of quality, satisfaction and loyalty, each with a loading of .8; everybody answers. */
export function simulatedWave({ people, items = 3, gaps = 0, invitation }: SimulatedWave): Wave {
  const uniform = randomLcg(0.42);
  const normal = randomNormal.source(uniform)();
  const scores = Array.from({ length: people }, () => {
    const quality = normal();
    const satisfaction = QUALITY_TO_SATISFACTION * quality + Math.sqrt(1 - QUALITY_TO_SATISFACTION ** 2) * normal();
    const loyalty = SATISFACTION_TO_LOYALTY * satisfaction + Math.sqrt(1 - SATISFACTION_TO_LOYALTY ** 2) * normal();
    return [quality, satisfaction, loyalty].flatMap((standing) =>
      Array.from({ length: items }, () => (uniform() < gaps ? NaN : 5.5 + 1.5 * (0.8 * standing + 0.6 * normal()))),
    );
  });
  return {
    wave: "2025",
    invitations: Array.from({ length: people }, (_, person) => ({ ...invited(person), ...invitation?.(person) })),
    surveys: Array.from({ length: people }, (_, person) => person),
    items: CONSTRUCTS.flatMap((construct) =>
      Array.from({ length: items }, (_, i) => ({ item: `${construct}_${i + 1}`, construct })),
    ),
    scores: Float64Array.from(scores.flat()),
  };
}

function invited(person: number): Invitation {
  const unknown = { age: null, tenure: null, gender: null, channel: null, source: null, residence: null, income: null };
  return { survey: person, customer: person, wave: "2025", answered: true, weight: 1, ...unknown };
}
