/** An obstacle by name, what the paper means by it, and the page of this site that goes on from there. */
export interface ObstacleWords {
  name: string;
  meaning: string;
  page: { path: string; name: string };
}

/** The paper's twelve obstacles, by code. */
export const obstacleNames: Readonly<Record<string, ObstacleWords>> = {
  wrong_yardstick: {
    name: "Wrong yardstick",
    meaning: "satisfaction or quality measured instead of loyalty and profit",
    page: { path: "/loyalty/chain", name: "What makes customers stay" },
  },
  targets_not_found: {
    name: "True target customers not found",
    meaning: "campaigns that turn to the valuable no more often than to anybody",
    page: { path: "/value/", name: "Who carries the value" },
  },
  needs_not_known: {
    name: "Needs not known",
    meaning: "policyholders of whom nothing has been heard for two years",
    page: { path: "/loyalty/lifecycle", name: "From prospect to win-back" },
  },
  not_developed: {
    name: "Products, services and channels not developed",
    meaning: "customers who cannot come by the way they prefer",
    page: { path: "/crm/map", name: "The CRM system, in numbers" },
  },
  channels_poor: {
    name: "Channels blocked or poor",
    meaning: "matters not settled at once, or settled so in one channel only",
    page: { path: "/crm/map", name: "The CRM system, in numbers" },
  },
  value_not_felt: {
    name: "Value not made felt",
    meaning: "customers who do not feel what they get, or what sets the company apart",
    page: { path: "/loyalty/chain", name: "What makes customers stay" },
  },
  executives_not_behind: {
    name: "Executives not behind it",
    meaning: "employees who do not see executives support it",
    page: { path: "/marketing/scorecard", name: "The CMO's scorecard" },
  },
  no_experts: {
    name: "No CRM experts",
    meaning: "staff who face customers untrained, or trained long ago",
    page: { path: "/crm/map", name: "The CRM system, in numbers" },
  },
  broken_processes: {
    name: "Broken processes automated",
    meaning: "an app and a web site that settle less than people do, and customers who have to come again",
    page: { path: "/crm/map", name: "The CRM system, in numbers" },
  },
  departments_apart: {
    name: "Departments apart",
    meaning: "staff who do not see what the customer said elsewhere",
    page: { path: "/crm/map", name: "The CRM system, in numbers" },
  },
  systems_apart: {
    name: "The three systems apart",
    meaning: "contacts that reach no customer record, or meet an old one",
    page: { path: "/about/book", name: "The book" },
  },
  technology_trust: {
    name: "Technology over- or under-trusted",
    meaning: "staff who always follow the model, or hardly ever",
    page: { path: "/fraud/protection", name: "What protection saves" },
  },
};
