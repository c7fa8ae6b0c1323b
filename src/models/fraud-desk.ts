import type { Cuts } from "./fraud-lights.js";
import type { FraudModel, RequestFeatures, SourceContribution } from "./fraud-model.js";

/** What the desk asks in the browser. */
export interface DeskModel {
  fraud: FraudModel;
  cuts: Cuts;
  features: DeskFeature[];
  /** Features that speak of one thing, and so are one reason. */
  reasons: { source: string; features: string[] }[];
  examples: DeskExample[];
  questions: CareQuestion[];
}

export interface DeskFeature {
  source: string;
  feature: string;
  kind: "yes_no" | "number";
  /** Settings that a reader may give it, ascending. */
  values: number[];
  /** Whether requests may be without a value. */
  optional: boolean;
  /** What it adds to the scores of frauds, on average: the order in which it is asked. */
  weight: number;
}

/** The middle of ten people's requests or more; no one's request. */
export interface DeskExample {
  /** "typical": all requests of its kind; "found": those found to be fraud. */
  like: "typical" | "found";
  /** Empty: of every kind. */
  kind: string;
  channel: string;
  people: number;
  request: RequestFeatures;
}

export interface CareQuestion {
  question: string;
  answers: CareAnswer[];
}

export interface CareAnswer {
  answer: string;
  /** Answers on requests with a finding; of these on frauds, null for fewer than ten. */
  n: number;
  frauds: number | null;
  /** Chance of the answer when the request is a fraud, and when it is legitimate; drawn towards each other. */
  ifFraud: number;
  ifLegitimate: number;
  /** ifFraud / ifLegitimate with the bounds of its 90 % interval. */
  ratio: number;
  low: number;
  high: number;
}

export type DeskLight = "green" | "yellow" | "red";

/** The light of a score; one that ties with a cut has the light above it. */
export function lightOf(score: number, { yellow, red }: Cuts): DeskLight {
  return score >= red ? "red" : score >= yellow ? "yellow" : "green";
}

/** The probability after an answer, by Bayes' rule on the odds. */
export function afterAnswer(probability: number, { ratio }: Pick<CareAnswer, "ratio">): number {
  const odds = (probability / (1 - probability)) * ratio;
  return Number.isFinite(odds) ? odds / (1 + odds) : 1;
}

/** The probability after the answers to several questions, as if each were given without regard to the others. */
export function afterAnswers(probability: number, answers: readonly Pick<CareAnswer, "ratio">[]): number {
  return answers.reduce(afterAnswer, probability);
}

export interface QuestionEffect {
  question: CareQuestion;
  /** Chance that its answer changes the light. */
  changes: number;
  /** Bits that its answer is expected to tell about fraud. */
  information: number;
}

/** What asking each question would do at a probability: the one that most likely changes the light first, and of equals the one that tells more. */
export function questionEffects(questions: readonly CareQuestion[], probability: number, cuts: Cuts): QuestionEffect[] {
  const before = lightOf(probability, cuts);
  return questions
    .map((question): QuestionEffect => {
      let [changes, information] = [0, entropy(probability)];
      for (const answer of question.answers) {
        const chance = probability * answer.ifFraud + (1 - probability) * answer.ifLegitimate;
        const after = afterAnswer(probability, answer);
        if (lightOf(after, cuts) !== before) changes += chance;
        information -= chance * entropy(after);
      }
      return { question, changes, information };
    })
    .sort((a, b) => b.changes - a.changes || b.information - a.information);
}

function entropy(probability: number): number {
  const bits = (share: number) => (share > 0 ? -share * Math.log2(share) : 0);
  return bits(probability) + bits(1 - probability);
}

/** A reason: some features of a source, or the source itself where it does not know the request. */
export interface Reason {
  source: string;
  features: { feature: string; value: number | null }[];
  logOdds: number;
}

/** What adds to the score and takes from it, features of one thing together, the largest first; all of them sum to what the sources add. */
export function reasonsOf(sources: readonly SourceContribution[], groups: DeskModel["reasons"]): Reason[] {
  const reasons = sources.flatMap(({ source, known, logOdds, features }): Reason[] => {
    if (!known || features.length === 0) return [{ source, features: [], logOdds }];
    const own = groups.filter((group) => group.source === source);
    const grouped = new Map<string, Reason>();
    for (const { feature, value, logOdds } of features) {
      const key = own.find((group) => group.features.includes(feature))?.features[0] ?? feature;
      const reason = grouped.get(key) ?? { source, features: [], logOdds: 0 };
      reason.features.push({ feature, value });
      reason.logOdds += logOdds;
      grouped.set(key, reason);
    }
    return [...grouped.values()];
  });
  return reasons.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
}
