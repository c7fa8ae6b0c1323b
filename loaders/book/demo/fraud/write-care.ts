import type { OpenRandom, OpenTable } from "../block.ts";
import type { Random } from "../random.ts";
import type { Calendar } from "./levels.ts";
import { dayOf } from "./moments.ts";
import type { Request, Story } from "./request.ts";

const questions = ["purpose", "suspicious_call", "payee_relation", "told_to_keep_secret"] as const;
type Question = (typeof questions)[number];

/** Staff write down another answer than was given. */
const CLERK_ERROR = 0.04;

/** Answers to the care questions of reviewed requests; the wording of one changed with the second model. */
export function writeCare(
  calendar: Calendar,
  stories: readonly Story[],
  openRandom: OpenRandom,
  open: OpenTable,
): void {
  const random = openRandom("care");
  const table = open("care");
  for (const { request, review } of stories) {
    if (!review) continue;
    const reworded = dayOf(request.at) >= calendar.secondModelFrom;
    questions.forEach((question, i) => {
      const asked = random.chance(question === "told_to_keep_secret" && !reworded ? 0.2 : 0.92);
      const given = answerOf(question, request, reworded, random);
      const answer = random.chance(CLERK_ERROR) ? random.pick(possible[question]) : given;
      if (!asked) return;
      const asked_at = review.startedAt + 40 * (i + 1);
      const version = question === "suspicious_call" && reworded ? "2" : "1";
      table.add({ request_id: request.index, asked_at, question, question_version: version, answer });
    });
  }
}

const possible: Record<Question, readonly string[]> = {
  purpose: ["living", "medical", "house", "investment", "family", "will_not_say"],
  suspicious_call: ["yes", "no", "will_not_say"],
  payee_relation: ["self", "family", "friend", "company", "will_not_say"],
  told_to_keep_secret: ["yes", "no"],
};

/** Victims are told what to say; the new wording of the question about calls draws out more of them. */
function answerOf(question: Question, request: Request, reworded: boolean, random: Random): string | null {
  const coached = request.script !== null;
  const given = random.pick(possible[question], weights[question](coached, reworded));
  const silent = random.chance(0.03);
  return silent ? null : given;
}

const weights: Record<Question, (coached: boolean, reworded: boolean) => readonly number[]> = {
  purpose: (coached) => (coached ? [22, 12, 12, 30, 12, 12] : [40, 14, 14, 10, 20, 2]),
  suspicious_call: (coached, reworded) => (coached ? (reworded ? [46, 44, 10] : [26, 62, 12]) : [3, 95, 2]),
  payee_relation: (coached) => (coached ? [34, 16, 28, 10, 12] : [72, 20, 3, 4, 1]),
  told_to_keep_secret: (coached) => (coached ? [34, 66] : [1, 99]),
};
