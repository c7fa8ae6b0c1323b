-- When agents came and went, in days before as_of (left_days null: still there), for finding branches whose agents left together.
CREATE TABLE staged.agent_day AS
SELECT
  a.agent_number,
  a.branch,
  CAST(s.as_of - a.hired_on AS INTEGER) AS hired_days,
  CAST(s.as_of - a.left_on AS INTEGER) AS left_days,
  CAST(s.as_of - s.observed_from AS INTEGER) AS observed_days
FROM staged.agent AS a
CROSS JOIN staged.setting AS s
WHERE a.hired_on IS NOT NULL AND a.branch IS NOT NULL
ORDER BY a.agent_number;
