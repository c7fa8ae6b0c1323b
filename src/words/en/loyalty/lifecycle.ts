import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import type { Decision } from "../../../components/decision-table.js";
import { formatEstimate, formatValue } from "../../number-format.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

const count = (size: number) => formatValue(size, { unit: "count" });
const share = (size: number, decimals = 0) => formatValue(size, { unit: "share", decimals });

function known(estimate: Estimate | undefined): estimate is Estimate & { estimate: number } {
  return typeof estimate?.estimate === "number";
}

/** "Of 32,190 customers in force 31 % were quiet for a year; 4.4 % left, and 559 people came back." */
function finding(numbers: Numbers): string {
  const inForce = numbers["loyalty.lifecycle.in_force"];
  if (!known(inForce)) return unsaid("Where people stand", inForce);
  const [quiet, left, back] = ["quiet_share", "left_share", "came_back"].map(
    (id) => numbers[`loyalty.lifecycle.${id}`],
  );
  const start = known(quiet)
    ? `Of ${count(inForce.estimate)} customers in force, ${share(quiet.estimate)} gave no sign of their own for a year`
    : `${count(inForce.estimate)} customers are in force`;
  const went = known(left) ? `; ${share(left.estimate, 1)} of those in force a year ago left` : "";
  const came = known(back) ? `${went ? ", and" : ";"} ${count(back.estimate)} people came back` : "";
  return `${start}${went}${came}.`;
}

/** The largest move out of the customers in force, as the title of the picture. */
function mapTitle(moves: readonly Row[]): string {
  const left = moves.filter((row) => row["to"] === "left").reduce((sum, row) => sum + Number(row["people"]), 0);
  const back = moves.filter((row) => row["to"] === "bought_again").reduce((sum, row) => sum + Number(row["people"]), 0);
  if (left === 0) return "Where everybody stands";
  return `For each person who came back, ${back > 0 ? count(Math.round(left / back)) : "many"} left in the last twelve months`;
}

/** "One in 15 leavers buys again within two years, one in 6 within five". */
function returns(numbers: Numbers): string {
  const [two, five] = [numbers["loyalty.win_back.share_24"], numbers["loyalty.win_back.share_60"]];
  if (!known(two)) return unsaid("How many come back", two);
  const later = known(five) ? `, ${share(five.estimate, 1)} within five` : "";
  return `${share(two.estimate, 1)} of those who left bought again within two years${later}`;
}

/** "A return has brought NT$ 6,390 so far, NT$ 966 for each who left". */
function secondLifetime(numbers: Numbers, currency: string): string {
  const [back, each] = ["return", "leaver"].map((per) => numbers[`loyalty.win_back.value_per_${per}`]);
  if (!known(back) || !known(each)) return unsaid("What those who came back brought", back);
  const amount = (estimate: Estimate) => formatEstimate(estimate, { unit: "money", currency });
  return `Somebody who came back has brought ${amount(back)} so far; shared over all who left it is ${amount(each)}`;
}

/** "9 in 10 reinstatements come within 9 months; 10 % of lapsed policies are reinstated at all". */
function window(numbers: Numbers): string {
  const [months, reinstated] = ["window_months", "reinstated_share"].map((id) => numbers[`loyalty.win_back.${id}`]);
  if (!known(months) || !known(reinstated)) return unsaid("The reinstatement window", months);
  return `Nine in ten reinstatements came within ${count(months.estimate)} months; ${share(reinstated.estimate)} of lapsed policies were reinstated at all`;
}

/** What became of the reinstated, and what is still in the window. */
function afterwards(numbers: Numbers, currency: string): string {
  const again = numbers["loyalty.win_back.given_up_again_12"];
  const [waiting, premium] = ["in_window", "in_window_premium"].map((id) => numbers[`loyalty.win_back.${id}`]);
  const after = known(again)
    ? `Within a year of reinstatement ${again.estimate === 0 ? "none" : share(again.estimate, 1)} of ${count(again.n)} policies ${again.estimate === 0 ? "was" : "were"} given up again. `
    : "";
  if (!known(waiting)) return after;
  const money = formatEstimate(premium, { unit: "money", currency });
  return `${after}${count(waiting.estimate)} lapsed policies with ${money} of premium a year are still in the window.`;
}

/** Who cannot be told apart in a book without contacts, or consent. */
function limits({ missing }: Report): string[] {
  const lacks = (analysis: string) => missing.some((entry) => entry.analysis === analysis);
  return [
    ...(lacks("lifecycle_silence")
      ? [
          "The book has no contacts: prospects cannot be told by when they asked, nor customers by whether they are quiet.",
        ]
      : []),
    ...(lacks("lifecycle_prospects")
      ? ["The book has no customers beside its policies: prospects are not known."]
      : []),
    ...(lacks("lifecycle_consent")
      ? ["The book does not say who agreed to marketing: nobody can be named a target."]
      : []),
    ...(lacks("reinstatement") ? ["The book has no policy events: reinstatements are not known."] : []),
  ];
}

interface StepWords {
  decision: string;
  reason: (target: string, people: string) => string;
}

const steps: Record<string, StepWords> = {
  appeal: {
    decision: "Value quiet customers, and appeal to them",
    reason: (target, people) =>
      `${target} of ${people} quiet customers may be approached. So much they are worth if they stay as others did: it is what is at risk, not what a call would add.`,
  },
  fit_cover: {
    decision: "Offer fitting cover to those who gave up part of theirs",
    reason: (target, people) =>
      `${target} of ${people} may be approached. So much what they kept is worth: at risk, not what an offer would add.`,
  },
  win_back: {
    decision: "Win back those who left within a year",
    reason: (target, people) =>
      `${target} of ${people} may be approached. So much comes from those of them who come back without a campaign, going by the past.`,
  },
  answer_again: {
    decision: "Answer prospects who ask again first",
    reason: (target, people) =>
      `${target} of ${people} may be approached. So much comes from those of them who buy, going by the past.`,
  },
  offer_again: {
    decision: "Write again to prospects who asked and went silent",
    reason: (target, people) =>
      `${target} of ${people} may be approached. So much comes from those of them who buy, going by the past.`,
  },
};

/** What the page asks to be decided: the steps with a target, and the worth of the people in it, the largest first. */
function decisions({ numbers }: Report): Decision[] {
  const found = Object.entries(steps).flatMap(([step, { decision, reason }]): Decision[] => {
    const target = numbers[`loyalty.lifecycle.target.${step}`];
    const worth = numbers[`loyalty.lifecycle.target.${step}.stake`];
    if (!known(target) || target.estimate === 0) return [];
    const said = reason(count(target.estimate), count(target.n));
    if (!worth) return [{ decision, reason: said, amount: null }];
    const { estimate, low, high, grade, n } = worth;
    return [{ decision, reason: said, amount: estimate, low, high, grade, n }];
  });
  return [...found.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0)), ...reinstate(numbers)];
}

/** The lapsed policies that can still be reinstated, with their premium. */
function reinstate(numbers: Numbers): Decision[] {
  const [waiting, premium, reinstated] = ["in_window", "in_window_premium", "reinstated_share"].map(
    (name) => numbers[`loyalty.win_back.${name}`],
  );
  if (!known(waiting) || !known(premium) || waiting.estimate === 0) return [];
  const usual = known(reinstated) ? ` ${share(reinstated.estimate)} of lapsed policies usually are.` : "";
  return [
    {
      decision: "Offer reinstatement while it is open",
      reason: `${count(waiting.estimate)} lapsed policies can still be reinstated.${usual} The amount is their premium a year, not contribution.`,
      amount: premium.estimate,
      grade: premium.grade,
      n: premium.n,
    },
  ];
}

/** What the page of the lifecycle says, whatever the numbers. */
export const lifecycle = {
  finding,
  mapTitle,
  mapSubtitle:
    "People on the as-of date, their contribution in the last twelve months and what they are expected to contribute from now on (worth). Arrows are people who moved in the last twelve months; a next step is open for places in colour",
  places: {
    never_asked: "Never asked",
    asked: "Asked",
    silent: "Asked, then silent",
    asked_again: "Asked again",
    prospect: "Prospects",
    bought: "Bought",
    active: "In touch",
    part_cancelled: "Gave up part",
    quiet: "Quiet",
    in_force: "In force",
    left: "Left",
    win_back: "In touch after leaving",
    long_gone: "Gone",
    bought_again: "Bought again",
    deceased: "Deceased",
    not_yet: "New to the company",
  } as Record<string, string>,
  rules: {
    never_asked: "only known",
    asked: "in the last 3 months",
    silent: "for 3 months",
    asked_again: "in the last 3 months",
    prospect: "no policy yet",
    bought: "first policy within a year",
    active: "a sign within a year",
    part_cancelled: "within a year",
    quiet: "for a year",
    in_force: "a policy in force",
    left: "within a year",
    win_back: "within a year",
    long_gone: "for more than a year",
    bought_again: "within a year",
  } as Record<string, string>,
  lanes: { prospects: "Prospects", customers: "Customers", leavers: "Left, and back" },
  aYear: (amount: string) => `${amount} a year`,
  worth: (amount: string) => `worth ${amount}`,
  newPeople: (people: string) => `${people} new`,
  goesTo: (place: string, people: string) => `→ ${place} ${people}`,
  folded: "Places of fewer than ten people are counted with their neighbour.",
  placeColumns: [
    { key: "place", label: "Place" },
    { key: "people", label: "People", unit: "count" as const },
    { key: "contribution", label: "Contribution a year", unit: "money" as const },
    { key: "premium", label: "Premium a year", unit: "money" as const },
    { key: "stake", label: "Worth", unit: "money" as const, low: "stake_low", high: "stake_high" },
  ],
  moves: "Moves of the last twelve months",
  moveColumns: [
    { key: "from", label: "From" },
    { key: "to", label: "To" },
    { key: "people", label: "People", unit: "count" as const },
    { key: "contribution", label: "Their contribution in the year", unit: "money" as const },
  ],
  worthNote:
    "Worth is what people are expected to contribute from now on: a year's contribution of those in their place, carried on at last year's retention and discounted. It is a simpler sum than on the page What staying is worth, which follows each policy, so the two differ. What an approach adds is not known here: a trial that leaves some out by lot tells.",
  steps: "Who may be approached next",
  stepNames: {
    answer_again: "Asked again",
    offer_again: "Silent, asked within a year",
    fit_cover: "Gave up part",
    appeal: "Quiet",
    win_back: "Left within a year",
  } as Record<string, string>,
  stepColumns: [
    { key: "step", label: "Who" },
    { key: "target", label: "May be approached", unit: "count" as const },
    { key: "people", label: "People", unit: "count" as const },
    { key: "left_out", label: "Left out", unit: "count" as const },
    { key: "no_consent", label: "Without consent", unit: "count" as const },
    { key: "contribution", label: "Their contribution a year", unit: "money" as const },
    { key: "stake", label: "Their worth", unit: "money" as const, low: "stake_low", high: "stake_high" },
  ],
  leftOut: "Why people are left out of every target",
  leftOutNames: {
    is_senior: "65 years and more",
    has_trusted_contact: "Has a trusted contact",
    has_care_flag: "Care flag",
    has_open_claim: "Open claim",
    has_open_complaint: "Open complaint",
    was_defrauded: "Once defrauded",
    is_held_out: "Held out from all campaigns",
  } as Record<string, string>,
  leftOutColumns: [
    { key: "reason", label: "Reason" },
    { key: "people", label: "People", unit: "count" as const },
  ],
  leftOutNote: "One person can be counted under several reasons. Counts under ten are not shown.",
  returns,
  returnsSubtitle:
    "Share of people who left without any policy and bought again, by months since leaving, with the 90 % band of all",
  secondLifetime,
  secondLifetimeSubtitle:
    "Contribution to date on policies bought after leaving, per person who left, by the reason for leaving, with 90 % intervals",
  secondLifetimeAxis: "Per person who left",
  reasons: {
    all: "All",
    lapse: "Lapse",
    surrender: "Surrender",
    maturity: "Maturity",
    expiry: "Expiry",
    claim: "Claim paid",
    conversion: "Conversion",
    rescission: "Rescission",
    other: "Other",
  } as Record<string, string>,
  reasonColumns: [
    { key: "category", label: "Reason for leaving" },
    { key: "leavers", label: "Left", unit: "count" as const },
    { key: "returned", label: "Came back", unit: "count" as const },
    {
      key: "share",
      label: "Back within two years",
      unit: "share" as const,
      decimals: 1,
      low: "share_low",
      high: "share_high",
    },
    { key: "per_leaver", label: "Per person who left", unit: "money" as const, low: "low", high: "high" },
    { key: "per_return", label: "Per return", unit: "money" as const },
  ],
  delays: "What they brought, by how long they were gone",
  delay: (from: number, until: number | null) =>
    until === null
      ? `Over ${count(from / 12)} years`
      : until <= 12
        ? `${from} to ${until} months`
        : `${count(from / 12)} to ${count(until / 12)} years`,
  delayColumns: [
    { key: "gone", label: "Gone for" },
    { key: "returned", label: "Came back", unit: "count" as const },
    { key: "per_return", label: "Contribution since, per return", unit: "money" as const, low: "low", high: "high" },
    { key: "years_back", label: "Years since the return", unit: "ratio" as const, decimals: 1 },
  ],
  delaysNote:
    "Those who came back longer ago have had more years to bring something, and those gone for long came back lately: compare rows by the years since the return.",
  noDelays: "Too few people came back to say.",
  window,
  windowSubtitle: "Share of lapsed policies reinstated, by months since the first lapse, with 90 % intervals",
  afterwards,
  limits,
  decisions,
  months: "Months",
  shareBack: "Came back",
  shareReinstated: "Reinstated",
  evidence: [
    "loyalty.lifecycle.in_force",
    "loyalty.lifecycle.quiet_share",
    "loyalty.lifecycle.left_share",
    "loyalty.lifecycle.quiet_stake",
    "loyalty.win_back.share_24",
    "loyalty.win_back.reinstated_share",
  ],
};
