import type {
  ChannelLights,
  Cuts,
  LightAssumptions,
  ModelLights,
  NamedCuts,
} from "../../../src/models/fraud-lights.ts";
import { reviewFrom } from "../../../src/models/suggested-cuts.ts";
import type { Row } from "../../../src/models/report.ts";
import type { FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { branchQueues, type CapacityDay } from "./branch-queues.ts";
import { byExpectedLoss, judgedRequests, only, type JudgedRequests } from "./judged-requests.ts";
import { FEWEST, lightCurve } from "./light-curve.ts";
import { optionRows } from "./option-rows.ts";
import type { LightOption, OptionSetting } from "./options.ts";

const DAYS_OF_A_YEAR = 365.25;
/** Red lights among all, where no running cut says: one in six. */
const RED_SHARE = 1 / 6;

/** What the lights of all models share. */
export interface LightsSetting {
  assumptions: LightAssumptions;
  capacity: readonly CapacityDay[];
  running: ReadonlyMap<string, Cuts>;
  litChannels: readonly string[];
  /** Steps of a curve at most. */
  steps: number;
  /** Share of requests that the running cuts of the model judged first light, and of lights that are red. */
  rate: { lit: number; red: number } | null;
}

export interface FoundLights {
  model: ModelLights;
  rows: Row[];
  options: LightOption[];
  /** The judged requests of the channels with lights. */
  judged: JudgedRequests;
  setting: OptionSetting;
}

/** A model's curves, queues and cuts; null when it scored fewer than ten people. */
export function modelLights(context: FraudContext, scored: ScoredModel, shared: LightsSetting): FoundLights | null {
  const all = judgedRequests(context, scored);
  const { cases, options } = context;
  if (new Set(all.person).size < FEWEST) return null;
  const branches = branchQueues(all, cases.branch.levels, shared.capacity);
  const lit = shared.litChannels.map((name) => cases.channel.levels.indexOf(name));
  const judged = only(all, (i) => lit.length === 0 || lit.includes(all.channel[i]!));
  const span = spanOf(all);
  const setting: OptionSetting = {
    ...span,
    assumptions: shared.assumptions,
    given: givenCuts(scored.name, judged, shared),
    redShare: shared.rate?.red ?? RED_SHARE,
    branches: branches.map((branch) => ({ ...branch, code: cases.branch.levels.indexOf(branch.branch) })),
    branchCodes: cases.branch.levels.length,
    reviewFrom: reviewFrom(shared.assumptions),
  };
  const byLoss = scored.isProbability && knowsMoney(judged) ? byExpectedLoss(judged) : null;
  const found = optionRows({ byScore: judged, byLoss, fallback: meanMoney(judged) }, setting, options);
  const { name, isProbability } = scored;
  const cuts = namedCuts(found.options);
  const channels = channelLights(all, context, { isProbability, steps: shared.steps, cuts });
  return {
    model: { name, isProbability, ...span, channels, branches, cuts },
    rows: found.rows.map((row) => ({ model: name, ...row })),
    options: found.options,
    judged,
    setting,
  };
}

function channelLights(
  all: JudgedRequests,
  { cases }: FraudContext,
  { isProbability, steps, cuts }: { isProbability: boolean; steps: number; cuts: readonly NamedCuts[] },
): ChannelLights[] {
  const exactAt = cuts.map(({ yellow }) => yellow);
  const names = [...cases.channel.levels, "unknown"];
  return names.flatMap((channel, code): ChannelLights[] => {
    const own = only(all, (i) => (code < cases.channel.levels.length ? all.channel[i] === code : all.channel[i]! < 0));
    const share = own.score.length / all.score.length;
    const curve = lightCurve(own, Math.max(1, Math.ceil(steps * share)), exactAt);
    if (!curve) return [];
    const branched = own.branch.filter((branch) => branch >= 0).length / own.score.length;
    const rule =
      isProbability && knowsMoney(own) ? lightCurve(byExpectedLoss(own), Math.ceil((steps * share) / 4)) : null;
    return [{ channel, total: own.score.length, curve, rule, branched }];
  });
}

function spanOf({ day }: JudgedRequests): { days: number; years: number } {
  const days = new Set(day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return { days: days.size, years: (last - first + 1) / DAYS_OF_A_YEAR };
}

/** The running cuts of a model, or those that light as many of its requests as the running cuts of the model judged first. */
function givenCuts(name: string, { score }: JudgedRequests, { running, rate }: LightsSetting): OptionSetting["given"] {
  const own = running.get(name);
  if (own) return { name: "running", ...own };
  if (!rate || score.length === 0) return null;
  const at = (share: number) => score[Math.min(score.length - 1, Math.max(0, Math.round(share * score.length) - 1))]!;
  return { name: "rate", yellow: at(rate.lit), red: at(rate.lit * rate.red) };
}

function namedCuts(options: readonly LightOption[]): NamedCuts[] {
  return options.flatMap(({ name, cuts }) => (name === "rule" ? [] : [{ name, ...cuts }]));
}

function knowsMoney({ exposed }: JudgedRequests): boolean {
  return exposed.filter((amount) => !Number.isNaN(amount)).length >= FEWEST;
}

/** The mean money of the frauds whose amount is known; null for fewer than ten. */
function meanMoney({ exposed, fraud }: JudgedRequests): number | null {
  const known = exposed.filter((amount, i) => fraud[i] === 1 && !Number.isNaN(amount));
  return known.length < FEWEST ? null : known.reduce((sum, amount) => sum + amount, 0) / known.length;
}
