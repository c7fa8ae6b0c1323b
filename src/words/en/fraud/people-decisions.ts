import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { count, known, share } from "../said.js";

/** What the page asks to be decided, money first where it is known. */
export function decisions({ numbers }: Report): Decision[] {
  const of = (id: string) => numbers[`fraud.${id}`];
  const [paid, lead, reach, leak, from] = [
    of("early_warning.paid_after_call"),
    of("early_warning.lead_hours"),
    of("people.contact_reach_65"),
    of("early_warning.to_no_lights"),
    of("people.alarm_gap_65"),
  ];
  const found: (Decision | null)[] = [
    known(paid) && known(lead)
      ? {
          decision: "Warn on the call, not at the counter",
          reason: `${count(paid.n)} frauds were paid out after a call, half of which came more than ${count(lead.estimate)} hours earlier.`,
          amount: paid.estimate,
          grade: paid.grade,
          n: paid.n,
        }
      : null,
    known(leak)
      ? {
          decision: "Let a stop at the counter be seen in every channel",
          reason: `${share(leak.estimate)} of ${count(leak.n)} requests not executed there that came back, came back where no lights are.`,
          amount: null,
        }
      : null,
    known(reach)
      ? {
          decision: "Ask everybody of 65 and more for a trusted contact",
          reason: `${share(1 - reach.estimate)} of ${count(reach.n)} have named none.`,
          amount: null,
        }
      : null,
    known(from) && from.low !== null && from.low > 0
      ? {
          decision: "Spare older people a second delay",
          reason: `Their requests are flagged in vain more often: let questions be quick, and tell them why.`,
          amount: null,
        }
      : null,
  ];
  return found.filter((one) => one !== null);
}
