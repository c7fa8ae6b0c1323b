import { BLOCK_STRIDE, type Block, type OpenTable, type Person, type Policy } from "../block.ts";
import { yearOf } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { TableWriter } from "../table-writer.ts";
import { responseChance, scoreOf, skipChance } from "./answers.ts";
import { attitudesOf, drawFreeSources, drawSources, inYear, type Attitudes, type Sources } from "./attitudes.ts";
import { customerItems, OPENING_ITEM } from "./items.ts";
import { waves, type Wave } from "./waves.ts";

/** Of people with a policy in force, those in the panel and those invited besides. */
const PANEL = 0.06;
const INVITED = 0.505;
const PANEL_ANSWERS = 0.97;
const WEEKS_TO_ANSWER = 3;

/** Invites and asks the people of a block, wave by wave. */
export function surveyCustomers(block: Block, random: Random, open: OpenTable): void {
  const survey = new CustomerSurvey(block.number * BLOCK_STRIDE, random, open("surveys"));
  block.people.forEach((person, position) => {
    if (person.joined === null) return;
    const policies = block.policiesOf[position]!;
    const inPanel = random.chance(PANEL);
    let lasting: Sources | null = null;
    const style = random.normal();
    for (const wave of waves) {
      if (!isCustomer(person, policies, wave.starts)) continue;
      if (!inPanel && !random.chance(INVITED)) continue;
      lasting ??= drawSources(person.latent, random);
      survey.invite({ person, wave, inPanel, style, attitudes: attitudesOf(inYear(lasting, drawFreeSources(random))) });
    }
  });
}

function isCustomer(person: Person, policies: readonly Policy[], day: number): boolean {
  if (person.deceased !== null && person.deceased <= day) return false;
  return policies.some(({ issued, ended }) => issued <= day && (ended === null || ended > day));
}

interface Invitation {
  person: Person;
  wave: Wave;
  inPanel: boolean;
  style: number;
  attitudes: Attitudes;
}

class CustomerSurvey {
  constructor(
    private next: number,
    private readonly random: Random,
    private readonly table: TableWriter,
  ) {}

  invite(invitation: Invitation): void {
    const { person, wave, inPanel, attitudes } = invitation;
    const { random } = this;
    const chance = inPanel ? PANEL_ANSWERS : responseChance(person, attitudes, yearOf(wave.starts));
    const row = {
      survey_id: this.next++,
      wave: wave.code,
      respondent: "customer",
      customer_id: person.index,
      invited_on: wave.starts + random.integer(5),
      weight: Math.round(1000 / (PANEL + (1 - PANEL) * INVITED)) / 1000,
    };
    if (!random.chance(chance)) this.table.add({ ...row, item_id: OPENING_ITEM });
    else this.answer(invitation, row);
  }

  private answer({ attitudes, style }: Invitation, row: Record<string, string | number>): void {
    const { random, table } = this;
    const answered_on = Number(row["invited_on"]) + random.integer(7 * WEEKS_TO_ANSWER);
    for (const item of customerItems) {
      const standing = attitudes[item.construct];
      const skips = item.id !== OPENING_ITEM && random.chance(skipChance(item, standing));
      const score = skips ? null : scoreOf(item, standing, style, random);
      table.add({ ...row, item_id: item.id, answered_on: skips ? null : answered_on, score });
    }
  }
}
