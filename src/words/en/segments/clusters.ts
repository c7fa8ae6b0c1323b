import type { Report, Row } from "../../../models/report.js";
import { levelName } from "../level-name.js";
import { count, share } from "../said.js";
import { decisions } from "./clusters-decisions.js";
import { choiceTitle, finding, ruleText, rulesTitle, traitsTitle, valueTitle } from "./clusters-findings.js";
import { channelOf, groupName } from "./clusters-names.js";

const THEMES: Readonly<Record<string, string>> = {
  contacts: "Own contacts a year",
  preferred: "Says to prefer",
  bought: "Last bought through",
  payments: "Pays",
  reminders: "Reminders a year",
};

const LEFT_OUT: Readonly<Record<string, string>> = {
  all_missing: "left out, since nobody's is known",
  constant: "left out, since it is the same for everybody",
  too_many_levels: "left out, since it has too many different values to tell groups by",
};

const WHO: Readonly<Record<string, string>> = { age: "Age", income: "Income", residence: "Home", holds: "Holds" };

/** What the page of behavioural groups says, whatever the numbers. */
export const clusters = {
  finding,
  decisions,
  traitsTitle,
  valueTitle,
  rulesTitle,
  ruleText,
  choiceTitle,
  groupName,
  traitsSubtitle:
    "Index by group: 100 is the average of all, ▲ clearly above (120 and more), ▼ clearly below (80 and less); the rate itself beneath",
  moreTraits: "What else tells the groups apart: preferred channel, last purchase, payment, reminders",
  trait: "Trait",
  theme: (code: string) => THEMES[code] ?? levelName(code),
  level: (theme: string, code: string) =>
    code === "all"
      ? theme === "contacts"
        ? "All ways"
        : "All"
      : theme === "contacts"
        ? capital(channelOf(code))
        : levelName(code),
  people: (size: number, part: number) => `${count(size)} · ${share(part)}`,
  rate: (theme: string, value: number) =>
    theme === "contacts" || theme === "reminders" ? count(value, 2) : share(value),
  index: (value: number) => count(value),
  above: "clearly above average",
  below: "clearly below average",
  withheld: "too few",
  traitColumns: [
    { key: "name", label: "Group" },
    { key: "trait", label: "Trait" },
    { key: "index", label: "Index", unit: "count" as const },
    { key: "value", label: "Rate or share", unit: "count" as const, decimals: 2 },
    { key: "average", label: "Average", unit: "count" as const, decimals: 2 },
  ],
  valueSubtitle: "Contribution of the last twelve months a person, with 90 % intervals, against the average of all",
  groupColumns: [
    { key: "category", label: "Group" },
    { key: "people", label: "People", unit: "count" as const },
    { key: "share", label: "Share", unit: "share" as const },
    { key: "value", label: "Contribution a year", unit: "money" as const, low: "value_low", high: "value_high" },
    { key: "cost", label: "Cost of contacts a year", unit: "money" as const, low: "cost_low", high: "cost_high" },
    {
      key: "kept",
      label: "Kept for 25 months",
      unit: "share" as const,
      decimals: 1,
      low: "kept_low",
      high: "kept_high",
    },
    { key: "policies", label: "Policies held", unit: "count" as const, decimals: 2 },
  ],
  groupsCaption:
    "Sizes, value, cost and persistency. More is kept than in the whole book, because only people covered today are grouped",
  all: "All",
  rulesSubtitle:
    "Go down the list; the first line that fits names the group. Count the contacts that a customer made in the last five years; leave out claims, complaints, quotes and cancellations. Of somebody covered for fewer years, fewer in proportion",
  ruleRight: (right: number | null, part: number | null) =>
    right === null || part === null
      ? "too few to say how often it is right"
      : `right for ${share(right)} · ${share(part)} of customers`,
  ruleColumns: [
    { key: "rule", label: "Line", unit: "count" as const },
    { key: "text", label: "If the customer" },
    { key: "name", label: "Group" },
    { key: "share", label: "Of customers", unit: "share" as const },
    { key: "right", label: "Right", unit: "share" as const },
  ],
  fidelity: "How far the rules can be trusted, by group",
  fidelityColumns: [
    { key: "name", label: "Group" },
    { key: "people", label: "Tried on", unit: "count" as const },
    { key: "found", label: "Of the group, found", unit: "share" as const },
    { key: "right", label: "Of those named so, right", unit: "share" as const },
  ],
  fidelityNote: "Tried on customers that the rules were not learnt from.",
  who: "Who is in each group",
  whoNote:
    "A description alone: nothing of this went into the groups. Shares of those who are known; cells of fewer than ten people are not shown.",
  whoColumns: [
    { key: "trait", label: "Trait" },
    { key: "level", label: "Level" },
  ],
  whoTrait: (code: string) => WHO[code] ?? levelName(code),
  average: "All",
  choiceSubtitle: (report: Report) =>
    `By number of groups, for k-means and the Gaussian mixture, on ${sampled(report)} policyholders; dotted: the same on data without groups`,
  choiceRule:
    "A number passes when its groups fit better than one group, part better and come again more surely than in data without groups (columns shuffled apart, or one cloud of the same correlations), have a stability of at least 0.7 and none with under 2 % of customers. Each method proposes the number with the highest stability × silhouette beyond chance; of the two proposals the one that comes again more surely is taken.",
  panels: {
    silhouette: "Silhouette: how clearly groups part",
    bic_gain: "BIC gained a customer over one group (mixture)",
    stability: "Stability: how surely groups come again",
  } as Record<string, string>,
  methods: { "k-means": "k-means", "gaussian-mixture": "Mixture" } as Record<string, string>,
  chance: "no groups",
  groupsAxis: "Groups",
  candidateColumns: [
    { key: "method", label: "Method" },
    { key: "groups", label: "Groups", unit: "count" as const },
    { key: "silhouette", label: "Silhouette", unit: "ratio" as const, decimals: 3 },
    { key: "silhouette_chance", label: "Without groups", unit: "ratio" as const, decimals: 3 },
    { key: "bic_gain", label: "BIC gained", unit: "ratio" as const, decimals: 2 },
    { key: "bic_gain_chance", label: "Shuffled", unit: "ratio" as const, decimals: 2 },
    {
      key: "stability",
      label: "Stability",
      unit: "ratio" as const,
      decimals: 2,
      low: "stability_low",
      high: "stability_high",
    },
    { key: "stability_chance", label: "Without groups", unit: "ratio" as const, decimals: 2 },
    { key: "smallest", label: "Smallest group", unit: "share" as const, decimals: 1 },
    { key: "verdict", label: "Verdict" },
  ],
  verdict: (row: Row) =>
    row["chosen"] === true
      ? "chosen"
      : row["passed"] === true
        ? "passes"
        : String(row["failed"])
            .split(" ")
            .map((code) => FAILS[code] ?? code)
            .join(", "),
  features,
  cards: [
    "segments.clusters.groups",
    "segments.clusters.stability",
    "segments.clusters.largest_share",
    "segments.clusters.rule_fidelity",
  ],
  evidence: ["groups", "stability", "largest_share", "rule_fidelity"].map((id) => `segments.clusters.${id}`),
};

const FAILS: Readonly<Record<string, string>> = {
  one_group_fits_better: "one group fits better",
  no_better_than_chance: "no better than chance",
  unstable: "does not come again",
  tiny_group: "a tiny group",
};

/** What groups are made of, and what could not be used, as sentences. */
function features({ tables }: Report): string[] {
  const rows = tables["clusters_features"] ?? [];
  const leftOut = rows.filter(({ note }) => String(note) in LEFT_OUT);
  const folded = rows.filter(({ note }) => note === "folded");
  const missing = rows.filter(({ note }) => note === "missing");
  return [
    "Groups are made of own contacts a year by channel and of the channel that customers say they prefer: nothing of who they are, what they hold or are worth, and no claim, complaint, quote or cancellation.",
    ...leftOut.map((row) => `${featureName(row)}: ${LEFT_OUT[String(row["note"])]}.`),
    ...folded.map(
      (row) => `${featureName(row)}: rare values, of ${share(Number(row["share"]))} of customers, are put together.`,
    ),
    ...missing.map((row) => `${featureName(row)}: not known of ${share(Number(row["share"]))} of customers.`),
  ];
}

function featureName({ feature }: Row): string {
  const [theme, level] = String(feature).split(".");
  if (theme === "preferred") return "Preferred channel";
  return level ? `Contacts through ${channelOf(level)}` : levelName(String(feature));
}

function sampled({ numbers }: Report): string {
  const stability = numbers["segments.clusters.stability"];
  return stability && stability.n > 0 && stability.estimate !== null ? count(stability.n) : "a sample of";
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
