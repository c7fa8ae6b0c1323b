/** Words of the glossary. */
export const glossaryPage = {
  search: "Search the glossary",
  hint: "A term, in English or Chinese",
  found: (shown: number, all: number) => (shown === all ? `${all} terms` : `${shown} of ${all} terms`),
  none: "No term has that word.",
  used: "Used in",
};
