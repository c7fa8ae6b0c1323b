import type { Grade } from "../../../../models/evidence.js";

/** A method of the site: what it answers, and where it is explained. */
export interface IndexedMethod {
  name: string;
  /** The question that it answers. */
  answers: string;
  /** The page that explains it and the heading there; heading ids stand in the page. */
  page: string;
  section: string;
  /** What its numbers carry when all checks pass; a failed check lowers it. Empty for what is a check itself. */
  grades: readonly Grade[];
  /** Author and year; null for a definition of this site's own. */
  source: string | null;
  /** Codes of the estimates that are made this way (src/words/en/.../codes). */
  codes: readonly string[];
}

/** The methods of a section of the site. */
export interface IndexedMethods {
  part: string;
  methods: readonly IndexedMethod[];
}
