/** What to decide about an obstacle that is there, why it helps, and the number that says what it is worth. */
export const obstacleDecisions: Readonly<Record<string, { decision: string; why: string; money?: string }>> = {
  wrong_yardstick: {
    decision: "Report persistency and contribution beside satisfaction",
    why: "Satisfaction is a precondition of loyalty and profit, not the same thing.",
  },
  targets_not_found: {
    decision: "Choose for campaigns by expected contribution",
    why: "A campaign that turns to anybody spends most of its money on those who carry little value.",
  },
  needs_not_known: {
    decision: "Have agents note one need at every yearly review",
    why: "Who has not been heard of for two years cannot be offered what fits.",
  },
  not_developed: {
    decision: "Let customers do in their preferred channel what they now come elsewhere for",
    why: "Start with the purposes that most often come through another channel.",
  },
  channels_poor: {
    decision: "Settle more matters in the first contact",
    why: "Look first at the channel and purpose with the most matters left open.",
  },
  value_not_felt: {
    decision: "Show each policyholder once a year what the cover did",
    why: "Value that is not felt does not keep anybody.",
  },
  executives_not_behind: {
    decision: "Name an executive who answers for loyalty and profit together",
    why: "Employees do not see that it matters above.",
  },
  no_experts: {
    decision: "Train the staff who face customers, and again every year",
    why: "Untrained staff decide what customers feel.",
  },
  broken_processes: {
    decision: "Mend the process before it is automated",
    why: "The company pays for a matter twice when it is asked about twice, and an automated process repeats its faults faster.",
    money: "crm.contact.repeat_cost",
  },
  departments_apart: {
    decision: "Show staff the customer's earlier contacts at every contact",
    why: "A customer who has to say it again is met by departments, not by a company.",
    money: "crm.contact.history_worth",
  },
  systems_apart: {
    decision: "Tie every contact to a customer, and bring what is learnt into the database at once",
    why: "What no record holds, no analysis can use.",
  },
  technology_trust: {
    decision: "Look at who was right where staff and model disagreed",
    why: "Both following blindly and never following waste what the model knows.",
  },
};
