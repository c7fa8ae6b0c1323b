import type { Cuts } from "../../../src/models/fraud-lights.ts";
import type { FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { judgedRequests, only, type JudgedRequests } from "./judged-requests.ts";
import { readLitChannels, readRunningCuts } from "./running-cuts.ts";

/** Shares of requests with a light, and with a red one, where no lights run. */
const DEFAULT_SHARES = { yellow: 0.03, red: 0.005 };

/** A model's cuts: its running ones, or those with as many lights as the running cuts of the model judged first; null without scores. */
export async function equalRateCuts(context: FraudContext, scored: ScoredModel): Promise<Cuts | null> {
  const running = await readRunningCuts(context.database);
  const own = running.get(scored.name);
  if (own) return own;
  const lit = await readLitChannels(context.database);
  const codes = lit.map((name) => context.cases.channel.levels.indexOf(name));
  const judged = (model: ScoredModel) => {
    const rows = judgedRequests(context, model);
    return only(rows, (i) => codes.length === 0 || codes.includes(rows.channel[i]!));
  };
  const [first] = context.models;
  const cuts = first && running.get(first.name);
  const shares = cuts ? sharesOf(judged(first), cuts) : DEFAULT_SHARES;
  const { score } = judged(scored);
  if (score.length === 0) return null;
  const at = (share: number) => score[Math.min(score.length - 1, Math.max(0, Math.round(share * score.length) - 1))]!;
  return { yellow: at(shares.yellow), red: at(shares.red) };
}

function sharesOf({ score }: JudgedRequests, { yellow, red }: Cuts): Cuts {
  const share = (cut: number) => score.filter((one) => one >= cut).length / Math.max(1, score.length);
  return { yellow: share(yellow), red: share(red) };
}
