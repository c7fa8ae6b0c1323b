/** A term of the field in English and in the Traditional Chinese of Taiwan's insurers. */
export interface Term {
  en: string;
  /** Null where no term is settled; none is made up. */
  zh: string | null;
  definition: string;
  /** Paths of the pages where it matters most. */
  pages: readonly string[];
}

/** The terms of a theme. */
export interface TermTheme {
  theme: string;
  terms: readonly Term[];
}
