/** A promise of this site, and the sources that keep it: files that a security officer can read. */
export interface KeptPromise {
  promise: string;
  how: string;
  sources: readonly string[];
}

/** What is and is not published, and where the code sees to it. */
export const privacyPromises: readonly KeptPromise[] = [
  {
    promise: "No row of an ordinary build is a person.",
    how: "Analyses hand on counts, sums, shares and models. What-ifs run on groups of ten or more similar customers.",
    sources: ["loaders/value/what-if.ts", "src/models/report.ts"],
  },
  {
    promise: "No group of fewer than ten people is told, nor what would give it away.",
    how: "A small group is pooled with the next smallest until the pool holds ten, so that it cannot be found by subtracting the others from a total. Answers of executives need five.",
    sources: ["loaders/value/small-cells.ts", "loaders/marketing/scorecard/pooled-pulse.ts"],
  },
  {
    promise: "No number or name of a customer, policy, agent or member of staff leaves the insurer.",
    how: "The contract marks every column that names somebody. After each build all files are opened, archives, databases and Arrow files too, and searched for the values of these columns; one find stops the build.",
    sources: ["loaders/site/identifiers.ts", "loaders/site/privacy-check.ts", "loaders/book/contract/customers.ts"],
  },
  {
    promise: "Rows that were set aside stay with the insurer.",
    how: "Their raw values are written beside the staged book. A file of that name in the site stops the build.",
    sources: ["loaders/book/quarantine-file.ts", "loaders/site/privacy-check.ts"],
  },
  {
    promise: "The site asks no other host for anything.",
    how: "All code and type is bundled from the lock file. Each page has a Content-Security-Policy that lets it reach its own host alone, and a build that names another fails.",
    sources: ["loaders/site/vendor.ts", "loaders/site/finish/security-policy.ts", "loaders/site/finish/check-hosts.ts"],
  },
  {
    promise: "How the fraud model decides is told to analysts alone.",
    how: "Its cuts, its features and the desk would teach those who want to deceive it. Without analyst in book.json their pages say that they are withheld, and hold no number.",
    sources: ["loaders/fraud/pages.ts"],
  },
];

/** How numbers about people may be used, and where the code sees to it. */
export const conductPromises: readonly KeptPromise[] = [
  {
    promise: "Nobody's policy is ended or worsened because it is unprofitable.",
    how: "Contribution is told of tenths, products and traits, never of a person. No page proposes a step on cover, claims or terms.",
    sources: ["loaders/value/concentration.ts", "loaders/value/stakes.ts"],
  },
  {
    promise: "Who needs care is not approached for a sale.",
    how: "People of 65 and more, with a trusted contact, a care flag, an open claim or an open complaint, or once defrauded are left out before anything is reckoned; so is everybody who did not agree to marketing.",
    sources: ["loaders/stage/lifecycle_person.sql", "loaders/stage/uplift_member.sql"],
  },
  {
    promise: "Complaints and claims never count against a customer.",
    how: "They cost what they cost and stand in no score of a person. Abusive conduct counts only where two members of staff recorded it, and never in a complaint or a claim.",
    sources: ["loaders/stage/customer_value.sql", "loaders/stage/fit_person.sql"],
  },
  {
    promise: "Nobody's price is set here, and none follows age, gender, region or disability.",
    how: "The what-if moves prices of products and sizes of premium only, within what was tested, and no renewal above a new policy; beside it stands who would pay more. What uplift finds of people decides whom marketing speaks to, never what they pay.",
    sources: ["src/models/price-plan.ts", "src/models/price-fairness.ts", "loaders/marketing/uplift/uplift-people.ts"],
  },
  {
    promise: "Only prospects are held against what they would ask for.",
    how: "Fit is asked of people who never had a policy; a person decides and a second one agrees. For policyholders it may change the way of service, never cover, claims or terms. Whoever needs care is left out before anything is reckoned.",
    sources: ["loaders/stage/fit_candidate.sql", "loaders/segments/fit/service-ways.ts"],
  },
  {
    promise: "A segment describes, and decides nothing about a policyholder's contract.",
    how: "Groups by behaviour are made of contacts and a preferred channel alone: no age, gender, region, health, claim or complaint is among what they are made of.",
    sources: ["loaders/segments/clusters/behaviour-features.ts", "loaders/stage/behaviour_contact.sql"],
  },
  {
    promise: "Money saved from fraud is the policyholder's.",
    how: "It is never added to contribution or to what marketing brought, and it is not set off against the cost of reviews. Honest requests that were delayed or given up are told beside it.",
    sources: ["loaders/fraud/bridge/index.ts"],
  },
  {
    promise: "The lights must protect all groups alike, and are held to it.",
    how: "Of frauds that showed a light, the share flagged is compared between groups, and so is the share of honest requests stopped.",
    sources: ["loaders/fraud/people/index.ts"],
  },
];
