import { bookPage, dictionaryPage, gradesPage } from "./about-pages.js";
import { checks } from "./checks.js";
import { components } from "./components.js";
import { grades, verbs } from "./grades.js";
import { levelName } from "./level-name.js";
import { methods } from "./methods.js";
import { numbers } from "./numbers.js";
import { reasons } from "./reasons.js";
import { warnings } from "./warnings.js";

/** Everything that the site says in English. */
export const en = {
  bookPage,
  checks,
  components,
  dictionaryPage,
  grades,
  gradesPage,
  levelName,
  methods,
  numbers,
  reasons,
  verbs,
  warnings,
};
