import type { Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import { together, type Part } from "../run/part.ts";
import type { Pillar, PillarContext } from "../run/pillar.ts";
import { pages } from "./pages.ts";
import { parts } from "./parts.ts";

/** The whole CRM system in numbers, and what stands in its way. */
export const crm: Pillar = {
  name: "crm",
  uses: ["value", "loyalty", "marketing", "fraud"],
  async analyse(context) {
    const found = await analyseAll(context);
    return { ...together(found), reports: pages(found) };
  },
};

/** Every part under its name; later parts may speak of what earlier pillars and parts found. */
async function analyseAll(context: PillarContext): Promise<Record<string, Part>> {
  const earlier = Object.values(context.earlier);
  const numbers = Object.assign({}, ...earlier.map((result) => result.numbers)) as Record<string, Estimate>;
  const tables = Object.assign({}, ...earlier.map((result) => result.tables)) as Record<string, Row[]>;
  const found: Record<string, Part> = {};
  for (const [name, analyse] of Object.entries(parts)) {
    const part = await analyse({ ...context, numbers, tables });
    found[name] = part;
    Object.assign(numbers, part.numbers);
    Object.assign(tables, part.tables);
  }
  return found;
}
