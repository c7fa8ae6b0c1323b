/** How the numbers of the simulation become ids: a letter and so many digits. */
const forms: Record<string, readonly [letter: string, digits: number]> = {
  customer_id: ["C", 8],
  referrer_id: ["C", 8],
  insured_id: ["C", 8],
  household_id: ["H", 8],
  employer_id: ["E", 6],
  agent_id: ["A", 6],
  manager_id: ["A", 6],
  staff_id: ["S", 5],
  second_staff_id: ["S", 5],
  policy_id: ["P", 9],
  main_policy_id: ["P", 9],
  application_id: ["Q", 9],
  claim_id: ["L", 9],
  contact_id: ["K", 10],
  inquiry_contact_id: ["K", 10],
  repeat_of: ["K", 10],
  survey_id: ["V", 8],
  campaign_id: ["M", 4],
  promise_id: ["T", 4],
  supersedes: ["T", 4],
  path_id: ["J", 9],
  request_id: ["R", 8],
  previous_request_id: ["R", 8],
};

export function isIdentifier(column: string): boolean {
  return column in forms;
}

/** For columns that hold ids of several kinds, such as members.unit_id: `identifier("agent_id", 7)` is "A000007". */
export function identifier(column: string, number: number): string {
  const [letter, digits] = forms[column]!;
  return letter + String(number).padStart(digits, "0");
}

/** SQL that makes the ids of a column out of its numbers. */
export function identifierSql(column: string): string {
  const [letter, digits] = forms[column]!;
  return `'${letter}' || lpad(CAST("${column}" AS VARCHAR), ${digits}, '0')`;
}
