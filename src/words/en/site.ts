/** What the frame around every page says. */
export const site = {
  title: "Tenure",
  description: "Who carries a life insurer's value, with how much certainty, and what to decide.",
  footer: "Aggregates only: no row is a person, and groups of fewer than ten people are withheld.",
  skip: "Skip to the page",
  navigation: "Pages",
  menu: "Menu",
  search: "Search the pages",
  theme: "Light or dark",
};
