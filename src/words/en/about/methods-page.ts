/** Words of the index of methods. */
export const methodsPage = {
  search: "Search the methods",
  hint: "A word, an author, a grade",
  found: (shown: number, all: number) => (shown === all ? `${all} methods` : `${shown} of ${all} methods`),
  none: "No method has that word.",
  grade: (grade: string) => `grade ${grade}`,
  ownDefinition: "A definition of this site's own",
  explained: "Explained under",
};
