import type { Grade } from "../../models/evidence.js";

interface GradeWords {
  name: string;
  meaning: string;
}

/** What a grade is called and what evidence it stands for. */
export const grades: Record<Grade, GradeWords> = {
  M: {
    name: "Measured in full",
    meaning: "Added up over every record on the insurer's own basis of accounts; no model of ours.",
  },
  A: { name: "Experiment", meaning: "Randomised as registered; sample ratio, balance and attrition passed." },
  B: {
    name: "Natural experiment",
    meaning: "A natural or geo experiment, or a matched comparison with its placebo passed.",
  },
  C: { name: "Model", meaning: "A model's estimate, with its checks shown." },
  D: { name: "Association", meaning: "A rule of attribution or a raw association: not a cause." },
};

interface Verbs {
  /** Links a thing with its value: "The top fifth ... the source of 62 %". */
  holds: string;
  /** Links a cause with its effect; nothing measured alone may claim one. */
  effect: string;
  /** Says that a thing is so: "the cost ... not recovered". */
  exists: string;
}

/** The verbs that a sentence may use at a grade; nothing stronger. */
export const verbs: Record<Grade, Verbs> = {
  M: { holds: "is the source of", effect: "was followed by", exists: "was" },
  A: { holds: "added", effect: "caused", exists: "was" },
  B: { holds: "is likely to have added", effect: "is likely to have added", exists: "is likely to have been" },
  C: { holds: "is estimated to contribute", effect: "is estimated to contribute", exists: "is estimated to have been" },
  D: { holds: "goes together with", effect: "goes together with", exists: "goes together with being" },
};
