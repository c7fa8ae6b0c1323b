import type { Effects } from "./campaign-effects.ts";
import type { EffectFinding, ExperimentMetric } from "./experiment-findings.ts";

/** What a campaign comes to, by its effects alone; `src/words` says it with the verb that the grade allows. */
export type Verdict =
  | "no_comparison" // nobody, or too few, to compare with
  | "not_randomised" // compared, but who was treated was chosen
  | "sells_and_lapses" // sold, and what it sold is gone
  | "sells_and_stays" // sold, and what it sold is still in force
  | "sells" // sold; whether it stays is not known yet or not clear
  | "added" // moved what it was to move, which is not a sale
  | "harmed" // lowered what it was to move, or left fewer policies in force
  | "unclear"; // the interval holds nothing and more

/**
 * The verdict of a campaign. It sells and lapses when it clearly sold, when the months have passed, when nothing is clearly left, and when what is left is
 * clearly less than such sales usually leave.
 *
 * @param usual what the sales would have left at month 25 if they had stayed like others; null when that is not known
 */
export function verdictOf(effects: Effects, primary: ExperimentMetric, usual: EffectFinding | null): Verdict {
  const effect = effects[primary];
  if (!effect || effect.estimate === null) return "no_comparison";
  if (effect.grade === "D") return "not_randomised";
  const [sold, left] = [effects.take_up, effects.in_force_25];
  if (sold && isAbove(sold)) {
    if (left?.maturity === "observed" && left.estimate !== null) {
      if (!isAbove(left) && usual !== null && left.high! < usual.estimate!) return "sells_and_lapses";
      if (isAbove(left)) return "sells_and_stays";
    }
    if (primary === "take_up") return "sells";
  }
  if (left?.maturity === "observed" && left.high !== null && left.high < 0) return "harmed";
  if (effect.low! > 0) return "added";
  return effect.high! < 0 ? "harmed" : "unclear";
}

function isAbove({ low }: EffectFinding): boolean {
  return low !== null && low > 0;
}
