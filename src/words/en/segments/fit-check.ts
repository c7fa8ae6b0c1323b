import type { FitCase, FitModel } from "../../../models/client-fit.js";
import type { Answer, Answered, FitOutcome, Question } from "../../../models/client-fit-check.js";
import { formatInterval } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { count, money, share } from "../said.js";

const questions: Readonly<Record<Question, string>> = {
  problems: "Can we work with the fewest problems?",
  better: "Will it get better with time?",
  principles: "Can we stay with our principles?",
  worth: "Is it worth it for this one?",
  range: "Do we sell what they ask for?",
  service: "Can we serve them where they want to be served?",
  weekends: "Are we there when they call?",
  waiting: "Are we as quick as they expect?",
};

const answerNames: Readonly<Record<Answer, string>> = {
  yes: "Yes",
  doubt: "Doubtful",
  no: "No",
  unknown: "Not known",
};

const outcomes: Readonly<Record<FitOutcome["outcome"], { name: string; meaning: string }>> = {
  fits: { name: "It fits, both ways", meaning: "Go on as with any prospect." },
  talk: {
    name: "Talk first",
    meaning: "Match goals and expectations before a contract. The answers that are not a yes are what to talk about.",
  },
  decline: {
    name: "It does not fit as things stand",
    meaning: "Money alone does not mend this. If a second person agrees, decline politely.",
  },
  not_for_them: {
    name: "We are not right for them",
    meaning: "They would be served better elsewhere. If a second person agrees, say so and name the reason.",
  },
};

interface Told {
  known: FitCase;
  found: FitOutcome;
  model: FitModel;
  currency: string;
}

const reasons: Readonly<Record<string, (told: Told) => string>> = {
  strain: ({ known }) =>
    `Abusive conduct on ${count(known.strainDays)} days, each recorded by two members of staff: that is no bad day any more.`,
  no_contacts: () => "The book holds too few contacts of prospects to compare with.",
  extreme: ({ known, found, model }) =>
    `${weekly(known)}: more than ${share(found.below!)} of ${count(model.demand!.people)} prospects who came forward.`,
  one_day: () => "One recorded day of abusive conduct: talk about it, and see whether it stays the only one.",
  demanding: ({ known, found }) =>
    `${weekly(known)}: more than ${share(found.below!)} of prospects, yet others ask for as much.`,
  ordinary: ({ known }) => `${weekly(known)}: what nine in ten prospects ask for.`,
  rising: () => "Demands rise already.",
  nothing_to_mend: () => "There is little that would have to get better.",
  strain_falling: () => "Demands fall, but conduct like this has to be talked about before one relies on it.",
  strain_stays: () => "Nothing so far says that conduct will change, and a contract gives no reason to.",
  falling: () => "Demands fall already.",
  no_course: () => "Too few demanding people in the book to say how it goes on.",
  calm: ({ model }) =>
    `Of ${count(model.calm!.people)} people with three contacts or more in half a year, ${share(model.calm!.estimate)} asked for at most half as much in the next; partly that is chance.`,
  exceptions: ({ known }) => `${count(known.exceptions)} exceptions asked for: rules that bend once bend again.`,
  respect: () => "Respect for staff is a principle too, and it would have to bend.",
  one_exception: () => "One exception asked for: say no to it, and see what happens.",
  kept: () => "Nothing is asked for that others do not get.",
  pays: ({ found, currency }) => moneySentence(found, currency, "More than these hours bring anywhere else."),
  costs: ({ found, currency }) => moneySentence(found, currency, "These hours bring more even with other prospects."),
  depends: ({ found, currency }) =>
    moneySentence(
      found,
      currency,
      "That is more than hours with other prospects bring, and less than the book's average: the money does not decide.",
    ),
  brings_nothing: () => "Such policies are not estimated to bring any contribution.",
  no_money: () => "The book does not say what such a policy brings or what a staff hour earns.",
  not_sold: () => "No such policy was quoted or sold.",
  sold: ({ known, model }) =>
    `${count(model.products.find(({ product }) => product === known.product)!.policies)} policies of this kind sold since observation began.`,
  hardly_sold: () => "It was quoted but not sold.",
  settled: ({ known, model }) =>
    `${share(channelOf(model, known)!.settled!.estimate)} of contacts by this way are settled the first time.`,
  no_settled: () => "The book does not say how often contacts by this way are settled the first time.",
  weekdays: () => "They ask for weekdays alone.",
  no_weekends: () => "The book does not say when people come this way.",
  weekends: ({ known, model }) =>
    `${share(channelOf(model, known)!.atWeekends)} of contacts by this way come at weekends; an even week would make it 29 %.`,
  waited: ({ known, model }) =>
    `${share(channelOf(model, known)!.within![[2, 5, 10, 20].indexOf(known.wait)]!)} wait at most ${count(known.wait)} minutes.`,
  no_wait: () => "No waiting time is recorded for this way.",
};

function moneySentence({ money: found }: FitOutcome, currency: string, end: string): string {
  const { givenUp, hours } = found!.book;
  const interval = formatInterval(about(givenUp.low), about(givenUp.high), { unit: "money", currency });
  const hour =
    hours > 0 ? `, ${money(about(givenUp.estimate / hours), currency)} for each of ${count(hours)} staff hours` : "";
  return `Estimated to contribute ${money(about(givenUp.estimate), currency)} (${interval}) in ten years${hour}. ${end}`;
}

/** Three digits: more would promise more than such an estimate holds. */
function about(amount: number): number {
  return Number(amount.toPrecision(3));
}

function weekly({ contactsAWeek }: FitCase): string {
  return `${count(contactsAWeek, 1)} contacts a week`;
}

const channelOf = (model: FitModel, { channel }: FitCase) => model.channels.find((one) => one.channel === channel);

/** Words of the fit check. */
export const fitCheck = {
  title: "The fit check",
  intro:
    "Set what you know of a prospect. The first four questions are those of a manager who once declined a large client; the other four ask the same the other way round. Nothing that you set leaves your browser but in its address.",
  premium: "Premium asked for",
  product: "Product",
  contacts: "Contacts a week",
  incidents: "Days of abusive conduct, recorded by two staff",
  trend: "Their demands",
  trends: { falling: "fall", steady: "stay", rising: "rise" },
  exceptions: "Exceptions to rules asked for",
  channel: "Wants to be served by",
  weekends: "At weekends too",
  yes: "yes",
  no: "no",
  wait: "Would wait at most",
  minutes: (minutes: number) => `${count(minutes)} minutes`,
  times: (times: number) => count(times),
  contactsOf: (contacts: number) => count(contacts, 1),
  name: levelName,
  ours: "Do they fit us?",
  theirs: "Do we fit them?",
  question: (question: Question) => questions[question],
  answer: (answer: Answer) => answerNames[answer],
  reason: ({ reason }: Answered, told: Told) => reasons[reason]!(told),
  outcome: (outcome: FitOutcome["outcome"]) => outcomes[outcome],
  person:
    "This is no decision. A person decides, and a second person agrees; complaints and claims never count, and nobody of 65 and more, with a trusted contact or a care flag is to be judged here.",
  moneyTitle: "What declining would cost and free",
  moneyHead: { what: "", amount: "Estimate" },
  givenUp: "Expected contribution given up",
  freed: "Staff hours freed, in ten years",
  earns: "They earn, at the book's average",
  earnsOther: "They earn, with other prospects",
  net: "What is left, at the book's average",
  netOther: "What is left, with other prospects",
  hours: (hours: number) => count(hours),
  breakEven: (hour: number, currency: string) =>
    `Declining pays where a freed hour earns more than ${money(about(hour), currency)}.`,
  farFrom:
    "Premiums far beyond the usual ones stretch these averages: the chance that such a quote is taken up, and what it leaves, are known from ordinary policies.",
  about,
  none: "Too few prospects to compare a case with.",
};
