/** Words of the page on privacy and conduct. */
export const privacyPage = {
  keptBy: "Kept by",
  analystBuild:
    "This is a build for analysts: it also holds the analyst's database and the pages on how the fraud model decides. Guard it.",
  ordinaryBuild:
    "This is an ordinary build: aggregates only, without the analyst's database and without how the fraud model decides.",
  simulated: "Its book is simulated, so that nobody's data is in it.",
};
