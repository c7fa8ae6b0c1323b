-- The time of each agent with the company in month anniversaries of hiring: the last one at which the agent was still there (null: still is), the last one
-- up to as_of, and whether the agent was hired since observation began.
CREATE TABLE staged.agent_month AS
WITH distance AS (
  SELECT
    a.*,
    s.as_of,
    COALESCE(s.observed_from <= a.hired_on, TRUE) AS is_observed,
    CAST(12 * (EXTRACT(YEAR FROM a.left_on) - EXTRACT(YEAR FROM a.hired_on))
      + EXTRACT(MONTH FROM a.left_on) - EXTRACT(MONTH FROM a.hired_on) AS INTEGER) AS to_end,
    CAST(12 * (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM a.hired_on))
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM a.hired_on) AS INTEGER) AS to_as_of
  FROM staged.agent AS a
  CROSS JOIN staged.setting AS s
  WHERE a.hired_on IS NOT NULL AND a.hired_on <= s.as_of
)
SELECT
  agent_number,
  branch,
  region,
  CAST(EXTRACT(YEAR FROM hired_on) AS INTEGER) AS hired_year,
  is_observed,
  CAST(CASE WHEN hired_on + to_end * INTERVAL '1' MONTH < left_on THEN to_end ELSE to_end - 1 END AS INTEGER) AS there_until,
  CAST(CASE WHEN hired_on + to_as_of * INTERVAL '1' MONTH <= as_of THEN to_as_of ELSE to_as_of - 1 END AS INTEGER) AS observed_until
FROM distance
ORDER BY agent_number;
