import { describe, expect, it } from "vitest";
import { expectTree } from "./compare-trees.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";
import { rfmOrders } from "./rfm.ts";

describe.skipIf(!hasReference)(referenceTitle("the published scores of a shop's orders"), () => {
  it("gives days, orders and amounts of the published customers", async () => {
    const { rfm_orders } = await expected("segmentation");
    const { n_customers, sample } = rfm_orders as Record<string, unknown>;
    expectTree((await rfmOrders(referenceFolder)).tree, { n_customers, sample }, 0);
  });

  it("scores them as the R package rfm does, a value on a cut counted with the fifth beneath", async () => {
    const { published } = (await expected("segmentation"))["rfm_orders"] as { published: string };
    const { customers } = await rfmOrders(referenceFolder);
    const scores = [...published.matchAll(/([A-Z][\w' ]+) (\d+)\/(\d+)\/(\d+) ->(\d{3})/g)];
    expect(scores).toHaveLength(5);
    for (const [, name, days, orders, amount, score] of scores) {
      const own = customers.find(({ customer_id }) => customer_id === name!.replace("rfm: ", ""))!;
      expect({ name, ...own }).toMatchObject({ recency_days: +days!, n: +orders!, amount: +amount!, score });
    }
  });
});
