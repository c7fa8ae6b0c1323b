/** One statement of a query, with the line breaks before it, so that the engine counts lines as the reader sees them. */
export interface Statement {
  text: string;
  /** The first word, in capitals: "SELECT". */
  verb: string;
}

/** Strings, quoted names, dollar quotes and comments, whose semicolons end nothing; or a semicolon that does. */
const PIECES = /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|(\$\w*\$)[\s\S]*?(?:\1|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;/g;

/** The statements of a query; those that hold nothing but comments are left out. */
export function statementsOf(query: string): Statement[] {
  const ends = [...query.matchAll(PIECES)].filter(([piece]) => piece === ";").map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts
    .map((start, i) => ({ before: query.slice(0, start), text: query.slice(start, ends[i] ?? query.length) }))
    .map(({ before, text }) => ({ text: before.replace(/[^\n]/g, " ") + text, verb: verbOf(text) }))
    .filter(({ verb }) => verb !== "");
}

/** Verbs that leave something changed behind, as far as the engine lets them. */
const CHANGING = /^(?:INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|TRUNCATE|COPY|MERGE|ATTACH|DETACH|IMPORT|EXPORT|VACUUM)$/;

/** Whether a statement changes data or tables, and so only the memory of this page. */
export function changesData({ verb }: Statement): boolean {
  return CHANGING.test(verb);
}

function verbOf(text: string): string {
  const bare = text.replace(/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, " ");
  return /[a-z_]+|\S/i.exec(bare)?.[0].toUpperCase() ?? "";
}
