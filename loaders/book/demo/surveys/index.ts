import type { DemoTheme } from "../block.ts";
import { surveyCustomers } from "./customer-survey.ts";
import { surveyEmployees } from "./employee-survey.ts";
import { writeItems } from "./items.ts";
import { describeMoves, moveConstructs, type MovedSums } from "./survey-effects.ts";

/** What customers and employees say of the company, in three waves. */
export const surveys: DemoTheme<null, MovedSums[]> = {
  name: "surveys",
  prepare: () => null,
  block(_, world, block, random, open) {
    surveyCustomers(block, random("customers"), open);
    return moveConstructs(world, block);
  },
  finish(_, world, summaries, random, open) {
    writeItems(open);
    surveyEmployees(world, random("employees"), open);
    return { one_standard_deviation_more: describeMoves(summaries) };
  },
};
