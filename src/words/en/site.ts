/** What the frame around every page says. */
export const site = {
  title: "Tenure",
  description: "Who carries a life insurer's value, with how much certainty, and what to decide.",
  footer: "Aggregates only: no row is a person, and groups of fewer than ten people are withheld.",
  footerOfRows:
    "For analysts: rows under keyed pseudonyms, coarsened until at least five people share each age, gender, region, occupation and residence together.",
  skip: "Skip to the page",
  navigation: "Pages",
  menu: "Menu",
  search: "Search the pages",
  theme: "Light or dark",
  card: "Tenure. Who carries a life insurer's value, with how much certainty, and what to decide.",
  noScript:
    "These pages draw their numbers and charts with JavaScript, which is switched off here. Switch it on for this site to see them; the pages ask no other site for anything.",
};
