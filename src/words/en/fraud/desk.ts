import type { Estimate } from "../../../models/evidence.js";
import type { Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { unsaid } from "../sentence.js";
import { featureName, sourceName } from "./feature-words.js";

const percent = (size: number) =>
  formatValue(size, { unit: "share", decimals: size < 0.00095 ? 2 : size < 0.0995 ? 1 : 0 });
const count = (size: number, decimals = 0) => formatValue(size, { unit: "count", decimals });

const questions: Record<string, string> = {
  purpose: "What is the money for?",
  suspicious_call: "Has anybody called you about this?",
  payee_relation: "Who is the payee to you?",
  told_to_keep_secret: "Were you told to keep this to yourself?",
};

/** What the page of the desk says, whatever the numbers. */
export const desk = {
  finding: (numbers: Record<string, Estimate>, answers: readonly Row[] = []): string => {
    const strongest = numbers["fraud.desk.strongest_answer"];
    if (typeof strongest?.estimate !== "number") return unsaid("What answers to care questions tell", strongest);
    const interval = formatInterval(strongest.low, strongest.high, { unit: "ratio" });
    const answer = answers.find(({ ratio }) => Math.abs(Number(ratio) / strongest.estimate! - 1) < 1e-3);
    const which = answer
      ? `, “${levelName(String(answer["answer"]))}” to “${questions[String(answer["question"])] ?? levelName(String(answer["question"]))}”,`
      : "";
    return `The most telling answer${which} goes together with ${count(strongest.estimate)} times the odds of fraud (${interval}).`;
  },
  featureName,
  sourceName,
  question: (code: string) => questions[code] ?? `${levelName(code)}?`,
  answer: (code: string) => levelName(code),
  light: { green: "Green light", yellow: "Yellow light", red: "Red light" },
  channel: "Asked at",
  kind: "Request",
  anyKind: "Of any kind",
  like: "Begin with",
  likes: { typical: "A typical request", found: "One like found frauds" },
  people: (people: number) =>
    `The middle of the requests of ${count(people)} people: nobody's request. Change it below.`,
  absent: "No ten people had such a request found to be fraud: this is a typical one.",
  score: (probability: number) => `${percent(probability)} likely to be fraud`,
  cuts: (yellow: number, red: number) => `Yellow from ${percent(yellow)}, red from ${percent(red)}`,
  answered: (probability: number) => `after the answers; ${percent(probability)} before`,
  noModel: "The book has too few findings or features to learn from: the desk has no model to ask.",
  features: "The request",
  more: (source: string) => `More: ${source.toLowerCase()}`,
  yes: "yes",
  no: "no",
  missing: "not there",
  value: (value: number) => count(value, Number.isInteger(value) ? 0 : 2),
  sourceKnown: (source: string) => `${sourceName(source)}`,
  known: "known",
  unknown: "not known",
  reasons: "Why this light",
  reasonsSubtitle:
    "From a request like any other to this one: each bar moves the chance of fraud (logarithm of the odds), and together they are the score",
  start: "A request like any other",
  end: "This request",
  rest: (size: number) => `${count(size)} smaller reasons`,
  times: (logOdds: number) =>
    logOdds >= 0 ? `odds × ${count(Math.exp(logOdds), 1)}` : `odds ÷ ${count(Math.exp(-logOdds), 1)}`,
  chance: "Chance of fraud",
  reasonColumns: [
    { key: "reason", label: "Reason" },
    { key: "log_odds", label: "Adds to the log-odds", unit: "ratio" as const, decimals: 2 },
    { key: "after", label: "Chance of fraud so far", unit: "share" as const, decimals: 2 },
  ],
  ask: "What to ask",
  askFirst: (question: string, changes: number) =>
    changes >= 0.005
      ? `Ask first: “${question}” Its answer changes the light of ${percent(changes)} of such requests.`
      : `No answer is likely to change the light. The one that tells most: “${question}”`,
  allAsked: "All questions are answered.",
  noQuestions: "No care question has enough answers on findings to say what its answers tell.",
  notAsked: "not asked",
  askColumns: {
    question: "Question and answer",
    ratio: "Odds of fraud",
    n: "Answers",
    frauds: "On frauds",
    after: "Light after it",
  },
  ratio: (ratio: number) => `× ${count(ratio, 2)}`,
  fewFrauds: "under 10",
  changes: (changes: number) =>
    changes < 0.005 ? "hardly ever changes the light" : `changes the light of ${percent(changes)}`,
  askNote:
    "Odds are times those before the answer, with 90 % intervals, by answers on requests found to be fraud and found to be legitimate, drawn towards no difference. Findings partly rest on the answers themselves, which flatters them. Answers to several questions count as if each were given without regard to the others. They decide what to ask next, never who is guilty.",
  evidence: ["fraud.desk.learnt_frauds", "fraud.desk.answers", "fraud.desk.strongest_answer"],
};
