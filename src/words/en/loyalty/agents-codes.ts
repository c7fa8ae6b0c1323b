import type { Codes } from "../../codes.js";

/** What the codes of agents mean. */
export const agentCodes: Codes = {
  methods: {
    agent_attrition: "Kaplan-Meier over months since hiring; 90 % interval on the log-log scale",
    agent_leaving: "Cox model with the agent's leaving as a time-varying covariate, errors by agent",
    e_value: "what an unrecorded cause would need (E-value)",
    walk_out:
      "one branch against all others within years since issue and payments a year, with a placebo a year before",
  },
  reasons: {
    no_agents: "no agent was hired since observation began",
    no_agent_policies: "no policy in force was sold or is served by an agent",
    no_contribution_of_agents: "not defined: policies sold or served by agents brought zero or less",
    too_few_left: "not known: fewer than 10 policies were given up after their agent had left",
    no_walk_out: "no branch lost most of its agents at once in the years that can be compared",
  },
  checks: {
    agents_placebo_before: {
      passed: "In the half year before agents leave, their policies are given up as often as others",
      failed: "Policies are given up at another rate already in the half year before agents leave",
    },
    walk_out_placebo: {
      passed: "A year before its agents left together, the branch did not differ from the others",
      failed: "The branch differed from the others already a year before its agents left together",
    },
  },
};
