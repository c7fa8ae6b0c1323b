import type { TableRows } from "../../stage/staged-book.ts";

interface Said {
  /** Scores of the two items of preference and of perceived difference, by wave; undefined where nothing was answered. */
  waves: ({ preference: number; difference: number } | undefined)[];
  /** Policies bought by the first wave. */
  policies: number;
}

const WAVES = ["2023", "2024", "2025"];
const CONSTRUCTS = ["preference", "differentiation"] as const;

/** A book of people who hold so many policies and said so much in June of each year; `asked` are the constructs of its survey. */
export function surveyBook(people: readonly Said[], asked: readonly string[] = CONSTRUCTS): TableRows {
  const name = (i: number) => `C${String(i).padStart(4, "0")}`;
  return {
    customers: people.map((_, i) => ({ customer_id: name(i), joined_on: "2019-01-01", birth_year: 1960 + (i % 40) })),
    policies: people.flatMap(({ policies }, i) =>
      Array.from({ length: policies }, (_, k) => ({
        ...{ policy_id: `P${i}-${k}`, customer_id: name(i), product: "term" },
        ...{ issued_on: "2019-01-01", annual_premium: 1000 },
      })),
    ),
    survey_items: asked.flatMap((construct) =>
      [1, 2].map((k) => ({ item_id: `${construct}_${k}`, respondent: "customer", construct, low: 1, high: 10 })),
    ),
    surveys: people.flatMap(({ waves }, i) =>
      waves.flatMap((said, w) => (said ? answersOf(name(i), WAVES[w]!, said, asked) : [])),
    ),
  };
}

function answersOf(customer: string, wave: string, said: Said["waves"][number] & object, asked: readonly string[]) {
  const common = { survey_id: `${wave}-${customer}`, respondent: "customer", customer_id: customer, wave };
  return asked.flatMap((construct) =>
    [1, 2].map((k) => ({
      ...common,
      ...{ invited_on: `${wave}-06-10`, answered_on: `${wave}-06-12`, item_id: `${construct}_${k}` },
      score: construct === "preference" ? said.preference : said.difference,
    })),
  );
}
