import type { Estimate } from "../../src/models/evidence.ts";
import { together, type Part } from "../run/part.ts";
import type { Pillar } from "../run/pillar.ts";
import type { PartTask } from "./analyse-part.ts";
import { evidenceLedger } from "./evidence/index.ts";
import { marketingMix } from "./mix/index.ts";
import { pages } from "./pages.ts";
import type { AllEvidence, Conclusions, Found, MarketingContext, OwnEvidence } from "./part.ts";
import { conclusions, looks } from "./parts.ts";
import { readWorth } from "./worth/read-worth.ts";

/** What marketing adds, how sure that is, and what was promised. */
export const marketing: Pillar = {
  name: "marketing",
  uses: ["value", "loyalty"],
  async analyse(context) {
    const found = await analyseAll({ ...context, worth: await readWorth(context) });
    return { ...together(found), reports: pages(found) };
  },
};

/** Every part under its name: what the book shows, the mix that is calibrated by it, the ledger of all evidence, and what follows. */
async function analyseAll(context: MarketingContext): Promise<Record<string, Part>> {
  const own = await lookAtBook(context);
  const before = Object.fromEntries(own.map(([name, { findings }]) => [name, findings])) as unknown as OwnEvidence;
  const mix = await marketingMix(context, before);
  const evidence: AllEvidence = { ...before, mix: mix.findings };
  const ledger = await evidenceLedger(context, evidence);
  const found: Record<string, Part> = Object.fromEntries(own.map(([name, { part }]) => [name, part]));
  Object.assign(found, { mix: mix.part, evidence: ledger.part });
  await concludeAll({ ...context, evidence, ledger: ledger.findings, numbers: numbersOf(context, found) }, found);
  return found;
}

/** What earlier pillars and the parts so far have found. */
function numbersOf({ earlier }: MarketingContext, found: Readonly<Record<string, Part>>): Record<string, Estimate> {
  const results = [...Object.values(earlier), ...Object.values(found)];
  return Object.assign({}, ...results.map(({ numbers }) => numbers)) as Record<string, Estimate>;
}

const TASK = new URL("./analyse-part.ts", import.meta.url);

type Look = Found<OwnEvidence[keyof OwnEvidence]>;

async function lookAtBook(context: MarketingContext): Promise<[string, Look][]> {
  const { book, stagedFile, options, worth, map } = context;
  const names = Object.keys(looks) as (keyof OwnEvidence)[];
  const tasks = names.map((name): PartTask => ({ name, book, stagedFile, options, worth }));
  const found = await map<PartTask, Look>(TASK, tasks);
  return names.map((name, i) => [name, found[i]!]);
}

/** Adds each conclusion to what has been found; later ones may speak of the numbers of earlier ones. */
async function concludeAll(context: Conclusions, found: Record<string, Part>): Promise<void> {
  const numbers = { ...context.numbers };
  for (const [name, conclude] of Object.entries(conclusions)) {
    found[name] = await conclude({ ...context, numbers });
    Object.assign(numbers, found[name].numbers);
  }
}
