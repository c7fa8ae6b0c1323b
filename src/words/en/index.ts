import { bookPage, contents, dictionaryPage, gradesPage } from "./about-pages.js";
import { checks } from "./checks.js";
import { claimsFinding, claimsPage, claimWords } from "./claims.js";
import { components } from "./components.js";
import { grades, verbs } from "./grades.js";
import { loyalty } from "./loyalty/index.js";
import { methods } from "./methods.js";
import { numbers } from "./numbers.js";
import { reasons } from "./reasons.js";
import { traitWords, valuePage } from "./value-page.js";
import { byTrait, guarantees, peak, products, rankLasts, realisedInflation, tenths } from "./value-titles.js";
import { value } from "./value.js";
import { warnings } from "./warnings.js";
import { whatIf } from "./what-if.js";

/** Everything that the site says in English. */
export const en = {
  bookPage,
  checks,
  claimsFinding,
  claimsPage,
  claimWords,
  components,
  contents,
  dictionaryPage,
  grades,
  gradesPage,
  loyalty,
  methods,
  numbers,
  reasons,
  traits: traitWords,
  value: { ...value, byTrait, guarantees, peak, products, rankLasts, realisedInflation, tenths },
  valuePage,
  verbs,
  warnings,
  whatIf,
};
