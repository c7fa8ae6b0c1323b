import type { Block, World } from "../block.ts";
import { random as openStream } from "../random.ts";
import { scoreOf } from "../surveys/answers.ts";
import {
  attitudesOf,
  drawFreeSources,
  drawSources,
  inYear,
  LASTING_SHARE,
  type Attitudes,
} from "../surveys/attitudes.ts";
import { customerItems, type Construct } from "../surveys/items.ts";

/** Sums over people of a construct's mean score in one wave, as they are and with one standard deviation more of what lasts. */
export interface ScoreSums {
  people: number;
  score: number;
  squares: number;
  moved: number;
}

const EVERY_PERSON = 17;

export function countScores(world: World, block: Block, construct: Construct): ScoreSums {
  const sums: ScoreSums = { people: 0, score: 0, squares: 0, moved: 0 };
  for (const person of block.people) {
    if (person.joined === null || person.index % EVERY_PERSON !== 0) continue;
    const draws = openStream(world.options.seed, "asked attitudes", person.index);
    const sources = inYear(drawSources(person.latent, draws), drawFreeSources(draws));
    const asked = (attitudes: Attitudes) =>
      meanScore(attitudes[construct], construct, openStream(world.options.seed, "asked scores", person.index));
    const score = asked(attitudesOf(sources));
    sums.people++;
    sums.score += score;
    sums.squares += score ** 2;
    sums.moved += asked(attitudesOf(sources, { [construct]: Math.sqrt(LASTING_SHARE) }));
  }
  return sums;
}

function meanScore(standing: number, construct: Construct, random: ReturnType<typeof openStream>): number {
  const items = customerItems.filter((item) => item.construct === construct);
  const style = random.normal();
  return items.reduce((sum, item) => sum + scoreOf(item, standing, style, random), 0) / items.length;
}

export function addScores(parts: readonly ScoreSums[]): ScoreSums {
  const sum = (key: keyof ScoreSums) => parts.reduce((total, part) => total + part[key], 0);
  return { people: sum("people"), score: sum("score"), squares: sum("squares"), moved: sum("moved") };
}

/** Points of the mean score (1 to 10) that one standard deviation is, and the standard deviation of the score itself. */
export function describeScores({ people, score, squares, moved }: ScoreSums): { points: number; score_sd: number } {
  const mean = score / people;
  return {
    points: round((moved - score) / people),
    score_sd: round(Math.sqrt(Math.max(0, squares / people - mean ** 2))),
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
