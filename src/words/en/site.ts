/** What the frame around every page says. */
export const site = {
  title: "Tenure",
  description:
    "Who carries a life insurer's value, what makes customers stay, what marketing adds, and how well the fraud model protects.",
  footer: "Aggregates only: no row is a person, and groups of fewer than ten people are withheld.",
  skip: "Skip to the page",
  navigation: "Pages",
  menu: "Menu",
  search: "Search the pages",
  theme: "Light or dark",
};
