import type { OpenTable, World } from "../block.ts";
import type { Random } from "../random.ts";
import { scoreOf } from "./answers.ts";
import { employeeItems, type EmployeeConstruct } from "./items.ts";
import { waves } from "./waves.ts";

/** Numbers of employees' surveys start where those of customers end. */
const FIRST_SURVEY = 90_000_000;
const ANSWERS = 0.63;
const SKIPS = 0.02;

/** Everybody on the staff is asked in each wave; who answers is not known, so that they answer freely. */
export function surveyEmployees(world: World, random: Random, open: OpenTable): void {
  const table = open("surveys");
  let survey_id = FIRST_SURVEY;
  waves.forEach((wave, round) => {
    for (const member of world.staff) {
      if (member.joined > wave.starts || (member.left !== null && member.left <= wave.starts)) continue;
      const row = {
        survey_id: survey_id++,
        wave: wave.code,
        respondent: "employee",
        invited_on: wave.starts,
        weight: 1,
      };
      const answers = random.chance(ANSWERS);
      const views = viewsOf(round, random);
      const style = random.normal();
      const answered_on = wave.starts + 1 + random.integer(18);
      for (const item of answers ? employeeItems : employeeItems.slice(0, 1)) {
        const given = answers && !random.chance(SKIPS);
        const score = given ? scoreOf(item, views[item.construct], style, random) : null;
        table.add({ ...row, item_id: item.id, answered_on: given ? answered_on : null, score });
      }
    }
  });
}

/** Support from the top carries processes, and both carry cooperation; support grows a little from wave to wave. */
function viewsOf(round: number, random: Random): Record<EmployeeConstruct, number> {
  const executive_support = random.normal(-0.5 + 0.2 * round, 1);
  const process = 0.5 * executive_support + 0.87 * random.normal();
  const cooperation = 0.3 * executive_support + 0.4 * process + 0.8 * random.normal();
  return { executive_support, process, cooperation };
}
