import type { DemoTheme } from "../block.ts";
import { reliefLoans } from "./relief.ts";
import { prepareFraud, type FraudState } from "./state.ts";
import { tellStories } from "./stories.ts";
import { summarise, type FraudSummary } from "./summary.ts";
import { truthOf } from "./truth.ts";
import { writeCapacity } from "./write-capacity.ts";
import { writeCare } from "./write-care.ts";
import { writeFeatures } from "./write-features.ts";
import { writeInquiries } from "./write-inquiries.ts";
import { writeLabels } from "./write-labels.ts";
import { writeModelLog } from "./write-model-log.ts";
import { writePolicyEvents } from "./write-policy-events.ts";
import { writeProtection } from "./write-protection.ts";
import { writeRequests } from "./write-requests.ts";
import { writeReviews } from "./write-reviews.ts";
import { writeLights, writeScores } from "./write-scores.ts";
import { writeTelecom } from "./write-telecom.ts";

/** Requests for loans, surrenders and payee changes, the frauds among them, and what model and staff made of them. */
export const fraud: DemoTheme<FraudState, FraudSummary> = {
  name: "fraud",
  prepare: prepareFraud,
  block(state, world, block, random, open) {
    const { calendar } = state;
    const { stories, balances } = tellStories(world, state, block, random);
    writeRequests(world, stories, open);
    writePolicyEvents(stories, balances, open);
    writeInquiries(state, block, stories, random, open);
    writeFeatures(stories, calendar.until, open);
    writeTelecom(world.options.seed, state.signal, stories, calendar.until, open);
    writeLights(calendar, stories, open);
    writeScores(calendar, stories, open);
    writeReviews(stories, open);
    writeCare(calendar, stories, random, open);
    const { found, later } = writeLabels(stories, calendar.until, random, open);
    return summarise(stories, calendar, found, later, reliefLoans(found, calendar, random("relief")));
  },
  finish(state, world, summaries, random, open) {
    const { calendar } = state;
    writeCapacity(
      world,
      state,
      summaries.map((one) => one.reviews),
      open,
    );
    writeProtection(
      calendar,
      summaries.flatMap((one) => one.relief),
      random,
      open,
    );
    writeModelLog(calendar, open);
    return truthOf(state, summaries);
  },
};
