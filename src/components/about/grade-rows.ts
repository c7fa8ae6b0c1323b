import type { Row } from "../../models/report.js";
import { words } from "../../words/index.js";

/** The grades of evidence, strongest first, with the verb that a sentence may use at each. */
export function gradeRows(): Row[] {
  const { grades, verbs } = words();
  return Object.entries(grades).map(([grade, { name, meaning }]) => {
    return { grade, name, meaning, verb: verbs[grade as keyof typeof verbs].holds };
  });
}
