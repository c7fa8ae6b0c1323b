import {
  declineMoney,
  hoursAYear,
  shareBelow,
  type DeclineMoney,
  type FitCase,
  type FitModel,
  type Range,
} from "./client-fit.js";

/** The four questions of the declined client, and four asked the other way round: do we fit them? */
export const QUESTIONS = [
  "problems",
  "better",
  "principles",
  "worth",
  "range",
  "service",
  "weekends",
  "waiting",
] as const;
export type Question = (typeof QUESTIONS)[number];
export type Answer = "yes" | "doubt" | "no" | "unknown";

export interface Answered {
  question: Question;
  answer: Answer;
  /** Code of the sentence that says why; the page fills in the numbers. */
  reason: string;
}

export interface FitOutcome {
  answers: readonly Answered[];
  /** In words only: a person decides, and a second person agrees. */
  outcome: "fits" | "talk" | "decline" | "not_for_them";
  /** Share of prospects who came forward with fewer contacts a week; null without contacts. */
  below: number | null;
  /** What declining costs and frees when the hours go into the book, or to other prospects. */
  money: FitMoney | null;
}

export interface FitMoney {
  book: DeclineMoney;
  prospects: DeclineMoney | null;
}

/** Days of strain from which it is no longer one bad day. */
export const STRAIN_DAYS = 2;
const ORDINARY = 0.9;
/** Shares settled the first time, or answered in time, from which a promise can be kept, and below which it cannot. */
const KEPT = 0.8;
const BROKEN = 0.6;
/** Contacts at weekends against their even share, from which a way is open then, and below which it is closed. */
const OPEN = 0.7;
const CLOSED = 0.2;

/** Answers every question about a case from the book's distributions, and says what follows in words. */
export function checkFit(model: FitModel, known: FitCase): FitOutcome {
  const below = model.demand ? shareBelow(model.demand.rates, known.contactsAWeek) : null;
  const money = moneyOf(model, known);
  const answers = [
    problems(model, known, below),
    better(model, known, below),
    principles(known),
    worth(money),
    range(model, known),
    service(model, known),
    weekends(model, known),
    waiting(model, known),
  ];
  return { answers, outcome: outcomeOf(answers), below, money };
}

function outcomeOf(answers: readonly Answered[]): FitOutcome["outcome"] {
  const of = (question: Question) => answers.find((one) => one.question === question)!.answer;
  if (of("problems") === "no" || of("principles") === "no") return "decline";
  const ours = [of("range"), of("service"), of("weekends"), of("waiting")];
  if (of("range") === "no" || ours.filter((answer) => answer === "no").length > 1) return "not_for_them";
  // Money that depends on where hours go is the rule with ordinary prospects and no matter for a talk.
  const open = ({ question, answer }: Answered) => answer === "no" || (answer === "doubt" && question !== "worth");
  return answers.some(open) ? "talk" : "fits";
}

function moneyOf({ products, hour, demand }: FitModel, known: FitCase): FitMoney | null {
  const product = products.find((one) => one.product === known.product);
  if (!product?.chance || !product.worth || !hour.book || !demand) return null;
  const { chance, worth } = product;
  const hours = hoursAYear(known.contactsAWeek, demand.minutesPerContact);
  const at = (perHour: Range) => declineMoney(known.premium, hours, { chance, worth, perHour });
  return { book: at(hour.book), prospects: hour.prospects && at(hour.prospects) };
}

function problems({ demand }: FitModel, { strainDays, contactsAWeek }: FitCase, below: number | null): Answered {
  const question = "problems";
  if (strainDays >= STRAIN_DAYS) return { question, answer: "no", reason: "strain" };
  if (!demand || below === null) return { question, answer: "unknown", reason: "no_contacts" };
  if (contactsAWeek > demand.most) return { question, answer: "no", reason: "extreme" };
  if (strainDays > 0) return { question, answer: "doubt", reason: "one_day" };
  if (below >= ORDINARY) return { question, answer: "doubt", reason: "demanding" };
  return { question, answer: "yes", reason: "ordinary" };
}

function better({ calm }: FitModel, { trend, strainDays }: FitCase, below: number | null): Answered {
  const question = "better";
  if (trend === "rising") return { question, answer: "no", reason: "rising" };
  if (below === null) return { question, answer: "unknown", reason: "no_contacts" };
  if (below < ORDINARY && strainDays === 0) return { question, answer: "yes", reason: "nothing_to_mend" };
  if (strainDays >= STRAIN_DAYS)
    return {
      question,
      answer: trend === "falling" ? "doubt" : "no",
      reason: trend === "falling" ? "strain_falling" : "strain_stays",
    };
  if (trend === "falling") return { question, answer: "yes", reason: "falling" };
  if (!calm) return { question, answer: "unknown", reason: "no_course" };
  return { question, answer: calm.low > 0.5 ? "yes" : calm.high < 0.5 ? "no" : "doubt", reason: "calm" };
}

function principles({ exceptions, strainDays }: FitCase): Answered {
  const question = "principles";
  if (exceptions > 1) return { question, answer: "no", reason: "exceptions" };
  if (strainDays >= STRAIN_DAYS) return { question, answer: "no", reason: "respect" };
  if (exceptions === 1) return { question, answer: "doubt", reason: "one_exception" };
  if (strainDays > 0) return { question, answer: "doubt", reason: "one_day" };
  return { question, answer: "yes", reason: "kept" };
}

/** Worth it when declining costs money even if the hours earned what the book does, and not when it saves money even if they went to other prospects. */
function worth(money: FitMoney | null): Answered {
  const question = "worth";
  if (!money) return { question, answer: "unknown", reason: "no_money" };
  if (money.book.givenUp.high <= 0) return { question, answer: "no", reason: "brings_nothing" };
  const nets = [money.book.net, ...(money.prospects ? [money.prospects.net] : [])];
  if (nets.every(({ high }) => high < 0)) return { question, answer: "yes", reason: "pays" };
  if (nets.every(({ low }) => low > 0)) return { question, answer: "no", reason: "costs" };
  return { question, answer: "doubt", reason: "depends" };
}

function range({ products }: FitModel, { product }: FitCase): Answered {
  const question = "range";
  const found = products.find((one) => one.product === product);
  if (!found) return { question, answer: "no", reason: "not_sold" };
  return found.policies > 0
    ? { question, answer: "yes", reason: "sold" }
    : { question, answer: "doubt", reason: "hardly_sold" };
}

function service({ channels }: FitModel, { channel }: FitCase): Answered {
  const question = "service";
  const settled = channels.find((one) => one.channel === channel)?.settled;
  if (!settled) return { question, answer: "unknown", reason: "no_settled" };
  return { question, answer: kept(settled.estimate), reason: "settled" };
}

function waiting({ channels }: FitModel, { channel, wait }: FitCase): Answered {
  const question = "waiting";
  const within = channels.find((one) => one.channel === channel)?.within;
  const share = within?.[[2, 5, 10, 20].indexOf(wait)];
  if (share === undefined) return { question, answer: "unknown", reason: "no_wait" };
  return { question, answer: kept(share), reason: "waited" };
}

/** Weekends are two days of seven: where fewer contacts than that come then, the way is not open as on other days. */
function weekends({ channels }: FitModel, { channel, atWeekends }: FitCase): Answered {
  const question = "weekends";
  const found = channels.find((one) => one.channel === channel);
  if (!atWeekends) return { question, answer: "yes", reason: "weekdays" };
  if (!found) return { question, answer: "unknown", reason: "no_weekends" };
  const open = found.atWeekends / (2 / 7);
  return { question, answer: open >= OPEN ? "yes" : open < CLOSED ? "no" : "doubt", reason: "weekends" };
}

/** As the page writes it, in whole percent. */
function kept(share: number): Answer {
  const shown = Math.round(100 * share) / 100;
  return shown >= KEPT ? "yes" : shown < BROKEN ? "no" : "doubt";
}
