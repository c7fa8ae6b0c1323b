import { channelTerms } from "./channel.js";
import { contractTerms } from "./contract.js";
import { courseTerms } from "./course.js";
import { evidenceTerms } from "./evidence.js";
import { marketingTerms } from "./marketing.js";
import { protectionTerms } from "./protection.js";
import { relationshipTerms } from "./relationship.js";
import { segmentTerms } from "./segment.js";
import type { TermTheme } from "./term.js";
import { valueTerms } from "./value.js";

/** The terms of the field, by theme. */
export const glossary: readonly TermTheme[] = [
  contractTerms,
  courseTerms,
  channelTerms,
  valueTerms,
  relationshipTerms,
  segmentTerms,
  marketingTerms,
  protectionTerms,
  evidenceTerms,
];
