import type { AnalystTable } from "../column.ts";

export const answers: AnalystTable = {
  name: "answers",
  row: "a customer's answer to an item of a survey",
  sources: ["surveys", "survey_items"],
  from: "(SELECT * FROM staged.survey_answer WHERE respondent = 'customer') AS r",
  drawnBy: "r.customer_number",
  columns: [
    {
      name: "customer",
      type: "VARCHAR",
      value: "r.customer_number",
      coarsening: "pseudonym",
      description: "Who answered; empty for prospects who have not agreed to profiling.",
    },
    { name: "wave", type: "VARCHAR", value: "r.wave", coarsening: "category", description: "Round of the survey." },
    {
      name: "answered_month",
      type: "DATE",
      value: "r.answered_on",
      coarsening: "month",
      description: "Month of the answer.",
    },
    {
      name: "construct",
      type: "VARCHAR",
      value: "r.construct",
      coarsening: "code",
      description: "What the item measures.",
    },
    { name: "item", type: "VARCHAR", value: "r.item_id", coarsening: "category", description: "The item." },
    {
      name: "score",
      type: "DOUBLE",
      value: "ROUND(r.score, 2)",
      coarsening: "as_it_is",
      description: "The answer on a scale from 1 to 10, whatever the item's own.",
    },
    {
      name: "survey_weight",
      type: "DOUBLE",
      value: "ROUND(r.weight, 2)",
      coarsening: "as_it_is",
      description: "The respondent's weight in the survey's design; empty when the book gives none.",
    },
  ],
};
