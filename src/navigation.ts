/** A page in the sidebar; `path` without the file's ending. */
export interface NavigationPage {
  name: string;
  path: string;
}

export interface NavigationSection {
  name: string;
  pages: readonly NavigationPage[];
}

/** How the promises of the site are kept; every page's footer leads here. */
export const about: NavigationSection = {
  name: "About",
  pages: [
    { name: "The book", path: "/about/book" },
    { name: "What changed", path: "/about/changes" },
    { name: "How sure", path: "/about/grades" },
    { name: "Methods", path: "/about/methods" },
    { name: "Glossary", path: "/about/glossary" },
    { name: "Privacy and conduct", path: "/about/privacy" },
  ],
};

/** The pages by reader, in reading order. A page that has no file yet is left out. */
export const navigation: readonly NavigationSection[] = [
  {
    name: "For executives",
    pages: [
      { name: "Who carries the value", path: "/value/" },
      { name: "Where the profit comes from", path: "/value/sources" },
      { name: "What if", path: "/value/what-if" },
      { name: "Who they are", path: "/segments/" },
      { name: "How they deal with us", path: "/segments/clusters" },
      { name: "Markets and employers", path: "/segments/market" },
      { name: "Loyalty types", path: "/segments/griffin" },
      { name: "Who is loyal", path: "/segments/loyal" },
      { name: "Who bears a price", path: "/segments/price" },
      { name: "Which prospects fit", path: "/segments/fit" },
      { name: "Who moves", path: "/segments/migration" },
      { name: "What makes customers stay", path: "/loyalty/chain" },
      { name: "How long they stay", path: "/loyalty/persistency" },
      { name: "What staying is worth", path: "/loyalty/lifetime-value" },
      { name: "From prospect to win-back", path: "/loyalty/lifecycle" },
      { name: "Claims, checked", path: "/loyalty/claims" },
      { name: "What marketing is worth", path: "/marketing/value-statement" },
      { name: "What campaigns caused", path: "/marketing/experiments" },
      { name: "Mix and budget", path: "/marketing/budget" },
      { name: "Which number to trust", path: "/marketing/evidence" },
      { name: "Promises kept", path: "/marketing/promises" },
      { name: "The CMO's scorecard", path: "/marketing/scorecard" },
      { name: "What protection saves", path: "/fraud/protection" },
      { name: "Where the lights are set", path: "/fraud/lights" },
      { name: "Does it learn?", path: "/fraud/learning" },
      { name: "Protecting people", path: "/fraud/people" },
      { name: "Model card", path: "/fraud/model-card" },
      { name: "The CRM system, in numbers", path: "/crm/map" },
      { name: "Obstacles", path: "/crm/obstacles" },
    ],
  },
  {
    name: "For analysts",
    pages: [
      { name: "How value is measured", path: "/value/method" },
      { name: "How segments are measured", path: "/segments/methods" },
      { name: "Survival, in detail", path: "/loyalty/survival" },
      { name: "How loyalty is measured", path: "/loyalty/methods" },
      { name: "Geo tests", path: "/marketing/geo" },
      { name: "Whom to treat", path: "/marketing/uplift" },
      { name: "The mix, taken apart", path: "/marketing/mix" },
      { name: "Attribution", path: "/marketing/attribution" },
      { name: "How marketing is measured", path: "/marketing/methods" },
      { name: "How good the fraud model is", path: "/fraud/diagnostics" },
      { name: "What each expert adds", path: "/fraud/experts" },
      { name: "Is it going blind?", path: "/fraud/drift" },
      { name: "The desk", path: "/fraud/desk" },
      { name: "How protection is measured", path: "/fraud/methods" },
      { name: "How the CRM map is measured", path: "/crm/methods" },
      { name: "Data dictionary", path: "/about/dictionary" },
    ],
  },
  {
    name: "Explore",
    pages: [
      { name: "Cross-filter", path: "/explore/explorer" },
      { name: "Pivot", path: "/explore/pivot" },
      { name: "SQL", path: "/explore/sql" },
      { name: "Notebook: a cohort", path: "/explore/cohort" },
      { name: "Notebook: a reshaping", path: "/explore/reshape" },
      { name: "Notebook: an own chart", path: "/explore/own-chart" },
      { name: "The analyst's database", path: "/explore/database" },
    ],
  },
  about,
];
