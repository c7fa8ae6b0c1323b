import { describe, expect, it } from "vitest";
import { mapPlan } from "../../../../src/components/crm/map-plan.ts";
import { estimateOf, noEstimate } from "../../../../src/models/evidence.ts";
import { crmMapWords } from "../../../../src/words/crm-map.ts";
import { serviceMatrixWords } from "../../../../src/words/crm-service-matrix.ts";

const text = crmMapWords();
const told = (estimate: number, more = {}) => estimateOf(estimate, 1000, "count", more);

describe("the words of the CRM map", () => {
  it("names every band, group and box, and says why a box has no number", () => {
    for (const band of mapPlan) {
      expect(text.bands[band.code], band.code).toBeDefined();
      for (const { code, boxes } of band.groups) {
        expect(text.groups[code], code).toBeDefined();
        for (const box of boxes) {
          expect(text.boxes[box.code], box.code).toBeDefined();
          if (box.numbers.length === 0) expect(text.unmeasured[box.code], box.code).toBeDefined();
        }
      }
    }
  });

  it("says in the finding only what is known, and why when nothing is", () => {
    const all = {
      "crm.contact.history_seen": told(0.51),
      "crm.contact.repeat_share": told(0.12),
      "crm.contact.repeat_other_channel": told(0.33),
      "crm.contact.repeat_cost": told(1_234_000),
    };
    expect(text.finding(all, "TWD")).toBe(
      "Staff saw the customer's history in 51\u00a0% of contacts. 12\u00a0% of contacts repeat an earlier one, 33\u00a0% of these through another channel; the repeats cost NT$\u00a01.23\u00a0M in a year.",
    );
    expect(text.finding({ "crm.contact.first_time_resolution": told(0.8) }, "TWD")).toBe(
      "80\u00a0% of contacts were settled the first time.",
    );
    const none = { "crm.contact.first_time_resolution": noEstimate("missing_table", 0, "count") };
    expect(text.finding(none, "TWD")).toContain("the book lacks a table for it");
  });

  it("claims a difference between channels only when its interval is clear of zero", () => {
    const rows = [
      { category: "Mail", resolved: 0.86 },
      { category: "Phone", resolved: 0.8 },
    ];
    expect(text.channelTitle(rows, told(0.06, { low: 0.03, high: 0.09 }))).toContain("86\u00a0% of contacts by mail");
    expect(text.channelTitle(rows, told(0.06, { low: 0, high: 0.12 }))).toContain("no channel clearly");
    expect(text.channelTitle([], undefined)).toContain("cannot be told");
  });

  it("says of the service matrix what is met least often and who is served worse", () => {
    const words = serviceMatrixWords();
    const row = (group: string, content: string, resolved: number, clear = 0) => ({ group, content, resolved, clear });
    expect(words.title([row("everybody", "claims", 0.68), row("everybody", "cost", 0.8)])).toBe(
      "Claims, at the core of service, are settled the first time least often, in 68\u00a0% of contacts; no group is clearly served worse than the others",
    );
    const worse = [row("everybody", "cost", 0.6), row("under_35", "cost", 0.5, -1)];
    expect(words.title(worse)).toContain("Contacts about cost are settled");
    expect(words.title(worse)).toContain("1 group is clearly served worse");
    expect(words.title([])).toBe("Which needs meet which service");
  });
});
