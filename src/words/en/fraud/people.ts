import { decisions } from "./people-decisions.js";
import {
  ageTitle,
  alarmTitle,
  callNote,
  callTitle,
  contactTitle,
  detectionTitle,
  finding,
  leakageTitle,
  programmeNote,
  programmeTitle,
} from "./people-findings.js";
import { count } from "../said.js";

const groups: Record<string, string> = {
  under_50: "Under 50",
  "50_to_64": "50 to 64",
  "65_to_74": "65 to 74",
  "75_and_over": "75 and over",
  "65_to_74_or_75_and_over": "65 and over",
  "50_to_64_or_65_to_74_or_75_and_over": "50 and over",
  "50_to_64_or_75_and_over": "50 to 64, or 75 and over",
  under_50_or_50_to_64: "Under 65",
  policy_loan: "Policy loan",
  surrender: "Surrender",
  partial_surrender: "Partial surrender",
  payee_change: "Change of payee",
  female: "Women",
  male: "Men",
  f: "Women",
  m: "Men",
};

const flags: Record<string, Record<string, string>> = {
  care_flag: { yes: "Care flag", no: "No care flag" },
  trusted_contact: { yes: "Trusted contact", no: "No trusted contact" },
};

const channels: Record<string, string> = { counter: "Counter", phone: "Phone", app: "App", web: "Web" };

/** What the page on protecting people says, whatever the numbers. */
export const people = {
  finding,
  detectionTitle,
  detectionSubtitle:
    "Share of frauds shown yellow or red, of those that showed a light: each group less all others, in points, with 90 % intervals",
  alarmTitle,
  alarmSubtitle:
    "Share flagged of requests not known to be fraud: each group less all others, in points, with 90 % intervals",
  opportunityNote:
    "Clear means after adjustment for all comparisons on this page (Holm). Groups in which fewer than ten people were defrauded are joined to another; care flag and trusted contact are left out where so few of those who have one were.",
  group: (trait: string, code: string) => flags[trait]?.[code] ?? joined(code, groups),
  difference: "Difference",
  opportunityColumns: [
    { key: "category", label: "Group" },
    { key: "frauds", label: "Frauds", unit: "count" as const },
    {
      key: "detection",
      label: "Flagged",
      unit: "share" as const,
      low: "detection_low",
      high: "detection_high",
    },
    { key: "difference", label: "Against others", unit: "points" as const, low: "low", high: "high" },
    { key: "p", label: "Adjusted p", unit: "ratio" as const, decimals: 2 },
  ],
  alarmColumns: [
    { key: "category", label: "Group" },
    { key: "requests", label: "Requests", unit: "count" as const },
    { key: "alarm_share", label: "Flagged", unit: "share" as const, decimals: 1 },
    {
      key: "alarm_difference",
      label: "Against others",
      unit: "points" as const,
      decimals: 1,
      low: "alarm_low",
      high: "alarm_high",
    },
    { key: "alarm_p", label: "Adjusted p", unit: "ratio" as const, decimals: 2 },
  ],
  ageTitle,
  ageColumns: [
    { key: "name", label: "Age" },
    { key: "frauds", label: "Frauds", unit: "count" as const },
    { key: "detection", label: "Frauds flagged", unit: "share" as const, low: "detection_low", high: "detection_high" },
    { key: "stopped", label: "Frauds stopped", unit: "count" as const },
    { key: "requests", label: "Requests not known to be fraud", unit: "count" as const },
    { key: "flagged_share", label: "Of these, flagged", unit: "share" as const, decimals: 1 },
    { key: "asked_share", label: "Of these, asked", unit: "share" as const, decimals: 1 },
    { key: "lost", label: "Lost by asking", unit: "count" as const, low: "lost_low", high: "lost_high" },
  ],
  ageNote:
    "Requests that showed a light. Honest means not known to be fraud. Lost by asking is estimated against those not asked under the same light (grade C by age); a negative number is chance. Numbers of stopped frauds under ten are withheld (n/a), and those that would give them away.",
  noAges: "Too few people were defrauded to tell ages apart.",
  age: (code: string) => joined(code, groups),
  contactTitle,
  contactColumns: [
    { key: "name", label: "Age" },
    { key: "people", label: "People with a policy in force", unit: "count" as const },
    { key: "with_contact", label: "With a trusted contact", unit: "count" as const },
    { key: "share", label: "Share", unit: "share" as const, decimals: 1 },
  ],
  contactNote: (told: number | null) =>
    told === null
      ? "Of too few flagged requests was a trusted contact told to say what they answered."
      : `Of ${count(told)} flagged requests a trusted contact was told. Answers given by fewer than ten are not shown apart.`,
  noContacts: "The book does not say who named a trusted contact.",
  answers: "What trusted contacts said",
  answer: (code: string) =>
    joined(code, { aware: "Knew of it", unaware: "Knew nothing of it", no_answer: "Could not be reached" }),
  answerColumns: [
    { key: "name", label: "Answer" },
    { key: "requests", label: "Requests", unit: "count" as const },
  ],
  care: (asked: number | null) =>
    asked === null ? "Care questions" : `Care questions were asked on ${count(asked)} requests`,
  question: (code: string) =>
    joined(code, {
      purpose: "What is the money for?",
      suspicious_call: "Any suspicious call?",
      payee_relation: "Who is the payee?",
      told_to_keep_secret: "Told to keep it secret?",
    }),
  questionColumns: [
    { key: "name", label: "Question" },
    { key: "asked", label: "Asked", unit: "count" as const },
    { key: "answered_share", label: "Answered", unit: "share" as const },
  ],
  careAnswers: "Which answers go together with fraud",
  careAnswer: (code: string) => code.replaceAll("_", " "),
  careAnswerColumns: [
    { key: "name", label: "Question" },
    { key: "given", label: "Answer" },
    { key: "requests", label: "Requests", unit: "count" as const },
    { key: "fraud_share", label: "Found to be fraud", unit: "share" as const, low: "low", high: "high" },
  ],
  careAnswersNote:
    "An association (grade D), told in the build for analysts alone. Answers of fewer than ten people are left out.",
  noCare: "The book holds no care questions.",
  programmeTitle,
  programmeNote,
  pillars: {
    skilled: "Skilled: training of staff",
    awareness: "Awareness: talks and lessons",
    fintech: "Fintech: warnings and campaigns",
    engagement: "Engagement: agents as ambassadors",
  } as Record<string, string>,
  programmeColumns: [
    { key: "name", label: "Pillar" },
    { key: "actions", label: "Actions", unit: "count" as const },
    { key: "people", label: "People reached", unit: "count" as const },
    { key: "cost", label: "Cost", unit: "money" as const },
    { key: "before", label: "Reports a month before", unit: "count" as const, decimals: 1 },
    { key: "difference", label: "More after", unit: "count" as const, decimals: 1, low: "low", high: "high" },
  ],
  noProgramme: "The book holds no actions of the programme.",
  relief: (loans: number | null) =>
    loans === null ? "" : `After a fraud, ${count(loans)} people were given a relief loan at low interest.`,
  callTitle,
  callSubtitle:
    "All frauds found in the book, in every channel, by the time from the first call about a loan or surrender to the request, with 90 % intervals; only calls within 14 days count",
  callAxis: "Share of frauds with a call",
  callNote,
  hours: (from: number, until: number | null) => {
    const name = (hours: number) => (hours < 48 ? `${count(hours)} hours` : `${count(hours / 24)} days`);
    if (until === null) return `Over ${name(from)}`;
    return from === 0 ? `Under ${name(until)}` : `${name(from)} to ${name(until)}`;
  },
  callColumns: [
    { key: "category", label: "Before the request" },
    { key: "frauds", label: "Frauds", unit: "count" as const },
    { key: "estimate", label: "Share", unit: "share" as const, low: "low", high: "high" },
    { key: "money", label: "Asked for", unit: "money" as const },
    { key: "other_share", label: "Share of others with a call", unit: "share" as const },
  ],
  leakageTitle,
  leakagePairs: "From which channel to which",
  leakageColumns: [
    { key: "fromName", label: "Not executed at" },
    { key: "toName", label: "Came back at" },
    { key: "requests", label: "Requests", unit: "count" as const },
    { key: "share", label: "Share", unit: "share" as const },
    { key: "executed_share", label: "Then executed", unit: "share" as const },
    { key: "days", label: "Days later", unit: "count" as const, decimals: 1 },
  ],
  leakageNote:
    "Within 30 days, since lights are shown. Most of these are not known to be fraud; the few frauds among them are fewer than can be told apart.",
  noLeakage: "Too few requests came back to tell.",
  channel: (code: string) => joined(code, channels),
  decisions,
  evidence: [
    "fraud.people.detection_gap_65",
    "fraud.people.alarm_gap_65",
    "fraud.people.lost_per_stopped.from_65",
    "fraud.people.contact_reach_65",
    "fraud.early_warning.call_share",
    "fraud.early_warning.lead_hours",
    "fraud.early_warning.other_channel",
  ],
};

/** Names of codes that were joined. */
function joined(code: string, names: Record<string, string>): string {
  if (names[code]) return names[code];
  const parts = code.split("_or_").map((part) => names[part] ?? part.replaceAll("_", " "));
  return parts.map((part, i) => (i === 0 ? part : part[0]!.toLowerCase() + part.slice(1))).join(", or ");
}
