import type { FraudContext } from "../part.ts";
import { rankScores } from "../../statistics/ranked-scores.ts";

/** Share of requests that is flagged when the book shows no lights. */
const WITHOUT_LIGHTS = 1 / 30;

/**
 * What the model that is judged would flag if it raised as many alerts per request as the lights: 1 flagged, 0 let pass, -1 without a score. Null when no
 * model has scores.
 *
 * @param lights the same for the lights that were shown
 */
export function modelFlags({ models, cases }: FraudContext, lights: Int8Array): Int8Array | null {
  const [model] = models;
  if (!model) return null;
  const scored = Int32Array.from(cases.at.keys()).filter((i) => !Number.isNaN(model.scores[i]!));
  if (scored.length === 0) return null;
  const shown = lights.filter((light) => light >= 0);
  const share = shown.length > 0 ? shown.filter((light) => light === 1).length / shown.length : WITHOUT_LIGHTS;
  const { order } = rankScores(
    Float64Array.from(scored, (i) => model.scores[i]!),
    new Uint8Array(scored.length),
  );
  const flags = new Int8Array(cases.count).fill(-1);
  order.forEach((place, rank) => (flags[scored[place]!] = Number(rank < Math.round(share * scored.length))));
  return flags;
}
