import type { Database } from "../../stage/database.ts";

/** What the credits are held against. */
export interface JourneyFacts {
  /** Main policies issued in the last twelve months; null when the book has no policies. */
  policies: number | null;
  /** Share of steps that happened at the same moment as another one of their journey, so that their order is not known. */
  unordered: number;
}

export async function readJourneyFacts(database: Database): Promise<JourneyFacts> {
  const [policies] = await database.rows<{ issued: number; held: number }>(`
    SELECT COUNT(CASE WHEN p.issued_on > s.as_of - INTERVAL '1' YEAR AND p.issued_on <= s.as_of THEN 1 END) AS issued,
      COUNT(*) AS held
    FROM staged.policy AS p CROSS JOIN staged.setting AS s WHERE NOT p.is_rider ORDER BY issued`);
  const [steps] = await database.rows<{ steps: number; tied: number }>(`
    SELECT COUNT(*) AS steps, COUNT(CASE WHEN at_once > 1 THEN 1 END) AS tied FROM staged.touch_step ORDER BY steps`);
  return {
    policies: policies!.held > 0 ? policies!.issued : null,
    unordered: steps!.steps > 0 ? steps!.tied / steps!.steps : 0,
  };
}
