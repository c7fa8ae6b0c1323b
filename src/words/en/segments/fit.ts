import type { Decision } from "../../../components/decision-table.js";
import type { TableColumn } from "../../../components/data-table.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { count, known, money, share, type Numbers } from "../said.js";
import { reasons } from "../reasons.js";
import { fitCheck } from "./fit-check.js";
import { fitLetters } from "./fit-letters.js";

const groups: Readonly<Record<string, string>> = {
  corner: "Heavyweight but unfit",
  demanding: "The demanding tenth of others",
  others: "Other prospects who came forward",
};

const leftOutNames: Readonly<Record<string, string>> = {
  is_senior: "65 years and more",
  has_trusted_contact: "With a trusted contact",
  has_care_flag: "With a care flag",
  has_open_claim: "With an open claim",
  has_open_complaint: "With an open complaint",
  was_defrauded: "Once defrauded",
  age_unknown: "Year of birth not known (not left out)",
};

const ways: Readonly<Record<string, (from: number) => { name: string; who: string }>> = {
  steady_person: (from) => ({
    name: "One steady contact person",
    who: `${count(from)} own contacts or more in twelve months`,
  }),
  appointments: (from) => ({
    name: "Appointments instead of calls",
    who: `${count(from)} own calls or more in twelve months`,
  }),
  two_staff: () => ({
    name: "Two members of staff together",
    who: "Abusive conduct that two members of staff recorded",
  }),
};

const strain: Readonly<Record<string, string>> = {
  up_to_one: "at most one day",
  two_to_five: "two to five days",
  six_and_more: "six days and more",
};

/** The finding; who stands in the corner is told where the build may show it. */
function finding(tables: Report["tables"]): (numbers: Numbers, currency: string) => string {
  return (numbers, currency) => {
    const [all, corner] = [numbers["segments.fit.prospects"], numbers["segments.fit.corner"]];
    if (!known(all)) return "The book holds no prospects, or fewer than ten: whether prospects fit cannot be asked.";
    if (all.estimate === 0) return "The book holds no prospects: whether they fit cannot be asked.";
    if (corner?.reason === "too_few") return fewInCorner(numbers, currency);
    if (!known(corner))
      return `Who of ${count(all.estimate)} prospects fits cannot be told: ${(reasons[corner?.reason ?? ""] ?? "numbers are missing").replace(/^not known: /, "")}.`;
    if (corner.estimate === 0)
      return `None of ${count(all.estimate)} prospects combines a contribution that would count with demands that wear staff out.`;
    const first = (tables["fit_cases"] ?? [])[0];
    if (corner.estimate > 1 || !first)
      return `${count(corner.estimate)} of ${count(all.estimate)} prospects are heavyweights but do not fit: large money, and demands beyond all others'.`;
    return oneCase(first, all.estimate, currency);
  };
}

function fewInCorner(numbers: Numbers, currency: string): string {
  const [all, from] = [numbers["segments.fit.prospects"]!, numbers["segments.fit.expected_threshold"]];
  const top = known(from) ? ` of ${money(from.estimate, currency)} and more` : "";
  return `Fewer than ten of ${count(all.estimate!)} prospects combine an expected contribution${top} with demands that wear staff out: hardly anybody has to be declined, and each case is for people to weigh.`;
}

function oneCase(row: Row, all: number, currency: string): string {
  const [low, high] = [row["net_prospects"], row["net_book"]];
  const even = row["break_even"];
  const decides =
    typeof low === "number" && typeof high === "number" && typeof even === "number" && low < 0 && high > 0
      ? ` Declining pays only where a freed hour earns more than ${money(even, currency)}.`
      : "";
  return `One of ${count(all)} prospects is a heavyweight but unfit: estimated to contribute about ${money(Number(row["expected"]), currency)} in ten years, with ${count(Number(row["contacts"]))} contacts a week and abusive conduct on ${strain[String(row["strain"])]}.${decides}`;
}

function band(from: unknown, until: unknown, currency: string): string {
  if (from === null || from === undefined) return `up to ${money(Number(until), currency)}`;
  if (until === null || until === undefined) return `over ${money(Number(from), currency)}`;
  return `${money(Number(from), currency)} to ${money(Number(until), currency)}`;
}

/** "≤ 0.25": short, as it stands below a chart that may be as narrow as a phone. */
function rateBand({ rate, rate_from, rate_until }: Row): string {
  if (rate === 0) return "none";
  const number = (value: unknown) => count(Number(value), Math.min(2, (String(value).split(".")[1] ?? "").length));
  return rate_until === null ? `> ${number(rate_from)}` : `≤ ${number(rate_until)}`;
}

function decisions({ numbers, tables, model }: Report): Decision[] {
  const corner = numbers["segments.fit.corner"];
  const [first] = tables["fit_cases"] ?? [];
  const ways_ = (tables["fit_service"] ?? []).filter(({ people }) => typeof people === "number");
  if (!model || !known(numbers["segments.fit.prospects"])) return [];
  const amount = first && typeof first["net_book"] === "number" ? first : null;
  return [
    {
      decision: amount
        ? "Take the case of the corner through the fit check, with two people"
        : "Take heavy cases through the fit check, with two people",
      reason: amount
        ? "What declining leaves at the book's average hour; with the hours going to other prospects it costs money. It is the other three questions that decide."
        : known(corner) && corner.estimate === 0
          ? "Nobody stands in the corner now; agree on the limits before somebody does."
          : "Agree on limits before the next large prospect, not over a weekend.",
      ...(amount
        ? {
            amount: amount["net_book"] as number,
            low: amount["net_book_low"] as number,
            high: amount["net_book_high"] as number,
            grade: "C" as const,
          }
        : { amount: null }),
    },
    {
      decision: "Have abusive conduct recorded by a second member of staff",
      reason: "Without the second person it counts for nothing here, and staff stand alone with it.",
      amount: null,
    },
    ...(ways_.length > 0
      ? [
          {
            decision: "Offer policyholders another way of service",
            reason: "Who asks for much is helped by one steady person. Cover, claims and terms stay as they are.",
            amount: null,
          },
        ]
      : []),
  ];
}

const bounds = (key: string) => ({ low: `${key}_low`, high: `${key}_high` });

export const fit = {
  ...{ finding, decisions, check: fitCheck, letters: fitLetters },
  cards: ["segments.fit.prospects", "segments.fit.corner", "segments.fit.expected_threshold", "segments.fit.per_hour"],
  chart: {
    title: (numbers: Numbers) =>
      known(numbers["segments.fit.corner"]) && numbers["segments.fit.corner"].estimate === 0
        ? "Nobody combines large money with extreme demands"
        : "Hardly anybody combines large money with extreme demands",
    subtitle:
      "Prospects by contribution expected in ten years and by own contacts with staff a week while courted. The stronger a cell's shade, the more people; a dash stands for fewer than ten.",
    x: "own contacts a week",
    y: "expected contribution",
    corner: "Heavyweight but unfit",
    few: "fewer than ten",
    cases: (people: number) => `${count(people)} of all`,
    band,
    rateBand,
    columns: [
      { key: "money_band", label: "Expected contribution" },
      { key: "rate_band", label: "Own contacts a week" },
      { key: "people", label: "Prospects", unit: "count" },
      { key: "corner", label: "" },
    ] satisfies TableColumn[],
  },
  rule: (numbers: Numbers, currency: string) => {
    const [from, contacts] = [numbers["segments.fit.expected_threshold"], numbers["segments.fit.contacts_threshold"]];
    if (!known(from) || !known(contacts)) return null;
    return `The corner begins at ${money(from.estimate, currency)} expected and more than ${count(contacts.estimate, contacts.estimate % 1 === 0 ? 0 : 1)} contact${contacts.estimate === 1 ? "" : "s"} a week, or abusive conduct on two days, each recorded by two members of staff. Complaints, claims and repeats of what we had not settled never count.`;
  },
  cases: {
    title: "Who stands in the corner",
    note: "In the build for analysts alone: rounded, and without anything that names a person.",
    sentence: (row: Row, currency: string) =>
      `${levelName(String(row["product"]))}, ${row["premium"] === null ? "no quote" : `about ${money(Number(row["premium"]), currency)} of premium`}; courted for ${count(Number(row["months"]))} months with ${count(Number(row["contacts"]), Number(row["contacts"]) % 1 === 0 ? 0 : 1)} contacts a week, ${share(Number(row["weekends"]))} of them at weekends; abusive on ${strain[String(row["strain"])]}; demands ${trendNames[String(row["trend"])]}; ${count(Number(row["hours"]))} staff hours a year.`,
    withheld:
      "Fewer than ten people, or nobody: an ordinary build does not say more. The build for analysts shows cases, rounded and without names.",
  },
  ledger: {
    title: "What declining costs, and what it frees",
    note: "For each prospect of a group, in ten years: what is given up, the staff hours that come free, and what is given up for each of them. Declining pays where the hour earns more elsewhere.",
    group: (code: string) => groups[code] ?? code,
    yardstick: (hour: string, other: string) =>
      `An hour earns ${hour} on average over the book and is expected to bring ${other} with other prospects. The first is the most that one can claim: much contribution comes without any contact.`,
    few: "fewer than ten",
    columns: [
      { key: "name", label: "Prospects" },
      { key: "shown", label: "People" },
      { key: "given_up", label: "Given up, each", unit: "money", ...bounds("given_up") },
      { key: "hours", label: "Hours freed, each", unit: "count", decimals: 1 },
      { key: "hour", label: "Given up for an hour", unit: "money", ...bounds("hour") },
      { key: "weekends", label: "Contacts at weekends", unit: "share" },
    ] satisfies TableColumn[],
    casesTitle: "The corner, if declined",
    caseColumns: [
      { key: "name", label: "Freed hours go" },
      { key: "given_up", label: "Given up", unit: "money" },
      { key: "hours", label: "Hours freed", unit: "count" },
      { key: "freed", label: "They earn", unit: "money" },
      { key: "net", label: "Net of declining", unit: "money", ...bounds("net") },
    ] satisfies TableColumn[],
    book: "into the book, at its average",
    prospects: "to other prospects",
    none: "The book does not tell what a prospect brings or what staff hours earn.",
    unmeasured:
      "Not in it: what strain does to staff who stay or leave, and what is done for a prospect without a contact on record. Money shows the price of a principle; it does not replace it.",
  },
  products: {
    title: "What quotes become, and what policies bring",
    columns: [
      { key: "name", label: "Product" },
      { key: "people", label: "People quoted", unit: "count" },
      { key: "chance", label: "Becomes a policy", unit: "share", ...bounds("chance") },
      { key: "policies", label: "Policies", unit: "count" },
      { key: "worth", label: "Contribution per premium", unit: "ratio", decimals: 2, ...bounds("worth") },
    ] satisfies TableColumn[],
    none: "The book holds no quotes and no money of policies.",
    standings: "Prospects by where their latest quote stands: bought within 24 months",
    standing: (code: string) =>
      ({
        none: "No quote",
        open: "Quote open",
        withdrawn: "Quote not taken up",
        declined: "Declined by us",
        accepted: "Accepted, not yet issued",
      })[code] ?? levelName(code),
    standingColumns: [
      { key: "name", label: "Latest quote" },
      { key: "people", label: "Prospects then", unit: "count" },
      { key: "estimate", label: "Bought since", unit: "share", decimals: 1, low: "low", high: "high" },
    ] satisfies TableColumn[],
  },
  letter: {
    title: "A polite no",
    intro: "Drafts to be changed. They give no reason that exposes, promise nothing, and leave a door open.",
    choose: "Case",
    edit: "The letter, to be changed here",
    copy: "Copy",
    copied: "Copied.",
    notCopied: "Select the text and copy it: the browser does not let the page do it.",
  },
  policyholders: {
    title: "For policyholders: the way of service, nothing else",
    note: "Nobody who has a policy is asked whether they fit. Cover, claims, terms and the end of a contract are out of reach here, however much somebody asks for. What can change is the way of service; it is offered, not imposed, and the same people are left out.",
    way: (row: Row) => ways[String(row["way"])]!(Number(row["from"])),
    few: "fewer than ten",
    none: "Without contacts in the book nobody can be offered another way of service.",
    columns: [
      { key: "name", label: "Way of service" },
      { key: "who", label: "Offered to those with" },
      { key: "shown", label: "Policyholders" },
    ] satisfies TableColumn[],
  },
  leftOut: {
    title: "Who is left out",
    note: (numbers: Numbers) => {
      const people = numbers["segments.fit.left_out"];
      return `${known(people) ? `${count(people.estimate)} prospects are left out before anything is looked at.` : "These people are left out before anything is looked at."} Nothing of these people is counted on this page, neither money nor demands; somebody can be left out for several reasons.`;
    },
    name: (code: string) => leftOutNames[code] ?? code,
    columns: [
      { key: "name", label: "Left out" },
      { key: "prospects", label: "Prospects" },
      { key: "policyholders", label: "Policyholders in force" },
    ] satisfies TableColumn[],
    few: "fewer than ten",
  },
  noStrain: "The book does not say who else recorded abusive conduct, so none of it counts.",
  noDemands:
    "The book holds no contacts with their purpose: demands cannot be told, and the fit check asks without them.",
  noWorth: "The book does not tell what policies bring: expected contributions are not known.",
  noChance: "The book holds no quotes: the chance that one becomes a policy is not known.",
  count: (size: number) => count(size),
  hour: (estimate: Numbers[string] | undefined, currency: string) =>
    known(estimate)
      ? `${money(estimate.estimate, currency)} (${formatInterval(estimate.low, estimate.high, { unit: "money", currency })})`
      : "an amount that is not known",
  name: levelName,
  evidence: [
    "segments.fit.prospects",
    "segments.fit.quote_share",
    "segments.fit.per_hour",
    "segments.fit.prospect_hour",
    "segments.fit.expected_threshold",
  ],
};

const trendNames: Readonly<Record<string, string>> = { falling: "fall", steady: "stay as they are", rising: "rise" };
