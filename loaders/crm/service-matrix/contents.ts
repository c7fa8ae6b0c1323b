/** What service can consist of (Hsieh 1999b): claims and personal risk management at the core, the others around it. */
export const CONTENTS = ["claims", "risk_management", "face_to_face", "convenience", "information", "cost"] as const;

export type Content = (typeof CONTENTS)[number];

/** The content that a contact of each purpose asks for. Complaints ask for none of them, and are left out. */
const BY_PURPOSE: Readonly<Record<string, Content>> = {
  claim: "claims",
  quote: "risk_management",
  sales: "risk_management",
  care: "risk_management",
  service: "convenience",
  change: "convenience",
  inquiry: "information",
  brochure: "information",
  loan_or_surrender_inquiry: "cost",
  cancellation: "cost",
};

/** Channels in which people meet. */
const FACE_TO_FACE: ReadonlySet<string> = new Set(["counter", "branch", "agent", "event"]);

/** The construct of surveys that asks how well a content is met; none asks about information. */
export const CONSTRUCTS: Readonly<Partial<Record<Content, string>>> = {
  claims: "claims",
  risk_management: "quality",
  face_to_face: "service",
  convenience: "service",
  cost: "value",
};

/** The contents that a contact asks for: that of its purpose, and meeting face to face where people met. */
export function contentsOf(purpose: string | null, channel: string): Content[] {
  const content = BY_PURPOSE[purpose ?? ""];
  if (!content) return [];
  return FACE_TO_FACE.has(channel) ? [content, "face_to_face"] : [content];
}
